package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// The forecast of one target.
package struct ForecastReport: Hashable, Reportable {
    package let campaign: Campaign.ID
    package let simulated: Bool
    package let forecast: Forecast

    package init(campaign: Campaign.ID, simulated: Bool, forecast: Forecast) {
        self.campaign = campaign
        self.simulated = simulated
        self.forecast = forecast
    }

    private enum CodingKeys: String, CodingKey {
        case campaign, simulated
    }

    /// The forecast's own keys, with the campaign beside them.
    package func encode(to encoder: any Encoder) throws {
        try forecast.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(campaign, forKey: .campaign)
        try container.encode(simulated, forKey: .simulated)
    }
}

extension ForecastReport {
    /// One sentence first; then the figures, the assumptions, what is missing, what is enough.
    package func document(_ language: Language) -> Document {
        let dagger = forecast.needsDagger ? "†" : ""
        var sections = [
            Section(
                for: [.readers, .workbooks],
                [.line(forecast.sentence.text(language) + dagger), .facts(facts(language))])
        ]
        if let band = forecast.band, !band.isEmpty {
            sections.append(
                Section(
                    language.say("Khoảng dự báo 80%:", "80% band:"), for: [.readers, .workbooks],
                    [.table(table(band, language))]))
        }
        sections += openSections(language)
        let missing = forecast.missing.map { missing in
            let needs = language.say("cần", "needs")
            let enough = missing.enough.map { " – \(needs): \($0.text(language))" } ?? ""
            return "\(missing.subject.text.text(language)): \(missing.reason.text(language))"
                + enough
        }
        for (title, items) in [
            (language.say("Còn thiếu số liệu:", "Missing:"), missing),
            (
                language.say("Thế nào là đủ:", "What would be enough:"),
                forecast.enough.map { $0.text(language) }
            ),
            (
                language.say("Giả định:", "Assumptions:"),
                forecast.assumptions.map { $0.text(language) }
            ),
        ] where !items.isEmpty {
            sections.append(
                Section(
                    title, for: [.readers, .workbooks],
                    [.list(items, limit: 12) { Self.more($0, language) }]))
        }
        return Document(
            "\(forecast.title.text(language)) – \(forecast.unit.title.text(language))",
            basis: [Sentences.asOf(forecast.asOf).text(language)], simulated: simulated,
            needsDagger: forecast.needsDagger, language, sections: sections)
    }

    private static func more(_ count: Int, _ language: Language) -> String {
        language.say("và \(count) nội dung khác", "and \(count) more")
    }

    private func facts(_ language: Language) -> [Fact] {
        let day80 = language.say("Ngày có 80% khả năng đạt", "Day with 80% of the chances")
        var facts = [
            Fact(language.say("Tình trạng", "State"), forecast.state.title.text(language)),
            Fact(language.say("Căn cứ xác định", "Rule"), forecast.rule.text(language)),
            Fact(
                language.say("Hạn hoàn thành", "Due"),
                forecast.due?.inTable ?? language.say("không có hạn", "none")),
            Fact(language.say("Khả năng", "Probability"), forecast.probabilityText(language)),
        ]
        if let day = forecast.day50 {
            let label = language.say("Ngày có 50% khả năng đạt", "Day with half of the chances")
            facts.append(Fact(label, day.inTable))
        }
        if let day = forecast.day80 {
            facts.append(Fact(day80, day.inTable))
        } else if forecast.method != .none,
            forecast.missing.isEmpty || forecast.probability != nil
        {
            facts.append(
                Fact(day80, language.say("chưa có trong 10 năm tới", "none within ten years")))
        }
        if let decisive = forecast.decisive {
            let chance = decisive.probability.map { " (\($0.text(language)))" } ?? ""
            facts.append(
                Fact(
                    language.say("Nơi cần tập trung hỗ trợ", "Needs support most"),
                    decisive.subject.text.text(language) + chance))
        }
        return facts
    }

    private func table(_ band: [BandPoint], _ language: Language) -> Table {
        let isShare = forecast.method == .levels && forecast.open.first?.measure == "%"
        let format = NumberFormat(language)
        @Sendable func level(_ value: Double) -> Cell {
            isShare
                ? Cell(.share(value, printed: format.percent(value)))
                : .figure(value, decimals: 1, language)
        }
        return Table(
            of: band,
            [
                Column(language.say("Ngày", "Day")) { .day($0.day) },
                Column(language.say("Thấp", "Low"), .right) { level($0.low) },
                Column(language.say("Giữa", "Centre"), .right) { level($0.centre) },
                Column(language.say("Cao", "High"), .right) { level($0.high) },
            ])
    }

    /// Those with the least chance first, at most twenty; a spreadsheet has all, as they are.
    private func openSections(_ language: Language) -> [Section] {
        let open = forecast.open
        let all = Section(for: .spreadsheets, [.table(table(open, language))])
        guard !open.isEmpty else { return [all] }
        let sorted = open.enumerated().sorted { left, right in
            let chances = [left, right].map { $0.element.probability?.thousandths ?? -1 }
            return (chances[0], left.offset) < (chances[1], right.offset)
        }.map(\.element)
        var shown = table(Array(sorted.prefix(20)), language)
        if sorted.count > 20 { shown.more = Self.more(sorted.count - 20, language) }
        let title = language.say("Nội dung chưa đạt:", "Open parts:")
        return [Section(title, for: .readers, [.table(shown)]), all]
    }

    private func table(_ open: [Forecast.OpenPart], _ language: Language) -> Table {
        Table(
            of: open,
            [
                Column(language.say("Đơn vị", "Unit")) {
                    .text($0.subject.unit.title.text(language))
                },
                Column(language.say("Nội dung", "Part")) { part in
                    let title = part.subject.title.text(language)
                    return .text(part.subject.number.map { "\($0) \(title)" } ?? title)
                },
                Column(language.say("Khả năng", "Probability"), .right) { part in
                    part.probability == nil
                        ? .text(Forecast.unknown.text(language))
                        : .share(part.probability, language)
                },
                Column(language.say("Kết quả", "Value"), .right) { part in
                    let format = NumberFormat(language)
                    return part.value.map {
                        Cell(
                            .figure(
                                $0,
                                printed: format.text($0, decimals: 1, beside: part.threshold)))
                    } ?? .blank
                },
                Column(language.say("Cần đạt", "Needed"), .right) {
                    .figure($0.threshold, decimals: 1, language)
                },
                Column(language.say("Mỗi năm", "A year"), .right) {
                    .figure($0.slope, decimals: 1, language)
                },
            ], needsDagger: { _ in false })
    }
}

extension Forecast {
    fileprivate static let unknown = Phrase(vi: "chưa rõ", en: "unknown")

    /// `47,9%`, or the bounds, or that there is none.
    fileprivate func probabilityText(_ language: Language) -> String {
        if let probability { return probability.text(language) }
        let unknown = Self.unknown.text(language)
        guard let low = probabilityAtLeast, let high = probabilityAtMost,
            low != Probability(0) || high != Probability(1)
        else { return unknown }
        return "\(unknown) (\(low.text(language))–\(high.text(language)))"
    }
}
