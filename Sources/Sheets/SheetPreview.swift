package import Basics
import Workbooks

/// The first rows of a file as they stand, and those in which something is wrong: to be looked at
/// before it is brought in (xem trước).
package struct SheetPreview: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
        package let text: String
        package let place: Place
    }

    package struct Row: Hashable, Sendable {
        package let line: Int
        package let cells: [Cell]
    }

    /// One sheet of a workbook, or a whole text file.
    package struct Page: Hashable, Sendable {
        /// `nil` for a text file.
        package let name: String?
        package let rows: [Row]
        /// Whether there are more rows than are shown.
        package let goesOn: Bool
    }

    package let pages: [Page]

    /// Rows that are shown of each sheet though nothing is wrong in them, and rows in all.
    private static let first = 12
    private static let most = 200
    private static let widest = 60

    /// - Parameter places: where something is wrong: those rows are shown too.
    package init(_ bytes: [UInt8], name: String, showing places: [Place]) {
        let lines = Set(places.map { Line(sheet: $0.sheet?.number, line: $0.line) })
        guard Workbook.isOffice(bytes) else {
            guard TextFile.refusal(of: bytes, at: name) == nil else {
                pages = []
                return
            }
            let reader = RowReader.csv(CSVReader(bytes, file: name))
            pages = [Self.page(reader, name: nil, number: nil, lines)]
            return
        }
        guard let workbook = try? Workbook(bytes) else {
            pages = []
            return
        }
        pages = workbook.sheets.enumerated().compactMap { number, sheet in
            guard !sheet.isHidden,
                let reader = try? BookReader(sheet, number: number, of: workbook, file: name)
            else { return nil }
            return Self.page(.workbook(reader), name: sheet.name, number: number, lines)
        }
    }

    private struct Line: Hashable {
        let sheet: Int?
        let line: Int
    }

    private static func page(
        _ start: RowReader, name: String?, number: Int?, _ lines: Set<Line>
    ) -> Page {
        var reader = start
        var rows: [Row] = []
        var goesOn = false
        while let row = try? reader.next() {
            guard rows.count < first || lines.contains(Line(sheet: number, line: row.line)) else {
                goesOn = true
                continue
            }
            guard rows.count < most else { break }
            rows.append(
                Row(
                    line: row.line,
                    cells: (0..<min(row.count, widest)).map {
                        Cell(text: String(row.text($0).prefix(200)), place: row.place(of: $0))
                    }))
        }
        return Page(name: name, rows: rows, goesOn: goesOn)
    }
}

extension Form {
    /// What people wrote over columns that nobody knows: an office may say what they mean.
    package func strangeHeaders(_ bytes: [UInt8], name: String) -> [String] {
        let names = ColumnNames(columns + beside + besideFields, own: own)
        func strange(_ found: HeaderSearch) -> [String] {
            found.row.titles.filter {
                !$0.isEmpty && names[$0] == nil && !names.isIgnored($0)
            }
        }
        guard Workbook.isOffice(bytes) else {
            guard TextFile.refusal(of: bytes, at: name) == nil,
                let found = try? HeaderSearch.find(in: bytes, file: name, names)
            else { return [] }
            return strange(found)
        }
        guard let workbook = try? Workbook(bytes) else { return [] }
        var headers: [String] = []
        for (number, page) in workbook.sheets.enumerated() where !page.isHidden {
            guard
                let reader = try? BookReader(page, number: number, of: workbook, file: name),
                let found = try? HeaderSearch.find(in: reader, names)
            else { continue }
            for header in strange(found) where !headers.contains(header) { headers.append(header) }
        }
        return headers
    }
}

extension RowSource {
    /// Whether bytes are those of a workbook, as far as their beginning says.
    package static func isWorkbook(_ bytes: [UInt8]) -> Bool { Workbook.isOffice(bytes) }

    /// Reads a workbook to its end and tells its rows in plain lines, which every reader of ours
    /// takes in its place: what a process with limits hands back of a stranger's file.
    ///
    /// - Parameter most: bytes of lines; a workbook of more is told as too large.
    package static func plain(_ bytes: [UInt8], most: Int) -> [UInt8] {
        Workbook.plain(bytes, most: most)
    }

    /// Whether bytes are such lines, as far as their beginning says.
    package static func isPlain(_ bytes: [UInt8]) -> Bool { Workbook.isPlain(bytes) }
}

extension OwnColumns {
    /// A file of two columns: what an office calls its columns, and the columns that are meant.
    ///
    /// - Parameter meanings: a label of ours, or nothing for a column that is not read.
    package static func file(_ meanings: [(own: String, label: String)]) -> [UInt8] {
        var csv = CSVText()
        for (own, label) in meanings { csv.add([own, label.isEmpty ? "bỏ qua" : label]) }
        return Array(csv.description.utf8)
    }
}
