import Basics
public import Targets

extension Calculator {
    typealias Verdict = (state: TargetState, rule: Phrase, part: Part)

    /// The state of a target, the first rule that fires, and the part that it was read from.
    ///
    /// - Parameter knownOn: decisions signed by this day are known, also those for an earlier year.
    func verdict(on target: Target, unit: Unit, knownOn: Day? = nil) -> Verdict {
        let part = part(of: target, unit: unit)
        let known = knownOn ?? asOf
        let reached = { (day: Day) in isReached(target, unit: unit, on: day, knownOn: known) }
        let isPastDue = target.due.map { asOf > $0 } ?? false

        if let decision = reached(asOf) {
            let onTime = target.due.map { asOf <= $0 || reached($0) != nil } ?? true
            return (onTime ? .metOnTime : .metLate, StateRules.reached(decision, target.due), part)
        }
        if let day = wasReached(target, unit: unit, knownOn: known) {
            return (.lost, StateRules.lost(day), part)
        }
        if part.state == .met, part.isReachedOfficially {
            return (.criteriaMet, StateRules.criteriaMet(part), part)
        }
        if part.state == .met {
            return (.claimed, StateRules.claimed(part), part)
        }
        if let ended = ended(target, unit: unit), isBeforeDue(ended, target.due), ended < asOf {
            return (.superseded, StateRules.superseded(ended, unit), part)
        }
        if isPastDue, part.state == .unmet {
            return (.missed, StateRules.missed(part, target.due), part)
        }
        if isPastDue {
            return (.overdueUnknown, StateRules.overdueUnknown(target.due), part)
        }
        return (.notEnoughData, StateRules.notEnoughData(part), part)
    }

    /// R(d): the decision, or the work, by which the goal is reached on a day.
    private func isReached(
        _ target: Target, unit: Unit, on day: Day, knownOn: Day
    ) -> StateRules.Reached? {
        let then = on(knownOn, due: target.due)
        let seen = unit.period.until.map { min($0, day) } ?? day
        switch target.goal {
        case .standard(let id):
            return then.recognition(of: unit, id, on: seen).map { .decision($0) }
        case .declared:
            return then.recognition(of: unit, target.id, on: seen).map { .decision($0) }
        case .members(let rule):
            let part = on(day, due: target.due).members(rule, of: unit)
            return part.isReachedOfficially ? .members(part) : nil
        case .quantity:
            let part = on(day, due: target.due).part(of: target, unit: unit)
            return part.state == .met ? .quantity(part) : nil
        }
    }

    /// The last day since the campaign began on which a decision was in force that no longer is.
    private func wasReached(_ target: Target, unit: Unit, knownOn: Day) -> Day? {
        let id: Standard.ID
        switch target.goal {
        case .standard(let standard): id = standard
        case .declared: id = target.id
        case .members, .quantity: return nil
        }
        let counting = standardsCounting(for: id)
        return evidence.recognitions(of: unit.id, signedBy: knownOn)
            .filter { counting.contains($0.standard) }
            .compactMap { $0.withdrawnOn?.adding(days: -1) }
            .filter { $0 >= catalogue.campaign.begins && $0 < asOf }.max()
    }

    /// The last day of the unit or of the goal's standard, whichever comes first.
    private func ended(_ target: Target, unit: Unit) -> Day? {
        var days = [unit.period.until]
        if case .standard(let id) = target.goal {
            days.append(catalogue.standards[id]?.inForce.until)
        }
        return days.compactMap { $0 }.min()
    }

    private func isBeforeDue(_ day: Day, _ due: Day?) -> Bool {
        due.map { day <= $0 } ?? true
    }

    /// What ended since, who holds the ground now, and what the class counts as.
    func notes(on target: Target, unit: Unit, stateOnDue: TargetState?) -> [Phrase] {
        var notes: [Phrase] = []
        if let due = target.due, let stateOnDue {
            notes.append(StateRules.fixed(due, stateOnDue))
        }
        if let until = unit.period.until, until < asOf {
            notes.append(StateRules.unitEnded(unit, until.adding(days: 1), heirs(of: unit)))
        }
        if case .standard(let id) = target.goal, let standard = catalogue.standards[id] {
            for equivalence in standard.countsAs where equivalence.from <= asOf {
                let title = catalogue.standards[equivalence.standard]?.title
                notes.append(
                    StateRules.countsAs(
                        equivalence.from, standard.title,
                        title ?? Phrase(equivalence.standard)))
            }
        }
        return notes
    }

    /// The units that hold a unit's ground: its successors, or those of its members.
    public func heirs(of unit: Unit) -> [Unit] {
        var ids = catalogue.units.holders(of: unit.id, on: asOf)
        if ids.isEmpty {
            ids = catalogue.units.descendants(of: unit.id, on: asOf)
                .flatMap { catalogue.units.holders(of: $0.id, on: asOf) }
        }
        var seen: Set<Unit.ID> = []
        return ids.filter { seen.insert($0).inserted }.compactMap { catalogue.units[$0] }
    }
}
