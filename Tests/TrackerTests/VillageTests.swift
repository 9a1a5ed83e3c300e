import Basics
import Documents
import ProgressCalculator
import Reports
import Targets
import TestSupport
import Testing
import WorkLog

@testable import Tracker

/// A place is one of the unit in which it was named: Liên Đầm and Hòa Ninh, since July 2025 one
/// commune, had a Thôn 1 each.
@Suite struct VillageTests {
    private static let rows = """
        day,unit,place,people,id
        2025-03-01,25027,Thôn 1,10,ld
        2025-04-05,25036,Thôn 1,20,hn
        2025-08-02,25036,thôn 01,30,moi
        2025-08-09,25036,Thôn 2,40,hai

        """

    private func log(places: String? = nil) throws -> SmallLog {
        let log = try SmallLog(files: places.map { ["units/places.csv": $0] } ?? [:])
        try log.add(Self.rows, on: "2025-08-31")
        return log
    }

    private func slip(_ log: SmallLog, _ unit: String, _ place: String) throws -> YearSlip {
        try log.look { try $0.yearSlip(unit: unit, place: place, year: 2025) }.content
    }

    /// Of the groups by place, every thôn 1.
    private static func titles(_ log: SmallLog) throws -> [String] {
        let order = MonthlyOrder(
            period: "2025", grouping: .place, today: try day("2025-12-31"))
        return try log.look { try $0.monthlyReport(order) }.groups.map(\.title.vi).filter {
            $0.hasSuffix("hôn 1") || $0.hasSuffix("hôn 01")
        }
    }

    @Test func aSlipIsOfOneVillage() throws {
        let log = try log()
        let new = try slip(log, "25036@2025-07-01", "Thôn 1")
        #expect(new.waiting == 1)
        #expect(new.elsewhere.map(\.id) == ["25027", "25036"])
        let text = try log.look {
            try $0.yearSlip(unit: "25036@2025-07-01", place: "Thôn 1", year: 2025)
        }.document(.vi).text(width: 200)
        #expect(text.contains("xã Liên Đầm (25027), xã Hòa Ninh (25036) là nơi khác"), "\(text)")
        #expect(try slip(log, "xã Liên Đầm", "Thôn 1").waiting == 1)
        #expect(try slip(log, "25036@2025-07-01", "Thôn 2").elsewhere.isEmpty)
    }

    /// Nothing of it since: the slip says where it was.
    @Test func aVillageOfBeforeIsNamed() throws {
        let log = try SmallLog()
        try log.add("day,unit,place,people,id\n2025-03-01,25027,Thôn 9,10,ld\n", on: "2025-08-31")
        #expect {
            try slip(log, "25036@2025-07-01", "Thôn 9")
        } throws: { error in
            (error as? Refusal)?.text(.vi).contains("sổ chỉ có “Thôn 9” của xã Liên Đầm (25027)")
                ?? false
        }
    }

    /// Liên Đầm's Thôn 1 is Thôn 1 of the new commune, 1 + 1 = 2 outings; Hòa Ninh's is another.
    @Test func aSuccessorJoins() throws {
        let log = try log(
            places: """
                unit,name,kind,valid_from,valid_until,to_unit,to_name
                25027,Thôn 1,thon,,2025-06-30,25036@2025-07-01,

                """)
        let new = try slip(log, "25036@2025-07-01", "Thôn 1")
        #expect(new.waiting == 2 && new.elsewhere.map(\.id) == ["25036"])
        #expect(try Self.titles(log).count == 2)
    }

    /// Decisions of 2024 on Thôn 1, 3 and 4 of Liên Đầm, and on Thôn 1 of Hòa Ninh.
    ///
    /// Since July 2025 Thôn 1 belongs to Bảo Thuận, 3 and 4 are Thôn Đoàn Kết of Hòa Ninh: one
    /// place. Before, there were three and one.
    @Test func aModelAreaFollowsItsVillage() throws {
        let path = "campaigns/huyen-mau/campaign.yaml"
        var files = CampaignFixture.rules.files
        files[path] = try #require(files[path]).replacing(
            "[xa-mau, do-thi-mau]", with: "[xa-mau, do-thi-mau, khu-mau]")
        files["standards/khu-mau.yaml"] = """
            id: khu-mau
            title: { vi: Khu dân cư mẫu, en: Sample area }
            document: 318/QD-TTg
            of: places
            in_force: { from: 2022-03-08 }
            mark: verified
            criteria: []
            """
        files["units/places.csv"] = """
            unit,name,kind,valid_from,valid_until,to_unit,to_name
            25027,Thôn 1,thon,,2025-06-30,25018@2025-07-01,
            25027,Thôn 3,thon,,2025-06-30,25036@2025-07-01,Thôn Đoàn Kết
            25027,Thôn 4,thon,,2025-06-30,25036@2025-07-01,Thôn Đoàn Kết
            25036@2025-07-01,Thôn Đoàn Kết,thon,2025-07-01,,,

            """
        let catalogue = try RulesFolder(files).load(CampaignFixture.campaign)
        let signed = try day("2024-05-01")
        let decisions = [
            ("25027", "Thôn 1"), ("25027", "thôn 3"), ("25027", "Thôn 4"), ("25036", "Thôn 1"),
        ]
        func report(_ text: String) throws -> PlacesReport.OfStandard {
            let day = try day(text)
            let report =
                PlacesReport(
                    decisions.map { unit, place in
                        Recognition(
                            id: "\(unit)|\(place)", unit: unit, standard: "khu-mau",
                            document: "1/QĐ", day: signed, dayIs: .on, forYear: nil,
                            withdrawnOn: nil, source: "", note: "", place: place)
                    }, asOf: day, units: catalogue.members(on: day), catalogue,
                    published: { _ in nil }
                ) { _ in nil }
            return try #require(report.standards.first)
        }
        let before = try report("2025-06-30")
        #expect(before.total.have == 4)
        #expect(before.units.first { $0.unit?.id == "25027" }?.have == 3)
        let after = try report("2025-08-01")
        #expect(after.total.have == 3)
        func places(_ id: String) -> [String]? { after.units.first { $0.unit?.id == id }?.places }
        #expect(places("25018@2025-07-01") == ["Thôn 1"])
        #expect(places("25036@2025-07-01") == ["Thôn 1", "Thôn Đoàn Kết"])
        #expect(after.course.map(\.have) == [nil, 4, 3])
    }

    /// Old and new are told apart by the day on which the old commune ended.
    @Test func theReportTellsThemApart() throws {
        #expect(
            try Self.titles(try log()) == [
                "xã Liên Đầm (đến 30/06/2025), Thôn 1", "xã Hòa Ninh (đến 30/06/2025), Thôn 1",
                "xã Hòa Ninh, thôn 01",
            ])
    }

    /// A commune that ended has no Saturdays to come; the district, none of its communes.
    @Test(arguments: [("xã Liên Đầm", "xã Hòa Ninh"), ("679", "Bảo Thuận")])
    func noPlanForWhatHasEnded(_ unit: String, _ successor: String) throws {
        let log = try log()
        #expect {
            try log.look { try $0.plan(unit, until: nil, asOf: try day("2025-08-01")) }
        } throws: { error in
            let text = (error as? Refusal)?.text(.vi) ?? ""
            return text.contains(successor) && text.contains("Lập kế hoạch cho đơn vị đang giữ")
        }
        #expect(throws: Never.self) {
            try log.look { try $0.plan(unit, until: nil, asOf: try day("2025-06-01")) }
        }
    }
}
