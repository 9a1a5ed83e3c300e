import Testing

@testable import ProgressCalculator

/// The published Open SDG rules (domain/progress-methods, B1).
@Suite struct SDGAuditTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let series: [SDGAudit.Point]
        let options: SDGAudit.Options
        /// To four decimals.
        let progress: Double?
        let status: SDGAudit.Status
        let score: Double?

        init(
            _ name: String, _ rows: [(Int, Double)], _ options: SDGAudit.Options,
            _ progress: Double?, _ status: SDGAudit.Status, _ score: Double?
        ) {
            self.name = name
            series = rows.map { SDGAudit.Point($0.0, $0.1) }
            self.options = options
            self.progress = progress
            self.status = status
            self.score = score
        }

        var testDescription: String { name }
    }

    @Test(arguments: [
        // (85/80)^(1/5) − 1 = 0,012199; (95/80)^(1/15) − 1 = 0,011523; R = 1,0587; 7,1429·R −
        // 4,2857 = 3,2764.
        Case(
            "coverage on track", [(2015, 80), (2020, 85)], .init(isPositive: true, target: 95),
            1.0587, .substantialProgress, 3.2764),
        // The same as shortfall: (15/20)^(1/5) − 1 = −0,055912; (5/20)^(1/15) − 1 = −0,088278;
        // R = −1·−0,055912/0,088278 = 0,6334; 7,1429·R − 4,2857 = 0,2384.
        Case(
            "the same as shortfall", [(2015, 20), (2020, 15)], .init(target: 5), 0.6334,
            .moderateProgress, 0.2384),
        // (52/50)^(1/5) − 1 = 0,007875; (100/50)^(1/15) − 1 = 0,047294; R = 0,1665;
        // 4,1667·R − 2,5 = −1,806.
        Case(
            "limited", [(2015, 50), (2020, 52)], .init(isPositive: true, target: 100), 0.1665,
            .limitedProgress, -1.8062),
        // (40/50)^(1/5) − 1 = −0,043648; R = −0,9229; 4,1667·R − 2,5 = −6,35, cut at −5.
        Case(
            "deterioration", [(2015, 50), (2020, 40)], .init(isPositive: true, target: 100),
            -0.9229, .deterioration, -5),
        // The latest value reaches the target: R = ((96/80)^(1/5) − 1)/0,011522 = 3,2230.
        Case(
            "achieved", [(2015, 80), (2020, 96)], .init(isPositive: true, target: 95), 3.2230,
            .targetAchieved, 5),
        // By default less is better, base 2015, year 2030: growth 0,037137 the wrong way,
        // required (25/50)^(1/15) − 1 = −0,045158; R = −0,8224.
        Case(
            "negative by default", [(2015, 50), (2020, 60)], .init(target: 25), -0.8224,
            .deterioration, -5),
        // No 2015: the first later year, never an earlier one. (66/60)^(1/4) − 1 = 0,024114;
        // (90/60)^(1/13) − 1 = 0,031681; R = 0,7611.
        Case(
            "first later year", [(2013, 10), (2017, 60), (2021, 66)],
            .init(isPositive: true, target: 90), 0.7611, .moderateProgress, 1.1510),
        // Base 0 counts as 0,001: (5/0,001)^(1/4) − 1 = 7,40896; (19/0,001)^(1/10) − 1 = 1,678400;
        // R = 4,4143.
        Case(
            "zero base", [(2015, 0), (2019, 5)],
            .init(isPositive: true, target: 19, targetYear: 2025), 4.4143, .substantialProgress,
            5),
        // Target 0 counts as 0,001: (12/20)^(1/4) − 1 = −0,119888; (0,001/20)^(1/15) − 1 =
        // −0,483269; R = 0,2481; 4,1667·R − 2,5 = −1,4663.
        Case(
            "zero target", [(2015, 20), (2019, 12)], .init(target: 0), 0.2481, .limitedProgress,
            -1.4663),
        // Both become 0,001: nothing to grow, and the target is kept.
        Case("zero both", [(2015, 0), (2019, 0)], .init(target: 0), nil, .targetAchieved, 5),
        // Base is the target and was lost: required growth 0, R without measure.
        Case(
            "base met, then lost", [(2015, 95), (2020, 90)], .init(isPositive: true, target: 95),
            nil, .deterioration, -5),
        // Below zero the sign turns round: (−8/−10)^(1/5) − 1 = −0,043648, s = −1, d = +1;
        // required (−5/−10)^(1/15) − 1 = −0,045158; R = 0,9665.
        Case(
            "below zero", [(2015, -10), (2020, -8)], .init(isPositive: true, target: -5), 0.9665,
            .substantialProgress, 2.6182),
        Case(
            "signs differ", [(2015, -10), (2020, 8)], .init(isPositive: true, target: 20), nil,
            .notAvailable, nil),
        Case(
            "one year", [(2015, 10)], .init(isPositive: true, target: 20), nil, .notAvailable, nil),
        Case("nothing", [], .init(), nil, .notAvailable, nil),
        Case(
            "before the base year only", [(2010, 10), (2012, 12)], .init(), nil, .notAvailable,
            nil),
    ])
    func table(_ row: Case) {
        let audit = SDGAudit(row.series, row.options)
        #expect(audit.status == row.status)
        Self.expect(audit.progressValue, row.progress)
        Self.expect(audit.score, row.score)
        // The order of rows does not matter.
        #expect(SDGAudit(row.series.reversed(), row.options) == audit)
    }

    static func expect(_ value: Double?, _ expected: Double?) {
        switch (value, expected) {
        case (let value?, let expected?): #expect(abs(value - expected) < 0.0002)
        default: #expect(value == expected)
        }
    }

    /// Without a target: growth 1 to 2 years; base 100, latest 100·(1 + g).
    @Test(arguments: [
        (0.02, SDGAudit.Status.substantialProgress, 5.0), (0.015, .substantialProgress, 2.5),
        (0.0149, .moderateProgress, 2.475), (0.005, .moderateProgress, 0),
        (0.004, .limitedProgress, -0.5), (0, .limitedProgress, -2.5),
        (-0.01, .deterioration, -3.75), (-0.03, .deterioration, -5),
    ])
    func withoutTarget(_ growth: Double, _ status: SDGAudit.Status, _ score: Double) {
        // A hair above, so that 1,015 − 1 is not 0,01499….
        let audit = SDGAudit(
            [.init(2015, 100), .init(2016, 100 * (1 + growth) + 1e-10)], .init(isPositive: true))
        #expect(audit.status == status)
        Self.expect(audit.score, score)
    }

    /// Classes at 0,95, 0,60 and 0 of the growth required: each from its bound on.
    @Test(arguments: [
        (0.951, SDGAudit.Status.substantialProgress), (0.949, .moderateProgress),
        (0.601, .moderateProgress), (0.599, .limitedProgress), (0.001, .limitedProgress),
        (-0.001, .deterioration),
    ])
    func classes(_ share: Double, _ status: SDGAudit.Status) {
        // 100 → 200 in 10 years asks for 2^0,1 − 1 = 0,0717735 a year.
        let growth = 0.071_773_462_5 * share
        let audit = SDGAudit(
            [.init(2015, 100), .init(2016, 100 * (1 + growth))],
            .init(isPositive: true, target: 200, targetYear: 2025))
        #expect(audit.status == status)
    }

    /// b ≥ 2l: C = 1.
    ///
    /// b ≤ l: 1 − (b/l)^4,44: for 90 of 100 0,9^4,44 = 0,62638, C = 0,37362. Else 1 − ((2l −
    /// b)/l)^4,44: for 120 of 100 0,8^4,44 = 0,37130, C = 0,62870.
    @Test func limit() {
        let rising = SDGAudit.Options(isPositive: true, limit: 100)
        // 1 % a year is moderate far from a limit and substantial at 90 of 100: 0,015·0,37362
        // = 0,0056; score 500·0,01/0,37362 − 5 = 8,38, cut at 5.
        let near = SDGAudit([.init(2015, 90), .init(2016, 90.9)], rising)
        #expect(near.status == .substantialProgress)
        Self.expect(near.score, 5)
        // 0,4 %: between 0,0018681 and 0,0056043: 250·0,004/0,37362 − 1,25 = 1,4265.
        let slow = SDGAudit([.init(2015, 90), .init(2016, 90.36)], rising)
        #expect(slow.status == .moderateProgress)
        Self.expect(slow.score, 1.4265)
        // From above: −0,5 % at 120 of 100, C = 0,62870: 250·0,005/0,62870 − 1,25 = 0,7382.
        let falling = SDGAudit(
            [.init(2015, 120), .init(2016, 119.4)], .init(isPositive: false, limit: 100))
        #expect(falling.status == .moderateProgress)
        Self.expect(falling.score, 0.7382)
        // At the limit C = 0: standing still is enough.
        let there = SDGAudit([.init(2015, 100), .init(2016, 100)], rising)
        #expect(there.status == .substantialProgress)
        #expect(there.score == 5)
        // Far away: C = 1.
        let far = SDGAudit([.init(2015, 200), .init(2016, 198)], .init(limit: 100))
        #expect(far.status == .moderateProgress)
        Self.expect(far.score, 1.25)
        // With a target the limit is not used.
        let both = SDGAudit.Options(isPositive: true, target: 95, limit: 100)
        #expect(
            SDGAudit([.init(2015, 80), .init(2020, 85)], both)
                == SDGAudit(
                    [.init(2015, 80), .init(2020, 85)], .init(isPositive: true, target: 95)))
    }

    /// Custom classes move the status, not the score lines.
    @Test func customClasses() {
        let options = SDGAudit.Options(isPositive: true, target: 95, high: 1.2, medium: 0.5)
        let audit = SDGAudit([.init(2015, 80), .init(2020, 85)], options)
        #expect(audit.status == .moderateProgress)
        Self.expect(audit.score, 3.2764)
    }
}
