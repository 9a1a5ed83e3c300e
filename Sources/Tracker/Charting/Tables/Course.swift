import Basics
import ProgressCalculator
import Targets
import WorkLog

extension ChartTable {
    /// One indicator of one unit: what was found, what is estimated, what must be reached by when.
    static var course: ChartTable {
        ChartTable(
            "indicator-course", on: [.assessments, .awaitingWork], takes: [.indicator, .unit],
            columns: [
                .day("day", \.day), .number("observed", \.observed),
                .flag("official") { $0.observed != nil && !$0.isOwn },
                .flag("own") { $0.observed != nil && $0.isOwn }, .flag("last", \.isLast),
                .flag("earlier") { $0.observed != nil && !$0.isLast },
                .text("label") { $0.label($0.observed, $1) }, .number("estimated", \.estimated),
                .text("estimatedLabel") { $0.label($0.estimated, $1) },
                .number("withReported", \.withReported),
                .text("withReportedLabel") { $0.label($0.withReported, $1) },
                .number("threshold", \.threshold), .day("due", \.due),
                .number("end") { $0.isShare ? 100 : nil }, .number("low", \.band?.low),
                .number("centre", \.band?.centre), .number("high", \.band?.high),
            ], words: ["indicator", "title", "threshold", "measure", "due"], rows: Desk.course)
    }
}

private struct CourseRow {
    let day: Day
    /// Percent for a share, else in the indicator's measure.
    var observed: Double?
    var isOwn = false
    var isLast = false
    /// From confirmed work since the last assessment; with reported work too.
    var estimated: Double?
    var withReported: Double?
    /// The 80 % band of a forecast, with its middle.
    var band: (low: Double, centre: Double, high: Double)?
    /// The same on every row.
    var isShare = false
    var threshold: Double?
    var due: Day?

    /// `80,3%`, `12,50`, never across the threshold that is drawn beside it; empty for none.
    func label(_ number: Double?, _ language: Language) -> String {
        number.map {
            NumberFormat(language).text(
                $0, decimals: isShare ? 1 : 2, beside: threshold, whole: isShare ? 100 : nil)
                + (isShare ? "%" : "")
        } ?? ""
    }

    /// The band from the last assessment to the due day, a row a month; none when that is past.
    static func band(_ forecast: LevelForecast, until due: Day) -> [CourseRow] {
        guard due > forecast.lastDay else { return [] }
        let days = stride(from: 0, to: due.days(since: forecast.lastDay), by: 30)
            .map { forecast.lastDay.adding(days: $0) }
        return (days + [due]).map { day in
            let point = forecast.band(on: day)
            return CourseRow(day: day, band: (point.low, point.centre, point.high))
        }
    }

    /// One row a day: what was found at the highest level.
    static func observed(_ assessments: [Assessment]) -> [CourseRow] {
        var rows: [CourseRow] = []
        let sorted = assessments.sorted { ($0.day, $0.level) < ($1.day, $1.level) }
        for assessment in sorted {
            guard let number = assessment.value.charted else { continue }
            if rows.last?.day == assessment.day { rows.removeLast() }
            rows.append(
                CourseRow(
                    day: assessment.day, observed: number, isOwn: assessment.level == .own))
        }
        if let last = rows.indices.last { rows[last].isLast = true }
        return rows
    }
}

extension Desk {
    fileprivate func course(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<CourseRow> {
        guard let wanted = try indicator(question).or(usualIndicator(question)) else {
            return ChartRows([], subtitle: campaignUnitTitle)
        }
        let standard = wanted.standard
        let indicator = wanted.indicator.on(standard.judging(question.asOf))
        let chosen = question.choices[.unit] == nil ? nil : try unit(question)
        guard let unit = try chosen.or(usualUnit(question, for: wanted)) else {
            return ChartRows([], subtitle: campaignUnitTitle)
        }
        let calculator = try calculator(asOf: question.asOf)
        let part = calculator.standard(standard.id, unit: unit).part(indicator.id)
        let id = wanted.part
        let begins = wanted.indicator.stretchBegins(on: standard.judging(question.asOf))
        let names = [id, wanted.wholeOfFigures].compactMap(\.self)
        let assessments = try assessments(question).filter { assessment in
            assessment.unit == unit.id && names.contains(assessment.part)
                && (begins.map { assessment.day >= $0 } ?? true)
        }
        let due = due(of: standard.id)
        var rows = CourseRow.observed(assessments)
        if let last = rows.last?.observed, let estimated = part?.estimated?.charted {
            let all = part?.reported?.charted ?? estimated
            // What adds nothing to the figure before it is not shown again.
            let row = CourseRow(
                day: question.asOf, estimated: estimated == last ? nil : estimated,
                withReported: all == estimated ? nil : all)
            if row.estimated != nil || row.withReported != nil { rows.append(row) }
        }
        if let due, let forecast = calculator.levelForecast(of: id, for: unit) {
            rows += CourseRow.band(forecast, until: due)
        }
        for index in rows.indices {
            rows[index].threshold = part?.threshold?.value
            rows[index].due = due
            rows[index].isShare = indicator.isShare
        }
        let threshold = part?.threshold.map { threshold in
            let dagger = (part?.mark ?? .verified) == .verified ? "" : "†"
            return question.format.text(threshold) + (indicator.isShare ? "%" : "") + dagger
        }
        return ChartRows(
            rows,
            words: [
                "indicator": indicator.id, "title": indicator.title.text(question.language),
                "threshold": threshold ?? "",
                "measure": indicator.isShare ? "%" : indicator.measure,
                "due": due?.inTable ?? "",
            ],
            subtitle: Phrase {
                "\(unit.title.capitalised.text($0)) · \(standard.title.text($0))"
            })
    }

    /// The due day of the first target that rests on a standard, by itself or through its members.
    func due(of standard: Standard.ID) -> Day? {
        catalogue.campaign.targets.first { target in
            guard case .standard(let goal) = target.goal else { return false }
            return goal == standard || rests(goal, on: standard)
        }?.due
    }

    private func rests(_ goal: Standard.ID, on standard: Standard.ID) -> Bool {
        guard let goal = catalogue.standards[goal] else { return false }
        return goal.requires.contains(standard)
            || goal.conditions.contains { condition in
                guard case .members(let rule) = condition, case .standard(let need) = rule.need
                else { return false }
                return need == standard
            }
    }
}

extension Part {
    /// The part below with an id, at any depth.
    func part(_ id: String) -> Part? {
        for part in parts where part.kind != .members {
            if part.id == id, part.kind == .indicator || part.kind == .condition { return part }
            if let found = part.part(id) { return found }
        }
        return nil
    }
}

extension Assessment.Value {
    /// Percent for a share; `nil` for a verdict or a level.
    var charted: Double? {
        switch self {
        case .share(let ratio): ratio.value * 100
        case .number(let number): number.value
        case .verdict, .level: nil
        }
    }
}

extension Figure {
    fileprivate var charted: Double? {
        switch self {
        case .share(let ratio): ratio.value * 100
        case .amount(let amount): amount.value
        case .verdict: nil
        }
    }
}
