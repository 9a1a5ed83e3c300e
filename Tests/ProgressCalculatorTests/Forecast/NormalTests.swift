import Basics
import Testing

@testable import ProgressCalculator

/// Φ and its inverse against published values.
@Suite struct NormalTests {
    /// From tables of the normal distribution, 15 digits.
    @Test(arguments: [
        (-8, 6.220_960_574_271_8e-16), (-3, 0.001_349_898_031_630_09),
        (-1, 0.158_655_253_931_457), (0, 0.5), (0.5, 0.691_462_461_274_013),
        (1, 0.841_344_746_068_543), (1.959_963_984_540_05, 0.975), (3, 0.998_650_101_968_37),
    ])
    func cumulative(_ x: Double, _ expected: Double) {
        #expect(abs(Normal.cumulative(x) - expected) <= 1e-13 * max(expected, 1e-3))
    }

    /// AS 241 gives 16 digits; the last three pairs lie in its three ranges.
    @Test(arguments: [
        (0.5, 0), (0.8, 0.841_621_233_572_914_3), (0.9, 1.281_551_565_544_600_4),
        (0.975, 1.959_963_984_540_054), (0.001, -3.090_232_306_167_813),
        (0.075, -1.439_531_470_938_456), (0.925, 1.439_531_470_938_456),
        (1e-10, -6.361_340_902_404_056), (1e-20, -9.262_340_089_798_408),
    ])
    func quantile(_ p: Double, _ expected: Double) {
        #expect(abs(Normal.quantile(p) - expected) < 1e-12)
    }

    @Test func ends() {
        #expect(Normal.quantile(0) == -.infinity)
        #expect(Normal.quantile(1) == .infinity)
    }

    @Test func eachTakesTheOtherBack() {
        for thousandths in 1..<1_000 {
            let p = Double(thousandths) / 1_000
            #expect(abs(Normal.cumulative(Normal.quantile(p)) - p) < 1e-14)
        }
    }

    /// What is printed has three decimals: ½ of a thousandth goes up, outside is cut.
    @Test(arguments: [(0.4785, 479), (0.478_49, 478), (-0.1, 0), (1.2, 1_000), (0.199_6, 200)])
    func rounding(_ value: Double, _ thousandths: Int) {
        #expect(Probability(value).thousandths == thousandths)
    }

    @Test func words() {
        #expect(Probability(0.35).text(.vi) == "35%")
        #expect(Probability(0.4786).text(.vi) == "47,9%")
        #expect(Probability(0.4786).text(.en) == "47.9%")
    }
}
