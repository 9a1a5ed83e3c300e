/// Writes CSV that Excel opens with the right accents: byte-order mark, semicolons, CRLF.
public struct CSVText: Sendable {
    private var text = "\u{FEFF}"

    public init() {}

    /// Adds a row; a cell that holds a semicolon, a quotation mark or a line break is quoted.
    public mutating func add(_ cells: [String]) {
        text += cells.map(Self.cell).joined(separator: ";") + "\r\n"
    }

    public var description: String { text }

    private static func cell(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { ";\"\r\n,\t".unicodeScalars.contains($0) }
        guard needsQuotes || text.first == " " || text.last == " " else { return text }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
