package import Basics

/// All standards of a folder of rules and of an office's own, for who fills in their tables.
package struct LawLibrary: Sendable {
    /// By id, with their tables.
    package let standards: [Standard]
    package let scope: LawScope
    package let campaigns: [Campaign]
    /// The same standards without the office's own tables.
    private let shipped: [Standard.ID: Standard]

    /// - Parameter own: the office's own folder; `nil` for none.
    /// - Returns: with all that is wrong in what was read.
    package static func load(
        folder: String, own: String?
    ) -> (library: LawLibrary, findings: [Finding]) {
        let names = RuleFolder(folder, own: own)
        var files = RuleFiles(folder: folder, own: own)
        files.parseAhead(names.standards.map { "standards/\($0).yaml" })
        let documents = Dictionary(
            files.documents().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let scope = LawScope(documents: documents, regions: files.regions())
        let campaigns = names.campaigns.compactMap { files.campaign($0)?.campaign }
        var shipped: [Standard.ID: Standard] = [:]
        var standards: [Standard] = []
        for id in names.standards {
            guard let (own, without) = files.standards(id, names, scope) else { continue }
            standards.append(own)
            shipped[id] = without
        }
        let library = LawLibrary(
            standards: standards, scope: scope, campaigns: campaigns, shipped: shipped)
        return (library, files.findings)
    }

    package func standard(_ id: Standard.ID) -> Standard? {
        standards.first { $0.id == id }
    }

    /// A standard with rows of an office in the place of those that it has.
    ///
    /// - Parameter isWhole: whether these are all rows, so that they may be counted. The default is
    ///   `true`.
    package func standard(
        _ id: Standard.ID, with rows: [LawRow], isWhole: Bool = true
    ) -> (standard: Standard, problems: [LawProblem])? {
        shipped[id].map { $0.with(rows, scope, isWhole: isWhole) }
    }

    /// A standard without the office's own tables.
    package func shipped(_ id: Standard.ID) -> Standard? { shipped[id] }

    /// The targets of campaigns that rest on a standard: by their goal, what it requires, and what
    /// it asks of members.
    package func targets(on id: Standard.ID) -> [(campaign: Campaign, target: Target)] {
        campaigns.flatMap { campaign in
            campaign.targets.filter { target in
                let goal: Standard.ID? =
                    switch target.goal {
                    case .standard(let id): id
                    case .members(let rule): rule.neededStandard
                    default: nil
                    }
                return goal.map { rests($0, on: id, above: []) } ?? false
            }.map { (campaign, $0) }
        }
    }

    private func rests(_ goal: Standard.ID, on id: Standard.ID, above: [Standard.ID]) -> Bool {
        guard goal != id else { return true }
        guard !above.contains(goal), let standard = standard(goal) else { return false }
        let below = standard.requires + standard.membersRules.compactMap(\.neededStandard)
        return below.contains { rests($0, on: id, above: above + [goal]) }
    }
}
