import GRDB

extension StagedLedger {
    /// Notes in `left_out` which new revisions of the attached file are not taken.
    func leaveOut(
        _ database: Database, _ accepted: MergeAcceptance, of area: Set<String>?,
        in file: inout StagedFile
    ) throws {
        try refuse(database, of: area, in: &file)
        try refuseManyHeads(database, in: &file)
        try hold(database, accepted, in: &file)
        try database.execute(
            sql: """
                WITH RECURSIVE follower (id) AS (
                    SELECT old FROM stage.left_out
                    UNION SELECT revision FROM incoming.\(ledger.parents)
                        JOIN follower ON parent = follower.id)
                INSERT OR IGNORE INTO stage.left_out SELECT id FROM follower
                WHERE id NOT IN (SELECT old FROM stage.incoming_key)
                """)
    }

    private var isNew: String {
        "NOT EXISTS (SELECT 1 FROM stage.incoming_key WHERE old = theirs.id)"
    }

    private func leave(_ id: Int64, out database: Database) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO stage.left_out VALUES (?)", arguments: [id])
    }

    /// Revisions with a field that no log takes, or of a unit outside `area`.
    private func refuse(
        _ database: Database, of area: Set<String>?, in file: inout StagedFile
    ) throws {
        let checked = columns.filter { !["key", "format", "number"].contains($0) }
        var found: [(id: Int64, RefusedRevision)] = []
        try database.each(
            """
            SELECT id, \(ledger.entry), number, \(checked.joined(separator: ", "))
            FROM incoming.\(ledger.table) AS theirs WHERE \(isNew) ORDER BY id
            """
        ) { cells in
            let (id, entry, number) = (cells.integer(), cells.text(), cells.count())
            for column in checked {
                guard let problem = cells.problem(column, of: area) else { continue }
                found.append((id, RefusedRevision(entry: entry, number: number, problem: problem)))
                return
            }
        }
        for part in partColumns {
            let isText = part.table == ledger.texts
            let checked =
                isText
                ? ["field", "text", "redacted_by", "redacted_at", "redacted_for"]
                : Array(part.columns.dropFirst())
            try database.each(
                """
                SELECT theirs.id, theirs.\(ledger.entry), theirs.number,
                    \(checked.map { "part.\($0)" }.joined(separator: ", "))
                FROM incoming.\(ledger.table) AS theirs
                    JOIN incoming.\(part.table) AS part ON part.revision = theirs.id
                WHERE \(isNew)
                """
            ) { cells in
                let (id, entry, number) = (cells.integer(), cells.text(), cells.count())
                let field = isText ? cells.text() : ""
                for column in checked.dropFirst(isText ? 1 : 0) {
                    let name =
                        switch column {
                        case "text": field
                        case "redacted_by": "author"
                        case "redacted_at": "recorded_at"
                        case "redacted_for": "reason"
                        default: column
                        }
                    guard let problem = cells.problem(name) else { continue }
                    found.append(
                        (id, RefusedRevision(entry: entry, number: number, problem: problem)))
                    return
                }
            }
        }
        for (id, what) in found {
            file.refuse(what)
            try leave(id, out: database)
        }
    }

    /// Thousands of revisions beside each other are no disagreement between offices.
    private func refuseManyHeads(_ database: Database, in file: inout StagedFile) throws {
        let found = try database.rows(
            """
            SELECT theirs.id, theirs.\(ledger.entry), theirs.number
            FROM incoming.\(ledger.table) AS theirs
            WHERE \(isNew) AND (theirs.\(ledger.entry), theirs.number) IN (
                SELECT \(ledger.entry), number FROM incoming.\(ledger.table)
                GROUP BY 1, 2 HAVING count(*) > \(RowRules.mostHeads))
            """
        ) { ($0.integer(), $0.text(), $0.count()) }
        for (id, entry, number) in found {
            file.refuse(
                RefusedRevision(
                    entry: entry, number: number, problem: RowProblem(ledger.entry, .heads)))
            try leave(id, out: database)
        }
    }

    /// Voids and confirmations that nobody accepted, and what follows them.
    private func hold(
        _ database: Database, _ accepted: MergeAcceptance, in file: inout StagedFile
    ) throws {
        var held: [String: HeldBack.What] = [:]
        if !accepted.contains(.voids) { held["voided"] = .void }
        if !accepted.contains(.confirmations) { held["confirmed"] = .confirmation }
        guard !held.isEmpty else { return }
        let confirmed =
            held["confirmed"] == nil
            ? nil
            : ledger.confirmedBy.map {
                "OR (status <> 'voided' AND \($0) IS NOT NULL)"
            }
        let found = try database.rows(
            """
            SELECT theirs.id, theirs.\(ledger.entry),
                iif(status = 'voided', status, 'confirmed'), author, recorded_at
            FROM incoming.\(ledger.table) AS theirs
            WHERE \(isNew) AND (status IN (SELECT value FROM json_each(?)) \(confirmed ?? ""))
                AND id NOT IN (SELECT old FROM stage.left_out)
            ORDER BY id
            """, [ListArgument.of(held.keys.sorted())]
        ) { cells in
            let (id, entry, status) = (cells.integer(), cells.text(), cells.text())
            return (
                id,
                HeldBack(
                    what: held[status] ?? .later, entry: entry, author: cells.text(),
                    recordedAt: cells.text())
            )
        }
        for (id, what) in found {
            file.hold(what)
            try leave(id, out: database)
        }
    }
}

extension RowCells {
    /// What is wrong with the next column, whose name this is.
    fileprivate mutating func problem(
        _ column: String, of area: Set<String>? = nil
    ) -> RowProblem? {
        if isNull {
            self.column += 1
            return nil
        }
        guard !isInteger else { return RowRules.problem(column, integer()) }
        let text = text()
        if column == "unit", let area, !area.contains(text), RowRules.problem(column, text) == nil {
            return RowProblem(column, .outside(text))
        }
        return RowRules.problem(column, text)
    }
}
