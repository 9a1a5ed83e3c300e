package import Basics
package import Targets

/// Something that a row says of a thing: how it is labelled, read, compared, printed.
///
/// A sheet has a column for it, a command an option, a form an input. Some need several columns
/// that only say something together: a share and its parts, a material and its measure.
///
/// A new field of work days is one value in the table of `Form.workDays`.
struct Field<Content: Hashable & Sendable>: Sendable {
    /// Reads the cells of the columns; what it refuses stands in the row's findings.
    ///
    /// - Parameter at: where the columns stand in the row; `nil` for one that it does not have.
    typealias Read =
        @Sendable (inout SheetCells, SheetLookups, _ at: [Int?], inout Content) -> Void

    let columns: [SheetColumn]
    let read: Read
    /// What stands in a sheet, a text a column: days dd/MM/yyyy, numbers with a decimal comma and
    /// without grouping.
    let cells: @Sendable (Content) -> [String]
    /// What a person reads of it.
    let words: @Sendable (Content, Catalogue) -> [FieldWords]
    /// Takes over from what is known what a row does not say: it lacks the columns.
    ///
    /// A column that is not there says nothing; an empty cell empties the field.
    let complete: @Sendable (_ given: inout Content, _ known: Content, _ keys: Set<String>) -> Void
    /// Its columns say nothing one by one: a correction of one reads the others again.
    var isReadTogether = false
}

/// Something known, in words; empty where nothing is known.
package struct FieldWords: Hashable, Sendable, Encodable {
    /// The key of the sheet's column.
    package let field: String
    package let title: Phrase
    package let value: Phrase

    package init(field: String, title: Phrase, value: Phrase) {
        self.field = field
        self.title = title
        self.value = value
    }
}

extension Field {
    /// A field of one column.
    ///
    /// - Parameters:
    ///   - text: what stands in a sheet.
    ///   - words: what a person reads; `nil` reads the text of the sheet.
    ///   - keep: takes the field over from what is known.
    init(
        _ column: SheetColumn,
        read: @escaping @Sendable (inout SheetCells, SheetLookups, Int, inout Content) -> Void,
        text: @escaping @Sendable (Content) -> String,
        words: (@Sendable (Content, Catalogue) -> Phrase)? = nil,
        keep: @escaping @Sendable (inout Content, Content) -> Void
    ) {
        self.init(
            columns: [column],
            read: { cells, lookups, at, content in
                if let index = at[0] { read(&cells, lookups, index, &content) }
            }, cells: { [text($0)] },
            words: { content, catalogue in
                [column.words(words?(content, catalogue) ?? Phrase(text(content)))]
            },
            complete: { given, known, keys in
                if !keys.contains(column.key) { keep(&given, known) }
            })
    }

    typealias Path<Value> = any WritableKeyPath<Content, Value> & Sendable

    /// A text of at most so many letters, on one line.
    ///
    /// A text that differs from the known one only in marks, capitals, blanks or zeros before a
    /// number says the same: the better-marked of the two stays.
    static func words(
        _ column: SheetColumn, _ path: Path<String>, atMost limit: Int = 1_000
    ) -> Field {
        Field(
            columns: [column],
            read: { cells, _, at, content in
                content[keyPath: path] = cells.words(at[0], atMost: limit)
            }, cells: { [$0[keyPath: path]] },
            words: { content, _ in [column.words(Phrase(content[keyPath: path]))] },
            complete: { given, known, keys in
                let before = known[keyPath: path]
                let now = given[keyPath: path]
                if !keys.contains(column.key) || before != now && before.isBetterMarked(than: now) {
                    given[keyPath: path] = before
                }
            })
    }

    static func count(_ column: SheetColumn, _ path: Path<Int?>) -> Field {
        Field(
            column.whole,
            read: { cells, _, at, content in content[keyPath: path] = cells.count(at) },
            text: { $0[keyPath: path].map(String.init) ?? "" },
            words: { content, _ in .number(content[keyPath: path]) },
            keep: { $0[keyPath: path] = $1[keyPath: path] })
    }

