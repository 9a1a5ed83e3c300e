package import Basics

/// What a report says, in the order in which it is read: headings, sentences, tables, notes.
///
/// A report makes one; a writer a form (text, CSV, HTML, paper, Word, Excel) writes it. Nothing here
/// knows of campaigns, and nothing of how a form looks.
///
/// ```swift
/// let document = board.document(.vi)
/// print(try document.text(width: 132))
/// ```
package struct Document: Sendable {
    package let language: Language
    /// Of the file, and the first line of the head.
    package var title: String
    /// Who reads the title: on a terminal the command has said of a list what it is.
    package var titleAudience: Audience
    /// What must be read before anything else; `nil` for nothing.
    package var notice: Block?
    /// Lines under the title: the unit, the period, the day of the data.
    package var head: [String]
    /// Made-up data: every form says so, and a row that is copied from a table does too.
    package var isSimulated: Bool
    /// A figure here rests on a threshold that nobody checked: one footnote says so.
    package var needsDagger: Bool
    package var sections: [Section]
    /// How the front end that writes it says a step.
    package var words: Remedy.Words = \.plain
    /// Where the figures come from, at the foot of a page; empty for nothing.
    package var source: String

    /// - Parameters:
    ///   - titleAudience: The default is everyone.
    ///   - notice: The default is none.
    ///   - head: The default is none.
    ///   - needsDagger: The default is `false`.
    ///   - source: The default is none.
    package init(
        _ title: String, for titleAudience: Audience = .everyone, notice: Block? = nil,
        head: [String] = [], simulated: Bool, needsDagger: Bool = false, source: String = "",
        _ language: Language, sections: [Section]
    ) {
        self.language = language
        self.title = title
        self.titleAudience = titleAudience
        self.notice = notice
        self.head = head
        isSimulated = simulated
        self.needsDagger = needsDagger
        self.source = source
        self.sections = sections
    }
}

/// A value that is read as it is by programs (JSON), and by people as one document.
package protocol Reportable: Encodable, Sendable {
    func document(_ language: Language) -> Document
}

/// Who a part of a document is for.
package struct Audience: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Whoever reads: text, HTML, paper, Word.
    package static let readers = Audience(rawValue: 1)
    /// Whoever goes on computing: CSV, Excel.
    package static let spreadsheets = Audience(rawValue: 2)
    /// Terminals only, which have less room than a page.
    package static let terminal = Audience(rawValue: 4)
    /// Pages only: paper, Word, HTML.
    package static let pages = Audience(rawValue: 8)
    package static let everyone: Audience = [.readers, .spreadsheets]
}

/// Sentences that every form says alike.
package enum Marks {
    package static let simulated = Phrase.simulatedData
    package static let dagger = Phrase.uncheckedThreshold
    /// The head of the column in which rows say what is to be said of them.
    package static let remark = Phrase(vi: "Ghi chú", en: "Note")
}
