package import Basics
package import Targets

/// What the Saturdays until a day must bring, so that the gaps are closed: one unit.
package struct Plan: Hashable, Sendable, Encodable {
    package let unit: UnitReference
    package let asOf: Day
    package let until: Day
    /// Saturdays after ``asOf`` until ``until``, less days off.
    package let saturdaysLeft: Int
    /// What decides the target, and whether Saturdays move it; only of the unit that is asked for.
    @OrNull package var decides: Decides? = nil
    package let needs: [Need]
    package let calendar: [Entry]
    /// Saturdays for which there is nothing to answer.
    package let free: [Day]

    /// What the answer for a target hangs on most, and what Saturday work does to it.
    package struct Decides: Hashable, Sendable, Encodable {
        package enum Reach: String, Sendable, Encodable {
            /// Its quantity is counted.
            case adds
            /// It helps, and no figure follows.
            case supports
            case none
        }

        package let target: Target.ID
        package internal(set) var title: Phrase
        /// `nil` where no target asks the unit for it by a day.
        package internal(set) var due: Day?
        /// The unit and the part.
        package let subject: ProspectSubject
        package let reach: Reach
        /// The kinds of work that reach it.
        package let activities: [Phrase]
    }

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
        /// As the calendar gives them: too little for an outing of its own joins the one before.
        @OrNull package var outingsNeeded: Int? = nil
        @OrNull package var perSaturday: Quantity? = nil
        /// On one Saturday, scaled where the pace is not enough.
        @OrNull package var people: Int? = nil
        /// At the pace so far.
        @OrNull package var usualPeople: Int? = nil
        /// The same, not rounded: the people of any other quantity follow from it.
        var usual: Quantity? = nil
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
        /// Whether the indicator is known to be unmet.
        var isUnmet = false

        /// Whether work is needed of which nobody can say how much a Saturday must bring.
        var isOpenEnded: Bool { isUnmet && (remaining == nil || pace == nil) }

        package var needsDagger: Bool { (mark ?? .verified) != .verified }

        /// What one outing must bring, and ``people`` do: the pace, more where the outings do not
        /// fit, less where less than an outing is left.
        package var perOuting: Quantity? {
            guard let remaining, let pace else { return nil }
            return max(min(remaining, pace), perSaturday ?? .zero)
        }
    }

    /// One Saturday's work of one kind.
    package struct Entry: Hashable, Sendable, Encodable {
        package let day: Day
        package let unit: UnitReference
        package let activity: ActivityKind.ID
        package let title: Phrase
        package let measure: String
        /// `nil` where nobody can say: no outing of the kind is known, a planned one names none.
        @OrNull package var quantity: Quantity?
        package let people: Int?
        package let why: Why
        /// What it is for: an indicator or a criterion by its full name, an assigned quantity; `nil` for
        /// a planned outing.
        package let purpose: String?
        /// The title of that.
        package let purposeTitle: Phrase?
        /// The work depends on money, material and machines.
        package let dependsOnBudget: Bool
        /// An outing that the log has as planned, its id; `nil` for what this plan proposes.
        package let workDay: WorkDay.ID?
        /// Of a planned outing.
        package let place: String?
        package let organiser: String?
        /// Of a planned outing: how often it was changed.
        package let sequence: Int?
        /// Whether strangers may be told of it.
        package var isOpen = true
    }

    package var needsDagger: Bool { needs.contains(where: \.needsDagger) }
    /// Whether there is a need of which no outing says how many people it takes.
    package var lacksPeople: Bool { needs.contains { $0.pace != nil && $0.usual == nil } }
}

extension Plan.Entry {
    /// Why a Saturday is given to a kind of work, in the order in which they are asked.
    package enum Why: String, CaseIterable, Sendable, Encodable {
        /// Somebody planned it already.
        case planned
        /// It counts into an unmet indicator.
        case adds
        /// It helps an unmet criterion, and no figure follows.
        case supports
        /// It is behind what was assigned for the year.
        case assigned
        /// It keeps a met criterion from slipping.
        case keeps
    }

    /// All but what only words are made from.
    private enum CodingKeys: String, CodingKey {
        case day, unit, activity, title, measure, quantity, people, why, purpose, dependsOnBudget
        case workDay, place, organiser, sequence
    }
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
    /// Whether strangers may be told of it.
    package let isOpen: Bool

    /// - Parameter isOpen: The default is `true`.
    package init(
        id: WorkDay.ID, unit: Unit.ID, day: Day, place: String, organiser: String, people: Int?,
        outputs: [Output], sequence: Int, isOpen: Bool = true
    ) {
        self.id = id
        self.unit = unit
        self.day = day
        self.place = place
        self.organiser = organiser
        self.people = people
        self.outputs = outputs
        self.sequence = sequence
        self.isOpen = isOpen
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
