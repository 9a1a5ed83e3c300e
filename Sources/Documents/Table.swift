package import Basics

/// Columns and rows; rows are walked once by the writer and are never all held.
package struct Table: Sendable {
    /// Said of the table as a whole where a form has a place for it.
    package var caption: String?
    package var heads: [Head]
    package var rows: Rows
    /// The head of a last column of remarks that stands in every spreadsheet; `nil` where it is made
    /// only when something is to be said of the whole document.
    package var remarkHead: String?
    /// What people fill in or mend and bring in again: a form adds no column to it.
    package var isSheet = false
    /// How a sheet is filled in; `nil` where a form need not say.
    package var filling: Filling?
    /// Right under the table: how many rows are left out for readers; a front end adds where they
    /// all are.
    package var more: String?
    /// Where rows may be left out so that pages suffice, what stands in their place: `và {count} mục
    /// tiêu khác`.
    package var rest: String?
    /// How many rows were left out of the table before; ``more`` says it where there is no room for
    /// less.
    package var leftOut = 0
    /// How many of the first columns stand in every part where a page is too narrow for all;
    /// `nil` where all columns stay beside each other.
    package var repeated: Int?

    package struct Head: Sendable {
        package let title: String
        /// Above the titles of several columns; `nil` for none.
        package let group: String?
        package let alignment: Alignment
        package let audience: Audience

        /// - Parameters:
        ///   - group: The default is none.
        ///   - alignment: The default is left.
        ///   - audience: The default is everyone.
        package init(
            _ title: String, group: String? = nil, _ alignment: Alignment = .left,
            for audience: Audience = .everyone
        ) {
            self.title = title
            self.group = group
            self.alignment = alignment
            self.audience = audience
        }

        /// With the group before it, where heads have one line.
        package var inOneLine: String { group.map { "\($0): \(title)" } ?? title }
    }

    package enum Alignment: Sendable {
        case left
        case centre
        case right
    }

    package struct Row: Sendable {
        package enum Kind: Sendable {
            case plain
            /// A heading over the rows that follow; its words are the cells that are not blank.
            case band
            case total
        }

        package var kind: Kind
        package var cells: [Cell]
        /// What is to be said of this row alone, where a form says remarks in the row.
        package var remarks: [String]
        /// Whether a figure of this row rests on what nobody checked; `nil`: as the document.
        package var needsDagger: Bool?

        /// - Parameters:
        ///   - kind: The default is a plain row.
        ///   - remarks: The default is none.
        ///   - needsDagger: The default is that of the document.
        package init(
            _ cells: [Cell], _ kind: Kind = .plain, remarks: [String] = [],
            needsDagger: Bool? = nil
        ) {
            self.kind = kind
            self.cells = cells
            self.remarks = remarks
            self.needsDagger = needsDagger
        }
    }

    package init(
        caption: String? = nil, heads: [Head], rows: Rows, remarkHead: String? = nil,
        more: String? = nil, rest: String? = nil, repeated: Int? = nil
    ) {
        self.caption = caption
        self.heads = heads
        self.rows = rows
        self.remarkHead = remarkHead
        self.more = more
        self.rest = rest
        self.repeated = repeated
    }
}

/// The rows of a table, of which only one is held.
package typealias Rows = Walk<Table.Row>

/// A column of a table: its head, and its cell for each record.
///
/// ```swift
/// let table = Table(of: villages, [
///     Column("Thôn") { .text($0.name) },
///     Column("Lượt người", .right) { .number($0.people) },
/// ])
/// ```
package struct Column<Record>: Sendable {
    package let head: Table.Head
    package let cell: @Sendable (Record) -> Cell

    /// - Parameters:
    ///   - alignment: The default is left.
    ///   - group: above several columns. The default is none.
    ///   - audience: who sees it. The default is everyone.
    package init(
        _ title: String, _ alignment: Table.Alignment = .left, group: String? = nil,
        for audience: Audience = .everyone, _ cell: @escaping @Sendable (Record) -> Cell
    ) {
        head = Table.Head(title, group: group, alignment, for: audience)
        self.cell = cell
    }
}

extension Column {
    /// What the column says of a record, as a line of its own.
    package func fact(of record: Record, _ language: Language) -> Fact {
        Fact(head.title, cell(record).printed(language))
    }
}

extension Table {
    /// A row a record.
    ///
    /// - Parameters:
    ///   - records: walked once.
    ///   - remarks: of a record. The default is none.
    ///   - kind: of a record's row. The default is a plain row.
    package init<Record: Sendable>(
        caption: String? = nil, of records: some Sequence<Record> & Sendable,
        _ columns: [Column<Record>], remarkHead: String? = nil,
        remarks: (@Sendable (Record) -> [String])? = nil,
        needsDagger: (@Sendable (Record) -> Bool)? = nil, more: String? = nil,
        rest: String? = nil, repeated: Int? = nil,
        kind: (@Sendable (Record) -> Row.Kind)? = nil
    ) {
        self.init(
            caption: caption, heads: columns.map(\.head),
            rows: Walk { body in for record in records { try body(record) } }.map { record in
                Row(
                    columns.map { $0.cell(record) }, kind?(record) ?? .plain,
                    remarks: remarks?(record) ?? [], needsDagger: needsDagger?(record))
            }, remarkHead: remarkHead, more: more, rest: rest, repeated: repeated)
    }

    /// The table as one audience sees it.
    package func shown(to audience: Audience) -> Table {
        let kept = heads.indices.filter { !heads[$0].audience.isDisjoint(with: audience) }
        guard kept.count < heads.count else { return self }
        var table = self
        table.heads = kept.map { heads[$0] }
        table.rows = rows.map { row in
            var row = row
            row.cells = kept.map { row.cells[$0] }
            return row
        }
        return table
    }
}
