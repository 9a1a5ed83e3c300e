import Basics

extension Pilot {
    init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = [
            "id", "title", "what", "units", "places", "from", "judged", "judgement", "rollout",
            "document", "indicator", "simulated",
        ]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        let what = fields.optionalPhrase("what", &findings)
        let units = fields.texts("units", &findings)
        let places = fields.texts("places", &findings)
        let from = fields.day("from", &findings)
        let judged = fields.optionalDay("judged", &findings)
        let judgement = fields.optionalPhrase("judgement", &findings)
        let rollout = fields.list("rollout", &findings).compactMap { Step($0, &findings) }
        let document = fields.optionalText("document", &findings)
        let part = fields.node("indicator") == nil ? nil : fields.part("indicator", &findings)
        let isSimulated = fields.flag("simulated", default: false, &findings)
        if units.isEmpty { findings.append(Finding(PilotMessages.noUnit, at: node.place)) }
        if let from, let judged, judged < from {
            findings.append(
                Finding(PilotMessages.judgedBefore, at: fields.place(of: "judged")))
        }
        guard let id, let title, let from, !units.isEmpty else { return nil }
        self.init(
            id: id, title: title, what: what, units: units, places: places, from: from,
            judged: judged, judgement: judgement, rollout: rollout, document: document,
            part: part, isSimulated: isSimulated, place: node.place)
    }
}

extension Pilot.Step {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        guard let fields = YAMLMapping(node, keys: ["unit", "from"], &findings) else { return nil }
        let unit = fields.text("unit", &findings)
        let from = fields.day("from", &findings)
        guard let unit, let from else { return nil }
        self.init(unit: unit, from: from)
    }
}

private enum PilotMessages {
    static let noUnit = Phrase(
        vi: "làm điểm phải nêu ít nhất một đơn vị ở units",
        en: "a pilot names at least one unit under units")
    static let judgedBefore = Phrase(
        vi: "ngày đánh giá trước ngày bắt đầu làm điểm", en: "it is judged before it begins")
}
