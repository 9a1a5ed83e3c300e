package import Basics
import Synchronization
package import WorkLog

/// A question to a campaign as a value: what options fill in and an address decodes into.
package protocol Request: Hashable, Codable, Sendable {
    associatedtype Answer: Sendable

    /// How much of the log is seen.
    var view: LogView { get }
    /// The day whose assessments and decisions are read while the rules are; `nil` for none.
    var ahead: Day? { get }

    func answer(at desk: Desk) throws(Refusal) -> Answer
}

extension Request {
    package var view: LogView { .everything }
    package var ahead: Day? { nil }
}

/// Answers that were given, for as long as neither log nor rules change.
///
/// Holds at most 256 answers of one moment; a new moment begins with none.
final class AnswerStore: Sendable {
    struct Moment: Hashable {
        let log: LogStamp
        let rules: Int
    }

    private struct Held {
        var moment: Moment?
        var answers: [AnyHashable: any Sendable] = [:]
    }

    private static let most = 256
    private let held = Mutex(Held())

    func find<R: Request>(_ request: R, at moment: Moment) -> R.Answer? {
        held.withLock { held in
            // Looked up before it is cast: a missing entry cast to an optional answer is one that
            // says "nothing".
            guard held.moment == moment, let kept = held.answers[AnyHashable(request)] else {
                return nil
            }
            return kept as? R.Answer
        }
    }

    func keep<R: Request>(_ answer: R.Answer, to request: R, at moment: Moment) {
        held.withLock { held in
            if held.moment != moment || held.answers.count >= Self.most {
                held = Held(moment: moment)
            }
            held.answers[AnyHashable(request)] = answer
        }
    }
}

extension CampaignStore {
    /// What the log and the rules say to a question.
    ///
    /// Whoever asks the same again, before anything was written or a rule changed, is given the
    /// same answer without a look at the log.
    package func answer<R: Request>(_ request: R) throws(Refusal) -> R.Answer {
        let stamp = try stamp()
        if let rules = rules.version(),
            let known = answers.find(request, at: AnswerStore.Moment(log: stamp, rules: rules))
        {
            return known
        }
        let (answer, rules) = try read(request.view, asOf: request.ahead) { desk throws(Refusal) in
            (try request.answer(at: desk), desk.rules)
        }
        answers.keep(answer, to: request, at: AnswerStore.Moment(log: stamp, rules: rules))
        return answer
    }

    /// The same, for whoever asks once.
    package func ask<R: Request>(_ request: R) throws(Refusal) -> R.Answer {
        try read(request.view, asOf: request.ahead) { desk throws(Refusal) in
            try request.answer(at: desk)
        }
    }

    private func stamp() throws(Refusal) -> LogStamp {
        do {
            return try log.stamp()
        } catch {
            throw .log(error)
        }
    }
}
