package import Basics
import Documents
package import ProgressCalculator
package import Reports
import Sheets
package import Targets

/// A sheet of assessments to fill in: one row an indicator of a unit, with its last value and what
/// is asked beside it.
package struct AssessmentTemplateRequest: Request {
    /// `nil` for all communes of the campaign.
    package var unit: String?
    /// `nil` for all that are in force.
    package var standard: Standard.ID?
    package var asOf: Day

    package init(unit: String? = nil, standard: Standard.ID? = nil, asOf: Day) {
        self.unit = unit
        self.standard = standard
        self.asOf = asOf
    }

    package func answer(at desk: Desk) throws(Refusal) -> SheetTemplate {
        let scope = try desk.scope(of: unit, on: asOf) ?? desk.catalogue.campaignScope(on: asOf)
        let units = desk.catalogue.units.units.filter {
            $0.kind.level == .commune && $0.period.contains(asOf)
                && (scope?.contains($0.id) ?? true)
        }
        let calculator = try desk.calculator(asOf: asOf)
        var rows: [SheetTemplate.Begun] = []
        for unit in units {
            for part in calculator.standardsInForce(for: unit)
            where standard.map({ $0 == part.name.standard }) ?? true {
                rows += part.assessable.map { row(of: $0, unit) }
            }
        }
        return SheetTemplate(
            Phrase(vi: "Đánh giá", en: "Assessments"),
            Form.assessments(desk.catalogue).formColumns,
            beside: .init(
                behind: "indicator",
                [
                    ("title", Phrase(vi: "Tên chỉ tiêu", en: "What it is")),
                    ("threshold", Phrase(vi: "Mức đạt chuẩn", en: "Threshold")),
                    ("last", Phrase(vi: "Giá trị gần nhất", en: "Last value")),
                    ("last_day", Phrase(vi: "Ngày gần nhất", en: "Last day")),
                ]), rows: rows,
            lists: [
                "unit": desk.catalogue.unitTitles(on: asOf, withAbove: true),
                "standard": desk.catalogue.campaign.standards.map { Phrase($0) },
                "level": Assessment.Level.allCases.map(\.title),
                "verdict": [Assessment.Verdict.met, .unmet, .notApplicable].map(\.words),
            ], room: 50, isSimulated: desk.isSimulated)
    }

    private func row(of part: Part, _ unit: Unit) -> SheetTemplate.Begun {
        let threshold = part.thresholdText(.vi)
        return [
            "unit": .text(unit.title.vi), "standard": .written(part.name.standard),
            "indicator": .written(part.name.part ?? ""),
            "title": .text(part.title.vi + (part.help.map { " – \($0.vi)" } ?? "")),
            "threshold": threshold.isEmpty ? .unknown : .text(threshold),
            "last": part.observed.map { .text(part.text($0, .vi)) } ?? .unknown,
            "last_day": .day(part.day),
        ]
    }
}

extension Part {
    /// What a sheet of assessments has a row for: its indicators and conditions, and criteria whose
    /// indicators are not known.
    package var assessable: [Part] {
        switch kind {
        case .indicator, .condition: [self]
        case .criterion where parts.isEmpty: [self]
        default: parts.flatMap(\.assessable)
        }
    }
}
