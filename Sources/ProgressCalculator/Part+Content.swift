package import Basics
package import Targets

extension Part {
    package enum Kind: String, Sendable, Encodable {
        case standard
        case criterion
        case indicator
        case condition
        case members
        case points
        case quantity
        case count
        case declared
    }

    /// What only one kind of part has, beside the rule by which it was worked out.
    package indirect enum Content: Hashable, Sendable {
        case standard(Standard, Whole)
        case criterion(Criterion, Whole)
        /// Its rule is found by its name: there are too many of them to copy.
        case indicator(Measured)
        /// An indicator that must hold beside the criteria.
        case condition(Measured)
        case members(MembersRule, Members)
        /// Another standard that must hold; not printed, as the unit has a report of its own on it.
        case requirement(Part)
        /// Work to be done, and what was; `nil` where nothing of the kind is on record.
        case quantity(Target.QuantityGoal, Amount?)
        /// A duty, and how far it was carried out.
        case count(Target.CountGoal, Counted)
        /// Without a checklist, or not yet worked out.
        case declared
        /// What the folder of rules does not have.
        case ruleless(Kind)
    }

    /// What is met when all its parts are, or by points.
    package struct Whole: Hashable, Sendable {
        /// Criteria, then conditions, then requirements; the indicators of a criterion.
        var parts: [Part] = []
        /// Criteria met, out of all; of a standard with criteria.
        var count: Tally?
        /// Where it is judged by points.
        var points = Points()
    }

    /// Points of an urban class.
    package struct Points: Hashable, Sendable {
        var score: Quantity?
        /// When and by whom the points were given, where the latest assessment gave none.
        var day: Day?
        var level: Assessment.Level?
        var passMark: Quantity?
    }

    /// One indicator, by its threshold or by points.
    package struct Measured: Hashable, Sendable {
        let measure: String
        let isShare: Bool
        let help: Phrase?
        /// `nil` for a verdict and for points.
        let direction: Threshold.Direction?
        /// In percent for a share.
        var threshold: Quantity?
        /// Where the threshold depends on a count that is not on record.
        var steps: [Threshold.Step] = []
        /// Số đạt trên tổng số; `nil` where only a percentage was given.
        var counted: Ratio?
        var estimate: Estimate?
        var score: Quantity?
        /// Of what has named levels, those that it may have, from the one that is worth least.
        let levels: [Level]

        /// A named level, and its points.
        package struct Level: Hashable, Sendable {
            package let name: String
            package let points: Quantity
        }

        init(_ rule: Indicator, score: Quantity? = nil) {
            if case .levels(let rows)? = rule.scoring?.rows {
                levels = (rows.last?.value ?? [:]).map { Level(name: $0.key, points: $0.value) }
                    .sorted { ($0.points, $0.name) < ($1.points, $1.name) }
            } else {
                levels = []
            }
            measure = rule.measure
            isShare = rule.isShare
            help = rule.help
            direction = rule.threshold?.direction
            self.score = score
        }
    }

    /// What was said of a duty.
    package struct Counted: Hashable, Sendable {
        let kind: DutyKind
        let total: CountTotal?
        /// Communes of which nobody said anything, where a share of all is asked for.
        let silent: [UnitReference]
    }

    /// So many of some units.
    package struct Members: Hashable, Sendable {
        var parts: [Part]
        /// In percent.
        let threshold: Quantity?
        var needed: Int?
        let total: Int
        /// Recognised or met by appraisal.
        let have: Int
        /// Met by self-assessment too.
        let haveClaimed: Int
        let missing: [UnitReference]
    }
}

// MARK: What reports ask of any part

extension Part {
    package var kind: Kind {
        switch content {
        case .standard(let rule, _): rule.points == nil ? .standard : .points
        case .criterion: .criterion
        case .indicator: .indicator
        case .condition, .requirement: .condition
        case .members: .members
        case .quantity: .quantity
        case .count: .count
        case .declared: .declared
        case .ruleless(let kind): kind
        }
    }

