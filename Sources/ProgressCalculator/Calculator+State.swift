package import Basics
package import Targets

extension Calculator {
    typealias Verdict = (state: TargetState, rule: Phrase, part: Part)

    /// The same as ``verdict(on:unit:isClosed:)`` of a target on the way to its own due day, worked
    /// out once for the board, the forecast and the plan.
    func verdictOnce(on target: Target, unit: Unit) -> Verdict {
        workedOut.verdicts.answer(target) { verdict(on: target, unit: unit) }
    }

    /// The state of a target, the first rule that fires, and the part that it was read from.
    ///
    /// - Parameter isClosed: the calculator's day is over and was the due day: what is not reached
    ///   by now was not reached in time.
    func verdict(on target: Target, unit: Unit, isClosed: Bool = false) -> Verdict {
        let part = part(of: target, unit: unit)
        let isPastDue = isClosed || target.due.map { asOf > $0 } ?? false

        if let reached = reached(target, unit: unit, part) {
            let onTime =
                target.due.map { asOf <= $0 || on($0).reached(target, unit: unit) != nil } ?? true
            return (onTime ? .metOnTime : .metLate, StateRules.reached(reached), part)
        }
        if let day = lastReached(target, unit: unit) {
            return (.lost, StateRules.lost(day, byDecision: target.goal.asksForDecisions), part)
        }
        if part.isReachedOfficially {
            return (.criteriaMet, StateRules.criteriaMet(part), part)
        }
        if part.isReached {
            return (.claimed, StateRules.claimed(part), part)
        }
        let ended = ends(of: target, unit: unit).first { ended in
            (isClosed ? ended <= asOf : ended < asOf) && target.due.map { ended <= $0 } ?? true
                && !wasMet(target, unit: unit, on: ended)
        }
        if let ended {
            return (
                .superseded, StateRules.superseded(ended, unit, catalogue.law(ending: unit)), part
            )
        }
        if isPastDue, part.state == .unmet {
            return (.missed, StateRules.missed(part, target.due), part)
        }
        if isPastDue {
            return (.overdueUnknown, StateRules.overdueUnknown(target.due), part)
        }
        let outlook = outlook(on: target, unit: unit, part)
        return (outlook.state, outlook.rule, part)
    }

    /// R(asOf): the decision, or the work, by which the goal is reached.
    ///
    /// Members must be recognised, so many of them; those that are met by appraisal wait for their
    /// decisions.
    private func reached(
        _ target: Target, unit: Unit, _ known: Part? = nil
    ) -> StateRules.Reached? {
        switch target.goal {
        case .standard(let id):
            return recognition(of: unit, id, on: day(for: unit)).map { .decision($0) }
        case .declared:
            return recognition(of: unit, target.id, on: day(for: unit)).map { .decision($0) }
        case .members(let rule):
            guard areRecognised(rule, in: unit) else { return nil }
            return .members(known ?? part(of: target, unit: unit))
        case .quantity:
            let part = known ?? part(of: target, unit: unit)
            return part.state == .met ? .quantity(part) : nil
        case .count:
            let part = known ?? part(of: target, unit: unit)
            return part.state == .met ? .count(part) : nil
        }
    }

    /// The last day d before asOf, since the campaign began, on which R(d) held.
    ///
    /// R can only end with a decision's last day, where the units that are counted change, or with
    /// an assessment where no decision is asked for.
    private func lastReached(_ target: Target, unit: Unit) -> Day? {
        var days: [Day] = []
        switch target.goal {
        case .quantity, .count:
            return nil
        case .standard, .declared:
            days = lastDays(ofDecisionsOn: [unit])
        case .members(let rule):
            let here = units(of: rule, in: unit)
            let counted = catalogue.units.scope(of: unit.id, on: asOf).ids
                .compactMap { catalogue.units[$0] }
            days = lastDays(ofDecisionsOn: here + counted)
            for member in counted {
                if let from = member.period.from { days.append(from.adding(days: -1)) }
            }
            if case .part = rule.need {
                days += (here + counted).flatMap { evidence.assessmentDays(of: $0.id) }
                    .map { $0.adding(days: -1) }
            }
        }
        let begins = catalogue.campaign.begins
        return Set(days).filter { $0 >= begins && $0 < asOf }.sorted(by: >)
            .first { on($0).reached(target, unit: unit) != nil }
    }

