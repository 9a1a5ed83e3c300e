package import Basics
import Targets

/// What a chance is the chance of: a part of a unit.
package struct ProspectSubject: Hashable, Sendable, Encodable {
    package let unit: UnitReference
    /// The full name, `standard/indicator`; `nil` for the unit as a whole.
    package let part: String?
    package let title: Phrase

    /// `xã Hòa Ninh – 2.2 Tỷ lệ đường thôn`.
    package var text: Phrase {
        Phrase { language in
            let unit = unit.title.text(language)
            guard let part else { return unit }
            // A number of the law, such as 17.6, is how an office finds it; a key is not.
            let number = PartID(part)?.number.map { "\($0) " } ?? ""
            return "\(unit) – \(number)\(title.text(language))"
        }
    }

    /// Of the law; `nil` for a unit as a whole and for what has none.
    package var number: String? { part.flatMap(PartID.init)?.number }

    /// `tiêu chí`, `chỉ tiêu`: criteria are numbered 1, 2, 3; indicators 1.1, 1.2.
    package var noun: Phrase {
        number.map { !$0.contains(".") } ?? true
            ? Phrase(vi: "tiêu chí", en: "criterion") : Phrase(vi: "chỉ tiêu", en: "indicator")
    }

    /// Short, as an office names it: `xã Liên Đầm, chỉ tiêu 17.6`; the title where there is no
    /// number.
    func hangs(_ language: Language) -> String {
        let unit = unit.title.text(language)
        guard part != nil else { return unit }
        return "\(unit), \(noun.text(language)) \(number ?? title.text(language))"
    }
}

/// What a goal hangs on, as a tree: what is met counts as certain, what is open has a course.
indirect enum Prospect: Sendable {
    /// Met or recognised now.
    case reached
    case leaf(Leaf)
    case all([Prospect], ProspectSubject)
    /// So many of some units.
    case some([Prospect], Quorum)

    struct Quorum: Sendable {
        let needed: Int
        let subject: ProspectSubject
        /// What members are called, where they must meet a standard; `nil` for an indicator.
        let noun: Phrase?
    }

    struct Leaf: Sendable {
        let subject: ProspectSubject
        let basis: Basis
        /// It was assessed and found unmet, though its chance may be unknown.
        var isUnmet = true
    }

    enum Basis: Sendable {
        case level(LevelForecast, Goal)
        /// An unmet pass: turns a year, since the day of its last verdict.
        case turn(rate: Double, since: Day)
        case unknown(Phrase, enough: Phrase?)
    }

    /// What a level must reach.
    struct Goal: Sendable {
        /// On the due day, in percent for a share.
        let threshold: Double
        /// On another day; `nil` where it is not known.
        var onDay: @Sendable (Day) -> Double? = { _ in nil }
        let isAtLeast: Bool
        let isShare: Bool
        let measure: String
    }

    /// All of several, those of the same unit in one list.
    static func every(_ prospects: [Prospect], of subject: ProspectSubject) -> Prospect {
        let open = prospects.flatMap { prospect -> [Prospect] in
            switch prospect {
            case .reached: []
            case .all(let parts, let inner) where inner.unit == subject.unit: parts
            case .leaf, .all, .some: [prospect]
            }
        }
        return open.isEmpty ? .reached : .all(open, subject)
    }
}

/// A chance, or the two bounds of one that some unknown part leaves open.
struct Chance: Sendable {
    /// With all that is unknown failing.
    var low: Double
    /// With all that is unknown succeeding.
    var high: Double
    /// What it hangs on most: the lowest of all, or the k-th highest of some.
    var decisive: Decisive?
    /// Of members: the chance of each number that reach.
    var counts: MemberCounts?

    /// Whether what is unknown does not change the printed figure.
    var isKnown: Bool { Probability(low) == Probability(high) }

    static let certain = Chance(low: 1, high: 1)
}

/// How many members will have reached, with the bounds of an 80% band.
package struct MemberCounts: Hashable, Sendable, Encodable {
    package let low: Int
    package let centre: Int
    package let high: Int
    package let needed: Int
    package let total: Int
    /// xã, thị trấn, đơn vị.
    package let noun: Phrase
    package let subject: ProspectSubject
}

/// The part that an answer hangs on most (đơn vị cần tập trung hỗ trợ).
package struct Decisive: Hashable, Sendable, Encodable {
    /// The unit, or the part of the unit.
    package let subject: ProspectSubject
    /// `nil` when it is unknown.
    package let probability: Probability?
    /// Below a unit, its own deciding part.
    package let part: ProspectSubject?
}

