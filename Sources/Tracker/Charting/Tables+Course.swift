import Basics
import Charts
import ProgressCalculator
import Targets
import WorkLog

extension Tracker {
    /// One indicator of one unit: what was found, what is estimated, what must be reached by when.
    func course(_ question: ChartQuestion) throws(TrackerError) -> ChartTable {
        let (standard, indicator) = try indicator(question)
        guard let unit = try unit(question) else {
            return ChartTable(.course([], words: CourseWords()), subtitle: campaignUnitTitle)
        }
        let calculator = try calculator(asOf: question.asOf)
        let part = calculator.standard(standard.id, unit: unit).part(indicator.id)
        let id = PartID(standard: standard.id, part: indicator.id)
        let assessments = try reading { () throws(LogError) in
            try log.assessments(upTo: question.asOf)
        }.filter { $0.unit == unit.id && $0.part == id }
        let due = due(of: standard.id)
        var rows = CourseRow.observed(assessments)
        if let last = rows.last?.observed, let estimated = part?.estimated?.charted {
            let all = part?.reported?.charted ?? estimated
            var row = CourseRow(day: question.asOf)
            // What adds nothing to the figure before it is not shown again.
            if estimated != last { row.estimated = estimated }
            if all != estimated { row.withReported = all }
            if row.estimated != nil || row.withReported != nil { rows.append(row) }
        }
        if let due, let forecast = calculator.levelForecast(of: id, for: unit) {
            rows += CourseRow.band(forecast, until: due)
        }
        for index in rows.indices {
            rows[index].threshold = part?.threshold?.value
            rows[index].due = due
            rows[index].end = indicator.isShare ? 100 : nil
        }
        var words = CourseWords()
        words.indicator = indicator.id
        words.title = indicator.title.text(question.language)
        words.measure = indicator.isShare ? "%" : indicator.measure
        words.due = due?.inTable ?? ""
        if let threshold = part?.threshold {
            let number = NumberFormat(question.language).text(threshold)
            let dagger = (part?.mark ?? .verified) == .verified ? "" : "†"
            words.threshold = number + (indicator.isShare ? "%" : "") + dagger
        }
        return ChartTable(
            .course(rows, words: words, indicator.label(in: question.language)),
            subtitle: Phrase { language in
                "\(unit.title.capitalised.text(language)) · \(standard.title.text(language))"
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

/// Words of the table `indicator-course`.
struct CourseWords {
    var indicator = ""
    var title = ""
    var threshold = ""
    var measure = ""
    var due = ""
}

struct CourseRow {
    let day: Day
    /// Percent for a share, else in the indicator's measure.
    var observed: Double?
    var isOwn = false
    var isLast = false
    /// From confirmed work since the last assessment; with reported work too.
    var estimated: Double?
    var withReported: Double?
    var threshold: Double?
    var due: Day?
    /// Where a share ends: 100.
    var end: Double?
    /// The 80 % band of a forecast, with its middle.
    var low: Double?
    var centre: Double?
    var high: Double?

    init(day: Day) {
        self.day = day
    }

    /// The band from the last assessment to the due day, a row a month; none when that is past.
    static func band(_ forecast: LevelForecast, until due: Day) -> [CourseRow] {
        guard due > forecast.lastDay else { return [] }
        let days = stride(from: 0, to: due.days(since: forecast.lastDay), by: 30)
            .map { forecast.lastDay.adding(days: $0) }
        return (days + [due]).map { day in
            let point = forecast.band(on: day)
            var row = CourseRow(day: day)
            row.low = point.low
            row.centre = point.centre
            row.high = point.high
            return row
        }
    }

    /// One row a day: what was found at the highest level.
    static func observed(_ assessments: [Assessment]) -> [CourseRow] {
        var rows: [CourseRow] = []
        let sorted = assessments.sorted { ($0.day, $0.level) < ($1.day, $1.level) }
        for assessment in sorted {
            guard let number = assessment.value.charted else { continue }
            if rows.last?.day == assessment.day { rows.removeLast() }
            var row = CourseRow(day: assessment.day)
            row.observed = number
            row.isOwn = assessment.level == .own
            rows.append(row)
        }
        if let last = rows.indices.last { rows[last].isLast = true }
        return rows
    }
}

extension Indicator {
    /// How its figures are printed: `80,3%`, `12,50`.
    ///
    /// Never across the threshold that is drawn beside them.
    fileprivate func label(in language: Language) -> (Double?, _ threshold: Double?) -> String {
        { number, threshold in
            guard let number else { return "" }
            return NumberFormat(language).text(
                number, decimals: self.isShare ? 1 : 2, beside: threshold)
                + (self.isShare ? "%" : "")
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
    fileprivate var charted: Double? {
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

extension DataTable {
    /// - Parameter label: A figure as it is printed; empty for none.
    static func course(
        _ rows: [CourseRow], words: CourseWords,
        _ label: (Double?, _ threshold: Double?) -> String = { _, _ in "" }
    ) -> DataTable {
        DataTable(
            columns: [
                "day": .days(rows.map(\.day)),
                "observed": .numbers(rows.map(\.observed)),
                "official": .flags(rows.map { $0.observed != nil && !$0.isOwn }),
                "own": .flags(rows.map { $0.observed != nil && $0.isOwn }),
                "last": .flags(rows.map(\.isLast)),
                "earlier": .flags(rows.map { $0.observed != nil && !$0.isLast }),
                "label": .texts(rows.map { label($0.observed, $0.threshold) }),
                "estimated": .numbers(rows.map(\.estimated)),
                "estimatedLabel": .texts(rows.map { label($0.estimated, $0.threshold) }),
                "withReported": .numbers(rows.map(\.withReported)),
                "withReportedLabel": .texts(rows.map { label($0.withReported, $0.threshold) }),
                "threshold": .numbers(rows.map(\.threshold)),
                "due": .days(rows.map(\.due)),
                "end": .numbers(rows.map(\.end)),
                "low": .numbers(rows.map(\.low)),
                "centre": .numbers(rows.map(\.centre)),
                "high": .numbers(rows.map(\.high)),
            ],
            words: [
                "indicator": words.indicator, "title": words.title, "threshold": words.threshold,
                "measure": words.measure, "due": words.due,
            ])
    }
}
