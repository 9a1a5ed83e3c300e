import Basics
import RealModule
import Targets

/// How often what was "chưa đạt" has become "đạt" in this campaign: turns per indicator-year.
///
/// λ = turns / years that indicators stood unmet, between two verdicts on the same part of the same
/// unit, over the last three years. An unmet part then turns within h years with 1 − e^(−λh). After
/// its last verdict nothing is known of a part, so that time does not count.
struct TurnRate: Hashable, Sendable {
    private(set) var turns = 0
    /// Days that parts stood unmet.
    private(set) var unmetDays = 0

    /// With fewer turns than this the rate is unknown.
    static let leastTurns = 5
    /// How far back is looked, in years.
    static let window = 3.0

    /// Counts one part's verdicts, the oldest first.
    ///
    /// - Parameters:
    ///   - verdicts: of several on one day the last one counts.
    ///   - first: the first day of the window; a stretch is cut there.
    mutating func add(_ verdicts: some Sequence<(day: Day, isMet: Bool)>, since first: Day) {
        var before: (day: Day, isMet: Bool)?
        var last: (day: Day, isMet: Bool)?
        for verdict in verdicts {
            if let last, last.day != verdict.day {
                count(last, after: before, since: first)
                before = last
            }
            last = verdict
        }
        if let last { count(last, after: before, since: first) }
    }

    private mutating func count(
        _ verdict: (day: Day, isMet: Bool), after before: (day: Day, isMet: Bool)?,
        since first: Day
    ) {
        guard let before, !before.isMet, verdict.day > first else { return }
        unmetDays += verdict.day.days(since: max(first, before.day))
        if verdict.isMet { turns += 1 }
    }

    /// λ, per indicator-year; `nil` with fewer than ``leastTurns``.
    var perYear: Double? {
        guard turns >= Self.leastTurns, unmetDays > 0 else { return nil }
        return Double(turns) / (Double(unmetDays) / 365.25)
    }

    /// The chance that an unmet part turns within so many years at a rate.
    static func chance(rate: Double, years: Double) -> Double {
        -Double.expMinusOne(-rate * max(0, years))
    }
}

extension Calculator {
    /// The rate of the whole campaign by the calculator's day.
    func turnRate() -> TurnRate { workedOut.turns.answer(asOf, countedTurns) }

    private func countedTurns() -> TurnRate {
        let first = asOf.adding(days: -Int((TurnRate.window * 365.25).rounded()))
        var rate = TurnRate()
        evidence.eachSeries(upTo: asOf) { assessments in
            // Of several on one day the last one counts: it has the highest level.
            let verdicts = assessments.lazy.compactMap { assessed -> (day: Day, isMet: Bool)? in
                guard case .verdict(let verdict) = assessed.value else { return nil }
                return (assessed.day, verdict != .unmet)
            }
            rate.add(verdicts, since: first)
        }
        return rate
    }
}
