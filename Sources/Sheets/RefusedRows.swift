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
    ///   - start: stands behind the header.
    ///   - reasons: by the line on which a row begins.
    init(_ start: SheetRows, _ reasons: [Int: [Phrase]]) {
        let columns = start.header.titles.indices
            .filter { $0 != start.header[SheetColumn.refusal.key] }
        titles = columns.map { start.header.titles[$0] }
        separator = start.separator
        var source = start
        while var cells = try? source.next() {
            // Completed from rows that may not stand above it in the new file.
            source.fillDown(&cells)
            guard let why = reasons[cells.line] else { continue }
            let beyond = (0..<cells.source.count).dropFirst(start.header.titles.count)
            rows.append(Row(reasons: why, cells: (columns + beyond).map { cells.text($0) }))
        }
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
