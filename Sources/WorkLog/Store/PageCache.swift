import GRDB

/// How much of a file SQLite keeps in memory.
enum PageCache: String {
    /// 56 MiB at most: what is met in random order is not read from the file again.
    case large = "-57344"
    /// 8 MiB, for a list: an index of it is met in random order, its rows are read once.
    case medium = "-8192"
    /// 256 KiB, for what is read once from start to end: memory that was used is used again, where
    /// new memory would take longer than the file.
    case small = "-256"

    func apply(to database: Database) throws {
        try database.execute(sql: "PRAGMA cache_size = \(rawValue)")
    }

    /// Works with this cache, and with a large one afterwards.
    func use<Value>(in database: Database, _ body: () throws -> Value) throws -> Value {
        try apply(to: database)
        let value = try body()
        try Self.large.apply(to: database)
        return value
    }
}
