package import Basics

/// A part of a document under one heading, or under none.
package struct Section: Sendable {
    /// `nil` where nothing stands above.
    package var title: String?
    /// How far it stands in where sections make an outline; `nil` where they do not.
    package var depth: Int?
    package var audience: Audience
    /// An annex begins a page, on a sheet of its own; `nil` goes on where the section before ends.
    package var annex: Layout.Sheet?
    package var blocks: [Block]

    /// - Parameters:
    ///   - audience: The default is everyone.
    ///   - depth: in an outline. The default is none.
    ///   - annex: The default is `nil`.
    package init(
        _ title: String?, for audience: Audience = .everyone, depth: Int? = nil,
        annex: Layout.Sheet? = nil, _ blocks: [Block]
    ) {
        self.title = title
        self.depth = depth
        self.audience = audience
        self.annex = annex
        self.blocks = blocks
    }

    /// Without a heading.
    package init(for audience: Audience = .everyone, _ blocks: [Block]) {
        self.init(nil, for: audience, blocks)
    }

    /// The title where a form sets it off by itself: without a colon at its end.
    package var heading: String? {
        title.map { $0.last == ":" ? String($0.dropLast()) : $0 }
    }
}

/// What stands in a section, one below the other.
package enum Block: Sendable {
    /// Paragraphs without room between them.
    case lines([String])
    /// Paragraphs of an official letter: justified, the first line stands in.
    case prose([String])
    /// What a reader must know of the figures, below them.
    case notes([String])
    /// Points under each other; the last words count what is cut.
    case list([String], more: String? = nil)
    /// What things are called, and what they are.
    case facts([Fact])
    /// What things are called in one column, what they are in the next.
    case card([Fact])
    case table(Table)
    /// Lines that keep the room at their left: a tree.
    case indented([(depth: Int, text: String)])
    case pageBreak
    /// What to do next, in the front end's words, after a sentence of its own.
    case step(String, Remedy)
    case picture(Picture)
    /// Texts beside each other, never parted by the end of a page: signatures, recipients. They
    /// stand on the page of what comes before.
    case beside([Side])
}

/// One line of what is known of a thing.
package struct Fact: Sendable {
    /// Empty where it says more of the fact before it.
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
        return .list(Array(items.prefix(limit)), more: more(items.count - limit))
    }
}

extension [Fact] {
    /// Without those that say nothing.
    package var known: [Fact] { filter { !$0.value.isEmpty } }
}
