import Basics
import Testing

@Suite struct QuantityTests {
    @Test func sumsAreExactInAnyOrder() {
        // 0.1 added ten times is 1, which binary fractions do not give.
        let tenth = Quantity(thousandths: 100)
        #expect(Array(repeating: tenth, count: 10).reduce(.zero, +) == Quantity(1))
        let parts = [Quantity(thousandths: 1), .largest, Quantity(thousandths: -7), Quantity(3)]
        let sum = parts.reduce(.zero, +)
        #expect(parts.reversed().reduce(.zero, +) == sum)
        #expect(sum.thousandths == 1_000_000_000_000_000 + 1 - 7 + 3_000)
    }

    @Test(arguments: [
        // thousandths, divisor, half to even
        (5, 2, 2), (7, 2, 4), (-5, 2, -2), (-7, 2, -4), (-3, 2, -2), (1, 3, 0), (2, 3, 1),
        (-1, 3, 0), (-2, 3, -1), (6, 3, 2), (0, 5, 0),
    ])
    func dividesHalfToEven(dividend: Int, divisor: Int, expected: Int) {
        #expect(Int128.dividing(Int128(dividend), by: Int128(divisor)) == Int128(expected))
    }

    @Test(arguments: [
        // 0.5 m times 0.001 is half a thousandth: to the even 0; 1.5 times 0.001 to the even 2.
        (500, 1, 0), (1_500, 1, 2), (2_500, 1, 2), (1_200_000, 1_000, 1_200_000),
        (333, 3_000, 999), (-1_500, 1, -2),
    ])
    func timesRoundsOnce(quantity: Int64, factor: Int64, expected: Int64) {
        let product = Quantity(thousandths: quantity).times(Quantity(thousandths: factor))
        #expect(product.thousandths == expected)
    }

    @Test(arguments: [
        ("0", 0), ("62.5", 62_500), ("1234.567", 1_234_567), ("-3.2", -3_200), ("007", 7_000),
        ("1000000000000", 1_000_000_000_000_000),
    ])
    func readsPlain(text: String, thousandths: Int64) {
        #expect(Quantity(plain: text)?.thousandths == thousandths)
    }

    @Test(arguments: [
        "1.2345", "1,5", "", ".", ".5", "5.", "1e3", "--1", "+1", "1000000000000.001",
    ])
    func refusesPlain(text: String) {
        #expect(Quantity(plain: text) == nil)
    }

    @Test(arguments: [
        (0, "0"), (1_500, "1.5"), (-1_500, "-1.5"), (-1, "-0.001"), (12_345_670, "12345.67"),
    ])
    func describesItself(thousandths: Int64, text: String) {
        #expect(Quantity(thousandths: thousandths).description == text)
        #expect(Quantity(plain: text)?.thousandths == thousandths)
    }

    @Test func isAJSONNumber() throws {
        let values = [Quantity(3), Quantity(thousandths: 62_500), Quantity(thousandths: -1)]
        let json = try JSONText.of(values, language: .vi)
        #expect(json.filter { !$0.isWhitespace } == "[3,62.5,-0.001]")
        #expect(Quantity(3).isWhole && !Quantity(thousandths: 1).isWhole)
    }

    @Test(arguments: [
        // 100·n against T·d: 12/15 is exactly 80%; 7.995/10 is 79.95%.
        (12, 15, 80, 0), (1199, 1500, 80, -1), (1201, 1500, 80, 1), (0, 5, 0, 0), (18, 15, 100, 1),
        (1, 3, 33, 1),
    ])
    func comparesInWholeNumbers(n: Int, d: Int, percent: Int, order: Int) throws {
        let ratio = try #require(Ratio(Quantity(n), Quantity(d)))
        #expect(ratio.compared(toPercent: Quantity(percent)) == order)
    }

    @Test(arguments: [
        // 10% of 18 is 1.8: 2. 100% of 18: 18. 50% of 4: exactly 2. 0%: none. 33.334% of 3: 2.
        (10_000, 18, 2), (100_000, 18, 18), (50_000, 4, 2), (0, 18, 0), (33_334, 3, 2),
        (33_333, 3, 1), (100_000, 0, 0),
    ])
    func leastNumberOfMembersRoundsUp(percent: Int64, count: Int, least: Int) {
        #expect(Ratio.least(percent: Quantity(thousandths: percent), of: count) == least)
    }

    @Test func aRatioHasAPositiveDenominator() throws {
        #expect(Ratio(Quantity(1), .zero) == nil)
        #expect(Ratio(Quantity(1), Quantity(-1)) == nil)
        #expect(Ratio(Quantity(-1), Quantity(1)) == nil)
        let ratio = try #require(Ratio(percent: Quantity(thousandths: 62_500)))
        #expect(ratio.scaled(by: 1_000) == 625)
        #expect(ratio.value == 0.625)
        // 1/8 = 0.125 scaled by 100 is 12.5: half to the even 12.
        #expect(try #require(Ratio(Quantity(1), Quantity(8))).scaled(by: 100) == 12)
        #expect(try JSONText.of([ratio], language: .en).contains("0.625"))
    }

    /// What can be read in one way only is shown as files write it.
    @Test(arguments: [
        ("50,5", "viết 50.5, không viết 50,5"), ("80%", "viết 80, không viết 80%"),
        ("80 %", "viết 80, không viết 80 %"), ("62,5%", "viết 62.5, không viết 62,5%"),
        ("1.000.000", "viết 1000000, không viết 1.000.000"), ("1,234", "nhiều nhất ba chữ số lẻ"),
        ("4 8", "nhiều nhất ba chữ số lẻ"), ("1.2345", "nhiều nhất ba chữ số lẻ"),
        ("%", "nhiều nhất ba chữ số lẻ"), ("", "nhiều nhất ba chữ số lẻ"),
    ])
    func aRefusalShowsThePlainNumber(text: String, words: String) {
        let refusal = Quantity.refusal(of: text).vi
        #expect(refusal.hasPrefix("“\(text)” không phải số"))
        #expect(refusal.contains(words))
    }
}
