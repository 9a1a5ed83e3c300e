package import Basics

/// Rows that an import left out, as a sheet that can be mended and brought again.
package struct RefusedRows: Hashable, Sendable {
    private struct Row: Hashable {
        let reasons: [Phrase]
        let cells: [String]
    }

    private let titles: [String]
    private let separator: UInt8
    private var rows: [Row] = []

    package var count: Int { rows.count }

    /// - Parameters:
    ///   - starts: stand behind the headers, one a sheet of a workbook.
    ///   - reasons: by the line on which a row begins.
    init(_ starts: [SheetRows], _ reasons: [Int: [Phrase]]) {
        var titles: [String] = []
        separator = starts.first?.separator ?? UInt8(ascii: ",")
        for (number, start) in starts.enumerated() {
            let columns = start.header.titles.indices
                .filter { $0 != start.header[SheetColumn.refusal.key] }
            // A column that another sheet has too stands where it stands there.
            var places: [Int] = []
            for column in columns {
                let title = start.header.titles[column]
                let same = number == 0 ? nil : titles.firstIndex(of: title)
                places.append(same ?? titles.count)
                if same == nil { titles.append(title) }
            }
            var source = start
            while var cells = try? source.next() {
                // Completed from rows that may not stand above it in the new file.
                source.fillDown(&cells)
                let line = JoinedLine.of(cells.line, sheet: number)
                guard let why = reasons[line] else { continue }
                var texts = [String](repeating: "", count: titles.count)
                for (column, place) in zip(columns, places) { texts[place] = cells.text(column) }
                let beyond = (0..<cells.source.count).dropFirst(start.header.titles.count)
                rows.append(Row(reasons: why, cells: texts + beyond.map { cells.text($0) }))
            }
        }
        self.titles = titles
    }

    /// CSV with the headers, the separator and the numbers of the sheet, and a first column that
    /// says why; an import passes that column over.
    package func csv(_ language: Language) -> String {
        var csv = CSVText(separator: separator)
        let width = max(titles.count, rows.map(\.cells.count).max() ?? 0)
        func add(_ first: String, _ cells: [String]) {
            csv.add([first] + cells + Array(repeating: "", count: width - cells.count))
        }
        add(SheetColumn.refusal.header(language), titles)
        for row in rows {
            add(row.reasons.map { $0.text(language) }.joined(separator: "; "), row.cells)
        }
        return csv.description
    }
}
