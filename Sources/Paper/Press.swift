import Basics
import Charts
import Documents

/// How the blocks of a document are set on paper.
struct Press {
    private let document: Document

    /// Serif, as offices write; the first that the machine has.
    ///
    /// Tinos has the widths of Times New Roman and every Vietnamese letter; signs come from the
    /// fonts behind it.
    static let fonts = [
        "Tinos", "Times New Roman", "DejaVu Sans", "DejaVu Serif Condensed", "DejaVu Serif",
    ]
    let sizes: Layout.Sizes

    init(_ document: Document) {
        self.document = document
        sizes = document.layout.sizes
    }

    /// - Parameter keepsNotes: Notes stand with what follows. The default is `false`.
    func blocks(_ block: Block, keepsNotes: Bool = false) throws -> [PageBlock] {
        switch block {
        case .lines(let lines): return texts(lines)
        case .prose(let paragraphs): return paragraphs.map { .text(prose($0)) }
        case .notes(let lines):
            let notes = lines.map {
                PageText($0, size: sizes.note, italic: true, after: 1, keepsWithNext: keepsNotes)
            }
            let gap = PageText("", size: 3, keepsWithNext: keepsNotes)
            return (notes + [gap]).map { .text($0) }
        case .list(let items, let more):
            return texts((items + [more].compactMap(\.self)).map { "- " + $0 })
        case .facts(let facts), .card(let facts):
            return texts(facts.map { $0.label.isEmpty ? $0.value : "\($0.label): \($0.value)" })
        case .table(let table):
            let shown = table.shown(to: .onPaper)
            // What stands for rows left out counts those that were left out before.
            let more = table.rest == nil ? table.more : nil
            return [.table(try page(shown))] + texts([more].compactMap(\.self))
        case .indented(let lines):
            return texts(lines.map { Self.indent($0.depth) + $0.text })
        case .picture(let picture):
            guard let chart = picture.drawing as? Chart else {
                return texts([picture.drawing.title])
            }
            return [.chart(chart, height: picture.height)]
        case .beside(let sides): return [beside(sides, keepsWithPrevious: true)]
        case .step(let sentence, let remedy): return texts([document.said(sentence, remedy)])
        case .pageBreak: return [.newPage()]
        }
    }

    /// - Parameter keepsWithPrevious: Apart from what stands above, and on its page. The default is
    ///   `false`.
    func beside(_ sides: [Side], keepsWithPrevious: Bool = false) -> PageBlock {
        let above = keepsWithPrevious ? [PageText("", size: sizes.signed, after: 0)] : []
        return .columns(
            sides.map { side in
                PageColumn(
                    share: side.share,
                    above
                        + side.lines.map { line in
                            PageText(
                                line.text, size: sizes.signed * line.size.factor,
                                bold: line.style.contains(.bold),
                                italic: line.style.contains(.italic),
                                anchor: line.alignment.anchor, rule: line.rule?.onPaper,
                                after: line.room * sizes.signed)
                        })
            }, keepsWithPrevious: keepsWithPrevious)
    }

    private func texts(_ lines: [String]) -> [PageBlock] {
        lines.map { .text(PageText($0, size: sizes.body)) }
    }

    /// The first line stands in by 10 mm, 6 points between paragraphs.
    private func prose(_ paragraph: String) -> PageText {
        PageText(
            paragraph, size: sizes.body, after: 6, indent: 10 * 72 / 25.4, isJustified: true)
    }

    /// The more columns, the smaller the type.
    private func page(_ table: Table) throws -> PageTable {
        let hasGroups = table.heads.contains { $0.group != nil }
        return PageTable(
            columns: table.heads.map(\.alignment.anchor), head: head(table.heads, hasGroups),
            rows: try table.rows.all().map(row), size: sizes.table(table), repeated: table.repeated,
            rest: table.rest, leftOutBefore: table.leftOut)
    }

    /// Two rows where columns stand in groups, as cells that span.
    private func head(_ heads: [Table.Head], _ hasGroups: Bool) -> [[PageTable.Head]] {
        var first: [PageTable.Head] = []
        var index = 0
        while index < heads.count {
            let head = heads[index]
            let count = heads[index...].prefix { head.group != nil && $0.group == head.group }.count
            first.append(
                head.group.map { PageTable.Head($0, columns: count) }
                    ?? PageTable.Head(head.title, rows: hasGroups ? 2 : 1))
            index += max(1, count)
        }
        let second = heads.filter { $0.group != nil }.map { PageTable.Head($0.title) }
        return second.isEmpty ? [first] : [first, second]
    }

    private func row(_ row: Table.Row) -> PageTable.Row {
        let texts = row.cells.map {
            Self.indent($0.depth) + $0.printed(document.language, saying: document.words)
        }
        guard row.kind == .band else { return .cells(texts, bold: row.kind == .total) }
        return .band(texts.filter { !$0.isEmpty }.joined(separator: ". "))
    }

    /// Blanks at which no line is broken.
    private static func indent(_ depth: Int) -> String {
        String(repeating: "\u{A0}\u{A0}", count: depth)
    }
}

extension Side.Rule {
    fileprivate var onPaper: PageText.Rule {
        switch self {
        case .share(let share): .share(share)
        case .ofWords: .ofWords
        }
    }
}

extension Table.Alignment {
    fileprivate var anchor: Anchor {
        switch self {
        case .left: .left
        case .centre: .centre
        case .right: .right
        }
    }
}
