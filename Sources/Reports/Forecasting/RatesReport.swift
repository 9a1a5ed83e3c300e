package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// Unit rates of the campaign (mức hao phí ngày công): person-days per unit of work.
package struct RatesReport: Hashable, Reportable {
    package let campaign: Campaign.ID
    package let asOf: Day
    package let simulated: Bool
    /// Of the whole campaign, by activity.
    package let overall: [UnitRate]
    /// By activity and unit.
    package let byUnit: [UnitRate]

    package init(
        campaign: Campaign.ID, asOf: Day, simulated: Bool, overall: [UnitRate], byUnit: [UnitRate]
    ) {
        self.campaign = campaign
        self.asOf = asOf
        self.simulated = simulated
        self.overall = overall
        self.byUnit = byUnit
    }
}

extension RatesReport {
    /// The campaign's rates, then those of each unit.
    package func document(_ language: Language) -> Document {
        let note = language.say(
            "Trung vị của các buổi chỉ có một nội dung, đã xác nhận; một nửa số buổi nằm trong "
                + "khoảng. Không phải định mức.",
            "Medians of confirmed outings with one kind of work; half of them lie in the range. "
                + "Not a norm.")
        let nothing = language.say(
            "Chưa có buổi nào chỉ có một nội dung và có ghi ngày công.",
            "No outing with one kind of work says its person-days.")
        let tables = [overall, byUnit].map { Block.table(table($0, language)) }
        return Document(
            language.say(
                "Mức hao phí ngày công thực tế", "Unit rates: person-days per unit of work"),
            basis: [Sentences.asOf(asOf).text(language)], simulated: simulated, language,
            sections: [
                Section(
                    for: .readers, overall.isEmpty ? [.line(nothing)] : tables + [.notes([note])]),
                Section(for: .spreadsheets, [.table(table(overall + byUnit, language))]),
            ])
    }

    private func table(_ rates: [UnitRate], _ language: Language) -> Table {
        @Sendable func printed(_ value: Double) -> String {
            Cell.figure(value, decimals: 2, language).printed(language)
        }
        return Table(
            of: rates,
            [
                Column(language.say("Nội dung", "Activity")) { .text($0.title.text(language)) },
                Column(language.say("Đơn vị", "Unit")) { rate in
                    .text(rate.unit?.title.text(language) ?? language.say("toàn nhiệm vụ", "all"))
                },
                Column(language.say("Cho", "Per"), .right) { .text("\($0.per) \($0.measure)") },
                Column(language.say("Ngày công", "Person-days"), .right) {
                    .figure($0.median, decimals: 2, language)
                },
                Column(language.say("Khoảng một nửa số buổi", "Range of half"), .right) {
                    .text("\(printed($0.lowerQuartile))–\(printed($0.upperQuartile))")
                },
                Column(language.say("Số buổi", "Outings"), .right) { .number($0.outings) },
            ])
    }
}
