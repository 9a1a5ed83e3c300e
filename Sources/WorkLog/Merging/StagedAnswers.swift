import GRDB

/// Answers to findings, which follow nothing and are never changed: those that the log lacks.
struct StagedAnswers {
    private let columns: String

    init(_ database: Database) throws {
        columns = try database.columns(in: "review_answer").map(\.name).filter { $0 != "id" }
            .joined(separator: ", ")
        try database.execute(
            sql: """
                CREATE TABLE stage.staged_answer (\(columns));
                CREATE UNIQUE INDEX stage.staged_answer_uid ON staged_answer (uid);
                """)
    }

    /// Takes in the answers of the file that is attached.
    ///
    /// - Throws: ``LogError/contradicts(path:id:)`` when one is known with other words.
    func add(_ database: Database, path: String) throws {
        for ours in ["main.review_answer", "stage.staged_answer"] {
            let altered = try String.fetchOne(
                database,
                sql: """
                    SELECT uid FROM incoming.review_answer
                    WHERE uid IN (SELECT uid FROM \(ours))
                        AND (\(columns)) NOT IN (SELECT \(columns) FROM \(ours))
                    LIMIT 1
                    """)
            if let altered { throw LogError.contradicts(path: path, id: altered) }
        }
        try database.execute(
            sql: """
                INSERT INTO stage.staged_answer SELECT \(columns) FROM incoming.review_answer
                WHERE uid NOT IN (SELECT uid FROM main.review_answer)
                    AND uid NOT IN (SELECT uid FROM stage.staged_answer)
                """)
    }

    /// - Returns: how many were new.
    func write(_ database: Database) throws -> Int {
        try database.execute(
            sql: """
                INSERT INTO main.review_answer (\(columns))
                SELECT \(columns) FROM stage.staged_answer ORDER BY uid
                """)
        return database.changesCount
    }
}
