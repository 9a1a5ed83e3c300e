import Basics
import GRDB

/// Reads a stranger's log somewhere else than here: SQLite meets its bytes in a process of its own
/// with limits, and hands back its rows as plain values (``PlainLog``).
///
/// The file that is merged is made of them here, by our own statements: no byte of the stranger's
/// file is read by SQLite here.
package struct ForeignReader: Sendable {
    package enum Answer: Hashable, Sendable {
        case told
        /// What ``words`` said of it.
        case refused(String)
        /// It ended without a word: beyond its limits, or by a file that breaks SQLite.
        case ended
    }

    /// Tells the rows of a log in a file of plain values.
    package let read: @Sendable (_ copy: String, _ plain: String) -> Answer

    package init(_ read: @escaping @Sendable (_ copy: String, _ plain: String) -> Answer) {
        self.read = read
    }
}

extension ForeignReader {
    /// What the process does that reads: tells row by row what a log should hold.
    ///
    /// An older log is taken to today's tables there.
    ///
    /// - Returns: `nil` where everything is told; else what is wrong, as ``error(_:of:for:)`` reads
    ///   it.
    package static func tell(_ copy: String, into plain: String) -> String? {
        do {
            let log = try LogStore.open(copy, mode: .reading, campaign: nil)
            guard log.version < log.schema.version else {
                try PlainLog.tell(copy, into: plain)
                return nil
            }
            let today = plain + ".today"
            defer { Folder.remove(today) }
            _ = try Upgrade.copy(copy, to: today, at: nil)
            try PlainLog.tell(today, into: plain)
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
