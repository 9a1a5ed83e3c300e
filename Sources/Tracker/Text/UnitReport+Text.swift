package import Basics
import ProgressCalculator
import Reports

extension UnitReport {
    /// Every standard of the unit down to its indicators, as text for a terminal.
    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        var blocks = [
            ([unit.title.text(language), Sentences.asOf(asOf).text(language)]
                + (simulated ? [Sentences.simulated.text(language).uppercased()] : []))
                .joined(separator: "\n")
        ]
        if parts.isEmpty {
            blocks.append(
                vietnamese
                    ? "Không có bộ tiêu chí nào của nhiệm vụ áp dụng cho đơn vị này."
                    : "No standard of the campaign applies to this unit.")
        }
        for part in parts {
            let head = "\(part.title.text(language)): \(part.markedResult(language))"
            let notes = part.notes.map { "  " + $0.text(language) }
            let tree = PartTree([part], language).text(width: width)
            blocks.append(
                (["\(head) – \(part.stateText(language))"] + notes).joined(separator: "\n"))
            blocks.append(tree)
        }
        if !onMap.isEmpty { blocks.append(MapText(onMap, on: map).text(language, width: width)) }
        if !work.isEmpty {
            let title =
                vietnamese ? "Khối lượng, đóng góp" : "Work and contributions"
            blocks.append(
                "\(title) (\(Sentences.onMap(map).text(language))):\n"
                    + work.table(language, withUnit: false).text(width: width))
        }
        if (parts + onMap).contains(where: \.needsDagger) {
            blocks.append(Sentences.dagger.text(language))
        }
        return blocks.joined(separator: "\n\n")
    }

    package func csv(_ language: Language) -> String {
        var csv = CSVText(
            simulated: simulated, needsDagger: (parts + onMap).contains(where: \.needsDagger),
            language)
        PartTree(parts + onMap, language).addRows(to: &csv)
        return csv.description
    }
}
