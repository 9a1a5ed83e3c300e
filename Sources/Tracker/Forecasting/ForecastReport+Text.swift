package import Basics
import ProgressCalculator
import Reports

extension ForecastReport {
    /// One sentence first; then the figures, the assumptions, what is missing, what is enough.
    package func text(_ language: Language, width: Int) -> String {
        let words = ForecastLabels(language)
        var head = [
            "\(forecast.title.text(language)) – \(forecast.unit.title.text(language))",
            Sentences.asOf(forecast.asOf).text(language),
        ]
        if simulated { head.append(Sentences.simulated.text(language).uppercased()) }
        let dagger = forecast.needsDagger ? "†" : ""
        var blocks = [
            head.joined(separator: "\n"),
            wrap([forecast.sentence.text(language) + dagger], width),
            wrap(figures(words).map { "\($0.0): \($0.1)" }, width),
        ]
        blocks += [bandTable(words, width), openTable(words, width)].compactMap { $0 }
        blocks += list(
            words.missing,
            forecast.missing.map { missing in
                let enough = missing.enough.map { " – \(words.enough): \($0.text(language))" } ?? ""
                return "\(missing.subject.text.text(language)): \(missing.reason.text(language))"
                    + enough
            }, limit: 12, words, width)
        blocks += list(
            words.wouldBeEnough, forecast.enough.map { $0.text(language) }, limit: 12, words, width)
        blocks += list(
            words.assumptions, forecast.assumptions.map { $0.text(language) }, limit: 12, words,
            width)
        if forecast.needsDagger { blocks.append(Sentences.dagger.text(language)) }
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// The parts that are open, as rows of CSV.
    package func csv(_ language: Language) -> String {
        let words = ForecastLabels(language)
        var csv = CSVText(simulated: simulated, language)
        csv.add(words.openHeaders)
        for part in forecast.open { csv.add(cells(of: part, language)) }
        return csv.description
    }

    private func figures(_ words: ForecastLabels) -> [(String, String)] {
        let language = words.language
        var rows: [(String, String)] = [
            (words.state, forecast.state.title.text(language)),
            (words.rule, forecast.rule.text(language)),
            (words.due, forecast.due?.inTable ?? words.none),
            (words.probability, forecast.probabilityText(language)),
        ]
        if let day = forecast.day50 { rows.append((words.day50, day.inTable)) }
        if let day = forecast.day80 { rows.append((words.day80, day.inTable)) }
        if forecast.method != .none, forecast.day80 == nil {
            rows.append((words.day80, words.notWithinTenYears))
        }
        if let decisive = forecast.decisive {
            let chance = decisive.probability.map { " (\($0.text(language)))" } ?? ""
            rows.append((words.decisive, decisive.subject.text.text(language) + chance))
        }
        return rows
    }

    private func bandTable(_ words: ForecastLabels, _ width: Int) -> String? {
        guard let band = forecast.band, !band.isEmpty else { return nil }
        let isShare = forecast.method == .levels && forecast.open.first?.measure == "%"
        let format = NumberFormat(words.language)
        let text = { (value: Double) in
            isShare
                ? format.percent(value)
                : format.text(
                    Quantity(thousandths: Int64((value * 1_000).rounded())), decimals: 1)
        }
        var table = TextTable(words.bandHeaders, [.left, .right, .right, .right])
        for point in band {
            table.add([point.day.inTable, text(point.low), text(point.centre), text(point.high)])
        }
        return words.band + ":\n" + table.text(width: width)
    }

    private func openTable(_ words: ForecastLabels, _ width: Int) -> String? {
        guard !forecast.open.isEmpty else { return nil }
        let sorted = forecast.open.enumerated().sorted { left, right in
            let chances = [left, right].map { $0.element.probability?.thousandths ?? -1 }
            return (chances[0], left.offset) < (chances[1], right.offset)
        }.map(\.element)
        var table = TextTable(
            words.openHeaders, [.left, .left, .right, .right, .right, .right])
        for part in sorted.prefix(20) { table.add(cells(of: part, words.language)) }
        let more =
            sorted.count > 20 ? "\n" + words.more(sorted.count - 20) : ""
        return words.open + ":\n" + table.text(width: width) + more
    }

    private func cells(of part: Forecast.OpenPart, _ language: Language) -> [String] {
        let format = NumberFormat(language)
        let text = { (value: Double?, other: Double?) in
            value.map { format.text($0, decimals: 1, beside: other) } ?? ""
        }
        let short = part.subject.part?.split(separator: "/", maxSplits: 1).last.map(String.init)
        return [
            part.subject.unit.title.text(language),
            [short ?? "", part.subject.title.text(language)].filter { !$0.isEmpty }
                .joined(separator: " "),
            part.probability?.text(language) ?? ForecastLabels(language).unknown,
            text(part.value, part.threshold), text(part.threshold, nil), text(part.slope, nil),
        ]
    }

    private func list(
        _ title: String, _ items: [String], limit: Int, _ words: ForecastLabels, _ width: Int
    ) -> [String] {
        guard !items.isEmpty else { return [] }
        var lines = items.prefix(limit).flatMap { item in
            TextTable.wrap(item, width: width - 2).enumerated().map {
                ($0.offset == 0 ? "- " : "  ") + $0.element
            }
        }
        if items.count > limit { lines.append("- " + words.more(items.count - limit)) }
        return ["\(title):\n" + lines.joined(separator: "\n")]
    }

    private func wrap(_ lines: [String], _ width: Int) -> String {
        lines.flatMap { TextTable.wrap($0, width: width) }.joined(separator: "\n")
    }
}

extension Forecast {
    /// `47,9%`, or the bounds, or why there is none.
    func probabilityText(_ language: Language) -> String {
        if let probability { return probability.text(language) }
        let unknown = ForecastLabels(language).unknown
        guard let low = probabilityAtLeast, let high = probabilityAtMost else { return unknown }
        return "\(unknown) (\(low.text(language))–\(high.text(language)))"
    }
}
