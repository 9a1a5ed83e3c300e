package import Basics
import Paper
import ProgressCalculator
import Reports
import Targets
import WorkLog

extension Desk {
    /// The leaders' page of a period; ``MonthlyOrder/grouping`` is not asked for.
    ///
    /// - Throws: ``Refusal/usage(_:)`` for a period that there is not.
    package func leadersReport(_ order: MonthlyOrder) throws(Refusal) -> LeadersReport {
        let period = try period(order.period)
        let area = try area(of: order, in: period)
        let knownOn = log.view.knownBy?.local().day
        let asOf = min(period.last, knownOn ?? order.today)
        let calculator = try calculator(asOf: asOf, byMonth: true)
        let isWhole = order.unit == nil
        let asked = catalogue.boardTargets(on: asOf).filter { isWhole || area.holds($0.unit) }
        let each = communeTargets(area, on: asOf)
        // While that is worked out the log is read for the next Saturdays.
        let (found, read) = Parallel.beside(
            { (asked.compactMap { calculator.target($0) }, calculator.targets(each)) },
            { Result { () throws(Refusal) in try planRows(after: asOf) } })
        let (targets, communes) = found
        let rows = try read.get()
        let before = period.before
        let unit = area.unit.map { UnitReference($0) }
        let charts = try charts(
            order.charts ?? usualChart(of: unit), of: unit, asOf: asOf, order.language)
        return LeadersReport(
            campaign: catalogue.campaign.id, title: catalogue.campaign.title,
            unit: unit, period: period, asOf: asOf,
            knownOn: knownOn, simulated: isSimulated,
            headline: CommunesHeadline(communes)?.sentence, targets: targets,
            support: Self.support(communes),
            withoutData: communes.filter { !$0.part.isAssessed }.map(\.unit),
            figures: try figures(of: period, upTo: asOf, before, area), before: before,
            saturdays: try saturdays(of: area, by: calculator, from: rows),
            works: try works(of: area, from: period.first, upTo: asOf),
            counts: try counts(of: area, from: period.first, upTo: asOf),
            office: Office(
                of: area.unit, on: asOf, issuing: try agency(of: order, area.unit?.id)),
            isSigned: order.isSigned, chart: charts.first)
    }

    /// What was found of the campaign's communes: one sentence, and who needs support first.
    package func communesAtAGlance(asOf day: Day) throws(Refusal) -> CommunesAtAGlance {
        let order = MonthlyOrder(period: String(day.description.prefix(7)), today: day)
        let area = try area(of: order, in: try period(order.period))
        let communes = try calculator(asOf: day).targets(communeTargets(area, on: day))
        return CommunesAtAGlance(
            headline: CommunesHeadline(communes)?.sentence, support: Self.support(communes))
    }

    /// The communes of the area as if each had the standard of communes as its target, due with
    /// the campaign's next.
    private func communeTargets(_ area: ReportArea, on day: Day) -> [Target] {
        guard let standard = communeStandard(on: day) else { return [] }
        let dues = catalogue.campaign.targets.compactMap(\.due).sorted()
        let due = dues.first { $0 >= day } ?? dues.last
        return area.members.filter { standard.appliesTo.contains($0.kind) }
            .map { catalogue.target(standard.id, of: $0, due: due) }
    }

    /// Those of which something is known.
    private static func support(_ communes: [TargetProgress]) -> [LeadersReport.Support] {
        let needing = communes.filter {
            $0.state.needsSupport && $0.part.met != nil && $0.part.isAssessed
        }
        return needing.enumerated().sorted { left, right in
            (left.element.state.needOfSupport, left.element.part.met ?? 0, left.offset)
                < (right.element.state.needOfSupport, right.element.part.met ?? 0, right.offset)
        }.map { _, progress in
            LeadersReport.Support(
                unit: progress.unit, state: progress.state,
                result: Phrase { progress.part.result($0) },
                needsDagger: progress.part.needsDagger)
        }
    }

