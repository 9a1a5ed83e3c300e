import Basics
import CairoCanvas
import ChartSamples
import Charts
import Foundation
import Seasons
import TestSupport
import Testing
import WorkLog

@testable import Tracker

/// What the charts of the folder say of the Di Linh campaign: of a season, and of what was
/// published alone.
@Suite struct ChartTableTests {
    fileprivate static let season = Result { try DiLinh(seed: 15) }
    private static let published = Result { try DiLinh(seed: nil) }

    private func season(_ id: String, _ day: String, _ choices: [ChartChoice: String] = [:])
        throws -> Chart
    {
        try Self.season.get().chart(id, on: day, choices)
    }

    private func published(_ id: String, _ day: String) throws -> Chart {
        try Self.published.get().chart(id, on: day)
    }

    /// Nothing was assessed by the standard of 2021–2025: no count, no dagger beside it.
    @Test(arguments: ["criteria-grid", "criteria-met"])
    func nothingAssessedIsNotNought(_ id: String) throws {
        let chart = try published(id, "2024-06-30")
        let texts = chart.recorded.texts.map(\.string)
        #expect(texts.contains("?"))
        #expect(!texts.contains { $0.hasPrefix("0/19") || $0.contains("†") })
        #expect(try season(id, "2024-06-30").recorded.texts.contains { $0.string.contains("†") })
    }

    @Test func aTargetWithoutDataIsHatched() throws {
        let chart = try published("target-board", "2024-06-30")
        let shares = try #require(chart.table.numbers("share"))
        #expect(shares == [nil, nil, nil, nil, nil])
        #expect(!chart.recorded.texts.contains { $0.string.contains("†") || $0.string == "0,0%" })
    }

