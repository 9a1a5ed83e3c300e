package import Basics
package import ProgressCalculator
package import Reports
import Sheets
package import Targets
package import WorkLog

/// Reading works and counts.
extension Desk {
    /// The revision that counts of a fact, by the first letters of its id.
    package func current<Fact: LedgerFact>(
        of _: Fact.Type, _ start: String
    ) throws(Refusal) -> Revision<Fact> {
        let history = try reading { () throws(LogError) in
            try log.history(of: Fact.self, idStarting: start)
        }
        guard let current = history.first(where: \.isCurrent) else {
            throw .log(.unknown(id: start))
        }
        return current.revision
    }

    /// Works of a unit's scope, or of all, by unit and first day, with what they got.
    ///
    /// - Parameters:
    ///   - states: `nil` for all.
    ///   - day: works that began by it, with the state that they had then.
    package func workItems(
        unit: String? = nil, states: [WorkItemState]? = nil, asOf day: Day
    ) throws(Refusal) -> Report<WorkItemList> {
        let scope = try scope(of: unit, on: day)
        let giving = try givings(upTo: day)
        let rows = giving.filter { giving in
            (scope?.contains(giving.work.unit) ?? true)
                && (states?.contains(giving.work.state(on: day)) ?? true)
        }
        let revisions = try revisions(of: WorkItem.self)
        return report(
            WorkItemList(rows, on: day, revisions: revisions, catalogue), asOf: day)
    }

    /// Works that began by a day, each with what its days gave and what came beside them.
    func givings(upTo day: Day) throws(Refusal) -> [WorkGiving] {
        try reading { () throws(LogError) in
            let works = try log.workItems(upTo: day)
            guard !works.isEmpty else { return [] }
            return WorkGiving.of(
                works, days: try log.workDaysOfWorks(upTo: day).map { ($0.workDay, $0.status) })
        }
    }

    /// Counts of a unit's scope, or of all, by kind, unit and period.
    package func dutyCounts(
        unit: String? = nil, kind: DutyKind.ID? = nil, asOf day: Day
    ) throws(Refusal) -> Report<DutyCountList> {
        if let kind, catalogue.duty(kind) == nil {
            throw .unknown(
                what: Phrase(vi: "số liệu", en: "count"), text: kind,
                suggestions: NearMiss.suggestions(for: kind, among: catalogue.duties.map(\.id)))
        }
        let scope = try scope(of: unit, on: day)
        let all = try reading { () throws(LogError) in try log.dutyCounts(upTo: day) }
        let found = all.filter { count in
            (scope?.contains(count.unit) ?? true) && (kind.map { $0 == count.kind } ?? true)
        }
        let revisions = try revisions(of: DutyCount.self)
        return report(
            DutyCountList(
                found, holdingBack: HeldBackCounts(all, catalogue), revisions: revisions, catalogue),
            asOf: day)
    }

    /// What of all counts nobody is shown.
    package func heldBackCounts() throws(Refusal) -> HeldBackCounts {
        HeldBackCounts(
            try reading { () throws(LogError) in try log.dutyCounts() }, catalogue)
    }
}
