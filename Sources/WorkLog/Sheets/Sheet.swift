package import Basics

/// The rows of a file that somebody brings, and all that is wrong with it.
///
/// Parsing needs no database, importing no file: ``WorkDaySheet/parse(_:file:catalogue:)`` and its
/// like make a sheet, ``WorkLog`` imports it.
package struct Sheet<Value: Sendable & Hashable>: Sendable {
    package let file: String
    /// The rows that could be read, in the order of the file.
    package let rows: [SheetRow<Value>]
    /// By place.
    package let findings: [Finding]
    /// Why rows were refused, by the line on which they begin.
    var refused: [Int: [Phrase]]
    /// The lines of rows that say of themselves that they are plans.
    var planned: Set<Int> = []
    /// `false` when reading ended before the end of the file.
    let isWhole: Bool
    /// Stands behind the header; `nil` when the header cannot be used.
    let source: SheetRows?

    init(
        file: String, rows: [SheetRow<Value>] = [], findings: [Finding],
        refused: [Int: [Phrase]] = [:], isWhole: Bool = false, source: SheetRows? = nil
    ) {
        self.file = file
        self.rows = rows
        self.findings = findings.sorted { $0.place < $1.place }
        self.refused = refused
        self.isWhole = isWhole
        self.source = source
    }

    /// The keys of the columns that the file has; what it does not have, it says nothing of.
    var keys: Set<String> { source?.header.keys ?? [] }

    /// The file was exported from a simulated log.
    package var isSimulated: Bool { keys.contains("simulated") }

    /// Whether something is wrong with the file, rather than only worth a look.
    package var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// The same without the rows in which only its reader finds something wrong.
    ///
    /// - Parameter problem: what is wrong with a row and how to mend it; `nil` for nothing.
    package func refusing(_ problem: (Value) -> (Phrase, remedy: Phrase)?) -> Sheet {
        var kept: [SheetRow<Value>] = []
        var added: [Finding] = []
        var refused = refused
        for row in rows {
            guard let (words, remedy) = problem(row.value) else {
                kept.append(row)
                continue
            }
            added.append(finding(words, at: row, remedy: remedy))
            refused[row.line, default: []].append(words)
        }
        guard !added.isEmpty else { return self }
        var sheet = Sheet(
            file: file, rows: kept, findings: findings + added, refused: refused, isWhole: isWhole,
            source: source)
        sheet.planned = planned
        return sheet
    }

    /// A finding about a row as a whole, with its first line.
    func finding(
        _ problem: Phrase, at row: SheetRow<Value>, severity: Finding.Severity = .error,
        remedy: Phrase? = nil, step: Remedy? = nil
    ) -> Finding {
        Finding(
            problem, at: Place(file: file, line: row.line), severity: severity, remedy: remedy,
            step: step, excerpt: source?.line(at: row.offset))
    }
}

/// A row of a sheet as a value, and the line that it begins on, from 1.
package struct SheetRow<Value: Sendable & Hashable>: Hashable, Sendable {
    package let value: Value
    package let line: Int
    /// Where its bytes begin.
    let offset: Int
}
