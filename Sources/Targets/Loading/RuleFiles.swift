import Basics

/// Reads the files of a folder of rules, and keeps their trees and what they get wrong.
struct RuleFiles {
    /// The path of `targets/`.
    let folder: String
    /// The office's own folder beside it, read first; `nil` for none.
    let own: String?
    /// What was read, for checks that need the exact place of a word.
    private(set) var trees: [RuleTree] = []
    private(set) var findings: [Finding] = []
    /// What was parsed ahead, by path.
    private var parsed: [String: Result<YAMLNode, Finding>] = [:]
    /// Rows in the place of the office's own table of a standard.
    private let trial: [Standard.ID: [LawRow]]

    /// - Parameter trial: rows to be judged in the place of the office's own tables; what is wrong
    ///   with the rows themselves is for whoever brings them to say. The default is none.
    init(folder: String, own: String?, trial: [Standard.ID: [LawRow]] = [:]) {
        self.folder = folder
        self.own = own
        self.trial = trial
    }

    /// Parses files on all cores, before they are asked for one by one: most of the time of loading
    /// is spent in the YAML parser.
    ///
    /// - Parameter names: under the folder; those that are not there are left alone.
    mutating func parseAhead(_ names: [String]) {
        let paths = names.map(path)
        let roots = Parallel.map(paths, Self.parse)
        parsed = Dictionary(zip(paths, roots), uniquingKeysWith: { first, _ in first })
    }

    mutating func documents() -> [LegalDocument] {
        let shipped =
            root("documents.yaml", .documents).map { LegalDocument.read($0, &findings) } ?? []
        guard let own, Folder.holds("\(own)/documents.yaml") else { return shipped }
        return shipped
            + (root(at: "\(own)/documents.yaml", .documents)
                .map { LegalDocument.read($0, &findings) } ?? [])
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

    /// A standard, with the rows of its tables: those of the folder, then the office's own.
    mutating func standard(
        _ id: Standard.ID, _ names: RuleFolder, _ scope: LawScope
    ) -> Standard? {
        standards(id, names, scope)?.whole
    }

    /// A standard with all its tables, and without the office's own.
    mutating func standards(
        _ id: Standard.ID, _ names: RuleFolder, _ scope: LawScope
    ) -> (whole: Standard, shipped: Standard)? {
        let before = findings.count
        guard
            var shipped = root("standards/\(id).yaml", .standard)
                .flatMap({ Standard($0, &findings) })
        else { return nil }
        // What follows from mistakes of the file itself is not said of its tables.
        let isSound = findings.count == before
        let tables = names.tables[id] ?? []
        let isOwn = { [own] (path: String) in own.map { path.hasPrefix("\($0)/") } ?? false }
        for path in tables where !isOwn(path) {
            shipped = take(path, into: shipped, scope, isSound)
        }
        var whole = shipped
        if let rows = trial[id] { return (whole.with(rows, scope).standard, shipped) }
        for path in tables where isOwn(path) { whole = take(path, into: whole, scope, isSound) }
        return (whole, shipped)
    }

    private mutating func take(
        _ path: String, into standard: Standard, _ scope: LawScope, _ isSound: Bool
    ) -> Standard {
        var table = LawTable.Reader()
        let rows = table.read(path, &findings)
        let (merged, problems) = standard.with(rows, scope)
        if isSound { findings += problems.map { $0.finding(at: table.place(of: $0)) } }
        return merged
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

    /// Where a file is: in the office's own folder, else in that of the rules.
    private func path(_ name: String) -> String {
        if let own, Folder.holds("\(own)/\(name)") { return "\(own)/\(name)" }
        return "\(folder)/\(name)"
    }

    private mutating func root(_ name: String, _ kind: RuleTree.Kind) -> YAMLNode? {
        let shared = ["documents.yaml", "regions.yaml", "activities.yaml", "units/levels.yaml"]
        return root(at: shared.contains(name) ? "\(folder)/\(name)" : path(name), kind)
    }

    private mutating func root(at path: String, _ kind: RuleTree.Kind) -> YAMLNode? {
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
    /// Tables of the law by standard: those of the folder, then the office's own.
    let tables: [Standard.ID: [String]]

    /// - Parameter own: the office's own folder; `nil` for none.
    init(_ folder: String, own: String?) {
        let folders = [folder] + (own.map { [$0] } ?? [])
        standards = Self.union(
            folders.map { Self.names(in: "\($0)/standards", ending: ".yaml") })
        var tables: [Standard.ID: [String]] = [:]
        for folder in folders {
            let path = "\(folder)/standards"
            for id in Self.names(in: path, ending: LawTable.ending) {
                tables[id, default: []].append("\(path)/\(id)\(LawTable.ending)")
            }
        }
        self.tables = tables
        units = Self.names(in: "\(folder)/units", ending: ".csv")
            .filter { !["successors", "parents", "places"].contains($0) }
        campaigns = Self.union(folders.map { Folder.folders(in: "\($0)/campaigns") })
    }

    private static func union(_ lists: [[String]]) -> [String] {
        lists.count == 1 ? lists[0] : Set(lists.joined()).sorted()
    }

    private static func names(in folder: String, ending suffix: String) -> [String] {
        Folder.files(in: folder, ending: suffix).map { String($0.dropLast(suffix.utf8.count)) }
    }
}
