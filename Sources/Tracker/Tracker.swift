package import Basics
import ProgressCalculator
package import Targets
package import WorkLog

/// Where the data of a campaign is.
package struct Locations: Hashable, Sendable {
    /// The SQLite file of the log.
    package var database: String
    /// The folder of rules.
    package var targets: String
    /// The folder of chart files.
    package var charts: String
    /// `nil`: the campaign of the log, else the only one in the folder of rules.
    package var campaign: Campaign.ID?

    package init(database: String, targets: String, charts: String, campaign: Campaign.ID?) {
        self.database = database
        self.targets = targets
        self.charts = charts
        self.campaign = campaign
    }
}

/// The use cases of a campaign: where rules, log, calculator and charts meet.
///
/// Front ends call one of these and print what comes back. Nothing here reads a clock.
///
/// ```swift
/// let tracker = try Tracker.open(locations, mode: .reading)
/// let board = try tracker.board(asOf: day)
/// print(board.text(.vi, width: 120))
/// ```
package struct Tracker: Sendable {
    package let catalogue: Catalogue
    package let log: LogStore
    package let locations: Locations
    /// The log holds made-up data: every output says so.
    package let isSimulated: Bool
    /// What was assessed and decided by one day, where it was read together with the rules.
    private let readAhead: ReadAhead?

    private struct ReadAhead: Sendable {
        let day: Day
        let facts: Result<Facts, LogError>
    }

    private struct Facts: Sendable {
        let assessments: [Assessment]
        let recognitions: [Recognition]

        init(_ log: LogStore, upTo day: Day) throws(LogError) {
            assessments = try log.assessments(upTo: day)
            recognitions = try log.recognitions(upTo: day)
        }
    }

    private init(
        catalogue: Catalogue, log: LogStore, locations: Locations, readAhead: ReadAhead?
    ) throws(TrackerError) {
        self.catalogue = catalogue
        self.log = log
        self.locations = locations
        self.readAhead = readAhead
        do {
            isSimulated = try log.simulation() != nil
        } catch {
            throw .log(error)
        }
    }

    init(catalogue: Catalogue, log: LogStore, locations: Locations) throws(TrackerError) {
        try self.init(catalogue: catalogue, log: log, locations: locations, readAhead: nil)
    }

    /// Opens a log, and the rules of its campaign.
    ///
    /// - Parameters:
    ///   - day: the day that will be asked about: what was assessed and decided by then is read
    ///     while the rules are, which saves a fifth of the time of a board. Other days can be asked
    ///     too.
    ///   - view: how much of the log is seen; the default is all of it.
    /// - Throws: the findings of rules that cannot be used; why the log cannot be.
    package static func open(
        _ locations: Locations, mode: LogStore.Mode, asOf day: Day? = nil,
        seeing view: LogView = .everything
    ) throws(TrackerError) -> Tracker {
        let log: LogStore
        do {
            log = try LogStore.open(
                locations.database, mode: mode, campaign: locations.campaign, view: view)
        } catch {
            throw .log(error)
        }
        let folder = locations.targets
        guard let day else {
            let catalogue = try rules(of: log.campaign, in: folder)
            return try Tracker(catalogue: catalogue, log: log, locations: locations)
        }
        let (catalogue, facts) = Parallel.both(
            { Result { () throws(TrackerError) in try rules(of: log.campaign, in: folder) } },
            { Result { () throws(LogError) in try Facts(log, upTo: day) } })
        return try Tracker(
            catalogue: catalogue.get(), log: log, locations: locations,
            readAhead: ReadAhead(day: day, facts: facts))
    }

    /// The rules of a campaign, refused while anything in them is wrong.
    static func rules(
        of campaign: Campaign.ID, in folder: String
    ) throws(TrackerError) -> Catalogue {
        let (catalogue, findings) = Catalogue.load(folder: folder, campaign: campaign)
        let errors = findings.filter { $0.severity == .error }
        guard let catalogue, errors.isEmpty else { throw .findings(errors) }
        return catalogue
    }

    /// The campaign that is meant: the one given, else that of the log, else the only one there is.
    static func campaign(of locations: Locations) throws(TrackerError) -> Campaign.ID {
        if let campaign = locations.campaign { return campaign }
        if let log = try? LogStore.open(locations.database, mode: .reading, campaign: nil) {
            return log.campaign
        }
        let campaigns = Catalogue.campaigns(in: locations.targets)
        guard !campaigns.isEmpty else {
            throw .refusedWith(
                Phrase(
                    vi: "Không có thư mục quy tắc “\(locations.targets)”;",
                    en: "There is no folder of rules “\(locations.targets)”;"), .nameRules)
        }
        guard campaigns.count == 1 else { throw .severalCampaigns(campaigns) }
        return campaigns[0]
    }

    private func facts(upTo day: Day) throws(LogError) -> Facts {
        guard let readAhead, readAhead.day == day else { return try Facts(log, upTo: day) }
        return try readAhead.facts.get()
    }

    /// What is on record by a day, as the calculator wants it.
    func calculator(asOf day: Day) throws(TrackerError) -> Calculator {
        let quantityGoals = (catalogue.campaign.targets + catalogue.assignedTargets)
            .compactMap { target -> Target.QuantityGoal? in
                if case .quantity(let goal) = target.goal { goal } else { nil }
            }
        let quantityKinds = Set(quantityGoals.compactMap(\.activity)).sorted()
        let adding = catalogue.campaignActivities.filter { $0.role == .adds }.map(\.id)
        let kinds = adding + quantityKinds.filter { !adding.contains($0) }
        do {
            let countsLabour = quantityGoals.contains { $0.activity == nil }
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
        } catch {
            throw .log(error)
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
