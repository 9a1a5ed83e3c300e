import Basics

extension MembersRule {
    /// Reads `members`, `each` and `at_least`.
    init?(
        _ fields: YAMLMapping, id: String, title: Phrase, frame: (LegalDocument.ID, Mark),
        _ findings: inout [Finding]
    ) {
        let members = fields.required("members", expected: MembersMessages.form, &findings)
            .flatMap { YAMLMapping($0, keys: ["kinds", "standard", "indicator"], &findings) }
        let kinds = members.flatMap { $0.kinds(&findings) }
        let need: Need?
        if let each = fields.node("each") {
            need = YAMLMapping(each, keys: Indicator.measureKeys, &findings).flatMap {
                Indicator(
                    $0, id: id, title: title, document: frame.0, mark: frame.1, &findings)
            }.map { .indicator($0) }
        } else {
            need = members.flatMap { Need($0, &findings) }
        }
        let share = Threshold(fields, &findings)
        if fields.node("at_least") == nil {
            findings.append(Finding(MembersMessages.noShare, at: fields.place))
        }
        guard let kinds, let need, let share, share.direction == .atLeast else { return nil }
        self.init(
            id: id, title: title, kinds: kinds, need: need, share: share, place: fields.place)
    }
}

extension YAMLMapping {
    /// Kinds of members, at least one; `nil`, with findings, where any of them is not known.
    func kinds(_ findings: inout [Finding]) -> [UnitKind]? {
        let nodes = list("kinds", &findings)
        if node("kinds")?.elements?.isEmpty ?? (node("kinds") == nil) {
            findings.append(Finding(MembersMessages.noKinds, at: place))
        }
        let kinds = nodes.compactMap { YAMLMapping.choice($0, UnitKind.self, &findings) }
        return kinds.isEmpty || kinds.count < nodes.count ? nil : kinds
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

private enum MembersMessages {
    static let bothNeeds = Phrase(
        vi: "ghi standard (cả bộ tiêu chí) hoặc indicator (một chỉ tiêu), không ghi cả hai",
        en: "give standard (the whole) or indicator (one part), not both")
    static let noShare = Phrase(
        vi: "điều kiện về các đơn vị thành viên cần at_least (phần trăm đơn vị)",
        en: "a condition over members needs at_least (percent of the members)")
    static let noKinds = Phrase(
        vi: "cần kinds: các loại đơn vị thành viên, ví dụ kinds: [xa]",
        en: "kinds are needed: which units are members, as kinds: [xa]")
    static let form = Phrase("members: { kinds: [xa], standard: … }")
}
