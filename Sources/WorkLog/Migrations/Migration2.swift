/// The second schema: each revision carries what it was brought by, its texts stand beside it with
/// a salted commitment, and a chain runs over everything that the file received.
///
/// Frozen. What a file of version 1 holds beyond today's bounds it keeps: rows of format 1 are not
/// held to them.
extension Migration {
    static let second = Migration(
        version: 2,
        statements: [
            logTables, revisionTables2, revisionViews2, factTables2, reviewTables, chainTables,
            sumTables, triggers2,
        ].flatMap(\.self))

    static let triggers2: [String] = [
        appendOnly("log", id: "one = NEW.one"), appendOnly("simulation", id: "one = NEW.one"),
        appendOnly("revision", id: "id = NEW.id OR uid = NEW.uid OR request = NEW.request"),
        sealed("revision_parent"), sealed("revision_output"), sealed("revision_contribution"),
        Array(sealedButRedactable2), appendOnly("assessment", id: "id = NEW.id OR uid = NEW.uid"),
        sealed("assessment_parent", by: "assessment"),
        appendOnly("recognition", id: "id = NEW.id OR uid = NEW.uid"),
        sealed("recognition_parent", by: "recognition"),
        appendOnly("review_answer", id: "id = NEW.id OR uid = NEW.uid"),
        appendOnly("chain", id: "number = NEW.number OR (kind = NEW.kind AND row = NEW.row)"),
        appendOnly(
            "redaction",
            id: """
                id = NEW.id OR (work_day, field, author, recorded_at, reason)
                    = (NEW.work_day, NEW.field, NEW.author, NEW.recorded_at, NEW.reason)
                """),
        appendOnly("closing", id: "id = NEW.id OR uid = NEW.uid"),
        appendOnly("merging", id: "id = NEW.id"), appendOnly("upgrade", id: "one = NEW.one"),
        appendOnly("export", id: "one = NEW.one"),
    ].flatMap(\.self)

    /// A column of what a revision was recorded by.
    static func origin(_ what: String) -> String {
        """
        origin TEXT
                CONSTRAINT "\(what) comes from a sheet, a hand, the web, a link or a command line"
                CHECK (origin IN ('sheet', 'hand', 'web', 'link', 'merge', 'command', 'published'))
        """
    }

    static let revisionTables2: [String] = ownTables2 + revisionTables[2...5] + [textTable2]

    private static let ownTables2 = [
        """
        CREATE TABLE revision (
            id INTEGER PRIMARY KEY CONSTRAINT "revisions count from 1" CHECK (id >= 1),
            uid TEXT NOT NULL UNIQUE
                CONSTRAINT "a revision id is a UUID" CHECK (length(uid) = 36),
            work_day TEXT NOT NULL CONSTRAINT "a work day has an id"
                CHECK (work_day <> '' AND (format = 1 OR length(work_day) <= 200)),
            number INTEGER NOT NULL CONSTRAINT "numbers count from 1" CHECK (number >= 1),
            author TEXT NOT NULL CONSTRAINT "a revision names who records it"
                CHECK (trim(author) <> '' AND (format = 1 OR length(author) <= 500)),
            recorded_at TEXT NOT NULL
                CONSTRAINT "a revision is recorded at an instant in UTC with milliseconds"
                CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
            status TEXT NOT NULL CONSTRAINT "a work day has one of the five states"
                CHECK (status IN ('planned', 'reported', 'confirmed', 'disputed', 'voided')),
            confirmed_on TEXT CONSTRAINT "the day of confirmation is a day of the calendar"
                CHECK (confirmed_on IS date(confirmed_on, '+0 days')),
            first_day TEXT NOT NULL CONSTRAINT "the first day is a day of the calendar"
                CHECK (first_day IS date(first_day, '+0 days')
                    AND (format = 1 OR status = 'voided' OR first_day BETWEEN '2000-01-01' AND '2100-12-31')),
            last_day TEXT NOT NULL CONSTRAINT "the last day is a day of the calendar"
                CHECK (last_day IS date(last_day, '+0 days')
                    AND (format = 1 OR status = 'voided' OR last_day BETWEEN '2000-01-01' AND '2100-12-31')),
            unit TEXT NOT NULL CONSTRAINT "a work day names its unit"
                CHECK (unit <> '' AND (format = 1 OR status = 'voided' OR length(unit) <= 200)),
            programme TEXT NOT NULL CONSTRAINT "a work day names its programme"
                CHECK (programme <> '' AND (format = 1 OR status = 'voided' OR length(programme) <= 200)),
            organiser TEXT NOT NULL CONSTRAINT "an organiser is at most 2000 letters"
                CHECK (format = 1 OR status = 'voided' OR length(organiser) <= 2000),
            sessions INTEGER NOT NULL CONSTRAINT "a work day has at least one outing"
                CHECK (sessions >= 1 AND (format = 1 OR status = 'voided' OR sessions <= 1000000000000)),
            people INTEGER CONSTRAINT "people are not negative"
                CHECK (people >= 0 AND (format = 1 OR status = 'voided' OR people <= 1000000000000)),
            officials INTEGER CONSTRAINT "officials are not negative"
                CHECK (officials >= 0 AND (format = 1 OR status = 'voided' OR officials <= 1000000000000)),
            armed_forces INTEGER CONSTRAINT "armed forces are not negative"
                CHECK (armed_forces >= 0 AND (format = 1 OR status = 'voided' OR armed_forces <= 1000000000000)),
            union_members INTEGER CONSTRAINT "union members are not negative"
                CHECK (union_members >= 0 AND (format = 1 OR status = 'voided' OR union_members <= 1000000000000)),
            residents INTEGER CONSTRAINT "residents are not negative"
                CHECK (residents >= 0 AND (format = 1 OR status = 'voided' OR residents <= 1000000000000)),
            person_days INTEGER CONSTRAINT "person-days in thousandths are not negative"
                CHECK (person_days >= 0
                    AND (format = 1 OR status = 'voided' OR person_days <= 1000000000000000)),
            \(origin("a revision")),
            request TEXT UNIQUE CONSTRAINT "a request has an id of at most 200 letters"
                CHECK (length(request) BETWEEN 1 AND 200),
            place_id TEXT CONSTRAINT "a place has an id of at most 200 letters"
                CHECK (length(place_id) BETWEEN 1 AND 200),
            key TEXT NOT NULL CONSTRAINT "a work day has a key" CHECK (length(key) = 36),
            format INTEGER NOT NULL CONSTRAINT "a revision is hashed as of version 1 or 2"
                CHECK (format IN (1, 2)),
            CONSTRAINT "a work day does not end before it begins" CHECK (first_day <= last_day),
            CONSTRAINT "a confirmation, and nothing else, has a day"
                CHECK ((status = 'confirmed') = (confirmed_on IS NOT NULL)),
            CONSTRAINT "those named are not more than the people"
                CHECK (coalesce(officials, 0) + coalesce(armed_forces, 0)
                    + coalesce(union_members, 0) + coalesce(residents, 0) <= people)
        ) STRICT
        """,
        "CREATE INDEX revision_of_work_day ON revision (work_day, number)",
        "CREATE INDEX revision_by_end ON revision (last_day)",
        "CREATE INDEX revision_by_instant ON revision (recorded_at)",
        """
        CREATE INDEX revision_over_months ON revision (last_day)
        WHERE substr(first_day, 1, 7) <> substr(last_day, 1, 7)
        """,
    ]

