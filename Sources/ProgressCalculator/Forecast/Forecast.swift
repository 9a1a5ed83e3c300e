package import Basics
package import Targets

/// Will we make it? The answer for one target, with all that it rests on.
package struct Forecast: Hashable, Sendable, Encodable {
    package enum Method: String, Sendable, Encodable {
        /// Damped Theil–Sen of a measured level, or several parts that all must hold.
        case levels
        /// All parts of a standard, by the one-factor copula.
        case allOf
        /// So many of the members, by the one-factor copula.
        case atLeast
        /// A bootstrap over weeks.
        case weeks
        /// No forecast: it is decided, or cannot be made.
        case none
    }

    /// Something that is not known, and what would be enough.
    package struct Missing: Hashable, Sendable, Encodable {
        package let subject: ProspectSubject
        package let reason: Phrase
        package let enough: Phrase?
    }

    package let target: Target.ID
    package let title: Phrase
    package let unit: UnitReference
    package let asOf: Day
    @OrNull package var due: Day?
    /// Our own verdict, and the rule that fired.
    package let state: TargetState
    package let rule: Phrase
    package let method: Method
    /// `nil` when it is decided or unknown.
    @OrNull package var probability: Probability?
    /// With all that is unknown failing, and succeeding; `nil` where ``probability`` is known.
    package let probabilityAtLeast: Probability?
    package let probabilityAtMost: Probability?
    /// Why there is no probability.
    @OrNull package var reason: Phrase?
    @OrNull package var day50: Day?
    @OrNull package var day80: Day?
    /// `nil` where the probability is unknown: nobody is named for it.
    @OrNull package var decisive: Decisive?
    package let members: MemberCounts?
    /// Of a level: in its measure, 0…1 for a share.
    ///
    /// Of a quantity: in its measure.
    package let band: [BandPoint]?
    /// The figures behind: what is open, each with its own chance.
    package let open: [OpenPart]
    package let assumptions: [Phrase]
    package let missing: [Missing]
    /// What would be enough.
    package let enough: [Phrase]
    /// One sentence, in the reader's language.
    package let sentence: Phrase
    /// Whether a figure rests on a threshold that nobody checked.
    package let needsDagger: Bool

    /// A part that is open, with its own chance of being met by the due day.
    package struct OpenPart: Hashable, Sendable, Encodable {
        package let subject: ProspectSubject
        /// `nil` when it is unknown.
        package let probability: Probability?
        /// Of a level: the last value and what it must reach, percent for a share.
        package let value: Double?
        package let threshold: Double?
        /// b, in the value's unit a year.
        package let slope: Double?
        package let measure: String?
    }
}

extension Forecast {
    /// All but the dagger, which tables print.
    private enum CodingKeys: String, CodingKey {
        case target, title, unit, asOf, due, state, rule, method, probability, probabilityAtLeast
        case probabilityAtMost, reason, day50, day80, decisive, members, band, open, assumptions
        case missing, enough, sentence
    }
}