    /// Those below it: criteria, conditions, indicators, members.
    package var parts: [Part] {
        get { whole?.parts ?? members?.parts ?? [] }
        set {
            switch content {
            case .standard(let rule, var whole):
                whole.parts = newValue
                content = .standard(rule, whole)
            case .criterion(let rule, var whole):
                whole.parts = newValue
                content = .criterion(rule, whole)
            case .members(let rule, var members):
                members.parts = newValue
                content = .members(rule, members)
            default: break
            }
        }
    }

    private var whole: Whole? {
        switch content {
        case .standard(_, let whole), .criterion(_, let whole): whole
        default: nil
        }
    }

    private var members: Members? {
        if case .members(_, let members) = content { members } else { nil }
    }

    private var measured: Measured? {
        switch content {
        case .indicator(let measured), .condition(let measured): measured
        default: nil
        }
    }

    private var goal: Target.QuantityGoal? {
        if case .quantity(let goal, _) = content { goal } else { nil }
    }

    private var counting: (goal: Target.CountGoal, counted: Counted)? {
        if case .count(let goal, let counted) = content { (goal, counted) } else { nil }
    }

    /// What was said of a duty; `nil` for other parts, and where nobody said anything.
    package var countTotal: CountTotal? { counting?.counted.total }

    private var done: Amount? {
        if case .quantity(_, let done) = content { done } else { nil }
    }

    package var level: Assessment.Level? { basis.level }
    package var day: Day? { basis.day }
    package var source: String? { basis.source }
    package var decision: String? { basis.decision }

    /// Kết quả đánh giá gần nhất: the latest of any level; of a quantity what is confirmed.
    package var observed: Figure? { basis.observed ?? done.map { .amount($0.confirmed) } }
    package var counted: Ratio? { measured?.counted }
    /// Ước tính theo khối lượng đã xác nhận.
    package var estimated: Figure? {
        measured?.estimate?.confirmed ?? done.map { .amount($0.confirmed) }
    }
    /// Nếu tính cả chưa xác nhận.
    package var reported: Figure? {
        measured?.estimate?.reported ?? done.map { .amount($0.total) }
    }
    /// In percent for a share.
    package var threshold: Quantity? {
        measured?.threshold ?? members?.threshold ?? goal?.atLeast ?? counting?.goal.atLeast
    }
    /// What the law counts in it.
    package var help: Phrase? { measured?.help }
    /// What is needed by count, where the count is not on record.
    package var thresholdSteps: [Threshold.Step] { measured?.steps ?? [] }
    /// The named levels that it may have, the least first; empty for anything else.
    package var levels: [Measured.Level] { measured?.levels ?? [] }
    package var direction: Threshold.Direction? {
        switch content {
        case .indicator(let measured), .condition(let measured): measured.direction
        case .members(let rule, _): rule.share.direction
        case .quantity, .count: .atLeast
        default: nil
        }
    }
    package var isShare: Bool {
        measured?.isShare ?? counting?.goal.isShare ?? (kind == .members)
    }
    package var measure: String? {
        let measure = measured?.measure ?? goal?.measure ?? counting?.counted.kind.measure ?? ""
        return measure.isEmpty ? nil : measure
    }

    /// Criteria met, out of all.
    package var met: Int? { count?.reached }
    package var total: Int? { count?.count ?? members?.total }
    private var count: Tally? {
        if case .requirement(let required) = content { required.count } else { whole?.count }
    }

    package var needed: Int? { members?.needed }
    package var have: Int? { members?.have }
    package var haveClaimed: Int? { members?.haveClaimed }
    package var missing: [UnitReference] { members?.missing ?? counting?.counted.silent ?? [] }

    package var score: Quantity? { whole?.points.score ?? measured?.score }
    package var scoreDay: Day? { whole?.points.day }
    package var scoreLevel: Assessment.Level? { whole?.points.level }
    package var passMark: Quantity? { whole?.points.passMark }
}
