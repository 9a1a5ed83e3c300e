import Basics

extension Regions {
    /// Reads `regions.yaml`.
    init(_ root: YAMLNode, _ findings: inout [Finding]) {
        guard let file = YAMLMapping(root, keys: ["regions", "groups"], &findings) else {
            self.init(regions: [], groups: [])
            return
        }
        self.init(
            regions: file.list("regions", &findings).compactMap { Region($0, &findings) },
            groups: file.list("groups", &findings).compactMap { Group($0, &findings) })
    }
}

extension Regions.Region {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        guard let fields = YAMLMapping(node, keys: ["id", "title", "mark", "units"], &findings)
        else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        let mark = fields.choice("mark", Mark.self, &findings)
        let units = fields.texts("units", &findings)
        guard let id, let title, let mark else { return nil }
        self.init(id: id, title: title, mark: mark, units: units, place: node.place)
    }
}

extension Regions.Group {
    fileprivate init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        let keys = ["id", "title", "uses_region", "members"]
        guard let fields = YAMLMapping(node, keys: keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let title = fields.phrase("title", &findings)
        let usesRegion = fields.optionalText("uses_region", &findings)
        let members = fields.rows(
            "members", keys: ["unit"], period: YAMLMapping.openPeriod,
            source: YAMLMapping.officeSource, &findings
        ) { row, findings in row.text("unit", &findings) }
        guard let id, let title else { return nil }
        self.init(
            id: id, title: title, usesRegion: usesRegion, members: members, place: node.place)
    }
}
