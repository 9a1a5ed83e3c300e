import Basics
import Documents
import Foundation
import Office
import Reports
import Sheets
import Targets
import Testing
import WorkLog

@testable import Tracker

/// Counts of few people on every way out of the log, and where they are typed.
@Suite struct HeldBackOnPagesTests {
    private static let duties = """
        counts:
          - id: nguoi
            title: { vi: Người tham gia, en: People }
            measure: người
            of: { vi: được theo dõi, en: followed }
            sums: latest
            period: year
            least: 5
        """

    private static func count(_ place: String, _ amount: Int, of whole: Int) throws -> DutyCount {
        DutyCount(
            id: "so-\(place.isEmpty ? "xa" : String(place.suffix(1)))", kind: "nguoi",
            unit: "25036", place: place,
            period: "2023", firstDay: try day("2023-01-01"), day: try day("2023-12-31"),
            amount: Quantity(amount), ofAmount: Quantity(whole))
    }

    /// 33 of 60 in all, 10 of 20, 20 of 28 and, by a merge, 3 of 12: the last is held back by itself,
    /// the smallest of the others with it.
    private static func log() throws -> SmallLog {
        let log = try SmallLog(files: ["counts.yaml": duties])
        try log.record(
            [
                try count("", 33, of: 60), try count("Thôn 1", 10, of: 20),
                try count("Thôn 3", 20, of: 28), try count("Thôn 4", 3, of: 12),
            ], on: "2024-06-30")
        return log
    }

    @Test func theListAndItsFilesSayTheSame() throws {
        let log = try Self.log()
        let report = try log.look { try $0.dutyCounts(asOf: day("2024-06-30")) }
        let shown = report.content.counts.filter { !$0.isHeldBack }.map(\.place)
        #expect(shown == ["", "Thôn 3"])
        let document = report.document(.vi)
        let text = try document.text(width: 200)
        #expect(text.contains("2 số liệu không in") && text.contains("33"))
        let csv = try document.csv()
        #expect(csv.contains("Thôn 3") && !csv.contains("Thôn 1") && !csv.contains("Thôn 4"))
        let json = try JSONText.of(report, language: .vi)
        #expect(!json.contains("\"ofAmount\": 12") && !json.contains("\"amount\": 10"))
    }

    @Test(arguments: ["so-1", "so-4"])
    func theHistoryKeepsThemToo(_ id: String) throws {
        let log = try Self.log()
        let report = try log.look { try $0.history(of: DutyCount.self, id) }
        #expect(!report.content.fields.contains { ["amount", "of_amount"].contains($0.field) })
        let text = try report.document(.vi).text(width: 200)
        #expect(!text.contains("Số lượng") && text.contains("Thôn"))
        let own = try log.look { try $0.history(of: DutyCount.self, "so-3") }
        #expect(try own.document(.vi).text(width: 200).contains("Số lượng: 20 người"))
    }

    /// They stay in the office's own log.
    @Test func theyDoNotTravel() throws {
        let log = try Self.log()
        let path = log.folder + "/gui.sqlite"
        _ = try log.campaign().export(
            unit: "25036", to: path, withNotes: false, asOf: day("2024-06-30"),
            on: Instant(endOf: try day("2024-06-30")))
        let sent = try LogStore.open(path, mode: .reading, campaign: nil)
        #expect(try sent.dutyCounts().map(\.id).sorted() == ["so-3", "so-xa"])
        #expect(try sent.verify().isSound)
    }

    /// The second place would leave 3 of 12: it is refused where it is typed, and in a sheet at its
    /// row, with the rows before it.
    @Test func whatWouldTellIsRefused() throws {
        let log = try SmallLog(files: ["counts.yaml": Self.duties])
        func write<Value>(_ body: (inout WritingDesk) throws(Refusal) -> Value) throws -> Value {
            try log.campaign(.writing).write(
                as: .holder("Văn phòng"), at: Instant(endOf: try day("2024-07-01")),
                random: SplitMix64(seed: .random(in: 0...UInt64.max)), body)
        }
        func fields(_ place: String, _ amount: String, _ whole: String) -> [String: String] {
            [
                "kind": "nguoi", "period": "2023", "unit": "25036", "place": place,
                "amount": amount, "of_amount": whole,
            ]
        }
        for (place, amount, whole) in [("", "33", "60"), ("Thôn 1", "10", "20")] {
            _ = try write { desk throws(Refusal) in
                try desk.add(DutyCount.self, fields(place, amount, whole))
            }
        }
        do {
            _ = try write { desk throws(Refusal) in
                try desk.add(DutyCount.self, fields("Thôn 3", "20", "28"))
            }
            Issue.record("took what leaves 3 of 12")
        } catch Refusal.fields(let findings) {
            #expect(findings.map(\.place.field) == ["amount"])
            #expect(findings[0].problem.vi.contains("phần còn lại của đơn vị dưới 5"))
        }
        let sheet = SheetFile(
            Array(
                ("kind,period,unit,place,amount,of_amount\nnguoi,2022,25036,,33,60\n"
                    + "nguoi,2022,25036,Thôn 1,10,20\nnguoi,2022,25036,Thôn 3,20,28\n").utf8),
            name: "a.csv")
        do {
            _ = try write { desk throws(Refusal) in
                try desk.importSheet(DutyCount.self, sheet)
            }
            Issue.record("took a sheet that leaves 3 of 12")
        } catch Refusal.findings(let findings) {
            #expect(findings.map(\.place.line) == [4])
        }
    }
}
