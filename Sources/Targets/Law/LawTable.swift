package import Basics

/// A table of the law as a file: comma-separated, UTF-8, days as 2026-02-15.
package enum LawTable {
    /// The ending of its name, behind the standard's id.
    package static let ending = ".values.csv"

    /// Reads a table, and knows where each cell of it stands.
    struct Reader {
        private var rows: [Int: TargetTable.Row] = [:]

        /// Reads a table; what cannot be read is a finding with line and column.
        mutating func read(_ path: String, _ findings: inout [Finding]) -> [LawRow] {
            let columns = LawColumn.allCases.map(\.rawValue)
            let before = findings.count
            let table = TargetTable(path: path, columns: columns, &findings)
            for row in table.rows { rows[row.place.line] = row }
            if table.rows.isEmpty, before == findings.count {
                findings.append(
                    Finding(
                        LawMessages.emptyTable, at: Place(file: path),
                        remedy: LawMessages.emptyTableRemedy))
            }
            return LawTable.rows(of: table, &findings)
        }

        func places(of row: LawRow) -> [LawColumn: Place] {
            guard let cells = rows[row.at.line] else { return [:] }
            return Dictionary(
                LawColumn.allCases.map { ($0, cells.place(of: $0)) },
                uniquingKeysWith: { first, _ in first })
        }

        /// The cell in which something is wrong.
        func place(of problem: LawProblem) -> Place {
            rows[problem.row.at.line]?.place(of: problem.column) ?? problem.row.at
        }
    }

    /// The rows of the table at a path, of which nothing more is asked.
    package static func rows(at path: String) -> [LawRow] {
        var findings: [Finding] = []
        var reader = Reader()
        return Folder.holds(path) ? reader.read(path, &findings) : []
    }

    /// The rows of the table at a path, each with the places of its cells.
    package static func placedRows(
        at path: String
    ) -> [(row: LawRow, places: [LawColumn: Place])] {
        var findings: [Finding] = []
        var reader = Reader()
        guard Folder.holds(path) else { return [] }
        return reader.read(path, &findings).map { row in
            (row, reader.places(of: row))
        }
    }

    private static func rows(
        of table: TargetTable, _ findings: inout [Finding]
    ) -> [LawRow] {
        table.rows.map { row in
            var read = LawRow()
            read.at = row.place
            read.criterion = row.text("criterion")
            read.indicator = row.text("indicator")
            read.title = row.text("title")
            read.kind = choice(row, .kind, &findings)
            read.measure = row.text("measure")
            read.direction = direction(row, &findings)
            read.place = row.text("place")
            read.from = row.day("from", &findings)
            read.value = value(row, &findings)
            read.isMisread = read.value == nil && !row.text("value").isEmpty
            read.document = row.text("document")
            read.article = row.text("article")
            read.mark = choice(row, .mark, &findings)
            read.checkedBy = row.text("checked_by")
            read.checkedOn = row.day("checked_on", &findings)
            return read
        }
    }

    private static func value(
        _ row: TargetTable.Row, _ findings: inout [Finding]
    ) -> LawRow.Value? {
        let text = row.text("value")
        guard !text.isEmpty else { return nil }
        if let value = LawRow.Value(text) { return value }
        findings.append(
            Finding(
                LawMessages.noValue(text), at: row.place(of: "value"),
                expected: LawMessages.valueForm))
        return nil
    }

    private static func direction(
        _ row: TargetTable.Row, _ findings: inout [Finding]
    ) -> Threshold.Direction? {
        let text = row.text("direction")
        guard !text.isEmpty else { return nil }
        let all = Threshold.Direction.allCases
        if let direction = all.first(where: { $0.word == text }) { return direction }
        findings.append(
            Finding(
                LawMessages.noWord(text, .direction), at: row.place(of: "direction"),
                expected: Phrase(all.map(\.word).joined(separator: ", "))))
        return nil
    }

    private static func choice<Choice: RawRepresentable & CaseIterable>(
        _ row: TargetTable.Row, _ column: LawColumn, _ findings: inout [Finding]
    ) -> Choice? where Choice.RawValue == String {
        let text = row.text(column.rawValue)
        guard !text.isEmpty else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        findings.append(
            Finding(
                LawMessages.noWord(text, column), at: row.place(of: column.rawValue),
                expected: Phrase(words.joined(separator: ", ")),
                suggestions: NearMiss.suggestions(for: text, among: words)))
        return nil
    }

    /// The rows as a table holds them.
    package static func text(_ rows: [LawRow]) -> String {
        var lines = [LawColumn.allCases.map(\.rawValue).joined(separator: ",")]
        for row in rows {
            let cells = [
                row.criterion, row.indicator, row.title, row.kind?.rawValue ?? "", row.measure,
                row.direction?.word ?? "", row.place, row.from?.description ?? "",
                row.value?.text ?? "", row.document, row.article, row.mark?.rawValue ?? "",
                row.checkedBy, row.checkedOn?.description ?? "",
            ]
            lines.append(cells.map(quoted).joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ cell: String) -> String {
        cell.contains { ",\"\n\r;".contains($0) }
            ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}

extension TargetTable.Row {
    /// Where a cell of a table of the law begins.
    func place(of column: LawColumn) -> Place { place(of: column.rawValue) }
}

extension Threshold.Direction {
    /// The key of a file of rules: `at_least`.
    package var word: String {
        switch self {
        case .atLeast: "at_least"
        case .atMost: "at_most"
        }
    }
}
