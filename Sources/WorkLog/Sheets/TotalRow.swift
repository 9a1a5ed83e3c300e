import Basics

/// The row of totals that people leave below a table, recognised by its label and checked against
/// the rows above it.
enum TotalRow {
    /// Words that may follow "Tổng" and "Cộng"; others are names: "Tổng công ty", "Cộng đồng".
    private static let following: Set<String> = [
        "cong", "so", "thang", "quy", "nam", "toan", "chung", "xa", "phuong", "thi", "huyen",
        "ngay", "dot", "buoi", "ca",
    ]

    /// Whether a row begins with "Tổng", "Tổng cộng", "Cộng" or "Total", in place of a day.
    static func isTotal(_ cells: SheetCells) -> Bool {
        guard !cells.header.amounts.isEmpty, WrittenDay(cells.text(cells.header["day"])) == nil,
            let first = cells.row.cells.indices.first(where: { !cells.isEmpty($0) }),
            !cells.header.amounts.contains(first)
        else { return false }
        return isLabel(cells.text(first))
    }

    static func isLabel(_ text: String) -> Bool {
        let words = NameKey.of(text).split(separator: " ").map(String.init)
        guard let first = words.first, ["tong", "cong", "total"].contains(first),
            !text.lowercased().composed.contains("công")
        else { return false }
        return words.count == 1 || following.contains(words[1])
    }

    /// What a total row says wrongly: its figure beside that of the rows above it.
    ///
    /// A row adds up all rows above it, or those since the row of totals before it.
    ///
    /// - Parameter rows: stands behind the header.
    static func findings(of total: SheetCells, in rows: SheetRows) -> [Finding] {
        var rows = rows
        var all = Sums(rows.header.amounts)
        var since = all
        while let cells = try? rows.next(), cells.row.line < total.row.line {
            if isTotal(cells) {
                since = Sums(rows.header.amounts)
            } else {
                all.add(cells)
                since.add(cells)
            }
        }
        let wrong = all.differences(total)
        return wrong.isEmpty || since.differences(total).isEmpty ? [] : wrong
    }

    /// Sums of columns; without those in which a cell is no amount.
    private struct Sums {
        private var sums: [Int: Int128] = [:]

        init(_ columns: [Int]) {
            for column in columns { sums[column] = 0 }
        }

        mutating func add(_ cells: SheetCells) {
            var cells = cells
            for column in cells.header.amounts {
                let before = cells.findings.count
                let quantity = cells.quantity(column)
                guard cells.findings.count == before else {
                    sums[column] = nil
                    continue
                }
                if let quantity { sums[column]? += Int128(quantity.thousandths) }
            }
        }

        func differences(_ total: SheetCells) -> [Finding] {
            var total = total
            for column in total.header.amounts {
                guard let sum = sums[column], let given = total.quantity(column),
                    Int128(given.thousandths) != sum
                else { continue }
                total.refuse(
                    SheetMessages.wrongTotal(total.title(column), given, sum), in: column,
                    remedy: SheetMessages.wrongTotalRemedy)
            }
            return total.findings
        }
    }
}
