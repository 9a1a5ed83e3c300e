import Basics
import Testing

@testable import ProgressCalculator

/// Forecasts of quantities.
@Suite struct QuantityForecastTests {
    private func question(
        done: Int, goal: Int, asOf: String, due: String?, runs: Int = 1_000
    ) throws -> QuantityForecast.Question {
        QuantityForecast.Question(
            done: Int64(done) * 1_000, goal: Int64(goal) * 1_000, asOf: try Day.of(asOf),
            due: try due.map { try Day.of($0) }, seed: Identity.fnv64("muc-tieu|\(asOf)"),
            runs: runs)
    }

    private static let even = WeeklyWork(weeks: [Int64](repeating: 100_000, count: 20))

    /// 100 m every week, 250 m to go from Sunday 2024-06-30: the third Saturday, 2024-07-20, and in
    /// every run.
    @Test func withoutChance() throws {
        let forecast = try #require(
            QuantityForecast(
                Self.even,
                try question(done: 750, goal: 1_000, asOf: "2024-06-30", due: "2024-07-20")))
        #expect(forecast.chance == Probability(1))
        #expect(forecast.day50 == (try Day.of("2024-07-20")))
        #expect(forecast.day80 == (try Day.of("2024-07-20")))
        #expect(forecast.band.last?.low == 1_050)
        #expect(forecast.band.last?.high == 1_050)
        let late = try #require(
            QuantityForecast(
                Self.even,
                try question(done: 750, goal: 1_000, asOf: "2024-06-30", due: "2024-07-19")))
        #expect(late.chance == Probability(0))
    }

    /// Half of the weeks 200 m, half nothing: 4 Saturdays for 400 m need two of four.
    ///
    /// With weeks drawn twice the chance lies near 11/16 = 0,69, a little nearer to ½.
    @Test func halfAndHalf() throws {
        let work = WeeklyWork(weeks: (0..<52).map { $0.isMultiple(of: 2) ? 200_000 : 0 })
        let forecast = try #require(
            QuantityForecast(
                work,
                try question(
                    done: 0, goal: 400, asOf: "2024-06-30", due: "2024-07-27", runs: 10_000)))
        let chance = try #require(forecast.chance)
        #expect(abs(chance.value - 0.685) < 0.02)
    }

    @Test func neverWithinTenYears() throws {
        let forecast = try #require(
            QuantityForecast(
                Self.even,
                try question(
                    done: 0, goal: 1_000_000, asOf: "2024-06-30", due: "2024-12-31", runs: 50)))
        #expect(forecast.chance == Probability(0))
        #expect(forecast.day50 == nil)
        #expect(forecast.day80 == nil)
    }

    /// How far a run is followed does not change it: the board asks until the due day only.
    @Test func theBoardSaysTheSame() throws {
        let work = WeeklyWork(weeks: (0..<40).map { Int64($0 % 7) * 30_000 })
        var short = try question(done: 0, goal: 2_000, asOf: "2024-06-30", due: "2024-12-31")
        let long = try #require(QuantityForecast(work, short))
        short.wantsDays = false
        let board = try #require(QuantityForecast(work, short))
        #expect(board.chance == long.chance)
        #expect(board.day50 == nil)
    }

    @Test func theSameQuestionGivesTheSameAnswer() throws {
        let work = WeeklyWork(weeks: (0..<40).map { Int64($0 % 7) * 30_000 })
        let asked = try question(done: 0, goal: 2_000, asOf: "2024-06-30", due: "2024-12-31")
        #expect(QuantityForecast(work, asked) == QuantityForecast(work, asked))
        // Written down once: another machine must say the same.
        #expect(QuantityForecast(work, asked)?.chance == Probability(0.736))
    }

    // MARK: Weeks

    /// Friday 2024-06-28: the last complete week ended on Sunday the 23rd.
    @Test func completeWeeksOnly() throws {
        let entry = { (day: String, metres: Int) throws in
            (first: try Day.of(day), last: try Day.of(day), quantity: Quantity(metres))
        }
        let entries = [
            try entry("2024-06-08", 1), try entry("2024-06-10", 2), try entry("2024-06-16", 4),
            try entry("2024-06-22", 8), try entry("2024-06-28", 16),
        ]
        let weeks = WeeklyWork(
            entries, by: try Day.of("2024-06-28"), since: try Day.of("2024-06-05"))
        // From Monday the 10th: the week of the 8th began before the campaign.
        #expect(weeks.weeks == [6_000, 8_000])
        #expect(weeks.weeksWithWork == 2)
    }

    @Test func noMoreThanAYear() throws {
        let weeks = WeeklyWork([], by: try Day.of("2024-06-30"), since: try Day.of("2020-01-01"))
        #expect(weeks.weeks.count == 52)
    }

    /// 100,001 m over 2024-06-03 to 2024-06-21: two Saturdays, the 8th and the 15th, 50,000 and
    /// 50,001 m.
    @Test func spreadOverSaturdays() throws {
        let weeks = WeeklyWork(
            [
                (
                    first: try Day.of("2024-06-03"), last: try Day.of("2024-06-21"),
                    quantity: Quantity(thousandths: 100_001)
                )
            ], by: try Day.of("2024-06-23"), since: try Day.of("2024-06-01"))
        #expect(weeks.weeks == [50_000, 50_001, 0])
    }

    @Test(arguments: [
        ("2024-06-28", "2024-06-29"), ("2024-06-29", "2024-07-06"), ("2024-06-30", "2024-07-06"),
        ("2024-07-01", "2024-07-06"),
    ])
    func nextSaturday(_ day: String, _ expected: String) throws {
        #expect(WeeklyWork.nextSaturday(after: try Day.of(day)) == (try Day.of(expected)))
    }

    // MARK: Turns

    /// Two parts stood unmet for 365 and 731 days, the second turned: 1 turn is too few.
    ///
    /// Five such pairs: 5 turns in 5·1096/365,25 = 15,0 years: λ = 0,333; within half a year 1 −
    /// e^(−0,167) = 0,153.
    @Test func turns() throws {
        let since = try Day.of("2020-01-01")
        var rate = TurnRate()
        for _ in 0..<5 {
            #expect(rate.perYear == nil)
            rate.add([(since, false), (since.adding(days: 365), false)], since: since)
            rate.add([(since, false), (since.adding(days: 731), true)], since: since)
        }
        #expect(rate.turns == 5)
        let perYear = try #require(rate.perYear)
        #expect(abs(perYear - 0.3333) < 0.0005)
        #expect(Probability(TurnRate.chance(rate: perYear, years: 0.5)) == Probability(0.153))
        #expect(TurnRate.chance(rate: perYear, years: 0) == 0)
    }

    /// What lies before the window is cut off; what is met does not stand unmet; a fall back counts
    /// no turn.
    @Test func turnsInTheWindow() throws {
        let since = try Day.of("2021-01-01")
        var rate = TurnRate()
        rate.add(
            [
                (try Day.of("2019-01-01"), false), (try Day.of("2020-06-01"), true),
                (try Day.of("2020-12-01"), false), (try Day.of("2021-01-11"), true),
                (try Day.of("2022-01-01"), false), (try Day.of("2022-01-21"), false),
            ], since: since)
        #expect(rate.turns == 1)
        #expect(rate.unmetDays == 10 + 20)
    }

    /// 600 of 700 by 2024-04-02 and nothing counts after 2024-04-01: it was called likely, 100%.
    @Test func nothingCountsAfterTheLastDay() throws {
        let chance = try Self.chance(done: 600, goal: 700, from: nil, until: "2024-04-01")
        #expect(chance == Probability(0))
    }

    /// 10 a week, 100 needed from 2024-06-01 to 2024-06-30: five Saturdays bring 50 at most.
    @Test func nothingCountsBeforeTheFirstDay() throws {
        #expect(
            try Self.chance(done: 0, goal: 100, from: "2024-06-01", due: "2024-06-30")
                == Probability(0))
        #expect(
            try Self.chance(done: 0, goal: 50, from: "2024-06-01", due: "2024-06-30")
                == Probability(1))
        #expect(
            try Self.chance(done: 0, goal: 51, from: "2024-06-01", due: "2024-06-30")
                == Probability(0))
    }

    private static func chance(
        done: Int64, goal: Int64, from: String?, until: String? = nil, due: String = "2024-12-31"
    ) throws -> Probability? {
        QuantityForecast(
            WeeklyWork(weeks: [Int64](repeating: 10_000, count: 52)),
            QuantityForecast.Question(
                done: done * 1_000, goal: goal * 1_000, asOf: try Day.of("2024-04-02"),
                due: try Day.of(due), from: try from.map { try Day.of($0) },
                until: try until.map { try Day.of($0) }, seed: 1, runs: 100, wantsDays: false)
        )?.chance
    }
}
