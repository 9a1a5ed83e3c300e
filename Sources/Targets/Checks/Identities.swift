import Basics

extension Checks {
    /// A standard and a campaign are found by the name of their file and folder, so their ids must
    /// be the same.
    static func identities(_ scope: CheckScope) -> [Finding] {
        let standards = scope.sortedStandards.map { standard in
            (standard.id, standard.place, name: component(standard.place.file, fromEnd: 0))
        }
        let campaigns = scope.campaigns.map { campaign in
            (campaign.id, campaign.place, name: component(campaign.place.file, fromEnd: 1))
        }
        return (standards + campaigns).compactMap { id, place, name in
            guard id != name else { return nil }
            return Finding(
                IdentityMessages.otherName(id, name), at: scope.place(of: "id", in: place),
                remedy: IdentityMessages.otherNameRemedy(name))
        }
    }

    /// Nothing is named twice in one list: neither ids of its elements nor plain words.
    static func repetitions(_ scope: CheckScope) -> [Finding] {
        var findings: [Finding] = []
        for tree in scope.trees {
            tree.root.walk { _, entries, _ in
                for entry in entries {
                    var first: [String: Place] = [:]
                    for element in entry.value.elements ?? [] {
                        let name = element["id"] ?? element
                        guard let text = name.text else { continue }
                        if let place = first[text] {
                            findings.append(
                                Finding(IdentityMessages.twice(text, place), at: name.place))
                        } else {
                            first[text] = name.place
                        }
                    }
                }
            }
        }
        return findings
    }

    /// Criteria, indicators and conditions of a standard share one set of names, as do regions and
    /// groups.
    static func partNames(_ scope: CheckScope) -> [Finding] {
        var findings: [Finding] = []
        for standard in scope.sortedStandards {
            let criteria = standard.criteria.map { ($0.id, $0.place, list: "") }
            let indicators = standard.criteria.flatMap { criterion in
                criterion.indicators.filter { $0.place != criterion.place }
                    .map { ($0.id, $0.place, list: criterion.id) }
            }
            let conditions = standard.conditions.map { ($0.id, $0.place, list: "conditions") }
            findings += clashes(criteria + indicators + conditions, scope)
        }
        let regions = scope.regions.regions.map { ($0.id, $0.place, list: "regions") }
        let groups = scope.regions.groups.map { ($0.id, $0.place, list: "groups") }
        let common = [(Threshold.common, Place(file: "regions.yaml"), list: "")]
        return findings + clashes(common + regions + groups, scope)
    }

    /// Names that stand in two lists; within one list ``repetitions(_:)`` finds them.
    private static func clashes(
        _ names: [(id: String, place: Place, list: String)], _ scope: CheckScope
    ) -> [Finding] {
        var first: [String: (place: Place, list: String)] = [:]
        return names.compactMap { name in
            guard let other = first[name.id] else {
                first[name.id] = (name.place, name.list)
                return nil
            }
            guard other.list != name.list else { return nil }
            let problem =
                name.id == Threshold.common
                ? IdentityMessages.reserved : IdentityMessages.twice(name.id, other.place)
            return Finding(problem, at: scope.place(of: "id", in: name.place))
        }
    }

    /// A part of a path: 0 for the file without its extension, 1 for the folder it is in.
    private static func component(_ path: String, fromEnd index: Int) -> String {
        let parts = path.split(separator: "/").reversed().map(String.init)
        guard parts.indices.contains(index) else { return "" }
        return index > 0 ? parts[index] : String(parts[0].prefix { $0 != "." })
    }
}

private enum IdentityMessages {
    static let reserved = Phrase(
        vi: "“chung” chỉ dùng cho mức chung, không đặt cho vùng hoặc nhóm",
        en: "“chung” is kept for the common value; no region or group has this name")

    static func otherNameRemedy(_ name: String) -> Phrase {
        Phrase(
            vi: "đổi thành “id: \(name)”, hoặc đổi tên tệp, thư mục",
            en: "write “id: \(name)”, or rename the file or folder")
    }

    static func otherName(_ id: String, _ name: String) -> Phrase {
        Phrase(
            vi: "mã “\(id)” khác tên tệp hoặc thư mục “\(name)”",
            en: "the id “\(id)” differs from the name of its file or folder, “\(name)”")
    }

    static func twice(_ id: String, _ first: Place) -> Phrase {
        Phrase(
            vi: "“\(id)” đã có ở \(first.line):\(first.column)",
            en: "“\(id)” stands already at \(first.line):\(first.column)")
    }
}
