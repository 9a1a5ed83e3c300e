import Basics

extension Area {
    /// Reads `area` of a campaign: `{ id, title, short, units: […], province }`.
    init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["id", "title", "short", "units", "province"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        let short = fields.optionalText("short", &findings)
        let units = fields.texts("units", &findings)
        let province = fields.optionalText("province", &findings)
        guard let id, let title else { return nil }
        if units.isEmpty { findings.append(Finding(AreaMessages.noUnits, at: node.place)) }
        self.init(
            id: id, title: title, short: short, units: units, province: province, place: node.place)
    }
}

extension Checks {
    /// The units of an area exist, no unit has its id, and none of them goes to a unit that holds
    /// other land too.
    static func areas(_ scope: CheckScope) -> [Finding] {
        scope.campaigns.compactMap(\.area).flatMap { area -> [Finding] in
            let units = scope.units
            if let unit = units[area.id], unit.kind != .area {
                return [Finding(AreaMessages.idOfUnit(area.id, unit), at: area.place)]
            }
            let all = units.descendants(of: area.id)
            return all.flatMap { unit in
                units.successors(of: unit.id).compactMap { units[$0] }.compactMap { heir in
                    guard !all.contains(where: { $0.id == heir.id }) else { return nil }
                    let others = units.predecessors(of: heir.id).compactMap { units[$0] }
                        .filter { other in !all.contains { $0.id == other.id } }
                    return Finding(
                        AreaMessages.beyond(unit, heir, others), at: area.place,
                        remedy: AreaMessages.beyondRemedy)
                }
            }
        }
    }
}

extension UnitRegister {
    /// The units that are ever right below one, in the order of the files.
    fileprivate func descendants(of id: Unit.ID) -> [Unit] {
        units.filter { $0.parent == id }
    }
}

enum AreaMessages {
    static let noUnits = Phrase(
        vi: "địa bàn không có đơn vị nào: ghi mã các đơn vị trong units",
        en: "the area has no units: list their ids under units")

    static let both = Phrase(
        vi: "nhiệm vụ chỉ ghi một trong hai: unit (một đơn vị) hoặc area (nhiều đơn vị)",
        en: "a campaign has either a unit or an area of several units")

    static func idOfUnit(_ id: String, _ unit: Unit) -> Phrase {
        Phrase(
            vi: "mã địa bàn “\(id)” là mã của \(unit.title.vi)",
            en: "the area's id “\(id)” is that of \(unit.title.en)")
    }

    static func beyond(_ unit: Unit, _ heir: Unit, _ others: [Unit]) -> Phrase {
        let (vi, en) = (
            others.map(\.title.vi).joined(separator: ", "),
            others.map(\.title.en).joined(separator: ", ")
        )
        return Phrase(
            vi: "\(unit.title.vi) về \(heir.title.vi), là đơn vị gồm cả \(vi) ngoài địa bàn",
            en: "\(unit.title.en) goes to \(heir.title.en), which also holds \(en) outside the area"
        )
    }

    static let beyondRemedy = Phrase(
        vi: "thêm các đơn vị đó vào địa bàn, hoặc kết thúc nhiệm vụ trước ngày sắp xếp",
        en: "add them to the area, or end the campaign before the reorganisation")
}
