package import Basics
import ProgressCalculator
package import Reports
import Targets
package import WorkLog

/// Looking at work days for what is not plausible; nothing here blocks anything.
extension Tracker {
    /// Findings about the log, those that need a look first.
    ///
    /// - Parameters:
    ///   - unit: only those about its work; `nil` for all.
    ///   - withAnswered: answered ones too, behind the others.
    ///   - day: today; what is reported for a later day is a finding.
    package func review(
        unit: String?, withAnswered: Bool, asOf day: Day
    ) throws(TrackerError) -> Report<ReviewReport> {
        let scope = try scope(of: unit, on: day)
        let held = try reviewed(WorkDayFilter())
        let review = try self.review(asOf: day)
        let unitOf = Dictionary(
            held.map { ($0.workDay.id, $0.workDay.unit) }, uniquingKeysWith: { first, _ in first })
        let isAsked = { (id: Unit.ID) in scope?.contains(id) ?? true }
        let answers = try lastAnswers()
        let rows = review.findings(held)
            .filter { $0.workDays.contains { isAsked(unitOf[$0] ?? "") } }
            .map { ReviewReport.Row($0, catalogue, answers[$0.id]) }
        let unknown = review.unitsWithoutPopulation(held.filter { isAsked($0.workDay.unit) })
        return report(
            ReviewReport(
                open: rows.filter { $0.answer == nil }, answered: rows.filter { $0.answer != nil },
                withAnswered: withAnswered,
                withoutPopulation: unknown.map { UnitReference($0) }), asOf: day)
    }

    /// Open findings about work days that end in a period, in some area.
    func openFindings(
        of period: ReportPeriod, _ area: ReportArea, asOf day: Day
    ) throws(TrackerError) -> [ReviewReport.Row] {
        let held = try reviewed(WorkDayFilter(period: period.days))
        let asked = Set(
            held.filter { period.days.contains($0.workDay.until) && area.holds($0.workDay.unit) }
                .map(\.workDay.id))
        let answers = try lastAnswers()
        return try review(asOf: day).findings(held)
            .filter { answers[$0.id] == nil && !asked.isDisjoint(with: $0.workDays) }
            .map { ReviewReport.Row($0, catalogue, nil) }
    }

    /// Answers a finding: it is settled until what it is about changes.
    ///
    /// - Parameter start: the first letters of its id.
    /// - Returns: the finding.
    package func answer(
        _ start: String, note: String, asOf day: Day, by recorder: Recorder
    ) throws(TrackerError) -> ReviewReport.Row {
        try Self.refusePersons(in: note)
        let found = try review(unit: nil, withAnswered: true, asOf: day).findings
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
        var recorder = recorder
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
        recordedBy recorder: Recorder, asOf day: Day
    ) throws(TrackerError) -> Int? {
        guard let (ids, period) = try recorded(by: recorder) else { return nil }
        guard let period else { return 0 }
        let answers = try lastAnswers()
        let around = try reviewed(WorkDayFilter(period: period))
        let findings = try review(asOf: day).findings(around)
        let open = findings.filter { answers[$0.id] == nil }.flatMap(\.workDays)
        return Set(open).intersection(ids).count
    }

    /// The work days that were just recorded, and the days that they span; `nil` when there are too
    /// many.
    private func recorded(
        by recorder: Recorder
    ) throws(TrackerError) -> (ids: [WorkDay.ID], period: Period?)? {
        do throws(LogError) {
            let ids = try log.workDays(recordedBy: recorder.author, at: recorder.instant)
            guard ids.count <= Self.mostReviewedAtOnce else { return nil }
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

    private func review(asOf day: Day) throws(TrackerError) -> WorkDayReview {
        do throws(LogError) {
            let samples = try log.singleKindOutputs().compactMap {
                RateSample(kind: $0.kind, quantity: $0.quantity, personDays: $0.personDays)
            }
            return WorkDayReview(catalogue, norms: OutputNorms(samples), asOf: day)
        } catch {
            throw .log(error)
        }
    }

    private func reviewed(_ filter: WorkDayFilter) throws(TrackerError) -> [ReviewedWorkDay] {
        let published = try CampaignFacts(catalogue, folder: locations.targets).ids
        do throws(LogError) {
            let held = try log.workDays(filter)
            let confirmed = held.filter { $0.confirmation != nil }.map(\.workDay.id)
            let recorders = try log.recorders(of: confirmed)
            return held.map { held in
                ReviewedWorkDay(
                    held.workDay, status: held.status,
                    recordedBy: recorders[held.workDay.id] ?? [],
                    confirmedBy: held.confirmation?.role, reason: held.reason,
                    isPublished: published.contains(held.workDay.id))
            }
        } catch {
            throw .log(error)
        }
    }

    /// The last answer to each finding, by its id.
    private func lastAnswers() throws(TrackerError) -> [String: ReviewReport.Answer] {
        do throws(LogError) {
            return Dictionary(
                try log.reviewAnswers().map { ($0.finding, ReviewReport.Answer($0)) },
                uniquingKeysWith: { _, last in last })
        } catch {
            throw .log(error)
        }
    }
}