    private static let textTable2 =
        """
        CREATE TABLE revision_text (
            revision INTEGER NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
            field TEXT NOT NULL CONSTRAINT "a text is a place, a note, a reason or a role"
                CHECK (field IN ('place', 'note', 'reason', 'role')),
            text TEXT NOT NULL CONSTRAINT "an empty text is not kept" CHECK (text <> ''),
            salt BLOB CONSTRAINT "a salt has 16 bytes" CHECK (length(salt) = 16),
            commitment BLOB
                CONSTRAINT "a commitment has 32 bytes" CHECK (length(commitment) = 32),
            committed_by INTEGER
                CONSTRAINT "what commits to a text has a number" CHECK (committed_by >= 1),
            redacted_by TEXT
                CONSTRAINT "a redaction names who made it" CHECK (trim(redacted_by) <> ''),
            redacted_at TEXT
                CONSTRAINT "a redaction is made at an instant in UTC with milliseconds"
                CHECK (redacted_at IS strftime('%Y-%m-%dT%H:%M:%fZ', redacted_at, '+0 days')),
            redacted_for TEXT
                CONSTRAINT "a redaction has a reason" CHECK (trim(redacted_for) <> ''),
            PRIMARY KEY (revision, field),
            CONSTRAINT "a redacted text is only the mark"
                CHECK ((redacted_by IS NULL) = (redacted_at IS NULL)
                    AND (redacted_by IS NULL) = (redacted_for IS NULL)
                    AND (redacted_by IS NULL
                        OR (text = '[đã lược bỏ]' AND salt IS NULL)))
        ) STRICT, WITHOUT ROWID
        """

    static let revisionViews2 = [
        """
        CREATE VIEW recorded_work_day AS
        SELECT id, uid, work_day, number, author, recorded_at, status,
            (SELECT text FROM revision_text WHERE revision = id AND field = 'reason') AS reason,
            (SELECT text FROM revision_text WHERE revision = id AND field = 'role')
                AS confirmed_by,
            confirmed_on, first_day, last_day, unit, programme, organiser, sessions, people,
            officials, armed_forces, union_members, residents, person_days,
            coalesce((SELECT text FROM revision_text
                WHERE revision = id AND field = 'place'), '') AS place,
            coalesce((SELECT text FROM revision_text
                WHERE revision = id AND field = 'note'), '') AS note,
            origin, request, place_id, key
        FROM revision
        """,
        currentView("current_work_day", of: "recorded_work_day", table: "revision", id: "work_day"),
        """
        CREATE VIEW current_output AS
        SELECT work_day, kind, quantity
        FROM current_work_day AS current JOIN revision_output ON revision = current.id
        WHERE status <> 'voided'
        """,
        """
        CREATE VIEW current_contribution AS
        SELECT work_day, kind, quantity, name, measure, value, donor
        FROM current_work_day AS current JOIN revision_contribution ON revision = current.id
        WHERE status <> 'voided'
        """,
    ]

    /// As in version 1; what commits to a text stays when the text goes.
    static let sealedButRedactable2 =
        sealed("revision_text").dropFirst() + [
            forbid(
                "UPDATE", "revision_text",
                when: """

                    WHEN NEW.revision <> OLD.revision OR NEW.field <> OLD.field
                        OR (OLD.commitment IS NOT NULL AND NEW.commitment IS NOT OLD.commitment)
                        OR (OLD.committed_by IS NOT NULL
                            AND NEW.committed_by IS NOT OLD.committed_by)
                        OR (OLD.redacted_by IS NULL AND NEW.redacted_by IS NULL
                            AND OLD.text NOT IN
                                ('[không gửi kèm]', '[như lần ghi trước, không gửi kèm]'))
                        OR (OLD.redacted_by IS NOT NULL AND (NEW.redacted_by IS NULL
                            OR (NEW.redacted_at, NEW.redacted_by, NEW.redacted_for)
                                >= (OLD.redacted_at, OLD.redacted_by, OLD.redacted_for)))
                    """)
        ]
}
