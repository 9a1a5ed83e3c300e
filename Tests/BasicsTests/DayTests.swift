import Basics
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        "8/6/2024", "08/06/2024", "8-6-2024", "8.6.2024", "2024-06-08", "2024/06/08", "2024/6/8",
        "2024.06.08", "08/06/2024 07:30", "8/6/2024 0:00:00", "2024-06-08T07:30:00.000Z",
        "08/06/2024 7:30 SA", "08/06/2024 07:30:00 PM",
        "Thứ Bảy 8/6/2024", "thứ bảy, ngày 08/06/2024", "T7 8/6/2024", "Thứ 7, 8.6.2024 7:30",
        "THU BAY 8-6-2024", "Ngày 8/6/2024",
    ])
    func readsDaysAsPeopleWriteThem(_ text: String) {
        #expect(WrittenDay(text)?.day == Day(year: 2024, month: 6, day: 8))
    }

    @Test(arguments: [
        "", "8/6/24", "8/6", "8-6/2024", "2024-06-08-1", "45451", "8/6/2024x", "8/6/2024 ",
        "8/6/2024 25:00", "8/6/2024 7", "thứ Bảy 8/6", "8 / 6 / 2024", "20240608", "//",
        "888/6/2024", "Hòa 8/6/2024", "Thứ 9 8/6/2024", "thứ 8/6/2024",
        "8/666/2024", "1/2/3", "+8/6/2024", "٨/٦/٢٠٢٤",
    ])
    func anythingElseIsNoDay(_ text: String) {
        #expect(WrittenDay(text) == nil)
    }

    /// What stands before a day is kept, so that one that contradicts it can be refused.
    @Test func aWeekdayIsReadPast() {
        #expect(WrittenDay("Thứ Bảy 8/6/2024")?.weekday == 6)
        #expect(WrittenDay("CN 9/6/2024")?.weekday == 7)
        #expect(WrittenDay("Chủ nhật, ngày 9/6/2024")?.weekday == 7)
        #expect(WrittenDay("thứ hai 10/6/2024")?.weekday == 1)
        #expect(WrittenDay("8/6/2024")?.weekday == nil)
    }

    @Test func knowsDaysThatAreNotThereAndSwappedOnes() throws {
        let none = try #require(WrittenDay("31/02/2024"))
        #expect(none.day == nil && !none.isSwapped)
        let swapped = try #require(WrittenDay("06/13/2024"))
        #expect(swapped.day == nil && swapped.isSwapped)
        #expect(try !#require(WrittenDay("06/08/2024")).isSwapped)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2024-12-31", 20_088),
        ("2025-07-01", 20_270), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
    func countsFrom1970(iso: String, number: Int32) throws {
        let day = try #require(Day(iso: iso))
        #expect(day.number == number)
        #expect(Day(number: number).description == iso)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2024-02-30", "2024-04-31", "2024-13-01", "2024-00-10",
        "2024-01-00", "2024-1-01", "24-01-01", "2024-01-01 ", "2024/01/01", "2024-01-1x", "",
        "2024-01", "2024-01-011", "0000-01-01", "+024-01-01", "٢٠٢٤-01-01",
    ])
    func refusesWhatTheCalendarHasNot(iso: String) {
        #expect(Day(iso: iso) == nil)
    }

    @Test(arguments: [
        ("31/12/2024", "2024-12-31"), ("3/6/2022", "2022-06-03"), ("03/06/2022", "2022-06-03"),
        ("29/02/2024", "2024-02-29"),
    ])
    func readsVietnameseOrder(text: String, iso: String) {
        #expect(Day(vietnamese: text) == Day(iso: iso))
    }

    @Test(arguments: [
        "31/02/2024", "29/02/2023", "12/31/2024", "1/1/24", "001/1/2024", "1-1-2024", "/1/2024",
        "1/1/2024/", " 1/1/2024",
    ])
    func refusesInVietnameseOrder(text: String) {
        #expect(Day(vietnamese: text) == nil)
    }

    @Test(arguments: [
        ("2022-06-03", "03/06/2022", "03/6/2022"), ("2022-11-05", "05/11/2022", "05/11/2022"),
        ("2022-01-15", "15/01/2022", "15/01/2022"), ("2022-02-09", "09/02/2022", "09/02/2022"),
        ("2022-03-10", "10/03/2022", "10/3/2022"),
    ])
    func printsInTablesAndCitations(iso: String, table: String, citation: String) throws {
        let day = try #require(Day(iso: iso))
        #expect(day.inTable == table)
        #expect(day.inCitation == citation)
    }

    @Test func knowsWeekdaysBeforeAndAfter1970() throws {
        // 1970-01-01 was a Thursday, so 1969-12-31 a Wednesday; the letter's first Saturday.
        #expect(Day(number: 0).weekday == 4)
        #expect(Day(number: -1).weekday == 3)
        #expect(Day(number: -4).weekday == 7)
        #expect(try #require(Day(iso: "2022-11-05")).isSaturday)
        #expect(try #require(Day(iso: "2022-11-06")).weekday == 7)
    }

    @Test func knowsItsMonth() throws {
        let leap = try #require(Day(iso: "2024-02-10"))
        #expect(leap.startOfMonth == Day(iso: "2024-02-01"))
        #expect(leap.endOfMonth == Day(iso: "2024-02-29"))
        #expect(leap.startOfNextMonth == Day(iso: "2024-03-01"))
        #expect(leap.monthInTable == "02/2024")
        #expect(Day.length(ofMonth: 2, year: 1900) == 28)
        #expect(Day.length(ofMonth: 2, year: 2000) == 29)
        let newYearsEve = try #require(Day(iso: "2024-12-31"))
        #expect(newYearsEve.adding(days: 1).description == "2025-01-01")
        // 366 days in 2024.
        #expect(newYearsEve.days(since: try #require(Day(iso: "2023-12-31"))) == 366)
    }

    @Test func everyDayOfFourCenturiesIsTheNextOne() throws {
        var day = try #require(Day(iso: "1899-12-31"))
        let last = try #require(Day(iso: "2300-01-01"))
        while day < last {
            let next = day.adding(days: 1)
            let (year, month, date) = next.civil
            #expect(Day(year: year, month: month, day: date) == next)
            day = next
        }
    }

    @Test(
        arguments: [
            (nil, nil, "2024-01-01", true), ("2024-01-01", nil, "2024-01-01", true),
            ("2024-01-02", nil, "2024-01-01", false), (nil, "2024-01-01", "2024-01-01", true),
            (nil, "2023-12-31", "2024-01-01", false),
        ] as [(String?, String?, String, Bool)])
    func periodsIncludeBothEnds(from: String?, until: String?, day: String, inside: Bool) throws {
        let period = Period(
            from: from.flatMap { Day(iso: $0) }, until: until.flatMap { Day(iso: $0) })
        #expect(period.contains(try #require(Day(iso: day))) == inside)
    }

    @Test func periodsOverlapOnASharedDay() {
        let first = Period(from: Day(iso: "2022-01-01"), until: Day(iso: "2022-12-31"))
        let touching = Period(from: Day(iso: "2022-12-31"), until: nil)
        let later = Period(from: Day(iso: "2023-01-01"), until: nil)
        let always = Period(from: nil, until: nil)
        #expect(first.overlaps(touching) && touching.overlaps(first))
        #expect(!first.overlaps(later) && !later.overlaps(first))
        #expect(always.overlaps(first) && first.overlaps(always) && always.overlaps(always))
    }
}
