import Basics
import Sheets
import Targets
import Testing
import Tracker
import WorkLog

@Suite struct ImportTests {
    let csv = """
        day,unit,place,people,cung-hoa-duong,note
        2024-06-01,25036,Thôn 1,40,150,tốt
        2024-06-01,25036,Thôn 2,30,,
        2024-06-08,25018,Thôn 1,20,80,
        """

    @Test func sameFileTwiceChangesNothingAndSaysSo() throws {
        let log = try emptyLog()
        var first = recorder()
        let report = try log.importWorkDays(workDays(csv), by: &first)
        #expect(report.counts.added == 3)
        #expect(report.isWritten)
        #expect(report.counts.summary.vi == "thêm 3, sửa 0, không đổi 0")
        var second = recorder(hour: 9)
        let again = try log.importWorkDays(workDays(csv), by: &second)
        #expect(again.counts.unchanged == 3)
        #expect(again.counts.summary.vi == "không có gì mới: 3 dòng đã có trong sổ")
        #expect(try log.workDays().allSatisfy { $0.number == 1 && $0.status == .reported })
    }

    @Test func changedRowBecomesCorrection() throws {
        let log = try emptyLog()
        var first = recorder()
        _ = try log.importWorkDays(workDays(csv), by: &first)
        let changed = csv.replacing("Thôn 2,30,,", with: "Thôn 2,35,,")
        var second = recorder(hour: 9)
        let report = try log.importWorkDays(workDays(changed), by: &second)
        #expect(report.counts.corrected == 1)
        #expect(report.counts.unchanged == 2)
        let corrected = try #require(try log.workDays().first { $0.number == 2 })
        #expect(corrected.workDay.force.people == 35)
        #expect(try log.history(of: corrected.workDay.id).map(\.workDay.force.people) == [30, 35])
    }

    @Test func neverLowersAStatus() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let sheet = workDays(csv)
        let ids = sheet.rows.map(\.value.id)
        _ = try log.importWorkDays(sheet, by: &recorder)
        let confirmation = Confirmation(by: "trưởng thôn", on: try day("2024-06-10"))
        try log.change([ids[0]], .confirm(confirmation), by: &recorder)
        try log.change([ids[1]], .void(reason: "ghi nhầm"), by: &recorder)
        try log.change([ids[2]], .dispute(reason: "thiếu người"), by: &recorder)
        _ = try log.importWorkDays(sheet, by: &recorder)
        let statuses = try ids.map { try log.workDay($0)?.status }
        #expect(statuses == [.confirmed, .voided, .disputed])
        // Only the note differs: the confirmation holds.
        let noted = workDays(csv.replacing("tốt", with: "rất tốt"))
        #expect(try log.importWorkDays(noted, by: &recorder).counts.corrected == 1)
        #expect(try log.workDay(ids[0])?.status == .confirmed)
        #expect(try log.workDay(ids[0])?.confirmation == confirmation)
        // The amount differs: it needs a new one.
        let more = workDays(csv.replacing("40,150", with: "40,160"))
        #expect(try log.importWorkDays(more, by: &recorder).counts.corrected == 1)
        #expect(try log.workDay(ids[0])?.status == .reported)
        #expect(try log.workDay(ids[0])?.confirmation == nil)
    }

    @Test func changingAVoidedWorkDayIsRefusedAndNothingWritten() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let sheet = workDays(csv)
        _ = try log.importWorkDays(sheet, by: &recorder)
        try log.change([sheet.rows[1].value.id], .void(reason: "ghi nhầm"), by: &recorder)
        let changed = csv.replacing("Thôn 2,30", with: "Thôn 2,35") + "\n2024-06-15,25000,,5,,"
        let report = try log.importWorkDays(workDays(changed), by: &recorder)
        #expect(!report.isWritten)
        #expect(report.counts == ImportCounts())
        #expect(words(report.findings).contains("thang.csv:3:1: buổi này đã hủy"))
        #expect(words(report.findings).contains("| 2024-06-01,25036,Thôn 2,35,,"))
        #expect(try log.workDays(.everything).count == 3)
    }

    @Test func oneBadRowWritesNothing() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let report = try log.importWorkDays(
            workDays(csv + "\n31/02/2024,25036,,,,"), by: &recorder)
        #expect(!report.isWritten)
        #expect(report.findings.count == 1)
        #expect(try log.workDays(.everything).isEmpty)
    }

    @Test func importerMaySignForTheWholeFile() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let sheet = workDays(csv)
        _ = try log.importWorkDays(sheet, by: &recorder)
        try log.change([sheet.rows[2].value.id], .dispute(reason: "sai"), by: &recorder)
        let signature = Confirmation(by: "ban công tác Mặt trận", on: try day("2024-06-15"))
        let more = workDays(csv + "\n2024-06-15,25000,,5,,")
        let report = try log.importWorkDays(more, as: .confirmed(signature), by: &recorder)
        #expect(report.counts.confirmed == 2)
        #expect(report.counts.added == 1)
        #expect(report.isWritten)
        #expect(words(report.findings).contains("chưa thống nhất"))
        let statuses = try log.workDays(.everything).map(\.status)
        #expect(statuses == [.confirmed, .confirmed, .disputed, .confirmed])
        // Who signs on the 14th cannot have seen the 15th.
        let early = Confirmation(by: signature.role, on: try day("2024-06-14"))
        let later = workDays("day,unit,people,id\n2024-06-15,25036,5,sau")
        let refused = try log.importWorkDays(later, as: .confirmed(early), by: &recorder)
        #expect(!refused.isWritten)
        #expect(words(refused.findings).contains("ngày xác nhận trước ngày ra quân 15/06/2024"))
        #expect(throws: LogError.noRole) {
            let nobody = Confirmation(by: " ", on: signature.day)
            _ = try log.importWorkDays(more, as: .confirmed(nobody), by: &recorder)
        }
    }

    @Test func aPlanBecomesReported() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let sheet = workDays(csv)
        try log.append(
            sheet.rows.map { WorkDayEntry($0.value, status: .planned) }, by: &recorder)
        let report = try log.importWorkDays(sheet, by: &recorder)
        #expect(report.counts.corrected == 3)
        #expect(try log.workDays().allSatisfy { $0.status == .reported })
    }
}
