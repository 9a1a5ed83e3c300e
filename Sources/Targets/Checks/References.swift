import Basics

extension Checks {
    /// Every id that a file gives must be that of something that exists, found by the key that it
    /// stands under.
    static func references(_ scope: CheckScope) -> [Finding] {
        var findings: [Finding] = []
        for tree in scope.trees where scope.looksAt(tree) {
            tree.root.walk { _, entries, parent in
                guard scope.extent == .everything || parent != "counts_as" else { return }
                for entry in entries {
                    findings += scope.findings(of: entry, under: parent, in: tree.kind)
                }
            }
        }
        // A campaign may leave out the file of a unit that went into one of its own.
        return scope.extent == .everything ? findings + scope.rowFindings : findings
    }
}

/// What an id can name.
private enum Reference {
    case document, standard, unit, unitFile, part, activity, region

    /// What stands under a key, a single id or a list.
    static func kind(
        of key: String, under parent: String, in file: RuleTree.Kind
    ) -> Reference? {
        switch key {
        case "document", "quoted_in", "amended_by", "letters", "changed_by": .document
        case "standard", "standards", "requires", "follows": .standard
        case "unit", "province": .unit
        case "units":
            file == .campaign && !["area", "pilots"].contains(parent) ? .unitFile : .unit
        case "indicator": .part
        case "activity", "activities": .activity
        case "uses_region", "levels_by", "group": .region
        default: nil
        }
    }

}

extension CheckScope {
    /// Regions and activities speak of units and standards beyond one campaign.
    fileprivate func looksAt(_ tree: RuleTree) -> Bool {
        extent == .everything || campaigns.contains { $0.place.file == tree.file }
            || standards.values.contains { $0.place.file == tree.file }
    }

    /// Whether a file of a kind lists an id, though what stands there could not be used, or could
    /// not be read at all: then its own finding is enough.
    func lists(_ id: String, _ kind: RuleTree.Kind, standard: Standard.ID? = nil) -> Bool {
        let files = trees.filter { tree in
            tree.kind == kind && (standard.map { tree.root["id"]?.text == $0 } ?? true)
        }
        var isListed = files.isEmpty
        for file in files {
            file.root.walk { node, _, _ in isListed = isListed || node["id"]?.text == id }
        }
        return isListed
    }

    fileprivate func findings(
        of entry: YAMLNode.Entry, under parent: String, in file: RuleTree.Kind
    ) -> [Finding] {
        if entry.key == "values", parent != "levels" {
            return (entry.value.entries ?? []).compactMap { finding(.region, $0.key, $0.keyPlace) }
        }
        // Standards that came before are read where the campaign names them; it can do without.
        guard extent == .everything || entry.key != "follows",
            let kind = Reference.kind(of: entry.key, under: parent, in: file)
        else { return [] }
        return (entry.value.elements ?? [entry.value]).compactMap { node in
            node.text.flatMap { finding(kind, $0, node.place) }
        }
    }

    private func finding(_ kind: Reference, _ id: String, _ place: Place) -> Finding? {
        switch kind {
        case .document:
            return documents[id] != nil || lists(id, .documents)
                ? nil
                : Finding(
                    ReferenceMessages.document(id), at: place,
                    remedy: ReferenceMessages.documentRemedy,
                    suggestions: NearMiss.suggestions(for: id, among: documents.keys.sorted()))
        case .standard:
            return standards[id] != nil ? nil : standardFinding(id, place)
        case .unit:
            return units[id] != nil || !unitsAreRead ? nil : unitFinding(id, place)
        case .unitFile:
            return names.units.contains(id)
                ? nil : fileFinding(ReferenceMessages.unitFile(id), id, ".csv", names.units, place)
        case .part:
            return partFinding(id, place)
        case .activity:
            return activities.contains { $0.id == id } || lists(id, .activities)
                ? nil
                : Finding(
                    ReferenceMessages.activity(id), at: place,
                    suggestions: NearMiss.suggestions(for: id, among: activities.map(\.id)))
        case .region:
            let keys =
                [Threshold.common] + regions.regions.map(\.id) + regions.groups.map(\.id)
            return keys.contains(id) || lists(id, .regions)
                ? nil
                : Finding(
                    ReferenceMessages.region(id), at: place,
                    suggestions: NearMiss.suggestions(for: id, among: keys))
        }
    }

    private func standardFinding(_ id: Standard.ID, _ place: Place) -> Finding? {
        if names.standards.contains(id) {
            // A file that could not be read has a finding of its own.
            guard extent == .campaign, !campaigns.contains(where: { $0.standards.contains(id) })
            else { return nil }
            return Finding(
                ReferenceMessages.standardNotLoaded(id), at: place,
                remedy: ReferenceMessages.standardNotLoadedRemedy(id, campaigns.first?.place.file))
        }
        return fileFinding(ReferenceMessages.standard(id), id, ".yaml", names.standards, place)
    }

    /// A file is named without the end of its name.
    private func fileFinding(
        _ problem: Phrase, _ id: String, _ ending: String, _ names: [String], _ place: Place
    ) -> Finding {
        let isWhole = id.hasSuffix(ending)
        let name = isWhole ? String(id.dropLast(ending.count)) : id
        return Finding(
            problem, at: place, remedy: isWhole ? ReferenceMessages.dropEnding(ending) : nil,
            suggestions: NearMiss.suggestions(for: name, among: names))
    }

