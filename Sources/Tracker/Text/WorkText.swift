package import Basics
import ProgressCalculator
import Reports

extension WorkReport {
    /// By unit, then all of it.
    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        var head = [
            vietnamese
                ? "Khối lượng, đóng góp theo đơn vị" : "Work and contributions by unit",
            Sentences.asOf(asOf).text(language) + ". " + Sentences.onMap(map).text(language) + ".",
        ]
        if simulated { head.append(Sentences.simulated.text(language).uppercased()) }
        return [
            head.joined(separator: "\n"), rows.table(language).text(width: width),
            (vietnamese
                ? "Tổng cộng, như nhau theo mọi bản đồ:\n" : "In all, the same on any map:\n")
                + totals.table(language, withUnit: false).text(width: width),
        ].joined(separator: "\n\n")
    }

    package func csv(_ language: Language) -> String {
        var csv = CSVText(simulated: simulated, language)
        csv.add([WorkRow].headers(language))
        for row in rows { csv.add(row.cells(language)) }
        return csv.description
    }
}

extension Array<WorkRow> {
    func table(_ language: Language, withUnit: Bool = true) -> TextTable {
        var table = TextTable(
            [String](Self.headers(language)[(withUnit ? 0 : 1)...]),
            (withUnit ? [.left] : []) + [.left, .left, .right, .right])
        for row in self {
            table.add([String](row.cells(language)[(withUnit ? 0 : 1)...]))
        }
        return table
    }

    fileprivate static func headers(_ language: Language) -> [String] {
        language == .vi
            ? ["Đơn vị", "Nội dung", "ĐVT", "Đã xác nhận", "Nếu tính cả chưa xác nhận"]
            : ["Unit", "Activity", "Measure", "Confirmed", "With reported"]
    }
}

extension WorkRow {
    fileprivate func cells(_ language: Language) -> [String] {
        let format = NumberFormat(language)
        let rest = language == .vi ? "không phân bổ được" : "not allocated"
        let name = unit?.title.text(language)
        return [
            isAllocated ? name ?? "" : name.map { "\($0): \(rest)" } ?? rest,
            subject.title.text(language), subject.measure, format.text(confirmed),
            format.text(reported),
        ]
    }
}
