import Basics
import Reports

extension ChartTable {
    /// Pilots beside the others: outings a month and commune, before they began and since; in brackets
    /// the share of the way.
    static var pilots: ChartTable {
        ChartTable(
            "pilots", on: [.assessments],
            columns: [
                .text("pilot", \.pilot), .text("group") { $0.group($1) },
                .text("when", keys: ["before", "since"], \.when), .number("outings", \.outings),
                .number("way", \.way), .text("label") { $0.label($1) },
                .flag("dagger", \.isDoubtful),
            ], rows: Desk.pilotPaces)
    }
}

private struct PilotRow {
    let pilot: String
    let isPilot: Bool
    let when: String
    let outings: Double?
    /// In percent.
    let way: Double?
    /// The share of the way rests on a threshold that was not checked.
    let isDoubtful: Bool

    func group(_ language: Language) -> String {
        switch (isPilot, when == "before", language) {
        case (true, true, .vi): "Nơi làm điểm, trước"
        case (true, false, .vi): "Nơi làm điểm, từ khi làm"
        case (false, true, .vi): "Các nơi khác, trước"
        case (false, false, .vi): "Các nơi khác, từ khi làm"
        case (true, true, .en): "Pilots, before"
        case (true, false, .en): "Pilots, since"
        case (false, true, .en): "The others, before"
        case (false, false, .en): "The others, since"
        }
    }

    func label(_ language: Language) -> String {
        let format = NumberFormat(language)
        let pace = outings.map { format.text(Quantity(rounding: $0), decimals: 1) } ?? "–"
        return way.map { "\(pace) (\(format.percent($0 / 100)))" } ?? pace
    }
}

extension Desk {
    fileprivate func pilotPaces(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<PilotRow> {
        let report = try pilots(asOf: question.asOf).content
        let rows = report.pilots.flatMap { pilot in
            pilot.groups.flatMap { group in
                [("before", group.before), ("since", group.since)].map { when, pace in
                    PilotRow(
                        pilot: pilot.title.text(question.language), isPilot: group.isPilot,
                        when: when, outings: pace.outings, way: pace.way.map { $0 * 100 },
                        isDoubtful: pace.needsDagger)
                }
            }
        }
        return ChartRows(rows, subtitle: campaignUnitTitle)
    }
}
