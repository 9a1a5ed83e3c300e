import Basics
import Charts
import ProgressCalculator
import Targets

extension Tracker {
    /// The points of an urban class by criterion, each with its floor and its maximum.
    ///
    /// Where only the total is on record, the subtitle gives it and every criterion is unknown.
    func urbanPoints(_ question: ChartQuestion) throws(TrackerError) -> ChartTable {
        let standard = try standard(question)
        guard let unit = try unit(question), standard.points != nil else {
            return ChartTable(.urbanPoints([], words: PointsWords()), subtitle: standard.title)
        }
        let part = try calculator(asOf: question.asOf).standard(standard.id, unit: unit)
        let day = min(question.asOf, standard.inForce.until ?? question.asOf)
        let rows = standard.criteria.map { criterion -> PointsRow in
            let row = criterion.points.last { $0.period.contains(day) }
            let mark = row?.source.mark ?? .verified
            return PointsRow(
                criterion: "\(criterion.id). \(criterion.title.text(question.language))",
                score: part.parts.first { $0.id == criterion.id }?.score?.value,
                floor: row?.floor?.value, maximum: row?.max.value,
                needsDagger: row?.floor != nil && mark != .verified)
        }
        var words = PointsWords()
        words.unit = unit.title.text(question.language)
        // In the midst of a title: "đô thị loại IV".
        let name = standard.title.text(question.language)
        words.standard = name.prefix(1).lowercased() + name.dropFirst()
        words.total = total(part, standard, on: day, onlyTotal: rows.allSatisfy { $0.score == nil })
            .capitalised.text(question.language)
        return ChartTable(
            .urbanPoints(rows, words: words), subtitle: Phrase(""))
    }

    private func total(
        _ part: Part, _ standard: Standard, on day: Day, onlyTotal: Bool
    ) -> Phrase {
        Phrase { language in
            let isVietnamese = language == .vi
            let format = NumberFormat(language)
            let row =
                standard.points?.passMark(on: day)
                ?? part.day.flatMap { standard.points?.passMark(on: $0) }
            let dagger = (row?.source.mark ?? .verified) == .verified ? "" : "†"
            let pass = part.passMark.map { format.text($0) + dagger } ?? "?"
            guard let score = part.score else {
                return isVietnamese
                    ? "chưa có tổng điểm; điểm tối thiểu để công nhận \(pass)"
                    : "no total on record; pass mark \(pass)"
            }
            let most = standard.points.map { "/\(format.text($0.maximum))" } ?? ""
            // Points keep their own day: a later verdict without points did not give them.
            let given = part.assessed(
                part.scoreLevel ?? part.level, part.scoreDay ?? part.day, language)
            var figures = format.text(score) + most + (given.isEmpty ? "" : " (\(given))")
            if part.scoreDay != nil {
                let latest = part.assessed(part.level, part.day, language)
                figures += "; \(latest): \(part.state.title.text(language))"
            }
            return isVietnamese
                ? "tổng điểm \(figures); điểm tối thiểu để công nhận \(pass)"
                    + (onlyTotal ? "; chưa có điểm từng tiêu chí" : "")
                : "total \(figures); pass mark \(pass)"
                    + (onlyTotal ? "; no points by criterion on record" : "")
        }
    }
}

extension Part {
    /// `thẩm tra, 17/09/2024`.
    fileprivate func assessed(
        _ level: Assessment.Level?, _ day: Day?, _ language: Language
    ) -> String {
        [level?.title.text(language), day?.inTable].compactMap { $0 }.joined(separator: ", ")
    }
}

/// Words of the table `urban-points`.
struct PointsWords {
    var unit = ""
    var standard = ""
    /// The total, by whom and when, and the pass mark.
    var total = ""
}

struct PointsRow {
    let criterion: String
    /// `nil` when no points of this criterion are on record.
    let score: Double?
    let floor: Double?
    let maximum: Double?
    let needsDagger: Bool
}

extension DataTable {
    static func urbanPoints(_ rows: [PointsRow], words: PointsWords) -> DataTable {
        DataTable(
            columns: [
                "criterion": .texts(rows.map(\.criterion)),
                "score": .numbers(rows.map(\.score)),
                "floor": .numbers(rows.map(\.floor)),
                "maximum": .numbers(rows.map(\.maximum)),
                "dagger": .flags(rows.map(\.needsDagger)),
            ],
            words: ["unit": words.unit, "standard": words.standard, "total": words.total])
    }
}
