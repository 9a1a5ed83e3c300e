import Basics
import Targets

/// Gives each Saturday to one kind of work: the one with the least slack, looked at anew each time.
struct PlanCalendar {
    let unit: Unit
    let catalogue: Catalogue
    let saturdays: [Day]
    /// By day.
    let planned: [PlannedOuting]
    /// What else a Saturday may be given to.
    var others: PlanWork?

    init(_ unit: Unit, _ catalogue: Catalogue, saturdays: [Day], planned: [PlannedOuting]) {
        self.unit = unit
        self.catalogue = catalogue
        self.saturdays = saturdays
        self.planned = planned.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    }

    /// Fills the calendar; what has no Saturday becomes each need's shortfall.
    ///
    /// - Returns: the entries by day, and the Saturdays that nothing answers.
    func fill(_ needs: inout [Plan.Need]) -> (entries: [Plan.Entry], free: [Day]) {
        var left = needs.map { $0.remaining ?? .zero }
        // Planned outings come first: they take their day, and what they bring is not asked again.
        for outing in planned {
            for output in outing.outputs {
                for index in needs.indices where needs[index].activity == output.kind {
                    left[index] = max(.zero, left[index] - output.quantity)
                }
            }
        }
        let taken = Set(planned.map(\.day))
        let free = saturdays.filter { !taken.contains($0) }
        var entries = planned.flatMap { self.entries(of: $0) }
        var empty: [Day] = []
        var others = others
        others?.take(planned)
        var openGiven = 0
        for (index, day) in free.enumerated() {
            let saturdays = free.count - index
            // What no pace is known of takes what the others can spare, each in turn.
            let open = needs.indices.filter {
                needs[$0].isOpenEnded && !isCovered(needs[$0], left[$0])
            }
            if !open.isEmpty, outings(needs, left) < saturdays {
                entries.append(entry(needs[open[openGiven % open.count]], on: day, nil))
                openGiven += 1
            } else if let chosen = leastSlack(needs, left, saturdays: saturdays),
                let pace = needs[chosen].pace
            {
                // Too little for an outing of its own joins this one.
                let rest = max(.zero, left[chosen] - pace)
                let joins = rest.thousandths * 3 < pace.thousandths
                let quantity = joins ? left[chosen] : pace
                left[chosen] = left[chosen] - quantity
                entries.append(entry(needs[chosen], on: day, quantity))
                // Too little for a Saturday of its own: people do something else besides.
                if quantity.thousandths * 3 < pace.thousandths, let more = others?.next(on: day) {
                    entries.append(more)
                }
            } else if let entry = others?.next(on: day) {
                entries.append(entry)
            } else {
                empty.append(day)
            }
        }
        for index in needs.indices where needs[index].pace != nil {
            needs[index].shortfall = left[index]
        }
        return (entries.sorted { ($0.day, $0.workDay ?? "") < ($1.day, $1.workDay ?? "") }, empty)
    }

    /// Whether outings that are planned already bring all that remains.
    private func isCovered(_ need: Plan.Need, _ left: Quantity) -> Bool {
        need.remaining != nil && left == .zero
    }

    /// Outings that all needs of a known pace still take.
    private func outings(_ needs: [Plan.Need], _ left: [Quantity]) -> Int {
        zip(needs, left).reduce(0) { sum, pair in
            guard let pace = pair.0.pace, pair.1 > .zero else { return sum }
            return sum + Pace.outings(for: pair.1, of: pace)
        }
    }

    /// Slack: Saturdays left less outings still needed; the first of equals.
    private func leastSlack(
        _ needs: [Plan.Need], _ left: [Quantity], saturdays: Int
    ) -> Int? {
        var best: (index: Int, slack: Int)?
        for (index, need) in needs.enumerated() {
            guard let pace = need.pace, left[index] > .zero else { continue }
            let slack = saturdays - Pace.outings(for: left[index], of: pace)
            if best.map({ slack < $0.slack }) ?? true { best = (index, slack) }
        }
        return best?.index
    }

    private func entry(_ need: Plan.Need, on day: Day, _ quantity: Quantity?) -> Plan.Entry {
        Plan.Entry(
            day: day, unit: UnitReference(unit), activity: need.activity,
            title: need.activityTitle, measure: need.measure, quantity: quantity,
            people: need.usual.flatMap { usual in
                guard let pace = need.pace, let quantity else { return nil }
                return Pace.people(usual, for: quantity, of: pace)
            }, why: .adds, purpose: need.indicator, purposeTitle: need.title,
            dependsOnBudget: need.dependsOnBudget, workDay: nil, place: nil, organiser: nil,
            sequence: nil)
    }

    private func entries(of outing: PlannedOuting) -> [Plan.Entry] {
        let outputs = outing.outputs.isEmpty ? [nil] : outing.outputs.map { Optional($0) }
        // Its place lies in its own unit, whatever the plan is of.
        let unit = UnitReference(catalogue.units[outing.unit] ?? unit)
        return outputs.map { output in
            let kind = output.flatMap { catalogue.activity($0.kind) }
            return Plan.Entry(
                day: outing.day, unit: unit, activity: output?.kind ?? "",
                title: kind?.title ?? Phrase(vi: "Ra quân", en: "Work day"),
                measure: kind?.measure ?? "", quantity: output?.quantity,
                people: outing.people, why: .planned, purpose: nil, purposeTitle: nil,
                dependsOnBudget: kind?.budgetHeavy ?? false, workDay: outing.id,
                place: outing.place.isEmpty ? nil : outing.place,
                organiser: outing.organiser.isEmpty ? nil : outing.organiser,
                sequence: outing.sequence, isOpen: outing.isOpen)
        }
    }
}
