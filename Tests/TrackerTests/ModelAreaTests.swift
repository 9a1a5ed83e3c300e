import Basics
import Documents
import ProgressCalculator
import Reports
import Targets
import Testing
import WorkLog

@testable import Tracker

/// Model residential areas: nothing is nought before somebody decided.
@Suite struct ModelAreaTests {
    private static let counts = [
        "counts.yaml": """
        counts:
          - id: khu-mau
            title: { vi: Khu mẫu đã công bố, en: Areas as published }
            measure: khu dân cư
            sums: latest
        """
    ]

    private static func log() throws -> SmallLog {
        let log = try SmallLog(
            files: SmallLog.areas.merging(counts) { $1 }, standards: ["khu-mau"])
        try log.record(
            [
                DutyCount(
                    id: "cb", kind: "khu-mau", unit: "679", period: "2021",
                    firstDay: try day("2021-01-01"), day: try day("2021-12-31"),
                    amount: Quantity(22))
            ], on: "2022-06-30")
        return log
    }

    /// 22 were published for 2021; until 2023 the log has no decision: a dash, not nought.
    @Test func withoutADecisionNobodyKnows() throws {
        let log = try Self.log()
        let report = try log.look { try $0.places(asOf: day("2022-12-31")) }
        let own = try #require(report.content.standards.first)
        #expect(own.total.have == nil && own.units.allSatisfy { $0.have == nil })
        #expect(own.course.isEmpty)
        let text = try report.document(.vi).text(width: 200)
        #expect(text.contains("Số đã công bố: 22 (31/12/2021)."))
        #expect(!text.contains("Nhân rộng") && !text.contains(" 0 "))
        let board = try log.look { try $0.board(asOf: day("2022-12-31")) }
        #expect(
            try board.document(.vi).text(width: 200)
                .contains("Khu dân cư mẫu: –. Số đã công bố: 22 (31/12/2021)."))
    }

    /// Hòa Ninh and Liên Đầm are one commune since July 2025, with a thôn 1 each.
    @Test func namesakesAreToldApart() throws {
        let log = try Self.log()
        func decision(_ id: String, _ unit: String, _ place: String) throws -> Recognition {
            Recognition(
                id: id, unit: unit, standard: "khu-mau", document: "",
                day: try day("2023-03-15"), dayIs: .on, forYear: nil, withdrawnOn: nil,
                source: "", note: "", place: place)
        }
        try log.record(
            [
                decision("q1", "25036", "Thôn 1"), decision("q2", "25027", "thôn 01"),
                decision("q3", "25027", "Thôn 2"),
            ], on: "2023-06-30")
        let report = try log.look { try $0.places(asOf: day("2025-09-01")) }
        let own = try #require(report.content.standards.first)
        let merged = try #require(own.units.first { $0.unit?.id == "25036@2025-07-01" })
        #expect(merged.places == ["Thôn 1, xã Hòa Ninh", "Thôn 2", "thôn 01, xã Liên Đầm"])
    }

    /// One of 15 March 2023: the year before is not known, the others have none.
    @Test func fromTheFirstDecisionOnNoughtIsNought() throws {
        let log = try Self.log()
        try log.record(
            [
                Recognition(
                    id: "q1", unit: "25036", standard: "khu-mau", document: "",
                    day: try day("2023-03-15"), dayIs: .on, forYear: nil, withdrawnOn: nil,
                    source: "", note: "", place: "Thôn 1")
            ], on: "2023-06-30")
        let report = try log.look { try $0.places(asOf: day("2024-06-30")) }
        let own = try #require(report.content.standards.first)
        #expect(own.total.have == 1)
        #expect(own.units.compactMap(\.have).sorted() == [0, 0, 0, 1])
        #expect(own.course.map(\.have) == [nil, 1, 1])
        #expect(
            try report.document(.vi).text(width: 200)
                .contains("Nhân rộng: 31/12/2022: – · 31/12/2023: 1 · 30/06/2024: 1."))
    }
}