    /// 85,58 points are of 17/09/2024; the appraisal of 07/01/2025 gave none.
    @Test(arguments: [
        ("2024-12-01", ["85,58/100 (thẩm tra, 17/09/2024); điểm"]),
        ("2025-09-01", ["85,58/100 (thẩm tra, 17/09/2024); thẩm định, 07/01/2025: đạt;"]),
    ])
    func pointsKeepTheirDay(_ day: String, _ words: [String]) throws {
        let chart = try published("urban-points", day)
        // The town, not the commune that has its code from 01/07/2025 on.
        #expect(chart.title.hasSuffix("thị trấn Di Linh"))
        let total = try #require(chart.table.words["total"])
        for words in words { #expect(total.contains(words), "\(total)") }
    }

    @Test(arguments: [
        ("2024-06-30", "chưa đến ngày 01/7/2025"),
        ("2025-09-01", "tổng theo đơn vị cũ và mới bằng nhau"),
    ])
    func mapsAreEqualOnceBothAreThere(_ day: String, _ words: String) throws {
        #expect(try season("reorganisation", day).table.words["summary"]?.hasPrefix(words) == true)
        #expect(try published("reorganisation", day).table.words["summary"]?.isEmpty == true)
    }

    /// Beneath a chart stands what it shows: a row a category, a column a series; a grid by the words
    /// of its states.
    @Test func theTableBeneathSaysWhatIsDrawn() throws {
        let chart = try season("people-by-month", "2024-06-30")
        let table = try #require(ChartFigures(chart).tables.first)
        guard case .plots(let plots, _) = chart.plotted.body, let plot = plots.first else {
            Issue.record("no plot")
            return
        }
        #expect(table.rows.count == plot.categories.count)
        #expect(table.rows.allSatisfy { $0.count == table.heads.count })
        // The sum of what is printed is the sum of what is drawn: whole people.
        let printed = table.rows.map { Int($0[1].replacing(".", with: "")) ?? 0 }.reduce(0, +)
        let drawn = plot.series[0].values.compactMap(\.self).reduce(0, +)
        #expect(printed == Int(drawn) && printed > 0)
        let grid = try season("criteria-grid", "2024-06-30")
        let cells = try #require(ChartFigures(grid).tables.first)
        guard case .grid(let plotted) = grid.plotted.body else {
            Issue.record("no grid")
            return
        }
        #expect(cells.rows.map { $0[0] } == plotted.rows.map(\.name))
        #expect(cells.rows[0][1] == plotted.rows[0].cells[0]?.name ?? "–")
        #expect(cells.heads.count == cells.rows[0].count)
        // Words at the end of bars have no heading on the chart, but a figure without a name says
        // nothing to who reads it as a list.
        let gifts = ChartFigures(try season("contributions", "2024-06-30")).tables
        #expect(!gifts.isEmpty && gifts.allSatisfy { !$0.heads.dropFirst().contains("") })
    }

    @Test func unitsAreNotBroken() throws {
        let table = try season("reorganisation", "2025-09-01").table
        let labels = try #require(table.texts("label"))
        #expect(labels.contains { $0.hasPrefix("Di\u{A0}Linh: TT.\u{A0}Di\u{A0}Linh, ") })
    }

    @Test func noWorkIsNotSaidToBeNought() throws {
        let chart = try published("cumulative-work", "2024-06-30")
        #expect(chart.table.count == 0)
        #expect(chart.table.words["summary"]?.contains("đã xác nhận") == false)
    }

    /// The required course is named only where there is one.
    @Test func theCourseIsNamedWhereItIs() throws {
        let with = try season("cumulative-work", "2024-06-30")
        #expect(with.title == "Khối lượng lũy kế: Cứng hóa đường thôn, liên thôn – làm mới")
        #expect(with.table.words["summary"]?.contains("cần đạt đến 31/12/2024") == true)
        let without = try season("cumulative-work", "2024-06-30", [.activity: "trong-cay-xanh"])
        #expect(without.title == "Khối lượng lũy kế: Trồng cây xanh")
        #expect(without.table.words["summary"]?.contains("cần đạt") == false)
    }

    /// Đinh Lạc is furthest from what is needed and did no such work; what others did is drawn of the
    /// whole area, and once Hòa Ninh was assessed of Hòa Ninh.
    @Test func whoDidNoSuchWorkIsNotDrawn() throws {
        var log = try SmallLog()
        try log.assess(
            "unit,standard,indicator,day,numerator,denominator,level\n"
                + "25018,xa-mau,1.1,2024-01-01,100,1000,verified\n")
        let charts = Program.root.appendingPathComponent("charts").path
        func chart() throws -> Chart {
            let order = ChartOrder(
                charts: ["cumulative-work"], asOf: try day("2024-06-30"), format: .png, size: nil,
                language: .vi, choices: [.activity: "cung-hoa-duong"])
            return try #require(
                try log.campaign(charts: charts).look { try $0.charts(order) }.first)
        }
        let all = try chart()
        #expect(all.recorded.texts.contains { $0.string.hasPrefix("Huyện Di Linh") })
        #expect(all.table.count > 0)
        log = try SmallLog()
        try log.assess(
            "unit,standard,indicator,day,numerator,denominator,level\n"
                + "25018,xa-mau,1.1,2024-01-01,100,1000,verified\n"
                + "25036,xa-mau,1.1,2024-01-02,200,1000,verified\n")
        #expect(try chart().recorded.texts.contains { $0.string.hasPrefix("Xã Hòa Ninh") })
    }

