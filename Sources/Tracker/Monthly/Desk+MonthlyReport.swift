import Basics
import Paper
import ProgressCalculator
import Reports
import Targets
import WorkLog

extension Desk {
    /// The page of a month, quarter, half-year, year or of given days, as this desk's view of
    /// the log has it.
    ///
    /// - Throws: ``Refusal/usage(_:)`` for a period that there is not.
    package func monthlyReport(_ order: MonthlyOrder) throws(Refusal) -> MonthlyReport {
        let period = try period(order.period)
        let area = try area(of: order, in: period)
        let isPublic = log.view.confirmedOnly
        let knownOn = log.view.knownBy?.local().day
        let asOf = min(period.last, knownOn ?? order.today)
        let yearBefore = period.yearBefore(upTo: asOf, since: catalogue.campaign.begins)
        let firstDay = try reading { () throws(LogError) in try log.firstDay() }
        let unknown = unknown(upTo: asOf, yearBefore: yearBefore?.last, logFrom: firstDay)
        let rows = ReportRows(
            catalogue: catalogue, isPublic: isPublic, hasYearBefore: yearBefore != nil)
        let sums = try reading { () throws(LogError) in
            try log.reportSums(
                question(of: period, upTo: asOf, beside: yearBefore, order.grouping))
        }
        let events = try events(of: Period(from: period.first, until: asOf), area)
        let findings = isPublic ? [] : try openFindings(of: period, area, asOf: asOf)
        let supplement = try supplement(before: period, area, rows)
        let groups = ReportGroups(area, order.grouping, catalogue, sums, unknown: unknown)
        let assigned = AssignedSums(catalogue, year: period.year, on: area.map)
        let members = Set(area.members.map(\.id))
        let keys = groups.keys
        // What is assigned to no member stands with what they logged together.
        let together = keys.firstIndex { !members.contains($0.unit ?? "") }
        let silent = groups.silent
        let unit = area.unit.map { UnitReference($0) }
        return MonthlyReport(
            campaign: catalogue.campaign.id, title: catalogue.campaign.title,
            unit: unit, ending: area.unit.flatMap { catalogue.ending(of: $0, by: asOf) },
            period: period,
            begins: catalogue.campaign.begins, logFrom: firstDay, asOf: asOf, map: area.map,
            knownOn: knownOn,
            simulated: isSimulated, isPublic: isPublic,
            total: MonthlyReport.Group(
                unit: nil, title: Phrase(vi: "Tổng số", en: "Total"), isAllocated: true,
                isSilent: groups.total.reported(.workDays, in: .period) == .zero,
                rows: rows.rows(
                    groups.total, assigned: assigned.of(area),
                    toSome: Set(assigned.partly(of: area).map(\.activity)), isWhole: true)),
            grouping: order.grouping,
            groups: keys.indices.map { index in
                let key = keys[index]
                let tally = groups.tallies[key] ?? groups.none
                let plan =
                    order.grouping != .unit
                    ? [:]
                    : members.contains(key.unit ?? "")
                        ? assigned.of(key.unit)
                        : index == together ? assigned.rest(of: area) : [:]
                return MonthlyReport.Group(
                    unit: order.grouping == .organiser
                        ? nil : key.unit.flatMap { catalogue.units[$0] }.map { UnitReference($0) },
                    title: groups.title(of: key), isAllocated: key.isAllocated,
                    isSilent: order.grouping == .unit && members.contains(key.unit ?? "")
                        ? silent.contains { $0.id == key.unit }
                        : tally.reported(.workDays, in: .period) == .zero,
                    rows: rows.rows(tally, assigned: plan, isWhole: false))
            },
            silent: silent.map { UnitReference($0) }, units: area.members.count,
            gaps: MonthlyReport.Gaps(
                withoutPeople: groups.total.count(.withoutPeople),
                withoutPersonDays: groups.total.count(.withoutPersonDays),
                disputed: groups.disputed),
            partlyAssigned: assigned.partly(of: area).map { activity, members in
                MonthlyReport.PartlyAssigned(
                    title: activity.flatMap { catalogue.activity($0)?.title }
                        ?? Phrase(vi: "Ngày công", en: "Person-days"), units: members)
            },
            assessments: events.assessments, decisions: events.decisions,
            works: isPublic ? nil : try works(of: area, from: period.first, upTo: asOf),
            confirmedWorks: isPublic
                ? try confirmedWorks(of: area, from: period.first, upTo: asOf) : nil,
            counts: isPublic ? [] : try counts(of: area, from: period.first, upTo: asOf),
            letters: try letters(
                of: area, isWhole: order.unit == nil && !isPublic, upTo: asOf),
            findings: findings, supplement: supplement,
            office: Office(
                of: area.unit, on: asOf, issuing: try agency(of: order, area.unit?.id)),
            charts: try charts(order.charts ?? [], of: unit, asOf: asOf, order.language),
            head: isPublic ? nil : try reading { () throws(LogError) in try log.head() })
    }

