public import Basics

/// The rows of a file that somebody brings, and all that is wrong with it.
///
/// Parsing needs no database, importing no file: ``WorkDaySheet/parse(_:file:catalogue:)`` and its
/// like make a sheet, ``WorkLog`` imports it.
public struct Sheet<Value: Sendable & Hashable>: Sendable {
    public let file: String
    /// The rows that could be read, in the order of the file.
    public let rows: [SheetRow<Value>]
    /// By place.
    public let findings: [Finding]
    /// The keys of the columns that the file has; what it does not have, it says nothing of.
    let keys: Set<String>
    private let bytes: [UInt8]

    init(
        file: String, rows: [SheetRow<Value>], findings: [Finding], keys: Set<String> = [],
        bytes: [UInt8]
    ) {
        self.file = file
        self.rows = rows
        self.findings = findings.sorted { $0.place < $1.place }
        self.keys = keys
        self.bytes = bytes
    }

    /// The file was exported from a simulated log.
    public var isSimulated: Bool { keys.contains("simulated") }

    /// A finding about a row as a whole, with its first line.
    func finding(
        _ problem: Phrase, at row: SheetRow<Value>, severity: Finding.Severity = .error,
        remedy: Phrase? = nil
    ) -> Finding {
        let line = bytes.split(separator: 10, omittingEmptySubsequences: false)
            .dropFirst(row.line - 1).first
        let text = String(decoding: line ?? [], as: UTF8.self).prefix(160)
        return Finding(
            problem, at: Place(file: file, line: row.line), severity: severity, remedy: remedy,
            excerpt: String(text.filter { !$0.isNewline }))
    }
}

/// A row of a sheet as a value, and the line that it begins on, from 1.
public struct SheetRow<Value: Sendable & Hashable>: Hashable, Sendable {
    public let value: Value
    public let line: Int
}
