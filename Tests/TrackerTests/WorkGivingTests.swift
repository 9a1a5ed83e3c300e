import Basics
import ProgressCalculator
import Sheets
import Targets
import TestSupport
import Testing
import WorkLog

@testable import Tracker

/// What a work got is that of its days and its own, each gift once, whatever is corrected, voided or
/// moved from one work to another.
@Suite struct WorkGivingTests {
    /// What the test itself remembers of a work day.
    private struct Day1 {
        var work: Int?
        var money: Int64
        var land: Int64
        var labour: Int64
        var counts = true
    }

    private static let unit = "25036"

    private func workDay(_ index: Int, _ day: Day1) throws -> WorkDay {
        let date = try #require(Day(iso: "2024-06-01")).adding(days: index)
        var gifts: [Contribution] = []
        if day.money > 0 {
            gifts.append(
                Contribution(
                    kind: .money, quantity: Quantity(thousandths: day.money * 1_000),
                    donor: index.isMultiple(of: 2) ? .residents : .firms))
        }
        if day.land > 0 {
            gifts.append(Contribution(kind: .land, quantity: Quantity(thousandths: day.land)))
        }
        return WorkDay(
            id: "buoi-\(index)", day: date, until: date, unit: Self.unit, place: "",
            programme: "nong-thon-moi", organiser: "UBND xã", sessions: 1,
            force: Force(people: 3, personDays: Quantity(thousandths: day.labour)), outputs: [],
            contributions: gifts, note: "", workItem: day.work.map { "ct-\($0)" })
    }

    @Test(arguments: 0..<25)
    func eachGiftCountsOnce(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed) &+ 99)
        func below(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
        let log = try LogStore.inMemory(campaign: CampaignFixture.campaign)
        var clock: Int64 = 1_719_705_600_000
        func recorder() -> Recorder {
            clock += 60_000
            return Recorder(
                "Phòng Kinh tế", at: Instant(milliseconds: clock),
                random: SplitMix64(seed: UInt64(clock)))
        }
        let first = try #require(Day(iso: "2024-06-01"))
        let own = (0..<3).map { Int64($0 * 1_000_000) }
        var writer = recorder()
        try log.record(
            own.enumerated().map { index, money in
                WorkItem(
                    id: "ct-\(index)", unit: Self.unit, title: "Công trình \(index)", day: first,
                    given: WorkResources(
                        residents: money == 0 ? nil : Quantity(thousandths: money * 1_000)))
            }, by: &writer)
        var model: [Day1] = []
        for _ in 0..<40 {
            writer = recorder()
            let work = below(4)
            let new = Day1(
                work: work == 3 ? nil : work, money: Int64(below(5)) * 100_000,
                land: Int64(below(50)) * 500, labour: Int64(below(30)) * 500)
            switch (below(4), model.isEmpty) {
            case (0, _), (_, true):
                model.append(new)
                try log.append(
                    [WorkDayEntry(try workDay(model.count - 1, new))], by: &writer)
            case (1, _):
                let index = below(model.count)
                guard model[index].counts else { continue }
                model[index].counts = false
                try log.change(["buoi-\(index)"], .void(reason: "nhầm"), by: &writer)
            default:
                let index = below(model.count)
                guard model[index].counts else { continue }
                model[index] = new
                try log.correct(try workDay(index, new), by: &writer)
            }
        }
        let until = first.adding(days: 400)
        let givings = WorkGiving.of(
            try log.workItems(upTo: until),
            days: try log.workDaysOfWorks(upTo: until).map { ($0.workDay, $0.status) })
        #expect(givings.count == 3)
        for (index, giving) in givings.sorted(by: { $0.work.id < $1.work.id }).enumerated() {
            let days = model.filter { $0.work == index && $0.counts }
            let money = days.map(\.money).reduce(own[index], +)
            #expect((giving.total.donated ?? .zero).thousandths == money * 1_000)
            #expect(
                (giving.total.land ?? .zero).thousandths == days.map(\.land).reduce(0, +))
            #expect(
                (giving.total.personDays ?? .zero).thousandths
                    == days.map(\.labour).reduce(0, +))
            #expect(giving.workDays == days.count)
        }
        // What days give that name no work is in none of them.
        let all = givings.map { ($0.fromDays.donated ?? .zero).thousandths }.reduce(0, +)
        let named = model.filter { $0.work != nil && $0.counts }.map(\.money).reduce(0, +)
        #expect(all == named * 1_000)
        #expect(try log.verify().isSound)
    }

    /// Planned outings and disputed ones have not given anything; what nobody says stays unknown.
    @Test func onlyWhatHappenedCounts() throws {
        let first = try #require(Day(iso: "2024-06-01"))
        let work = WorkItem(id: "ct-0", unit: Self.unit, title: "Cầu", day: first)
        let day = try workDay(0, Day1(work: 0, money: 500, land: 0, labour: 0))
        func giving(_ status: WorkStatus) -> WorkGiving? {
            WorkGiving.of([work], days: [(day, status)]).first
        }
        #expect(giving(.planned)?.total.donated == nil)
        #expect(giving(.disputed)?.workDays == 0)
        #expect(giving(.reported)?.total.donated == Quantity(500))
        #expect(giving(.reported)?.confirmed.donated == nil)
        #expect(giving(.confirmed)?.confirmed.donated == Quantity(500))
        #expect(giving(.confirmed)?.total.land == nil)
    }
}
