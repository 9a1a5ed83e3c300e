package import Basics

/// When a quantity will be reached, if weeks go on as the last ones went: a bootstrap over weeks.
///
/// Each run first draws as many weeks as there are, with replacement, then its future from those,
/// so that the band also says how little a year of weeks tells of the years to come.
package struct QuantityForecast: Hashable, Sendable {
    /// The chance that the goal is reached by the due day; `nil` without one.
    package let chance: Probability?
    /// The Saturday of the first week in which half of the runs have reached; `nil` when none does
    /// within ``horizon`` weeks.
    package let day50: Day?
    /// The same for four fifths of the runs.
    package let day80: Day?
    /// Totals in units of the measure at the quarters' ends up to the due day.
    package let band: [BandPoint]

    /// So many runs.
    package static let runs = 10_000
    /// Weeks looked ahead at most.
    package static let horizon = 520

    /// What is asked.
    struct Question {
        /// Confirmed by ``asOf``, in thousandths.
        let done: Int64
        let goal: Int64
        let asOf: Day
        let due: Day?
        /// The first and the last day that count, where the goal names them.
        var from: Day?
        var until: Day?
        let seed: UInt64
        var runs = QuantityForecast.runs
        /// Whether the days of 50% and 80% are wanted, beyond the due day.
        var wantsDays = true
    }

    /// - Returns: `nil` without a week to draw from.
    init?(_ work: WeeklyWork, _ question: Question) {
        guard !work.weeks.isEmpty else { return nil }
        let first = WeeklyWork.nextSaturday(after: question.asOf)
        let untilDue = question.due.map { max(0, $0.days(since: first) + 7) / 7 }
        let length = question.wantsDays ? Self.horizon : min(Self.horizon, untilDue ?? 0)
        let marks = Self.marks(question, first: first)
        let simulation = Self.simulate(
            work.weeks, question, counting: Self.weeks(question, first: first), length: length,
            marks: marks.map(\.weeks))
        if let untilDue {
            let reached = simulation.reachedIn.prefix(untilDue + 1).reduce(0, +)
            chance = Probability(Double(reached) / Double(question.runs))
        } else {
            chance = nil
        }
        let day = { (share: Int) in
            Self.week(in: simulation.reachedIn, reaching: share * question.runs)
                .map { first.adding(days: 7 * ($0 - 1)) }
        }
        day50 = question.wantsDays ? day(50) : nil
        day80 = question.wantsDays ? day(80) : nil
        band = zip(marks, simulation.totals).map { mark, totals in
            Self.bandPoint(mark.day, totals)
        }
    }

    /// The weeks to come whose Saturdays count, from 1.
    private static func weeks(_ question: Question, first: Day) -> Range<Int> {
        let start = question.from.map { max(0, $0.days(since: first) + 6) / 7 } ?? 0
        let end = question.until.map { max(0, $0.days(since: first) + 7) / 7 } ?? horizon
        return start + 1..<max(start, end) + 1
    }

    /// Days at which totals are shown, with the number of weeks simulated by then.
    private static func marks(_ question: Question, first: Day) -> [(day: Day, weeks: Int)] {
        guard question.wantsDays, let due = question.due, due > question.asOf else { return [] }
        return Quarters.ends(after: question.asOf, until: due).map {
            ($0, max(0, $0.days(since: first) + 7) / 7)
        }
    }

    private static func week(in reachedIn: [Int], reaching hundredths: Int) -> Int? {
        var sum = 0
        for (week, count) in reachedIn.enumerated() {
            sum += count
            if sum * 100 >= hundredths { return max(1, week) }
        }
        return nil
    }

    private static func bandPoint(_ day: Day, _ totals: [Int64]) -> BandPoint {
        let sorted = totals.sorted()
        let at = { (share: Double) in
            Double(sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]) / 1_000
        }
        return BandPoint(day: day, low: at(0.1), centre: at(0.5), high: at(0.9))
    }
}

extension QuantityForecast {
    private struct Simulation {
        /// By week, 0 for what is reached already: how many runs reach in it.
        var reachedIn: [Int]
        /// By mark: the total of each run.
        var totals: [[Int64]]
    }

    /// Runs are independent: each has a generator of its own, so that a run is the same however far
    /// it is followed.
    private static func simulate(
        _ weeks: [Int64], _ question: Question, counting: Range<Int>, length: Int, marks: [Int]
    ) -> Simulation {
        let last = min(length, horizon)
        let markEnd = min(marks.last ?? 0, horizon)
        var simulation = Simulation(
            reachedIn: [Int](repeating: 0, count: last + 1),
            totals: marks.map { _ in [] })
        var master = SplitMix64(seed: question.seed)
        var drawn = weeks
        for _ in 0..<question.runs {
            var random = SplitMix64(seed: master.next())
            for index in drawn.indices { drawn[index] = weeks[random.index(below: weeks.count)] }
            var total = question.done
            var reached = total >= question.goal ? 0 : nil
            var mark = 0
            var week = 0
            while mark < marks.count || (reached == nil && week < last) {
                while mark < marks.count, min(marks[mark], markEnd) <= week {
                    simulation.totals[mark].append(total)
                    mark += 1
                }
                guard mark < marks.count || (reached == nil && week < last) else { break }
                week += 1
                let work = drawn[random.index(below: drawn.count)]
                if counting.contains(week) { total += work }
                if reached == nil, total >= question.goal { reached = week }
            }
            if let reached, reached <= last { simulation.reachedIn[reached] += 1 }
        }
        return simulation
    }
}

extension SplitMix64 {
    /// A whole number 0..<count, by the high half of the product (D.
    ///
    /// Lemire, 2019, without its rejection: the bias is below 10⁻¹⁶ here).
    fileprivate mutating func index(below count: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
    }
}

/// Ends of the quarters of the year.
enum Quarters {
    /// The quarters' ends after a day and before another, and that other day at last.
    static func ends(after day: Day, until last: Day) -> [Day] {
        pastEnds(from: day.adding(days: 1), until: last.adding(days: -1)) + [last]
    }

    /// The quarters' ends from one day to another, both included.
    static func pastEnds(from first: Day, until last: Day) -> [Day] {
        guard first <= last else { return [] }
        return (first.year...last.year).flatMap { year in
            [(3, 31), (6, 30), (9, 30), (12, 31)].compactMap {
                Day(year: year, month: $0.0, day: $0.1)
            }
        }.filter { $0 >= first && $0 <= last }
    }
}
