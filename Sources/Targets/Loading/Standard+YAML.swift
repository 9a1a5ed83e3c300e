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
        let kinds = fields.requiredList("applies_to", &findings)
            .compactMap { YAMLMapping.choice($0, UnitKind.self, &findings) }
        let amendedBy = fields.texts("amended_by", &findings)
        let inForce = fields.inForce(&findings)
        let requires = fields.texts("requires", &findings)
        let follows = fields.texts("follows", &findings)
        let countsAs = fields.rows("counts_as", keys: ["standard"], &findings) { row, findings in
            row.text("standard", &findings)
        }
        let note = fields.optionalPhrase("note", &findings)
        let withdrawal = fields.node("withdrawal").flatMap { WithdrawalRule($0, &findings) }
        let points = fields.node("points").flatMap { PointsRule($0, &findings) }
        // All is read, whatever is missing above it: mistakes come at once.
        let frame = Frame(document: document ?? "", mark: mark ?? .assumed)
        let criteria = fields.list("criteria", &findings)
            .compactMap { Criterion($0, frame, &findings) }
        let conditions = fields.list("conditions", &findings)
            .compactMap { Condition($0, frame, &findings) }
        guard let id, let title, let document, let mark else { return nil }
        self.init(
            id: id, title: title, document: document, amendedBy: amendedBy, appliesTo: kinds,
            inForce: inForce, mark: mark, requires: requires, follows: follows,
            countsAs: countsAs, note: note, withdrawal: withdrawal, points: points,
            criteria: criteria, conditions: conditions, place: root.place)
    }
}

/// What the parts of a standard rest on where they name nothing of their own.
private struct Frame {
    let document: LegalDocument.ID
    let mark: Mark
}

extension Criterion {
    fileprivate init?(_ node: YAMLNode, _ frame: Frame, _ findings: inout [Finding]) {
        let keys = ["id", "title", "indicators", "points"] + Indicator.measureKeys
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        var indicators = fields.list("indicators", &findings)
            .compactMap { Self.indicator($0, frame, &findings) }
        if fields.node("kind") != nil {
            let own = Indicator(
                fields, id: id ?? "", title: title ?? Phrase(""), document: frame.document,
                mark: frame.mark, &findings)
            indicators = own.map { [$0] } ?? []
        }
        let points = fields.chain("points", keys: ["max", "floor"], &findings) { row, findings in
            Bounds(row, &findings)
        }
        guard let id, let title else { return nil }
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
        let indicator = Indicator(
            fields, id: id ?? "", title: title ?? Phrase(""), document: frame.document,
            mark: frame.mark, &findings)
        return id == nil || title == nil ? nil : indicator
    }
}

extension Criterion.Bounds {
    fileprivate init?(_ fields: YAMLMapping, _ findings: inout [Finding]) {
        let max = fields.quantity("max", &findings)
        let floor = fields.optionalQuantity("floor", &findings)
        guard let max else { return nil }
        self.init(max: max, floor: floor)
    }
}

extension Condition {
    fileprivate init?(_ node: YAMLNode, _ frame: Frame, _ findings: inout [Finding]) {
        let keys = ["id", "title", "members", "each"] + Indicator.measureKeys
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        if fields.node("kind")?.text == "members" {
            let rule = MembersRule(
                fields, id: id ?? "", title: title ?? Phrase(""),
                frame: (frame.document, frame.mark), &findings)
            guard let rule, id != nil, title != nil else { return nil }
            self = .members(rule)
        } else {
            let indicator = Indicator(
                fields, id: id ?? "", title: title ?? Phrase(""), document: frame.document,
                mark: frame.mark, &findings)
            guard let indicator, id != nil, title != nil else { return nil }
            self = .indicator(indicator)
        }
    }
}

extension WithdrawalRule {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = [
            "document", "article", "mark", "unmet_share", "unmet_share_with_named", "named",
            "members_withdrawn_share",
        ]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let source = fields.source(&findings)
        let unmetShare = fields.optionalQuantity("unmet_share", &findings)
        let withNamed = fields.optionalQuantity("unmet_share_with_named", &findings)
        let named = fields.texts("named", &findings)
        let withdrawn = fields.optionalQuantity("members_withdrawn_share", &findings)
        guard let source else { return nil }
        self.init(
            source: source, unmetShare: unmetShare, unmetShareWithNamed: withNamed,
            named: named, membersWithdrawnShare: withdrawn)
    }
}
