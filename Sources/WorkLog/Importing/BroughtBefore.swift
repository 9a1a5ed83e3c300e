import GRDB
import Targets

/// What a row said when it was brought before: with it a change in the sheet is told from a
/// correction in the log, in every ledger alike.
///
/// The first revision of an entry counts as brought, and every one that an import made of it:
/// those say so as their reason.
struct BroughtBefore<Content: LedgerContent> {
    private let database: Database
    private let complete: (_ given: Content, _ current: Content) -> Content
    private let written: (_ row: Content, _ stored: Stored<Content>) -> Content

    /// - Parameters:
    ///   - complete: a row with what it does not say taken from what is known.
    ///   - written: a row as it would be written over what stands.
    init(
        _ database: Database, complete: @escaping (_ given: Content, _ current: Content) -> Content,
        written: @escaping (_ row: Content, _ stored: Stored<Content>) -> Content
    ) {
        self.database = database
        self.complete = complete
        self.written = written
    }

    /// What is to be said of a row that would undo a correction; `nil` where it undoes none.
    func note(
        of given: GivenRow<Content>, over stored: Stored<Content>
    ) throws -> RowNote<Content>? {
        let current = stored.content
        guard stored.revision.number > 1, !stored.revision.isVoided else { return nil }
        let row = written(complete(given.value, current), stored)
        guard row != current, let base = try base(of: given, stored), base != current
        else { return nil }
        return says(given, what: base, over: stored)
            ? .correctedSince : .correctedBoth(before: current, after: row)
    }

    /// Whether a row says again what it said when it was brought.
    func isAsBefore(_ given: GivenRow<Content>, over stored: Stored<Content>) throws -> Bool {
        try base(of: given, stored).map { says(given, what: $0, over: stored) } ?? false
    }

    private func says(
        _ given: GivenRow<Content>, what base: Content, over stored: Stored<Content>
    ) -> Bool {
        written(complete(given.value, base), stored) == base
    }

    /// What the row said when it was brought, or printed from the log.
    private func base(
        of row: GivenRow<Content>, _ stored: Stored<Content>
    ) throws -> Content? {
        let (ledger, id) = (Content.ledger, stored.content.id)
        let entry = ledger.tables.entry
        let printed = try row.revision.flatMap { number in
            try ledger.fetch(
                database, "WHERE \(entry) = ?1 AND number = ?2 ORDER BY uid DESC", [id, number]
            ).first
        }
        let base =
            try printed
            ?? ledger.fetch(
                database,
                """
                WHERE \(entry) = ?1 AND (number = 1 OR reason = ?2)
                ORDER BY number DESC, uid DESC LIMIT 1
                """, [id, broughtReason]
            ).first
        // Its own order of parts is no difference.
        return base.map { written($0.content, $0) }
    }
}

/// Why an import corrected an entry.
let broughtReason = "theo bảng nhập"