extension Prospect {
    /// The chance that it holds on a day.
    func chance(on day: Day) -> Chance {
        switch self {
        case .reached:
            return .certain
        case .leaf(let leaf):
            return leaf.chance(on: day)
        case .all(let parts, _):
            let chances = parts.map { ($0, $0.chance(on: day)) }
            var chance = Chance(low: Copula.all(chances.map(\.1.low)), high: 0)
            chance.high =
                chances.allSatisfy { $0.1.low == $0.1.high }
                ? chance.low : Copula.all(chances.map(\.1.high))
            if let lowest = Self.lowest(chances) {
                chance.decisive = Self.decisive(lowest.0, lowest.1)
                chance.counts = lowest.1.counts
            }
            chance.counts = chance.counts ?? chances.lazy.compactMap(\.1.counts).first
            return chance
        case .some(let members, let quorum):
            return Self.chance(of: members, quorum, on: day)
        }
    }

    private static func chance(
        of members: [Prospect], _ quorum: Quorum, on day: Day
    ) -> Chance {
        let needed = quorum.needed
        let chances = Array(zip(members, Parallel.map(members) { $0.chance(on: day) }))
        let isKnown = chances.allSatisfy { $0.1.low == $0.1.high }
        let low = Copula.Members(chances.map(\.1.low), needed: needed)
        let high = isKnown ? low : Copula.Members(chances.map(\.1.high), needed: needed)
        var chance = Chance(low: low.atLeastNeeded, high: high.atLeastNeeded)
        if let noun = quorum.noun {
            chance.counts = MemberCounts(
                low: Copula.quantile(0.1, of: low.counts),
                centre: Copula.quantile(0.5, of: low.counts),
                high: Copula.quantile(0.9, of: high.counts),
                needed: needed, total: members.count, noun: noun, subject: quorum.subject)
        }
        // The k-th highest is where the number needed is reached or not.
        let ranked = chances.enumerated().sorted {
            ($1.element.1.high, $1.element.1.low, $0.offset)
                < ($0.element.1.high, $0.element.1.low, $1.offset)
        }
        if needed >= 1, needed <= ranked.count {
            let (member, own) = ranked[needed - 1].element
            chance.decisive = Self.decisive(member, own)
        }
        return chance
    }

    /// The first of the lowest; what is unknown comes after what is known to be low, and what nobody
    /// assessed after what is unmet.
    ///
    /// `nil` where several are unmet and of none the chance is known: the first would stand for all.
    private static func lowest(_ chances: [(Prospect, Chance)]) -> (Prospect, Chance)? {
        func rank(_ one: (Prospect, Chance)) -> (Double, Double, Int) {
            (one.1.high, one.1.low, one.0.isUnassessed ? 1 : 0)
        }
        guard let lowest = chances.min(by: { rank($0) < rank($1) }) else { return nil }
        let equals = chances.count { rank($0) == rank(lowest) }
        return lowest.1.isKnown || equals == 1 ? lowest : nil
    }

    private var isUnassessed: Bool {
        if case .leaf(let leaf) = self { leaf.isUnknown && !leaf.isUnmet } else { false }
    }

    /// `nil` for what nobody assessed: it needs no more support than the others of its kind.
    private static func decisive(_ prospect: Prospect, _ chance: Chance) -> Decisive? {
        guard !prospect.isUnassessed else { return nil }
        let own = chance.isKnown ? Probability(chance.low) : nil
        switch prospect {
        case .reached:
            return nil
        case .leaf(let leaf):
            return Decisive(subject: leaf.subject, probability: own, part: nil)
        case .all(_, let subject):
            guard chance.isKnown || chance.decisive != nil else { return nil }
            return Decisive(
                subject: subject, probability: own,
                part: chance.decisive?.part ?? chance.decisive?.subject)
        case .some:
            return chance.decisive
        }
    }

    /// What leaves the chance open, in order, each part once.
    func unknowns() -> [Leaf] { leaves().filter(\.isUnknown) }

    /// All that is open, in order, each part once.
    func leaves() -> [Leaf] {
        var seen: [Unit.ID: Set<String?>] = [:]
        return allLeaves().filter {
            seen[$0.subject.unit.id, default: []].insert($0.subject.part).inserted
        }
    }

    private func allLeaves() -> [Leaf] {
        switch self {
        case .reached: []
        case .leaf(let leaf): [leaf]
        case .all(let parts, _), .some(let parts, _): parts.flatMap { $0.allLeaves() }
        }
    }
}

extension Prospect.Leaf {
    var isUnknown: Bool {
        if case .unknown = basis { true } else { false }
    }

    func chance(on day: Day) -> Chance {
        switch basis {
        case .level(let forecast, let goal):
            let chance = forecast.probability(
                of: goal.onDay(day) ?? goal.threshold, atLeast: goal.isAtLeast, on: day)
            return Chance(low: chance, high: chance)
        case .turn(let rate, let since):
            let chance = TurnRate.chance(
                rate: rate, years: LevelForecast.years(from: since, to: day))
            return Chance(low: chance, high: chance)
        case .unknown:
            return Chance(low: 0, high: 1)
        }
    }
}
