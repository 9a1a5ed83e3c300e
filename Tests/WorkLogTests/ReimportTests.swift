import Basics
import Sheets
import Targets
import Testing
import Tracker
import WorkLog

/// The month's sheet comes again: base is what the row said last time, theirs the sheet, ours the
/// log.
@Suite struct ReimportTests {
    private func sheet(people: Int, place: String = "Thôn 1") -> Sheet<WorkDay> {
        workDays("Ngày;Xã;Thôn;Số người\n08/06/2024;Hòa Ninh;\(place);\(people)\n")
    }

    private func only(_ log: LogStore) throws -> LoggedWorkDay {
        let all = try log.workDays(.everything)
        try #require(all.count == 1)
        return all[0]
    }

    private func people(_ log: LogStore) throws -> Int? { try only(log).workDay.force.people }

    /// Sets the people of the only work day by hand.
    private func correct(_ log: LogStore, to people: Int, by recorder: inout Recorder) throws {
        var workDay = try only(log).workDay
        workDay.force.people = people
        try log.correct(workDay, reason: "đếm lại", by: &recorder)
    }

    /// 68 in the sheet, 99 by hand: the sheet again must not make it 68.
    @Test func theSameSheetDoesNotUndoACorrection() throws {
        let log = try emptyLog()
        var recorder = recorder()
        _ = try log.importWorkDays(sheet(people: 68), by: &recorder)
        try correct(log, to: 99, by: &recorder)
        let again = try log.importWorkDays(sheet(people: 68), by: &recorder)
        #expect(again.counts.unchanged == 1)
        #expect(again.changes == [])
        #expect(words(again.findings).contains("đã sửa trong sổ sau lần nhập trước; giữ số của sổ"))
        #expect(try people(log) == 99)
        #expect(try only(log).number == 2)
    }

    @Test func aChangeOfTheSheetIsTakenAndShown() throws {
        let log = try emptyLog()
        var recorder = recorder()
        _ = try log.importWorkDays(sheet(people: 40), by: &recorder)
        let tried = try log.importWorkDays(
            sheet(people: 45), ImportMode(isTrial: true), by: &recorder)
        let shown = "dòng 2 (08/06/2024, xã Hòa Ninh, Thôn 1): Tổng số lượt người 40 → 45"
        #expect(tried.changes.map(\.sentence.vi) == [shown])
        #expect(try people(log) == 40)
        let done = try log.importWorkDays(sheet(people: 45), by: &recorder)
        #expect(done.changes.map(\.sentence.vi) == [shown])
        #expect(try people(log) == 45)
        // What an import corrected is what the row said last: the next change is taken too.
        let next = try log.importWorkDays(sheet(people: 50), by: &recorder)
        #expect(next.counts.corrected == 1)
        #expect(next.findings == [])
    }

    @Test func whereBothDifferThePersonDecides() throws {
        let log = try emptyLog()
        var recorder = recorder()
        _ = try log.importWorkDays(sheet(people: 68), by: &recorder)
        try correct(log, to: 99, by: &recorder)
        let refused = try log.importWorkDays(sheet(people: 70), by: &recorder)
        #expect(!refused.isWritten)
        #expect(words(refused.findings).contains("Tổng số lượt người 99 → 70"))
        #expect(refused.findings.map(\.remedy) == [.overwriteCorrections])
        #expect(try people(log) == 99)
        let taken = try log.importWorkDays(
            sheet(people: 70), ImportMode(overwritesCorrections: true), by: &recorder)
        #expect(taken.changes.map(\.words.vi) == ["Tổng số lượt người 99 → 70"])
        #expect(try people(log) == 70)
        #expect(try log.importWorkDays(sheet(people: 70), by: &recorder).counts.unchanged == 1)
    }

    /// The sheet was mended as the log was: they agree.
    @Test func aSheetThatWasMendedTooSaysNothingNew() throws {
        let log = try emptyLog()
        var recorder = recorder()
        _ = try log.importWorkDays(sheet(people: 68), by: &recorder)
        try correct(log, to: 99, by: &recorder)
        let report = try log.importWorkDays(sheet(people: 99), by: &recorder)
        #expect(report.counts.unchanged == 1)
        #expect(report.findings == [])
    }

    /// A list of ours says from which revision it was made: that is the base then.
    @Test func aListOfOursIsComparedWithItsOwnRevision() throws {
        let log = try emptyLog()
        var recorder = recorder()
        _ = try log.importWorkDays(sheet(people: 68), by: &recorder)
        try correct(log, to: 99, by: &recorder)
        let list = Form.workDays(catalogue).filled(
            of: listed(try log.workDays()), language: .vi, isSimulated: false
        ).csv.unicodeScalars.dropFirst()
        let csv = String(list)
        #expect(csv.contains("Lần ghi"))
        // Mended in the list: the log says what the list was made from, the change is taken.
        let mended = workDays(csv.replacing(";99;", with: ";101;"))
        #expect(try log.importWorkDays(mended, by: &recorder).counts.corrected == 1)
        #expect(try people(log) == 101)
        // The old list again: the log went on, the list did not.
        let old = try log.importWorkDays(workDays(csv), by: &recorder)
        #expect(words(old.findings).contains("giữ số của sổ"))
        #expect(try people(log) == 101)
    }

