import Basics
import Documents

/// A field of a form, with what is wrong with it beside it.
struct Input {
    var name: String
    var label: String
    var value = ""
    var type = "text"
    var hint: String?
    var mode: String?
    var complete: String?
    var isRequired = false
    var isReadOnly = false
    /// What may be chosen from or typed otherwise.
    var suggestions: [String] = []
    /// All that may be chosen: value and words.
    var choices: [(value: String, words: String)] = []
    var findings: [String] = []

    func write(_ html: inout HTML) {
        let id = "o-" + name
        html.element("div", .class(findings.isEmpty ? "field" : "field wrong")) { html in
            html.element("label", .init("for", id), text: label)
            if let hint {
                html.element("span", .class("hint"), .id(id + "-goi-y"), text: hint)
            }
            if choices.isEmpty {
                var attributes: [HTML.Attribute] = [
                    .id(id), .init("name", name), .init("type", type), .init("value", value),
                ]
                if let mode { attributes.append(.init("inputmode", mode)) }
                if let complete { attributes.append(.init("autocomplete", complete)) }
                if isRequired { attributes.append(.init("required")) }
                if isReadOnly { attributes.append(.init("readonly")) }
                if !suggestions.isEmpty { attributes.append(.init("list", id + "-chon")) }
                attributes += described(id)
                html.void("input", all: attributes)
            } else {
                html.element("select", all: [.id(id), .init("name", name)] + described(id)) {
                    html in
                    for choice in choices {
                        var attributes: [HTML.Attribute] = [.init("value", choice.value)]
                        if choice.value == value { attributes.append(.init("selected")) }
                        html.element("option", all: attributes) { $0.text(choice.words) }
                    }
                }
            }
            if !suggestions.isEmpty {
                html.element("datalist", .id(id + "-chon")) { html in
                    for suggestion in suggestions {
                        html.void("option", .init("value", suggestion))
                    }
                }
            }
            if !findings.isEmpty {
                html.element("ul", .class("findings"), .id(id + "-loi")) { html in
                    for finding in findings { html.element("li", text: finding) }
                }
            }
        }
    }

    private func described(_ id: String) -> [HTML.Attribute] {
        var ids: [String] = []
        if hint != nil { ids.append(id + "-goi-y") }
        if !findings.isEmpty { ids.append(id + "-loi") }
        var attributes: [HTML.Attribute] = []
        if !ids.isEmpty { attributes.append(.init("aria-describedby", ids.joined(separator: " "))) }
        if !findings.isEmpty { attributes.append(.init("aria-invalid", "true")) }
        return attributes
    }
}

extension HTML {
    /// A link.
    mutating func link(_ path: String, _ text: String) {
        element("a", .init("href", path), text: text)
    }

    /// A table with a head; the first cell of a row names it.
    ///
    /// On a phone each row is a card, its cells under each other with their heads.
    ///
    /// - Parameters:
    ///   - figures: columns of numbers, from 0; the default is none.
    ///   - cell: writes what stands in a column of a row.
    mutating func table<Row>(
        _ caption: String, _ heads: [String], figures: Set<Int> = [], _ rows: some Sequence<Row>,
        cell: (Row, Int, inout HTML) -> Void
    ) {
        let openings = heads.enumerated().map { index, head in
            var look = [HTML.Attribute.init("data-ten", head)]
            if figures.contains(index) { look.append(.class("figure")) }
            return index == 0 ? Opening("th", [.scope("row")]) : Opening("td", look)
        }
        element(
            "div", .class("slide"), .init("tabindex", "0"), .init("role", "region"),
            .init("aria-label", caption)
        ) { html in
            html.element("table", .class("rows")) { html in
                html.element("caption", text: caption)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for (index, head) in heads.enumerated() {
                            let look = figures.contains(index) ? [Attribute.class("figure")] : []
                            html.element("th", all: [.scope("col")] + look) { $0.text(head) }
                        }
                    }
                }
                html.element("tbody") { html in
                    for row in rows {
                        html.element("tr") { html in
                            for column in openings.indices {
                                html.element(openings[column]) { html in cell(row, column, &html) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// The same of cells that each write themselves.
    mutating func table(
        _ caption: String, _ heads: [String], figures: Set<Int> = [],
        _ rows: [[(inout HTML) -> Void]]
    ) {
        table(caption, heads, figures: figures, rows) { row, column, html in
            if column < row.count { row[column](&html) }
        }
    }
}
