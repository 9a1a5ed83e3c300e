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
        // Every unit, but only places and offices of which something is said.
        let named = groups.filter { group in
            grouping == .unit || group.rows.contains { $0[keyPath: done].isSomething }
        }
        let rows = named.enumerated().map { index, group in
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
                    // As wide as its largest figure, which is the sum, and the words of its head.
                    let figures = cells.both(row[keyPath: done]).longestWord
                    let words = row.headOfColumn(language).longestWord
                    return PageTable.Column(
                        max(1.05, 0.175 * Double(figures), 0.14 * Double(words)), .right)
                },
            head: [
                [MonthlyWords.columns[0], Phrase(vi: "Đơn vị", en: "Group")].map {
                    PageTable.Head($0.text(language))
                } + shown.map { PageTable.Head($0.headOfColumn(language)) }
            ], rows: rows + [sum], size: shown.count > 14 ? 6.5 : 7.5)
    }
}

extension MonthlyReport.Done {
    fileprivate var isSomething: Bool {
        (confirmed ?? .zero) != .zero || (reported ?? .zero) != .zero
    }
}

extension MonthlyReport.Row {
    /// `Trồng cây xanh (cây)`.
    fileprivate func headOfColumn(_ language: Language) -> String {
        "\(title.text(language)) (\(measure.text(language)))"
    }
}

extension String {
    /// In letters.
    fileprivate var longestWord: Int { split(separator: " ").map(\.count).max() ?? 0 }
}
