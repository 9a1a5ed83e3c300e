public import Basics
public import ProgressCalculator
public import Targets

/// Every figure of a target or a unit with all that it rests on (giải trình số liệu).
public struct Explanation: Hashable, Sendable, Encodable {
    public let campaign: Campaign.ID
    public let asOf: Day
    public let map: Day
    public let simulated: Bool
    /// `nil` where a unit is explained.
    public let target: TargetProgress?
    /// The document that sets the target.
    public let setBy: CitedDocument?
    public let figures: [ExplainedFigure]

    /// A document with what is needed to find it.
    public struct CitedDocument: Hashable, Sendable, Encodable {
        public let number: String
        public let day: Day?
        public let title: Phrase
        /// How well number, day and title are known.
        public let mark: Mark
    }

    /// One part, with the document of its threshold and the rule that fired.
    public struct ExplainedFigure: Hashable, Sendable, Encodable {
        /// How far below the target or the unit's standard it stands.
        public let depth: Int
        /// What the figure is of, without the parts beneath it.
        public let part: Part
        public let rule: Phrase
        public let document: CitedDocument?
    }
}

extension Tracker {
    /// A target's figures, down to the last indicator of the last member.
    public func explain(_ report: TargetReport) -> Explanation {
        explanation(
            of: [report.target.part] + report.onMap, target: report.target, asOf: report.asOf,
            map: report.map)
    }

    /// A unit's figures, down to the last indicator.
    public func explain(_ report: UnitReport) -> Explanation {
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

    private func cited(_ id: Document.ID) -> Explanation.CitedDocument? {
        catalogue.documents[id].map {
            Explanation.CitedDocument(
                number: $0.number, day: $0.day, title: $0.title, mark: $0.mark)
        }
    }
}