    /// Facts have no hand beside the sheet, but the change is shown.
    @Test func aChangedAssessmentIsShown() throws {
        let log = try emptyLog()
        var recorder = recorder()
        func assessments(_ met: String) -> Sheet<Assessment> {
            Form.assessments(catalogue).sheet(
                .csv(
                    Array(
                        "unit;standard;indicator;day;pass;level\n25036;xa-mau;1.1;2024-05-31;\(met);self\n"
                            .utf8), file: "a.csv"))
        }
        _ = try log.importFacts(assessments("đạt"), by: &recorder)
        let report = try log.importFacts(assessments("không đạt"), by: &recorder)
        #expect(report.changes.map(\.words.vi) == ["Đạt/không đạt đạt → không đạt"])
    }

    // MARK: Names and ids

    /// Three spellings of one place are one outing, and the better-marked one stays.
    @Test(arguments: ["Thôn 01", "thôn1", "THON 1", "Thôn  001"])
    func placesThatAreSpelledOtherwiseAreOne(_ place: String) throws {
        let log = try emptyLog()
        var recorder = recorder()
        _ = try log.importWorkDays(sheet(people: 40), by: &recorder)
        let again = try log.importWorkDays(sheet(people: 40, place: place), by: &recorder)
        #expect(again.counts.unchanged == 1, "\(words(again.findings))")
        #expect(try only(log).workDay.place == "Thôn 1")
        // In one file they are one row twice.
        let both = workDays(
            "Ngày;Xã;Thôn\n08/06/2024;Hòa Ninh;Thôn 1\n08/06/2024;Hòa Ninh;\(place)\n")
        #expect(words(both.findings).contains("dòng này trùng với dòng 2"))
        // Thôn 10 and Thôn 1a are others.
        let others = try log.importWorkDays(
            workDays("Ngày;Xã;Thôn\n08/06/2024;Hòa Ninh;Thôn 10\n08/06/2024;Hòa Ninh;Thôn 1a\n"),
            by: &recorder)
        #expect(others.counts.added == 2)
    }

    /// A log of before: ids were made of keys in which "Thôn 01" and "Thôn 1" differ.
    @Test func idsThatWereGivenStay() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let given = sheet(people: 40, place: "Thôn 01").rows[0].value
        var old = given
        old.id = WorkDay.id(
            unit: given.unit, day: given.day, placeKey: NameKey.of("Thôn 01"),
            programmeKey: NameKey.of(given.programme), organiserKey: NameKey.of(given.organiser))
        try #require(old.id != given.id)
        try log.append([WorkDayEntry(old)], by: &recorder)
        for place in ["Thôn 01", "Thôn 1"] {
            let report = try log.importWorkDays(sheet(people: 40, place: place), by: &recorder)
            #expect(report.counts.unchanged == 1, "\(place): \(words(report.findings))")
        }
        #expect(try only(log).workDay == old)
        _ = try log.importWorkDays(sheet(people: 41, place: "Thôn 01"), by: &recorder)
        #expect(try only(log).workDay.id == old.id)
        #expect(try people(log) == 41)
    }

    /// Two outings of an old log that are one place now: nobody knows which is meant.
    @Test func twoOfOneKeyAreAskedFor() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let given = sheet(people: 40).rows[0].value
        var old = given
        old.place = "Thôn 01"
        old.id = "buoi-cu"
        try log.append([WorkDayEntry(given), WorkDayEntry(old)], by: &recorder)
        let report = try log.importWorkDays(sheet(people: 50), by: &recorder)
        #expect(!report.isWritten)
        #expect(words(report.findings).contains("trong sổ có nhiều buổi cùng ngày"))
    }

    /// A sheet typed on a phone without marks does not rewrite the organiser.
    @Test func aBetterMarkedTextStays() throws {
        let log = try emptyLog()
        var recorder = recorder()
        func sheet(_ organiser: String) -> Sheet<WorkDay> {
            workDays("Ngày;Xã;Đơn vị chủ trì\n08/06/2024;Hòa Ninh;\(organiser)\n")
        }
        _ = try log.importWorkDays(sheet("Hội Nông dân xã"), by: &recorder)
        #expect(
            try log.importWorkDays(sheet("hoi nong dan xa"), by: &recorder).counts.unchanged == 1)
        #expect(try only(log).workDay.organiser == "Hội Nông dân xã")
        // The other way round the marks are taken.
        let bare = try emptyLog()
        _ = try bare.importWorkDays(sheet("hoi nong dan xa"), by: &recorder)
        #expect(
            try bare.importWorkDays(sheet("Hội Nông dân xã"), by: &recorder).counts.corrected == 1)
        #expect(try only(bare).workDay.organiser == "Hội Nông dân xã")
    }
}
