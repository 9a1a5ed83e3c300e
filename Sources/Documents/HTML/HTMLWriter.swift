import Basics

extension Document {
    /// A whole page in UTF-8: semantic, without style or script of its own.
    package func html() throws -> String {
        var text = ""
        try writeHTML { text += $0 }
        return text
    }

    /// The same piece by piece.
    package func writeHTML(to write: (String) throws -> Void) throws {
        var html = HTML()
        html.literal("<!DOCTYPE html>\n")
        try html.element("html", .init("lang", language.rawValue)) { html in
            html.element("head") { html in
                html.void("meta", .init("charset", "utf-8"))
                html.void(
                    "meta", .init("name", "viewport"),
                    .init("content", "width=device-width, initial-scale=1"))
                html.element("title", text: title)
                if !letterhead.isEmpty { html.literal(Self.letterStyle) }
            }
            try html.element("body") { html in
                try addArticle(to: &html) { html in
                    if html.isLong { try write(html.take()) }
                }
            }
        }
        try write(html.take() + "\n")
    }

    /// The document as a part of a page: its title is the only `h1`.
    package func article() throws -> HTML {
        var html = HTML()
        try addArticle(to: &html) { _ in }
        return html
    }

    /// - Parameter pass: is called between rows, and may take away what is there.
    private func addArticle(
        to html: inout HTML, _ pass: (inout HTML) throws -> Void
    ) throws {
        try html.element("article") { html in
            try html.element("header") { html in
                if !letterhead.isEmpty { add(letterhead, .class("beside letterhead"), to: &html) }
                if let kind { html.element("p", .class("kind"), text: kind) }
                html.element("h1", text: title)
                if let notice { try add(notice, caption: title, to: &html, pass) }
                for line in [subject].compactMap(\.self) + head + basis {
                    html.element("p", text: line)
                }
                if isSimulated {
                    html.element("p", .class("simulated"), text: Marks.simulated.text(language))
                }
            }
            for section in sections where !section.audience.isDisjoint(with: [.readers, .pages]) {
                guard section.heading != nil || section.blocks.contains(where: Self.isShown) else {
                    continue
                }
                try html.element("section") { html in
                    if let heading = section.heading {
                        html.element(Self.heading(section.depth ?? 0), text: heading)
                    }
                    for block in section.blocks {
                        try add(block, caption: section.heading ?? title, to: &html, pass)
                    }
                }
            }
            if needsDagger || !source.isEmpty {
                html.element("footer") { html in
                    if needsDagger {
                        html.element(
                            "p", .id("dagger"), .class("note"), text: Marks.dagger.text(language))
                    }
                    if !source.isEmpty {
                        html.element("p", .class("source"), text: source)
                    }
                }
            }
        }
    }

    /// Whether a page has anything of a block.
    private static func isShown(_ block: Block) -> Bool {
        switch block {
        case .lines(let lines), .prose(let lines), .notes(let lines): !lines.isEmpty
        case .pageBreak: false
        case .list, .facts, .card, .table, .indented, .step, .picture, .beside: true
        }
    }

    private static func heading(_ depth: Int) -> StaticString {
        switch depth {
        case 0: "h2"
        case 1: "h3"
        case 2: "h4"
        case 3: "h5"
        default: "h6"
        }
    }

    private func add(
        _ block: Block, caption: String, to html: inout HTML, _ pass: (inout HTML) throws -> Void
    ) throws {
        switch block {
        case .lines(let lines):
            for line in lines { html.element("p", text: line) }
        case .prose(let paragraphs):
            for paragraph in paragraphs { html.element("p", .class("prose"), text: paragraph) }
        case .notes(let lines):
            for line in lines { html.element("p", .class("note"), text: line) }
        case .list(let items, let more):
            html.element("ul") { html in
                for item in items + [more].compactMap(\.self) { html.element("li", text: item) }
            }
        case .facts(let facts), .card(let facts):
            html.element("dl") { html in
                for fact in facts {
                    if !fact.label.isEmpty { html.element("dt", text: fact.label) }
                    html.element("dd", text: fact.value)
                }
            }
        case .table(let table):
            try add(table.shown(to: [.readers, .pages]), caption: caption, to: &html, pass)
        case .indented(let lines):
            html.element("ul", .class("tree")) { html in
                for line in lines {
                    html.element("li", .class("depth-\(min(line.depth, 8))"), text: line.text)
                }
            }
        case .step(let sentence, let remedy):
            html.element("p", .class("step"), text: said(sentence, remedy))
        case .picture(let picture):
            html.element("figure") { html in
                html.element("figcaption", text: picture.drawing.title)
            }
        case .beside(let sides):
            add(sides, .class("beside"), to: &html)
        case .pageBreak:
            return
        }
    }

    private func add(
        _ table: Table, caption: String, to html: inout HTML, _ pass: (inout HTML) throws -> Void
    ) throws {
        try html.element("table") { html in
            html.element("caption", text: table.caption ?? caption)
            html.element("thead") { html in addHeads(table.heads, to: &html) }
            try html.element("tbody") { html in
                try table.rows.forEach { row in
                    add(row, table.heads, to: &html)
                    try pass(&html)
                }
            }
        }
        if let more = table.more { html.element("p", .class("more"), text: more) }
    }

    /// Two rows where columns stand in groups, as cells that span.
    private func addHeads(_ heads: [Table.Head], to html: inout HTML) {
        let hasGroups = heads.contains { $0.group != nil }
        html.element("tr") { html in
            var index = 0
            while index < heads.count {
                let head = heads[index]
                if let group = head.group {
                    let count = heads[index...].prefix { $0.group == group }.count
                    html.element(
                        "th", .scope("colgroup"), .init("colspan", String(count)), text: group)
                    index += count
                } else {
                    if hasGroups {
                        html.element(
                            "th", .scope("col"), .init("rowspan", "2"), text: head.title)
                    } else {
                        html.element("th", .scope("col"), text: head.title)
                    }
                    index += 1
                }
            }
        }
        guard hasGroups else { return }
        html.element("tr") { html in
            for head in heads where head.group != nil {
                html.element("th", .scope("col"), text: head.title)
            }
        }
    }

    /// The column that names a row: the first, or the words behind the number of the row.
    private static func name(of heads: [Table.Head]) -> Int {
        heads.count > 1 && heads[0].alignment != .left && heads[1].alignment == .left ? 1 : 0
    }

    private func add(_ row: Table.Row, _ heads: [Table.Head], to html: inout HTML) {
        if row.kind == .band {
            let title = row.cells.filter { !$0.isBlank }
                .map { $0.printed(language, saying: words) }.joined(separator: ". ")
            html.element("tr", .class("band")) { html in
                html.element(
                    "th", .scope("rowgroup"), .init("colspan", String(heads.count)),
                    text: title)
            }
            return
        }
        let name = Self.name(of: heads)
        html.element("tr", .class(row.kind == .total ? "total" : "plain")) { html in
            for (index, cell) in row.cells.enumerated() {
                let text = cell.printed(language, saying: words)
                if index == name, !text.isEmpty {
                    html.element(
                        "th", .scope("row"), .class("depth-\(min(cell.depth, 8))"), text: text)
                } else {
                    html.element("td", .class(heads[index].alignment.name), text: text)
                }
            }
        }
    }
}

extension Table.Alignment {
    fileprivate var name: String {
        switch self {
        case .left: "words"
        case .centre: "sign"
        case .right: "figure"
        }
    }
}
