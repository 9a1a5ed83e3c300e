import Basics
import GRDB
import Targets
import Testing
import WorkLog

/// Who recorded what, in which order, and what stands side by side.
@Suite struct HistoryTests {
    @Test func revisionsNameTheirParents() throws {
        let log = try emptyLog()
        var office = recorder("UBND xã", hour: 8)
        try log.append([WorkDayEntry(try workDay())], by: &office)
        var later = recorder("Văn phòng điều phối", hour: 9)
        try log.correct(try workDay(people: 35), reason: "đếm lại", by: &later)
        try log.change(["buoi-1"], .dispute(reason: "thiếu"), by: &later)
        let revisions = try log.history(of: WorkDay.self, idStarting: "buoi-1")
        #expect(revisions.map(\.revision.number) == [1, 2, 3])
        #expect(
            revisions.map(\.revision.author) == ["UBND xã"]
                + Array(
                    repeating: "Văn phòng điều phối", count: 2))
        #expect(revisions.map(\.revision.reason) == [nil, "đếm lại", "thiếu"])
        let uids = revisions.map(\.revision.id)
        #expect(revisions.map(\.parents) == [[], [uids[0]], [uids[1]]])
        #expect(revisions.map(\.isHead) == [false, false, true])
        #expect(throws: LogError.unknown(id: "khac")) {
            try log.history(of: WorkDay.self, idStarting: "khac")
        }
    }

    /// Two offices correct the same revision on two machines: two heads, the greater id holds.
    @Test func revisionsSideBySide() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay())], by: &recorder)
        try log.correct(try workDay(people: 35), by: &recorder)
        try file.stranger().inDatabase { database in
            try database.execute(
                sql: """
                    INSERT INTO revision_parent VALUES (9, 1);
                    INSERT INTO revision SELECT 9, 'ffffffff-ffff-7fff-bfff-ffffffffffff', work_day,
                        2, 'Hội Nông dân', recorded_at, status, confirmed_on,
                        first_day, last_day, unit, programme, organiser, sessions, 30, officials,
                        armed_forces, union_members, residents, person_days, origin, request,
                        place_id, work_item, key, format
                    FROM revision WHERE number = 1
                    """)
        }
        let revisions = try log.history(of: WorkDay.self, idStarting: "buoi-1")
        #expect(revisions.map(\.revision.number) == [1, 2, 2])
        #expect(revisions.map(\.isHead) == [false, true, true])
        #expect(try log.workDay("buoi-1")?.workDay.force.people == 30)
    }

    @Test func aRedactionLeavesItsRecord() throws {
        let log = try emptyLog()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay(note: "ông A"))], by: &recorder)
        try log.correct(try workDay(people: 35, note: "ông A"), by: &recorder)
        try log.redact("buoi-1", [.note], reason: "tên người", by: recorder)
        let records = try log.history(of: WorkDay.self, idStarting: "buoi-1").map(\.redactions)
        let record = try #require(records[0].first)
        #expect(record.field == .note && record.reason == "tên người")
        #expect(record.author == recorder.author && record.recordedAt == recorder.instant)
        #expect(records == [[record], [record]])
        // What is written later keeps the record with the mark.
        var later = WorkLogTests.recorder(hour: 11)
        try log.change(["buoi-1"], .dispute(reason: "thiếu"), by: &later)
        #expect(try log.history(of: WorkDay.self, idStarting: "buoi-1")[2].redactions == [record])
    }

    @Test func factsHaveTheirHistory() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let signed = try day("2023-01-10")
        try log.record(
            [
                Recognition(
                    id: "abc-1", unit: "25036", standard: "xa-mau", document: "1", day: signed,
                    dayIs: .on, forYear: nil, withdrawnOn: nil, source: "", note: "")
            ], by: &recorder)
        try log.withdraw(
            "abc-1", on: try day("2024-05-01"), reason: "QĐ 7/QĐ-UBND", by: &recorder)
        let withdrawn = try log.history(of: Recognition.self, idStarting: "ABC")
        #expect(withdrawn.map(\.revision.content.withdrawnOn) == [nil, try day("2024-05-01")])
        #expect(withdrawn.map(\.revision.reason) == [nil, "QĐ 7/QĐ-UBND"])
        #expect(withdrawn.map(\.revision.isVoided) == [false, false])
        try log.void(Recognition.self, "abc-1", reason: "nhầm xã", by: &recorder)
        let all = try log.history(of: Recognition.self, idStarting: "abc-1")
        #expect(all.map(\.revision.isVoided) == [false, false, true])
        #expect(all.map(\.isCurrent) == [false, false, true])
        #expect(all.map(\.isHead) == [false, false, true])
        #expect(all[2].parents == [all[1].revision.id])
        #expect(throws: LogError.unknown(id: "x")) {
            _ = try log.history(of: Recognition.self, idStarting: "x")
        }
        #expect(throws: LogError.unknown(id: "abc-1")) {
            _ = try log.history(of: Assessment.self, idStarting: "abc-1")
        }
    }

    @Test func idsAreFoundByTheirFirstLetters() throws {
        let log = try emptyLog()
        var recorder = recorder()
        for (place, id) in ["abc1", "abc2", "abc", "XY-1"].enumerated() {
            let work = try workDay(id, place: "Thôn \(place)")
            try log.append([WorkDayEntry(work)], by: &recorder)
        }
        #expect(try log.workDay(idStarting: "abc1").workDay.id == "abc1")
        #expect(try log.workDay(idStarting: "ABC2").workDay.id == "abc2")
        #expect(try log.workDay(idStarting: "XY").workDay.id == "XY-1")
        // An id that is whole is meant, though others begin with it.
        #expect(try log.workDay(idStarting: "abc").workDay.id == "abc")
        #expect(throws: LogError.severalIDs(prefix: "ab", ids: ["abc", "abc1", "abc2"])) {
            _ = try log.workDay(idStarting: "ab")
        }
        #expect(throws: LogError.unknown(id: "")) { _ = try log.workDay(idStarting: "") }
        #expect(throws: LogError.unknown(id: "%")) { _ = try log.workDay(idStarting: "%") }
    }

    @Test func answersStay() throws {
        let log = try emptyLog()
        var first = recorder("UBND xã", hour: 8)
        try log.answer("f1", rule: "sameDay", about: ["b\"x", "a"], note: "hai buổi", by: &first)
        var second = recorder("Mặt trận", hour: 9)
        try log.answer("f1", rule: "sameDay", about: ["a", "c"], note: "đúng", by: &second)
        let answers = try log.reviewAnswers()
        #expect(answers.map(\.note) == ["hai buổi", "đúng"])
        #expect(answers.map(\.workDays) == [["b\"x", "a"], ["a", "c"]])
        #expect(try log.reviewAnswers(about: "c").map(\.author) == ["Mặt trận"])
        #expect(throws: LogError.noReason) {
            try log.answer("f1", rule: "sameDay", about: ["a"], note: "", by: &second)
        }
    }
}
