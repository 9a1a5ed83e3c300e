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
    /// Tên loại văn bản (BÁO CÁO), above the title of an official paper; `nil` for any other.
    ///
    /// Where it cannot stand, the title is in capitals.
    package var kind: String?
    /// Of the file, and the first line of the head.
    package var title: String
    /// Who reads the title: on a terminal the command has said of a list what it is.
    package var titleAudience: Audience
    /// Whom the title is about: the unit.
    package var subject: String?
    /// What must be read before anything else; `nil` for nothing.
    package var notice: Block?
    /// Lines under the title: the period, the campaign.
    package var head: [String]
    /// Of which days and of which state of the data the figures are.
    package var basis: [String]
    /// Made-up data: every form says so, and a row that is copied from a table does too.
    package var isSimulated: Bool
    /// A figure here rests on a threshold that nobody checked: one footnote says so.
    package var needsDagger: Bool
    package var sections: [Section]
    /// How the front end that writes it says a step.
    package var words: Remedy.Words = \.plain
    /// Where the figures come from, at the foot of a page; empty for nothing.
    package var source: String
    /// The office and the state above an official paper, beside each other; empty for none.
    package var letterhead: [Side]
    package var layout: Layout

    /// - Parameters:
    ///   - kind: The default is none.
    ///   - subject: The default is none.
    ///   - titleAudience: The default is everyone.
    ///   - notice: The default is none.
    ///   - head: The default is none.
    ///   - basis: The default is none.
    ///   - needsDagger: The default is `false`.
    ///   - source: The default is none.
    ///   - letterhead: The default is none.
    ///   - layout: The default is as many pages as there are, the sheet as the tables ask for.
    package init(
        kind: String? = nil, _ title: String, of subject: String? = nil,
        for titleAudience: Audience = .everyone, notice: Block? = nil, head: [String] = [],
        basis: [String] = [], simulated: Bool, needsDagger: Bool = false, source: String = "",
        letterhead: [Side] = [], layout: Layout = Layout(), _ language: Language,
        sections: [Section]
    ) {
        self.language = language
        self.kind = kind
        self.title = title
        self.titleAudience = titleAudience
        self.subject = subject
        self.notice = notice
        self.head = head
        self.basis = basis
        self.letterhead = letterhead
        self.layout = layout
        isSimulated = simulated
        self.needsDagger = needsDagger
        self.source = source
        self.sections = sections
    }
}

/// How a document lies on paper, where a form has pages.
package struct Layout: Sendable {
    package enum Sheet: Sendable {
        case upright
        /// Turned, for wide tables.
        case wide
    }

    /// `nil`: as the widest table asks.
    package var sheet: Sheet?
    /// As many pages as there may be: what does not fit is made smaller, then cut where it may be
    /// (``Table/rest``).
    package var pages: Int?
    package var type: TypeSize
    /// So many times smaller than usual is all type, down to the least of tables.
    package var scale = 1.0

    package enum TypeSize: Sendable {
        /// Small: tables are what is read.
        case table
        /// As offices write letters and reports: 14 points.
        case letter
        /// For a notice board.
        case poster
    }

    /// - Parameters:
    ///   - sheet: The default is what the tables ask for.
    ///   - pages: The default is any number.
    ///   - type: The default is that of tables.
    package init(_ sheet: Sheet? = nil, pages: Int? = nil, type: TypeSize = .table) {
        self.sheet = sheet
        self.pages = pages
        self.type = type
    }
}

extension Layout {
    /// Of a sheet, in millimetres, upright or turned (Nghị định 30/2020/NĐ-CP, phụ lục I).
    package enum Margins {
        package static let top = 20.0
        package static let bottom = 20.0
        package static let left = 30.0
        package static let right = 15.0
    }

    /// Type sizes in points.
    package struct Sizes: Sendable {
        /// Of prose, and of the title.
        package private(set) var body: Double
        package private(set) var title: Double
        /// Of letterheads and signatures.
        package private(set) var signed: Double
        /// Of headings inside.
        package private(set) var heading: Double
        /// Of what must be known of figures.
        package private(set) var note: Double
        private let table: Double
        /// Where pages are counted rows stand closer.
        private let isCounted: Bool
        private var scale = 1.0
        /// Of page numbers.
        package static let pageNumber = 13.0

        init(
            body: Double, title: Double, signed: Double, heading: Double, note: Double,
            table: Double, isCounted: Bool = false
        ) {
            self.isCounted = isCounted
            self.note = note
            self.body = body
            self.title = title
            self.signed = signed
            self.heading = heading
            self.table = table
        }

        /// Below this rows of a table cannot be read, in points.
        package static let leastOfTables = 7.0

        fileprivate func scaled(by scale: Double) -> Sizes {
            var sizes = self
            sizes.body *= scale
            sizes.title *= scale
            sizes.signed *= scale
            sizes.heading *= scale
            sizes.note *= scale
            sizes.scale = scale
            return sizes
        }

        /// The more columns, the smaller the type.
        package func table(_ shown: Table) -> Double {
            let usual = usualTable(shown)
            return max(usual * scale, min(usual, Self.leastOfTables))
        }

        private func usualTable(_ shown: Table) -> Double {
            let hasGroups = shown.heads.contains { $0.group != nil }
            if shown.repeated != nil { return hasGroups ? 8 : 7 }
            return shown.heads.count > 6 ? min(table, isCounted ? 7.5 : 8.5) : table
        }
    }

    package var sizes: Sizes {
        let sizes =
            switch type {
            case .table:
                // Smaller where pages are counted.
                Sizes(
                    body: 10, title: 12, signed: pages == nil ? 11 : 10, heading: 11, note: 9,
                    table: 9, isCounted: pages != nil)
            case .letter:
                Sizes(body: 14, title: 14, signed: 13, heading: 14, note: 12, table: 12)
            case .poster:
                Sizes(body: 30, title: 44, signed: 22, heading: 30, note: 16, table: 20)
            }
        return sizes.scaled(by: scale)
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
    /// What is signed and filed: paper, Word.
    package static let paper = Audience(rawValue: 16)
    /// Excel alone, which has room for what is said beside the rows.
    package static let workbooks = Audience(rawValue: 32)
    package static let everyone: Audience = [.readers, .spreadsheets]
    /// All that a printed sheet shows.
    package static let onPaper: Audience = [.readers, .pages, .paper]
}

/// Sentences that every form says alike.
package enum Marks {
    package static let simulated = Phrase.simulatedData
    package static let dagger = Phrase.uncheckedThreshold
    /// The head of the column in which rows say what is to be said of them.
    package static let remark = Phrase(vi: "Ghi chú", en: "Note")
}
