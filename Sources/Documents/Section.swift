package import Basics

/// A part of a document under one heading, or under none.
package struct Section: Sendable {
    /// `nil` where nothing stands above.
    package var title: String?
    package var audience: Audience
    package var blocks: [Block]

    /// - Parameter audience: The default is everyone.
    package init(_ title: String?, for audience: Audience = .everyone, _ blocks: [Block]) {
        self.title = title
        self.audience = audience
        self.blocks = blocks
    }

    /// Without a heading.
    package init(for audience: Audience = .everyone, _ blocks: [Block]) {
        self.init(nil, for: audience, blocks)
    }
}

/// What stands in a section, one below the other.
package enum Block: Sendable {
    /// Paragraphs without room between them.
    case lines([String])
    /// Points under each other; what is cut is counted.
    case list([String])
    /// What things are called, and what they are.
    case facts([Fact])
    case table(Table)
    /// Lines that keep the room at their left: a tree.
    case indented([(depth: Int, text: String)])
    case pageBreak
    /// What to do next, in the front end's words, after a sentence of its own.
    case step(String, Remedy)
}

/// One line of what is known of a thing.
package struct Fact: Sendable {
    package let label: String
    package let value: String

    package init(_ label: String, _ value: String) {
        self.label = label
        self.value = value
    }
}

extension Block {
    package static func line(_ text: String) -> Block { .lines([text]) }

    /// Points, at most so many; the last says how many more there are.
    package static func list(
        _ items: [String], limit: Int, more: (Int) -> String
    ) -> Block {
        guard items.count > limit else { return .list(items) }
        return .list(items.prefix(limit) + [more(items.count - limit)])
    }
}