    private func figures(
        of period: ReportPeriod, upTo day: Day, _ before: ReportPeriod?, _ area: ReportArea
    ) throws(Refusal) -> [LeadersReport.Figure] {
        let firstDay = try reading { () throws(LogError) in try log.firstDay() }
        let begins = catalogue.campaign.begins
        let isKnown = firstDay.map { max($0, begins) <= day } ?? false
        let now = try groups(of: period, upTo: day, area, isKnown: isKnown)
        let then: ReportGroups? =
            if let before, let firstDay, firstDay <= before.last {
                try groups(of: before, upTo: before.last, area)
            } else {
                nil
            }
        let counted: [(String, ReportFigure, Phrase)] = [
            ("sessions", .sessions, Phrase(vi: "Số buổi ra quân", en: "Outings")),
            ("people", .people, Phrase(vi: "Lượt người", en: "Participants")),
            ("person_days", .personDays, Phrase(vi: "Ngày công", en: "Person-days")),
        ]
        let figures = counted.map { id, figure, title in
            LeadersReport.Figure(
                id: id, title: title,
                now: now.total.done(figure, in: .period, isPublic: false),
                before: then?.total.done(figure, in: .period, isPublic: false), outOf: nil)
        }
        return figures + [
            LeadersReport.Figure(
                id: "units",
                title: Phrase(vi: "Số xã có ra quân", en: "Communes with outings"),
                now: isKnown ? now.units : MonthlyReport.Done(confirmed: nil, reported: nil),
                before: then?.units, outOf: area.members.count)
        ]
    }

    private func groups(
        of period: ReportPeriod, upTo day: Day, _ area: ReportArea, isKnown: Bool = true
    ) throws(Refusal) -> ReportGroups {
        let first = max(period.first, catalogue.campaign.begins)
        let sums = try reading { () throws(LogError) in
            try log.reportSums(
                ReportQuestion(
                    from: first, until: day, period: first, year: first))
        }
        return ReportGroups(
            area, .unit, catalogue, sums,
            unknown: isKnown ? [] : Set(ReportTally.Stretch.allCases))
    }

    private func saturdays(
        of area: ReportArea, by calculator: Calculator, from rows: PlanRows
    ) throws(Refusal) -> [LeadersReport.Saturday] {
        let alive = area.members.filter { $0.period.contains(calculator.asOf) }
        let plans = try plans(of: alive, by: calculator, from: rows)
        let entries = plans.flatMap(\.calendar)
        return Set(entries.map(\.day)).sorted().prefix(4).map { day in
            LeadersReport.Saturday(entries.filter { $0.day == day }, on: day)
        }
    }
}

extension ReportGroups {
    /// Units with a confirmed row of the log, and with what is reported.
    fileprivate var units: MonthlyReport.Done {
        func count(_ figure: (MonthlyReport.Done) -> Quantity?) -> Quantity {
            Quantity(
                area.members.count { unit in
                    let key = Key(unit: unit.id, isAllocated: true, name: "")
                    let done = tallies[key]?.done(.workDays, in: .period, isPublic: false)
                    return (done.flatMap(figure) ?? .zero) > .zero
                })
        }
        return MonthlyReport.Done(confirmed: count(\.confirmed), reported: count(\.reported))
    }
}

extension LeadersReport.Saturday {
    fileprivate init(_ entries: [Plan.Entry], on day: Day) {
        var sums: [(entry: Plan.Entry, quantity: Quantity?)] = []
        for entry in entries {
            if let index = sums.firstIndex(where: { $0.entry.activity == entry.activity }) {
                let known = [sums[index].quantity, entry.quantity].compactMap(\.self)
                sums[index].quantity = known.isEmpty ? nil : known.reduce(.zero, +)
            } else {
                sums.append((entry, entry.quantity))
            }
        }
        let people = entries.compactMap(\.people)
        self.init(
            day: day, units: Set(entries.map(\.unit.id)).count,
            people: people.isEmpty ? nil : people.reduce(0, +),
            work: Phrase { language in
                let format = NumberFormat(language)
                return sums.map { entry, quantity in
                    let amount = quantity.map { " \(format.text($0)) \(entry.measure)" }
                    return entry.title.text(language) + (amount ?? "")
                }.joined(separator: "; ")
            })
    }
}

/// The communes of a campaign for who looks at the board.
package struct CommunesAtAGlance: Hashable, Sendable {
    /// `nil` where nothing is known of any.
    package let headline: Phrase?
    package let support: [LeadersReport.Support]
}

extension Calculator {
    /// How several targets stand, those of units that there are.
    fileprivate func targets(_ targets: [Target]) -> [TargetProgress] {
        Parallel.map(targets) { target($0) }.compactMap(\.self)
    }
}
