import Basics
import Documents
import ProgressCalculator
import Reports
import Targets
import TestSupport
import Testing

@testable import Tracker

/// Questions that were asked and not answered: work per 1 000 people, what a Saturday contributes
/// to the criteria.
@Suite struct QuestionTests {
    /// Of Hòa Ninh 8 000 people are known, of Đinh Lạc nobody's number is.
    private func log() throws -> SmallLog {
        let path = "units/mau.csv"
        let units = try #require(CampaignFixture.rules.files[path])
        return try SmallLog(
            files: [
                path: units.replacing(
                    "25036,25036,Hòa Ninh,xa,,2025-06-30,679,,,,",
                    with: "25036,25036,Hòa Ninh,xa,,2025-06-30,679,,8000,2022,")
            ])
    }

    /// 150 m confirmed by 8 000 people are 18,75 m for each 1 000.
    ///
    /// 40 people are 5, and 17,5 person-days 2,1875, which is printed 2,2. Land is given, not worked:
    /// nobody divides it.
    @Test func workIsToldForEachThousandPeople() throws {
        let log = try log()
        let report = try log.campaign().look {
            try $0.work(asOf: day("2024-12-31"), on: day("2024-12-31"))
        }
        func row(_ unit: String, _ subject: String) -> WorkRow? {
            report.content.rows.first { $0.unit?.id == unit && $0.subject.id == subject }
        }
        #expect(row("25036", "cung-hoa-duong")?.confirmed == Quantity(150))
        #expect(row("25036", "cung-hoa-duong")?.perThousand == Quantity(thousandths: 18_750))
        #expect(row("25036", "people")?.perThousand == Quantity(5))
        #expect(row("25036", "person_days")?.perThousand == Quantity(thousandths: 2_188))
        let land = try #require(row("25036", "hien-dat"))
        #expect(land.confirmed == Quantity(thousandths: 12_500) && land.perThousand == nil)
        let unknown = try #require(row("25018", "people"))
        #expect(unknown.confirmed == Quantity(20) && unknown.perThousand == nil)
        // Of the district nobody says how many live there.
        #expect(report.content.totals.allSatisfy { $0.perThousand == nil })

        let text = try report.document(.vi).text(width: 160)
        #expect(text.contains("Trên 1.000 dân"))
        let csv = try report.document(.vi).csv().split(whereSeparator: \.isNewline)
        func line(_ start: String) -> Substring? { csv.first { $0.contains(start) } }
        #expect(line("xã Hòa Ninh;\"Cứng hóa đường")?.hasSuffix(";150;\"200,5\";\"18,8\"") ?? false)
        #expect(line("xã Hòa Ninh;Ngày công")?.hasSuffix(";\"2,2\"") ?? false)
        #expect(line("xã Hòa Ninh;Hiến đất")?.hasSuffix(";") ?? false)
        #expect(line("xã Đinh Lạc;Lượt người")?.hasSuffix(";–") ?? false)
    }

    /// Little for each 1 000 people is not printed as nothing: 1 m by 8 000 people are 0,125 m.
    @Test func littleIsNotNothing() throws {
        let log = try log()
        try log.add("day,unit,trong-cay-xanh,id\n2024-07-06,25036,1,cay\n", on: "2024-07-31")
        try log.confirm(["cay"], on: "2024-07-31")
        let report = try log.campaign().look { try $0.work(asOf: day("2024-12-31")) }
        let csv = try report.document(.vi).csv()
        #expect(csv.contains("xã Hòa Ninh;Trồng cây xanh;cây;1;1;\"0,125\""), "\(csv)")
    }

    /// The road counts into 1.1: 150 m are confirmed by 31/12/2024 and 200,5 reported, on eight days
    /// of outings 18,75 m a day; the rubbish serves nothing that the set asks for, and of criterion
    /// 2 nobody said what serves it.
    @Test func aSaturdayGivesToTheCriteria() throws {
        let log = try log()
        let report = try log.campaign().look { try $0.criteriaWork(asOf: day("2024-12-31")) }
        let csv = try report.document(.vi).csv().split(whereSeparator: \.isNewline).dropFirst()
        #expect(
            csv.map(String.init) == [
                "1. Giao thông;\"Cứng hóa đường thôn, liên thôn – làm mới\";m;150;\"200,5\";\"18,8\";"
                    + "tính vào 1.1",
                "2. Thu nhập;chưa gắn việc nào;;–;–;–;–",
                "ngoài các tiêu chí;Thu gom rác thải;kg;107;107;\"13,4\";chưa gắn với tiêu chí nào",
            ], "\(csv.joined(separator: "\n"))")
        let text = try report.document(.vi).text(width: 160)
        #expect(
            text.contains(
                "Từ 03/06/2022 có 8 ngày ra quân; việc đã làm phục vụ 1/2 tiêu chí: 1."),
            "\(text)")
    }

    /// Of a commune its own outings; what nobody recorded there is unknown, not nought.
    @Test func aCommuneHasItsOwn() throws {
        let log = try log()
        let report = try log.campaign().look {
            try $0.criteriaWork(unit: "Đinh Lạc", asOf: day("2024-12-31"))
        }
        let csv = try report.document(.vi).csv()
        #expect(csv.contains(" – làm mới\";m;–;–;–;tính vào 1.1"), "\(csv)")
        let text = try report.document(.vi).text(width: 160)
        #expect(text.contains("Chưa ghi việc nào phục vụ một tiêu chí của bộ này."))
    }
}
