import Basics

extension Standard {
    private static let keys = [
        "id", "title", "document", "amended_by", "applies_to", "in_force", "mark", "requires",
        "follows", "counts_as", "note", "withdrawal", "points", "criteria", "conditions",
    ]

    /// Reads one file of `standards/`.
    init?(_ root: YAMLNode, _ findings: inout [Finding]) {
        guard let fields = YAMLMapping(root, keys: Self.keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        let document = fields.text("document", &findings)
        let mark = fields.choice("mark", Mark.self, &findings)
        let kinds = (fields.required("applies_to", &findings)?.elements ?? [])
            .compactMap { YAMLMapping.choice($0, UnitKind.self, &findings) }
        guard let id, let title, let document, let mark else { return nil }
        let frame = Frame(document: document, mark: mark)
        self.init(
            id: id, title: title, document: document,
            amendedBy: fields.texts("amended_by", &findings), appliesTo: kinds,
            inForce: fields.inForce(&findings), mark: mark,
            requires: fields.texts("requires", &findings),
            follows: fields.texts("follows", &findings),
            countsAs: fields.list("counts_as", &findings)
                .compactMap { Equivalence($0, &findings) },
            note: fields.optionalPhrase("note", &findings),
            withdrawal: fields.node("withdrawal").flatMap { WithdrawalRule($0, &findings) },
            points: fields.node("points").flatMap { PointsRule($0, &findings) },
            criteria: fields.list("criteria", &findings)
                .compactMap { Criterion($0, frame, &findings) },
            conditions: fields.list("conditions", &findings)
                .compactMap { Condition($0, frame, &findings) },
            place: root.place)
    }
}

/// What the parts of a standard rest on where they name nothing of their own.
private struct Frame {
    let document: Document.ID
    let mark: Mark
}

extension Standard.Equivalence {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = YAMLMapping.datedKeys + ["standard"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let from = fields.day("from", &findings)
        let standard = fields.text("standard", &findings)
        let source = fields.source(&findings)
        guard let from, let standard, let source else { return nil }
        self.init(from: from, standard: standard, source: source, place: node.place)
    }
}

extension Criterion {
    fileprivate init?(_ node: YAMLNode, _ frame: Frame, _ findings: inout [Finding]) {
        let keys = ["id", "title", "indicators", "points"] + Indicator.measureKeys
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        guard let id, let title else { return nil }
        var indicators = fields.list("indicators", &findings)
            .compactMap { Self.indicator($0, frame, &findings) }
        if fields.node("kind") != nil {
            let own = Indicator(
                fields, id: id, title: title, document: frame.document, mark: frame.mark,
                &findings)
            indicators = own.map { [$0] } ?? []
        }
        let rows = fields.list("points", &findings).compactMap { PointsRow($0, &findings) }
        let periods = chained(rows.map { ($0.period, $0.place) }, &findings)
        let points = zip(rows, periods).map { row, period in
            PointsRow(
                period: period, source: row.source, max: row.max, floor: row.floor,
                place: row.place)
        }
        self.init(
            id: id, title: title, indicators: indicators, points: points, place: node.place)
    }

    private static func indicator(
        _ node: YAMLNode, _ frame: Frame, _ findings: inout [Finding]
    ) -> Indicator? {
        let keys = ["id", "title"] + Indicator.measureKeys
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        guard let id, let title else { return nil }
        return Indicator(
            fields, id: id, title: title, document: frame.document, mark: frame.mark, &findings)
    }
}

extension Criterion.PointsRow {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = YAMLMapping.datedKeys + ["max", "floor"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let period = fields.period(&findings)
        let source = fields.source(&findings)
        let max = fields.quantity("max", &findings)
        guard let period, let source, let max else { return nil }
        self.init(
            period: period, source: source, max: max,
            floor: fields.optionalQuantity("floor", &findings), place: node.place)
    }
}

extension Condition {
    fileprivate init?(_ node: YAMLNode, _ frame: Frame, _ findings: inout [Finding]) {
        let keys = ["id", "title", "members", "each"] + Indicator.measureKeys
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        guard let id, let title else { return nil }
        if fields.node("kind")?.text == "members" {
            let rule = MembersRule(
                fields, id: id, title: title, frame: (frame.document, frame.mark), &findings)
            guard let rule else { return nil }
            self = .members(rule)
        } else {
            let indicator = Indicator(
                fields, id: id, title: title, document: frame.document, mark: frame.mark,
                &findings)
            guard let indicator else { return nil }
            self = .indicator(indicator)
        }
    }
}

extension MembersRule {
    /// Reads `members`, `each` and `at_least`.
    init?(
        _ fields: YAMLMapping, id: String, title: Phrase, frame: (Document.ID, Mark),
        _ findings: inout [Finding]
    ) {
        guard let node = fields.required("members", &findings),
            let members = YAMLMapping(node, keys: ["kinds", "standard", "indicator"], &findings)
        else { return nil }
        let kinds = members.list("kinds", &findings)
            .compactMap { YAMLMapping.choice($0, UnitKind.self, &findings) }
        let need: Need
        if let each = fields.node("each") {
            guard let own = YAMLMapping(each, keys: Indicator.measureKeys, &findings),
                let indicator = Indicator(
                    own, id: id, title: title, document: frame.0, mark: frame.1, &findings)
            else { return nil }
            need = .indicator(indicator)
        } else {
            guard let own = Need(members, &findings) else { return nil }
            need = own
        }
        guard let share = Threshold(fields, &findings), share.direction == .atLeast else {
            findings.append(Finding(MembersMessages.noShare, at: fields.place))
            return nil
        }
        self.init(
            id: id, title: title, kinds: kinds, need: need, share: share, place: fields.place)
    }
}

extension MembersRule.Need {
    /// Reads `standard`, or `indicator` for a part of one.
    init?(_ fields: YAMLMapping, _ findings: inout [Finding]) {
        guard fields.node("indicator") != nil else {
            guard let standard = fields.text("standard", &findings) else { return nil }
            self = .standard(standard)
            return
        }
        if fields.node("standard") != nil {
            findings.append(Finding(MembersMessages.bothNeeds, at: fields.place(of: "standard")))
        }
        guard let part = fields.part("indicator", &findings) else { return nil }
        self = .part(part)
    }
}

extension WithdrawalRule {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = [
            "document", "article", "mark", "unmet_share", "unmet_share_with_named", "named",
            "members_withdrawn_share",
        ]
        guard let fields = YAMLMapping(node, keys: keys, &findings),
            let source = fields.source(&findings)
        else { return nil }
        self.init(
            source: source, unmetShare: fields.optionalQuantity("unmet_share", &findings),
            unmetShareWithNamed: fields.optionalQuantity("unmet_share_with_named", &findings),
            named: fields.texts("named", &findings),
            membersWithdrawnShare: fields.optionalQuantity("members_withdrawn_share", &findings))
    }
}

private enum MembersMessages {
    static let bothNeeds = Phrase(
        vi: "ghi standard (cả bộ tiêu chí) hoặc indicator (một chỉ tiêu), không ghi cả hai",
        en: "give standard (the whole) or indicator (one part), not both")
    static let noShare = Phrase(
        vi: "điều kiện về các đơn vị thành viên cần at_least (phần trăm đơn vị)",
        en: "a condition over members needs at_least (percent of the members)")
}
