import Basics
import GRDB

/// Reads a stranger's log somewhere else than here: SQLite meets its bytes in a process of its own
/// with limits, and hands back a clean file that our own statements made.
package struct ForeignReader: Sendable {
    package enum Answer: Hashable, Sendable {
        case clean
        /// What ``words`` said of it.
        case refused(String)
        /// It ended without a word: beyond its limits, or by a file that breaks SQLite.
        case ended
    }

    /// Copies a log into a clean file.
    package let read: @Sendable (_ copy: String, _ clean: String) -> Answer

    package init(_ read: @escaping @Sendable (_ copy: String, _ clean: String) -> Answer) {
        self.read = read
    }
}

extension ForeignReader {
    /// What the process does that reads: copies row by row what a log should hold.
    ///
    /// - Returns: `nil` where the clean file is whole; else what is wrong, as ``error(_:of:for:)``
    ///   reads it.
    package static func clean(_ copy: String, into clean: String) -> String? {
        do {
            let log = try LogStore.open(copy, mode: .reading, campaign: nil)
            if log.version < log.schema.version {
                _ = try Upgrade.copy(copy, to: clean, at: nil)
            } else {
                try CleanCopy.make(of: copy, to: clean)
            }
            return nil
        } catch {
            return words(LogError(error, path: copy))
        }
    }

    private static func words(_ error: LogError) -> String {
        switch error {
        case .notADatabase: "notADatabase"
        case .notALog: "notALog"
        case .altered(_, let names): (["altered"] + names.prefix(20)).joined(separator: "\t")
        case .newer: "newer"
        case .full: "full"
        default: "damaged"
        }
    }

    /// What the words of the process mean for a file.
    static func error(_ words: String, of path: String) -> LogError {
        let parts = words.split(separator: "\t").map { String($0).safeInText }
        return switch parts.first {
        case "notADatabase": .notADatabase(path: path)
        case "notALog": .notALog(path: path)
        case "altered": .altered(path: path, names: Array(parts.dropFirst().prefix(20)))
        case "newer": .newer(path: path)
        case "full": .full(path: path)
        default: .damaged(path: path)
        }
    }
}

/// Copies a log of today's schema, table by table, by statements of ours.
enum CleanCopy {
    static func make(of path: String, to clean: String) throws {
        try Folder.makeFile(clean)
        let connections = try LogConnections(clean, .writing)
        try connections.attaching { database in
            try database.execute(
                sql: "ATTACH ? AS old", arguments: [LogConnections.fileName(path)])
            // Whoever merges looks at each row and names those that no log takes.
            try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
            try database.inTransaction(.deferred) {
                try Schema.today.newest.make(in: database)
                for table in tables {
                    try database.execute(
                        sql: "INSERT INTO main.\(table) SELECT * FROM old.\(table)")
                }
                return .commit
            }
            try database.execute(sql: "DETACH old")
        }
    }

    /// Parts come before what seals them.
    static let tables: [String] = {
        var tables = [
            "log", "simulation", "review_answer", "redaction", "closing", "merging", "upgrade",
            "export",
        ]
        for ledger in LedgerTables.all {
            tables.append(ledger.parents)
            tables += ledger.parts
            if let texts = ledger.texts { tables.append(texts) }
            tables.append(ledger.table)
        }
        return tables + ["chain"]
    }()
}
