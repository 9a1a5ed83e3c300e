import Basics
import ProgressCalculator
import Targets
import WorkLog

extension ChartTable {
    /// Work of one kind as it adds up, against what must be done by the due day.
    static var cumulative: ChartTable {
        ChartTable(
            "cumulative-work", on: [.assessments, .awaitingWork], takes: [.activity, .unit],
            columns: [.day("day", \.day)] + .amounts(\.sum) + [
                .number("required") { $0.required?.value }, .day("due", \.due),
                .flag("last", \.isLast),
                .flag("differs") { $0.isLast && $0.sum?.awaiting != .zero },
            ], words: ["activity", "measure", "summary", "due"], rows: Desk.cumulative)
    }
}

private struct CumulativeRow {
    let day: Day
    var sum: Amount?
    var required: Quantity?
    var due: Day?
    /// The last row of the sums.
    var isLast = false

    static func line(_ work: RequiredWork) -> [CumulativeRow] {
        [
            CumulativeRow(day: work.from, required: .zero, due: work.due),
            CumulativeRow(day: work.due, required: work.quantity, due: work.due),
        ]
    }

    /// A row for each day on which work ended.
    static func sums(
        _ entries: [OutputEntry], from start: Day, until last: Day
    ) -> [CumulativeRow] {
        var sum = Amount.zero
        var rows = [CumulativeRow(day: start, sum: sum)]
        for (day, entries) in Dictionary(grouping: entries, by: \.lastDay)
            .sorted(by: { $0.key < $1.key })
        {
            for entry in entries { sum.add(entry.quantity, entry.status) }
            rows.append(CumulativeRow(day: day, sum: sum))
        }
        return rows + [CumulativeRow(day: last, sum: sum, isLast: true)]
    }
}

extension Desk {
    fileprivate func cumulative(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<CumulativeRow> {
        guard let activity = try activity(question).or(countedActivity).or(usualActivity(question)),
            let unit = try unit(question, doing: activity)
        else { return ChartRows([], subtitle: campaignUnitTitle) }
        let required = try required(activity, unit: unit, question)
        let start = required?.from ?? catalogue.campaign.begins
        let area = area(of: unit, question)
        let entries = try reading { () throws(LogError) in
            try log.outputSums(kinds: [activity.id], upTo: question.asOf)
        }.filter { area.scope.contains($0.unit) && $0.firstDay >= start }
        let work = CumulativeRow.sums(entries, from: start, until: question.asOf)
        let done = entries.isEmpty ? nil : work.last?.sum
        return ChartRows(
            entries.isEmpty ? [] : (required.map(CumulativeRow.line) ?? []) + work,
            words: [
                "activity": activity.title.text(question.language), "measure": activity.measure,
                "summary": summary(of: activity, done: done, required).text(question.language),
                "due": required?.due.inTable ?? "",
            ], subtitle: area.title)
    }

    /// The first kind of work that counts for something: for a target, or for an indicator.
    private var countedActivity: ActivityKind? {
        catalogue.campaignActivities.first { kind in
            kind.role == .adds && !kind.feeds.isEmpty
                || catalogue.campaign.targets.contains { target in
                    if case .quantity(let goal) = target.goal {
                        goal.activity == kind.id
                    } else {
                        false
                    }
                }
        }
    }

    /// The unit that is asked for; else the one that must do such work.
    private func unit(
        _ question: ChartQuestion, doing activity: ActivityKind
    ) throws(Refusal) -> Unit? {
        let own = try unit(question)
        let isAssigned = catalogue.campaign.targets.contains { target in
            guard case .quantity(let goal) = target.goal else { return false }
            return goal.activity == activity.id && target.unit == own?.id
        }
        guard question.choices[.unit] == nil, !isAssigned, activity.role == .adds else {
            return own
        }
        let fed = catalogue.chartIndicators.first { wanted in
            activity.feeds.contains { $0.indicator == wanted.part }
        }
        guard let fed else { return own }
        // Of a unit that did no such work there is nothing to draw, while others may have done some.
        let done = try reading { () throws(LogError) in
            try log.outputSums(kinds: [activity.id], upTo: question.asOf)
        }
        guard
            let usual = try usualUnit(
                question, for: fed,
                among: { unit in
                    let scope = catalogue.units.scope(of: unit.id, on: question.asOf)
                    return done.isEmpty || done.contains { scope.contains($0.unit) }
                })
        else { return own }
        return usual
    }

    /// What is done and what must be, in one line.
    private func summary(
        of activity: ActivityKind, done: Amount?, _ required: RequiredWork?
    ) -> Phrase {
        Phrase { language in
            let isVietnamese = language == .vi
            let text = { (work: Quantity) in
                "\(NumberFormat(language).text(work)) \(activity.measure)"
            }
            // Without work on record nothing is said of it: not nought.
            let sums = done.map { sum -> String in
                isVietnamese
                    ? "đã xác nhận \(text(sum.confirmed)), tính cả chờ xác nhận \(text(sum.total))"
                    : "confirmed \(text(sum.confirmed)), with reported \(text(sum.total))"
            }
            guard let required else {
                let nothing =
                    isVietnamese ? "không có khối lượng được giao" : "no quantity assigned"
                return sums.map { "\($0); \(nothing)" } ?? ""
            }
            let needed = text(required.quantity) + (required.needsDagger ? "†" : "")
            let due = required.due.inTable
            let course =
                isVietnamese ? "\(needed) cần đạt đến \(due)" : "\(needed) required by \(due)"
            let against = isVietnamese ? "so với" : "against"
            return sums.map { "\($0), \(against) \(course)" } ?? course
        }
    }

    /// What must be done, where something says so: a target of this quantity, or the gap of the
    /// indicator that the work adds to, from its assessment at the campaign's beginning.
    ///
    /// `nil` without such a basis: no line is drawn then.
    private func required(
        _ activity: ActivityKind, unit: Unit, _ question: ChartQuestion
    ) throws(Refusal) -> RequiredWork? {
        for target in catalogue.campaign.targets where target.unit == unit.id {
            guard case .quantity(let goal) = target.goal, goal.activity == activity.id,
                let due = target.due
            else { continue }
            return RequiredWork(
                from: goal.from ?? catalogue.campaign.begins, due: due, quantity: goal.atLeast,
                needsDagger: false)
        }
        guard let feed = activity.feeds.first, activity.role == .adds,
            let standard = catalogue.standards[feed.indicator.standard],
            let due = due(of: standard.id), standard.appliesTo.contains(unit.kind),
            let part = try calculator(asOf: min(due, question.asOf))
                .standard(standard.id, unit: unit).part(feed.indicator.part ?? ""),
            let threshold = part.threshold, part.isShare, part.direction == .atLeast
        else { return nil }
        let begins = catalogue.campaign.begins
        let assessments = try assessments(question).filter {
            $0.unit == unit.id && $0.part == feed.indicator
        }
        .sorted { ($0.day, $0.level) < ($1.day, $1.level) }
        let base = assessments.last { $0.day <= begins } ?? assessments.first
        guard let base, case .share(let ratio) = base.value, base.day < due,
            let gap = Figure.share(ratio).missing(to: threshold, factor: feed.factor)
        else { return nil }
        return RequiredWork(
            from: base.day, due: due, quantity: gap,
            needsDagger: (part.mark ?? .verified) != .verified)
    }
}

/// So much work between two days.
struct RequiredWork: Hashable {
    let from: Day
    let due: Day
    let quantity: Quantity
    let needsDagger: Bool
}
