import Basics

extension Document {
    /// For a terminal: lines no wider than `width` characters where wrapping allows.
    package func text(width: Int) throws -> String {
        let mark = isSimulated ? [Marks.simulated.text(language).uppercased()] : []
        let lines = ([title].filter { !$0.isEmpty } + head + mark)
        let body = try sections.filter { !$0.audience.isDisjoint(with: [.readers, .terminal]) }
            .flatMap { try blocks(of: $0, width: width) }
        let dagger = needsDagger ? [Marks.dagger.text(language)] : []
        return ([lines.joined(separator: "\n")] + body + dagger).filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    /// The heading stands right above the first block.
    private func blocks(of section: Section, width: Int) throws -> [String] {
        var blocks = try section.blocks.map { try text(of: $0, width: width) }
            .filter { !$0.isEmpty }
        guard let title = section.title else { return blocks }
        guard !blocks.isEmpty else { return [title] }
        blocks[0] = title + "\n" + blocks[0]
        return blocks
    }

    private func text(of block: Block, width: Int) throws -> String {
        switch block {
        case .lines(let lines):
            return lines.flatMap { TextTable.wrap($0, width: width) }.joined(separator: "\n")
        case .list(let items):
            return items.flatMap { item in
                TextTable.wrap(item, width: width - 2).enumerated().map {
                    ($0.offset == 0 ? "- " : "  ") + $0.element
                }
            }.joined(separator: "\n")
        case .facts(let facts):
            return text(of: facts, width: width)
        case .table(let table):
            return try text(of: table.shown(to: [.readers, .terminal]), width: width)
        case .indented(let lines):
            return lines.map { String(repeating: "  ", count: $0.depth) + $0.text }
                .joined(separator: "\n")
        case .step(let sentence, let remedy):
            return said(sentence, remedy)
        case .pageBreak:
            return ""
        }
    }

    /// A sentence and the step behind it.
    func said(_ sentence: String, _ remedy: Remedy) -> String {
        [sentence, words(remedy).text(language)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func text(of facts: [Fact], width: Int) -> String {
        facts.flatMap { TextTable.wrap("\($0.label): \($0.value)", width: width) }
            .joined(separator: "\n")
    }

    private func text(of table: Table, width: Int) throws -> String {
        let titles = table.heads.map { head in
            head.group.map { "\($0): \(head.title)" } ?? head.title
        }
        var text = TextTable(titles, table.heads.map { $0.alignment == .right ? .right : .left })
        try table.rows.forEach { row in
            text.add(
                row.cells.map {
                    String(repeating: "  ", count: $0.depth) + $0.printed(language, saying: words)
                })
        }
        return text.text(width: width)
    }
}
