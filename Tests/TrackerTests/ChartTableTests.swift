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
    private static let season = Result { try DiLinh(seed: 15) }
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
        #expect(try season(id, "2024-06-30").recorded.texts.contains { $0.string == "†" })
    }

    @Test func aTargetWithoutDataIsHatched() throws {
        let chart = try published("target-board", "2024-06-30")
        guard case .numbers(let shares) = chart.table["share"] else { return }
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
        ("2024-06-30", "chưa đến ngày 01/7/2025"), ("2025-09-01", "hai bản đồ bằng nhau"),
    ])
    func mapsAreEqualOnceBothAreThere(_ day: String, _ words: String) throws {
        #expect(try season("reorganisation", day).table.words["summary"]?.hasPrefix(words) == true)
        #expect(try published("reorganisation", day).table.words["summary"]?.isEmpty == true)
    }

    @Test func unitsAreNotBroken() throws {
        guard case .texts(let labels) = try season("reorganisation", "2025-09-01").table["label"]
        else { return }
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

    /// Both lines bear their figure at their end: 444 m, with reported 461 m.
    @Test func linesOfWorkEndInTheirFigures() throws {
        let texts = try season("cumulative-work", "2024-06-30").recorded.texts.map(\.string)
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
        guard case .texts(let units) = table["unit"], case .texts(let states) = table["state"],
            case .numbers(let confirmed) = table["confirmed"],
            case .numbers(let reported) = table["reported"],
            case .texts(let figures) = table["figures"]
        else { return }
        #expect(units.contains("TT. Di Linh"))
        for (row, unit) in units.enumerated() {
            let cells = units.indices.filter { units[$0] == unit }.map { states[$0] }
            let (sure, open) = (
                cells.count { $0 == "confirmed" }, cells.count { $0 == "reported" }
            )
            #expect(confirmed[row] == Double(sure) && reported[row] == Double(open))
            #expect(figures[row] == (open == 0 ? "\(sure)" : "\(sure) + \(open)"))
        }
    }

    /// Liên Đầm on 15/11/2024: what is confirmed, and what is reported beside it, each labelled.
    @Test func estimatesStandBesideOneAnother() throws {
        let chart = try season("indicator-course", "2024-11-15")
        guard case .numbers(let estimated) = chart.table["estimated"],
            case .numbers(let all) = chart.table["withReported"]
        else { return }
        let pair = (estimated.compactMap(\.self), all.compactMap(\.self))
        #expect(pair.0.count == 1 && pair.1.count == 1)
        #expect(pair.0[0] < pair.1[0])
        let texts = chart.recorded.texts.map(\.string)
        #expect(texts.contains("78,5%") && texts.contains("78,6%"))
        #expect(texts.contains("Nếu tính cả chưa xác nhận"))
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
        _ = try Tracker.create(
            locations,
            by: Recorder(
                "Phòng Kinh tế", at: Instant(milliseconds: 0), random: SplitMix64(seed: 1)))
        guard let seed else { return }
        let tracker = try Tracker.open(locations, mode: .writing)
        let season = Season(catalogue: tracker.catalogue, seed: seed)
        _ = try tracker.simulate(
            seed: seed, outings: season.outings, assessments: season.assessments,
            recognitions: season.recognitions, by: "Phòng Kinh tế")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func chart(
        _ id: String, on text: String, _ choices: [ChartChoice: String] = [:]
    ) throws -> Chart {
        let order = ChartOrder(
            charts: [id], asOf: try day(text), folder: folder, format: .png, size: nil,
            language: .vi, choices: choices)
        return try #require(try Tracker.open(locations, toDraw: order).charts(order).first)
    }
}