    static func quantity(_ column: SheetColumn, _ path: Path<Quantity?>) -> Field {
        Field(
            column, read: { cells, _, at, content in content[keyPath: path] = cells.quantity(at) },
            text: { $0[keyPath: path]?.inSheet ?? "" },
            words: { content, _ in .number(content[keyPath: path]) },
            keep: { $0[keyPath: path] = $1[keyPath: path] })
    }

    /// Money in whole đồng.
    static func money(_ column: SheetColumn, _ path: Path<Quantity?>) -> Field {
        Field(
            column.whole,
            read: { cells, _, at, content in content[keyPath: path] = cells.money(at) },
            text: { $0[keyPath: path]?.inSheet ?? "" },
            words: { content, _ in .number(content[keyPath: path], column.measure ?? "") },
            keep: { $0[keyPath: path] = $1[keyPath: path] })
    }

    static func day(_ column: SheetColumn, _ path: Path<Day?>) -> Field {
        Field(
            column, read: { cells, _, at, content in content[keyPath: path] = cells.day(at) },
            text: { $0[keyPath: path]?.inTable ?? "" },
            keep: { $0[keyPath: path] = $1[keyPath: path] })
    }

    /// The day of the row, on which its unit is looked up; it must be there.
    static func dayOfRow(
        _ column: SheetColumn, _ path: Path<Day>,
        words: (@Sendable (Content, Catalogue) -> Phrase)? = nil
    ) -> Field {
        Field(
            column,
            read: { cells, _, at, content in
                guard let day = cells.requiredDay(at) else { return }
                cells.day = day
                content[keyPath: path] = day
            }, text: { $0[keyPath: path].inTable }, words: words,
            keep: { $0[keyPath: path] = $1[keyPath: path] })
    }

    /// A unit, as it was on the day of the row; it must be there.
    static func unit(_ column: SheetColumn, _ path: Path<Unit.ID>) -> Field {
        Field(
            column,
            read: { cells, lookups, at, content in
                guard let text = cells.required(at), let day = cells.day else { return }
                cells.unit = lookups.units.unit(text, on: day, in: at, of: &cells)
                if let unit = cells.unit { content[keyPath: path] = unit.id }
            }, text: { $0[keyPath: path] },
            words: { content, catalogue in catalogue.title(ofUnit: content[keyPath: path]) },
            keep: { $0[keyPath: path] = $1[keyPath: path] })
    }
}

extension SheetColumn {
    /// What is known under the column's label.
    func words(_ value: Phrase) -> FieldWords { FieldWords(field: key, title: title, value: value) }
}

extension Quantity {
    /// As a Vietnamese sheet holds it: `1234,5`.
    var inSheet: String { description.replacing(".", with: ",") }
}

extension String {
    /// Whether another text is the same but for marks, capitals and blanks, and has no more marks.
    fileprivate func isBetterMarked(than other: String) -> Bool {
        guard NameKey.folded(self) == NameKey.folded(other) else { return false }
        func marks(_ text: String) -> Int { text.unicodeScalars.count { !$0.isASCII } }
        return marks(self) >= marks(other)
    }
}

extension Catalogue {
    /// A unit's name with its kind; its id where the rules do not have it.
    package func title(ofUnit id: Unit.ID) -> Phrase { units[id]?.title ?? Phrase(id) }

    /// A standard's title; its id where the campaign does not have it.
    package func title(of standard: Standard.ID) -> Phrase {
        standards[standard]?.title ?? Phrase(standard)
    }
}

extension Phrase {
    /// A number as each language prints it, empty when there is none.
    package static func number(_ number: Int?) -> Phrase {
        Phrase { language in number.map { NumberFormat(language).text($0) } ?? "" }
    }

    /// A quantity with its measure, empty when there is none.
    package static func number(_ quantity: Quantity?, _ measure: String = "") -> Phrase {
        Phrase { language in
            quantity.map {
                NumberFormat(language).text($0) + (measure.isEmpty ? "" : " \(measure)")
            } ?? ""
        }
    }
}
