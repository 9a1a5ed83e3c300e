import Basics
import Foundation
import Reports
import Targets
import TestSupport
import Testing
import WorkLog

@testable import Tracker

/// An opened campaign: what it reads once, what it answers again, what it lets whom write.
@Suite struct CampaignStoreTests {
    private func write<Value>(
        _ campaign: CampaignStore, as actor: Actor = .holder("Phòng Kinh tế"),
        on text: String = "2024-07-01",
        _ body: (inout WritingDesk) throws(Refusal) -> Value
    ) throws -> Value {
        try campaign.write(
            as: actor, at: Instant(endOf: try day(text)),
            random: SplitMix64(seed: .random(in: 0...UInt64.max)), body)
    }

    /// The rules are read once for a thousand boards, and the second board costs less than a tenth
    /// of the first.
    @Test func aThousandBoardsReadTheRulesOnce() throws {
        let folder = CampaignFixture.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        let locations = Locations(
            database: folder + "/so.sqlite", targets: root + "/targets", charts: root + "/charts",
            campaign: "di-linh-nq15")
        _ = try CampaignStore.create(
            locations,
            by: Recorder("Phòng Kinh tế", at: Instant(milliseconds: 0), random: SplitMix64(seed: 1))
        )
        let campaign = try CampaignStore.open(locations, mode: .reading)
        let request = BoardRequest(asOf: try day("2024-06-30"))
        let clock = ContinuousClock()
        let first = try clock.measure { _ = try campaign.answer(request) }
        let second = try clock.measure { _ = try campaign.answer(request) }
        for _ in 0..<998 { _ = try campaign.answer(request) }
        #expect(try campaign.rules.current().version == 1)
        #expect(second < first / 10)
    }

    /// What is kept is forgotten when something is written, here or elsewhere, or a rule changes.
    @Test func anAnswerHoldsUntilSomethingChanges() throws {
        let log = try SmallLog()
        let campaign = try log.campaign()
        let request = WorkDaysRequest(asOf: try day("2024-12-31"))
        #expect(try campaign.answer(request).content.count == 9)
        try log.add(
            "day,unit,organiser,people,id\n2024-06-30,25018,Đoàn xã,7,z\n", on: "2024-07-01")
        #expect(try campaign.answer(request).content.count == 10)

        let own = try log.campaign(.writing)
        #expect(try own.answer(request).content.count == 10)
        try write(own) { desk throws(Refusal) in
            _ = try desk.change(.ids(["z"]), .void(reason: "nhầm"))
        }
        #expect(try own.answer(request).content.count == 9)
    }

