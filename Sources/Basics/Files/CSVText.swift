/// Writes CSV that Excel opens with the right accents: byte-order mark, semicolons, CRLF.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
package struct CSVText: Sendable {
    private var text = "\u{FEFF}"
    private let separator: Character
    private let remark: (header: String, words: String)?
    private var isHeader = true

    /// - Parameters:
    ///   - separator: between cells; one that is neither a semicolon, a comma nor a tab is said in
    ///     a first line `sep=…`.
    ///   - remark: the header of a last column, and what it says in every row: a row that is
    ///     copied elsewhere takes it along. The default is none.
    package init(
        separator: UInt8 = UInt8(ascii: ";"), remark: (header: String, words: String)? = nil
    ) {
        self.separator = Character(Unicode.Scalar(separator))
        self.remark = remark
        if !";,\t".contains(self.separator) { text += "sep=\(self.separator)\r\n" }
    }

    /// Adds a row; a cell that holds a separator, a quotation mark or a line break is quoted.
    ///
    /// - Parameter words: which cells hold what a person wrote: there `+84` is no number either.
    ///   The
    ///   default is none.
    package mutating func add(_ cells: [String], words: Set<Int> = []) {
        let remarks = remark.map { [isHeader ? $0.header : $0.words] } ?? []
        isHeader = false
        text +=
            (cells + remarks).enumerated().map { cell($1, isWords: words.contains($0)) }
            .joined(separator: String(separator)) + "\r\n"
    }

    package var description: String { text }

    /// Whether so much is held that a file should have it.
    package var isLong: Bool { text.utf8.count > 1 << 16 }

    /// What was added so far; it is held no longer.
    package mutating func take() -> String {
        defer { text = "" }
        return text
    }

    private func cell(_ given: String, isWords: Bool) -> String {
        let isFormula = isWords && Self.beginsLikeFormula(given)
        let text = isFormula ? "'" + given : Self.escaped(given)
        let needsQuotes = text.unicodeScalars.contains {
            ";\"\r\n,\t".unicodeScalars.contains($0) || Character($0) == separator
        }
        guard needsQuotes || text.first == " " || text.last == " " else { return text }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}

// Formulas.
extension CSVText {
    /// A text as a spreadsheet shows it and never computes it: `=1+1` becomes `'=1+1`.
    ///
    /// Numbers stay as they are, negative ones too. ``unescaped(_:)`` takes it back, exactly.
    package static func escaped(_ text: String) -> String {
        beginsLikeFormula(text) && !isNumber(text) ? "'" + text : text
    }

    /// A text without the apostrophe that ``escaped(_:)`` put before it.
    package static func unescaped(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: "'"), beginsLikeFormula(text) else { return text }
        return String(text.dropFirst())
    }

    /// Apostrophes, none or many, and then `=`, `+`, `-`, `@`, a tab or a carriage return.
    private static func beginsLikeFormula(_ text: String) -> Bool {
        switch text.utf8.first(where: { $0 != UInt8(ascii: "'") }) {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: true
        default: false
        }
    }

    /// A sign, then digits, points and commas, perhaps a percent sign.
    private static func isNumber(_ text: String) -> Bool {
        guard text.utf8.first == UInt8(ascii: "+") || text.utf8.first == UInt8(ascii: "-") else {
            return false
        }
        let digits = text.utf8.dropFirst()
        return digits.first.map { (48...57).contains($0) } ?? false
            && digits.allSatisfy { (48...57).contains($0) || [37, 44, 46].contains($0) }
    }
}
