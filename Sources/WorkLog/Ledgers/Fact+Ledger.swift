import GRDB

/// What a column of a fact holds.
enum FactCell {
    case text(String?)
    case number(Int64?)

    var isEmpty: Bool {
        switch self {
        case .text(let text): text == nil
        case .number(let number): number == nil
        }
    }

    /// As SQL writes it; `nil` for NULL.
    fileprivate var literal: String? {
        switch self {
        case .text(let text): text.map { String(reflecting: $0) }
        case .number(let number): number.map { String($0) }
        }
    }
}

extension RowInsert {
    fileprivate mutating func bind(_ cell: FactCell) {
        switch cell {
        case .text(let text): bind(text)
        case .number(let number): bind(number)
        }
    }
}

extension Ledger where Content: LedgerFact {
    /// The ledger of facts, which are kept in one table alone.
    ///
    /// - Parameters:
    ///   - table: its name, and that of the column with the fact's id.
    ///   - since: the version of the schema that first has it.
    ///   - later: columns that a later version added, and which; each may be NULL.
    ///   - confirmedBy: the column that says that it was confirmed, if facts are confirmed.
    ///   - texts: which columns are free texts, in the order of their names.
    ///   - cells: what stands in the columns, in their order.
    ///   - read: reads the id and then the columns.
    init(
        _ kind: LogEntryKind, table: String, since: Int = 1, columns: [String],
        later: [String: Int] = [:], confirmedBy: String? = nil, texts: [FreeText<Content>],
        cells: @escaping @Sendable (Content) -> [FactCell],
        read: @escaping @Sendable (inout RowCells) throws -> Content
    ) {
        let sealed = Dictionary(texts.map { ($0.column, $0) }, uniquingKeysWith: { $1 })
        self.init(
            tables: LedgerTables(
                kind: kind, table: table,
                said: [
                    "uid", table, "number", "author", "recorded_at", "status", "reason",
                ] + columns + ["origin"], entry: table,
                sealed: sealed.reduce(into: ["reason": "reason"]) { $0[$1.key] = $1.value.field },
                textsSince: 5, since: since, later: later, confirmedBy: confirmedBy),
            source: "recorded_\(table)",
            columns: columns, written: columns, hasConfirmations: false,
            parts: [.texts("\(table)_text")],
            bind: { fact, row in
                for (column, cell) in zip(columns, cells(fact)) {
                    row.bind(sealed[column].map { $0.mayBeAbsent ? .text(nil) : .text("") } ?? cell)
                }
            }, read: read, complete: { _, _ in },
            // Published facts have the same ids in every log: these bytes stay as they are.
            sayings: { new, recorder in
                let head: [FactCell] = [
                    .number(Int64(new.number)), .text(recorder.author),
                    .text(recorder.instant.description), .text(new.status.rawValue),
                    .text(new.reason), .text(new.content.id),
                ]
                // What a version added and nobody said is as if the column were not there.
                let said = zip(columns, cells(new.content)).filter { column, cell in
                    later[column] == nil || !cell.isEmpty
                }
                return (head + said.map(\.1)).map(\.literal)
            },
            texts: texts, own: [], bindOwn: { _, _ in }, sums: { _, _ in })
    }
}
