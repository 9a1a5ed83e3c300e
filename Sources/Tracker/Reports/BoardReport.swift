public import Basics
public import ProgressCalculator
public import Targets

/// The board: every target of a campaign on a day, with its state and the rule that fired.
public struct BoardReport: Hashable, Sendable, Encodable {
    public let campaign: Campaign.ID
    public let title: Phrase
    public let asOf: Day
    /// The day whose units the figures are shown on.
    public let map: Day
    /// Made-up data: every output says so.
    public let simulated: Bool
    public let targets: [TargetProgress]
    public let reportedCounts: [ReportedCount]
    public let orientations: [Orientation]
    /// Given when nothing is open any more.
    public let closed: Closing?
    /// Of targets whose unit is not on the map that was asked for.
    public let onMap: [TargetOnMap]

    /// That every target is past its due day or without its unit.
    public struct Closing: Hashable, Sendable, Encodable {
        /// The last due day, on which the board shows what was reached in time.
        public let lookAt: Day?
    }

    /// A target on the units of another day.
    public struct TargetOnMap: Hashable, Sendable, Encodable {
        public let target: Target.ID
        public let title: Phrase
        /// One for each unit of the map that holds the ground, with its own parts and nothing
        /// beneath.
        public let parts: [Part]
    }

    /// A count that an office reported, beside what the log holds for the same day.
    public struct ReportedCount: Hashable, Sendable, Encodable {
        public let day: Day
        public let unit: UnitReference
        public let standard: Phrase
        public let met: Int
        public let of: Int
        /// What this log counts for that day; `nil` where it has nothing to count.
        public let ours: Int?
        public let source: String
        public let note: Phrase?
    }

    /// What the document only points to.
    public struct Orientation: Hashable, Sendable, Encodable {
        public let year: Int
        public let words: String
    }

    /// Whether a figure of the board rests on a threshold that nobody checked.
    public var needsDagger: Bool { targets.contains { $0.part.needsDagger } }
}

extension BoardReport {
    /// - Parameter map: the day whose units are asked for; `nil` for the calculator's.
    init(_ calculator: Calculator, map: Day?, simulated: Bool) {
        let catalogue = calculator.catalogue
        campaign = catalogue.campaign.id
        title = catalogue.campaign.title
        asOf = calculator.asOf
        self.map = map ?? calculator.asOf
        self.simulated = simulated
        targets = catalogue.boardTargets(on: calculator.asOf).compactMap(calculator.target)
        reportedCounts = catalogue.campaign.reported
            .filter { $0.day <= calculator.asOf }
            .compactMap { ReportedCount($0, calculator) }
        orientations = catalogue.campaign.orientations.map {
            Orientation(year: $0.year, words: $0.words)
        }
        closed = Closing(targets, asOf: asOf)
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
