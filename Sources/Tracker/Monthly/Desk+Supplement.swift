import Basics
import Targets
import WorkLog

// Số liệu bổ sung, điều chỉnh kỳ trước.
extension Desk {
    /// What was recorded after the day before the period and up to its last day about months before
    /// it: late rows, corrections, confirmations, by month and figure.
    ///
    /// A log that began later than that closed nothing, and has no supplement.
    func supplement(
        before period: ReportPeriod, _ area: ReportArea, _ rows: ReportRows
    ) throws(Refusal) -> [MonthlyReport.Change] {
        let closed = Instant(endOf: period.first.adding(days: -1))
        let end = [log.view.knownBy, Instant(endOf: period.last)].compactMap(\.self).min()
        guard let end, closed < end else { return [] }
        return try reading { () throws(LogError) in
            guard let first = try log.firstRecorded(), first <= closed else { return [] }
            let last = period.first.adding(days: -1)
            let changed = try log.workDays(recordedAfter: closed, upTo: end, endingBy: last)
            guard !changed.isEmpty else { return [] }
            let begins = catalogue.campaign.begins
            let question = ReportQuestion(
                from: begins, until: last, period: begins, year: begins, grouping: .lastDay,
                workDays: changed)
            let before = try months(of: question, knownBy: closed, area)
            let after = try months(of: question, knownBy: end, area)
            return Set(before.keys).union(after.keys).sorted { $0.first < $1.first }
                .flatMap { month in
                    changes(
                        of: month, from: before[month] ?? ReportTally(),
                        to: after[month] ?? ReportTally(), rows)
                }
        }
    }

    /// The sums of some work days by the month in which they end, as they were known.
    private func months(
        of question: ReportQuestion, knownBy instant: Instant, _ area: ReportArea
    ) throws(LogError) -> [ReportPeriod: ReportTally] {
        let then = LogView(knownBy: instant, confirmedOnly: log.view.confirmedOnly)
        let calendar = catalogue.campaign.calendar
        var tallies: [ReportPeriod: ReportTally] = [:]
        let sums = try log.seeing(
            then, { snapshot throws(LogError) in try snapshot.reportSums(question) },
            orElse: { $0 })
        for sum in sums where area.holds(sum.unit) {
            guard let day = Day(iso: sum.group) else { continue }
            let (year, month) = calendar.month(of: day)
            guard let period = ReportPeriod(.month(month), year, calendar) else { continue }
            tallies[period, default: ReportTally()].add(sum)
        }
        return tallies
    }

    private func changes(
        of month: ReportPeriod, from before: ReportTally, to after: ReportTally,
        _ rows: ReportRows
    ) -> [MonthlyReport.Change] {
        let old = rows.rows(before, assigned: [:], isWhole: false)
        let new = rows.rows(after, assigned: [:], isWhole: false)
        let ids = new.map(\.id) + old.map(\.id).filter { id in !new.contains { $0.id == id } }
        return ids.compactMap { id in
            let was = old.first { $0.id == id }
            let now = new.first { $0.id == id }
            guard let row = now ?? was else { return nil }
            func difference(_ figure: (MonthlyReport.Done) -> Quantity?) -> Quantity {
                (now.flatMap { figure($0.campaign) } ?? .zero)
                    - (was.flatMap { figure($0.campaign) } ?? .zero)
            }
            let change = MonthlyReport.Change(
                month: month, title: row.title, measure: row.measure,
                confirmed: difference(\.confirmed),
                reported: rows.isPublic ? nil : difference(\.reported))
            let isSame = change.confirmed == .zero && (change.reported ?? .zero) == .zero
            return isSame ? nil : change
        }
    }
}