    /// 79,96 % where 80 % are needed, then 99,999 %: neither is rounded across, on the chart nor in the
    /// table beneath it.
    @Test func aFigureOfACourseStaysOnItsSide() throws {
        let log = try SmallLog()
        try log.assess(
            "unit,standard,indicator,day,numerator,denominator,level\n"
                + "25036,xa-mau,1.1,2024-01-01,79960,100000,verified\n"
                + "25036,xa-mau,1.1,2024-06-28,99999,100000,verified\n")
        let order = ChartOrder(
            charts: ["indicator-course"], asOf: try day("2024-06-30"), format: .png, size: nil,
            language: .vi, choices: [.indicator: "xa-mau/1.1", .unit: "25036"])
        let charts = Program.root.appendingPathComponent("charts").path
        let chart = try #require(
            try log.campaign(charts: charts).look { try $0.charts(order) }.first)
        let texts = chart.recorded.texts.map(\.string)
        #expect(texts.contains("79,9%") && texts.contains("99,9%"), "\(texts)")
        #expect(!texts.contains("80,0%") && !texts.contains("100,0%"))
        let table = try #require(ChartFigures(chart).tables.first)
        let figures = table.rows.flatMap { $0.dropFirst() }
        #expect(figures.contains("79,9") && figures.contains("99,9"), "\(figures)")
    }

    /// Both lines bear their figure at their end: 444 m, with reported 461 m.
    @Test func linesOfWorkEndInTheirFigures() throws {
        let texts = try season(
            "cumulative-work", "2024-06-30", [.unit: "25027"]
        ).recorded.texts.map(\.string)
        #expect(texts.contains("444"))
        #expect(texts.contains("461"))
    }

    @Test(arguments: ["work-by-month", "people-by-month", "contributions", "unit-rates"])
    func noPeriodBeforeTheCampaign(_ id: String) throws {
        #expect(!(try published(id, "2020-12-31").context.subtitle.contains("tháng")))
        #expect(try published(id, "2024-06-30").context.subtitle.hasSuffix("đến tháng 06/2024"))
    }

    /// Confirmed and unconfirmed Saturdays add up to the cells.
    @Test func saturdaysAreCountedApart() throws {
        let table = try season("saturday-calendar", "2024-06-30").table
        let units = try #require(table.texts("unit"))
        let states = try #require(table.texts("state"))
        let confirmed = try #require(table.numbers("confirmed"))
        let awaiting = try #require(table.numbers("awaiting"))
        let reported = try #require(table.numbers("reported"))
        let figures = try #require(table.texts("figures"))
        #expect(units.contains("TT. Di Linh"))
        for (row, unit) in units.enumerated() {
            let cells = units.indices.filter { units[$0] == unit }.map { states[$0] }
            let (sure, open) = (
                cells.count { $0 == "confirmed" }, cells.count { $0 == "reported" }
            )
            #expect(confirmed[row] == Double(sure) && awaiting[row] == Double(open))
            #expect(reported[row] == Double(sure + open))
            #expect(figures[row] == (open == 0 ? "\(sure)" : "\(sure) + \(open)"))
        }
    }

    /// Liên Đầm on 15/11/2024: what is confirmed, and what is reported beside it, each labelled.
    @Test func estimatesStandBesideOneAnother() throws {
        let chart = try season(
            "indicator-course", "2024-11-15",
            [.unit: "25027", .indicator: "xa-ntm-2021-2025/2.2"])
        let estimated = try #require(chart.table.numbers("estimated")).compactMap(\.self)
        let all = try #require(chart.table.numbers("withReported")).compactMap(\.self)
        try #require(estimated.count == 1 && all.count == 1)
        #expect(estimated[0] < all[0])
        let texts = chart.recorded.texts.map(\.string)
        #expect(texts.contains("78,5%") && texts.contains("78,6%"))
        #expect(texts.contains("Nếu tính cả chưa xác nhận"))
    }
}

/// The registry of tables against what speaks of it.
@Suite struct ChartRegistryTests {
    /// Every column and word of every table is explained, whoever adds one.
    @Test func theReadmeNamesEveryColumn() throws {
        let readme = try TextFile.text(at: "\(ChartFiles.root)/charts/README.md").get()
        try #require(ChartTable.all.count == 15)
        for table in ChartTable.all {
            let rows = readme.components(separatedBy: "| `\(table.name)` | `").dropFirst()
            let rest = try #require(rows.last, "\(table.name)")
            let part = try #require(rest.components(separatedBy: "\n| `").first)
            for name in table.empty.names {
                #expect(("`" + part).contains("`\(name)`"), "\(table.name): \(name)")
            }
            for word in table.empty.words.keys {
                #expect(part.contains("`{\(word)}`"), "\(table.name): {\(word)}")
            }
        }
    }

