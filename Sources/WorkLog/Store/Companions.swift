import Basics

/// The journal and the write-ahead log that SQLite keeps beside a file while it is written to.
///
/// Whoever opens a file has SQLite act on what lies beside it; so it is looked at before.
struct Companions {
    /// Of the file that they lie beside.
    let path: String

    private var journal: String { path + "-journal" }

    /// Whether one of them holds anything: the file alone is then not all that was written.
    var hold: Bool { [journal, path + "-wal"].contains { Folder.size(of: $0) > 0 } }

    /// Whether the journal names another file, which SQLite would delete once it has undone what
    /// was cut off.
    ///
    /// Such a name stands at the end of the journal of a transaction over several files, which this
    /// program never makes: four bytes with its length, four with a sum and eight that mark it.
    var nameAnotherFile: Bool {
        let end = Folder.lastBytes(16, of: journal)
        return end.count == 16 && Array(end[8...]) == Self.mark && end[..<4].contains { $0 != 0 }
    }

    private static let mark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
}
