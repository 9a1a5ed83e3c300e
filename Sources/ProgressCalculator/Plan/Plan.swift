public import Basics
public import Targets

/// What the Saturdays until a day must bring, so that the gaps are closed: one unit.
public struct Plan: Hashable, Sendable, Encodable {
    public let unit: UnitReference
    public let asOf: Day
    public let until: Day
    /// Saturdays after ``asOf`` until ``until``, less days off.
    public let saturdaysLeft: Int
    public let needs: [Need]
    public let calendar: [Entry]

    /// One indicator that work can move.
    public struct Need: Hashable, Sendable {
        public let unit: UnitReference
        /// The full name, `standard/indicator`.
        public let indicator: String
        public let title: Phrase
        public let activity: ActivityKind.ID
        public let activityTitle: Phrase
        public let measure: String
        /// Whole units of the activity's measure; `nil` when it cannot be computed.
        public var remaining: Quantity?
        /// What would remain if all that is reported were confirmed.
        public var remainingReported: Quantity?
        /// The median of an outing; `nil` with fewer than three on record.
        public var pace: Quantity?
        /// `unit` or `district`.
        public var paceFrom: String?
        public var outingsNeeded: Int?
        public var perSaturday: Quantity?
        /// On one Saturday, scaled where the pace is not enough.
        public var people: Int?
        /// At the pace so far.
        public var usualPeople: Int?
        /// Person-days for all that remains, by the unit rates.
        public var personDays: Int?
        /// What the calendar has no Saturday for.
        public var shortfall: Quantity?
        /// Outings beyond the Saturdays that are left.
        public var extraOutings: Int?
        /// The work depends on money, material and machines.
        public var dependsOnBudget: Bool
        /// Why something is not known.
        public var reason: Phrase?
        /// How well the threshold is known.
        public var mark: Mark?

        public var needsDagger: Bool { (mark ?? .verified) != .verified }
    }

    /// One Saturday's work of one kind.
    public struct Entry: Hashable, Sendable, Encodable {
        public let day: Day
        public let unit: UnitReference
        public let activity: ActivityKind.ID
        public let title: Phrase
        public let measure: String
        public let quantity: Quantity
        public let people: Int?
        /// An outing that the log has as planned, its id; `nil` for what this plan proposes.
        public let workDay: WorkDay.ID?
        /// Of a planned outing.
        public let place: String?
        public let organiser: String?
        /// Of a planned outing: how often it was changed.
        public let sequence: Int?
    }

    public var needsDagger: Bool { needs.contains(where: \.needsDagger) }
}

/// An outing that the log has as planned.
public struct PlannedOuting: Hashable, Sendable {
    public let id: WorkDay.ID
    public let unit: Unit.ID
    public let day: Day
    public let place: String
    public let organiser: String
    public let people: Int?
    public let outputs: [Output]
    /// 0 when it was never changed.
    public let sequence: Int

    public init(
        id: WorkDay.ID, unit: Unit.ID, day: Day, place: String, organiser: String, people: Int?,
        outputs: [Output], sequence: Int
    ) {
        self.id = id
        self.unit = unit
        self.day = day
        self.place = place
        self.organiser = organiser
        self.people = people
        self.outputs = outputs
        self.sequence = sequence
    }
}

extension Plan.Need: Encodable {
    private enum CodingKeys: String, CodingKey {
        case unit, indicator, title, activity, measure, remaining, remainingReported, pace
        case paceFrom, outingsNeeded
        case perSaturday, people, usualPeople, personDays, shortfall, extraOutings
        case dependsOnBudget, reason, mark
    }

    /// The documented JSON: what is not known is `null` beside a reason.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(unit, forKey: .unit)
        try container.encode(indicator, forKey: .indicator)
        try container.encode(title, forKey: .title)
        try container.encode(activity, forKey: .activity)
        try container.encode(measure, forKey: .measure)
        try container.encode(remaining, forKey: .remaining)
        try container.encode(remainingReported, forKey: .remainingReported)
        try container.encode(pace, forKey: .pace)
        try container.encode(paceFrom, forKey: .paceFrom)
        try container.encode(outingsNeeded, forKey: .outingsNeeded)
        try container.encode(perSaturday, forKey: .perSaturday)
        try container.encode(people, forKey: .people)
        try container.encode(usualPeople, forKey: .usualPeople)
        try container.encode(personDays, forKey: .personDays)
        try container.encode(shortfall, forKey: .shortfall)
        try container.encode(extraOutings, forKey: .extraOutings)
        try container.encode(dependsOnBudget, forKey: .dependsOnBudget)
        try container.encodeIfPresent(reason, forKey: .reason)
        try container.encodeIfPresent(mark, forKey: .mark)
    }
}