    /// The day before each withdrawal of a decision on some units or on those that went into them.
    private func lastDays(ofDecisionsOn units: [Unit]) -> [Day] {
        var ids = units.map(\.id)
        var seen: Set<Unit.ID> = []
        var days: [Day] = []
        while let id = ids.popLast() {
            guard seen.insert(id).inserted else { continue }
            ids += catalogue.units.predecessors(of: id)
            days += evidence.recognitions(of: id, signedBy: known)
                .compactMap { $0.withdrawnOn?.adding(days: -1) }
        }
        return days
    }

    /// The last days of the unit and of the goal's standard, the earlier first.
    private func ends(of target: Target, unit: Unit) -> [Day] {
        var days = [unit.period.until]
        switch target.goal {
        case .standard(let id): days.append(catalogue.standards[id]?.inForce.until)
        case .members(let rule):
            if let id = rule.neededStandard {
                days.append(catalogue.standards[id]?.inForce.until)
            }
        case .quantity, .count, .declared: break
        }
        return days.compactMap { $0 }.sorted()
    }

    /// Whether the criteria were met on the last day, though they no longer are.
    private func wasMet(_ target: Target, unit: Unit, on day: Day) -> Bool {
        day < self.day(for: unit) && on(day).part(of: target, unit: unit).isReached
    }

    /// What ended since, who holds the area now, and what the class counts as.
    ///
    /// - Parameter decided: the day of the decision that reaches back to the due day.
    func notes(
        on target: Target, unit: Unit, _ stateOnDue: TargetState?, _ decided: Day?
    ) -> [Phrase] {
        var notes: [Phrase] = []
        if let due = target.due, let stateOnDue {
            notes.append(StateRules.fixed(due, stateOnDue, decided))
        }
        if let note = catalogue.ending(of: unit, by: asOf) { notes.append(note) }
        if case .standard(let id) = target.goal, let standard = catalogue.standards[id] {
            for equivalence in standard.countsAs {
                guard let from = equivalence.period.from, from <= asOf else { continue }
                let title = catalogue.standards[equivalence.value]?.title
                notes.append(
                    StateRules.countsAs(from, standard.title, title ?? Phrase(equivalence.value)))
            }
        }
        return notes
    }

}

extension Catalogue {
    /// That a unit has ended before a day, by which law, and who holds its area now; `nil` for
    /// one that has not.
    package func ending(of unit: Unit, by day: Day) -> Phrase? {
        guard let until = unit.period.until, until < day else { return nil }
        return StateRules.unitEnded(
            unit, until.adding(days: 1), units.units(holding: unit.id, on: day), law(ending: unit))
    }

    /// What ended the level of a unit, as it is cited.
    fileprivate func law(ending unit: Unit) -> StateRules.Law? {
        guard let level = endedLevel(of: unit) else { return nil }
        let document = level.source.document.flatMap { documents[$0] }
        let mark = document.map { level.mark.weakened(by: $0.mark) } ?? level.mark
        return StateRules.Law(
            level: level.value.title, number: document?.number ?? level.source.document ?? "",
            mark: mark)
    }
}

extension Target.Goal {
    /// Whether it is reached by decisions; else by what is assessed, or by work.
    fileprivate var asksForDecisions: Bool {
        switch self {
        case .standard, .declared: true
        case .members(let rule): if case .standard = rule.need { true } else { false }
        case .quantity, .count: false
        }
    }
}
