import Basics
import GRDB
import Sheets
import Targets
import TestSupport
import Testing
import Tracker
import WorkLog

/// Two offices with a log each, and what they carry to each other.
@Suite struct MergeTests {
    /// The file that a log gives of Hòa Ninh, beside another log.
    private func export(
        _ log: LogStore, beside file: borrowing LogFile, withNotes: Bool = false
    ) throws -> String {
        let number = Folder.files(in: file.folder, ending: ".xuat").count
        let path = "\(file.folder)/\(number).xuat"
        _ = try log.export(
            units: ["25036"], to: path, withNotes: withNotes, on: recorder().instant)
        return path
    }

    @Test func anExportHoldsWhatEverStoodUnderTheUnit() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        let moved = try workDay("chuyen", unit: "25036")
        try log.append(
            [
                WorkDayEntry(moved), WorkDayEntry(try workDay("o-day", note: "mưa")),
                WorkDayEntry(try workDay("noi-khac", unit: "25027")),
            ], by: &recorder)
        try log.correct(try workDay("chuyen", unit: "25027", place: "Thôn 9"), by: &recorder)
        let path = file.folder + "/hoa-ninh.sqlite"
        let report = try log.export(units: ["25036"], to: path, on: recorder.instant)
        #expect(report.entries.filter { $0.value > 0 } == [.workDay: 2])
        #expect(report.revisions == 3)
        #expect(report.notesLeftOut == 1)
        let exported = try LogStore.open(path, mode: .reading, campaign: "huyen-mau")
        #expect(try exported.history(of: "chuyen").map(\.workDay.unit) == ["25036", "25027"])
        #expect(try exported.workDay("noi-khac") == nil)
        #expect(!(try readFile(path).contains(Array("mưa".utf8))))
        #expect(!Folder.holds(path + "-journal"))
        #expect(!Folder.files(in: file.folder, ending: "").contains { $0.hasSuffix(".dang-ghi") })
        #expect(throws: LogError.exists(path: path)) {
            try log.export(units: ["25036"], to: path, on: recorder.instant)
        }
        let nowhere = file.folder + "/khong-co/x.sqlite"
        #expect(throws: LogError.cannotOpen(path: nowhere)) {
            try log.export(units: ["25036"], to: nowhere, on: recorder.instant)
        }
    }

    @Test func aReportSaysWhatEachFileBrought() throws {
        let office = LogFile()
        let commune = LogFile()
        let (at, of) = (try office.create(), try commune.create())
        var (here, there) = (recorder(hour: 1), recorder(hour: 2))
        let work = try workDay("chung")
        try of.append([WorkDayEntry(work), WorkDayEntry(try workDay("moi"))], by: &there)
        let first = try export(of, beside: commune)
        #expect(try at.merge([first]).files[0][.workDay].newEntries == 2)
        try at.correct(try workDay("chung", people: 50), by: &here)
        try of.correct(try workDay("chung", people: 60), by: &there)
        let second = try export(of, beside: commune)

        let trial = try at.merge([second], isTrial: true)
        let report = try at.merge([second, first])
        #expect(trial.files[0] == report.files[0])
        let counts = report.files[0][.workDay]
        #expect(counts.newEntries == 0)
        #expect(counts.newRevisions == 1)
        #expect(counts.known == 2)
        #expect(counts.conflicts == 1)
        #expect(report.files[1][.workDay].known == 2)
        #expect(report.files[1][.workDay].newRevisions == 0)
        #expect(report.openConflicts == 1)
        #expect(report.files.map(\.path) == [second, first])
    }

    @Test(arguments: ["correct", "same", "confirm", "void", "void twice"])
    func whoWritesAfterSeeingAllHeadsDecides(_ way: String) throws {
        let office = LogFile()
        let commune = LogFile()
        let (at, of) = (try office.create(), try commune.create())
        var (here, there) = (recorder(hour: 1), recorder(hour: 2))
        try of.append([WorkDayEntry(try workDay())], by: &there)
        _ = try at.merge([of.path])
        if way == "void twice" {
            try at.change(["buoi-1"], .void(reason: "nhầm"), by: &here)
        } else {
            try at.correct(try workDay(people: 50), by: &here)
        }
        try of.correct(try workDay(people: 60), by: &there)
        _ = try at.merge([of.path])
        let conflict = try #require(try at.conflicts().workDays.first)
        #expect(conflict.heads.count == 2)
        let winner = try #require(try at.workDay("buoi-1"))
        #expect(winner == conflict.heads[0])

        // A sheet that says what holds decides nothing; an office that says so does.
        let sheet = workDays(
            try Form.workDays(catalogue).filled(
                of: listed([winner]), language: .vi, isSimulated: false
            ).csv())
        #expect(try at.importWorkDays(sheet, by: &here).counts.unchanged == 1)
        #expect(try at.conflicts().count == 1)
        switch way {
        case "correct": try at.correct(try workDay(people: 55), by: &here)
        case "same": #expect(try at.correct(winner.workDay, reason: "đúng", by: &here))
        case "confirm":
            let confirmation = Confirmation(by: "Trưởng thôn", on: try day("2024-06-10"))
            #expect(try at.change(["buoi-1"], .confirm(confirmation), by: &here) == 1)
        default: #expect(try at.change(["buoi-1"], .void(reason: "nhầm"), by: &here) == 1)
        }
        #expect(try at.conflicts().count == 0)
        #expect(try at.workDay("buoi-1")?.number == 3)
        let parents = try office.stranger().read {
            try Int.fetchOne(
                $0,
                sql: """
                    SELECT count(*) FROM revision_parent JOIN revision ON id = revision
                    WHERE number = 3
                    """)
        }
        #expect(parents == 2)
        _ = try of.merge([at.path])
        #expect(try of.conflicts().count == 0)
        #expect(try of.workDay("buoi-1") == at.workDay("buoi-1"))
        // Once decided, saying the same again is nothing new.
        guard !way.hasPrefix("void") else { return }
        let decided = try #require(try at.workDay("buoi-1")).workDay
        #expect(try !at.correct(decided, by: &here))
    }

    @Test func factsAreDecidedByRecordingThemAgain() throws {
        let office = LogFile()
        let commune = LogFile()
        let (at, of) = (try office.create(), try commune.create())
        var (here, there) = (recorder(hour: 1), recorder(hour: 2))
        func assessment(_ verdict: Assessment.Verdict) throws -> Assessment {
            Assessment(
                id: "dg", unit: "25036", part: PartID(standard: "xa-mau", part: "1.2"),
                day: try day("2024-06-01"), value: .verdict(verdict), level: .own, source: "",
                note: "")
        }
        try at.record([try assessment(.met)], by: &here)
        try of.record([try assessment(.unmet)], by: &there)
        _ = try at.merge([of.path])
        let conflict = try #require(try at.conflicts().assessments.first)
        #expect(
            Set(conflict.heads.map(\.content)) == [try assessment(.met), try assessment(.unmet)])
        let held = conflict.heads[0].content
        #expect(try at.assessments() == [held])
        #expect(try at.record([held], by: &here).corrected == 1)
        #expect(try at.conflicts().count == 0)
        #expect(try at.record([held], by: &here).unchanged == 1)
    }

    /// One office voids, another corrects: the void holds until somebody decides otherwise.
    @Test func aVoidBesideACorrectionCanBeDecidedEitherWay() throws {
        let office = LogFile()
        let commune = LogFile()
        let (at, of) = (try office.create(), try commune.create())
        var (here, there) = (recorder(hour: 1), recorder(hour: 2))
        func assessment(_ met: Int) throws -> Assessment {
            Assessment(
                id: "dg", unit: "25036", part: PartID(standard: "xa-mau", part: "1.1"),
                day: try day("2024-06-01"), value: .number(Quantity(met)), level: .own, source: "",
                note: "")
        }
        try at.record([try assessment(41)], by: &here)
        _ = try of.merge([at.path])
        try of.void(Assessment.self, "dg", reason: "nhầm", by: &there)
        try at.record([try assessment(43)], by: &here)
        _ = try at.merge([of.path])
        #expect(try at.conflicts().count == 1)
        #expect(try at.assessments().isEmpty)
        #expect(throws: LogError.voided(id: "dg")) {
            try at.record([try assessment(43)], by: &here)
        }
        try at.restore(Assessment.self, "dg", reason: "số 43 là đúng", by: &here)
        #expect(try at.conflicts().count == 0)
        try at.record([try assessment(43)], by: &here)
        #expect(try at.assessments() == [try assessment(43)])
    }

    @Test func publishedFactsAreTheSameInEveryLog() throws {
        let office = LogFile()
        let commune = LogFile()
        let (at, of) = (try office.create(), try commune.create())
        for log in [at, of] {
            var recorder = Recorder.publication("Đã công bố", at: recorder().instant)
            try log.append([WorkDayEntry(try workDay())], by: &recorder)
        }
        let report = try at.merge([of.path])
        #expect(report.files[0][.workDay].known == 1)
        #expect(report.openConflicts == 0)
    }
}

extension [UInt8] {
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        indices.contains { self[$0...].starts(with: part) }
    }
}
