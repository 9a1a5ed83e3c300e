package import Basics
package import ProgressCalculator
package import Targets

/// Every figure of a target or a unit with all that it rests on (giải trình số liệu).
package struct Explanation: Hashable, Sendable, Encodable {
    package let campaign: Campaign.ID
    package let asOf: Day
    package let map: Day
    package let simulated: Bool
    /// `nil` where a unit is explained.
    package let target: TargetProgress?
    /// The document that sets the target.
    package let setBy: CitedDocument?
    package let figures: [ExplainedFigure]

    /// A document with what is needed to find it.
    package struct CitedDocument: Hashable, Sendable, Encodable {
        package let number: String
        package let day: Day?
        package let title: Phrase
        /// How well number, day and title are known.
        package let mark: Mark
    }

    /// One part, with the document of its threshold and the rule that fired.
    package struct ExplainedFigure: Hashable, Sendable, Encodable {
        /// How far below the target or the unit's standard it stands.
        package let depth: Int
        /// What the figure is of, without the parts beneath it.
        package let part: Part
        package let rule: Phrase
        package let document: CitedDocument?
    }
}

extension Tracker {
    /// A target's figures, down to the last indicator of the last member.
    package func explain(_ report: TargetReport) -> Explanation {
        explanation(
            of: [report.target.part] + report.onMap, target: report.target, asOf: report.asOf,
            map: report.map)
    }

    /// A unit's figures, down to the last indicator.
    package func explain(_ report: UnitReport) -> Explanation {
        explanation(
            of: report.parts + report.onMap, target: nil, asOf: report.asOf, map: report.map)
    }

    private func explanation(
        of parts: [Part], target: TargetProgress?, asOf: Day, map: Day
    ) -> Explanation {
        Explanation(
            campaign: catalogue.campaign.id, asOf: asOf, map: map, simulated: isSimulated,
            target: target, setBy: target.flatMap { cited($0.document) },
            figures: parts.flatMap { figures(of: $0, depth: 0) })
    }

    private func figures(of part: Part, depth: Int) -> [Explanation.ExplainedFigure] {
        let shown = part.mergedWithItsOnlyIndicator ?? part
        var alone = shown
        alone.parts = []
        let figure = Explanation.ExplainedFigure(
            depth: depth, part: alone, rule: shown.rule,
            document: shown.document.flatMap { cited($0) })
        let below = part.mergedWithItsOnlyIndicator == nil ? part.parts : []
        return [figure] + below.flatMap { figures(of: $0, depth: depth + 1) }
    }

    private func cited(_ id: LegalDocument.ID) -> Explanation.CitedDocument? {
        catalogue.documents[id].map {
            Explanation.CitedDocument(
                number: $0.number, day: $0.day, title: $0.title, mark: $0.mark)
        }
    }
}
