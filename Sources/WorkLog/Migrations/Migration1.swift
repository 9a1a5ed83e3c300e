/// The first schema: work days, assessments and recognitions as revisions that nothing changes, and
/// answers to findings about them.
///
/// Frozen: a database that is in use was made by exactly these statements, and opening compares
/// them. What changes later is a migration of its own.
///
/// The parts of a revision (outputs, contributions, texts, parents) are written before it, in one
/// transaction; the revision seals them, and from then on nothing can be added.
extension Migration {
    static let first = Migration(
        version: 1,
        statements: logTables + revisionTables + revisionViews + factTables + reviewTables
            + appendOnly("log", id: "one = NEW.one")
            + appendOnly("simulation", id: "one = NEW.one")
            + appendOnly("revision", id: "id = NEW.id OR uid = NEW.uid")
            + sealed("revision_parent") + sealed("revision_output")
            + sealed("revision_contribution") + sealedButRedactable
            + appendOnly("assessment", id: "id = NEW.id OR uid = NEW.uid")
            + sealed("assessment_parent", by: "assessment")
            + appendOnly("recognition", id: "id = NEW.id OR uid = NEW.uid")
            + sealed("recognition_parent", by: "recognition")
            + appendOnly("review_answer", id: "id = NEW.id OR uid = NEW.uid"))

    static let logTables = [
        """
        CREATE TABLE log (
            one INTEGER PRIMARY KEY CONSTRAINT "a database holds one log" CHECK (one = 1),
            campaign TEXT NOT NULL CONSTRAINT "a log belongs to a campaign" CHECK (campaign <> ''),
            created_at TEXT NOT NULL
                CONSTRAINT "a log is made at an instant in UTC with milliseconds"
                CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%fZ', created_at, '+0 days'))
        ) STRICT
        """,
        """
        CREATE TABLE simulation (
            one INTEGER PRIMARY KEY CONSTRAINT "a log is simulated once" CHECK (one = 1),
            seed TEXT NOT NULL CONSTRAINT "a seed is a whole number"
                CHECK (seed <> '' AND seed NOT GLOB '*[^0-9]*'),
            author TEXT NOT NULL
                CONSTRAINT "a simulation names who made it" CHECK (trim(author) <> ''),
            recorded_at TEXT NOT NULL
                CONSTRAINT "a simulation is made at an instant in UTC with milliseconds"
                CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days'))
        ) STRICT
        """,
    ]

