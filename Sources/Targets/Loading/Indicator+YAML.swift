import Basics

extension Indicator {
    /// Keys of what is measured, beside `id` and `title`.
    static let measureKeys =
        ["kind", "measure", "document", "article", "mark", "relief", "scale", "levels"]
        + Threshold.keys

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
        let source = Source(
            document: fields.optionalText("document", &findings) ?? document,
            article: fields.optionalText("article", &findings), mark: ownMark ?? mark)
        guard let kind else { return nil }
        self.init(
            id: id, title: title, kind: kind, measure: measure ?? "", threshold: threshold,
            source: source, scoring: scoring, place: fields.place)
    }
}

extension Scoring {
    fileprivate init?(_ fields: YAMLMapping, _ findings: inout [Finding]) {
        let relief = fields.optionalText("relief", &findings)
        if fields.node("scale") != nil {
            let rows = fields.list("scale", &findings).compactMap { Scale($0, &findings) }
            let periods = chained(rows.map { ($0.period, $0.place) }, &findings)
            self.init(
                rows: .scale(zip(rows, periods).map { $0.lasting($1) }), relief: relief)
        } else if fields.node("levels") != nil {
            let rows = fields.list("levels", &findings).compactMap { Levels($0, &findings) }
            let periods = chained(rows.map { ($0.period, $0.place) }, &findings)
            self.init(
                rows: .levels(zip(rows, periods).map { $0.lasting($1) }), relief: relief)
        } else {
            return nil
        }
    }
}

extension Scoring.Scale {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = YAMLMapping.datedKeys + ["low", "high", "min", "max"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let period = fields.period(&findings)
        let source = fields.source(&findings)
        let low = fields.quantity("low", &findings)
        let high = fields.quantity("high", &findings)
        let min = fields.quantity("min", &findings)
        let max = fields.quantity("max", &findings)
        guard let period, let source, let low, let high, let min, let max else { return nil }
        self.init(
            period: period, source: source, low: low, high: high, min: min, max: max,
            place: node.place)
    }

    fileprivate func lasting(_ period: Period) -> Self {
        Self(
            period: period, source: source, low: low, high: high, min: min, max: max, place: place)
    }
}

extension Scoring.Levels {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = YAMLMapping.datedKeys + ["values"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let period = fields.period(&findings)
        let source = fields.source(&findings)
        let values = fields.quantities("values", example: "{ cap-xa: 6 }", &findings)
        guard let period, let source, let values else { return nil }
        self.init(period: period, source: source, values: values, place: node.place)
    }

    fileprivate func lasting(_ period: Period) -> Self {
        Self(period: period, source: source, values: values, place: place)
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
