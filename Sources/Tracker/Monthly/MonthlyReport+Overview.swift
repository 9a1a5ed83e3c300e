import Basics
import Charts

extension MonthlyReport {
    /// All groups on one table: a row each, a column for every figure of a stretch that is not
    /// nought everywhere.
    ///
    /// What is reported stands in brackets where it is another figure.
    func overview(_ done: KeyPath<Row, Done>, _ language: Language) -> PageTable {
        let shown = total.rows.filter { row in
            !row.isPart && (row.section == .outings || row[keyPath: done].isSomething)
        }
        let cells = MonthlyCells(language, isPublic: isPublic)
        let rows = groups.enumerated().map { index, group in
            PageTable.Row.cells(
                [String(index + 1), group.title.text(language)]
                    + shown.map { column in
                        let row = group.rows.first { $0.id == column.id }
                        return row.map { cells.both($0[keyPath: done]) } ?? "0"
                    })
        }
        let sum = PageTable.Row.cells(
            ["", total.title.text(language)] + shown.map { cells.both($0[keyPath: done]) },
            bold: true)
        return PageTable(
            columns: [PageTable.Column(0.8, .centre), PageTable.Column(3.2)]
                + shown.map { row in
                    // As wide as its largest figure, which is the sum.
                    let words = cells.both(row[keyPath: done]).split(separator: " ")
                    let longest = words.map(\.count).max() ?? 0
                    return PageTable.Column(max(1.05, 0.175 * Double(longest)), .right)
                },
            head: [
                [MonthlyWords.columns[0], Phrase(vi: "Đơn vị", en: "Group")].map {
                    PageTable.Head($0.text(language))
                }
                    + shown.map {
                        PageTable.Head("\($0.title.text(language)) (\($0.measure.text(language)))")
                    }
            ], rows: rows + [sum], size: shown.count > 14 ? 6.5 : 7.5)
    }
}

extension MonthlyReport.Done {
    fileprivate var isSomething: Bool {
        (confirmed ?? .zero) != .zero || (reported ?? .zero) != .zero
    }
}
