package import Basics
package import Targets

/// What the Saturdays until a day must bring, so that the gaps are closed: one unit.
package struct Plan: Hashable, Sendable, Encodable {
    package let unit: UnitReference
    package let asOf: Day
    package let until: Day
    /// Saturdays after ``asOf`` until ``until``, less days off.
    package let saturdaysLeft: Int
    package let needs: [Need]
    package let calendar: [Entry]

    /// One indicator that work can move.
    package struct Need: Hashable, Sendable, Encodable {
        package let unit: UnitReference
        /// The full name, `standard/indicator`.
        package let indicator: String
        package let title: Phrase
        package let activity: ActivityKind.ID
        package let activityTitle: Phrase
        package let measure: String
        /// Whole units of the activity's measure; `nil` when it cannot be computed.
        @OrNull package var remaining: Quantity? = nil
        /// What would remain if all that is reported were confirmed.
        @OrNull package var remainingReported: Quantity? = nil
        /// The median of an outing; `nil` with fewer than three on record.
        @OrNull package var pace: Quantity? = nil
        /// `unit` or `district`.
        @OrNull package var paceFrom: String? = nil
        @OrNull package var outingsNeeded: Int? = nil
        @OrNull package var perSaturday: Quantity? = nil
        /// On one Saturday, scaled where the pace is not enough.
        @OrNull package var people: Int? = nil
        /// At the pace so far.
        @OrNull package var usualPeople: Int? = nil
        /// Person-days for all that remains, by the unit rates.
        @OrNull package var personDays: Int? = nil
        /// What the calendar has no Saturday for.
        @OrNull package var shortfall: Quantity? = nil
        /// Outings beyond the Saturdays that are left.
        @OrNull package var extraOutings: Int? = nil
        /// The work depends on money, material and machines.
        package var dependsOnBudget: Bool
        /// Why something is not known.
        package var reason: Phrase?
        /// How well the threshold is known.
        package var mark: Mark?

        package var needsDagger: Bool { (mark ?? .verified) != .verified }
    }

    /// One Saturday's work of one kind.
    package struct Entry: Hashable, Sendable, Encodable {
        package let day: Day
        package let unit: UnitReference
        package let activity: ActivityKind.ID
        package let title: Phrase
        package let measure: String
        package let quantity: Quantity
        package let people: Int?
        /// An outing that the log has as planned, its id; `nil` for what this plan proposes.
        package let workDay: WorkDay.ID?
        /// Of a planned outing.
        package let place: String?
        package let organiser: String?
        /// Of a planned outing: how often it was changed.
        package let sequence: Int?
    }

    package var needsDagger: Bool { needs.contains(where: \.needsDagger) }
}

/// An outing that the log has as planned.
package struct PlannedOuting: Hashable, Sendable {
    package let id: WorkDay.ID
    package let unit: Unit.ID
    package let day: Day
    package let place: String
    package let organiser: String
    package let people: Int?
    package let outputs: [Output]
    /// 0 when it was never changed.
    package let sequence: Int

    package init(
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

extension Plan.Need {
    /// All but the title of the activity.
    private enum CodingKeys: String, CodingKey {
        case unit, indicator, title, activity, measure, remaining, remainingReported, pace
        case paceFrom, outingsNeeded
        case perSaturday, people, usualPeople, personDays, shortfall, extraOutings
        case dependsOnBudget, reason, mark
    }
}
