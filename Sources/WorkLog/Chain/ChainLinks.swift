import GRDB

/// What the chain says of one thing.
enum ChainLinks {
    /// The hash of a row; `nil` where the chain does not have it.
    static func hash(
        _ kind: ChainKind, _ row: Int64, in database: Database, schema: String = "main"
    ) throws -> [UInt8]? {
        try database.rows(
            "SELECT hash FROM \(schema).chain WHERE kind = ? AND row = ?", [kind.rawValue, row]
        ) { $0.blob() }.first
    }
}
