package import Basics
package import ProgressCalculator
package import Targets

/// The board: every target of a campaign on a day, with its state and the rule that fired.
package struct BoardReport: Hashable, ReportContent {
    package let campaign: Campaign.ID
    package let title: Phrase
    /// The day whose units the figures are shown on.
    package let map: Day
    package let targets: [TargetProgress]
    package let reportedCounts: [ReportedCount]
    package let orientations: [Orientation]
    /// Works and tasks since the campaign began; `nil` without any.
    package let works: WorksSummary?
    /// Model residential areas and pilots; `nil` without any.
    package let areas: LettersSummary?
    /// Counts of carrying out that no target asks for.
    package let counts: [CountRow]
    /// Given when nothing is open any more.
    package let closed: Closing?
    /// Of targets whose unit is not on the map that was asked for.
    package let onMap: [TargetOnMap]

    /// That every target is past its due day or without its unit.
    package struct Closing: Hashable, Sendable, Encodable {
        /// The last due day, on which the board shows what was reached in time.
        package let lookAt: Day?
    }

    /// A target on the units of another day.
    package struct TargetOnMap: Hashable, Sendable, Encodable {
        package let target: Target.ID
        package let title: Phrase
        /// One for each unit of the map that holds the area, with its own parts and nothing
        /// beneath.
        package let parts: [Part]
    }

    /// A count that an office reported, beside what the log holds for the same day.
    package struct ReportedCount: Hashable, Sendable, Encodable {
        package let day: Day
        package let unit: UnitReference
        package let standard: Phrase
        package let met: Int
        package let of: Int
        /// Whether criteria of the unit are counted, or units below it.
        let ofCriteria: Bool
        /// Whether it is said of another unit than the campaign's own.
        let isElsewhere: Bool
        /// What this log counts for that day; `nil` where it has nothing to count.
        package let ours: Int?
        package let source: String
        package let note: Phrase?
    }

    /// What the document only points to.
    package struct Orientation: Hashable, Sendable, Encodable {
        package let year: Int
        package let words: String
    }

    /// Whether a figure of the board rests on a threshold that nobody checked.
    package var needsDagger: Bool { targets.contains { $0.part.needsDagger } }
}

extension BoardReport {
    /// - Parameter map: the day whose units are asked for; `nil` for the calculator's.
    package init(
        _ calculator: Calculator, map: Day?, works: WorksSummary? = nil,
        areas: LettersSummary? = nil, counts: [CountRow] = []
    ) {
        self.works = works
        let asked = Set(
            calculator.catalogue.campaign.targets.compactMap { target in
                if case .count(let goal) = target.goal { goal.kind } else { nil }
            })
        self.counts = counts.filter { !asked.contains($0.kind) }
        self.areas = areas
        let catalogue = calculator.catalogue
        campaign = catalogue.campaign.id
        title = catalogue.campaign.title
        self.map = map ?? calculator.asOf
        targets = catalogue.boardTargets(on: calculator.asOf).compactMap(calculator.target)
        reportedCounts = catalogue.campaign.reported
            .filter { $0.day <= calculator.asOf }
            .compactMap { ReportedCount($0, calculator) }
        orientations = catalogue.campaign.orientations.map {
            Orientation(year: $0.year, words: $0.words)
        }
        closed = Closing(targets, asOf: calculator.asOf)
        onMap =
            map.map { map in
                catalogue.campaign.targets.compactMap { TargetOnMap($0, calculator, on: map) }
            } ?? []
    }
}

extension BoardReport.ReportedCount {
    init?(_ count: Campaign.ReportedCount, _ calculator: Calculator) {
        guard let unit = calculator.catalogue.units[count.unit] else { return nil }
        day = count.day
        self.unit = UnitReference(unit)
        standard = calculator.catalogue.standards[count.standard]?.title ?? Phrase(count.standard)
        met = count.met
        of = count.of
        ofCriteria =
            calculator.catalogue.standards[count.standard]?.appliesTo.contains(unit.kind) ?? false
        isElsewhere = unit.id != calculator.catalogue.campaign.unit
        ours = calculator.count(of: count.standard, in: unit, on: count.day)
        source = count.source
        note = count.note
    }
}

extension BoardReport.Closing {
    fileprivate init?(_ targets: [TargetProgress], asOf day: Day) {
        let isClosed = { (target: TargetProgress) in
            target.state == .superseded || target.due.map { $0 < day } ?? false
        }
        guard !targets.isEmpty, targets.allSatisfy(isClosed) else { return nil }
        lookAt = targets.compactMap(\.due).filter { $0 < day }.max()
    }
}

extension BoardReport.TargetOnMap {
    fileprivate init?(_ target: Target, _ calculator: Calculator, on map: Day) {
        guard !calculator.catalogue.units.isAlive(target.unit, on: map) else { return nil }
        self.target = target.id
        title = target.title
        parts = calculator.parts(of: target, on: map).map { part in
            // Its own parts stay: what has no data must be said beside a count.
            var part = part
            for index in part.parts.indices { part.parts[index].parts = [] }
            return part
        }
        if parts.isEmpty { return nil }
    }
}

extension BoardReport.ReportedCount {
    /// All but what only words are made from.
    private enum CodingKeys: String, CodingKey {
        case day, unit, standard, met, of, ours, source, note
    }
}
