import Basics
import Sheets
import Targets
import Testing
import Tracker
import WorkLog

/// Sheets of confirmations: what they say, and what is refused.
@Suite struct ConfirmationTests {
    private func sheet(_ rows: String, _ header: String? = nil) -> Sheet<ConfirmationEntry> {
        let head = header ?? "id,confirmed_by,confirmed_on,dispute,note"
        return Form.confirmations.sheet(.csv(Array("\(head)\n\(rows)".utf8), file: "xn.csv"))
    }

    /// Three work days in the log; the second is voided.
    private func filled(_ recorder: inout Recorder) throws -> LogStore {
        let log = try emptyLog()
        for (place, id) in ["aaaa-1", "aaaa-2", "bbbb-3"].enumerated() {
            let work = try workDay(id, place: "Thôn \(place)")
            try log.append([WorkDayEntry(work)], by: &recorder)
        }
        try log.change(["aaaa-2"], .void(reason: "ghi nhầm"), by: &recorder)
        return log
    }

    @Test func confirmsAndDisputesByTheFirstLetters() throws {
        var recorder = recorder()
        let log = try filled(&recorder)
        let good = sheet(
            "aaaa-1,trưởng thôn,2024-06-10,,đủ\nbbb,trưởng thôn,,chỉ có 20 người,\n,,,,\nx,,,,")
        #expect(good.findings == [])
        let report = try log.confirm(good, by: &recorder)
        #expect(report.confirmed == ["aaaa-1"])
        #expect(report.disputed == ["bbbb-3"])
        let confirmed = try #require(try log.workDay("aaaa-1"))
        #expect(confirmed.status == .confirmed)
        #expect(confirmed.confirmation?.role == "trưởng thôn")
        #expect(confirmed.reason == "đủ")
        #expect(try log.workDay("bbbb-3")?.reason == "trưởng thôn: chỉ có 20 người")
        let again = try log.confirm(good, by: &recorder)
        #expect(again.confirmed == [] && again.disputed == [] && again.unchanged == 2)
        #expect(try log.history(of: WorkDay.self, idStarting: "aaaa-1").count == 2)
    }

    @Test func allRowsOrNone() throws {
        var recorder = recorder()
        let log = try filled(&recorder)
        let bad = sheet(
            """
            aaaa-1,trưởng thôn,2024-06-10,,
            aaaa-2,trưởng thôn,2024-06-10,,
            xyz,a,2024-06-01,,
            aaaa,a,2024-06-01,,
            AAAA-1,a,2024-06-01,,
            """)
        let refused = try log.confirm(bad, by: &recorder)
        #expect(!refused.isWritten)
        #expect(refused.findings.map(\.place.line) == [3, 4, 5, 6])
        let text = words(refused.findings)
        #expect(text.contains("đã hủy"))
        #expect(text.contains("trong sổ không có mã “xyz”"))
        #expect(text.contains("nhiều mã bắt đầu bằng “aaaa”: aaaa-1, aaaa-2"))
        #expect(text.contains("“aaaa-1” có hai dòng trong tệp"))
        #expect(try log.workDay("aaaa-1")?.status == .reported)
    }

    /// The sheet showed revision 1 with 40 people; now it is 41, or a note was mended.
    @Test func whatChangedSinceTheSheetWasPrintedIsNotConfirmed() throws {
        var recorder = recorder()
        let log = try filled(&recorder)
        let printed = sheet(
            "aaaa-1,1,trưởng thôn,2024-06-10", "Mã buổi,Lần ghi,Người xác nhận,Ngày xác nhận")
        let older = try workDay("aaaa-1", place: "Thôn 0")
        try log.correct(
            try workDay("aaaa-1", place: "Thôn 0", people: 41), reason: "đếm lại", by: &recorder)
        let refused = try log.confirm(printed, by: &recorder)
        #expect(words(refused.findings).contains("đã sửa số liệu sau lần ghi 1"))
        #expect(try log.workDay("aaaa-1")?.status == .reported)
        try log.correct(older, reason: "như cũ", by: &recorder)
        #expect(try log.confirm(printed, by: &recorder).confirmed == ["aaaa-1"])
    }

