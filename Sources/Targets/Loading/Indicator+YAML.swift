import Basics

extension Indicator {
    /// Keys of what is measured, beside `id` and `title`.
    static let measureKeys =
        [
            "kind", "measure", "document", "article", "mark", "source", "seen", "help", "relief",
            "scale", "levels",
        ] + Threshold.keys
    /// Keys of what it was before an amendment, and of what it is a part of.
    static let changeKeys = ["from", "before", "all_of"]

    /// Reads an indicator, or a criterion or condition that is its own indicator.
    ///
    /// - Parameters:
    ///   - document: what the requirement rests on where it names none.
    ///   - mark: how well the standard's frame is known.
    init?(
        _ fields: YAMLMapping, id: String, title: Phrase, document: LegalDocument.ID, mark: Mark,
        _ findings: inout [Finding]
    ) {
        let kind = fields.choice("kind", Kind.self, &findings)
        let threshold = Threshold(fields, &findings)
        let scoring = Scoring(fields, &findings)
        let needsMeasure = kind == .share || kind == .amount
        let measure =
            needsMeasure
            ? fields.text("measure", &findings) : fields.optionalText("measure", &findings)
        if kind == .pass, threshold != nil {
            findings.append(Finding(IndicatorMessages.passWithThreshold, at: fields.place))
        }
        let keys = Threshold.keys + ["scale", "levels"]
        if needsMeasure, keys.allSatisfy({ fields.node($0) == nil }) {
            findings.append(Finding(IndicatorMessages.noThreshold, at: fields.place))
        }
        let ownMark =
            kind == .pass
            ? fields.choice("mark", Mark.self, &findings)
            : fields.node("mark").flatMap { YAMLMapping.choice($0, Mark.self, &findings) }
        let source = Citation(
            document: fields.optionalText("document", &findings) ?? document,
            article: fields.optionalText("article", &findings), mark: ownMark ?? mark,
            reading: fields.reading(&findings))
        let help = fields.optionalPhrase("help", &findings)
        guard let kind else { return nil }
        self.init(
            id: id, title: title, kind: kind, measure: measure ?? "", threshold: threshold,
            source: source, scoring: scoring, place: fields.place, help: help)
    }
}

extension Scoring {
    fileprivate init?(_ fields: YAMLMapping, _ findings: inout [Finding]) {
        let relief = fields.optionalText("relief", &findings)
        if fields.node("scale") != nil {
            let keys = ["low", "high", "min", "max"]
            let rows = fields.chain("scale", keys: keys, &findings) { row, findings in
                Scale(row, &findings)
            }
            self.init(rows: .scale(rows), relief: relief)
        } else if fields.node("levels") != nil {
            let rows = fields.chain("levels", keys: ["values"], &findings) { row, findings in
                row.quantities("values", example: "{ cap-xa: 6 }", &findings)
            }
            self.init(rows: .levels(rows), relief: relief)
        } else {
            return nil
        }
    }
}

extension Scoring.Scale {
    fileprivate init?(_ fields: YAMLMapping, _ findings: inout [Finding]) {
        let low = fields.quantity("low", &findings)
        let high = fields.quantity("high", &findings)
        let min = fields.quantity("min", &findings)
        let max = fields.quantity("max", &findings)
        guard let low, let high, let min, let max else { return nil }
        self.init(low: low, high: high, min: min, max: max)
    }
}

private enum IndicatorMessages {
    static let passWithThreshold = Phrase(
        vi: "chỉ tiêu “pass” không có mức bằng số; dùng share hoặc amount",
        en: "a “pass” has no number to reach; use share or amount")
    static let noThreshold = Phrase(
        vi: "chỉ tiêu này cần at_least hoặc at_most (ghi unknown nếu chưa tìm được mức)",
        en: "this needs at_least or at_most (write unknown where the value was not found)")
}
