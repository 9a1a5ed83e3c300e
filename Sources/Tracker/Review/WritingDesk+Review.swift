package import Basics
import ProgressCalculator
package import Reports
import Targets
import WorkLog

/// Answering findings, and saying of what was just recorded how much needs a look.
extension WritingDesk {
    /// Answers a finding: it is settled until what it is about changes.
    ///
    /// - Parameter start: the first letters of its id.
    /// - Returns: the finding.
    package mutating func answer(
        _ start: String, note: String, asOf day: Day
    ) throws(Refusal) -> ReviewReport.Row {
        try allow(.review)
        try Persons.refuse(in: note)
        let found = try desk.review(unit: actor.area, withAnswered: true, asOf: day).findings
        let fitting = found.filter { $0.id.hasPrefix(start.lowercased()) }
        guard let finding = fitting.first, !start.isEmpty else {
            throw .refusedWith(
                Phrase(
                    vi: "Không có mục cần xem nào mang mã “\(start)”;",
                    en: "No finding has the id “\(start)”;"), .listFindings)
        }
        guard fitting.count == 1 else {
            throw .log(.severalIDs(prefix: start, ids: fitting.map(\.id)))
        }
        do {
            try log.answer(
                finding.id, rule: finding.rule.rawValue, about: finding.workDays, note: note,
                by: &recorder)
        } catch {
            throw .log(error)
        }
        return finding
    }

    /// How many of the work days just recorded need a look.
    ///
    /// - Returns: `nil` where so many were recorded that looking at them all would take longer than
    ///   recording did.
    package func countToReview(
        asOf day: Day
    ) throws(Refusal) -> Int? {
        guard let (ids, period) = try recorded() else { return nil }
        guard let period else { return 0 }
        let answers = try desk.lastAnswers()
        let around = try desk.reviewed(WorkDayFilter(period: period))
        let findings = try desk.review(of: around, asOf: day).findings(around)
        let open = findings.filter { answers[$0.id] == nil }.flatMap(\.workDays)
        return Set(open).intersection(ids).count
    }

    /// The work days that were just recorded, and the days that they span; `nil` when there are too
    /// many.
    private func recorded() throws(Refusal) -> (ids: [WorkDay.ID], period: Period?)? {
        do throws(LogError) {
            guard
                let ids = try log.workDays(
                    recordedBy: recorder.author, at: recorder.instant,
                    atMost: Self.mostReviewedAtOnce)
            else { return nil }
            let held = try log.workDays(WorkDayFilter(ids: ids))
            guard let first = held.map(\.workDay.day).min(),
                let last = held.map(\.workDay.until).max()
            else { return (ids, nil) }
            return (ids, Period(from: first, until: last))
        } catch {
            throw .log(error)
        }
    }

    private static let mostReviewedAtOnce = 5_000
}
