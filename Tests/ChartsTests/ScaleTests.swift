import Basics
import Charts
import Testing

@Suite struct ScaleTests {
    @Test(arguments: [
        (0.0, 7.0, [0.0, 1, 2, 3, 4, 5, 6, 7]),
        (0, 19, [0, 5, 10, 15, 20]),
        (0, 83, [0, 20, 40, 60, 80]),
        (0, 0.37, [0, 0.1, 0.2, 0.3, 0.4]),
        (0, 1e9, [0, 2e8, 4e8, 6e8, 8e8, 1e9]),
        (48, 64, [45, 50, 55, 60, 65]),
        (-12, 30, [-20, -10, 0, 10, 20, 30]),
    ])
    func ticksAreRoundAndCover(_ lower: Double, _ upper: Double, _ ticks: [Double]) {
        let scale = LinearScale(covering: lower, upper)
        #expect(scale.ticks == ticks)
        #expect(scale.lower <= lower && scale.upper >= upper)
    }

    /// 44 and 4.260 were drawn on axes to 60 and 6.000.
    @Test(arguments: [(44.0, 3, 50.0), (4_260, 3, 5_000), (83, 5, 90), (12, 5, 12), (19, 5, 20)])
    func axisEndsNearTheGreatestFigure(_ greatest: Double, _ ticks: Int, _ end: Double) {
        #expect(LinearScale(covering: 0, greatest, ticks: ticks).upper == end)
    }

    @Test func nothingButZeroStillHasAScale() {
        let scale = LinearScale(covering: 0, 0)
        #expect(scale.share(of: 0) == 0)
        #expect(scale.upper > 0)
    }

    @Test func exactEndsStayAndTicksLieInside() {
        let scale = LinearScale(exactly: 0, 19)
        #expect(scale.upper == 19)
        #expect(scale.ticks == [0, 5, 10, 15])
        #expect(scale.share(of: 19) == 1)
        #expect(scale.share(of: 30) == 1)
    }

    @Test func shareEndsAtOne() {
        #expect(LinearScale.share.upper == 1)
        #expect(LinearScale.share.ticks.last == 1)
    }

    @Test func ticksAreFewAndAscendingForAnyRange() {
        var random = SplitMix64(seed: 6)
        for _ in 0..<2_000 {
            let low = Double(random.next() % 1_000_000) / 1_000 - 500
            let span = Double(random.next() % 1_000_000_000 + 1) / 1_000_000
            let scale = LinearScale(covering: low, low + span)
            #expect(scale.ticks.count >= 2 && scale.ticks.count <= 11)
            #expect(zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { $0 < $1 })
        }
    }

    @Test func bandsAreCentredInEqualSteps() {
        let scale = BandScale(count: 4)
        #expect([0, 1, 2, 3].map(scale.centre(of:)) == [0.125, 0.375, 0.625, 0.875])
        #expect(scale.labelStride(needed: 10, on: 100) == 1)
        #expect(scale.labelStride(needed: 26, on: 100) == 2)
    }

    @Test func dayTicksAreFirstsOfMonths() throws {
        let first = try #require(Day(iso: "2022-06-04"))
        let last = try #require(Day(iso: "2024-12-31"))
        let scale = DayScale(from: first, to: last)
        #expect(
            scale.ticks.map(\.description) == [
                "2022-07-01", "2023-01-01", "2023-07-01", "2024-01-01", "2024-07-01",
            ])
        #expect(scale.share(of: first) == 0)
        #expect(scale.share(of: last) == 1)
    }
}
