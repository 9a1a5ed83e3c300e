import Basics
import Reports
import Targets
import Testing
import WorkLog

@testable import Tracker

/// One answer to "a unit and those below it": list, report, export, confirmation and board speak of
/// the same work days, whichever unit is asked for, on the map before and after 01/07/2025.
@Suite struct UnitScopeTests {
    private static let window = (first: "2025-06-01", last: "2025-07-31")

    /// Outings of any unit on days of its life, one a row; each of `people` 1.
    private static func rows(_ units: [Unit], _ random: inout SplitMix64) throws -> String {
        let first = try day(window.first)
        var rows = "day,unit,place,organiser,people,id\n"
        for number in 0..<random.whole(20...60) {
            let unit = units[random.whole(0...(units.count - 1))]
            let day = unit.period.nearest(to: first.adding(days: random.whole(0...60)))
            rows += "\(day),\(unit.code),Thôn \(number),UBND,1,r\(number)\n"
        }
        return rows
    }

    private func ids(
        _ campaign: CampaignStore, _ unit: String, _ map: Day, from: Day, until: Day
    ) throws -> Set<WorkDay.ID> {
        let list = try campaign.ask(
            WorkDaysRequest(unit: unit, from: from, until: until, asOf: map))
        return Set(try list.content.workDays.map(\.id).all())
    }

    @Test(arguments: ["2025-06-30", "2025-07-31"], [1, 2, 3] as [UInt64])
    func everyQuestionSpeaksOfTheSameWorkDays(_ map: String, _ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let log = try SmallLog()
        let area = log.catalogue.units.area(of: log.catalogue.campaign.unit)
        let units = log.catalogue.units.units.filter { area.contains($0.id) }
        try log.add(try Self.rows(units, &random), on: "2025-08-01")
        let campaign = try log.campaign()
        let (first, last, map) = (
            try day(Self.window.first), try day(Self.window.last), try day(map)
        )
        for unit in units where unit.period.contains(map) || unit.id == "679" {
            let listed = try ids(campaign, unit.id, map, from: first, until: last)
            let report = try campaign.ask(
                MonthlyReportRequest(
                    MonthlyOrder(
                        period: "\(first)..\(last)", unit: unit.id, grouping: .unit,
                        map: unit.period.contains(map) ? map : nil,
                        today: try day("2025-08-01"))))
            let count = Quantity(listed.count)
            #expect(outings(report.total) == count, "\(unit.id)")
            #expect(report.groups.map(outings).reduce(.zero, +) == count, "\(unit.id)")

            let file = log.folder + "/\(unit.id).sqlite"
            _ = try campaign.export(
                unit: unit.id, to: file, withNotes: false, asOf: map,
                on: Instant(milliseconds: 0))
            let exported = try LogStore.open(file, mode: .reading, campaign: nil)
                .workDays(WorkDayFilter(period: Period(from: first, until: last)))
            #expect(Set(exported.map(\.workDay.id)) == listed, "\(unit.id)")

            let month = UnitMonth(unit: unit.id, month: map)
            let chosen = try campaign.look { try $0.selected(.month(month)) }
                .filter { $0.status != .voided }
            let ofMonth = try ids(
                campaign, unit.id, map, from: month.month, until: month.month.endOfMonth)
            #expect(Set(chosen.map(\.workDay.id)) == ofMonth, "\(unit.id)")

            let (before, work) = try campaign.look { desk in
                (
                    try desk.work(asOf: first.adding(days: -1), on: map, in: unit).content,
                    try desk.work(asOf: last, on: map, in: unit).content
                )
            }
            #expect(people(work.totals) - people(before.totals) == count, "\(unit.id)")
        }
    }

    private func outings(_ group: MonthlyReport.Group) -> Quantity {
        group.rows.first { $0.id == "sessions" }?.period.reported ?? .zero
    }

    private func people(_ rows: [WorkRow]) -> Quantity {
        rows.first { $0.subject.id == "people" }?.reported ?? .zero
    }

    /// Hòa Ninh of today has what Liên Đầm and the old Hòa Ninh did; of the old map only its own.
    @Test func aSuccessorHasTheWorkOfThoseBefore() throws {
        let log = try SmallLog()
        let campaign = try log.campaign()
        func listed(_ unit: String, _ asOf: String) throws -> [WorkDay.ID] {
            try campaign.ask(WorkDaysRequest(unit: unit, asOf: try day(asOf))).content.workDays
                .map(\.id).all()
        }
        #expect(try listed("xã Hòa Ninh", "2025-07-01") == ["a", "e", "c", "d"])
        #expect(try listed("xã Hòa Ninh", "2025-06-30") == ["a", "c", "d"])
        #expect(try listed("Liên Đầm", "2025-07-01") == ["e"])
        #expect(try listed("huyện Di Linh", "2025-07-01").count == 9)
    }

    /// What ends by the day is listed; planned outings are there when they are asked for.
    @Test func aListEndsOnItsDay() throws {
        let log = try SmallLog()
        let campaign = try log.campaign()
        func listed(
            _ asOf: String, until: String? = nil, _ statuses: [WorkStatus]? = nil
        ) throws -> Set<WorkDay.ID> {
            let list = try campaign.ask(
                WorkDaysRequest(
                    until: try until.map { try day($0) }, statuses: statuses,
                    asOf: try day(asOf)))
            return Set(try list.content.workDays.map(\.id).all())
        }
        #expect(try listed("2024-06-01") == ["a", "b", "c"])
        // e ends on 2 June, f on 1 July.
        #expect(try listed("2024-06-02") == ["a", "b", "c", "e"])
        #expect(try !listed("2024-06-30").contains("f"))
        #expect(try listed("2024-01-01", until: "2024-06-30").contains("f"))
        #expect(try listed("2024-01-01", [.planned]).isEmpty)
    }
}
