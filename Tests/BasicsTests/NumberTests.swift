import Basics
import Testing

@Suite struct NumberStyleTests {
    typealias Refusal = NumberStyle.Refusal

    @Test(
        arguments: [
            (.plain, "1234.5", 1_234_500), (.plain, "1.250", 1_250), (.plain, "-4", -4_000),
            (.vietnamese, "1.234,5", 1_234_500), (.vietnamese, "1.250", 1_250_000),
            (.vietnamese, "1,250", 1_250), (.vietnamese, "1234,5", 1_234_500),
            (.vietnamese, "0,25", 250), (.vietnamese, "12.345.678", 12_345_678_000),
            (.vietnamese, "-1.000", -1_000_000),
            (.uncertain, "1250", 1_250_000), (.uncertain, "1.25", 1_250),
            (.uncertain, "1,25", 1_250),
            (.uncertain, "1.234.567", 1_234_567_000), (.uncertain, "1.234,5", 1_234_500),
            (.uncertain, "1234.500", 1_234_500), (.uncertain, "0.250", 250),
        ] as [(NumberStyle, String, Int64)])
    func reads(style: NumberStyle, text: String, thousandths: Int64) {
        #expect(style.quantity(text) == .success(Quantity(thousandths: thousandths)))
    }

    /// 1 250 or 1.25: both readings are told.
    @Test(
        arguments: [
            (.uncertain, "1.250"), (.uncertain, "1,250"), (.plain, "1,250"),
        ] as [(NumberStyle, String)])
    func refusesTwoReadings(style: NumberStyle, text: String) {
        let refusal = Refusal.twoReadings(
            grouped: Quantity(1_250), decimal: Quantity(thousandths: 1_250))
        #expect(style.quantity(text) == .failure(refusal))
    }

    @Test(
        arguments: [
            (.vietnamese, "1.25", .badGrouping), (.vietnamese, "1.2345", .badGrouping),
            (.vietnamese, "1234.567", .badGrouping), (.vietnamese, "0.250", .badGrouping),
            (.vietnamese, "1,2345", .tooManyDecimals), (.plain, "1.2345", .tooManyDecimals),
            (.plain, "1,25", .notANumber), (.plain, "1.234,5", .notANumber),
            (.vietnamese, "1,234,5", .notANumber), (.vietnamese, "12 m", .notANumber),
            (.plain, "", .notANumber), (.plain, "-", .notANumber), (.plain, "1e5", .notANumber),
            (.uncertain, "1.", .notANumber), (.uncertain, ",5", .notANumber),
            (.plain, "1000000000001", .tooLarge), (.plain, "99999999999999999999", .tooLarge),
        ] as [(NumberStyle, String, Refusal)])
    func refuses(style: NumberStyle, text: String, refusal: Refusal) {
        #expect(style.quantity(text) == .failure(refusal))
    }
}

@Suite struct NumberFormatTests {
    @Test(arguments: [
        (0, "0", "0"), (999, "999", "999"), (1_000, "1.000", "1,000"),
        (-1_234_567, "-1.234.567", "-1,234,567"),
    ])
    func groupsWholeNumbers(number: Int, vi: String, en: String) {
        #expect(NumberFormat(.vi).text(number) == vi)
        #expect(NumberFormat(.en).text(number) == en)
    }

    @Test(arguments: [
        (1_234_500, "1.234,5", "1,234.5"), (62_500, "62,5", "62.5"), (7, "0,007", "0.007"),
        (-12_340, "-12,34", "-12.34"), (5_000, "5", "5"),
    ])
    func keepsDecimals(thousandths: Int64, vi: String, en: String) {
        let quantity = Quantity(thousandths: thousandths)
        #expect(NumberFormat(.vi).text(quantity) == vi)
        #expect(NumberFormat(.en).text(quantity) == en)
    }

    @Test(arguments: [
        // 2.5 and 3.5 round to the even; 85.575 with two decimals to 85.58 (8557.5 to the even).
        (2_500, 0, "2"), (3_500, 0, "4"), (-2_500, 0, "-2"), (85_575, 2, "85,58"),
        (85_565, 2, "85,56"), (1_234_500, 1, "1.234,5"), (0, 3, "0,000"), (-50, 1, "0,0"),
    ])
    func fixesDecimals(thousandths: Int64, decimals: Int, text: String) {
        let quantity = Quantity(thousandths: thousandths)
        #expect(NumberFormat(.vi).text(quantity, decimals: decimals) == text)
    }

