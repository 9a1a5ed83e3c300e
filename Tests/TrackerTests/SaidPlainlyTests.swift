import Basics
import CairoCanvas
import Charts
import Documents
import Foundation
import ProgressCalculator
import Reports
import Targets
import TestSupport
import Testing

@testable import Tracker

/// What pages and charts said beside each other without a word, or said more firmly than was known.
@Suite struct SaidPlainlyTests {
    /// Đinh Lạc lacks 2, Hòa Ninh 1.2: named in the order of the standard, not of the communes.
    @Test func whatStandsInTheWayHasTheOrderOfTheStandard() throws {
        let log = try SmallLog()
        try log.assess(
            "unit,standard,indicator,day,pass,value,level\n"
                + "25018,xa-mau,2,2024-06-10,,40,verified\n"
                + "25036,xa-mau,1.2,2024-06-10,không đạt,,verified\n")
        let headline = try log.look { desk in
            let calculator = try desk.calculator(asOf: try day("2024-06-30"))
            return CommunesHeadline(
                of: desk.catalogue.units.units.filter { ["25018", "25036"].contains($0.id) }
                    .map { calculator.standard("xa-mau", unit: $0) })
        }
        #expect(headline?.sentence.vi.contains("(1.2, 2)") == true)
    }

    private static let byItself = """
        unit,standard,indicator,day,numerator,denominator,value,pass,level,source
        25036,xa-mau,1.1,2023-12-31,24000,24000,,,self,
        25036,xa-mau,1.2,2023-12-31,,,,dat,self,
        25036,xa-mau,2,2023-12-31,,,22,,self,

        """

    private func log(_ assessments: String = byItself) throws -> SmallLog {
        let log = try SmallLog()
        try log.assess(assessments)
        return log
    }

    /// Two results for one target on one page, unexplained: where the share of the way stands beside
    /// the criteria met, a line says what it is.
    @Test func theShareOfTheWayIsExplainedWhereItStands() throws {
        let explained = "không phải tỷ lệ số tiêu chí đạt"
        let log = try log()
        let board = try log.look {
            try $0.board(asOf: day("2024-06-30")).document(.vi).text(width: 200)
        }
        #expect(board.contains("1/2 tiêu chí, 1 mới tự đánh giá"), "\(board)")
        #expect(board.contains("%") && board.contains(explained), "\(board)")
    }

    /// The leaders' page gives each target one result: the criteria met, and no share beside them.
    @Test func theLeadersPageGivesOneResult() throws {
        let page = try log().look {
            try $0.leadersReport(
                MonthlyOrder(period: "2024-06", today: try day("2024-12-31"))
            ).document(.vi)
        }
        let csv = try page.csv()
        #expect(csv.contains("1/2 tiêu chí, 1 mới tự đánh giá"), "\(csv)")
        #expect(!csv.contains("Mức độ hoàn thành"))
        let text = try page.text(width: 200)
        #expect(!text.contains("Mức độ hoàn thành"), "\(text)")
    }

    /// A campaign all of whose criteria are self-assessed showed a solid bar: what rests on
    /// self-assessment alone is hatched, and only what others looked at is solid.
    @Test func theBarOfWhatIsSelfAssessedIsHatched() throws {
        let own = try rows(log())
        #expect(try #require(own.appraised) == 0)
        #expect(try #require(own.selfAssessed) == 0.5)
        let verified = try rows(log(Self.byItself.replacing(",self,", with: ",verified,")))
        #expect(try #require(verified.appraised) == 0.5)
        #expect(verified.selfAssessed == 0)
        let nobody = try rows(SmallLog())
        #expect(nobody.appraised == nil && nobody.selfAssessed == nil)
    }

    /// Of the target that Hòa Ninh meets the standard, as the chart of targets draws it.
    private func rows(_ log: SmallLog) throws -> (appraised: Double?, selfAssessed: Double?) {
        let charts =
            URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path + "/charts"
        let campaign = try log.campaign(charts: charts)
        let order = ChartOrder(
            charts: ["target-board"], asOf: try day("2024-06-30"), format: .png, size: nil,
            language: .vi)
        let table = try #require(try campaign.look { try $0.charts(order) }.first).table
        let appraised = try #require(table.numbers("appraised"))
        let own = try #require(table.numbers("selfAssessed"))
        return (appraised.first ?? nil, own.first ?? nil)
    }
}
