import Basics
import ProgressCalculator
import Testing

/// Person-days for so much work, from outings of one kind.
@Suite struct UnitRatesTests {
    private func outings(_ rows: [(String, Int, Int)]) -> [RatedOuting] {
        rows.compactMap {
            RatedOuting(unit: $0.0, personDays: Quantity($0.1), quantity: Quantity($0.2))
        }
    }

    @Test func theMedianOfAtLeastThree() {
        let rates = UnitRates(
            outings([
                ("a", 10, 200), ("a", 30, 200), ("a", 12, 100), ("b", 10, 100), ("b", 20, 100),
            ]), per: Quantity(100))
        #expect(rates.rate(of: "a") == 12)
        #expect(rates.count(of: "a") == 3)
        // Two outings say nothing; an unknown unit has none.
        #expect(rates.rate(of: "b") == nil)
        #expect(rates.count(of: "b") == 2)
        #expect(rates.rate(of: "c") == nil)
        #expect(rates.common == 12)
    }

    @Test func anEvenNumberTakesTheMiddleOfTwo() {
        let rates = UnitRates(
            outings([("a", 1, 1), ("a", 2, 1), ("a", 4, 1), ("a", 9, 1)]), per: Quantity(1))
        #expect(rates.rate(of: "a") == 3)
    }

    @Test func outingsWithoutWorkOrLabourAreNotRated() {
        #expect(RatedOuting(unit: "a", personDays: .zero, quantity: Quantity(1)) == nil)
        #expect(RatedOuting(unit: "a", personDays: Quantity(1), quantity: .zero) == nil)
        #expect(UnitRates([], per: Quantity(100)).common == nil)
    }
}
