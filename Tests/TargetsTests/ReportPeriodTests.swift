import Basics
import Targets
import Testing

/// Kỳ báo cáo, by the calendar and by months that end on the 14th.
@Suite struct ReportPeriodTests {
    private static let fourteenth = ReportCalendar(monthEnds: 14)

    private static func days(_ text: String, _ calendar: ReportCalendar) throws -> String {
        let period = try ReportPeriod.read(text, calendar).get()
        return "\(period.first)…\(period.last)"
    }

    @Test(arguments: [
        ("2024-06", "2024-06-01…2024-06-30", "2024-05-15…2024-06-14"),
        ("06/2024", "2024-06-01…2024-06-30", "2024-05-15…2024-06-14"),
        ("2024-01", "2024-01-01…2024-01-31", "2023-12-15…2024-01-14"),
        ("2024-03", "2024-03-01…2024-03-31", "2024-02-15…2024-03-14"),
        ("2024-Q2", "2024-04-01…2024-06-30", "2024-03-15…2024-06-14"),
        ("2024-q4", "2024-10-01…2024-12-31", "2024-09-15…2024-12-14"),
        ("2024-H1", "2024-01-01…2024-06-30", "2023-12-15…2024-06-14"),
        ("2024-H2", "2024-07-01…2024-12-31", "2024-06-15…2024-12-14"),
        ("2024", "2024-01-01…2024-12-31", "2023-12-15…2024-12-14"),
        ("2024-06-01..2024-06-15", "2024-06-01…2024-06-15", "2024-06-01…2024-06-15"),
        ("01/06/2024..1/6/2024", "2024-06-01…2024-06-01", "2024-06-01…2024-06-01"),
    ])
    func read(_ text: String, _ calendar: String, _ fourteenth: String) throws {
        #expect(try Self.days(text, ReportCalendar()) == calendar)
        #expect(try Self.days(text, Self.fourteenth) == fourteenth)
    }

    @Test(arguments: [
        ("2024-13", ReportPeriod.Refusal.number), ("2024-00", .number), ("2024-Q5", .number),
        ("2024-H3", .number), ("13/2024", .number), ("0024", .number), ("", .form),
        ("2024-6", .form), ("24-06", .form), ("2024-06-01", .form), ("June", .form),
        ("2024-06-01..", .form), ("2024-06-31..2024-07-01", .form), ("a..b", .form),
        ("2024-01-01..2024-02-01..2024-03-01", .form), ("2024-X2", .form), ("-06", .form),
    ])
    func refused(_ text: String, _ refusal: ReportPeriod.Refusal) {
        #expect(ReportPeriod.read(text, ReportCalendar()) == .failure(refusal))
    }

    @Test func reversedDaysAreNamed() throws {
        guard
            case .failure(.reversed(let from, let to)) =
                ReportPeriod.read("2024-06-02..2024-06-01", ReportCalendar())
        else { return #expect(Bool(false), "accepted") }
        #expect("\(from) \(to)" == "2024-06-02 2024-06-01")
    }

    @Test(arguments: [
        ("2024-01", "2023-12-01…2023-12-31", "2023-01-01…2023-01-31"),
        ("2024-06", "2024-05-01…2024-05-31", "2023-06-01…2023-06-30"),
        ("2024-Q1", "2023-10-01…2023-12-31", "2023-01-01…2023-03-31"),
        ("2024-H1", "2023-07-01…2023-12-31", "2023-01-01…2023-06-30"),
        ("2024", "2023-01-01…2023-12-31", "2023-01-01…2023-12-31"),
        // 29 days before the 1st; 29 February is the 28th a year before.
        ("2024-02-01..2024-02-29", "2024-01-03…2024-01-31", "2023-02-01…2023-02-28"),
    ])
    func neighbours(_ text: String, _ before: String, _ yearBefore: String) throws {
        let period = try ReportPeriod.read(text, ReportCalendar()).get()
        let found = [period.before, period.yearBefore].compactMap(\.self)
            .map { "\($0.first)…\($0.last)" }
        #expect(found == [before, yearBefore])
    }

    /// Twelve months of a year lie end to end and make the year, whatever the cut-off.
    @Test(arguments: [nil, 1, 14, 28])
    func monthsMakeTheYear(_ end: Int?) throws {
        let calendar = ReportCalendar(monthEnds: end)
        let months = (1...12).compactMap { ReportPeriod(.month($0), 2024, calendar) }
        let year = try #require(ReportPeriod(.year, 2024, calendar))
        #expect(months.first?.first == year.first && months.last?.last == year.last)
        for (one, next) in zip(months, months.dropFirst()) {
            #expect(one.last.adding(days: 1) == next.first)
        }
        for month in months {
            #expect(calendar.month(of: month.first) == calendar.month(of: month.last))
        }
    }

    @Test func theYearOfDaysFollowsTheCutOff() throws {
        let period = try ReportPeriod.read("2024-12-10..2024-12-20", Self.fourteenth).get()
        #expect(period.year == 2025)
        #expect(period.yearSoFar.from == Day(iso: "2024-12-15"))
    }

    @Test(arguments: [
        ("2024-06", "tháng 6 năm 2024"), ("2024-Q2", "quý II năm 2024"),
        ("2024-H2", "6 tháng cuối năm 2024"), ("2024", "năm 2024"),
        ("2024-06-01..2024-06-02", "từ ngày 01/06/2024 đến ngày 02/06/2024"),
    ])
    func titles(_ text: String, _ title: String) throws {
        #expect(try ReportPeriod.read(text, ReportCalendar()).get().title.vi == title)
    }
}