    /// An answer that may be nothing: what is not kept yet is not taken for it.
    @Test func whatIsNotKeptIsNoAnswer() throws {
        let log = try SmallLog()
        try log.append(
            WorkDay(
                id: "mai", day: day("2024-07-06"), until: day("2024-07-06"), unit: "25036",
                place: "Thôn 1", programme: "nong-thon-moi", organiser: "", sessions: 1,
                force: Force(people: 5), outputs: [], contributions: [], note: ""),
            on: "2024-06-30", as: .planned)
        let campaign = try log.campaign()
        let request = NoticeRequest("25036", asOf: try day("2024-06-30"), as: .notice)
        for _ in 1...2 {
            #expect(try campaign.answer(request)?.announcement.place == "Thôn 1")
        }
        let none = NoticeRequest(
            "25018", until: try day("2024-07-02"), asOf: try day("2024-06-30"), as: .notice)
        for _ in 1...2 { #expect(try campaign.answer(none) == nil) }
    }

    /// Requests are values that come back from JSON as they were.
    @Test func aRequestIsAValue() throws {
        let request = MonthlyReportRequest(
            MonthlyOrder(
                period: "2024-06", unit: "25036", grouping: .unit, today: try day("2024-07-01")),
            seeing: LogView(knownBy: Instant(endOf: try day("2024-06-30")), confirmedOnly: true))
        let json = try JSONEncoder().encode(request)
        #expect(try JSONDecoder().decode(MonthlyReportRequest.self, from: json) == request)
    }

    /// Two who correct the same revision: the second is told, and nothing of the first is lost.
    @Test func aCorrectionOfWhatChangedMeanwhileIsStale() throws {
        let log = try SmallLog()
        let campaign = try log.campaign(.writing)
        let first = try write(campaign) { desk throws(Refusal) in
            try desk.correct("k", ["people": "5"], reason: nil, from: 1)
        }
        #expect(first.workDay.number == 2 && first.changed)
        do {
            _ = try write(campaign) { desk throws(Refusal) in
                try desk.correct("k", ["people": "6"], reason: nil, from: 1)
            }
            Issue.record("took a correction of what had changed")
        } catch let refusal as Refusal {
            #expect(refusal == .stale(id: "k", expected: 1, current: 2))
            #expect(refusal.kind == .stale)
        }
        let held = try campaign.look { try $0.workDay("k") }
        #expect(held.workDay.force.people == 5)
    }

    private static let village = Actor(
        "Thôn 1, xã Hòa Ninh", rights: Role.write.rights, area: "25036", place: "Thôn 1")
    private static let commune = Actor(
        "UBND xã Hòa Ninh", rights: Role.write.rights, area: "25036")
    private static let front = Actor(
        "Ban Công tác Mặt trận", rights: Role.confirm.rights, area: "25036")

    private func refusal(
        _ campaign: CampaignStore, as actor: Actor,
        _ body: (inout WritingDesk) throws(Refusal) -> Void
    ) throws -> Refusal.Kind? {
        do {
            try write(campaign, as: actor, body)
            return nil
        } catch let refusal as Refusal {
            return refusal.kind
        }
    }

    /// Its own unit and place; a foreign one is refused, and nothing is written.
    @Test func whoWritesWritesForItsOwnPlace() throws {
        let log = try SmallLog()
        let campaign = try log.campaign(.writing)
        func add(_ unit: String, _ place: String, as actor: Actor) throws -> Refusal.Kind? {
            try refusal(campaign, as: actor) { desk throws(Refusal) in
                _ = try desk.add([
                    "day": "29/06/2024", "unit": unit, "place": place, "people": "3",
                ])
            }
        }
        #expect(try add("25036", "Thôn 1", as: Self.village) == nil)
        #expect(try add("25036", "Thôn 2", as: Self.village) == .notAllowed)
        #expect(try add("25036", "Thôn 2", as: Self.commune) == nil)
        #expect(try add("25018", "Thôn 2", as: Self.commune) == .notAllowed)
        #expect(try add("25036", "Thôn 3", as: Self.front) == .notAllowed)
        let listed = try campaign.ask(WorkDaysRequest(asOf: try day("2024-12-31")))
        #expect(listed.content.count == 11)
    }

    /// What is confirmed is no longer corrected by who wrote it.
    @Test func whoWritesCorrectsWhileItIsUnconfirmed() throws {
        let log = try SmallLog()
        let campaign = try log.campaign(.writing)
        func correct(_ id: String) throws -> Refusal.Kind? {
            try refusal(campaign, as: Self.commune) { desk throws(Refusal) in
                _ = try desk.correct(id, ["people": "41"], reason: nil)
            }
        }
        #expect(try correct("d") == nil)
        #expect(try correct("c") == .notAllowed)
        #expect(try correct("k") == .notAllowed)
    }

    /// Nobody confirms what they recorded, and nobody what is not theirs.
    @Test func nobodyConfirmsTheirOwn() throws {
        let log = try SmallLog()
        let campaign = try log.campaign(.writing)
        let given = Confirmation(by: "Trưởng thôn", on: try day("2024-07-01"))
        func confirm(_ id: String, as actor: Actor) throws -> Refusal.Kind? {
            try refusal(campaign, as: actor) { desk throws(Refusal) in
                _ = try desk.change(.ids([id]), .confirm(given))
            }
        }
        let recorder = Actor("phòng kinh tế", rights: Role.confirm.rights)
        #expect(try confirm("d", as: recorder) == .notAllowed)
        #expect(try confirm("k", as: Self.front) == .notAllowed)
        #expect(try confirm("d", as: Self.commune) == .notAllowed)
        #expect(try confirm("d", as: Self.front) == nil)
        #expect(try confirm("k", as: .holder("Phòng Kinh tế")) == nil)
    }

    /// Rows of another place in a sheet are findings at their lines.
    @Test func aSheetOfOthersIsRefusedByRow() throws {
        let log = try SmallLog()
        let campaign = try log.campaign(.writing)
        let sheet = SheetFile(
            Array("day,unit,people\n29/06/2024,25036,3\n29/06/2024,25018,4\n".utf8), name: "a.csv")
        do {
            _ = try write(campaign, as: Self.commune) { desk throws(Refusal) in
                try desk.importWorkDays(sheet, as: .report)
            }
            Issue.record("took a row of another unit")
        } catch Refusal.findings(let findings) {
            #expect(findings.map(\.place.line) == [3])
        }
    }

    /// Who assesses one unit takes back nothing of another.
    @Test func factsOfOthersAreLeftAlone() throws {
        let log = try SmallLog()
        try log.assess(
            "unit,standard,indicator,day,numerator,denominator,level,source\n"
                + "25036,xa-mau,1.1,2023-12-31,15000,24000,verified,BB 1\n")
        let campaign = try log.campaign(.writing)
        let id = try campaign.ask(AssessmentsRequest(asOf: try day("2024-06-30"))).content
            .assessments[0].id
        func void(_ area: String) throws -> Refusal.Kind? {
            let actor = Actor("Văn phòng \(area)", rights: Role.coordinate.rights, area: area)
            return try refusal(campaign, as: actor) { desk throws(Refusal) in
                _ = try desk.void(Assessment.self, id, reason: "nhầm")
            }
        }
        #expect(try void("25018") == .notAllowed)
        #expect(try void("25036") == nil)
    }
}
