import Basics
import ProgressCalculator
import Reports
package import Targets
package import WorkLog

/// The use cases that look: rules and a log as they are at one moment.
///
/// Front ends call one of these and hand what comes back to a writer. Nothing here reads a clock.
package struct Desk {
    package let catalogue: Catalogue
    package let log: LogSnapshot
    /// The log holds made-up data: every output says so.
    package let isSimulated: Bool
    let locations: Locations
    /// How often the rules were read.
    let rules: Int
    /// What was assessed and decided by one day, where it was read together with the rules.
    private let readAhead: Ahead?
    /// `nil` for a desk that writes.
    private let memo: CalculatorMemo?

    struct Ahead {
        let day: Day
        let facts: Result<Facts, LogError>

        init(_ log: LogSnapshot, upTo day: Day) {
            self.day = day
            facts = Result { () throws(LogError) in try Facts(log, upTo: day) }
        }
    }

    struct Facts {
        let assessments: AssessmentRows
        let recognitions: [Recognition]

        init(_ log: LogSnapshot, upTo day: Day) throws(LogError) {
            assessments = try log.assessmentRows(upTo: day)
            recognitions = try log.recognitions(upTo: day)
        }
    }

    init(
        _ rules: (catalogue: Catalogue, version: Int), _ log: LogSnapshot, _ locations: Locations,
        readAhead: Ahead? = nil, memo: CalculatorMemo? = nil
    ) throws(Refusal) {
        catalogue = rules.catalogue
        self.rules = rules.version
        self.log = log
        self.locations = locations
        self.readAhead = readAhead
        self.memo = memo
        do {
            isSimulated = try log.simulation() != nil
        } catch {
            throw .log(error)
        }
    }

    /// What the log holds, with what every report of it says of itself.
    ///
    /// - Parameter asOf: the last day that counts. The default is none.
    func report<Content>(_ content: Content, asOf day: Day? = nil) -> Report<Content> {
        Report(content, asOf: day, simulated: isSimulated)
    }

    /// Reads the log; what it cannot do is a refusal.
    func reading<Found>(_ body: () throws(LogError) -> Found) throws(Refusal) -> Found {
        try Refusal.of(body)
    }

    private func facts(upTo day: Day) throws(LogError) -> Facts {
        guard let readAhead, readAhead.day == day else { return try Facts(log, upTo: day) }
        return try readAhead.facts.get()
    }

    /// The calculator of a day with what is on record by then, made once for all who ask.
    ///
    /// - Parameter byMonth: whether work may be told by whole months where no figure of this very day
    ///   asks for days: the sums beside the log then answer. The default is `false`, for whoever
    ///   asks about other days too.
    /// - Parameter added: work that is not in the log, to see what it would do. The default is none.
    func calculator(
        asOf day: Day, byMonth: Bool = false, with added: [WorkEntry] = []
    ) throws(Refusal) -> Calculator {
        guard let memo, added.isEmpty else {
            return try makeCalculator(asOf: day, byMonth: byMonth, with: added)
        }
        return try memo.calculator(asOf: day, byMonth: byMonth) { () throws(Refusal) in
            try makeCalculator(asOf: day, byMonth: byMonth, with: [])
        }
    }

    private func makeCalculator(
        asOf day: Day, byMonth: Bool, with added: [WorkEntry]
    ) throws(Refusal) -> Calculator {
        let quantityGoals = (catalogue.campaign.targets + catalogue.assignedTargets)
            .compactMap { target -> Target.QuantityGoal? in
                if case .quantity(let goal) = target.goal { goal } else { nil }
            }
        let quantityKinds = Set(quantityGoals.compactMap(\.activity)).sorted()
        let adding = catalogue.campaignActivities.filter { $0.role == .adds }.map(\.id)
        let kinds = adding + quantityKinds.filter { !adding.contains($0) }
        let countsLabour = quantityGoals.contains { $0.activity == nil }
        return try reading { () throws(LogError) in
            let facts = try facts(upTo: day)
            let labour = countsLabour ? try log.labour(upTo: day).compactMap(WorkEntry.init) : []
            let sums =
                byMonth
                ? try log.outputSums(
                    kinds: kinds, upTo: day,
                    startingAnewOn: starts(quantityGoals, facts.assessments, upTo: day),
                    // Weeks to come are drawn from those of the last year.
                    since: quantityKinds.isEmpty ? nil : day.adding(days: -7 * 54))
                : try log.outputSums(kinds: kinds, upTo: day)
            let work =
                sums
                .filter { $0.status == .confirmed || $0.status == .reported }
                .map {
                    WorkEntry(
                        unit: $0.unit, kind: $0.kind, firstDay: $0.firstDay,
                        lastDay: $0.lastDay, quantity: $0.quantity,
                        isConfirmed: $0.status == .confirmed)
                }
            let finished = try finishedWorks(upTo: day, quantityGoals)
            let counts = try counts(upTo: day)
            let evidence = Evidence(
                rows: facts.assessments, recognitions: facts.recognitions,
                work: work + labour + finished + added, counts: counts)
            return Calculator(catalogue: catalogue, evidence: evidence, asOf: day)
        }
    }
}

extension Desk {
    /// Days on which work begins or ceases to count: after an assessment, with a goal, when a unit
    /// ends.
    private func starts(
        _ goals: [Target.QuantityGoal], _ assessments: AssessmentRows, upTo day: Day
    ) -> [Day] {
        // Of each unit and part, by its number among all.
        var days: [Int: [Day]] = [:]
        let parts = assessments.parts.values.count
        for row in assessments.rows where row.isMeasured {
            days[Int(row.unit) * parts + Int(row.part), default: []].append(row.day)
        }
        // A target is judged on its due day too, and a unit on its last.
        let dues = (catalogue.campaign.targets + catalogue.assignedTargets).compactMap(\.due)
        let lasts = catalogue.units.units.compactMap(\.period.until)
        let judged = Set([day] + dues + lasts).filter { $0 <= day }
        var assessed: Set<Day> = []
        for all in days.values {
            for day in judged {
                if let latest = all.filter({ $0 <= day }).max() {
                    assessed.insert(latest.adding(days: 1))
                }
            }
        }
        return assessed + judged.map { $0.adding(days: 1) } + goals.compactMap(\.from)
            + goals.compactMap { $0.until?.adding(days: 1) } + [catalogue.campaign.begins]
    }
}

extension WorkEntry {
    /// Person-days, confirmed or reported.
    fileprivate init?(_ entry: LabourEntry) {
        guard entry.status == .confirmed || entry.status == .reported else { return nil }
        self.init(
            unit: entry.unit, kind: nil, firstDay: entry.firstDay, lastDay: entry.lastDay,
            quantity: entry.personDays, isConfirmed: entry.status == .confirmed)
    }
}