    private func unitFinding(_ id: Unit.ID, _ place: Place) -> Finding {
        let found: [Unit] =
            switch units.find(id, on: nil) {
            case .one(let unit): [unit]
            case .several(let units), .notThen(let units): units
            case .none: []
            }
        let near =
            found.isEmpty
            ? NearMiss.suggestions(for: id, among: units.units.map(\.id))
            : found.prefix(3).map(\.id)
        return Finding(
            ReferenceMessages.unit(id), at: place, remedy: ReferenceMessages.unitRemedy,
            suggestions: near)
    }

    private func partFinding(_ text: String, _ place: Place) -> Finding? {
        guard let id = PartID(text) else { return nil }
        guard let parts = parts[id.standard] else { return standardFinding(id.standard, place) }
        guard let part = id.part else {
            return Finding(
                ReferenceMessages.wholeStandard(text), at: place,
                expected: ReferenceMessages.partForm)
        }
        return parts[part] != nil || lists(part, .standard, standard: id.standard)
            ? nil
            : Finding(
                ReferenceMessages.part(part, id.standard), at: place,
                suggestions: NearMiss.suggestions(for: part, among: parts.keys.sorted())
                    .map { "\(id.standard)/\($0)" })
    }

    /// References in rows of the units files.
    fileprivate var rowFindings: [Finding] {
        let parents = units.units.compactMap { unit in
            unit.parent.map { ($0, unit.place) }
        }
        let rows =
            parents
            + units.parenthoodRows.flatMap { [($0.unit, $0.place), ($0.parent, $0.place)] }
            + units.successions.flatMap { [($0.from, $0.place), ($0.to, $0.place)] }
            + units.villages.flatMap { village in
                [village.unit, village.successor?.unit].compactMap(\.self)
                    .map { ($0, village.place) }
            }
        return rows.compactMap { finding(.unit, $0.0, $0.1) }
    }
}

private enum ReferenceMessages {
    static let documentRemedy = Phrase(
        vi: "thêm văn bản vào documents.yaml, hoặc sửa lại mã",
        en: "list it there, or correct the id"
    )
    static let partForm = Phrase(vi: "bộ-tiêu-chí/chỉ-tiêu", en: "standard/indicator")
    static let unitRemedy = Phrase(
        vi: "viết cột id của tệp đơn vị; mã đã dùng lại có ngày đi kèm: MÃ@ngày đầu tiên",
        en: "write the column id of the units file; a code used again has its first day: CODE@day")

    static func document(_ id: String) -> Phrase {
        Phrase(
            vi: "văn bản “\(id)” không có trong documents.yaml",
            en: "the document “\(id)” is not listed in documents.yaml")
    }

    static func standard(_ id: String) -> Phrase {
        Phrase(
            vi: "không có bộ tiêu chí “\(id)” trong standards/",
            en: "there is no standard “\(id)” in standards/")
    }

    static func standardNotLoaded(_ id: String) -> Phrase {
        Phrase(
            vi: "nhiệm vụ cần bộ tiêu chí “\(id)” nhưng không nêu tên",
            en: "the campaign needs the standard “\(id)” and does not name it")
    }

    static func standardNotLoadedRemedy(_ id: String, _ file: String?) -> Phrase {
        let file = file ?? "campaign.yaml"
        return Phrase(
            vi: "thêm “\(id)” vào danh sách standards của \(file)",
            en: "add “\(id)” to the list standards of \(file)")
    }

    static func unit(_ id: String) -> Phrase {
        Phrase(
            vi: "không có đơn vị mang mã “\(id)” trong các tệp đơn vị được nêu",
            en: "there is no unit with the id “\(id)” in the units files named")
    }

    static func unitFile(_ name: String) -> Phrase {
        Phrase(
            vi: "không có tệp đơn vị units/\(name).csv", en: "there is no file units/\(name).csv")
    }

    static func dropEnding(_ ending: String) -> Phrase {
        Phrase(vi: "bỏ \(ending)", en: "leave out \(ending)")
    }

    static func part(_ part: String, _ standard: String) -> Phrase {
        Phrase(
            vi: "bộ tiêu chí “\(standard)” không có chỉ tiêu “\(part)”",
            en: "the standard “\(standard)” has no indicator “\(part)”")
    }

    static func wholeStandard(_ text: String) -> Phrase {
        Phrase(
            vi: "“\(text)” là cả bộ tiêu chí, chỗ này cần một chỉ tiêu",
            en: "“\(text)” is a whole standard; an indicator is needed here")
    }

    static func activity(_ id: String) -> Phrase {
        Phrase(
            vi: "không có nội dung “\(id)” trong activities.yaml",
            en: "there is no activity “\(id)” in activities.yaml")
    }

    static func region(_ id: String) -> Phrase {
        Phrase(
            vi: "không có vùng hoặc nhóm xã “\(id)” trong regions.yaml",
            en: "there is no region or group “\(id)” in regions.yaml")
    }
}
