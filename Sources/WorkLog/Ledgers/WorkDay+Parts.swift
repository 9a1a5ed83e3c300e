import Basics
import GRDB
import Targets

extension LedgerPart<WorkDay> {
    static let outputs = LedgerPart(
        table: "revision_output", columns: ["kind", "quantity"], count: { $0.outputs.count },
        write: { new, key, row in
            for output in new.outputs {
                row.bind(key)
                row.bind(output.kind)
                row.bind(output.quantity.thousandths)
                try row.endRow()
            }
        })

    static let contributions = LedgerPart(
        table: "revision_contribution",
        columns: ["position", "kind", "quantity", "name", "measure", "value", "donor"],
        count: { $0.content.contributions.count },
        write: { new, key, row in
            for (index, part) in new.content.contributions.enumerated() {
                row.bind(key)
                row.bind(index + 1)
                row.bind(part.kind.rawValue)
                row.bind(part.quantity.thousandths)
                row.bind(part.name)
                row.bind(part.measure)
                row.bind(part.value?.thousandths)
                row.bind(part.donor?.rawValue)
                try row.endRow()
            }
        })

    static let texts = LedgerPart(
        table: "revision_text",
        columns: ["field", "text", "redacted_by", "redacted_at", "redacted_for"],
        count: { $0.texts.count { !$0.words.isEmpty } },
        write: { new, key, row in
            for (field, words) in new.texts where !words.isEmpty {
                let redaction = new.redactions.first { $0.field == field }
                let isKept = words == LeftOutText.leftOut && !new.parents.isEmpty
                row.bind(key)
                row.bind(field)
                row.bind(isKept ? LeftOutText.asBefore : words)
                row.bind(redaction?.author)
                row.bind(redaction?.instant)
                row.bind(redaction?.reason)
                try row.endRow()
            }
        })
}

extension NewRevision<WorkDay> {
    /// Outputs of which there is something.
    fileprivate var outputs: [Output] {
        let all = content.outputs
        return all.contains { $0.quantity == .zero } ? all.filter { $0.quantity != .zero } : all
    }

    fileprivate var texts: [(field: String, words: String)] {
        [("place", content.place), ("note", content.note)]
    }
}

/// Outputs, contributions and redactions of revisions that were read.
enum WorkDayParts {
    static func read(into stored: inout [Stored<WorkDay>], _ database: Database) throws {
        let list = "[" + stored.map { String($0.key) }.joined(separator: ",") + "]"
        var places: [Int64: Int] = [:]
        places.reserveCapacity(stored.count)
        for (place, row) in stored.enumerated() { places[row.key] = place }
        /// Goes through rows of a table that begin with the key of a revision.
        func each(
            _ query: String, _ body: (inout Stored<WorkDay>, inout RowCells) throws -> Void
        ) throws {
            try database.each(query, [list]) { cells in
                guard let place = places[cells.integer()] else { return }
                try body(&stored[place], &cells)
            }
        }
        let isAsked = "revision IN (SELECT value FROM json_each(?))"
        try each(
            """
            SELECT revision, kind, quantity FROM revision_output
            WHERE \(isAsked) ORDER BY revision, kind
            """
        ) { stored, cells in
            stored.revision.content.outputs.append(
                Output(kind: cells.text(), quantity: cells.quantity()))
        }
        try each(
            """
            SELECT revision, kind, quantity, name, measure, value, donor FROM revision_contribution
            WHERE \(isAsked) ORDER BY revision, position
            """
        ) { stored, cells in
            stored.revision.content.contributions.append(
                Contribution(
                    kind: try cells.word(), quantity: cells.quantity(), name: cells.textOrNil(),
                    measure: cells.textOrNil(), value: cells.quantityOrNil(),
                    donor: cells.textOrNil().flatMap(DonorGroup.init(rawValue:))))
        }
        try each(
            """
            SELECT revision, field, redacted_by, redacted_at, redacted_for FROM revision_text
            WHERE \(isAsked) AND redacted_by IS NOT NULL ORDER BY revision, field
            """
        ) { stored, cells in
            stored.redactions.append(RedactedText(&cells))
        }
    }
}