    static let revisionTables = [
        """
        CREATE TABLE revision (
            id INTEGER PRIMARY KEY CONSTRAINT "revisions count from 1" CHECK (id >= 1),
            uid TEXT NOT NULL UNIQUE
                CONSTRAINT "a revision id is a UUID" CHECK (length(uid) = 36),
            work_day TEXT NOT NULL CONSTRAINT "a work day has an id" CHECK (work_day <> ''),
            number INTEGER NOT NULL CONSTRAINT "numbers count from 1" CHECK (number >= 1),
            author TEXT NOT NULL
                CONSTRAINT "a revision names who records it" CHECK (trim(author) <> ''),
            recorded_at TEXT NOT NULL
                CONSTRAINT "a revision is recorded at an instant in UTC with milliseconds"
                CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
            status TEXT NOT NULL CONSTRAINT "a work day has one of the five states"
                CHECK (status IN ('planned', 'reported', 'confirmed', 'disputed', 'voided')),
            reason TEXT,
            confirmed_by TEXT,
            confirmed_on TEXT CONSTRAINT "the day of confirmation is a day of the calendar"
                CHECK (confirmed_on IS date(confirmed_on, '+0 days')),
            first_day TEXT NOT NULL CONSTRAINT "the first day is a day of the calendar"
                CHECK (first_day IS date(first_day, '+0 days')),
            last_day TEXT NOT NULL CONSTRAINT "the last day is a day of the calendar"
                CHECK (last_day IS date(last_day, '+0 days')),
            unit TEXT NOT NULL CONSTRAINT "a work day names its unit" CHECK (unit <> ''),
            programme TEXT NOT NULL
                CONSTRAINT "a work day names its programme" CHECK (programme <> ''),
            organiser TEXT NOT NULL,
            sessions INTEGER NOT NULL
                CONSTRAINT "a work day has at least one outing" CHECK (sessions >= 1),
            people INTEGER CONSTRAINT "people are not negative" CHECK (people >= 0),
            officials INTEGER CONSTRAINT "officials are not negative" CHECK (officials >= 0),
            armed_forces INTEGER
                CONSTRAINT "armed forces are not negative" CHECK (armed_forces >= 0),
            union_members INTEGER
                CONSTRAINT "union members are not negative" CHECK (union_members >= 0),
            residents INTEGER CONSTRAINT "residents are not negative" CHECK (residents >= 0),
            person_days INTEGER
                CONSTRAINT "person-days in thousandths are not negative" CHECK (person_days >= 0),
            CONSTRAINT "a work day does not end before it begins" CHECK (first_day <= last_day),
            CONSTRAINT "a dispute and a void have a reason"
                CHECK (status NOT IN ('disputed', 'voided') OR trim(coalesce(reason, '')) <> ''),
            CONSTRAINT "a confirmation, and nothing else, has a role and a day"
                CHECK ((status = 'confirmed') = (trim(coalesce(confirmed_by, '')) <> '')
                    AND (status = 'confirmed') = (confirmed_on IS NOT NULL)),
            CONSTRAINT "those named are not more than the people"
                CHECK (coalesce(officials, 0) + coalesce(armed_forces, 0)
                    + coalesce(union_members, 0) + coalesce(residents, 0) <= people)
        ) STRICT
        """,
        "CREATE INDEX revision_of_work_day ON revision (work_day, number)",
        """
        CREATE TABLE revision_parent (
            revision INTEGER NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
            parent INTEGER NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (revision, parent),
            CONSTRAINT "a parent comes before its revision" CHECK (parent < revision)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX child_of_revision ON revision_parent (parent)",
        """
        CREATE TABLE revision_output (
            revision INTEGER NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
            kind TEXT NOT NULL CONSTRAINT "an output names its kind" CHECK (kind <> ''),
            quantity INTEGER NOT NULL
                CONSTRAINT "an output in thousandths is above zero" CHECK (quantity > 0),
            PRIMARY KEY (revision, kind)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE revision_contribution (
            revision INTEGER NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL
                CONSTRAINT "contributions count from 1" CHECK (position >= 1),
            kind TEXT NOT NULL CONSTRAINT "a contribution is land, households, money or material"
                CHECK (kind IN ('hien-dat', 'so-ho-hien-dat', 'ung-ho-tien', 'vat-lieu')),
            quantity INTEGER NOT NULL
                CONSTRAINT "a contribution in thousandths is above zero" CHECK (quantity > 0),
            name TEXT,
            measure TEXT,
            value INTEGER CONSTRAINT "a value in thousandths of a dong is whole dong"
                CHECK (value >= 0 AND value % 1000 = 0),
            donor TEXT CONSTRAINT "donors are officials, residents, firms or the budget"
                CHECK (donor IN ('can-bo', 'nhan-dan', 'doanh-nghiep', 'ngan-sach')),
            PRIMARY KEY (revision, position),
            CONSTRAINT "households and money are whole"
                CHECK (kind NOT IN ('so-ho-hien-dat', 'ung-ho-tien') OR quantity % 1000 = 0),
            CONSTRAINT "material, and nothing else, has a name and a measure"
                CHECK ((kind = 'vat-lieu') = (coalesce(name, '') <> '')
                    AND (kind = 'vat-lieu') = (coalesce(measure, '') <> '')
                    AND (kind = 'vat-lieu' OR value IS NULL))
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE revision_text (
            revision INTEGER NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
            field TEXT NOT NULL
                CONSTRAINT "a text is a place or a note" CHECK (field IN ('place', 'note')),
            text TEXT NOT NULL CONSTRAINT "an empty text is not kept" CHECK (text <> ''),
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
                    AND (redacted_by IS NULL OR text = '[đã lược bỏ]'))
        ) STRICT, WITHOUT ROWID
        """,
    ]

    static let revisionViews = [
        """
        CREATE VIEW recorded_work_day AS
        SELECT id, uid, work_day, number, author, recorded_at, status, reason, confirmed_by,
            confirmed_on, first_day, last_day, unit, programme, organiser, sessions, people,
            officials, armed_forces, union_members, residents, person_days,
            coalesce((SELECT text FROM revision_text
                WHERE revision = id AND field = 'place'), '') AS place,
            coalesce((SELECT text FROM revision_text
                WHERE revision = id AND field = 'note'), '') AS note
        FROM revision
        """,
        currentView("current_work_day", of: "recorded_work_day", table: "revision", id: "work_day"),
    ]
}

extension Migration {
    /// The winner among the revisions of one thing: the highest number, then a void over others,
    /// then the greater revision id.
    static func currentView(
        _ name: String, of source: String, table: String, id: String
    ) -> String {
        """
        CREATE VIEW \(name) AS
        SELECT * FROM \(source) AS held
        WHERE NOT EXISTS (SELECT 1 FROM \(table) AS other
            WHERE other.\(id) = held.\(id) AND other.number >= held.number AND other.id <> held.id
                AND (other.number, other.status = 'voided', other.uid)
                    > (held.number, held.status = 'voided', held.uid))
        """
    }
}
