import Basics
import CXlsxWriter
import Documents

/// Writes one table: heads, rows as they come, totals as formulas.
struct ExcelTable {
    private let table: Table
    private let document: Document
    private let sheet: ExcelSheet
    private var row: Int
    private var columns: [ExcelColumn] = []
    private let remarkHead: String?
    private var sums: ColumnSums
    private let filling: ExcelFilling?

    /// So many rows tell how wide columns are and what stands behind figures.
    private static let rowsLookedAt = 2_000

    /// - Parameter row: where its head stands, from 0.
    init(_ table: Table, _ document: Document, on sheet: ExcelSheet, from row: Int) {
        self.table = table
        self.document = document
        self.sheet = sheet
        self.row = row
        let marks = document.isSimulated || document.needsDagger
        remarkHead =
            table.isSheet
            ? nil : table.remarkHead ?? (marks ? Marks.remark.text(document.language) : nil)
        sums = ColumnSums(columns: table.heads.count)
        filling = table.filling.map { ExcelFilling($0, document.language, sheet.file) }
    }

    /// - Returns: the row behind the last.
    mutating func write() throws -> Int {
        var waiting: [Table.Row] = []
        var isSet = false
        try table.rows.forEach { next in
            guard !isSet else { return add(next) }
            waiting.append(next)
            guard waiting.count >= Self.rowsLookedAt else { return }
            begin(waiting)
            isSet = true
            for row in waiting { add(row) }
            waiting = []
        }
        if !isSet {
            begin(waiting)
            for row in waiting { add(row) }
        }
        if let filling {
            filling.check(sheet, headRow: headRow)
            filling.writeRoom(sheet, from: row)
            try filling.writeBehind()
        } else {
            finish()
        }
        return row
    }

    private var firstRow: Int { headRow + 1 }
    private var headRow = 0

    /// Columns and heads, once the first rows are known.
    private mutating func begin(_ rows: [Table.Row]) {
        columns = table.heads.indices.map { index in
            ExcelColumn(
                index, table.heads[index], rows.map { $0.cells[index] }, document,
                isSheet: table.isSheet)
        }
        writeHeads()
        let isLong = rows.count >= 5 && rows.allSatisfy { $0.kind != .band }
        worksheet_freeze_panes(
            sheet.pointer, lxw_row_t(firstRow), lxw_col_t(min(2, table.repeated ?? 0)))
        worksheet_repeat_rows(sheet.pointer, lxw_row_t(topRow), lxw_row_t(headRow))
        hasFilter = isLong
        var column = 0
        var width = 0.0
        for own in columns {
            for _ in 0..<own.places {
                worksheet_set_column(
                    sheet.pointer, lxw_col_t(column), lxw_col_t(column), own.width, nil)
                width += own.width
                column += 1
            }
        }
        if remarkHead != nil {
            worksheet_set_column(sheet.pointer, lxw_col_t(column), lxw_col_t(column), 42, nil)
            width += 42
        }
        sheet.setUpPage(title: document.title, width: table.isSheet ? width : min(width, 240))
        if table.isSheet, width > 240 {
            // The first columns say on every page whose row it is.
            worksheet_repeat_columns(sheet.pointer, 0, lxw_col_t(min(4, column - 1)))
        }
    }

    private var topRow = 0
    private var hasFilter = false

    /// In one line where the table is brought in again, else with groups above.
    private mutating func writeHeads() {
        topRow = row
        let groups = table.isSheet ? [] : columns.map(\.head.group)
        var style = ExcelStyle(.head)
        style.alignment = .centre
        if groups.contains(where: { $0 != nil }) {
            var column = 0
            var index = 0
            while index < columns.count {
                var places = columns[index].places
                var next = index + 1
                let group = groups[index]
                while group != nil, next < columns.count, groups[next] == group {
                    places += columns[next].places
                    next += 1
                }
                write(group ?? "", across: column..<column + places, style)
                column += places
                index = next
            }
            if remarkHead != nil { write("", across: column..<column + 1, style) }
            row += 1
        }
        headRow = row
        let headLines =
            columns.map { own in
                let title = table.isSheet ? own.head.inOneLine : own.head.title
                return Self.lines(title, width: own.width)
            }.max() ?? 1
        setHeight(max(1, headLines))
        var column = 0
        for own in columns {
            let title = table.isSheet ? own.head.inOneLine : own.head.title
            sheet.write(title, row, column, style)
            column += 1
            if let second = own.second {
                sheet.write("\(title) – \(second)", row, column, style)
                column += 1
            }
        }
        if let remarkHead { sheet.write(remarkHead, row, column, style) }
        row += 1
    }

    private func write(_ text: String, across columns: Range<Int>, _ style: ExcelStyle) {
        if columns.count > 1, !text.isEmpty {
            worksheet_merge_range(
                sheet.pointer, lxw_row_t(row), lxw_col_t(columns.lowerBound), lxw_row_t(row),
                lxw_col_t(columns.upperBound - 1), text, sheet.file.format(style))
            return
        }
        for column in columns { sheet.write(text, row, column, style) }
    }

