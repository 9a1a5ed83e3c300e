import GRDB
import Targets

/// A free text of an entry: it stands beside the row of the revision, sealed, and can be taken out.
struct FreeText<Content>: Sendable {
    /// As ``TextField`` names it.
    let field: String
    /// The column of the table in which it stood in earlier versions.
    let column: String
    /// Whether that column is NULL without it; else it is empty.
    let mayBeAbsent: Bool
    let words: @Sendable (Content) -> String
    /// Takes the words of another content.
    let take: @Sendable (inout Content, Content) -> Void

    init(
        _ field: String, column: String? = nil, mayBeAbsent: Bool = false,
        words: @escaping @Sendable (Content) -> String,
        take: @escaping @Sendable (inout Content, Content) -> Void
    ) {
        self.field = field
        self.column = column ?? field
        self.mayBeAbsent = mayBeAbsent
        self.words = words
        self.take = take
    }

    init(
        _ field: String, mayBeAbsent: Bool = false,
        _ path: any WritableKeyPath<Content, String> & Sendable
    ) {
        self.init(
            field, mayBeAbsent: mayBeAbsent, words: { $0[keyPath: path] },
            take: { $0[keyPath: path] = $1[keyPath: path] })
    }
}

extension NewRevision {
    /// Seals the texts: each by a salt of its own, one that was taken out or is not known by what
    /// committed to it before.
    mutating func seal(_ salts: inout Salts) {
        let fields =
            Content.ledger.texts.map { ($0.field, $0.words(content)) }
            + [("reason", reason ?? ""), ("role", confirmation?.role ?? "")]
        texts = []
        // By name, as they are hashed.
        for (field, words) in fields.sorted(by: { $0.0 < $1.0 }) where !words.isEmpty {
            let redaction = redactions.first { $0.field == field }
            if words == WorkDay.redacted, let redaction {
                texts.append(
                    SealedText(field, mark: words, commitment: kept[field], redaction: redaction))
            } else if LeftOutText.isMark(words) {
                let mark = parents.isEmpty ? words : LeftOutText.asBefore
                texts.append(SealedText(field, mark: mark, commitment: kept[field]))
            } else {
                texts.append(SealedText(field, words, salt: salts.next()))
            }
        }
    }
}

extension LedgerPart {
    /// The texts of a revision, each with what commits to it.
    static func texts(_ table: String) -> LedgerPart {
        LedgerPart(
            table: table,
            columns: [
                "field", "text", "salt", "commitment", "redacted_by", "redacted_at",
                "redacted_for",
            ],
            count: { $0.texts.count },
            write: { new, key, row in
                for text in new.texts {
                    row.bind(key)
                    row.bind(text.field)
                    row.bind(text.text)
                    row.bind(text.salt)
                    row.bind(text.commitment)
                    row.bind(text.redaction?.author)
                    row.bind(text.redaction?.instant)
                    row.bind(text.redaction?.reason)
                    try row.endRow()
                }
            },
            say: { new, content in
                for text in new.texts {
                    content.digest(CanonicalContent.Name(text.field), text.commitment)
                }
            })
    }
}

extension Stored {
    /// A content as it would be written over this one: texts that were redacted stay so, and the
    /// mark of one that was left out says nothing of it.
    func keepingTexts(in content: Content) -> Content {
        var kept = content
        for text in Content.ledger.texts
        where redactions.contains(where: { $0.field == text.field })
            || LeftOutText.isMark(text.words(content))
        {
            text.take(&kept, self.content)
        }
        return kept
    }
}

extension Ledger {
    /// Reads which texts of revisions were taken out, in each of them.
    func readRedactions(
        into stored: inout [Stored<Content>], at version: Int, _ database: Database
    ) throws {
        guard let texts = tables.texts(at: version) else { return }
        var places: [Int64: Int] = [:]
        places.reserveCapacity(stored.count)
        for (place, row) in stored.enumerated() { places[row.key] = place }
        let keys = "[" + stored.map { String($0.key) }.joined(separator: ",") + "]"
        try database.each(
            """
            SELECT revision, field, redacted_by, redacted_at, redacted_for FROM \(texts)
            WHERE revision IN (SELECT value FROM json_each(?)) AND redacted_by IS NOT NULL
            ORDER BY revision, field
            """, [keys]
        ) { cells in
            guard let place = places[cells.integer()] else { return }
            stored[place].redactions.append(RedactedText(&cells))
        }
    }
}
