import Basics

/// What the parts of a standard rest on where they name nothing of their own.
struct StandardFrame {
    let document: LegalDocument.ID
    let mark: Mark
    let inForce: Period
}

extension Indicator {
    /// Reads an indicator with what it was before, or the parts of one that is met when all are.
    ///
    /// - Returns: one indicator, or one a part; none where it could not be read.
    static func read(
        _ fields: YAMLMapping, id: String, title: Phrase, _ frame: StandardFrame,
        _ findings: inout [Finding]
    ) -> [Indicator] {
        guard fields.node("all_of") != nil else {
            return one(fields, id: id, title: title, frame, &findings).map { [$0] } ?? []
        }
        if let kind = fields.node("kind") {
            findings.append(Finding(ChangeMessages.kindOfWhole, at: kind.place))
        }
        return fields.list("all_of", &findings).compactMap { node in
            let keys =
                ["id", "title", "takes_figures", "implied_by"] + measureKeys + changeKeys
            guard let part = YAMLMapping(node, keys: keys, &findings) else { return nil }
            let name = part.text("id", &findings)
            let own = part.phrase("title", &findings)
            let takesFigures = part.flag("takes_figures", default: false, &findings)
            let impliedBy = part.optionalText("implied_by", &findings)
            guard let name, let own,
                var indicator = one(part, id: "\(id)/\(name)", title: own, frame, &findings)
            else { return nil }
            indicator.whole = Whole(id: id, title: title, takesFigures: takesFigures)
            indicator.impliedBy = impliedBy.map { "\(id)/\($0)" }
            return indicator
        }
    }

    /// One indicator, and what it was.
    private static func one(
        _ fields: YAMLMapping, id: String, title: Phrase, _ frame: StandardFrame,
        _ findings: inout [Finding]
    ) -> Indicator? {
        let now = Indicator(
            fields, id: id, title: title, document: frame.document, mark: frame.mark, &findings)
        guard fields.node("before") != nil else { return now }
        let since = fields.day("from", &findings)
        let older = fields.list("before", &findings).compactMap { node in
            old(node, now, id: id, frame, &findings)
        }
        guard var now, let since else { return nil }
        let starts = older.map(\.from).dropFirst() + [since]
        for (row, next) in zip(older, starts) {
            guard let next, row.from.map({ $0 < next }) ?? true else {
                findings.append(Finding(ChangeMessages.order, at: row.indicator.place))
                continue
            }
            now.before.append(
                Dated(
                    value: row.indicator,
                    period: Period(from: row.from, until: next.adding(days: -1)),
                    source: row.indicator.source, place: row.indicator.place))
        }
        now.since = since
        return now
    }

    /// What it was; a row without a kind had another title only.
    private static func old(
        _ node: YAMLNode, _ now: Indicator?, id: String, _ frame: StandardFrame,
        _ findings: inout [Finding]
    ) -> (from: Day?, indicator: Indicator)? {
        guard let fields = YAMLMapping(node, keys: ["title", "from"] + measureKeys, &findings)
        else { return nil }
        let title = fields.phrase("title", &findings)
        let from = fields.optionalDay("from", &findings) ?? frame.inForce.from
        if fields.node("kind") != nil {
            return Indicator(
                fields, id: id, title: title ?? Phrase(""), document: frame.document,
                mark: frame.mark, &findings
            ).map { (from, $0) }
        }
        let mark = fields.node("mark")
            .flatMap { YAMLMapping.choice($0, Mark.self, &findings) }
        guard let now, let title else { return nil }
        let source = Citation(
            document: fields.optionalText("document", &findings) ?? frame.document,
            article: fields.optionalText("article", &findings), mark: mark ?? frame.mark,
            reading: fields.reading(&findings))
        let same = Indicator(
            id: id, title: title, kind: now.kind, measure: now.measure, threshold: now.threshold,
            source: source, scoring: now.scoring, place: node.place)
        return (from, same)
    }
}

private enum ChangeMessages {
    static let kindOfWhole = Phrase(
        vi: "chỉ tiêu gồm nhiều phần (all_of) không có kind; ghi kind ở từng phần",
        en: "what is met when all of its parts are (all_of) has no kind; each part has one")
    static let order = Phrase(
        vi: "các dòng dưới before phải xếp từ cũ đến mới, trước ngày from",
        en: "rows below before go from the oldest to the newest, before the day from")
}
