import Basics
import Documents
import ProgressCalculator

/// Tables of targets and units, down to their indicators.
struct PartTables {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    /// Each part, and below it what it is made of.
    func tree(_ roots: [Part]) -> Table {
        let language = language
        return Table(
            of: roots.flatMap { Self.flatten($0, depth: 0) },
            [
                Column(Sentences.unit, language, for: .spreadsheets) {
                    .text($0.part.unit.title, language)
                },
                Column(Sentences.id, language) { Cell(.text($0.part.number), depth: $0.depth) },
                Column(Sentences.title, language) { .text($0.part.title, language) },
                Column(vi: "Kết quả đánh giá gần nhất", en: "Observed", language) { row in
                    // What was measured is what it is; a count of what is met rests on what must
                    // be reached.
                    .text(
                        row.part.parts.isEmpty
                            ? row.part.result(language) : row.part.markedResult(language))
                },
                Column(vi: "Ước tính", en: "Estimated", language) {
                    .text($0.part.estimatedText(language))
                },
                Column(Sentences.threshold, language) { .text($0.part.thresholdText(language)) },
                Column(Sentences.state, language) { .text($0.part.reasonedState(language)) },
            ])
    }

    private struct Row: Sendable {
        let depth: Int
        let part: Part
    }

    /// Members are listed once, with their counts; a criterion that is its own indicator is one
    /// row.
    private static func flatten(_ part: Part, depth: Int) -> [Row] {
        if let merged = part.mergedWithItsOnlyIndicator { return [Row(depth: depth, part: merged)] }
        let below = part.kind == .members ? [] : part.parts
        return [Row(depth: depth, part: part)] + below.flatMap { flatten($0, depth: depth + 1) }
    }

    /// Below each condition over members, its members, those that need support first.
    func members(of part: Part) -> [Section] {
        guard part.kind == .members, !part.parts.isEmpty else {
            return part.parts.flatMap { members(of: $0) }
        }
        let language = language
        let table = Table(
            of: part.parts.needingSupportFirst(),
            [
                Column(Sentences.unit, language) { .text($0.unit.title, language) },
                Column(Sentences.result, language) { .text($0.markedResult(language)) },
                Column(Sentences.state, language) { .text($0.stateText(language)) },
                Column(vi: "Nội dung chưa đạt", en: "Unmet", language) { member in
                    .text(
                        member.parts.filter { $0.state == .unmet }.map(\.id)
                            .joined(separator: ", "))
                },
            ])
        return [
            Section("\(part.numbered(language)):", for: .readers, [.table(table)])
        ]
    }

    /// A goal on the units of another day's map; nothing where it has none.
    ///
    /// - Parameter title: of the goal. The default is none.
    func onMap(_ parts: [Part], _ map: Day, title: Phrase? = nil) -> [Section] {
        guard !parts.isEmpty else { return [] }
        let language = language
        let goal = title.map { $0.text(language) + " – " } ?? ""
        let table = Table(
            of: parts,
            [
                Column(Sentences.unit, language) { .text($0.unit.title, language) },
                Column(Sentences.title, language) { .text($0.title, language) },
                Column(Sentences.result, language) { .text($0.markedResult(language)) },
                Column(Sentences.state, language) { .text($0.reasonedState(language)) },
            ])
        return [
            Section(
                goal + Sentences.onMap(map).text(language) + ":", for: .readers, [.table(table)])
        ]
    }
}
