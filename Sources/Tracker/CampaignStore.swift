package import Basics
import Synchronization
import Targets
package import WorkLog

/// An opened campaign (nhiệm vụ): its rules and its log, for as long as the process lives.
///
/// Whoever looks gets a ``Desk``, whoever writes a ``WritingDesk``; both see the log of one moment.
/// The rules are read once, and again only when a file of theirs changed.
///
/// ```swift
/// let campaign = try CampaignStore.open(locations, mode: .reading)
/// let board = try campaign.answer(BoardRequest(asOf: day))
/// let list = try campaign.read { desk throws(Refusal) in try desk.conflicts() }
/// ```
package final class CampaignStore: Sendable {
    package let locations: Locations
    package let rules: RulesStore
    package let log: LogStore
    /// How much of the log is seen where nothing else is asked.
    let view: LogView
    let answers = AnswerStore()
    private let simulated = Mutex<(stamp: LogStamp, answer: Bool)?>(nil)

    private init(_ locations: Locations, log: LogStore, rules: RulesStore, view: LogView) {
        self.locations = locations
        self.log = log
        self.rules = rules
        self.view = view
    }

    /// Opens the log; its rules are read at the first question.
    ///
    /// - Parameter view: how much of the log is seen; the default is all of it.
    /// - Throws: why the log cannot be used.
    package static func open(
        _ locations: Locations, mode: LogStore.Mode, seeing view: LogView = .everything
    ) throws(Refusal) -> CampaignStore {
        do throws(LogError) {
            let log = try LogStore.open(
                locations.database, mode: mode, campaign: locations.campaign)
            return CampaignStore(
                locations, log: log, rules: RulesStore(of: log, locations), view: view)
        } catch {
            throw .log(error)
        }
    }

    /// The rules and a log in memory or just made.
    static func holding(
        _ log: LogStore, _ catalogue: Catalogue, _ locations: Locations
    ) -> CampaignStore {
        CampaignStore(
            locations, log: log, rules: RulesStore(catalogue, locations), view: .everything)
    }

    /// Looks at the log once, however much is asked of the desk.
    ///
    /// - Parameters:
    ///   - view: how much of the log is seen; `nil` for what the campaign was opened with.
    ///   - day: the day that will be asked about: what was assessed and decided by then is read
    ///     while the rules are, which saves a fifth of the time of a board. The default is none.
    package func read<Value>(
        _ view: LogView? = nil, asOf day: Day? = nil,
        _ body: (Desk) throws(Refusal) -> Value
    ) throws(Refusal) -> Value {
        try log.read(
            view ?? self.view,
            { snapshot throws(Refusal) in
                if let rules = rules.standing() {
                    return try body(
                        Desk(
                            rules, snapshot, self.locations,
                            readAhead: day.map { Desk.Ahead(snapshot, upTo: $0) }))
                }
                let (rules, ahead) = Parallel.beside(
                    { [rules] in Result { () throws(Refusal) in try rules.current() } },
                    { day.map { Desk.Ahead(snapshot, upTo: $0) } })
                return try body(
                    Desk(
                        rules.get(), snapshot, self.locations, readAhead: ahead,
                        memo: CalculatorMemo()))
            }, orElse: { .log($0) })
    }

    /// Writes all that is written inside, or nothing when an error is thrown.
    ///
    /// - Parameters:
    ///   - actor: signs, and may do what its rights allow.
    ///   - instant: of everything that is recorded.
    ///   - random: makes ids.
    ///   - origin: by what it comes.
    ///   - request: an id made where it was typed: what bears it is written once only.
    package func write<Value>(
        as actor: Actor, at instant: Instant, random: SplitMix64, from origin: Origin? = nil,
        request: String? = nil, _ body: (inout WritingDesk) throws(Refusal) -> Value
    ) throws(Refusal) -> Value {
        let rules = try rules.current()
        return try log.write(
            { writer throws(Refusal) in
                var recorder = Recorder(
                    actor.office, at: instant, random: random, isSecret: true, origin: origin)
                recorder.request = request
                var desk = WritingDesk(
                    try Desk(rules, writer.snapshot, self.locations), writer, actor, recorder)
                return try body(&desk)
            }, orElse: { .log($0) })
    }

    /// Whether the log holds made-up data; asked again once something was written.
    package func isSimulated() throws(Refusal) -> Bool {
        do throws(LogError) {
            let stamp = try log.stamp()
            if let known = simulated.withLock({ $0 }), known.stamp == stamp { return known.answer }
            let answer = try log.simulation() != nil
            simulated.withLock { $0 = (stamp, answer) }
            return answer
        } catch {
            throw .log(error)
        }
    }

    /// Ends serving: the log is one whole file again.
    package func close() throws(Refusal) {
        try Refusal.of { () throws(LogError) in try log.close() }
    }
}