    /// What ended before the log begins, or the campaign.
    func unknown(
        upTo day: Day, yearBefore: Day?, logFrom first: Day?
    ) -> Set<ReportTally.Stretch> {
        guard let first, max(first, catalogue.campaign.begins) <= day else {
            return Set(ReportTally.Stretch.allCases)
        }
        return yearBefore.map { $0 < first } ?? false ? [.yearBefore] : []
    }

    /// - Throws: ``Refusal/usage(_:)`` in one sentence.
    func period(_ text: String) throws(Refusal) -> ReportPeriod {
        switch ReportPeriod.read(text, catalogue.campaign.calendar) {
        case .success(let period): return period
        case .failure(let refusal): throw .usage(refusal.sentence(text))
        }
    }

    /// On the map that is asked for, else on that of the period's last day.
    func area(
        of order: MonthlyOrder, in period: ReportPeriod
    ) throws(Refusal) -> ReportArea {
        let map = order.map ?? period.last
        guard let text = order.unit else { return ReportArea(nil, on: map, in: catalogue) }
        let unit = try unit(named: text, on: map)
        if order.map != nil, !unit.period.contains(map) {
            throw .notThen(text: text, day: map, units: [unit.described])
        }
        return ReportArea(unit, on: map, in: catalogue)
    }

    private func question(
        of period: ReportPeriod, upTo day: Day, beside yearBefore: ReportPeriod?,
        _ grouping: MonthlyReport.Grouping?
    ) -> ReportQuestion {
        let begins = catalogue.campaign.begins
        return ReportQuestion(
            from: begins, until: day, period: period.first,
            year: period.yearSoFar.from ?? begins,
            yearBefore: yearBefore?.days,
            grouping: grouping == .place ? .place : grouping == .organiser ? .organiser : .none)
    }
}

extension ReportTally {
    fileprivate func count(_ figure: ReportFigure) -> Int {
        Int(reported(figure, in: .period).thousandths / 1_000)
    }
}

extension ReportPeriod.Refusal {
    fileprivate func sentence(_ text: String) -> Phrase {
        switch self {
        case .form:
            Phrase(
                vi: "“\(text)” không phải một kỳ báo cáo; ghi 2024-06, 2024-Q2, 2024-H1, 2024 hoặc "
                    + "2024-06-01..2024-06-15.",
                en: "“\(text)” is no period; write 2024-06, 2024-Q2, 2024-H1, 2024 or "
                    + "2024-06-01..2024-06-15.")
        case .number:
            Phrase(
                vi: "“\(text)”: không có kỳ này; tháng từ 01 đến 12, quý từ Q1 đến Q4, nửa năm H1 "
                    + "hoặc H2, năm từ 1900.",
                en: "“\(text)”: there is no such period; months are 01 to 12, quarters Q1 to Q4, "
                    + "halves H1 or H2, years from 1900.")
        case .reversed(let from, let to):
            Phrase(
                vi: "“\(text)”: ngày cuối \(to.inTable) trước ngày đầu \(from.inTable).",
                en: "“\(text)”: the last day, \(to.inTable), comes before the first, "
                    + "\(from.inTable).")
        }
    }
}
