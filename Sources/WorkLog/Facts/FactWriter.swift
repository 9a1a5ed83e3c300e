import GRDB

/// Writes revisions of facts, inside one transaction; parents come first, the revision seals them.
struct FactWriter<Fact: LogFact> {
    private let author: String
    private let instant: String
    private let revision: Statement
    private let parent: Statement
    private var nextKey: Int64

    init(_ database: Database, by recorder: Recorder) throws {
        guard !recorder.author.isEmpty else { throw LogError.noAuthor }
        author = recorder.author
        instant = recorder.instant.description
        let columns = ["id", "uid", "number", "author", "recorded_at", "status", "reason"]
        let all = columns + [Fact.table] + Fact.columns
        revision = try database.cachedStatement(
            sql: """
                INSERT INTO \(Fact.table) (\(all.joined(separator: ", ")))
                VALUES (\(all.map { _ in "?" }.joined(separator: ", ")))
                """)
        parent = try database.cachedStatement(
            sql: "INSERT INTO \(Fact.table)_parent (revision, parent) VALUES (?, ?)")
        let largest = try Int64.fetchOne(
            database,
            sql: """
                SELECT max(coalesce((SELECT max(id) FROM \(Fact.table)), 0),
                    coalesce((SELECT max(revision) FROM \(Fact.table)_parent), 0))
                """)
        nextKey = (largest ?? 0) + 1
    }

    /// Writes what follows a revision, or the first revision of a fact.
    mutating func write(
        _ fact: Fact, uid: String, after older: StoredFact<Fact>?, isVoid: Bool = false,
        reason: String? = nil
    ) throws {
        let key = nextKey
        nextKey += 1
        if let older { try parent.execute(arguments: [key, older.key]) }
        let head: [(any DatabaseValueConvertible)?] = [
            key, uid, (older?.number ?? 0) + 1, author, instant,
            isVoid ? "voided" : "recorded", reason, fact.id,
        ]
        try revision.execute(arguments: StatementArguments(head + fact.values))
    }
}
