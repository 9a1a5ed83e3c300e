package import Basics
package import Targets

/// What a Saturday is given to once nothing is left that adds to an unmet indicator: work that helps
/// an unmet criterion, that is behind its assigned quantity, or that keeps a met criterion.
///
/// Help never ends: where something is behind its assigned quantity, every other Saturday is for
/// that. What decides a target gets two Saturdays for each one that other criteria get.
struct PlanWork {
    private let unit: Unit
    /// What helps criteria that decide a target, and the others.
    private var deciding: [Work] = []
    private var helping: [Work] = []
    private var assigned: [Work] = []
    private var keeping: [Work] = []
    /// How many Saturdays were given.
    private var given = 0
    private var helped = 0

    /// A kind of work and what it is for.
    private struct Work {
        let activity: ActivityKind
        let why: Plan.Entry.Why
        let purpose: String
        let purposeTitle: Phrase
        let pace: Pace?
        /// Of an assigned quantity: what is left, and the last day on which it counts.
        var left: Quantity?
        var last: Day?
    }

    init(_ planner: Planner, _ unit: Unit, until: Day) {
        self.unit = unit
        let calculator = planner.calculator
        let catalogue = calculator.catalogue
        let scope = catalogue.units.scope(of: unit.id, on: calculator.asOf).ids
        let deciding = planner.decidingParts(of: unit)
        for standard in planner.standards(of: unit) {
            for (activity, feed) in catalogue.campaignActivities.flatMap({ kind in
                kind.feeds.map { (kind, $0) }
            }) where feed.indicator.standard == standard.id {
                let part = calculator.part(feed.indicator, unit: unit)
                let isHelp = activity.role == .supports
                let work = Work(
                    activity: activity, why: part.isReached ? .keeps : .supports,
                    purpose: feed.indicator.description, purposeTitle: part.title,
                    pace: Pace.of(activity.id, in: scope, planner.book))
                switch part.state {
                case .met, .recognised:
                    // What is built is built; what is only helped has to be kept up.
                    if isHelp || !activity.budgetHeavy { keeping.append(work) }
                case .unmet, .unknown:
                    guard isHelp else { continue }
                    if deciding.contains(feed.indicator.description) {
                        self.deciding.append(work)
                    } else if part.state == .unmet {
                        helping.append(work)
                    }
                }
            }
        }
        // A kind that helps several criteria goes out once a turn, for the first.
        self.deciding = Self.once(self.deciding)
        helping = Self.once(helping)
        keeping = Self.once(keeping)
        assigned = Self.behind(planner, unit, scope)
    }

    private static func once(_ work: [Work]) -> [Work] {
        var seen: Set<ActivityKind.ID> = []
        return work.filter { seen.insert($0.activity.id).inserted }
    }

    /// What of the year's assigned quantities is behind the year.
    private static func behind(
        _ planner: Planner, _ unit: Unit, _ scope: [Unit.ID]
    ) -> [Work] {
        let calculator = planner.calculator
        let catalogue = calculator.catalogue
        let year = catalogue.campaign.calendar.month(of: calculator.asOf).year
        guard let days = catalogue.campaign.calendar.days(ofMonths: 1...12, year) else { return [] }
        return catalogue.assigned.compactMap { assigned -> Work? in
            guard assigned.unit == unit.id, assigned.year == year,
                let kind = assigned.activity.flatMap({ catalogue.activity($0) }),
                let target = catalogue.target(assigned)
            else { return nil }
            let done = planner.book.quantity(of: kind.id, in: scope, from: days.first)
            let left = max(.zero, assigned.quantity - done)
            let gone = calculator.asOf.days(since: days.first) + 1
            let all = days.last.days(since: days.first) + 1
            // Behind: a smaller share is done than of the year is gone.
            let isBehind =
                Int128(done.thousandths) * Int128(all)
                < Int128(assigned.quantity.thousandths) * Int128(gone)
            guard left > .zero, isBehind else { return nil }
            return Work(
                activity: kind, why: .assigned, purpose: target.id, purposeTitle: target.title,
                pace: Pace.of(kind.id, in: scope, planner.book), left: left, last: days.last)
        }
    }

