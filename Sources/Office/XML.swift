import Basics

/// Markup of an office file: names of elements and attributes are literals, texts and values are
/// escaped once.
struct XML {
    private(set) var markup: String

    typealias Attributes = KeyValuePairs<StaticString, String>

    init() {
        markup = ""
    }

    /// A whole part, with its declaration.
    static func part(
        _ root: StaticString, _ attributes: Attributes, content: (inout XML) throws -> Void
    ) rethrows -> XML {
        var xml = XML()
        xml.markup = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
        try xml.element(root, attributes, content: content)
        return xml
    }

    mutating func element(
        _ name: StaticString, _ attributes: Attributes = [:],
        content: (inout XML) throws -> Void
    ) rethrows {
        open(name, attributes)
        markup += ">"
        try content(&self)
        markup += "</\(name)>"
    }

    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
        open(name, attributes)
        markup += ">"
        markup.appendEscaped(text)
        markup += "</\(name)>"
    }

    /// One without content.
    mutating func empty(_ name: StaticString, _ attributes: Attributes = [:]) {
        open(name, attributes)
        markup += "/>"
    }

    /// One that has its value as `val`: most of WordprocessingML and DrawingML.
    mutating func value(_ name: StaticString, _ value: String, of attribute: StaticString) {
        empty(name, [attribute: value])
    }

    mutating func add(_ other: XML) {
        markup += other.markup
    }

    private mutating func open(_ name: StaticString, _ attributes: Attributes) {
        markup += "<\(name)"
        for (key, value) in attributes {
            markup += " \(key)=\""
            markup.appendEscaped(value)
            markup += "\""
        }
    }
}
