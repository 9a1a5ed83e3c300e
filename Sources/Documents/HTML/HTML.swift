import Basics

/// Markup that is made by calls and escapes every text once.
///
/// Names of elements and attributes are literals; nothing that a person wrote can become markup.
///
/// ```swift
/// var html = HTML()
/// html.element("p", .class("note")) { $0.text(words) }
/// ```
package struct HTML: Sendable {
    /// In UTF-8: pages are sent as bytes.
    package private(set) var bytes: [UInt8] = []

    /// Pages are some tens of thousands of bytes.
    package init(reserving count: Int = 0) {
        if count > 0 { bytes.reserveCapacity(count) }
    }

    /// Whether so much is held that a file should have it.
    package var isLong: Bool { bytes.count > 1 << 16 }

    /// The markup so far; it is held no longer.
    package mutating func take() -> String {
        defer { bytes.removeAll(keepingCapacity: true) }
        return markup
    }

    package var markup: String { String(decoding: bytes, as: UTF8.self) }

    /// An attribute; one without a value stands alone.
    package struct Attribute: Sendable {
        fileprivate let name: StaticString
        fileprivate let value: String?

        package init(_ name: StaticString, _ value: String) {
            self.name = name
            self.value = value
        }

        package init(_ name: StaticString) {
            self.name = name
            value = nil
        }

        package static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
        package static func id(_ value: String) -> Attribute { Attribute("id", value) }
        package static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
    }

    /// An element and what stands in it.
    package mutating func element(
        _ name: StaticString, _ attributes: Attribute..., content: (inout HTML) throws -> Void
    ) rethrows {
        open(name, attributes)
        try content(&self)
        close(name)
    }

    /// The beginning of an element that is written many times, its attributes escaped once.
    package struct Opening: Sendable {
        fileprivate let name: StaticString
        fileprivate let bytes: [UInt8]

        package init(_ name: StaticString, _ attributes: [Attribute] = []) {
            var html = HTML()
            html.open(name, attributes)
            self.name = name
            bytes = html.bytes
        }
    }

    /// An element whose beginning was made before.
    package mutating func element(
        _ opening: Opening, content: (inout HTML) throws -> Void
    ) rethrows {
        bytes += opening.bytes
        try content(&self)
        close(opening.name)
    }

    /// An element with attributes that are not known one by one.
    package mutating func element(
        _ name: StaticString, all attributes: [Attribute], content: (inout HTML) throws -> Void
    ) rethrows {
        open(name, attributes)
        try content(&self)
        close(name)
    }

    /// An empty element with attributes that are not known one by one.
    package mutating func void(_ name: StaticString, all attributes: [Attribute]) {
        open(name, attributes)
    }

    /// An element that holds nothing but a text.
    package mutating func element(
        _ name: StaticString, _ attributes: Attribute..., text: String
    ) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    /// An element that holds nothing and is not closed: `<meta>`, `<input>`.
    package mutating func void(_ name: StaticString, _ attributes: Attribute...) {
        open(name, attributes)
    }

    package mutating func text(_ text: String) {
        bytes.appendEscaped(text)
    }

    /// Markup of ours that stands in the program as it is.
    package mutating func literal(_ markup: StaticString) {
        add(markup)
    }

    /// A drawing of ours (SVG), which escaped its own words; what stands before it is left out.
    package mutating func add(drawing bytes: [UInt8]) {
        guard let start = bytes.firstRange(of: Array("<svg".utf8))?.lowerBound else { return }
        self.bytes += bytes[start...]
    }

    /// The same with some plain words of it left out.
    package func without(_ words: String) -> HTML {
        var html = self
        html.bytes = Array(markup.replacing(words, with: "").utf8)
        return html
    }

    /// What another value made.
    package mutating func add(_ other: HTML) {
        bytes += other.bytes
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        add(name)
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            add(attribute.name)
            guard let value = attribute.value else { continue }
            add("=\"")
            bytes.appendEscaped(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ name: StaticString) {
        add("</")
        add(name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func add(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}
