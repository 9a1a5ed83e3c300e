import Basics

/// The rows of totals that people leave below a table or a block of it, recognised by their label
/// and checked against the rows above them.
struct TotalRows {
    /// Stands behind what is summed.
    private var rows: SheetRows
    /// Read and not summed yet.
    private var ahead: SheetCells?
    private var all: Sums
    /// Since the row of totals before.
    private var since: Sums
    /// Labels of the totals that were met.
    private var labels: Set<String> = []

    /// - Parameter start: stands behind the header.
    init(behind start: SheetRows) {
        rows = start
        all = Sums(start.header)
        since = all
    }

    /// What a total row says wrongly: its figure beside that of the rows above it.
    ///
    /// A row adds up the rows since the one before it. It may also add up all of them, and must
    /// where it says so by another "Tổng" than those before it.
    mutating func findings(of total: SheetCells) -> [Finding] {
        sum(upTo: total.line)
        let label = NameKey.of(Self.label(of: total) ?? "")
        let isGrand =
            !labels.isEmpty && !labels.contains(label)
            && ["tong", "total"].contains { label.hasPrefix($0) }
        labels.insert(label)
        let ofAll = all.differences(total)
        guard !isGrand, !ofAll.isEmpty else { return ofAll }
        return since.differences(total)
    }

    /// Whether a row without a day of its own says again what several rows above it add up to, in
    /// two columns or more.
    mutating func isRepeated(by cells: SheetCells) -> Bool {
        guard cells.header.amounts.count > 1 else { return false }
        sum(upTo: cells.line)
        return [since, all].contains { $0.isRepeated(by: cells) }
    }

    private mutating func sum(upTo line: Int) {
        while let cells = ahead ?? (try? rows.next()) {
            ahead = cells
            guard cells.line < line else { return }
            ahead = nil
            if cells.isMarkedExample { continue }
            if Self.isTotal(cells) {
                since = Sums(rows.header)
            } else {
                all.add(cells)
                since.add(cells)
            }
        }
    }
}

extension TotalRows {
    /// Words that may follow "Tổng" and "Cộng"; others are names: "Tổng đội", "Cộng tác viên".
    private static let following: Set<String> = [
        "cong", "so", "hop", "don", "toan", "chung", "cac", "ca", "thang", "quy", "nam", "ngay",
        "tuan", "dot", "buoi", "luot", "thon", "to", "xa", "phuong", "thi", "huyen",
    ]

    /// Whether a row has the label of a total, "Tổng", "Cộng 2 thôn", "Lũy kế" or "Total", and no
    /// day.
    static func isTotal(_ cells: SheetCells) -> Bool { label(of: cells) != nil }

    private static func label(of cells: SheetCells) -> String? {
        guard !cells.header.amounts.isEmpty, WrittenDay(cells.text(cells.header["day"])) == nil,
            let first = (0..<cells.source.count).first(where: { !cells.isEmpty($0) }),
            !cells.header.amounts.contains(first)
        else { return nil }
        let text = cells.text(first)
        return isLabel(text) ? text : nil
    }

    static func isLabel(_ text: String) -> Bool {
        let keys = NameKey.of(text).split(separator: " ").map(String.init)
        // "Cộng" or without marks: "Công" and "Cống" are other words.
        let marked = text.lowercased().composed.split { !$0.isLetter }.first ?? ""
        guard let first = keys.first else { return false }
        if first == "luy" { return keys.count > 1 && keys[1] == "ke" }
        guard ["tổng", "tong", "cộng", "cong", "total"].contains(marked) else { return false }
        guard keys.count > 1 else { return true }
        if keys[1] == "cong" { return keys.count == 2 || keys[2] != "ty" }
        return following.contains(keys[1]) || keys[1].allSatisfy(\.isNumber)
    }
}

/// Sums of columns; without those in which a cell is no amount.
private struct Sums {
    private let header: SheetHeader
    private var sums: [Int: Int128] = [:]
    private var rows = 0

    init(_ header: SheetHeader) {
        self.header = header
        for column in header.amounts { sums[column] = 0 }
    }

    mutating func add(_ cells: SheetCells) {
        rows += 1
        for column in header.amounts {
            switch Self.amount(column, of: cells) {
            case .success(let quantity?): sums[column]? += Int128(quantity.thousandths)
            // A row stands for one outing where it does not say.
            case .success(nil): if column == header["sessions"] { sums[column]? += 1_000 }
            case .failure: sums[column] = nil
            }
        }
    }

    func differences(_ total: SheetCells) -> [Finding] {
        var total = total
        total.findings = []
        for column in header.amounts {
            guard let sum = sums[column],
                case .success(let given?) = Self.amount(column, of: total),
                Int128(given.thousandths) != sum
            else { continue }
            total.refuse(
                SheetMessages.wrongTotal(total.title(column), given, sum), in: column,
                remedy: SheetMessages.wrongTotalRemedy)
        }
        return total.findings
    }

    func isRepeated(by cells: SheetCells) -> Bool {
        guard rows > 1 else { return false }
        var count = 0
        for column in header.amounts {
            guard case .success(let quantity?) = Self.amount(column, of: cells) else { continue }
            guard let sum = sums[column], Int128(quantity.thousandths) == sum else { return false }
            count += 1
        }
        return count > 1
    }

    private struct NoAmount: Error {}

    private static func amount(
        _ column: Int, of cells: SheetCells
    ) -> Result<Quantity?, NoAmount> {
        var cells = cells
        cells.findings = []
        let quantity = cells.quantity(column)
        return cells.findings.isEmpty ? .success(quantity) : .failure(NoAmount())
    }
}
