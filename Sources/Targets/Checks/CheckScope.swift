import Basics

/// What a check looks at: the rules of a whole folder, or those that one campaign loads.
struct CheckScope {
    enum Extent {
        case everything
        /// Standards and units that the campaign does not name are not there.
        case campaign
    }

    let extent: Extent
    let folder: String
    let names: RuleFolder
    let trees: [RuleTree]
    let documents: [LegalDocument.ID: LegalDocument]
    let units: UnitRegister
    let levels: [Dated<EndedLevel>]
    let regions: Regions
    let activities: [ActivityKind]
    let duties: [DutyKind]
    let daysOff: [Catalogue.DayOff]
    let standards: [Standard.ID: Standard]
    let campaigns: [Campaign]
    /// The parts of each standard by their ids.
    let parts: [Standard.ID: [String: StandardPart]]
    /// Nothing can be said about units while a file of theirs is not there or could not be read.
    let unitsAreRead: Bool

    /// Reads what else is needed for some campaigns.
    init(
        _ files: inout RuleFiles, names: RuleFolder, extent: Extent, campaigns: [Campaign],
        standards: [Standard.ID], units: [String]
    ) {
        self.extent = extent
        self.names = names
        self.campaigns = campaigns
        folder = files.folder
        files.parseAhead(
            standards.map { "standards/\($0).yaml" }
                + ["documents.yaml", "regions.yaml", "activities.yaml", "counts.yaml"])
        documents = Self.byID(files.documents(), \.id)
        let shared = files.regions()
        regions = extent == .campaign ? shared.with(campaigns.flatMap(\.groups)) : shared
        let law = LawScope(documents: documents, regions: shared)
        self.standards = Self.byID(
            standards.compactMap { files.standard($0, names, law) }, \.id)
        let register = files.units(
            units.filter(names.units.contains), onlyTheirs: extent == .campaign)
        self.units = campaigns.compactMap(\.area).reduce(register) {
            $0.with($1, takesUnits: extent == .campaign)
        }
        levels = files.levels()
        activities = files.activities()
        duties = files.duties()
        daysOff = files.daysOff()
        parts = self.standards.mapValues(StandardPart.parts)
        trees = files.trees
        // What ends a whole file, a wrong heading too, is found on its first line.
        let unitsFolder = "\(files.folder)/units/"
        unitsAreRead =
            units.allSatisfy(names.units.contains)
            && !files.findings.contains {
                $0.place.line == 1 && $0.place.file.hasPrefix(unitsFolder)
            }
    }

    private init(
        _ scope: CheckScope, campaign: Campaign, units: UnitRegister, unitsAreRead: Bool
    ) {
        extent = .campaign
        names = scope.names
        campaigns = [campaign]
        folder = scope.folder
        documents = scope.documents
        standards = scope.standards.filter { campaign.standards.contains($0.key) }
        self.units = units
        levels = scope.levels
        regions = scope.regions.with(campaign.groups)
        activities = scope.activities
        duties = scope.duties
        daysOff = scope.daysOff
        parts = scope.parts.filter { campaign.standards.contains($0.key) }
        trees = scope.trees
        self.unitsAreRead = unitsAreRead
    }

    /// What one of the campaigns would load.
    ///
    /// - Parameter files: the units files that it names.
    func narrowed(
        to campaign: Campaign, units: UnitRegister, files: [String]
    ) -> CheckScope {
        CheckScope(
            self, campaign: campaign, units: units,
            unitsAreRead: unitsAreRead && files.allSatisfy(names.units.contains))
    }

    /// The standards in the order of their ids.
    var sortedStandards: [Standard] {
        standards.values.sorted { $0.id < $1.id }
    }

    /// What a full name means; `nil` where there is no such part.
    func part(_ id: PartID) -> StandardPart? {
        id.part.flatMap { parts[id.standard]?[$0] }
    }

    private static func byID<Value>(
        _ values: [Value], _ id: KeyPath<Value, String>
    ) -> [String: Value] {
        Dictionary(values.map { ($0[keyPath: id], $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// A part of a standard that has an id of its own.
enum StandardPart {
    case criterion(Criterion)
    case indicator(Indicator)
    case condition(Condition)

    /// What can be measured of the part.
    var indicator: Indicator? {
        switch self {
        case .indicator(let indicator), .condition(.indicator(let indicator)): indicator
        case .criterion(let criterion):
            criterion.indicators.first { indicator in
                indicator.id == criterion.id
                    || indicator.whole?.id == criterion.id
                        && indicator.whole?.takesFigures == true
            }
        case .condition(.members): nil
        }
    }

    static func parts(of standard: Standard) -> [String: StandardPart] {
        var parts: [String: StandardPart] = [:]
        for criterion in standard.criteria {
            for indicator in criterion.indicators {
                if let whole = indicator.whole, whole.takesFigures || parts[whole.id] == nil {
                    parts[whole.id] = .indicator(indicator)
                }
                parts[indicator.id] = .indicator(indicator)
            }
            parts[criterion.id] = .criterion(criterion)
        }
        for condition in standard.conditions { parts[condition.id] = .condition(condition) }
        return parts
    }
}

extension Standard {
    /// All that is measured for it, of its criteria and of its conditions, and what it was before.
    var indicators: [Indicator] {
        let now =
            criteria.flatMap(\.indicators)
            + conditions.compactMap { condition in
                switch condition {
                case .indicator(let indicator): indicator
                case .members(let rule):
                    if case .indicator(let indicator) = rule.need { indicator } else { nil }
                }
            }
        return now.flatMap(\.stretches)
    }

    /// Its conditions over members.
    package var membersRules: [MembersRule] {
        conditions.compactMap { condition in
            if case .members(let rule) = condition { rule } else { nil }
        }
    }
}
