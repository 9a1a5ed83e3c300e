package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// One target down to its indicators.
package struct TargetReport: Hashable, ReportContent {
    package let campaign: Campaign.ID
    package let map: Day
    /// Each unit of the map that was asked for against what the goal asks of it; empty where the
    /// target's own unit is on that map.
    package let onMap: [Part]
    /// One element, so that the JSON has the shape of the board's.
    package let targets: [TargetProgress]
    /// As the document that sets the target is cited: `15-NQ/TU`, `51/2025/QĐ-TTg`.
    private let number: String

    private enum CodingKeys: String, CodingKey {
        case campaign, map, onMap, targets
    }

    package var target: TargetProgress { targets[0] }

    package init(
        _ calculator: Calculator, target: TargetProgress, onMap: [Part], map: Day?
    ) {
        campaign = calculator.catalogue.campaign.id
        self.map = map ?? calculator.asOf
        self.onMap = onMap
        targets = [target]
        number = calculator.catalogue.documents[target.document]?.number ?? target.document
    }
}

extension TargetReport {
    /// State, rule, the sentence that sets the target, and every part beneath.
    package func document(_ language: Language, of report: Report<TargetReport>) -> Document {
        let tables = PartTables(language)
        return Document(
            "\(target.title.text(language)) – \(target.unit.title.text(language))",
            head: report.dataUpTo(language), simulated: report.isSimulated,
            needsDagger: target.part.needsDagger || onMap.contains(where: \.needsDagger), language,
            sections: [
                Section(for: .readers, [.facts(facts(language))]),
                Section(for: .readers, [.table(tables.tree([target.part]))]),
                Section(for: .spreadsheets, [.table(tables.tree([target.part] + onMap))]),
            ] + tables.members(of: target.part) + tables.onMap(onMap, map))
    }

    private func facts(_ language: Language) -> [Fact] {
        let facts = [
            (Sentences.due, target.dueText(language)),
            (Sentences.state, target.stateTitle.text(language)),
            (Sentences.rule, target.rule.text(language)),
            (Sentences.share, target.shareText(language)),
            (Sentences.setBy, "“\(target.sentence)” (\(number))"),
        ]
        return facts.map { Fact($0.0.text(language), $0.1) }
            + target.notes.map { Fact("", $0.text(language)) }
    }
}
