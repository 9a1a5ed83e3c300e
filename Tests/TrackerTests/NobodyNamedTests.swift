import Basics
import Reports
import Sheets
import Targets
import Testing
import WorkLog

@testable import Tracker

/// No person in the words of a decision: refused where it is typed or brought, found where it came by
/// a merge.
@Suite struct NobodyNamedTests {
    private static let fields = [
        "unit": "25036", "standard": "khu-mau", "day": "2024-03-15", "place": "Thôn 1",
    ]

    private func write(
        _ log: SmallLog, _ body: (inout WritingDesk) throws(Refusal) -> Void
    ) throws -> Refusal? {
        do {
            try log.campaign(.writing).write(
                as: .holder("Văn phòng"), at: Instant(endOf: try day("2024-07-01")),
                random: SplitMix64(seed: 3), body)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    @Test(arguments: [
        ("place", "Nhà ông Trần Văn Cường"), ("source", "ông Trần Văn Cường đề nghị"),
        ("note", "gọi 0912 345 678"), ("document", "Nguyễn Văn An ký"),
    ])
    func aDecisionThatNamesAPersonIsRefused(_ field: String, _ text: String) throws {
        let log = try SmallLog(files: SmallLog.areas, standards: ["khu-mau"])
        let typed = Self.fields.merging([field: text]) { _, new in new }
        let refusal = try write(log) { desk throws(Refusal) in _ = try desk.recognise(typed) }
        guard case .fields(let findings) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(findings.map(\.place.field) == [field])
        #expect(
            findings[0].problem.vi
                == "“\(text)”: có thể là tên người, số điện thoại hoặc số giấy tờ")
        // By a sheet too, at its row.
        let head = typed.keys.sorted()
        let sheet = SheetFile(
            Array(
                (head.joined(separator: ",") + "\n"
                    + head.map { typed[$0] ?? "" }.joined(separator: ",") + "\n").utf8),
            name: "a.csv")
        let ofSheet = try write(log) { desk throws(Refusal) in
            _ = try desk.importRecognitions(sheet)
        }
        guard case .findings(let rows) = ofSheet else {
            Issue.record("\(String(describing: ofSheet))")
            return
        }
        #expect(rows.map(\.place.line) == [2] && rows[0].problem == findings[0].problem)
        #expect(
            try write(log) { desk throws(Refusal) in _ = try desk.recognise(Self.fields) } == nil)
    }

    /// What another office wrote is found by review, with the remedy.
    @Test func reviewFindsThoseThatWereMerged() throws {
        let log = try SmallLog(files: SmallLog.areas, standards: ["khu-mau"])
        try log.record(
            [
                Recognition(
                    id: "q1", unit: "25036", standard: "khu-mau", document: "",
                    day: try day("2024-03-15"), dayIs: .on, forYear: nil, withdrawnOn: nil,
                    source: "", note: "", place: "Nhà ông Trần Văn Cường")
            ], on: "2024-06-30")
        let found = try log.look {
            try $0.review(unit: nil, withAnswered: false, asOf: day("2024-07-01"))
        }.content.findings.filter { $0.workDays == ["q1"] }
        #expect(found.map(\.what.vi) == ["nơi làm: có thể là tên người (sau chữ “ông”)"])
    }
}