    /// What planned outings bring is not asked again.
    mutating func take(_ planned: [PlannedOuting]) {
        for output in planned.flatMap(\.outputs) {
            for index in assigned.indices where assigned[index].activity.id == output.kind {
                assigned[index].left = assigned[index].left.map { max(.zero, $0 - output.quantity) }
            }
        }
    }

    /// The work of a Saturday; `nil` leaves it free.
    mutating func next(on day: Day) -> Plan.Entry? {
        defer { given += 1 }
        let open = assigned.indices.filter { index in
            (assigned[index].left ?? .zero) > .zero
                && assigned[index].last.map { day <= $0 } ?? true
        }
        let helps = !deciding.isEmpty || !helping.isEmpty
        if helps, open.isEmpty || given.isMultiple(of: 2) { return entry(help(), on: day) }
        if let index = open.max(by: { isLess(assigned[$0], assigned[$1]) }) {
            let work = assigned[index]
            let left = work.left ?? .zero
            let pace = work.pace?.quantity ?? left
            let joins = max(.zero, left - pace).thousandths * 3 < pace.thousandths
            let quantity = joins ? left : pace
            assigned[index].left = left - quantity
            return entry(work, on: day, quantity)
        }
        guard !keeping.isEmpty else { return nil }
        return entry(keeping[given % keeping.count], on: day)
    }

    /// Two Saturdays for what decides, then one for the others, each in turn.
    private mutating func help() -> Work {
        defer { helped += 1 }
        if deciding.isEmpty { return helping[helped % helping.count] }
        if helping.isEmpty || helped % 3 < 2 {
            return deciding[(helped - helped / 3) % deciding.count]
        }
        return helping[(helped / 3) % helping.count]
    }

    /// Whether more outings are left of the second.
    private func isLess(_ one: Work, _ other: Work) -> Bool {
        func outings(_ work: Work) -> Int {
            guard let pace = work.pace?.quantity, pace > .zero, let left = work.left else {
                return 1
            }
            return left.dividedUp(by: pace)
        }
        return outings(one) < outings(other)
    }

    /// - Parameter quantity: by default what an outing of the kind brings, where that is known.
    private func entry(_ work: Work, on day: Day, _ quantity: Quantity? = nil) -> Plan.Entry {
        // A median may be half a tree.
        let whole = work.pace.map { Quantity($0.quantity.dividedUp(by: Quantity(1))) }
        let quantity = quantity ?? whole
        let people = work.pace.flatMap { pace in
            pace.people.flatMap { usual in
                quantity.map { Pace.people(usual, for: $0, of: pace.quantity) }
            }
        }
        return Plan.Entry(
            day: day, unit: UnitReference(unit), activity: work.activity.id,
            title: work.activity.title, measure: work.activity.measure, quantity: quantity,
            people: people, why: work.why, purpose: work.purpose, purposeTitle: work.purposeTitle,
            dependsOnBudget: work.activity.budgetHeavy, workDay: nil, place: nil, organiser: nil,
            sequence: nil)
    }
}

extension OutingBook {
    /// Confirmed work of a kind in some units since a day.
    func quantity(of kind: ActivityKind.ID, in units: [Unit.ID], from first: Day) -> Quantity {
        units.flatMap { outings(of: kind, in: $0) }.filter { $0.day >= first }.map(\.quantity)
            .reduce(.zero, +)
    }
}

extension Calculator {
    /// What a target that is still open hangs on most; `nil` where that is decided or not known.
    func decides(_ target: Target) -> Plan.Decides? {
        guard let decisive = decisive(of: target) else { return nil }
        let subject = decisive.part ?? decisive.subject
        let kinds = catalogue.campaignActivities.filter { kind in
            (kind.role == .adds || kind.role == .supports)
                && kind.feeds.contains { $0.indicator.description == subject.part }
        }
        let adding = kinds.filter { $0.role == .adds }
        return Plan.Decides(
            target: target.id, title: target.title, due: target.due, subject: subject,
            reach: !adding.isEmpty ? .adds : kinds.isEmpty ? .none : .supports,
            activities: (adding.isEmpty ? kinds : adding).map(\.title))
    }
}

