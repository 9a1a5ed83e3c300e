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

    struct Ahead {
        let day: Day
        let facts: Result<Facts, LogError>

        init(_ log: LogSnapshot, upTo day: Day) {
            self.day = day
            facts = Result { () throws(LogError) in try Facts(log, upTo: day) }
        }
    }

    struct Facts {
        let assessments: [Assessment]
        let recognitions: [Recognition]

        init(_ log: LogSnapshot, upTo day: Day) throws(LogError) {
            assessments = try log.assessments(upTo: day)
            recognitions = try log.recognitions(upTo: day)
        }
    }

    init(
        _ rules: (catalogue: Catalogue, version: Int), _ log: LogSnapshot, _ locations: Locations,
        readAhead: Ahead? = nil
    ) throws(Refusal) {
        catalogue = rules.catalogue
        self.rules = rules.version
        self.log = log
        self.locations = locations
        self.readAhead = readAhead
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

    /// What is on record by a day, as the calculator wants it.
    func calculator(asOf day: Day) throws(Refusal) -> Calculator {
        let quantityGoals = (catalogue.campaign.targets + catalogue.assignedTargets)
            .compactMap { target -> Target.QuantityGoal? in
                if case .quantity(let goal) = target.goal { goal } else { nil }
            }
        let quantityKinds = Set(quantityGoals.compactMap(\.activity)).sorted()
        let adding = catalogue.campaignActivities.filter { $0.role == .adds }.map(\.id)
        let kinds = adding + quantityKinds.filter { !adding.contains($0) }
        let countsLabour = quantityGoals.contains { $0.activity == nil }
        return try reading { () throws(LogError) in
            let labour = countsLabour ? try log.labour(upTo: day).compactMap(WorkEntry.init) : []
            let work = try log.outputSums(kinds: kinds, upTo: day)
                .filter { $0.status == .confirmed || $0.status == .reported }
                .map {
                    WorkEntry(
                        unit: $0.unit, kind: $0.kind, firstDay: $0.firstDay,
                        lastDay: $0.lastDay, quantity: $0.quantity,
                        isConfirmed: $0.status == .confirmed)
                }
            let facts = try facts(upTo: day)
            let evidence = Evidence(
                assessments: facts.assessments, recognitions: facts.recognitions,
                work: work + labour)
            return Calculator(catalogue: catalogue, evidence: evidence, asOf: day)
        }
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
