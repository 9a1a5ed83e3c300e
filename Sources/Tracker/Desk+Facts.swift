package import Basics
package import Reports
package import Targets
import WorkLog

/// Reading assessments and decisions.
extension Desk {
    /// Assessments that hold, of a unit's scope or of all, by day.
    ///
    /// - Parameters:
    ///   - standard: `nil` for all standards.
    ///   - day: up to this day; the unit is looked up on it.
    package func assessments(
        unit: String?, standard: Standard.ID?, indicator: String? = nil, asOf day: Day
    ) throws(Refusal) -> Report<AssessmentList> {
        let scope = try scope(of: unit, on: day)
        if let indicator { try refuse(indicator) }
        do throws(LogError) {
            let found = try log.assessments(upTo: day).filter { assessment in
                (scope?.contains(assessment.unit) ?? true)
                    && (standard.map { $0 == assessment.part.standard } ?? true)
                    && (indicator.map {
                        $0 == assessment.part.part || $0 == assessment.part.description
                    } ?? true)
            }
            let sorted = found.sorted {
                ($0.day, $0.unit, $0.part.description, $0.level.rawValue)
                    < ($1.day, $1.unit, $1.part.description, $1.level.rawValue)
            }
            let revisions = try log.laterRevisions(of: Assessment.self)
            return report(
                AssessmentList(sorted, revisions: revisions, catalogue), asOf: day)
        } catch {
            throw .log(error)
        }
    }

    /// The numbers of revisions that are not the first, by id.
    func revisions<Fact: LedgerFact>(of _: Fact.Type) throws(Refusal) -> [String: Int] {
        try reading { () throws(LogError) in try log.laterRevisions(of: Fact.self) }
    }

    /// Refuses what no standard of the campaign has.
    private func refuse(_ indicator: String) throws(Refusal) {
        var parts: [PartID] = []
        for standard in catalogue.campaign.standards.compactMap({ catalogue.standards[$0] }) {
            for criterion in standard.criteria {
                let ids = [criterion.id] + criterion.indicators.map(\.id)
                parts += ids.map { PartID(standard: standard.id, part: $0) }
            }
        }
        let isKnown = parts.contains { $0.part == indicator || $0.description == indicator }
        guard !isKnown else { return }
        throw .unknown(
            what: Phrase(vi: "chỉ tiêu", en: "indicator"), text: indicator,
            suggestions: NearMiss.suggestions(for: indicator, among: parts.compactMap(\.part)))
    }

    /// Decisions that are on record, of a unit's scope or of all, by day.
    ///
    /// - Parameter day: up to this day; the unit is looked up on it.
    package func recognitions(
        unit: String? = nil, asOf day: Day
    ) throws(Refusal) -> Report<RecognitionList> {
        let scope = try scope(of: unit, on: day)
        do throws(LogError) {
            let found = try log.recognitions(upTo: day).filter {
                scope?.contains($0.unit) ?? true
            }.sorted {
                ($0.day, $0.unit, $0.standard) < ($1.day, $1.unit, $1.standard)
            }
            let revisions = try log.laterRevisions(of: Recognition.self)
            return report(
                RecognitionList(found, revisions: revisions, catalogue), asOf: day)
        } catch {
            throw .log(error)
        }
    }
}
