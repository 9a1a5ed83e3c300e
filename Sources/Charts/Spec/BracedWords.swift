import Basics

/// Titles and names may hold words of the table in braces: "Diễn biến chỉ tiêu {indicator}".
extension YAMLMapping {
    /// The words in braces of a text in both languages.
    func bracedWords(_ key: String) -> [ChartSpec.ColumnName] {
        (node(key)?.entries ?? []).flatMap { entry in
            entry.value.text.flatMap { Template($0, at: entry.value.place) }?.columns ?? []
        }
    }

    /// A mapping whose keys only the caller knows.
    func choices(_ key: String, _ findings: inout [Finding]) -> [ChartSpec.Choice] {
        guard let node = node(key) else { return [] }
        guard let entries = node.entries else {
            findings.append(Finding(ChartMessages.showForm, at: node.place))
            return []
        }
        return entries.compactMap { entry in
            YAMLMapping.text(entry.value, &findings).map {
                ChartSpec.Choice(key: entry.key, value: $0, place: entry.value.place)
            }
        }
    }
}

extension Chart {
    /// A text of the chart file, the words of the table in place of its braces.
    func words(_ phrase: Phrase) -> String {
        let text = phrase.text(context.language)
        guard text.contains("{"), let template = Template(text, at: spec.place) else { return text }
        let words = template.parts.map { part in
            switch part {
            case .words(let words): words
            case .column(let column, _): table.words[column.name] ?? ""
            }
        }
        guard words.contains("") else { return words.joined() }
        // Where the table knows nothing: "Diễn biến chỉ tiêu", not "Diễn biến chỉ tiêu : ".
        let known = words.joined().split(separator: " ").joined(separator: " ")
            .replacing(" :", with: ":")
        let trimmed = known.hasSuffix(":") ? String(known.dropLast()) : known
        return trimmed.prefix(1).uppercased() + trimmed.dropFirst()
    }
}