    /// The sample tables that charts are tested with have the columns of the real ones.
    @Test(arguments: SampleTables.charts)
    func samplesAreLikeTheRealTables(_ sample: SampleChart) throws {
        let table = try ChartTable.named(by: try ChartFiles.spec(sample.id))
        for name in sample.table.names {
            let kind = try #require(sample.table[name]?.kind)
            #expect(table.empty[name]?.kind == kind, "\(sample.id): \(name)")
        }
        #expect(Set(sample.table.words.keys).isSubset(of: table.empty.words.keys))
    }

    /// A chart file that stacks `reported` on `confirmed` counts twice and is refused.
    ///
    /// It was right while `reported` was what is not confirmed.
    @Test(arguments: ["work-by-month", "contributions", "people-by-month", "reorganisation"])
    func stackingWhatIsReportedIsAFinding(_ id: String) throws {
        let text = try ChartFiles.text(id).replacing(
            ": awaiting, colour", with: ": reported, colour")
        var findings: [Finding] = []
        let spec = try #require(ChartSpec(yaml: text, name: "charts/\(id).yaml", &findings))
        let table = try ChartTable.named(by: spec)
        let stacked = table.findingsOfStacks(spec)
        try #require(stacked.count == 1)
        #expect(stacked[0].text(.vi).contains("“awaiting”"))
        #expect(table.findingsOfStacks(try ChartFiles.spec(id)).isEmpty)
    }

    /// Work by month in the season: what is reported is what is confirmed and what awaits.
    @Test(arguments: ["work-by-month", "people-by-month", "contributions", "cumulative-work"])
    func reportedIncludesWhatIsConfirmed(_ id: String) throws {
        let table = try ChartTableTests.season.get().chart(id, on: "2024-06-30").table
        let confirmed = try #require(table.numbers("confirmed"))
        let awaiting = try #require(table.numbers("awaiting"))
        let reported = try #require(table.numbers("reported"))
        #expect(awaiting.contains { ($0 ?? 0) > 0 })
        for row in confirmed.indices {
            let sum = confirmed[row].flatMap { sure in awaiting[row].map { sure + $0 } }
            #expect(abs((sum ?? 0) - (reported[row] ?? 0)) < 1e-6)
        }
    }
}

extension DataTable {
    fileprivate func texts(_ name: String) -> [String]? {
        if case .texts(let texts) = self[name] { texts } else { nil }
    }

    func numbers(_ name: String) -> [Double?]? {
        if case .numbers(let numbers) = self[name] { numbers } else { nil }
    }
}

/// A log of the Di Linh campaign in a folder of its own.
private final class DiLinh: Sendable {
    private let folder = CampaignFixture.temporaryFolder()
    private let locations: Locations

    init(seed: UInt64?) throws {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        locations = Locations(
            database: folder + "/so.sqlite", targets: root + "/targets", charts: root + "/charts",
            campaign: "di-linh-nq15")
        _ = try CampaignStore.create(
            locations,
            by: Recorder(
                "Phòng Kinh tế", at: Instant(milliseconds: 0), random: SplitMix64(seed: 1)))
        guard let seed else { return }
        let campaign = try CampaignStore.open(locations, mode: .writing)
        let season = Season(catalogue: try campaign.rules.current().catalogue, seed: seed)
        _ = try campaign.write(
            as: .holder("Phòng Kinh tế"), at: Instant(milliseconds: 0),
            random: SplitMix64(seed: 1)
        ) { desk throws(Refusal) in
            try desk.simulate(
                seed: seed, outings: season.outings, assessments: season.assessments,
                recognitions: season.recognitions)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func chart(
        _ id: String, on text: String, _ choices: [ChartChoice: String] = [:]
    ) throws -> Chart {
        let order = ChartOrder(
            charts: [id], asOf: try day(text), format: .png, size: nil,
            language: .vi, choices: choices)
        let campaign = try CampaignStore.open(locations, mode: .reading)
        return try #require(try campaign.look { try $0.charts(order) }.first)
    }
}
