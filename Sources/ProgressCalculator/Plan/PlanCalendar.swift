import Basics
import Targets

/// Gives each Saturday to one kind of work: the one with the least slack, looked at anew each time.
struct PlanCalendar {
    let unit: Unit
    let catalogue: Catalogue
    let saturdays: [Day]
    /// By day.
    let planned: [PlannedOuting]

    init(_ unit: Unit, _ catalogue: Catalogue, saturdays: [Day], planned: [PlannedOuting]) {
        self.unit = unit
        self.catalogue = catalogue
        self.saturdays = saturdays
        self.planned = planned.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    }

    /// Fills the calendar; what has no Saturday becomes each need's shortfall.
    func fill(_ needs: inout [Plan.Need]) -> [Plan.Entry] {
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
        for (index, day) in free.enumerated() {
            guard let chosen = leastSlack(needs, left, saturdays: free.count - index),
                let pace = needs[chosen].pace
            else { break }
            let quantity = min(pace, left[chosen])
            left[chosen] = left[chosen] - quantity
            entries.append(entry(needs[chosen], on: day, quantity))
        }
        for index in needs.indices where needs[index].pace != nil {
            needs[index].shortfall = left[index]
        }
        return entries.sorted { ($0.day, $0.workDay ?? "") < ($1.day, $1.workDay ?? "") }
    }

    /// Slack: Saturdays left less outings still needed; the first of equals.
    private func leastSlack(
        _ needs: [Plan.Need], _ left: [Quantity], saturdays: Int
    ) -> Int? {
        var best: (index: Int, slack: Int)?
        for (index, need) in needs.enumerated() {
            guard let pace = need.pace, left[index] > .zero else { continue }
            let slack = saturdays - left[index].dividedUp(by: pace)
            if best.map({ slack < $0.slack }) ?? true { best = (index, slack) }
        }
        return best?.index
    }

    private func entry(_ need: Plan.Need, on day: Day, _ quantity: Quantity) -> Plan.Entry {
        Plan.Entry(
            day: day, unit: UnitReference(unit), activity: need.activity,
            title: need.activityTitle, measure: need.measure, quantity: quantity,
            people: need.usualPeople, workDay: nil, place: nil, organiser: nil, sequence: nil)
    }

    private func entries(of outing: PlannedOuting) -> [Plan.Entry] {
        let outputs = outing.outputs.isEmpty ? [nil] : outing.outputs.map { Optional($0) }
        return outputs.map { output in
            let kind = output.flatMap { catalogue.activity($0.kind) }
            return Plan.Entry(
                day: outing.day, unit: UnitReference(unit), activity: output?.kind ?? "",
                title: kind?.title ?? Phrase(vi: "Ra quân", en: "Work day"),
                measure: kind?.measure ?? "", quantity: output?.quantity ?? .zero,
                people: outing.people, workDay: outing.id,
                place: outing.place.isEmpty ? nil : outing.place,
                organiser: outing.organiser.isEmpty ? nil : outing.organiser,
                sequence: outing.sequence)
        }
    }
}
