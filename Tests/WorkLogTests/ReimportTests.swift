import Basics
import Sheets
import Targets
import TestSupport
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
        let list = try Form.workDays(catalogue).filled(
            of: listed(log.workDays()), language: .vi, isSimulated: false
        ).csv().unicodeScalars.dropFirst()
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

    /// Works, counts, assessments and decisions go the same way: the old sheet again undoes no
    /// correction, a sheet that changed too is asked about, and what it takes is the next base.
    @Test func noLedgerLetsAnOldSheetUndoACorrection() throws {
        try check(
            Form.dutyCounts(try Self.withCounts()),
            "Số liệu;Kỳ;Đơn vị;Số lượng\ngiam-sat;2024;25036;", \.amount)
        try check(
            Form.workItems(catalogue),
            "Ngày;Xã;Tên công trình, phần việc;Khối lượng, quy mô\n"
                + "08/06/2024;25036;Đường thôn 1;", \.quantity)
        try check(
            Form.assessments(catalogue),
            "unit;standard;indicator;day;level;value\n25036;xa-mau;2;2024-06-03;self;", \.value)
        try check(
            Form.recognitions(catalogue),
            "unit;standard;document;day;for_year\n25036;xa-mau;12/QĐ;2025-01-05;20", \.forYear)
    }

    /// The campaign with one kind of count.
    private static func withCounts() throws -> Catalogue {
        var files = CampaignFixture.rules.files
        files["counts.yaml"] = """
            counts:
              - id: giam-sat
                title: { vi: Cuộc giám sát, en: Supervisions }
                measure: cuộc
                sums: add

            """
        return try RulesFolder(files).load(CampaignFixture.campaign)
    }

    /// 21 in the sheet, 22 by hand, 23 in the sheet after it, 24 at last.
    private func check<Fact: LedgerFact, Value: Hashable>(
        _ form: Form<Fact>, _ start: String, _ value: KeyPath<Fact, Value>
    ) throws {
        func sheet(_ figure: Int) throws -> Sheet<Fact> {
            let sheet = form.sheet(.csv(Array("\(start)\(figure)\n".utf8), file: "a.csv"))
            try #require(sheet.findings.isEmpty, "\(words(sheet.findings))")
            return sheet
        }
        func isNow(_ figure: Int) throws -> Bool {
            let given = try sheet(figure)
            let wanted = try #require(given.rows.first?.value)
            let history = try log.history(of: Fact.self, idStarting: wanted.id)
            let now = try #require(history.first { $0.isCurrent }).revision.content
            return now[keyPath: value] == wanted[keyPath: value]
        }
        let log = try emptyLog()
        var recorder = recorder()
        _ = try log.importFacts(try sheet(21), by: &recorder)
        try log.record(try sheet(22).rows.map(\.value), reason: "đếm lại", by: &recorder)
        let again = try log.importFacts(try sheet(21), by: &recorder)
        #expect(again.counts.unchanged == 1)
        #expect(words(again.findings).contains("mục này đã sửa trong sổ sau lần nhập trước"))
        #expect(try isNow(22))
        let both = try log.importFacts(try sheet(23), by: &recorder)
        #expect(!both.isWritten)
        #expect(both.findings.map(\.remedy) == [.overwriteCorrections])
        #expect(try isNow(22))
        let taken = try log.importFacts(
            try sheet(23), ImportMode(overwritesCorrections: true), by: &recorder)
        #expect(taken.counts.corrected == 1)
        #expect(try isNow(23))
        let next = try log.importFacts(try sheet(24), by: &recorder)
        #expect(next.findings.isEmpty)
        #expect(try isNow(24))
    }

    /// A list of counts says from which revision it was made: mended there, it is taken, though the
    /// count was corrected by hand since the sheet.
    @Test func aListOfFactsIsComparedWithItsOwnRevision() throws {
        let form = Form.dutyCounts(try Self.withCounts())
        func sheet(_ csv: String) -> Sheet<DutyCount> {
            form.sheet(.csv(Array(csv.utf8), file: "a.csv"))
        }
        func given(_ amount: Int) -> Sheet<DutyCount> {
            sheet("Số liệu;Kỳ;Đơn vị;Số lượng\ngiam-sat;2024;25036;\(amount)\n")
        }
        let log = try emptyLog()
        var recorder = recorder()
        _ = try log.importFacts(given(21), by: &recorder)
        try log.record(given(22).rows.map(\.value), reason: "đếm lại", by: &recorder)
        let revisions = try log.laterRevisions(of: DutyCount.self)
        #expect(Array(revisions.values) == [2])
        let list = String(
            try form.filled(
                of: log.dutyCounts(), language: .vi, isSimulated: false, revisions: revisions
            ).csv().unicodeScalars.dropFirst())
        try #require(list.contains("Lần ghi") && list.contains(";22;"), "\(list)")
        let mended = try log.importFacts(
            sheet(list.replacing(";22;", with: ";30;")), by: &recorder)
        #expect(mended.counts.corrected == 1, "\(words(mended.findings))")
        #expect(try log.dutyCounts().map(\.amount) == [Quantity(30)])
    }

    /// An outing of 14 November was moved to the 21st: another of the 14th, of the same place and
    /// organiser, is one of its own, and what was moved stays.
    @Test func theDayOfAMovedOutingIsFreeForAnother() throws {
        func sheet(people: Int) -> Sheet<WorkDay> {
            workDays("Ngày;Xã;Thôn;Số người\n14/11/2023;Hòa Ninh;Thôn 1;\(people)\n")
        }
        let log = try emptyLog()
        var recorder = recorder()
        _ = try log.importWorkDays(sheet(people: 40), by: &recorder)
        var moved = try only(log).workDay
        moved.day = try #require(Day(iso: "2023-11-21"))
        moved.until = moved.day
        try log.correct(moved, reason: "nhầm ngày", by: &recorder)
        // The old sheet again is no outing of its own.
        let same = try log.importWorkDays(sheet(people: 40), by: &recorder)
        #expect(same.counts.unchanged == 1 && same.counts.added == 0)
        let another = try log.importWorkDays(sheet(people: 25), by: &recorder)
        #expect(another.counts.added == 1, "\(words(another.findings))")
        #expect(words(another.findings).contains("dòng này ghi thành buổi mới"))
        let days = try log.workDays(.everything).map(\.workDay)
        #expect(days.map(\.day.description) == ["2023-11-14", "2023-11-21"])
        #expect(days.map(\.force.people) == [25, 40])
        // The same again is the same, and a change of it is taken by the new one.
        let again = try log.importWorkDays(sheet(people: 25), by: &recorder)
        #expect(again.counts.unchanged == 1 && again.findings.isEmpty)
        let more = try log.importWorkDays(sheet(people: 26), by: &recorder)
        #expect(more.counts.corrected == 1)
        #expect(try log.workDays(.everything).map(\.workDay.force.people) == [26, 40])
    }

    /// An assessment that no hand touched is taken from the sheet, and the change is shown.
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
