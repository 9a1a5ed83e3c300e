package import Basics

extension Catalogue {
    /// Reads what one campaign needs from a folder of rules.
    ///
    /// Loading never stops at the first mistake: all findings come back, and the catalogue holds
    /// what could be read. It is `nil` only without a readable campaign file.
    ///
    /// - Parameters:
    ///   - folder: the path of `targets/`.
    ///   - own: the office's own folder, with campaigns, standards, tables and documents that come
    ///     beside those of the folder or in their place. The default is none.
    ///   - campaign: the name of a folder in `campaigns/`.
    ///   - trial: rows to be judged in the place of the office's own tables. The default is none.
    package static func load(
        folder: String, own: String? = nil, campaign: Campaign.ID,
        trial: [Standard.ID: [LawRow]] = [:]
    ) -> (catalogue: Catalogue?, findings: [Finding]) {
        let names = RuleFolder(folder, own: own)
        guard !names.campaigns.isEmpty else {
            return (nil, [Finding(LoadMessages.noRules, at: Place(file: folder), step: .nameRules)])
        }
        guard names.campaigns.contains(campaign) else {
            let finding = Finding(
                LoadMessages.noCampaign(campaign), at: Place(file: "\(folder)/campaigns"),
                expected: LoadMessages.oneOf(names.campaigns),
                suggestions: NearMiss.suggestions(for: campaign, among: names.campaigns))
            return (nil, [finding])
        }
        var files = RuleFiles(folder: folder, own: own, trial: trial)
        guard let file = files.campaign(campaign) else { return (nil, files.findings) }
        // A name without a file is found by the checks, at the line that names it.
        let scope = CheckScope(
            &files, names: names, extent: .campaign, campaigns: [file.campaign],
            standards: file.campaign.standards.filter(names.standards.contains),
            units: file.unitFiles)
        var findings: [Finding] = []
        let assigned = AssignedQuantity.read(file.campaign, units: scope.units, &findings)
        let catalogue = Catalogue(
            documents: scope.documents, units: scope.units, levels: scope.levels,
            regions: scope.regions,
            activities: scope.activities.map { $0.feeding(file.campaign.feeds) },
            duties: scope.duties, daysOff: scope.daysOff,
            standards: scope.standards, campaign: file.campaign, assigned: assigned)
        findings += files.findings + Checks.run(Checks.ofCampaign, scope)
        return (catalogue, Checks.sorted(findings))
    }

    /// Reads everything in a folder of rules and returns all that is wrong in it, sorted by place.
    ///
    /// - Parameters:
    ///   - folder: the path of `targets/`.
    ///   - own: the office's own folder. The default is none.
    ///   - trial: rows to be judged in the place of the office's own tables. The default is none.
    package static func check(
        folder: String, own: String? = nil, trial: [Standard.ID: [LawRow]] = [:]
    ) -> [Finding] {
        let names = RuleFolder(folder, own: own)
        var files = RuleFiles(folder: folder, own: own, trial: trial)
        let campaigns = names.campaigns.compactMap { files.campaign($0) }
        let whole = CheckScope(
            &files, names: names, extent: .everything, campaigns: campaigns.map(\.campaign),
            standards: names.standards, units: names.units)
        let ofCampaigns = campaigns.flatMap { file in
            // Its files are read once more by themselves: a campaign must do with what it names.
            var again = RuleFiles(folder: folder, own: own)
            let units = again.units(
                file.unitFiles.filter(names.units.contains), onlyTheirs: true
            ).with(file.campaign.area)
            var findings: [Finding] = []
            _ = AssignedQuantity.read(file.campaign, units: units, &findings)
            return findings
                + Checks.run(
                    Checks.ofCampaign,
                    whole.narrowed(to: file.campaign, units: units, files: file.unitFiles))
        }
        let strays = names.tables.filter { !names.standards.contains($0.key) }.flatMap {
            id, paths in
            paths.map { Finding(LawMessages.noSuchRow(id), at: Place(file: $0)) }
        }
        return Checks.sorted(
            files.findings + strays + Checks.run(Checks.all, whole) + ofCampaigns)
    }

    /// The campaigns of a folder of rules and of the office's own, sorted.
    package static func campaigns(in folder: String, own: String? = nil) -> [Campaign.ID] {
        RuleFolder(folder, own: own).campaigns
    }
}

private enum LoadMessages {
    static let noRules = Phrase(
        vi: "không có thư mục quy tắc ở đây", en: "there is no folder of rules here")

    static func noCampaign(_ id: String) -> Phrase {
        Phrase(vi: "không có nhiệm vụ “\(id)”", en: "there is no campaign “\(id)”")
    }

    static func oneOf(_ ids: [String]) -> Phrase {
        Phrase(ids.joined(separator: ", "))
    }
}
