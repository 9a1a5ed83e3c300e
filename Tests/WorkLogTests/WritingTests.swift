import Basics
import Targets
import Testing
import WorkLog

@Suite struct WritingTests {
    let role = "trưởng thôn"

    @Test func keepsEverythingThatWasLogged() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let work = WorkDay(
            id: "b", day: try day("2024-06-01"), until: try day("2024-06-03"), unit: "25036",
            place: "Thôn 3 “Trên”", programme: "khac", organiser: "Đoàn xã", sessions: 3,
            force: Force(
                people: 40, officials: 1, armedForces: 2, unionMembers: 3, residents: 4,
                personDays: Quantity(thousandths: 20_500)),
            outputs: [
                Output(kind: "cung-hoa-duong", quantity: Quantity(150)),
                Output(kind: "trong-cay-xanh", quantity: Quantity(20)),
            ],
            contributions: [
                Contribution(kind: .money, quantity: Quantity(5_000), donor: .firms),
                Contribution(
                    kind: .material, quantity: Quantity(10), name: "Xi măng", measure: "bao",
                    value: Quantity(900_000), donor: .residents),
            ], note: "x\"y")
        try log.append([WorkDayEntry(work)], by: &recorder)
        let found = try #require(try log.workDay("b"))
        #expect(found.workDay == work)
        #expect(found.author == "Phòng Kinh tế")
        #expect(found.recordedAt == recorder.instant)
        #expect(found.number == 1)
        #expect(found.status == .reported)
        #expect(found.id.dropFirst(14).first == "7")
        #expect(try log.workDay(idStarting: "b").workDay.id == "b")
    }

    @Test func appendIsAllOrNothing() throws {
        let log = try emptyLog()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay("a"))], by: &recorder)
        #expect(throws: LogError.alreadyLogged(id: "a")) {
            try log.append(
                [WorkDayEntry(try workDay("b")), WorkDayEntry(try workDay("a"))], by: &recorder)
        }
        #expect(throws: LogError.self) {
            try log.append(
                [WorkDayEntry(try workDay("c")), WorkDayEntry(try workDay("d", people: -1))],
                by: &recorder)
        }
        #expect(try log.workDays().map(\.workDay.id) == ["a"])
        var nobody = Recorder(" ", at: recorder.instant, random: SplitMix64(seed: 1))
        #expect(throws: LogError.noAuthor) {
            try log.append([WorkDayEntry(try workDay("e"))], by: &nobody)
        }
        #expect(try log.workDay("zz") == nil)
        #expect(throws: LogError.unknown(id: "zz")) { try log.workDay(idStarting: "zz") }
        try log.append([WorkDayEntry(try workDay("a2", place: "Thôn 9"))], by: &recorder)
        #expect(try log.workDay(idStarting: "a").workDay.id == "a")
        try log.append([WorkDayEntry(try workDay("a23", place: "Thôn 8"))], by: &recorder)
        #expect(throws: LogError.severalIDs(prefix: "", ids: [])) {
            do { _ = try log.workDay(idStarting: "") } catch LogError.unknown {
                throw LogError.severalIDs(prefix: "", ids: [])
            }
        }
    }

    @Test func correctionOfSubstanceAsksForANewConfirmation() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let confirmation = Confirmation(by: role, on: try day("2024-06-05"))
        let entry = WorkDayEntry(
            try workDay(), status: .confirmed, confirmation: confirmation)
        try log.append([entry], by: &recorder)
        #expect(try !log.correct(try workDay(), by: &recorder))
        try log.correct(try workDay(place: "Thôn 4"), by: &recorder)
        #expect(try log.workDay("buoi-1")?.status == .confirmed)
        #expect(try log.workDay("buoi-1")?.number == 2)
        try log.correct(try workDay(place: "Thôn 4", road: 140), reason: "đo lại", by: &recorder)
        let found = try #require(try log.workDay("buoi-1"))
        #expect(found.status == .reported)
        #expect(found.confirmation == nil)
        #expect(found.reason == "đo lại")
        #expect(try log.history(of: "buoi-1").map(\.number) == [1, 2, 3])
        #expect(throws: LogError.unknown(id: "x")) {
            try log.correct(try workDay("x"), by: &recorder)
        }
        try log.change(["buoi-1"], .void(reason: "trùng"), by: &recorder)
        #expect(throws: LogError.voided(id: "buoi-1")) {
            try log.correct(try workDay(), by: &recorder)
        }
    }

    @Test func statusesFollowTheirRules() throws {
        let log = try emptyLog()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay("a"), status: .planned)], by: &recorder)
        let confirm = StatusChange.confirm(Confirmation(by: role, on: try day("2024-06-05")))
        #expect(throws: LogError.notAllowed(id: "a", from: .planned, to: .confirmed)) {
            try log.change(["a"], confirm, by: &recorder)
        }
        #expect(try log.change(["a"], .report(reason: nil), by: &recorder) == 1)
        #expect(try log.change(["a"], confirm, by: &recorder) == 1)
        #expect(try log.change(["a"], confirm, by: &recorder) == 0)
        #expect(throws: LogError.noReason) {
            try log.change(["a"], .dispute(reason: ""), by: &recorder)
        }
        #expect(try log.change(["a"], .dispute(reason: "thiếu người"), by: &recorder) == 1)
        #expect(try log.workDay("a")?.reason == "thiếu người")
        #expect(try log.workDay("a")?.confirmation == nil)
        #expect(try log.change(["a"], .void(reason: "nhầm"), by: &recorder) == 1)
        #expect(try log.workDays().isEmpty)
        #expect(try log.workDays(.everything).map(\.status) == [.voided])
        #expect(throws: LogError.notAllowed(id: "a", from: .voided, to: .confirmed)) {
            try log.change(["a"], confirm, by: &recorder)
        }
        #expect(throws: LogError.noReason) {
            try log.change(["a"], .report(reason: nil), by: &recorder)
        }
        #expect(try log.change(["a"], .report(reason: "hủy nhầm"), by: &recorder) == 1)
        #expect(
            try log.history(of: "a").map(\.status)
                == [.planned, .reported, .confirmed, .disputed, .voided, .reported])
    }

    @Test func changesAreAllOrNothing() throws {
        let log = try emptyLog()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay("a"))], by: &recorder)
        #expect(throws: LogError.unknown(id: "b")) {
            try log.change(["a", "b"], .void(reason: "nhầm"), by: &recorder)
        }
        #expect(try log.workDay("a")?.status == .reported)
        #expect(try log.change(["a", "a"], .void(reason: "nhầm"), by: &recorder) == 1)
    }

    @Test func simulatedDataGoesOnlyIntoAnEmptyLog() throws {
        let log = try emptyLog()
        var recorder = recorder()
        try log.append([WorkDayEntry(try workDay("a"))], by: &recorder)
        #expect(throws: LogError.notEmpty(entries: 1)) {
            try log.markSimulated(seed: 7, by: recorder)
        }
        try log.markSimulated(seed: .max, besides: ["a"], by: recorder)
        let simulation = try #require(try log.simulation())
        #expect(simulation.seed == .max)
        #expect(throws: LogError.self) {
            try log.markSimulated(seed: 8, besides: ["a"], by: recorder)
        }
    }

    @Test func sameRecorderWritesTheSame() throws {
        var uids: [[String]] = []
        for _ in 0..<2 {
            let log = try emptyLog()
            var recorder = recorder()
            let entries = try (1...20).map {
                WorkDayEntry(try workDay("b-\($0)", place: "Thôn \($0)"))
            }
            try log.append(entries, by: &recorder)
            uids.append(try entries.compactMap { try log.workDay($0.workDay.id)?.id })
        }
        #expect(uids[0] == uids[1])
        #expect(uids[0] == uids[0].sorted(), "what is written first sorts first")
    }

    @Test(arguments: ["2024-06-30T01:02:03.004Z", "1970-01-01T00:00:00.000Z"])
    func instantsReadWhatTheyWrite(_ text: String) {
        #expect(Instant(text)?.description == text)
    }

    @Test func instantsInVietnam() throws {
        let local = try #require(Instant("2024-06-30T20:02:03.004Z")).local()
        #expect(local.day == (try day("2024-07-01")))
        #expect(local.hour == 3)
        #expect(local.minute == 2)
        #expect(Instant("2024-06-30 20:02:03") == nil)
    }
}
