import Basics

extension Standard {
    private static let keys = [
        "id", "title", "document", "amended_by", "applies_to", "of", "in_force", "mark", "requires",
        "follows", "counts_as", "note", "withdrawal", "points", "criteria", "conditions",
        "levels_by", "indicators",
    ]

    /// Reads one file of `standards/`.
    init?(_ root: YAMLNode, _ findings: inout [Finding]) {
        guard let fields = YAMLMapping(root, keys: Self.keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        let document = fields.text("document", &findings)
        let mark = fields.choice("mark", Mark.self, &findings)
        let subject = fields.node("of")
            .flatMap { YAMLMapping.choice($0, StandardSubject.self, &findings) }
        let kinds = (subject == .places ? [] : fields.requiredList("applies_to", &findings))
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
        let levelsBy = fields.texts("levels_by", &findings)
        let count = fields.optionalWhole("indicators", &findings)
        // All is read, whatever is missing above it: mistakes come at once.
        let frame = StandardFrame(
            document: document ?? "", mark: mark ?? .assumed, inForce: inForce)
        let criteria = fields.list("criteria", &findings)
            .compactMap { Criterion($0, frame, &findings) }
        let conditions = fields.list("conditions", &findings)
            .compactMap { Condition($0, frame, &findings) }
        guard let id, let title, let document, let mark else { return nil }
        self.init(
            id: id, title: title, document: document, amendedBy: amendedBy, appliesTo: kinds,
            ofPlaces: subject == .places,
            inForce: inForce, mark: mark, checked: nil, levelsBy: levelsBy, indicatorCount: count,
            requires: requires, follows: follows,
            countsAs: countsAs, note: note, withdrawal: withdrawal, points: points,
            criteria: criteria, conditions: conditions, place: root.place)
    }
}

/// Whom a standard is for: units of the kinds of `applies_to`, or places.
enum StandardSubject: String, CaseIterable {
    case units, places
}

extension Criterion {
    fileprivate init?(_ node: YAMLNode, _ frame: StandardFrame, _ findings: inout [Finding]) {
        let keys =
            ["id", "title", "indicators", "points"] + Indicator.measureKeys
            + Indicator.changeKeys
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        var indicators = fields.list("indicators", &findings)
            .flatMap { Self.indicators($0, frame, &findings) }
        if fields.node("kind") != nil || fields.node("all_of") != nil {
            indicators = Indicator.read(
                fields, id: id ?? "", title: title ?? Phrase(""), frame, &findings)
        }
        let points = fields.chain(
            "points", keys: ["max", "floor", "floor_mark"], &findings
        ) { row, findings in
            Bounds(row, &findings)
        }
        guard let id, let title else { return nil }
        self.init(
            id: id, title: title, indicators: indicators, points: points, place: node.place)
    }

    private static func indicators(
        _ node: YAMLNode, _ frame: StandardFrame, _ findings: inout [Finding]
    ) -> [Indicator] {
        let keys = ["id", "title"] + Indicator.measureKeys + Indicator.changeKeys
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return [] }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        let read = Indicator.read(
            fields, id: id ?? "", title: title ?? Phrase(""), frame, &findings)
        return id == nil || title == nil ? [] : read
    }
}

extension Criterion.Bounds {
    fileprivate init?(_ fields: YAMLMapping, _ findings: inout [Finding]) {
        let max = fields.quantity("max", &findings)
        let floor = fields.optionalQuantity("floor", &findings)
        let floorMark = fields.node("floor_mark")
            .flatMap { YAMLMapping.choice($0, Mark.self, &findings) }
        guard let max else { return nil }
        self.init(max: max, floor: floor, floorMark: floorMark)
    }
}

extension Condition {
    fileprivate init?(_ node: YAMLNode, _ frame: StandardFrame, _ findings: inout [Finding]) {
        let keys =
            ["id", "title", "members", "each"] + Indicator.measureKeys + Indicator.changeKeys
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
            let read = Indicator.read(
                fields, id: id ?? "", title: title ?? Phrase(""), frame, &findings)
            guard let indicator = read.first, read.count == 1, id != nil, title != nil else {
                return nil
            }
            self = .indicator(indicator)
        }
    }
}

extension WithdrawalRule {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = [
            "document", "article", "mark", "unmet_share", "unmet_share_with_named", "named",
            "members_withdrawn_share", "changed_by", "changed_on", "source", "seen",
        ]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let source = fields.source(&findings)
        let unmetShare = fields.optionalQuantity("unmet_share", &findings)
        let withNamed = fields.optionalQuantity("unmet_share_with_named", &findings)
        let named = fields.texts("named", &findings)
        let withdrawn = fields.optionalQuantity("members_withdrawn_share", &findings)
        let changedBy = fields.optionalText("changed_by", &findings)
        let changedOn = changedBy == nil ? nil : fields.day("changed_on", &findings)
        guard let source else { return nil }
        self.init(
            source: source,
            change: changedBy.flatMap { document in
                changedOn.map { WithdrawalRule.Change(document: document, day: $0) }
            }, unmetShare: unmetShare, unmetShareWithNamed: withNamed,
            named: named, membersWithdrawnShare: withdrawn)
    }
}
