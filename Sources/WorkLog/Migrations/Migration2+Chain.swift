/// The chain over what a file received, and the events that stand in it beside revisions. Frozen.
extension Migration {
    /// A column of who did something and one of when.
    private static func signed(_ what: String) -> String {
        """
        author TEXT NOT NULL CONSTRAINT "\(what) names who made it"
                CHECK (trim(author) <> '' AND length(author) <= 500),
            recorded_at TEXT NOT NULL
                CONSTRAINT "\(what) is made at an instant in UTC with milliseconds"
                CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days'))
        """
    }

    static let chainTables = [
        """
        CREATE TABLE chain (
            number INTEGER PRIMARY KEY CONSTRAINT "the chain counts from 1" CHECK (number >= 1),
            kind TEXT NOT NULL CONSTRAINT "the chain holds revisions, answers and events"
                CHECK (kind IN ('revision', 'assessment', 'recognition', 'review_answer',
                    'simulation', 'redaction', 'closing', 'merging', 'upgrade', 'export')),
            row INTEGER NOT NULL,
            hash BLOB NOT NULL CONSTRAINT "a hash has 32 bytes" CHECK (length(hash) = 32),
            head BLOB NOT NULL CONSTRAINT "a head has 32 bytes" CHECK (length(head) = 32),
            UNIQUE (kind, row)
        ) STRICT
        """,
        """
        CREATE TABLE redaction (
            id INTEGER PRIMARY KEY CONSTRAINT "redactions count from 1" CHECK (id >= 1),
            work_day TEXT NOT NULL
                CONSTRAINT "a redaction names its work day" CHECK (work_day <> ''),
            field TEXT NOT NULL CONSTRAINT "a redaction is of a place, a note, a reason or a role"
                CHECK (field IN ('place', 'note', 'reason', 'role')),
            \(signed("a redaction")),
            reason TEXT NOT NULL
                CONSTRAINT "a redaction says why" CHECK (trim(reason) <> ''),
            UNIQUE (work_day, field, author, recorded_at, reason)
        ) STRICT
        """,
        """
        CREATE TABLE closing (
            id INTEGER PRIMARY KEY CONSTRAINT "closings count from 1" CHECK (id >= 1),
            uid TEXT NOT NULL UNIQUE
                CONSTRAINT "the id of a closing is a UUID" CHECK (length(uid) = 36),
            period TEXT NOT NULL CONSTRAINT "a closing names its period"
                CHECK (length(period) BETWEEN 4 AND 30),
            unit TEXT CONSTRAINT "a closing names its unit" CHECK (unit <> ''),
            head TEXT NOT NULL CONSTRAINT "a closing keeps the head" CHECK (head <> ''),
            \(signed("a closing"))
        ) STRICT
        """,
        """
        CREATE TABLE merging (
            id INTEGER PRIMARY KEY CONSTRAINT "merges count from 1" CHECK (id >= 1),
            file TEXT NOT NULL CONSTRAINT "a merge names its file" CHECK (file <> ''),
            file_hash TEXT NOT NULL CONSTRAINT "the hash of a file has 64 digits"
                CHECK (length(file_hash) = 64),
            head TEXT,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            accepted TEXT NOT NULL,
            pending TEXT NOT NULL,
            texts BLOB NOT NULL,
            \(signed("a merge")),
            CONSTRAINT "a merge brings numbers from a first to a last" CHECK (last >= first - 1)
        ) STRICT
        """,
        """
        CREATE TABLE upgrade (
            one INTEGER PRIMARY KEY CONSTRAINT "a log is upgraded once" CHECK (one = 1),
            from_version INTEGER NOT NULL,
            texts BLOB NOT NULL,
            \(signed("an upgrade"))
        ) STRICT
        """,
        """
        CREATE TABLE export (
            one INTEGER PRIMARY KEY CONSTRAINT "a file is exported once" CHECK (one = 1),
            head TEXT NOT NULL CONSTRAINT "an export keeps the head" CHECK (head <> ''),
            units TEXT NOT NULL,
            law TEXT,
            texts BLOB NOT NULL,
            recorded_at TEXT NOT NULL
                CONSTRAINT "an export is made at an instant in UTC with milliseconds"
                CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days'))
        ) STRICT
        """,
    ]

    /// Sums beside the log, by the month in which a work day ends: made of it, and made anew from it.
    static let sumTables = [
        """
        CREATE TABLE month_sum (
            kind TEXT NOT NULL,
            status TEXT NOT NULL,
            unit TEXT NOT NULL,
            programme TEXT NOT NULL,
            month TEXT NOT NULL,
            quantity INTEGER NOT NULL,
            outings INTEGER NOT NULL,
            PRIMARY KEY (kind, status, unit, programme, month)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE month_force (
            status TEXT NOT NULL,
            unit TEXT NOT NULL,
            programme TEXT NOT NULL,
            month TEXT NOT NULL,
            work_days INTEGER NOT NULL,
            sessions INTEGER NOT NULL,
            people INTEGER NOT NULL, people_said INTEGER NOT NULL,
            officials INTEGER NOT NULL, officials_said INTEGER NOT NULL,
            armed_forces INTEGER NOT NULL, armed_forces_said INTEGER NOT NULL,
            union_members INTEGER NOT NULL, union_members_said INTEGER NOT NULL,
            residents INTEGER NOT NULL, residents_said INTEGER NOT NULL,
            person_days INTEGER NOT NULL, person_days_said INTEGER NOT NULL,
            PRIMARY KEY (status, unit, programme, month)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE VIEW sums AS
        SELECT kind, status, unit, programme, month, quantity, outings FROM month_sum
        WHERE outings > 0
        """,
    ]
}
