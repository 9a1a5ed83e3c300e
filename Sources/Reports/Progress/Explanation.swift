package import Basics
package import ProgressCalculator
package import Targets
package import WorkLog

/// Every figure of a target or a unit with all that it rests on (giải trình số liệu).
package struct Explanation: Hashable, ReportContent {
    package let campaign: Campaign.ID
    package let map: Day
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
        /// The entry of the log that it is, and who recorded it; `nil` for what is worked out.
        package let recorded: RecordedFact?
    }
}

extension Explanation {
    /// A target's figures, down to the last indicator of the last member.
    package init(
        _ report: TargetReport, _ catalogue: Catalogue,
        recorded: [RecordedKey: RecordedFact] = [:]
    ) {
        self.init(
            of: [report.target.part] + report.onMap, target: report.target, map: report.map,
            catalogue, recorded)
    }

    /// A unit's figures, down to the last indicator.
    package init(
        _ report: UnitReport, _ catalogue: Catalogue,
        recorded: [RecordedKey: RecordedFact] = [:]
    ) {
        self.init(
            of: report.parts + report.onMap, target: nil, map: report.map, catalogue, recorded)
    }

    private init(
        of parts: [Part], target: TargetProgress?, map: Day, _ catalogue: Catalogue,
        _ recorded: [RecordedKey: RecordedFact]
    ) {
        campaign = catalogue.campaign.id
        self.map = map
        self.target = target
        setBy = target.flatMap { CitedDocument($0.document, catalogue) }
        figures = parts.flatMap { Self.figures(of: $0, depth: 0, catalogue, recorded) }
    }

    private static func figures(
        of part: Part, depth: Int, _ catalogue: Catalogue,
        _ recorded: [RecordedKey: RecordedFact]
    ) -> [ExplainedFigure] {
        let merged = part.mergedWithItsOnlyIndicator
        let shown = merged ?? part
        var alone = shown
        alone.parts = []
        let figure = ExplainedFigure(
            depth: depth, part: alone, rule: shown.rule,
            document: shown.document.flatMap {
                CitedDocument($0, catalogue, isRead: shown.mark == .verified)
            },
            recorded: shown.key.flatMap { recorded[$0] })
        let below = merged == nil ? part.parts : []
        return [figure] + below.flatMap { figures(of: $0, depth: depth + 1, catalogue, recorded) }
    }
}

extension Part {
    /// Of the assessment that it is; `nil` where it is none.
    fileprivate var key: RecordedKey? {
        guard let day, let level else { return nil }
        return RecordedKey(unit: unit.id, part: name, day: day, level: level)
    }
}

extension Explanation.CitedDocument {
    /// - Parameter isRead: whether somebody compared what it says with its text. The default is
    ///   `false`.
    fileprivate init?(_ id: LegalDocument.ID, _ catalogue: Catalogue, isRead: Bool = false) {
        guard let document = catalogue.documents[id] else { return nil }
        self.init(
            number: document.number, day: document.day, title: document.title,
            mark: isRead ? .verified : document.mark)
    }
}
