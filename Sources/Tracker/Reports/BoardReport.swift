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
    init(_ calculator: Calculator, simulated: Bool) {
        let catalogue = calculator.catalogue
        campaign = catalogue.campaign.id
        title = catalogue.campaign.title
        asOf = calculator.asOf
        map = calculator.asOf
        self.simulated = simulated
        targets = catalogue.boardTargets(on: calculator.asOf).compactMap { calculator.target($0) }
        reportedCounts = catalogue.campaign.reported
            .filter { $0.day <= calculator.asOf }
            .compactMap { ReportedCount($0, calculator) }
        orientations = catalogue.campaign.orientations.map {
            Orientation(year: $0.year, words: $0.words)
        }
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
