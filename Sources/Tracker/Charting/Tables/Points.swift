import Basics
import ProgressCalculator
import Targets

extension ChartTable {
    /// The points of an urban class by criterion, each with its floor and its maximum.
    ///
    /// Where only the total is on record, the subtitle gives it and every criterion is unknown.
    static var urbanPoints: ChartTable {
        ChartTable(
            "urban-points", on: [.assessments], takes: [.standard, .unit],
            columns: [
                .text("criterion", \.criterion), .number("score", \.score),
                .number("floor", \.floor), .number("maximum", \.maximum),
                .flag("dagger", \.needsDagger),
            ], words: ["unit", "standard", "total"], rows: Desk.urbanPoints)
    }
}

private struct PointsRow {
    let criterion: String
    /// `nil` when no points of this criterion are on record.
    let score: Double?
    let floor: Double?
    let maximum: Double?
    let needsDagger: Bool
}

extension Desk {
    fileprivate func urbanPoints(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<PointsRow> {
        let usual = try usualClass(question)
        let town = question.choices[.unit] == nil ? usual?.unit : nil
        guard let standard = try standard(question) ?? usual?.standard, standard.points != nil,
            let unit = try town.flatMap({ catalogue.units[$0] }).or(unit(question))
        else { return ChartRows([], subtitle: campaignUnitTitle) }
        let part = try calculator(asOf: question.asOf).standard(standard.id, unit: unit)
        let day = min(question.asOf, standard.inForce.until ?? question.asOf)
        let rows = standard.criteria.map { criterion -> PointsRow in
            let row = criterion.points.at(day)
            let mark = row?.mark ?? .verified
            return PointsRow(
                criterion: "\(criterion.id). \(criterion.title.text(question.language))",
                score: part.parts.first { $0.id == criterion.id }?.score?.value,
                floor: row?.value.floor?.value, maximum: row?.value.max.value,
                needsDagger: row?.value.floor != nil && mark != .verified)
        }
        let name = standard.title.text(question.language)
        let total = total(
            part, standard, on: day, onlyTotal: rows.allSatisfy { $0.score == nil })
        return ChartRows(
            rows,
            words: [
                "unit": unit.title.text(question.language),
                // In the midst of a title: "đô thị loại IV".
                "standard": name.prefix(1).lowercased() + name.dropFirst(),
                "total": total.capitalised.text(question.language),
            ], subtitle: Phrase(""))
    }

    /// The first urban class of the campaign's targets of which something is on record, else the
    /// first.
    private func usualClass(
        _ question: ChartQuestion
    ) throws(Refusal) -> (standard: Standard, unit: Unit.ID)? {
        let classes = catalogue.campaign.targets.compactMap { target in
            if case .standard(let id) = target.goal, let standard = catalogue.standards[id],
                standard.points != nil
            {
                (standard: standard, unit: target.unit)
            } else {
                nil
            }
        }
        let assessments = try assessments(question)
        return classes.first { wanted in
            assessments.contains {
                $0.part.standard == wanted.standard.id && $0.unit == wanted.unit
            }
        } ?? classes.first
    }

    /// The total, by whom and when, and the pass mark.
    private func total(
        _ part: Part, _ standard: Standard, on day: Day, onlyTotal: Bool
    ) -> Phrase {
        Phrase { language in
            let isVietnamese = language == .vi
            let format = NumberFormat(language)
            let row =
                standard.points?.passMark.at(day)
                ?? part.day.flatMap { standard.points?.passMark.at($0) }
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
