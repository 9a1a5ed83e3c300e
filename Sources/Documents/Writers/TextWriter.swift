package import Basics

extension Document {
    /// For a terminal: lines no wider than `width` characters where wrapping allows.
    package func text(width: Int) throws -> String {
        let title = titleAudience.isDisjoint(with: Self.terminal) ? "" : title
        let mark = isSimulated ? [Marks.simulated.text(language).uppercased()] : []
        let notice = try notice.map { try text(of: $0, width: width) } ?? ""
        let first = [notice, kind == nil ? title : title.uppercased(), subject ?? ""]
        let lines = first.filter { !$0.isEmpty } + head + basis + mark
        let body = try sections.filter { !$0.audience.isDisjoint(with: Self.terminal) }
            .flatMap { try blocks(of: $0, width: width) }
        let dagger = needsDagger ? [Marks.dagger.text(language)] : []
        return ([lines.joined(separator: "\n")] + body + dagger).filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    private static let terminal: Audience = [.readers, .terminal]

    /// The heading stands right above the first block, which stands in below it in an outline.
    private func blocks(of section: Section, width: Int) throws -> [String] {
        let indent = section.depth.map { 2 * $0 } ?? 0
        let inner = section.depth == nil || section.title == nil ? indent : indent + 2
        var blocks = try section.blocks.map { block in
            Self.standing(in: inner, try text(of: block, width: max(40, width - inner)))
        }.filter { !$0.isEmpty }
        guard var title = section.title else { return blocks }
        if section.depth != nil {
            let lines = TextTable.wrap(title, width: max(40, width - indent))
            title = Self.standing(in: indent, lines.joined(separator: "\n"))
        }
        guard !blocks.isEmpty else { return [title] }
        blocks[0] = title + "\n" + blocks[0]
        return blocks
    }

    private static func standing(in indent: Int, _ text: String) -> String {
        guard indent > 0, !text.isEmpty else { return text }
        let space = String(repeating: " ", count: indent)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : space + $0 }.joined(separator: "\n")
    }

    private func text(of block: Block, width: Int) throws -> String {
        switch block {
        case .lines(let lines), .notes(let lines):
            lines.flatMap { TextTable.wrap($0, width: width) }.joined(separator: "\n")
        case .prose(let paragraphs):
            paragraphs.map { TextTable.wrap($0, width: width).joined(separator: "\n") }
                .joined(separator: "\n\n")
        case .list(let items, let more):
            (items + (more.map { [said($0, .seeEveryRow)] } ?? []))
                .map { Self.hanging($0, after: "- ", width: width) }.joined(separator: "\n")
        case .facts(let facts):
            facts.map { fact in
                fact.label.isEmpty
                    ? TextTable.wrap(fact.value, width: width).joined(separator: "\n")
                    : Self.hanging("\(fact.label): \(fact.value)", width: width)
            }.joined(separator: "\n")
        case .card(let facts):
            Self.card(facts)
        case .table(let table):
            try text(of: table.shown(to: Self.terminal), width: width)
        case .indented(let lines):
            lines.map { line in
                let indent = 2 * line.depth
                let wrapped = TextTable.wrap(line.text, width: max(40, width - indent))
                return Self.standing(in: indent, wrapped.joined(separator: "\n"))
            }.joined(separator: "\n")
        case .step(let sentence, let remedy):
            said(sentence, remedy)
        case .picture(let picture):
            picture.drawing.title
        case .beside(let sides):
            Self.beside(sides, width: min(width, 120))
        case .pageBreak:
            ""
        }
    }

    /// A sentence and the step behind it.
    package func said(_ sentence: String, _ remedy: Remedy) -> String {
        [sentence, words(remedy).text(language)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Further lines stand in by two.
    private static func hanging(_ text: String, after start: String = "", width: Int) -> String {
        TextTable.wrap(text, width: width - start.count).enumerated()
            .map { ($0.offset == 0 ? start : "  ") + $0.element }.joined(separator: "\n")
    }

    private static func card(_ facts: [Fact]) -> String {
        let column = (facts.map(\.label.count).max() ?? 0) + 2
        return facts.map { fact in
            fact.label + String(repeating: " ", count: column - fact.label.count) + fact.value
        }.joined(separator: "\n")
    }

    /// Each centred in its share of the line.
    private static func beside(_ sides: [Side], width: Int) -> String {
        let height = sides.map(\.lines.count).max() ?? 0
        return (0..<height).map { row in
            var line = sides.map { side in
                let text = row < side.lines.count ? side.lines[row].text : ""
                let room = max(0, Int((side.share * Double(width)).rounded()) - text.count)
                return String(repeating: " ", count: room / 2) + text
                    + String(repeating: " ", count: room - room / 2)
            }.joined()
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    private func text(of table: Table, width: Int) throws -> String {
        var text = TextTable(
            table.heads.map(\.inOneLine),
            table.heads.map { $0.alignment == .right ? .right : .left })
        try table.rows.forEach { row in
            text.add(
                row.cells.map {
                    String(repeating: "  ", count: $0.depth) + $0.printed(language, saying: words)
                })
        }
        let more = table.more.map { [said($0, .seeEveryRow)] } ?? []
        return ([text.text(width: width)] + more).joined(separator: "\n")
    }
}