    @Test(arguments: [
        ("aaaa-1,,1/6/2024,,", "cột “confirmed_by” để trống"),
        ("aaaa-1,x,,,", "cột “confirmed_on” để trống"),
        ("aaaa-1,x,32/6/2024,,", "không có ngày 32/6/2024"),
        (",x,1/6/2024,,", "cột “id” để trống"),
        ("aaaa-1,x,1/6/2024,,\naaaa-1,x,1/6/2024,,", "cùng một việc với dòng 2"),
    ])
    func halfFilledRowsAreRefused(_ rows: String, _ text: String) {
        #expect(words(sheet(rows).findings).contains(text))
    }

    @Test func aSheetThatIsPrintedIsReadBack() throws {
        let csv = try Form.confirmations.filled(
            [["id": "aaaa-1", "number": "1", "place": "Thôn 0; Thôn \"1\"", "people": "1.045"]],
            communes: catalogue.communes,
            signatures: [Phrase(vi: "TRƯỞNG THÔN", en: "HEAD"), Phrase("B"), Phrase("C")],
            language: .vi, isSimulated: true
        ).csv()
        #expect(csv.hasPrefix("\u{FEFF}STT;Mã buổi;Lần ghi;"))
        #expect(csv.contains("TRƯỞNG THÔN"))
        for language in Language.allCases {
            let empty = try Form.confirmations.filled(
                [["id": "aaaa-1", "number": "1"]], communes: catalogue.communes,
                signatures: [Phrase("A")], language: language, isSimulated: false
            ).csv()
            let read = Form.confirmations.sheet(.csv(Array(empty.dropFirst().utf8), file: "xn.csv"))
            // Nobody has filled it in.
            #expect(read.findings == [] && read.rows.isEmpty, "\(words(read.findings))")
        }
    }

    @Test func whoRecordedAWorkDay() throws {
        let log = try emptyLog()
        var commune = recorder("UBND xã", hour: 8)
        try log.append([WorkDayEntry(try workDay())], by: &commune)
        var office = recorder("Văn phòng điều phối", hour: 9)
        let role = Confirmation(by: "Trưởng thôn", on: try day("2024-06-10"))
        // Typing in a confirmation is not recording.
        try log.change(["buoi-1"], .confirm(role), by: &office)
        #expect(try log.recorders(of: ["buoi-1"]) == ["buoi-1": ["UBND xã"]])
        try log.correct(try workDay(people: 35), by: &office)
        #expect(try log.recorders()["buoi-1"] == ["UBND xã", "Văn phòng điều phối"])
        // Nor is a dispute, a void, or taking either back; what is corrected then is.
        var front = recorder("Mặt trận xã", hour: 10)
        try log.change(["buoi-1"], .dispute(reason: "sai số"), by: &front)
        try log.change(["buoi-1"], .report(reason: "đã hỏi lại"), by: &front)
        try log.change(["buoi-1"], .void(reason: "nhầm"), by: &front)
        try log.change(["buoi-1"], .report(reason: "không nhầm"), by: &front)
        #expect(try log.recorders()["buoi-1"] == ["UBND xã", "Văn phòng điều phối"])
        try log.correct(try workDay(people: 36), by: &front)
        #expect(
            try log.recorders()["buoi-1"] == ["Mặt trận xã", "UBND xã", "Văn phòng điều phối"])
        // Recorded and confirmed in one step.
        let own = WorkDayEntry(
            try workDay("b", place: "Thôn 9"), status: .confirmed, confirmation: role)
        try log.append([own], by: &office)
        #expect(try log.recorders()["b"] == ["Văn phòng điều phối"])
        func recorded(by office: String, at instant: Instant, _ limit: Int) throws -> [String]? {
            try log.workDays(recordedBy: office, at: instant, atMost: limit)
        }
        let instant = office.instant
        #expect(try recorded(by: "Văn phòng điều phối", at: instant, 9) == ["b", "buoi-1"])
        #expect(try recorded(by: "Văn phòng điều phối", at: instant, 1) == nil)
        #expect(try recorded(by: "Khác", at: instant, 9) == [])
    }
}
