import Basics
import ProgressCalculator
import Reports
import Sheets
import Targets
import WorkLog

// Assessments and decisions of a period.
extension Desk {
    func events(
        of period: Period, _ area: ReportArea
    ) throws(Refusal) -> (
        assessments: [MonthlyReport.Assessed], decisions: [MonthlyReport.Decision]
    ) {
        let (assessments, recognitions) = try reading { () throws(LogError) in
            (
                try log.assessments(in: period),
                try log.recognitions(upTo: period.until)
            )
        }
        return (
            assessed(assessments.filter { area.holds($0.unit) }),
            decisions(recognitions.filter { area.holds($0.unit) }, in: period)
        )
    }

    /// By day and standard.
    private func assessed(_ assessments: [Assessment]) -> [MonthlyReport.Assessed] {
        struct Key: Hashable {
            let day: Day
            let standard: Standard.ID
            let level: Assessment.Level
            let source: String
        }
        let groups = Dictionary(grouping: assessments) {
            Key(day: $0.day, standard: $0.part.standard, level: $0.level, source: $0.source)
        }
        let order = unitOrder
        func rank(_ key: Key) -> (Day, String, Assessment.Level, String) {
            (key.day, key.standard, key.level, key.source)
        }
        return groups.sorted { rank($0.key) < rank($1.key) }.map { key, group in
            let units = Set(group.map(\.unit)).sorted {
                (order[$0] ?? Int.max, $0) < (order[$1] ?? Int.max, $1)
            }
            return MonthlyReport.Assessed(
                day: key.day,
                units: units.compactMap { catalogue.units[$0] }.map { UnitReference($0) },
                standard: catalogue.title(of: key.standard), level: key.level,
                count: count(group), what: what(group), source: key.source)
        }
    }

    private func decisions(
        _ recognitions: [Recognition], in period: Period
    ) -> [MonthlyReport.Decision] {
        let order = unitOrder
        let found = recognitions.flatMap { recognition in
            [(recognition.day, false), (recognition.withdrawnOn, true)].compactMap { day, ends in
                day.flatMap { period.contains($0) ? (recognition, $0, ends) : nil }
            }
        }
        return found.sorted {
            ($0.1, order[$0.0.unit] ?? Int.max, $0.0.standard)
                < ($1.1, order[$1.0.unit] ?? Int.max, $1.0.standard)
        }.map { recognition, day, isWithdrawal in
            MonthlyReport.Decision(
                day: day, unit: catalogue.units[recognition.unit].map { UnitReference($0) },
                // What a stranger sees names no village.
                place: log.view.confirmedOnly ? "" : recognition.place,
                standard: catalogue.title(of: recognition.standard), isWithdrawal: isWithdrawal,
                document: recognition.document,
                number: catalogue.documents[recognition.document]?.number ?? recognition.document,
                source: recognition.source)
        }
    }

    /// How many indicators of how many units: one of which the law makes two parts stays one.
    private func count(_ group: [Assessment]) -> Int {
        Set(
            group.map { assessment in
                let part = assessment.part
                let indicator = part.part.flatMap {
                    catalogue.standards[part.standard]?.indicator($0)
                }
                return [assessment.unit, indicator?.whole?.id ?? part.part ?? ""]
            }
        ).count
    }

    /// `57 chỉ tiêu`; `chỉ tiêu 2.2: 62,5%`; `85,58 điểm`.
    private func what(_ group: [Assessment]) -> Phrase {
        guard group.count == 1, let one = group.first else {
            return Phrase { language in
                let count = NumberFormat(language).text(self.count(group))
                return language == .vi
                    ? "\(count) lượt đánh giá chỉ tiêu" : "\(count) assessments"
            }
        }
        let standard = catalogue.standards[one.part.standard]
        let indicator = one.part.part.flatMap { standard?.indicator($0) }
        // By the threshold of its own day: it is not printed across that.
        let needed = catalogue.needed(
            by: one.part, of: one.unit, on: one.day, counting: one.value.denominator)
        let measure = standard?.assessmentForm(of: indicator, on: one.day).measure ?? Phrase("")
        return Phrase { language in
            let part = (one.part.number ?? one.part.part).map {
                language == .vi ? "chỉ tiêu \($0): " : "\($0): "
            }
            guard case .number = one.value else {
                return (part ?? "") + one.value.text(language, needed)
            }
            return (part ?? "") + one.value.text(language, needed) + measure.text(language)
        }
    }

    private var unitOrder: [Unit.ID: Int] {
        Dictionary(
            catalogue.units.units.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Assessment.Value {
    fileprivate func text(
        _ language: Language, _ needed: (value: Quantity, direction: Threshold.Direction)?
    ) -> String {
        let format = NumberFormat(language)
        return switch self {
        case .verdict(let verdict): verdict.words.text(language)
        case .share(let share):
            format.percent(
                share, threshold: needed?.value, atMost: needed?.direction == .atMost)
        case .number(let number): format.text(number)
        case .level(let name): name
        }
    }
}
