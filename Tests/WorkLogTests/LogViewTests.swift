import Basics
import Targets
import TestSupport
import Testing
import WorkLog

/// What is seen of a log: by an instant, and of what is confirmed.
@Suite struct LogViewTests {
    private static func recorder(on text: String, seed: UInt64) throws -> Recorder {
        Recorder(
            "Phòng Kinh tế", at: Instant(endOf: try day(text)), random: SplitMix64(seed: seed))
    }

    private func seen(_ path: String, _ view: LogView) throws -> [String: WorkStatus] {
        let log = try LogStore.open(
            path, mode: .reading, campaign: CampaignFixture.campaign, view: view)
        return Dictionary(
            try log.workDays(.everything).map { ($0.workDay.id, $0.status) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func revisionsAreSeenByTheDayOnWhichTheyWereRecorded() throws {
        let file = LogFile()
        let log = try file.create()
        var june = try Self.recorder(on: "2024-06-10", seed: 1)
        try log.append(
            [WorkDayEntry(try workDay("a")), WorkDayEntry(try workDay("b", people: 7))], by: &june)
        var july = try Self.recorder(on: "2024-07-10", seed: 2)
        try log.change(
            ["a"], .confirm(Confirmation(by: "trưởng thôn", on: try day("2024-07-09"))), by: &july)
        try log.correct(try workDay("b", people: 9), reason: "đếm lại", by: &july)
        try log.append([WorkDayEntry(try workDay("c", place: "Thôn 9"))], by: &july)

        func known(_ text: String, confirmedOnly: Bool = false) throws -> LogView {
            LogView(knownBy: Instant(endOf: try day(text)), confirmedOnly: confirmedOnly)
        }
        #expect(try seen(file.path, try known("2024-06-09")) == [:])
        #expect(try seen(file.path, try known("2024-06-10")) == ["a": .reported, "b": .reported])
        #expect(try seen(file.path, try known("2024-07-09")) == ["a": .reported, "b": .reported])
        #expect(
            try seen(file.path, .everything)
                == ["a": .confirmed, "b": .reported, "c": .reported])
        #expect(try seen(file.path, LogView(confirmedOnly: true)) == ["a": .confirmed])
        #expect(try seen(file.path, try known("2024-06-10", confirmedOnly: true)) == [:])
        #expect(
            try seen(file.path, try known("2024-07-10", confirmedOnly: true)) == ["a": .confirmed])

        let then = try LogStore.open(
            file.path, mode: .reading, campaign: nil, view: try known("2024-06-10"))
        #expect(try then.workDay("b")?.workDay.force.people == 7)
        #expect(try log.workDay("b")?.workDay.force.people == 9)
    }

    /// A correction is not known before what it corrects, whatever the clock said when it was made;
    /// a branch that came later hides no other.
    @Test func aClockThatWasSetBackTellsNothingEarlier() throws {
        let file = LogFile()
        let log = try file.create()
        var june = try Self.recorder(on: "2024-06-10", seed: 1)
        try log.append([WorkDayEntry(try workDay("a", people: 7))], by: &june)
        var back = try Self.recorder(on: "2022-07-11", seed: 2)
        try log.correct(try workDay("a", people: 9), by: &back)
        try log.change(["a"], .dispute(reason: "sai"), by: &back)
        func seen(_ text: String) throws -> [Int?] {
            let view = LogView(knownBy: Instant(endOf: try day(text)))
            return try log.read(view) { snapshot throws(LogError) in
                try snapshot.workDays().map(\.workDay.force.people)
            }
        }
        #expect(try seen("2023-06-01") == [])
        #expect(try seen("2024-06-09") == [])
        #expect(try seen("2024-06-10") == [9])
    }

    /// A file that was recorded by a clock of the year 2100 does not make every clock seem behind.
    @Test func theClocksOfOthersDoNotCount() throws {
        let office = LogFile()
        let stick = LogFile()
        let log = try office.create()
        var own = try Self.recorder(on: "2024-06-30", seed: 1)
        try log.append([WorkDayEntry(try workDay("so"))], by: &own)
        let late = try #require(Instant("2100-12-31T00:00:00.000Z"))
        var other = Recorder("UBND xã", at: late, random: SplitMix64(seed: 7))
        try stick.create().append([WorkDayEntry(try workDay("xa"))], by: &other)
        #expect(try log.merge([stick.path]).files[0][.workDay].newEntries == 1)
        #expect(try log.lastRecorded() == own.instant)
        #expect(try LogStore.open(stick.path, mode: .reading, campaign: nil).lastRecorded() == late)
    }

    /// Seven hours ahead of UTC: 16:59:59.999Z is the end of the day in Vietnam.
    @Test func daysEndInVietnam() throws {
        let end = Instant(endOf: try day("2024-06-30"))
        #expect(end.description == "2024-06-30T16:59:59.999Z")
        #expect(end.local().day == (try day("2024-06-30")))
        #expect(Instant(milliseconds: end.milliseconds + 1).local().day == (try day("2024-07-01")))
    }

    @Test func assessmentsAndAnswersAreSeenAsTheyWereKnown() throws {
        let file = LogFile()
        let log = try file.create()
        let part = PartID(standard: "xa-mau", part: "1.2")
        func assessment(_ verdict: Assessment.Verdict) throws -> Assessment {
            Assessment(
                id: "x", unit: "25036", part: part, day: try day("2024-06-01"),
                value: .verdict(verdict), level: .own, source: "UBND xã", note: "")
        }
        var june = try Self.recorder(on: "2024-06-10", seed: 1)
        try log.record([try assessment(.unmet)], by: &june)
        var july = try Self.recorder(on: "2024-07-10", seed: 2)
        try log.record([try assessment(.met)], by: &july)
        try log.answer("f", rule: "r", about: ["a"], note: "đúng", by: &july)
        let then = try LogStore.open(
            file.path, mode: .reading, campaign: nil,
            view: LogView(knownBy: Instant(endOf: try day("2024-07-09"))))
        #expect(try then.assessments().map(\.value) == [.verdict(.unmet)])
        #expect(try log.assessments().map(\.value) == [.verdict(.met)])
        #expect(try then.reviewAnswers().isEmpty)
        #expect(try log.reviewAnswers().count == 1)
    }
}
