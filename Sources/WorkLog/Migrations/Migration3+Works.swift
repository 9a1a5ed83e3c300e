/// Works and tasks, and counts of carrying out, kept as assessments are. Frozen.
extension Migration {
    /// What every ledger of facts has before its own columns.
    private static func head(_ table: String, _ what: String) -> String {
        """
        id INTEGER PRIMARY KEY CONSTRAINT "revisions of \(what) count from 1" CHECK (id >= 1),
            uid TEXT NOT NULL UNIQUE
                CONSTRAINT "the id of a revision of \(what) is a UUID" CHECK (length(uid) = 36),
            \(table) TEXT NOT NULL CONSTRAINT "\(what) has an id"
                CHECK (length(\(table)) BETWEEN 1 AND 200),
            number INTEGER NOT NULL
                CONSTRAINT "numbers of \(what) count from 1" CHECK (number >= 1),
            author TEXT NOT NULL CONSTRAINT "\(what) names who records it"
                CHECK (trim(author) <> '' AND length(author) <= 500),
            recorded_at TEXT NOT NULL
                CONSTRAINT "\(what) is recorded at an instant in UTC with milliseconds"
                CHECK (recorded_at IS strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at, '+0 days')),
            status TEXT NOT NULL CONSTRAINT "\(what) is recorded or voided"
                CHECK (status IN ('recorded', 'voided')),
            reason TEXT CONSTRAINT "a voided entry of \(what) has a reason"
                CHECK (length(reason) <= 4000
                    AND (status <> 'voided' OR trim(coalesce(reason, '')) <> '')),
            unit TEXT NOT NULL CONSTRAINT "\(what) names its unit"
                CHECK (length(unit) BETWEEN 1 AND 200),
            place TEXT NOT NULL CONSTRAINT "a place of \(what) has at most 2000 letters"
                CHECK (length(place) <= 2000)
        """
    }

    private static func day(_ column: String, of what: String, _ rule: String = "") -> String {
        """
        \(column) TEXT\(rule) CONSTRAINT "\(column) of \(what) is a day of 1990 to 2100"
                CHECK (\(column) IS date(\(column), '+0 days')
                    AND \(column) BETWEEN '1990-01-01' AND '2100-12-31')
        """
    }

    private static func texts(_ columns: [(String, Int)], of what: String) -> String {
        columns.map { column, most in
            """
            \(column) TEXT NOT NULL CONSTRAINT "\(column) of \(what) has at most \(most) letters"
                    CHECK (length(\(column)) <= \(most))
            """
        }.joined(separator: ",\n    ")
    }

    private static func amount(_ column: String, of what: String, _ rule: String = "") -> String {
        """
        \(column) INTEGER\(rule) CONSTRAINT "\(column) of \(what) is not negative"
                CHECK (\(column) BETWEEN 0 AND 1000000000000000)
        """
    }

    private static func resources(_ prefix: String) -> String {
        let what = "a work"
        func amounts(_ names: [String]) -> [String] {
            names.map { amount("\(prefix)_\($0)", of: what) }
        }
        let before = amounts(["officials", "residents", "firms", "budget", "land", "person_days"])
        let material =
            [texts([("\(prefix)_material", 2_000)], of: what)]
            + amounts(["material_quantity"])
            + [texts([("\(prefix)_material_measure", 200)], of: what)]
            + amounts(["material_value"])
        return (before + material).joined(separator: ",\n    ")
    }

    private static func links(_ table: String, _ what: String) -> [String] {
        [
            "CREATE INDEX revision_of_\(table) ON \(table) (\(table), number)",
            """
            CREATE TABLE \(table)_parent (
                revision INTEGER NOT NULL REFERENCES \(table) (id) DEFERRABLE INITIALLY DEFERRED,
                parent INTEGER NOT NULL REFERENCES \(table) (id) DEFERRABLE INITIALLY DEFERRED,
                PRIMARY KEY (revision, parent),
                CONSTRAINT "a parent comes before its revision of \(what)"
                    CHECK (parent < revision)
            ) STRICT, WITHOUT ROWID
            """, "CREATE INDEX child_of_\(table) ON \(table)_parent (parent)",
            currentView("current_\(table)", of: table, table: table, id: table),
        ]
    }

    static let workTables3: [String] =
        [
            """
            CREATE TABLE work_item (
                \(head("work_item", "a work")),
                \(texts([("title", 500), ("lead", 2_000), ("partners", 2_000)], of: "a work")),
                standard TEXT CONSTRAINT "a work serves a named standard"
                    CHECK (length(standard) BETWEEN 1 AND 200),
                part TEXT CONSTRAINT "a work serves a named part of a standard"
                    CHECK (part IS NULL OR (length(part) BETWEEN 1 AND 200 AND standard IS NOT NULL)),
                \(amount("quantity", of: "a work")),
                \(texts([("measure", 200)], of: "a work")),
                \(day("day", of: "a work", " NOT NULL")),
                \(day("due", of: "a work")),
                state TEXT NOT NULL CONSTRAINT "a work has one of the four states"
                    CHECK (state IN ('dang-ky', 'dang-lam', 'hoan-thanh', 'dung')),
                \(day("state_on", of: "a work")),
                \(texts([("state_reason", 4_000)], of: "a work")),
                \(resources("planned")),
                \(resources("given")),
                \(texts([("result", 4_000)], of: "a work")),
                confirmed_by TEXT CONSTRAINT "who confirms a work has a role"
                    CHECK (trim(confirmed_by) <> '' AND length(confirmed_by) <= 2000),
                \(day("confirmed_on", of: "a work")),
                \(texts([("source", 4_000), ("note", 4_000)], of: "a work")),
                \(origin("a work")),
                format INTEGER NOT NULL CONSTRAINT "a work is hashed as of version 2"
                    CHECK (format = 2),
                CONSTRAINT "a work has a title" CHECK (trim(title) <> ''),
                CONSTRAINT "an end of a work, and nothing else, has a day"
                    CHECK ((state IN ('hoan-thanh', 'dung')) = (state_on IS NOT NULL)),
                CONSTRAINT "a work that was stopped has a reason"
                    CHECK (state <> 'dung' OR trim(state_reason) <> ''),
                CONSTRAINT "a finished work, and nothing else, is confirmed by a role on a day"
                    CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL)
                        AND (confirmed_by IS NULL OR state = 'hoan-thanh'))
            ) STRICT
            """
        ] + links("work_item", "a work")
        + [
            """
            CREATE TABLE duty_count (
                kind TEXT NOT NULL CONSTRAINT "a count names its kind"
                    CHECK (length(kind) BETWEEN 1 AND 200),
                \(head("duty_count", "a count")),
                period TEXT NOT NULL CONSTRAINT "a count names its period"
                    CHECK (length(period) BETWEEN 4 AND 60),
                \(day("first_day", of: "a count", " NOT NULL")),
                \(day("day", of: "a count", " NOT NULL")),
                \(amount("amount", of: "a count", " NOT NULL")),
                \(amount("of_amount", of: "a count")),
                \(day("last_on", of: "a count")),
                \(texts([("source", 4_000), ("note", 4_000)], of: "a count")),
                \(origin("a count")),
                format INTEGER NOT NULL CONSTRAINT "a count is hashed as of version 2"
                    CHECK (format = 2),
                CONSTRAINT "a count is not above what it is of" CHECK (amount <= of_amount),
                CONSTRAINT "a period does not end before it begins" CHECK (first_day <= day)
            ) STRICT
            """
        ] + links("duty_count", "a count")
}
