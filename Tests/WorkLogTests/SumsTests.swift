import Basics
import GRDB
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// The sums beside the log say what the log says, whatever happened to it.
@Suite struct SumsTests {
    private static let units = ["25036", "25018"]
    private static let kinds = ["cung-hoa-duong", "thu-gom-rac", "trong-cay-xanh"]
    /// Another view of the whole log, which has no sums.
    private static let dayByDay = LogView(knownBy: Instant(milliseconds: 4_000_000_000_000))

    private func workDay(_ number: Int, _ random: inout SplitMix64) throws -> WorkDay {
        let first = try day("2022-01-01").adding(days: Int.random(in: 0..<1_400, using: &random))
        let length = Int.random(in: 0..<6, using: &random) == 0 ? 40 : 0
        var gifts: [Contribution] = []
        if Bool.random(using: &random) {
            gifts.append(
                Contribution(
                    kind: .money, quantity: Quantity(5_000),
                    donor: Bool.random(using: &random) ? .budget : .residents))
        }
        if Bool.random(using: &random) {
            gifts.append(
                Contribution(
                    kind: .material, quantity: Quantity(5), name: "xi măng", measure: "bao",
                    value: Bool.random(using: &random) ? Quantity(90_000) : nil))
        }
        return WorkDay(
            id: "b-\(number)", day: first, until: first.adding(days: length),
            unit: Self.units[number % 2], place: "Thôn \(number)", programme: "nong-thon-moi",
            organiser: "UBND xã", sessions: 1 + number % 3,
            force: Force(
                people: Bool.random(using: &random) ? 40 + number : nil,
                officials: Bool.random(using: &random) ? 3 : nil,
                personDays: Bool.random(using: &random) ? Quantity(20) : nil),
            outputs: Self.kinds.compactMap { kind in
                Bool.random(using: &random)
                    ? Output(
                        kind: kind, quantity: Quantity(Int.random(in: 1...300, using: &random)))
                    : nil
            }, contributions: gifts, note: "")
    }

