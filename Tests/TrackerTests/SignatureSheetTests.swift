import Basics
import Documents
import Office
import Paper
import Reports
import Testing

@testable import Tracker

/// The sheet that a village signs: on paper one place a sheet.
@Suite struct SignatureSheetTests {
    /// Five Saturdays of May 2024, five unions each, two kinds of work.
    private static func rows(_ count: Int, place: String) -> String {
        let unions = ["Chi bộ", "Chi hội Phụ nữ", "Đoàn Thanh niên xã", "Hội Nông dân", "Mặt trận"]
        let days = ["04", "11", "18", "25", "31"]
        let lines = (0..<count).map { index in
            "2024-05-\(days[index / 5 % 5]),25036,\(place),\(unions[index % 5]) \(index),"
                + "\(20 + index),\(10 + index),\(100 + index),\(200 + index)"
        }
        return "day,unit,place,organiser,people,person_days,cung-hoa-duong,thu-gom-rac\n"
            + lines.joined(separator: "\n") + "\n"
    }

    private static func document(_ log: SmallLog, place: String?) throws -> Document {
        let month = UnitMonth(unit: "25036", month: try day("2024-05-01"), place: place)
        return try log.look { try $0.signatureSheet(month) }.document(.vi)
    }

    /// 25 outings stand on one side with their totals and three places to sign: 20 … 44 people are
    /// 800, 10 … 34 person-days 550.
    @Test func twentyFiveOutingsAreOneSide() throws {
        let log = try SmallLog()
        try log.add(Self.rows(25, place: "Thôn 9"), on: "2024-06-30")
        let document = try Self.document(log, place: "Thôn 9")
        #expect(try document.pdf().pages == 1)
        let text = document.sections.flatMap(\.blocks).flatMap { block -> [String] in
            if case .lines(let lines) = block { lines } else { [] }
        }
        #expect(text.contains { $0.contains("Cộng: 25 buổi, 800 lượt người, 550 ngày công.") })
        let table = try #require(Self.tables(document).first)
        let rows = try table.rows.all().map { $0.cells.map { $0.printed(.vi) } }
        #expect(rows.count == 25)
        #expect(rows[0][2] == "04/05")
        // Eight letters are enough to type; 36 are not.
        #expect(rows.allSatisfy { $0[1].count == 8 })
        #expect(rows.allSatisfy { $0[7] == "[\u{A0}\u{A0}\u{A0}]" && $0[8].hasSuffix("....") })
        #expect(!(try document.word().isEmpty))
    }

    private static func tables(_ document: Document) -> [Table] {
        document.sections.filter { $0.audience == .pages }.flatMap(\.blocks).compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }

    @Test func eachPlaceHasASheetOfItsOwn() throws {
        let log = try SmallLog()
        try log.add(Self.rows(3, place: "Thôn 9"), on: "2024-06-30")
        try log.add(Self.rows(2, place: "Thôn 10"), on: "2024-06-29")
        let document = try Self.document(log, place: nil)
        let counts = try Self.tables(document).map { try $0.rows.all().count }
        #expect(counts.sorted() == [2, 3])
        #expect(try document.pdf().pages == 2)
        let signatures = document.sections.filter { $0.audience == .pages }.count { section in
            section.blocks.contains { if case .beside = $0 { true } else { false } }
        }
        #expect(signatures == 2)
    }
}
