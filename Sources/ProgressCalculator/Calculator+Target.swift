import Basics
package import Targets

extension Calculator {
    /// How a target stands on the calculator's day, with its state of the due day when that is
    /// past.
    ///
    /// - Returns: `nil` when the target's unit is not among the units.
    package func target(_ target: Target) -> TargetProgress? {
        guard let unit = catalogue.units[target.unit] else { return nil }
        let here = towards(target.due)
        let (state, rule, part) = here.verdictOnce(on: target, unit: unit)
        var stateOnDue: TargetState?
        // A decision that reaches back may still change the state of the due day.
        var decidedLater: Day?
        if let due = target.due, due < asOf {
            let then = here.on(due)
            let verdict = then.verdict(on: target, unit: unit, isClosed: true)
            stateOnDue = verdict.state
            decidedLater = verdict.part.lastDecision.flatMap { day in
                guard day > due else { return nil }
                return then.knowing(due).verdict(on: target, unit: unit, isClosed: true).state
                    == verdict.state ? nil : day
            }
        }
        return TargetProgress(
            id: target.id, title: target.title, unit: UnitReference(unit), due: target.due,
            state: state, stateOnDue: stateOnDue, rule: rule,
            notes: here.notes(on: target, unit: unit, stateOnDue, decidedLater) + part.notes,
            part: part, sentence: target.sentence, document: target.document,
            elapsed: elapsed(of: target))
    }

    private func elapsed(of target: Target) -> Double? {
        guard let due = target.due else { return nil }
        let begins = catalogue.campaign.begins
        let whole = due.days(since: begins)
        guard whole > 0 else { return nil }
        return min(1, max(0, Double(asOf.days(since: begins)) / Double(whole)))
    }

    /// The part that measures a goal.
    func part(of target: Target, unit: Unit) -> Part {
        switch target.goal {
        case .standard(let id):
            return catalogue.standards[id].map { standardOnce($0, unit: unit) }
                ?? standard(id, unit: unit)
        case .members(let rule):
            return members(rule, of: unit)
        case .quantity(let goal):
            return quantity(goal, target, unit: unit)
        case .count(let goal):
            return counted(goal, target, unit: unit)
        case .declared:
            var part = Part(PartID(standard: target.id, part: nil), target.title, unit)
            part.document = target.document
            if let decision = recognition(of: unit, target.id, on: day(for: unit)) {
                part.recognise(by: decision)
            } else {
                part.reason = Reasons.noChecklist
            }
            return part
        }
    }

    /// Confirmed work of one kind, or person-days, that counts for the unit, against the goal.
    ///
    /// A successor has the work of the units that went into it.
    private func quantity(_ goal: Target.QuantityGoal, _ target: Target, unit: Unit) -> Part {
        let done = done(towards: goal, unit: unit)
        var part = Part(
            PartID(standard: target.id, part: nil), target.title, unit, .quantity(goal, done))
        part.document = target.document
        part.mark = .verified
        guard let done else {
            part.reason = goal.activity == nil ? Reasons.noPersonDays : Reasons.noWork
            return part
        }
        part.state = done.confirmed >= goal.atLeast ? .met : .unmet
        part.share =
            goal.atLeast > .zero ? min(1, done.confirmed.value / goal.atLeast.value) : 1
        return part
    }

    /// Work that ends within the goal's days, as a row belongs to the day on which it ends; `nil`
    /// where nothing of the kind was ever recorded: nought is only what was counted, as works are.
    private func done(towards goal: Target.QuantityGoal, unit: Unit) -> Amount? {
        let begins = goal.from ?? catalogue.campaign.begins
        let last = goal.until.map { min($0, day(for: unit)) } ?? day(for: unit)
        let work = catalogue.units.scope(of: unit.id, on: asOf).ids.lazy
            .flatMap { evidence.work(in: $0, kind: goal.activity) }
        if !goal.countsWorks, work.isEmpty { return nil }
        var done = Amount.zero
        for entry in work where entry.lastDay >= begins && entry.lastDay <= last {
            done.add(entry.quantity, isConfirmed: entry.isConfirmed)
        }
        return done
    }
}

extension Part {
    /// The day of the last decision that it rests on, itself or by its members.
    fileprivate var lastDecision: Day? {
        if state == .recognised { return day }
        guard case .members(_, let members) = content else { return nil }
        return members.parts.compactMap(\.lastDecision).max()
    }
}
