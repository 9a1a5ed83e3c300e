import Basics
import Documents
import ProgressCalculator
import Reports
import Targets
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