    /// Records, confirms, corrects, disputes and voids at random.
    private func grow(
        _ log: LogStore, _ numbers: Range<Int>, hour: Int64, _ random: inout SplitMix64
    ) throws {
        var recorder = recorder(hour: hour, seed: random.next())
        for number in numbers {
            let work = try workDay(number, &random)
            let isPlan = number % 11 == 0
            try log.append(
                [WorkDayEntry(work, status: isPlan ? .planned : .reported)], by: &recorder)
            guard !isPlan else { continue }
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                switch Int.random(in: 0..<4, using: &random) {
                case 0:
                    let role = Confirmation(by: "Trưởng thôn", on: work.until.adding(days: 1))
                    _ = try? log.change([work.id], .confirm(role), by: &recorder)
                case 1:
                    var other = try workDay(number, &random)
                    other.place = work.place
                    _ = try? log.correct(other, reason: "đếm lại", by: &recorder)
                case 2: _ = try? log.change([work.id], .dispute(reason: "sai"), by: &recorder)
                default: _ = try? log.change([work.id], .void(reason: "nhầm"), by: &recorder)
                }
            }
        }
    }

    private struct Key: Hashable {
        let unit: String
        let status: WorkStatus
        let stretches: Int
        let figure: ReportFigure
    }

    private func sums(
        _ log: LogStore, _ question: ReportQuestion, _ view: LogView
    ) throws -> [Key: Quantity] {
        try log.read(view) { snapshot throws(LogError) in
            var sums: [Key: Quantity] = [:]
            for sum in try snapshot.reportSums(question) {
                let key = Key(
                    unit: sum.unit, status: sum.status, stretches: sum.stretches.rawValue,
                    figure: sum.figure)
                sums[key, default: .zero] += sum.quantity
            }
            return sums
        }
    }

    /// Work by unit, kind and status, whichever way its days are told.
    private func totals(_ entries: [OutputEntry]) -> [String: Quantity] {
        entries.reduce(into: [:]) { sums, entry in
            sums["\(entry.unit) \(entry.kind) \(entry.status)", default: .zero] += entry.quantity
        }.filter { $0.value != .zero }
    }

    private func compare(_ log: LogStore, _ random: inout SplitMix64) throws {
        for _ in 0..<6 {
            let from = try day("2022-01-01").adding(days: Int.random(in: 0..<40, using: &random))
            let until = from.adding(days: Int.random(in: 300..<1_400, using: &random))
            let period = Bool.random(using: &random) ? until.startOfMonth : until.adding(days: -20)
            let question = ReportQuestion(
                from: from, until: until, period: period, year: max(from, period.adding(days: -90)),
                yearBefore: Bool.random(using: &random)
                    ? Period(from: from, until: from.adding(days: 45))
                    : Period(
                        from: max(from, period.adding(days: -366).startOfMonth),
                        until: period.adding(days: -366).endOfMonth))
            let quick = try sums(log, question, .everything)
            let slow = try sums(log, question, Self.dayByDay)
            #expect(!slow.isEmpty)
            #expect(quick == slow)
            let confirmed = LogView(confirmedOnly: true)
            var sure = Self.dayByDay
            sure.confirmedOnly = true
            #expect(try sums(log, question, confirmed) == sums(log, question, sure))
            let start = from.adding(days: Int.random(in: 0..<900, using: &random))
            let starts = [start, start.adding(days: 100).startOfMonth]
            let byMonth = try log.outputSums(
                kinds: Self.kinds, upTo: until, startingAnewOn: starts, since: nil)
            let byDay = try log.outputSums(kinds: Self.kinds, upTo: until)
            #expect(totals(byMonth) == totals(byDay))
            // What begins to count on a day: none of it is hidden in a stretch.
            for start in starts {
                func after(_ entries: [OutputEntry]) -> [String: Quantity] {
                    totals(entries.filter { $0.firstDay >= start })
                }
                #expect(after(byMonth) == after(byDay))
            }
        }
        try compareOutings(log, &random)
        for view in [.everything, Self.dayByDay, LogView(confirmedOnly: true)] {
            try compareSketches(log, view, &random)
        }
        let verification = try log.verify()
        #expect(verification.isSound, "\(verification.problems)")
    }

    /// Of each unit and kind the last days, found by the sums, are those of all work.
    private func compareOutings(_ log: LogStore, _ random: inout SplitMix64) throws {
        let until = try day("2023-01-01").adding(days: Int.random(in: 0..<900, using: &random))
        let kinds = Array(Self.kinds.prefix(2))
        func days(_ outputs: [LoggedOutput], _ count: Int) -> [String: [String]] {
            Dictionary(grouping: outputs.filter { kinds.contains($0.kind) }) {
                "\($0.unit) \($0.kind)"
            }.mapValues { outputs in
                let last = Set(outputs.map(\.day)).sorted().suffix(count)
                return outputs.filter { last.contains($0.day) }.map {
                    "\($0.day) \($0.quantity) \($0.people ?? -1) \($0.personDays ?? .beyond)"
                }.sorted()
            }
        }
        let all = try log.confirmedOutputs(upTo: until)
        for count in [1, 3, 50] {
            let recent = try log.confirmedOutputs(of: kinds, ofLast: count, upTo: until)
            #expect(days(recent, count) == days(all, count))
        }
    }

    /// What a review needs of each work day is what the whole work day says.
    private func compareSketches(
        _ log: LogStore, _ view: LogView, _ random: inout SplitMix64
    ) throws {
        let first = try day("2022-01-01").adding(days: Int.random(in: 0..<900, using: &random))
        let days = first...first.adding(days: Int.random(in: 0..<500, using: &random))
        try log.read(view) { snapshot throws(LogError) in
            let held = try snapshot.workDays(
                WorkDayFilter(period: Period(from: days.lowerBound, until: days.upperBound)))
            let ids = held.map(\.workDay.id)
            let recorders = try snapshot.recorders(of: ids)
            let authors = try snapshot.works(of: try snapshot.authors(of: ids))
            let sketches = Dictionary(
                uniqueKeysWithValues: try snapshot.sketches(of: days)?
                    .map { ($0.workDay.id, $0) } ?? [])
            #expect(Set(sketches.keys) == Set(ids))
            for held in held {
                var expected = held.workDay
                expected.contributions = []
                expected.force = Force(
                    people: expected.force.people, personDays: expected.force.personDays)
                if expected.day != expected.until || expected.outputs.count != 1
                    || expected.force.personDays == nil
                {
                    expected.outputs = []
                }
                let sketch = sketches[held.workDay.id]
                #expect(sketch?.workDay == expected)
                #expect(sketch?.status == held.status)
                #expect(sketch?.reason == held.reason)
                #expect(sketch?.confirmedBy == held.confirmation?.role)
                let isConfirmed = held.status == .confirmed
                #expect(sketch?.recorders == (isConfirmed ? recorders[held.workDay.id] ?? [] : []))
                #expect(sketch?.authors == authors[held.workDay.id])
            }
        }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func theSameFiguresWithAndWithout(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let office = LogFile()
        let village = LogFile()
        let log = try office.create()
        try grow(log, 0..<40, hour: 1, &random)
        try compare(log, &random)
        // The same work days go different ways on two machines, and come together again.
        #expect(
            try log.export(units: Self.units, to: village.path, on: recorder().instant).revisions
                > 40)
        let other = try LogStore.open(village.path, mode: .writing, campaign: nil)
        try grow(other, 40..<60, hour: 2, &random)
        var late = recorder(hour: 3, seed: seed)
        for id in ["b-1", "b-2", "b-3"] {
            _ = try? other.change([id], .void(reason: "trùng"), by: &late)
        }
        try grow(log, 60..<80, hour: 4, &random)
        _ = try log.merge([village.path])
        try compare(log, &random)
        try office.stranger().inDatabase { database in
            let table = random.next() % 2 == 0 ? "month_sum" : "year_sum"
            try database.execute(sql: "UPDATE \(table) SET quantity = quantity + 1")
        }
        #expect(try !log.verify().isSound)
        #expect(try log.verify(rebuilds: true).isSound)
        try compare(log, &random)
    }

    /// 9 400 rows of a thousand billion each: what does not fit is the largest number, and the
    /// others are as they are.
    @Test func sumsThatDoNotFit() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let huge = try (0..<9_400).map { number -> WorkDayEntry in
            var work = try WorkLogTests.workDay("b-\(number)", place: "Thôn \(number)")
            work.outputs = [Output(kind: "thu-gom-rac", quantity: .largest)]
            return WorkDayEntry(work)
        }
        try log.append(huge, by: &recorder)
        try log.append([WorkDayEntry(try WorkLogTests.workDay("nho"))], by: &recorder)
        let sums = try log.outputSums()
        #expect(sums.first { $0.kind == "thu-gom-rac" }?.quantity == .beyond)
        #expect(sums.first { $0.kind == "cung-hoa-duong" }?.quantity == Quantity(150))
        let question = ReportQuestion(
            from: try day("2024-06-01"), until: try day("2024-06-30"),
            period: try day("2024-06-01"), year: try day("2024-01-01"))
        let report = try log.reportSums(question)
        #expect(report.first { $0.figure == .output("thu-gom-rac") }?.quantity == .beyond)
        #expect(report.first { $0.figure == .workDays }?.quantity == Quantity(9_401))
    }
}
