import Basics

/// Reads the files of a folder of rules, and keeps their trees and what they get wrong.
struct RuleFiles {
    /// The path of `targets/`.
    let folder: String
    /// What was read, for checks that need the exact place of a word.
    private(set) var trees: [RuleTree] = []
    private(set) var findings: [Finding] = []
    /// What was parsed ahead, by path.
    private var parsed: [String: Result<YAMLNode, Finding>] = [:]

    init(folder: String) {
        self.folder = folder
    }

    /// Parses files on all cores, before they are asked for one by one: most of the time of loading
    /// is spent in the YAML parser.
    ///
    /// - Parameter names: under the folder; those that are not there are left alone.
    mutating func parseAhead(_ names: [String]) {
        let paths = names.map { "\(folder)/\($0)" }
        let roots = Parallel.map(paths, Self.parse)
        parsed = Dictionary(zip(paths, roots), uniquingKeysWith: { first, _ in first })
    }

    mutating func documents() -> [LegalDocument] {
        root("documents.yaml", .documents).map { LegalDocument.read($0, &findings) } ?? []
    }

    mutating func regions() -> Regions {
        root("regions.yaml", .regions).map { Regions($0, &findings) }
            ?? Regions(regions: [], groups: [])
    }

    mutating func activities() -> [ActivityKind] {
        root("activities.yaml", .activities).map { ActivityKind.read($0, &findings) } ?? []
    }

    /// Kinds of counts; the file may be missing.
    mutating func duties() -> [DutyKind] {
        guard Folder.files(in: folder, ending: "counts.yaml").contains("counts.yaml") else {
            return []
        }
        return root("counts.yaml", .counts).map { DutyKind.read($0, &findings) } ?? []
    }

    mutating func standard(_ id: Standard.ID) -> Standard? {
        root("standards/\(id).yaml", .standard).flatMap { Standard($0, &findings) }
    }

    mutating func campaign(_ id: Campaign.ID) -> CampaignFile? {
        root("campaigns/\(id)/campaign.yaml", .campaign).flatMap { CampaignFile($0, &findings) }
    }

    mutating func units(_ files: [String], onlyTheirs: Bool) -> UnitRegister {
        UnitRegister.read(
            folder: "\(folder)/units", files: files, onlyTheirs: onlyTheirs, &findings)
    }

    /// Levels of units that a law has ended; the file may be missing.
    mutating func levels() -> [Dated<EndedLevel>] {
        guard Folder.files(in: "\(folder)/units", ending: "levels.yaml").contains("levels.yaml")
        else { return [] }
        return root("units/levels.yaml", .levels).map { EndedLevel.read($0, &findings) } ?? []
    }

    mutating func daysOff() -> [Catalogue.DayOff] {
        let path = "\(folder)/days-off.csv"
        return TargetTable(path: path, columns: ["date", "name_vi", "name_en"], &findings).rows
            .compactMap { row in
                row.day("date", &findings).map {
                    Catalogue.DayOff(
                        day: $0, title: Phrase(vi: row.text("name_vi"), en: row.text("name_en")))
                }
            }
    }

    private mutating func root(_ name: String, _ kind: RuleTree.Kind) -> YAMLNode? {
        let path = "\(folder)/\(name)"
        switch parsed[path] ?? Self.parse(path) {
        case .success(let root):
            trees.append(RuleTree(kind: kind, root: root))
            return root
        case .failure(let finding):
            findings.append(finding)
            return nil
        }
    }

    @Sendable
    private static func parse(_ path: String) -> Result<YAMLNode, Finding> {
        TextFile.text(at: path).mapError { finding in
            // A file that lies there under another ending is named, not missed.
            guard !Folder.holds(path) else { return finding }
            let folder = path.split(separator: "/", omittingEmptySubsequences: false)
                .dropLast().joined(separator: "/")
            let name = path.dropFirst(folder.count + 1).dropLast(".yaml".count)
            return Folder.files(in: folder, ending: "").filter { $0.hasPrefix("\(name).") }
                .compactMap { Checks.misnamed("\(folder)/\($0)") }.first ?? finding
        }.flatMap { YAMLFile.parse($0, name: path) }
    }
}

/// A YAML file of rules as it stands.
struct RuleTree {
    enum Kind {
        case documents, regions, activities, counts, standard, campaign, levels
    }

    let kind: Kind
    let root: YAMLNode

    var file: String { root.place.file }
}

/// The names of what a folder of rules has, without reading it.
struct RuleFolder {
    /// Without `.yaml`.
    let standards: [Standard.ID]
    /// Files of units, without `.csv`.
    let units: [String]
    let campaigns: [Campaign.ID]

    init(_ folder: String) {
        standards = Self.names(in: "\(folder)/standards", ending: ".yaml")
        units = Self.names(in: "\(folder)/units", ending: ".csv")
            .filter { !["successors", "parents", "places"].contains($0) }
        campaigns = Folder.folders(in: "\(folder)/campaigns")
    }

    private static func names(in folder: String, ending suffix: String) -> [String] {
        Folder.files(in: folder, ending: suffix).map { String($0.dropLast(suffix.utf8.count)) }
    }
}
