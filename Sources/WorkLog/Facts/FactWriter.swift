import Basics
import GRDB

/// Writes revisions of facts, inside one transaction; parents come first, the revision seals them.
struct FactWriter<Fact: LogFact> {
    private let recorder: Recorder
    private let instant: String
    private let revision: Statement
    private let parent: Statement
    private var nextKey: Int64

    init(_ database: Database, by recorder: Recorder) throws {
        guard !recorder.author.isBlank else { throw LogError.noAuthor }
        self.recorder = recorder
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

    /// Writes what follows a revision, or the first revision of a fact; a conflict is decided.
    mutating func write(
        _ fact: Fact, uid: String, after older: StoredFact<Fact>?, isVoid: Bool = false,
        reason: String? = nil
    ) throws {
        let key = nextKey
        nextKey += 1
        for head in older?.heads ?? [] { try parent.execute(arguments: [key, head]) }
        let content: [(any DatabaseValueConvertible)?] =
            [
                (older?.number ?? 0) + 1, recorder.author, instant,
                isVoid ? "voided" : "recorded", reason, fact.id,
            ] + fact.values
        let name =
            recorder.namesByContent
            ? recorder.uid(of: content.map { $0.map { "\($0.databaseValue)" } }) : uid
        try revision.execute(arguments: StatementArguments([key, name] + content))
    }
}