    /// How many lines a text takes in a column.
    private static func lines(_ text: String, width: Double) -> Int {
        max(1, Int((Double(text.count) / max(1, width)).rounded(.up)))
    }

    /// So high that so many lines are seen: other programs do not see to it themselves.
    private func setHeight(_ lines: Int) {
        guard lines > 1 else { return }
        worksheet_set_row(
            sheet.pointer, lxw_row_t(row), 16.5 * Double(min(lines, 20)), nil)
    }

    private mutating func add(_ next: Table.Row) {
        let remark = remarkHead == nil ? "" : remarks(of: next)
        var lines = remark.isEmpty ? 1 : Self.lines(remark, width: 42)
        for own in columns where own.wraps {
            switch next.cells[own.index].value {
            case .text(let text), .written(let text):
                lines = max(lines, Self.lines(text, width: own.width))
            default: continue
            }
        }
        setHeight(lines)
        let role: ExcelStyle.Role =
            switch next.kind {
            case .plain: .plain
            case .band: .band
            case .total: .total
            }
        if let filling {
            for (index, (own, cell)) in zip(columns, next.cells).enumerated() {
                own.write(cell, on: sheet, row, index, filling.style(index), document)
            }
            row += 1
            return
        }
        var column = 0
        for (own, cell) in zip(columns, next.cells) {
            let formula =
                next.kind == .total ? sums.formula(own.index, cell, column: column) : nil
            own.write(cell, on: sheet, row, column, role, formula: formula, document)
            if own.second != nil {
                own.writeSecond(
                    cell, on: sheet, row, column + 1, role,
                    formula: next.kind == .total
                        ? sums.formula(own.index, cell, column: column + 1, ofSecond: true)
                        : nil)
            }
            column += own.places
        }
        if remarkHead != nil {
            var style = ExcelStyle(role)
            style.wraps = true
            sheet.write(next.kind == .band ? "" : remark, row, column, style)
        }
        sums.add(next, at: row)
        row += 1
    }

    private func finish() {
        guard hasFilter, row > firstRow else { return }
        let last = columns.reduce(remarkHead == nil ? -1 : 0) { $0 + $1.places }
        let end = sums.lastPlainRow ?? row - 1
        worksheet_autofilter(
            sheet.pointer, lxw_row_t(headRow), 0, lxw_row_t(end), lxw_col_t(last))
    }

    /// In one cell: a row that is copied elsewhere takes them along.
    private func remarks(of row: Table.Row) -> String { document.remarks(of: row) }
}

/// Which rows a total adds up.
private struct ColumnSums {
    private var segments: [ClosedRange<Int>] = []
    private var since: [ClosedRange<Int>] = []
    private var all: [Sum]
    private var part: [Sum]
    private(set) var lastPlainRow: Int?

    private struct Sum {
        var own = Int128(0)
        /// Of what stands in brackets.
        var second = Int128(0)
    }

    /// More pieces make no formula that anybody reads.
    private static let most = 30

    init(columns: Int) {
        all = Array(repeating: Sum(), count: columns)
        part = all
    }

    mutating func add(_ row: Table.Row, at line: Int) {
        guard row.kind == .plain else {
            if row.kind == .total {
                since = []
                for index in part.indices { part[index] = Sum() }
            }
            return
        }
        lastPlainRow = line
        Self.append(line, to: &segments)
        Self.append(line, to: &since)
        for (index, cell) in row.cells.enumerated() {
            guard case .number(let quantity) = cell.value else { continue }
            let own = Int128(quantity.thousandths)
            let second = Int128((cell.total ?? quantity).thousandths)
            all[index].own += own
            all[index].second += second
            part[index].own += own
            part[index].second += second
        }
    }

    private static func append(_ line: Int, to segments: inout [ClosedRange<Int>]) {
        if let last = segments.last, last.upperBound == line - 1 {
            segments[segments.count - 1] = last.lowerBound...line
        } else {
            segments.append(line...line)
        }
    }

    /// The sum of the rows since the total before, or of all, whichever comes to the figure; `nil`
    /// where neither does: people who come twice are counted once.
    func formula(_ index: Int, _ cell: Cell, column: Int, ofSecond: Bool = false) -> String? {
        guard case .number(let quantity) = cell.value else { return nil }
        let figure = Int128((ofSecond ? cell.total ?? quantity : quantity).thousandths)
        for (pieces, sum) in [(since, part[index]), (segments, all[index])] {
            guard (ofSecond ? sum.second : sum.own) == figure, !pieces.isEmpty,
                pieces.count <= Self.most
            else { continue }
            let letters = CellName.letters(of: column)
            let ranges = pieces.map { piece in
                "\(letters)\(piece.lowerBound + 1):\(letters)\(piece.upperBound + 1)"
            }
            return "=SUM(\(ranges.joined(separator: ",")))"
        }
        return nil
    }
}
