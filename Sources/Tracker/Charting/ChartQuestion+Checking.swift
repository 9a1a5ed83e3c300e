import Basics
import Charts
import Targets

/// What `show:` chooses, looked at without a log.
extension ChartQuestion {
    /// Choices that no campaign's rules know.
    static func findings(
        _ spec: ChartSpec, _ table: ChartTable, knownTo catalogues: [Catalogue]
    ) -> [Finding] {
        guard !catalogues.isEmpty else { return [] }
        return spec.show.compactMap { choice in
            guard let key = ChartChoice(rawValue: choice.key), table.choices.contains(key) else {
                return nil
            }
            switch key {
            case .weeks:
                return saturdayCount(choice.value) == nil
                    ? Finding(Messages.weeks, at: choice.place) : nil
            case .unit:
                var near: [String] = []
                for catalogue in catalogues {
                    let found = catalogue.units.find(choice.value, on: nil)
                    guard case .none(let suggestions) = found else { return nil }
                    near += suggestions
                }
                return unknown(
                    key, choice.value, at: choice.place,
                    suggestions: NearMiss.suggestions(for: choice.value, among: near))
            case .activity, .standard, .indicator:
                let known = catalogues.flatMap { $0.chartNames(key) }
                guard !known.contains(choice.value) else { return nil }
                return unknown(
                    key, choice.value, at: choice.place,
                    suggestions: NearMiss.suggestions(for: choice.value, among: known))
            }
        }
    }

    static func unknown(
        _ choice: ChartChoice, _ text: String, at place: Place, suggestions: [String]
    ) -> Finding {
        Finding(
            Phrase(
                vi: "không có \(choice.title.vi) “\(text)”",
                en: "there is no \(choice.title.en) “\(text)”"),
            at: place, suggestions: suggestions)
    }

    /// A number of Saturdays, 4…160.
    static func saturdayCount(_ text: String) -> Int? {
        Int(text).flatMap { (4...160).contains($0) ? $0 : nil }
    }
}

extension ChartChoice {
    var title: Phrase {
        switch self {
        case .unit: Phrase(vi: "đơn vị", en: "unit")
        case .indicator: Phrase(vi: "chỉ tiêu", en: "indicator")
        case .activity: Phrase(vi: "nội dung", en: "activity")
        case .standard: Phrase(vi: "bộ tiêu chí", en: "standard")
        case .weeks: Phrase(vi: "số thứ Bảy", en: "number of Saturdays")
        }
    }
}

extension Catalogue {
    /// The names that a choice may take; none for units and weeks, which have other spellings.
    func chartNames(_ choice: ChartChoice) -> [String] {
        switch choice {
        case .activity: campaignActivities.map(\.id)
        case .standard: standards.keys.sorted()
        case .indicator: chartIndicators.map(\.name)
        case .unit, .weeks: []
        }
    }

    /// The indicators of the campaign's standards by their full names: `xa-ntm-2021-2025/2.2`.
    var chartIndicators: [(name: String, standard: Standard, indicator: Indicator)] {
        campaign.standards.compactMap { standards[$0] }.flatMap { standard in
            standard.criteria.flatMap(\.indicators).map { indicator in
                (name: "\(standard.id)/\(indicator.id)", standard: standard, indicator: indicator)
            }
        }
    }
}
