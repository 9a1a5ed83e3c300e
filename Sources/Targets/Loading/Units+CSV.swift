package import Basics

extension Unit {
    static let columns = [
        "id", "code", "name", "kind", "valid_from", "valid_until", "parent", "area_km2",
        "population", "population_year", "source",
    ]

    init?(_ row: TargetTable.Row, _ findings: inout [Finding]) {
        guard let kind = UnitKind(rawValue: row.text("kind")), UnitKind.allCases.contains(kind)
        else {
            findings.append(
                Finding(
                    UnitMessages.unknownKind(row.text("kind")), at: row.place(of: "kind"),
                    suggestions: NearMiss.suggestions(
                        for: row.text("kind"), among: UnitKind.allCases.map(\.rawValue))))
            return nil
        }
        let parent = row.text("parent")
        self.init(
            id: row.required("id", &findings), code: row.required("code", &findings),
            name: row.required("name", &findings), kind: kind,
            period: Period(
                from: row.day("valid_from", &findings), until: row.day("valid_until", &findings)),
            parent: parent.isEmpty ? nil : parent, area: row.quantity("area_km2", &findings),
            population: row.quantity("population", &findings),
            populationYear: Int(row.text("population_year")), source: row.text("source"),
            place: row.place)
    }

    /// The same unit, whichever file it was read from.
    func isSame(as other: Unit) -> Bool {
        id == other.id && code == other.code && name == other.name && kind == other.kind
            && period == other.period && parent == other.parent
    }
}

extension UnitRegister {
    /// Reads every units file of a folder of rules: the whole country.
    ///
    /// - Parameter folder: the path of `targets/`.
    package static func load(folder: String) -> (units: UnitRegister, findings: [Finding]) {
        var files = RuleFiles(folder: folder, own: nil)
        let units = files.units(RuleFolder(folder, own: nil).units, onlyTheirs: false)
        return (units, files.findings)
    }

    /// Reads units files, and the successions, parents and villages beside them.
    ///
    /// - Parameter onlyTheirs: rows that concern other units only are passed over: a campaign names
    ///   its own units files, and what concerns others is not its business.
    static func read(
        folder: String, files: [String], onlyTheirs: Bool, _ findings: inout [Finding]
    ) -> UnitRegister {
        var units: [Unit] = []
        var seen: [Unit.ID: Int] = [:]
        for file in files {
            let path = "\(folder)/\(file).csv"
            let rows = TargetTable(path: path, columns: Unit.columns, &findings).rows
            units.reserveCapacity(units.count + rows.count)
            seen.reserveCapacity(units.count + rows.count)
            for row in rows {
                guard let unit = Unit(row, &findings) else { continue }
                guard let first = seen[unit.id].map({ units[$0] }) else {
                    seen[unit.id] = units.count
                    units.append(unit)
                    continue
                }
                if !first.isSame(as: unit) || first.place.file == unit.place.file {
                    findings.append(
                        Finding(UnitMessages.twice(unit.id, first.place), at: unit.place))
                }
            }
        }
        let successions = TargetTable(
            path: "\(folder)/successors.csv", columns: ["from", "to", "on", "share", "source"],
            &findings
        ).rows.compactMap { row -> Succession? in
            if row.text("share") != "whole" {
                findings.append(Finding(UnitMessages.notWhole, at: row.place(of: "share")))
            }
            guard let on = row.day("on", &findings) else { return nil }
            return Succession(
                from: row.text("from"), to: row.text("to"), on: on, source: row.text("source"),
                place: row.place)
        }
        func concerns(_ ids: Unit.ID...) -> Bool {
            !onlyTheirs || ids.contains { seen[$0] != nil }
        }
        return UnitRegister(
            units: units,
            parenthoods: parents(folder, &findings).filter { concerns($0.unit) },
            successions: successions.filter { concerns($0.from, $0.to) },
            villages: villages(folder, &findings).filter { concerns($0.unit) })
    }

    private static func parents(
        _ folder: String, _ findings: inout [Finding]
    ) -> [Parenthood] {
        guard Folder.files(in: folder, ending: "parents.csv").contains("parents.csv") else {
            return []
        }
        let columns = ["unit", "parent", "from", "until", "document"]
        return TargetTable(path: "\(folder)/parents.csv", columns: columns, &findings).rows.map {
            Parenthood(
                unit: $0.text("unit"), parent: $0.text("parent"),
                period: Period(
                    from: $0.day("from", &findings), until: $0.day("until", &findings)),
                place: $0.place)
        }
    }

    private static func villages(_ folder: String, _ findings: inout [Finding]) -> [Village] {
        guard Folder.files(in: folder, ending: "places.csv").contains("places.csv") else {
            return []
        }
        let columns = ["unit", "name", "kind", "valid_from", "valid_until"]
        return TargetTable(
            path: "\(folder)/places.csv", columns: columns, optional: ["to_unit", "to_name"],
            &findings
        ).rows.map { row in
            let (unit, name) = (row.text("to_unit"), row.text("to_name"))
            return Village(
                unit: row.text("unit"), name: row.text("name"),
                period: Period(
                    from: row.day("valid_from", &findings),
                    until: row.day("valid_until", &findings)),
                successor: unit.isEmpty && name.isEmpty
                    ? nil
                    : VillageKey(
                        unit: unit.isEmpty ? row.text("unit") : unit,
                        name: name.isEmpty ? row.text("name") : name),
                successorName: name.isEmpty ? nil : name,
                place: row.place)
        }
    }
}

private enum UnitMessages {
    static let notWhole = Phrase(
        vi: "cột share chỉ nhận “whole”: toàn bộ diện tích, dân số về một đơn vị mới",
        en: "the column share takes only “whole”: all area and all people go to one new unit")

    static func unknownKind(_ text: String) -> Phrase {
        Phrase(vi: "không có loại đơn vị “\(text)”", en: "unknown kind of unit “\(text)”")
    }

    static func twice(_ id: String, _ first: Place) -> Phrase {
        Phrase(
            vi: "mã đơn vị “\(id)” đã có ở \(first), trong cùng tệp hoặc với nội dung khác",
            en: "the unit id “\(id)” stands already at \(first), in the same file or otherwise")
    }
}
