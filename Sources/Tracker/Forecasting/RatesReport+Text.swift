package import Basics
import ProgressCalculator
import Reports

extension RatesReport {
    /// The campaign's rates, then those of each unit.
    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        var head = [
            vietnamese
                ? "Mức hao phí ngày công thực tế" : "Unit rates: person-days per unit of work",
            Sentences.asOf(asOf).text(language),
        ]
        if simulated { head.append(Sentences.simulated.text(language).uppercased()) }
        guard !overall.isEmpty else {
            return
                (head + [
                    vietnamese
                        ? "Chưa có buổi nào chỉ có một nội dung và có ghi ngày công."
                        : "No outing with one kind of work says its person-days."
                ]).joined(separator: "\n")
        }
        let note =
            vietnamese
            ? "Trung vị của các buổi chỉ có một nội dung, đã xác nhận; một nửa số buổi nằm trong "
                + "khoảng. Không phải định mức."
            : "Medians of confirmed outings with one kind of work; half of them lie in the range. "
                + "Not a norm."
        let tables = [overall, byUnit].map { table($0, language).text(width: width) }
        return
            ([head.joined(separator: "\n")] + tables
            + [TextTable.wrap(note, width: width).joined(separator: "\n")])
            .joined(separator: "\n\n")
    }

    package func csv(_ language: Language) -> String {
        var csv = CSVText(simulated: simulated, language)
        csv.add(headers(language))
        for rate in overall + byUnit { csv.add(cells(of: rate, language)) }
        return csv.description
    }

    private func headers(_ language: Language) -> [String] {
        language == .vi
            ? ["Nội dung", "Đơn vị", "Cho", "Ngày công", "Khoảng một nửa số buổi", "Số buổi"]
            : ["Activity", "Unit", "Per", "Person-days", "Range of half", "Outings"]
    }

    private func table(_ rates: [UnitRate], _ language: Language) -> TextTable {
        var table = TextTable(headers(language), [.left, .left, .right, .right, .right, .right])
        for rate in rates { table.add(cells(of: rate, language)) }
        return table
    }

    private func cells(of rate: UnitRate, _ language: Language) -> [String] {
        let format = NumberFormat(language)
        let text = { (value: Double) in
            format.text(Quantity(thousandths: Int64((value * 1_000).rounded())), decimals: 2)
        }
        return [
            rate.title.text(language),
            rate.unit?.title.text(language) ?? (language == .vi ? "toàn nhiệm vụ" : "all"),
            "\(rate.per) \(rate.measure)", text(rate.median),
            "\(text(rate.lowerQuartile))–\(text(rate.upperQuartile))", format.text(rate.outings),
        ]
    }
}
