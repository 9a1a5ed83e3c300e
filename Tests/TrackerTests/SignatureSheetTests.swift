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
        // Eight letters are enough to type; 36 are not.
        #expect(rows[0][1].wholeMatch(of: /04\/05\n[0-9a-f]{8}/) != nil, "\(rows[0][1])")
        #expect(rows.contains { $0[3] == "20\u{A0}lượt\n10\u{A0}công" })
        let box = "[\u{A0}\u{A0}\u{A0}]\u{A0}"
        #expect(
            rows.allSatisfy {
                $0[5].hasPrefix("\(box)đúng\n\(box)chưa:") && $0[5].hasSuffix("....")
            })
    }

    /// Three kinds of work, money and land from three households, each said once: still one side, in
    /// type that a copy leaves readable; Word sets the same type.
    @Test func twentyFiveFullOutingsAreOneSide() throws {
        let log = try SmallLog()
        let unions = ["Chi bộ", "Chi hội Phụ nữ", "Đoàn Thanh niên xã", "Hội Nông dân", "Mặt trận"]
        let lines = (0..<25).map { index in
            "2024-05-\(11 + index / 5),25036,Thôn 9,\(unions[index % 5]) \(index),44,34.5,"
                + "1\(index + 10),2\(index + 10),3\(index + 10),1250,3,1000000,nhân dân"
        }
        try log.add(
            "day,unit,place,organiser,people,person_days,cung-hoa-duong,khoi-thong-cong-ranh,"
                + "thu-gom-rac,hien-dat,so-ho-hien-dat,ung-ho-tien,donor\n"
                + lines.joined(separator: "\n") + "\n", on: "2024-06-30")
        let document = try Self.document(log, place: "Thôn 9")
        let pdf = try document.pdf()
        #expect(pdf.pages == 1)
        let table = try #require(Self.tables(document).first)
        let work = try table.rows.all().map { $0.cells[4].printed(.vi) }
        #expect(
            work.contains(
                "Cứng hóa đường thôn, liên thôn: 110 m; Khơi thông cống rãnh: 210 m; Thu gom rác "
                    + "thải: 310 kg; Nhân dân: hiến đất 1.250 m² (3 hộ), 1.000.000 đồng"),
            "\(work[0])")
        let fitted = try document.fittedOnPaper()
        let size = fitted.layout.sizes.table(table)
        #expect(fitted.layout.scale < 1 && size >= 7, "\(size)")
        #expect(!(try fitted.word().isEmpty))
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
        // Each sheet is filed by itself: it says of which commune it is.
        let headings = document.sections.filter { $0.audience == .pages }.compactMap(\.heading)
        #expect(headings.count == 2 && headings[1].contains("· xã Hòa Ninh · "), "\(headings)")
    }
}
