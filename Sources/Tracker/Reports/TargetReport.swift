package import Basics
package import ProgressCalculator
import Reports
package import Targets

/// One target down to its indicators.
package struct TargetReport: Hashable, Sendable, Encodable {
    package let campaign: Campaign.ID
    package let asOf: Day
    package let map: Day
    package let simulated: Bool
    /// Each unit of the map that was asked for against what the goal asks of it; empty where the
    /// target's own unit is on that map.
    package let onMap: [Part]
    /// One element, so that the JSON has the shape of the board's.
    package let targets: [TargetProgress]

    var target: TargetProgress { targets[0] }
}

extension TargetReport {
    init(
        _ calculator: Calculator, target: TargetProgress, onMap: [Part], map: Day?,
        simulated: Bool
    ) {
        campaign = calculator.catalogue.campaign.id
        asOf = calculator.asOf
        self.map = map ?? calculator.asOf
        self.onMap = onMap
        self.simulated = simulated
        targets = [target]
    }
}

extension TargetReport {
    /// State, rule, the sentence that sets the target, and every part beneath.
    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        let due = target.due?.inTable ?? (vietnamese ? "không có hạn" : "none")
        let share = target.shareText(language)
        var head = [
            "\(target.title.text(language)) – \(target.unit.title.text(language))",
            Sentences.asOf(asOf).text(language),
        ]
        if simulated { head.append(Sentences.simulated.text(language).uppercased()) }
        let labels =
            vietnamese
            ? [
                "Hạn hoàn thành", "Tình trạng", "Căn cứ xác định", "Mức độ hoàn thành",
                "Câu đặt ra mục tiêu",
            ]
            : ["Due", "State", "Rule", "Share of the way", "Set by"]
        let values = [
            due, target.state.title.text(language), target.rule.text(language), share,
            "“\(target.sentence)” (\(target.document))",
        ]
        let facts =
            zip(labels, values).map { "\($0): \($1)" } + target.notes.map { $0.text(language) }
        let wrapped = facts.flatMap { TextTable.wrap($0, width: width) }
        var blocks = [head.joined(separator: "\n"), wrapped.joined(separator: "\n")]
        blocks.append(PartTree([target.part], language).text(width: width))
        blocks += memberBlocks(target.part, language, width: width)
        if !onMap.isEmpty { blocks.append(MapText(onMap, on: map).text(language, width: width)) }
        if target.part.needsDagger || onMap.contains(where: \.needsDagger) {
            blocks.append(Sentences.dagger.text(language))
        }
        return blocks.joined(separator: "\n\n")
    }

    package func csv(_ language: Language) -> String {
        var csv = CSVText(simulated: simulated, needsDagger: target.part.needsDagger, language)
        PartTree([target.part] + onMap, language).addRows(to: &csv)
        return csv.description
    }

    /// Below each condition over members, its members, those that need support first.
    private func memberBlocks(_ part: Part, _ language: Language, width: Int) -> [String] {
        let own: [String]
        if part.kind == .members, !part.parts.isEmpty {
            var table = TextTable(
                language == .vi
                    ? ["Đơn vị", "Kết quả", "Tình trạng", "Nội dung chưa đạt"]
                    : ["Unit", "Result", "State", "Unmet"])
            for member in part.parts.needingSupportFirst() {
                table.add([
                    member.unit.title.text(language), member.markedResult(language),
                    member.stateText(language),
                    member.parts.filter { $0.state == .unmet }.map(\.id).joined(separator: ", "),
                ])
            }
            own = ["\(part.id) \(part.title.text(language)):\n" + table.text(width: width)]
            return own
        }
        return part.parts.flatMap { memberBlocks($0, language, width: width) }
    }
}
