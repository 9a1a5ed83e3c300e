import Basics
import ProgressCalculator
import Targets
import WorkLog

/// What targets ask of works and counts.
extension Desk {
    /// Finished works as work of a kind of their own, one each; none where no target asks for them.
    func finishedWorks(
        upTo day: Day, _ goals: [Target.QuantityGoal]
    ) throws(LogError) -> [WorkEntry] {
        let asking = goals.filter(\.countsWorks)
        guard !asking.isEmpty else { return [] }
        let finished = try log.workItems(upTo: day).filter { $0.isFinished(by: day) }
        return Set(asking.map { WorksAsked(kind: $0.activity, serving: $0.worksServing) })
            .sorted { ($0.kind ?? "") < ($1.kind ?? "") }.flatMap { asked in
                finished.filter { work in
                    asked.serving.map { $0 == work.serves } ?? true
                }.map { work in
                    let end = work.stateOn ?? work.day
                    return WorkEntry(
                        unit: work.unit, kind: asked.kind, firstDay: end, lastDay: end,
                        quantity: Quantity(1),
                        isConfirmed: work.confirmation.map { $0.day <= day } ?? false)
                }
            }
    }

    /// `nil` where no target asks for a count.
    func counts(upTo day: Day) throws(LogError) -> DutyCounts? {
        let isAsked = catalogue.campaign.targets.contains {
            if case .count = $0.goal { true } else { false }
        }
        return isAsked ? DutyCounts(try log.dutyCounts(upTo: day), catalogue) : nil
    }
}

/// Which finished works a target counts.
private struct WorksAsked: Hashable {
    let kind: ActivityKind.ID?
    let serving: PartID?
}