    @Test(
        arguments: [
            // n, d, threshold: never across it. 79.95% is 799.5 tenths, to the even 80.0%.
            (7_995, 10_000, 80_000, "79,9%"), (7_999, 10_000, 80_000, "79,9%"),
            (8_000, 10_000, 80_000, "80,0%"), (8_004, 10_000, 80_000, "80,0%"),
            (7_995, 10_000, nil, "80,0%"), (625, 1_000, 80_000, "62,5%"),
            // Where the threshold has more decimals than are printed.
            (79_951, 100_000, 79_950, "80,0%"), (79_940, 100_000, 79_950, "79,9%"),
            (79_960, 100_000, 79_970, "79,9%"), (1, 3, 33_333, "33,4%"), (0, 1, 0, "0,0%"),
            (3, 2, 100_000, "150,0%"),
        ] as [(Int, Int, Int64?, String)])
    func neverRoundsAcrossAThreshold(n: Int, d: Int, threshold: Int64?, text: String) throws {
        let share = try #require(Ratio(Quantity(n), Quantity(d)))
        let needed = threshold.map { Quantity(thousandths: $0) }
        #expect(NumberFormat(.vi).percent(share, threshold: needed) == text)
        #expect(
            NumberFormat(.en).percent(share, threshold: needed)
                == String(text.map { $0 == "," ? "." : $0 }))
    }

    @Test func printsShares() {
        #expect(NumberFormat(.vi).percent(0.99999) == "99,9%")
        #expect(NumberFormat(.vi).percent(0.6667) == "66,7%")
        #expect(NumberFormat(.vi).percent(0.0625) == "6,2%")
    }

    /// What exceeds the most that is allowed is printed above it: 5,05% printed "5,0%" beside "≤ 5%".
    @Test(arguments: [
        (5_050, "5,1%"), (5_001, "5,1%"), (5_000, "5,0%"), (4_999, "5,0%"), (5_060, "5,1%"),
        (4_940, "4,9%"),
    ])
    func neverAcrossTheMost(_ row: (thousandths: Int64, text: String)) throws {
        let share = try #require(Ratio(percent: Quantity(thousandths: row.thousandths)))
        #expect(
            NumberFormat(.vi).percent(share, threshold: Quantity(5), atMost: true) == row.text)
    }

    /// 9.999 of 10.000 are not 100%.
    @Test func neverTheWholeWhileSomethingIsMissing() throws {
        let share = try #require(Ratio(Quantity(9_999), Quantity(10_000)))
        #expect(NumberFormat(.vi).percent(share) == "99,9%")
    }

    /// 99.999 of 100.000 printed 100,0% where at least 75 % is needed.
    ///
    /// Between 99,95 and the whole lies no figure of one decimal: then there are two or three.
    @Test(
        arguments: [
            (99_999, 75_000, false, "99,9%"), (99_999, 100_000, false, "99,9%"),
            (100_000, 75_000, false, "100,0%"), (100_001, 75_000, false, "100,0%"),
            (99_999, 5_000, true, "99,9%"), (99_970, 99_950, false, "99,97%"),
            (99_970, 99_950, true, "99,97%"), (99_999, 99_990, true, "99,999%"),
            (150_060, 75_000, false, "150,1%"),
        ] as [(Int, Int64, Bool, String)])
    func neverTheWholeBesideAThreshold(
        n: Int, threshold: Int64, isMost: Bool, text: String
    ) throws {
        let share = try #require(Ratio(Quantity(n), Quantity(100_000)))
        let needed = Quantity(thousandths: threshold)
        #expect(NumberFormat(.vi).percent(share, threshold: needed, atMost: isMost) == text)
    }

    /// 1599 of 2000 m printed "80,0" beside the 80 that it has not reached.
    @Test(arguments: [
        (79.95, "79,9"), (79.9999, "79,9"), (80.0, "80,0"), (80.001, "80,1"), (62.5, "62,5"),
        (0.8 * 100, "80,0"),
    ])
    func neverAcrossWhatStandsBeside(_ row: (value: Double, text: String)) {
        #expect(NumberFormat(.vi).text(row.value, decimals: 1, beside: 80) == row.text)
        #expect(NumberFormat(.vi).text(99.999, decimals: 1, beside: 75, whole: 100) == "99,9")
        #expect(NumberFormat(.vi).text(100, decimals: 1, beside: 75, whole: 100) == "100,0")
    }
}