extension Planner {
    /// The standards that a unit may still have to meet, in the order of the campaign.
    func standards(of unit: Unit) -> [Standard] {
        let day = calculator.day(for: unit)
        return calculator.catalogue.campaign.standards
            .compactMap { calculator.catalogue.standards[$0] }
            .filter { $0.appliesTo.contains(unit.kind) && $0.inForce.contains(day) }
    }

    /// The parts of a unit that decide its own target, or one of the campaign's.
    func decidingParts(of unit: Unit) -> Set<String> {
        let own = decides(for: [unit]).map { [$0] } ?? []
        let all = own + decisive.filter { $0.subject.unit.id == unit.id }
        return Set(all.compactMap(\.subject.part))
    }

    /// What decides the first open target of a unit's area: of the campaign's targets, else of the
    /// unit as it stands in them.
    package func decides(for units: [Unit]) -> Plan.Decides? {
        let ids = Set(units.map(\.id))
        if let first = decisive.first(where: { ids.contains($0.subject.unit.id) }) { return first }
        let catalogue = calculator.catalogue
        let open = openTargets
        guard let unit = units.first else { return nil }
        for standard in standards(of: unit) {
            let due = open.filter { reaches($0, unit, by: standard.id) }.compactMap(\.due).min()
            // Where no target sets a day, the first of the campaign's is looked at and not named.
            let target = catalogue.target(
                standard.id, of: unit, due: due ?? open.compactMap(\.due).min())
            if var found = calculator.decides(target) {
                found.title = standard.title
                found.due = due
                return found
            }
        }
        return nil
    }

    /// The first day to come by which a target asks a unit for a standard; `nil` where none does.
    package func due(for unit: Unit) -> Day? {
        let standards = standards(of: unit)
        return openTargets.filter { target in
            standards.contains { reaches(target, unit, by: $0.id) }
        }.compactMap(\.due).min()
    }

    private var openTargets: [Target] {
        calculator.catalogue.campaign.targets.filter { target in
            target.due.map { $0 > calculator.asOf } ?? false
        }
    }

    /// Whether a target asks that a unit meets a standard: of the unit itself, or of it as one of the
    /// members that the target counts.
    private func reaches(_ target: Target, _ unit: Unit, by standard: Standard.ID) -> Bool {
        guard let own = calculator.catalogue.units[target.unit] else { return false }
        switch target.goal {
        case .standard(let id):
            if isNeeded(standard, for: id) { return target.unit == unit.id }
            let rules = calculator.catalogue.standards[id]?.conditions.compactMap { condition in
                if case .members(let rule) = condition { rule } else { nil }
            }
            return (rules ?? []).contains { counts($0, of: own, unit, by: standard) }
        case .members(let rule):
            return counts(rule, of: own, unit, by: standard)
        case .quantity, .count, .declared:
            return false
        }
    }

    /// Whether a standard is the one that is wanted, or one that it requires.
    private func isNeeded(
        _ standard: Standard.ID, for wanted: Standard.ID, above: [Standard.ID] = []
    ) -> Bool {
        if wanted == standard { return true }
        guard !above.contains(wanted), let rule = calculator.catalogue.standards[wanted] else {
            return false
        }
        return rule.requires.contains { isNeeded(standard, for: $0, above: above + [wanted]) }
    }

    private func counts(
        _ rule: MembersRule, of area: Unit, _ unit: Unit, by standard: Standard.ID
    ) -> Bool {
        (rule.neededStandard.map { isNeeded(standard, for: $0) } ?? false)
            && calculator.units(of: rule, in: area).contains { $0.id == unit.id }
    }
}
