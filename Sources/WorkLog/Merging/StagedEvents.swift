import GRDB

/// Answers, redactions and closings that the log lacks: they follow nothing and are never changed.
struct StagedEvents {
    let kind: ChainKind
    private let columns: String
    /// What tells one from another.
    private let identity: String
    private var staged: String { "stage.staged_\(kind.table)" }

    init(_ kind: ChainKind, _ database: Database) throws {
        self.kind = kind
        let all = ChainEvents.columns(of: kind)
        columns = all.joined(separator: ", ")
        identity = all.contains("uid") ? "uid" : columns
        try database.execute(
            sql: """
                CREATE TABLE \(staged) (\(columns));
                CREATE UNIQUE INDEX stage.staged_\(kind.table)_id ON staged_\(kind.table)
                    (\(identity));
                """)
    }

    /// The place of the last one that is staged.
    func lastKey(_ database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT max(rowid) FROM \(staged)") ?? 0
    }

    /// Takes in those of the file that is attached; what no log takes is noted and left out.
    ///
    /// - Throws: ``LogError/contradicts(path:id:)`` when one is known with other words.
    func add(_ database: Database, in file: inout StagedFile) throws {
        let path = file.path
        for ours in ["main.\(kind.table)", staged] where identity == "uid" {
            let altered = try String.fetchOne(
                database,
                sql: """
                    SELECT uid FROM incoming.\(kind.table)
                    WHERE uid IN (SELECT uid FROM \(ours))
                        AND (\(columns)) NOT IN (SELECT \(columns) FROM \(ours))
                    LIMIT 1
                    """)
            if let altered { throw LogError.contradicts(path: path, id: altered) }
        }
        let isNew = """
            (\(identity)) NOT IN (SELECT \(identity) FROM main.\(kind.table))
            AND (\(identity)) NOT IN (SELECT \(identity) FROM \(staged))
            """
        let refused = try refuse(where: isNew, database, in: &file)
        try database.execute(
            sql: """
                INSERT INTO \(staged) SELECT \(columns) FROM incoming.\(kind.table)
                WHERE \(isNew) AND \(kind.key) NOT IN (SELECT value FROM json_each(?))
                ORDER BY \(columns)
                """, arguments: ["[" + refused.map(String.init).joined(separator: ",") + "]"])
    }

    /// - Returns: keys of those that hold what no log takes.
    private func refuse(
        where isNew: String, _ database: Database, in file: inout StagedFile
    ) throws -> [Int64] {
        let names = ChainEvents.columns(of: kind)
        var found: [(Int64, RefusedRevision)] = []
        try database.each(
            """
            SELECT \(kind.key), \(columns), \(names.contains("work_days") ? "json_valid(work_days)" : "1")
            FROM incoming.\(kind.table) WHERE \(isNew) ORDER BY 1
            """
        ) { cells in
            let key = cells.integer()
            var named = ""
            var problem: RowProblem?
            for (place, name) in names.enumerated() {
                let text = cells.textOrNil()
                if place == 0 { named = text ?? "" }
                guard problem == nil, let text else { continue }
                problem = RowRules.problem(name, text)
            }
            if cells.integer() != 1 { problem = problem ?? RowProblem("work_days", .list) }
            guard let problem else { return }
            found.append((key, RefusedRevision(entry: named, number: 1, problem: problem)))
        }
        for (_, what) in found { file.refuse(what) }
        return found.map(\.0)
    }

    /// Writes those of a range, and chains them.
    func write(after: Int64, upTo: Int64, _ database: Database) throws {
        let last = try ChainEvents.lastKey(kind, in: database)
        try database.execute(
            sql: """
                INSERT INTO main.\(kind.table) (\(columns))
                SELECT \(columns) FROM \(staged) WHERE rowid > ? AND rowid <= ? ORDER BY rowid
                """, arguments: [after, upTo])
        try ChainEvents.chain(kind, after: last, in: database)
    }
}
