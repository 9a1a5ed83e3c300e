import Basics
import Charts
import Targets

/// What `show:` chooses, looked at without a log.
extension ChartQuestion {
    /// Choices that no campaign's rules know, and those that some of the campaigns lack, whose
    /// charts stay empty.
    static func findings(
        _ spec: ChartSpec, _ table: ChartTable, knownTo catalogues: [Catalogue]
    ) -> [Finding] {
        guard !catalogues.isEmpty else { return [] }
        return spec.show.compactMap { choice in
            guard let key = ChartChoice(rawValue: choice.key), table.choices.contains(key) else {
                return nil
            }
            if key == .weeks {
                return saturdayCount(choice.value) == nil
                    ? Finding(Messages.weeks, at: choice.place) : nil
            }
            let lacking = catalogues.filter { !$0.knows(key, choice.value) }
            guard lacking.count < catalogues.count else {
                return unknown(
                    key, choice.value, at: choice.place,
                    suggestions: near(key, choice.value, in: catalogues))
            }
            guard !lacking.isEmpty else { return nil }
            let campaigns = lacking.map(\.campaign.id).joined(separator: ", ")
            return Finding(
                Phrase(
                    vi: "nhiệm vụ \(campaigns) không có \(key.title.vi) “\(choice.value)”: "
                        + "biểu đồ để trống",
                    en: "the campaign \(campaigns) has no \(key.title.en) “\(choice.value)”: "
                        + "its chart stays empty"),
                at: choice.place, severity: .warning)
        }
    }

    /// What was meant, where a name is misspelled; none where a campaign simply lacks it.
    static func near(
        _ key: ChartChoice, _ text: String, in catalogues: [Catalogue]
    ) -> [String] {
        guard key == .unit else {
            return NearMiss.suggestions(for: text, among: catalogues.flatMap { $0.chartNames(key) })
        }
        var near: [String] = []
        for catalogue in catalogues {
            if case .none(let suggestions) = catalogue.units.find(text, on: nil) {
                near += suggestions
            }
        }
        return NearMiss.suggestions(for: text, among: near)
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

/// An indicator by its full name: `xa-ntm-2021-2025/2.2`.
struct ChartIndicator {
    let standard: Standard
    let indicator: Indicator

    var name: String { "\(standard.id)/\(indicator.id)" }
    var part: PartID { PartID(standard: standard.id, part: indicator.id) }
    /// The whole of which figures are this part's; `nil` for none.
    var wholeOfFigures: PartID? {
        guard let whole = indicator.whole, whole.takesFigures else { return nil }
        return PartID(standard: standard.id, part: whole.id)
    }
}

extension Catalogue {
    /// Whether the rules have what a chart file chooses.
    func knows(_ choice: ChartChoice, _ text: String) -> Bool {
        guard choice == .unit else { return chartNames(choice).contains(text) }
        if case .none = units.find(text, on: nil) { return false }
        return true
    }

    /// The names that a choice may take; none for units and weeks, which have other spellings.
    func chartNames(_ choice: ChartChoice) -> [String] {
        switch choice {
        case .activity: campaignActivities.map(\.id)
        case .standard: standards.keys.sorted()
        case .indicator: chartIndicators.map(\.name)
        case .unit, .weeks: []
        }
    }

    /// The indicators of the campaign's standards.
    var chartIndicators: [ChartIndicator] {
        campaign.standards.compactMap { standards[$0] }.flatMap { standard in
            standard.criteria.flatMap(\.indicators).map {
                ChartIndicator(standard: standard, indicator: $0)
            }
        }
    }
}
