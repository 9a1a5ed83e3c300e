public import Basics

extension Catalogue {
    /// Reads what one campaign needs from a folder of rules.
    ///
    /// Loading never stops at the first mistake: all findings come back, and the catalogue holds
    /// what could be read. It is `nil` only without a readable campaign file.
    ///
    /// - Parameters:
    ///   - folder: the path of `targets/`.
    ///   - campaign: the name of a folder in `campaigns/`.
    public static func load(
        folder: String, campaign: Campaign.ID
    ) -> (catalogue: Catalogue?, findings: [Finding]) {
        var findings: [Finding] = []
        let campaigns = Folder.folders(in: "\(folder)/campaigns")
        guard campaigns.contains(campaign) else {
            findings.append(
                Finding(
                    LoadMessages.noCampaign(campaign), at: Place(file: "\(folder)/campaigns"),
                    expected: LoadMessages.oneOf(campaigns),
                    suggestions: NearMiss.suggestions(for: campaign, among: campaigns)))
            return (nil, findings)
        }
        let path = "\(folder)/campaigns/\(campaign)/campaign.yaml"
        guard let root = yaml(path, &findings), let file = CampaignFile(root, &findings) else {
            return (nil, findings)
        }
        let documents =
            yaml("\(folder)/documents.yaml", &findings)
            .map { Document.read($0, &findings) } ?? []
        let standards = file.campaign.standards.compactMap { id in
            yaml("\(folder)/standards/\(id).yaml", &findings)
                .flatMap { Standard($0, &findings) }
        }
        let catalogue = Catalogue(
            documents: Dictionary(
                documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            units: UnitRegister.read(
                folder: "\(folder)/units", files: file.unitFiles, &findings),
            regions: yaml("\(folder)/regions.yaml", &findings)
                .map { Regions($0, &findings) } ?? Regions(regions: [], groups: []),
            activities: yaml("\(folder)/activities.yaml", &findings)
                .map { ActivityKind.read($0, &findings) } ?? [],
            daysOff: daysOff("\(folder)/days-off.csv", &findings),
            standards: Dictionary(
                standards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            campaign: file.campaign)
        return (catalogue, findings.sorted { $0.place < $1.place })
    }

    /// The campaigns of a folder of rules, sorted.
    public static func campaigns(in folder: String) -> [Campaign.ID] {
        Folder.folders(in: "\(folder)/campaigns")
    }

    private static func yaml(_ path: String, _ findings: inout [Finding]) -> YAMLNode? {
        switch TextFile.text(at: path).flatMap({ YAMLFile.parse($0, name: path) }) {
        case .success(let node): return node
        case .failure(let finding):
            findings.append(finding)
            return nil
        }
    }

    private static func daysOff(_ path: String, _ findings: inout [Finding]) -> [DayOff] {
        TargetTable(path: path, columns: ["date", "name_vi", "name_en"], &findings).rows
            .compactMap { row in
                row.day("date", &findings).map {
                    DayOff(day: $0, title: Phrase(vi: row.text("name_vi"), en: row.text("name_en")))
                }
            }
    }
}

private enum LoadMessages {
    static func noCampaign(_ id: String) -> Phrase {
        Phrase(vi: "không có nhiệm vụ “\(id)”", en: "there is no campaign “\(id)”")
    }

    static func oneOf(_ ids: [String]) -> Phrase {
        Phrase(ids.joined(separator: ", "))
    }
}
