package import Basics
import ProgressCalculator
package import Reports
import Targets
import WorkLog

/// Looking at work days for what is not plausible; nothing here blocks anything.
extension Desk {
    /// Findings about the log, those that need a look first.
    ///
    /// - Parameters:
    ///   - unit: only those about its work; `nil` for all.
    ///   - withAnswered: answered ones too, behind the others.
    ///   - day: today; what is reported for a later day is a finding.
    package func review(
        unit: String?, withAnswered: Bool, asOf day: Day
    ) throws(Refusal) -> Report<ReviewReport> {
        let scope = try scope(of: unit, on: day)
        let held = try reviewed(WorkDayFilter())
        let review = try self.review(of: held, asOf: day)
        let unitOf = Dictionary(
            held.map { ($0.workDay.id, $0.workDay.unit) }, uniquingKeysWith: { first, _ in first })
        let isAsked = { (id: Unit.ID) in scope?.contains(id) ?? true }
        let answers = try lastAnswers()
        let ofDays = review.findings(held)
            .filter { $0.workDays.contains { isAsked(unitOf[$0] ?? "") } }
        let ofFacts = try personsInFacts().filter { isAsked($0.unit) }
        let rows = Self.sorted(ofFacts, among: ofDays)
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
    ) throws(Refusal) -> [ReviewReport.Row] {
        let (held, found) = try found(in: period, asOf: day)
        let asked = Set(
            held.filter { period.days.contains($0.workDay.until) && area.holds($0.workDay.unit) }
                .map(\.workDay.id))
        let answers = try lastAnswers()
        let ofDays = found.filter { !asked.isDisjoint(with: $0.workDays) }
        let ofFacts = try personsInFacts()
            .filter { period.days.contains($0.day) && area.holds($0.unit) }
        return Self.sorted(ofFacts, among: ofDays).filter { answers[$0.id] == nil }
            .map { ReviewReport.Row($0, catalogue, nil) }
    }

    /// Work days that have a day in a period, as far as a review needs them, and what it finds.
    private func found(
        in period: ReportPeriod, asOf day: Day
    ) throws(Refusal) -> (held: [ReviewedWorkDay], findings: [ReviewFinding]) {
        let sketches = try reading { () throws(LogError) in
            try log.sketches(of: period.first...period.last)
        }
        guard let sketches else {
            let held = try reviewed(WorkDayFilter(period: period.days))
            return (held, try review(of: held, asOf: day).findings(held))
        }
        let published = try CampaignFacts(catalogue).ids
        var persons: [String: Bool] = [:]
        var rows: [WorkDay.ID: Int64] = [:]
        let held = sketches.map { sketch in
            rows[sketch.workDay.id] = sketch.row
            return ReviewedWorkDay(
                sketch.workDay, status: sketch.status,
                recordedBy: sketch.recorders,
                persons: sketch.authors.filter { author in
                    let isPerson = persons[author] ?? Persons.seemNamed(in: author)
                    persons[author] = isPerson
                    return isPerson
                },
                confirmedBy: sketch.confirmedBy, reason: sketch.reason,
                isPublished: published.contains(sketch.workDay.id))
        }
        let findings = try review(of: held, asOf: day).findings(ofSketches: held) {
            ids throws(Refusal) in
            try reading { () throws(LogError) in
                try log.revisions(at: ids.compactMap { rows[$0] }.sorted()[...])
            }.map {
                ReviewedWorkDay(
                    $0.workDay, status: $0.status, isPublished: published.contains($0.workDay.id))
            }
        }
        return (held, findings)
    }

    /// Persons in texts of works, counts and decisions, by the newest day; those that came with the campaign's
    /// own files are answered for by their maker.
    private func personsInFacts() throws(Refusal) -> [ReviewFinding] {
        let published = try CampaignFacts(catalogue).ids
        func persons(in facts: [some WordedFact]) -> [ReviewFinding] {
            facts.filter { !published.contains($0.id) }.flatMap(\.personalTexts)
        }
        let found = try reading { () throws(LogError) -> [ReviewFinding] in
            persons(in: try log.workItems()) + persons(in: try log.dutyCounts())
                + persons(in: try log.recognitions())
        }
        return found.sorted { ($1.day, $0.id) < ($0.day, $1.id) }
    }

    /// Persons in texts of facts stand beside those in texts of work days, which come first.
    private static func sorted(
        _ ofFacts: [ReviewFinding], among ofDays: [ReviewFinding]
    ) -> [ReviewFinding] {
        let persons = ofDays.prefix { $0.rule == .personalText }
        return persons + ofFacts + ofDays.dropFirst(persons.count)
    }

    /// - Parameter held: what is to be looked at: only the kinds of work that it has are judged.
    func review(of held: [ReviewedWorkDay], asOf day: Day) throws(Refusal) -> WorkDayReview {
        let kinds = Set(held.compactMap { RateSample($0.workDay)?.kind }).sorted()
        do throws(LogError) {
            let samples = try log.singleKindOutputs(of: kinds).compactMap {
                RateSample(kind: $0.kind, quantity: $0.quantity, personDays: $0.personDays)
            }
            return WorkDayReview(catalogue, norms: OutputNorms(samples), asOf: day)
        } catch {
            throw .log(error)
        }
    }

    func reviewed(_ filter: WorkDayFilter) throws(Refusal) -> [ReviewedWorkDay] {
        let published = try CampaignFacts(catalogue).ids
        do throws(LogError) {
            let held = try log.workDays(filter)
            let confirmed = held.filter { $0.confirmation != nil }.map(\.workDay.id)
            let recorders = try log.recorders(of: confirmed)
            let authors = try log.authors(
                of: filter == WorkDayFilter() ? nil : held.map(\.workDay.id))
            let persons = try log.works(of: authors.filter(Persons.seemNamed))
            return held.map { held in
                ReviewedWorkDay(
                    held.workDay, status: held.status,
                    recordedBy: recorders[held.workDay.id] ?? [],
                    persons: persons[held.workDay.id] ?? [],
                    confirmedBy: held.confirmation?.role, reason: held.reason,
                    isPublished: published.contains(held.workDay.id))
            }
        } catch {
            throw .log(error)
        }
    }

    /// The last answer to each finding, by its id.
    func lastAnswers() throws(Refusal) -> [String: ReviewReport.Answer] {
        do throws(LogError) {
            return Dictionary(
                try log.reviewAnswers().map { ($0.finding, ReviewReport.Answer($0)) },
                uniquingKeysWith: { _, last in last })
        } catch {
            throw .log(error)
        }
    }
}
