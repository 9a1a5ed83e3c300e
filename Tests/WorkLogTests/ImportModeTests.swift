import Basics
import Sheets
import Targets
import Testing
import Tracker
import WorkLog

/// Taking the valid rows of a sheet, trying one, planning with one.
@Suite struct ImportModeTests {
    private let sheet = """
        Ngày,Xã,Thôn,Số người,Ghi chú
        8/6/2024,Hòa Ninh,Thôn 1,45,"=HYPERLINK(""x"")"
        31/6/2024,Hòa Ninh,Thôn 2,"1,250","một
        hai"
        8/6/2024,Hòa Ninh,Thôn 3,-5,
        ,,Thôn 4,7,
        15/6/2024,Hòa Ninh,Thôn 5,1,
        15/6/2024,Hòa Ninh,thôn 5,2,
        """

    private func readBack(_ refused: RefusedRows, _ mend: (String) -> String = { $0 }) -> Sheet<
        WorkDay
    > {
        workDays(mend(String(refused.csv(.vi).unicodeScalars.dropFirst())))
    }

    /// Refused: no 31 June, -5 people, twins of which nobody knows the right one.
    ///
    /// Thôn 4 goes on
    /// with the day of Thôn 3.
    @Test func validRowsAreTakenAndTheOthersSetAside() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let report = try log.importWorkDays(
            workDays(sheet), ImportMode(acceptsValid: true), by: &recorder)
        #expect(report.isWritten)
        #expect(report.counts.added == 2)
        #expect(try log.workDays().map(\.workDay.place).sorted() == ["Thôn 1", "Thôn 4"])
        let refused = try #require(report.refused)
        #expect(refused.count == 4)
        #expect(
            refused.csv(.vi).hasPrefix("\u{FEFF}Lý do chưa nhập,Ngày,Xã,Thôn,Số người,Ghi chú\r\n"))
        #expect(refused.csv(.en).contains("\r\nthe same work day as line 8,15/6/2024,"))
        // Brought as it is, it says the same again.
        let again = readBack(refused)
        #expect(again.findings.map(\.place.line) == [2, 2, 4, 6])
        // Mended, it goes in: the reasons are passed over.
        let mended = readBack(refused) {
            $0.replacing("31/6", with: "30/6").replacing("1,250", with: "125")
                .replacing("-5", with: "5").replacing("thôn 5", with: "Thôn 6")
        }
        #expect(!mended.hasErrors, "\(words(mended.findings))")
        _ = try log.importWorkDays(mended, by: &recorder)
        #expect(try log.workDays().count == 6)
        #expect(try log.workDays().compactMap(\.workDay.force.people).reduce(0, +) == 185)
    }

    @Test func whatTheLogRefusesIsSetAsideToo() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let two = "day,unit,place,people\n2024-06-01,25036,a,1\n2024-06-01,25036,b,2\n"
        let first = workDays(two)
        _ = try log.importWorkDays(first, by: &recorder)
        try log.change([first.rows[0].value.id], .void(reason: "nhầm"), by: &recorder)
        let changed = workDays(two.replacing(",1\n", with: ",3\n").replacing(",2\n", with: ",4\n"))
        let report = try log.importWorkDays(
            changed, ImportMode(acceptsValid: true), by: &recorder)
        #expect(report.counts.corrected == 1)
        #expect(report.refused?.count == 1)
        #expect(try #require(report.refused).csv(.vi).contains("buổi này đã hủy"))
        #expect(try log.workDays().map(\.workDay.force.people) == [4])
    }

    /// What stands behind an open quotation mark was not read: nothing is taken.
    @Test func aSheetThatCannotBeReadToItsEndIsRefused() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let report = try log.importWorkDays(
            workDays("day,unit,note\n2024-06-01,25036,a\n2024-06-02,25036,\"b\n"),
            ImportMode(acceptsValid: true), by: &recorder)
        #expect(report.isRefused && report.refused == nil)
        #expect(try log.workDays(.everything).isEmpty)
    }

    @Test func aTrialCountsAndWritesNothing() throws {
        let file = LogFile()
        _ = try file.create()
        var recorder = recorder()
        let before = try readFile(file.path)
        let log = try LogStore.open(file.path, mode: .reading, campaign: nil)
        let good = workDays("day,unit\n2024-06-01,25036\n2024-06-02,25036\n")
        let report = try log.importWorkDays(good, ImportMode(isTrial: true), by: &recorder)
        #expect(report.counts.added == 2)
        #expect(report.summary.vi.hasPrefix("chạy thử, chưa ghi gì: sẽ thêm 2"))
        let both = ImportMode(acceptsValid: true, isTrial: true)
        let partly = try log.importWorkDays(workDays(sheet), both, by: &recorder)
        #expect(partly.counts.added == 2)
        #expect(partly.refused?.count == 4)
        #expect(try readFile(file.path) == before)
    }

    /// The sheet's own mistakes and what the log says against other rows, in one go.
    @Test func findingsOfSheetAndLogComeTogether() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let first = workDays("day,unit,people\n2024-06-01,25036,1\n")
        _ = try log.importWorkDays(first, by: &recorder)
        try log.change([first.rows[0].value.id], .void(reason: "nhầm"), by: &recorder)
        let report = try log.importWorkDays(
            workDays("day,unit,people\n2024-06-01,25036,2\n2024-06-31,25036,1\n"), by: &recorder)
        #expect(report.findings.map(\.place.line) == [2, 3])
    }

    @Test func aVoidedRowThatComesAgainIsSaidToBeVoided() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let sheet = workDays("day,unit,people\n2024-06-01,25036,1\n2024-06-02,25036,1\n")
        _ = try log.importWorkDays(sheet, by: &recorder)
        try log.change([sheet.rows[0].value.id], .void(reason: "nhầm"), by: &recorder)
        let report = try log.importWorkDays(sheet, by: &recorder)
        #expect(
            report.counts.summary.vi
                == "không có gì mới: 2 dòng đã có trong sổ, trong đó 1 buổi đã hủy")
        #expect(words(report.findings).contains("thang.csv:2:1: buổi này đã hủy trong sổ"))
    }

    // MARK: Plans

    @Test func aPlanIsNoReportUntilItIsBroughtAgain() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let plan = workDays(
            "day,unit,place,people,cung-hoa-duong\n2024-07-06,25036,Thôn 1,40,100\n")
        #expect(try log.importWorkDays(plan, as: .plan, by: &recorder).counts.added == 1)
        #expect(try log.importWorkDays(plan, as: .plan, by: &recorder).counts.unchanged == 1)
        #expect(try log.workDays().map(\.status) == [.planned])
        let more = workDays("day,unit,place,people\n2024-07-06,25036,Thôn 1,45\n")
        #expect(try log.importWorkDays(more, as: .plan, by: &recorder).counts.corrected == 1)
        #expect(try log.workDays().map(\.status) == [.planned])
        let report = try log.importWorkDays(more, by: &recorder)
        #expect(report.counts.carriedOut == 1)
        #expect(report.counts.summary.vi.contains("1 buổi dự kiến nay đã báo cáo"))
        #expect(try log.workDays().map(\.status) == [.reported])
        // The old plan brought again changes nothing of the report.
        let late = try log.importWorkDays(plan, as: .plan, by: &recorder)
        #expect(late.isWritten && late.counts.unchanged == 1)
        #expect(words(late.findings).contains("kế hoạch không thay số đã báo cáo"))
        #expect(try log.workDays().map(\.workDay.force.people) == [45])
    }

    /// An export says of planned outings that they are; brought back they stay planned.
    @Test func aRowMaySayThatItIsPlanned() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let csv =
            "day,unit,people,status\n2024-07-06,25036,4,dự kiến\n2024-07-13,25036,4,đã xác nhận\n"
        _ = try log.importWorkDays(workDays(csv), by: &recorder)
        #expect(try log.workDays().map(\.status) == [.planned, .reported])
        let signature = Confirmation(by: "trưởng thôn", on: try day("2024-07-20"))
        _ = try log.importWorkDays(workDays(csv), as: .confirmed(signature), by: &recorder)
        #expect(try log.workDays().map(\.status) == [.planned, .confirmed])
    }

    // MARK: Identity

    /// The place is mended in the log and then in the sheet, as the guide says: one work day.
    @Test func aSheetMendedLikeTheLogMeansTheSameWorkDay() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let csv = "day,unit,place,people\n2024-06-01,25036,Thôn 5,10\n2024-06-01,25036,Thôn 7,11\n"
        let sheet = workDays(csv)
        _ = try log.importWorkDays(sheet, by: &recorder)
        let corrected = try workDay(
            sheet.rows[0].value.id, place: "Thôn 6", people: 10, road: 0)
        let held = try #require(try log.workDay(corrected.id)).workDay
        try log.correct(held.at("Thôn 6"), by: &recorder)
        let mended = workDays(csv.replacing("Thôn 5", with: "thôn 6"))
        let report = try log.importWorkDays(mended, by: &recorder)
        #expect(report.counts.added == 0)
        #expect(try log.workDays().count == 2)
        // Both in one sheet are one work day of the log: told, not guessed.
        let both = workDays(csv + "2024-06-01,25036,Thôn 6,12\n")
        let refused = try log.importWorkDays(both, by: &recorder)
        // The first row says again what was corrected: told, and no error.
        #expect(refused.findings.map(\.place.line) == [2, 4])
        #expect(refused.findings.map(\.severity) == [.warning, .error])
        #expect(words(refused.findings).contains("dòng này và dòng 2 là cùng một buổi trong sổ"))
    }

    @Test func aCorrectionDoesNotMakeTwinsWithoutSayingSo() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let sheet = workDays("day,unit,place\n2024-06-01,25036,Thôn 1\n2024-06-01,25036,Thôn 2\n")
        _ = try log.importWorkDays(sheet, by: &recorder)
        let (one, two) = (sheet.rows[0].value, sheet.rows[1].value)
        #expect(throws: LogError.sameWorkDay(id: one.id)) {
            try log.correct(two.at("THÔN 1"), by: &recorder)
        }
        try log.change([one.id], .void(reason: "nhầm"), by: &recorder)
        #expect(try log.correct(two.at("THÔN 1"), by: &recorder))
    }
}

extension WorkDay {
    fileprivate func at(_ place: String) -> WorkDay {
        WorkDay(
            id: id, day: day, until: until, unit: unit, place: place, programme: programme,
            organiser: organiser, sessions: sessions, force: force, outputs: outputs,
            contributions: contributions, note: note)
    }
}
