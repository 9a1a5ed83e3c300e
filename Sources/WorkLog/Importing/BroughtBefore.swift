import GRDB
import Targets

/// What a row said when it was brought before: with it a change in the sheet is told from a
/// correction in the log.
///
/// The first revision of a work day counts as brought, and every one that an import made of it:
/// those say so as their reason.
struct BroughtBefore {
    private let database: Database
    private let complete: (_ given: WorkDay, _ current: WorkDay) -> WorkDay

    /// Why an import corrected a work day.
    static let reason = "theo bảng nhập"

    init(
        _ database: Database, complete: @escaping (_ given: WorkDay, _ current: WorkDay) -> WorkDay
    ) {
        self.database = database
        self.complete = complete
    }

    /// What is to be said of a row that would undo a correction; `nil` where it undoes none.
    func note(of given: GivenRow<WorkDay>, over stored: Stored<WorkDay>) throws -> RowNote? {
        let current = stored.content
        guard stored.revision.number > 1, stored.revision.status != .voided else { return nil }
        let row = stored.keepingRedactions(in: complete(given.value, current))
        guard row != current, let base = try base(of: given, current.id), base != current
        else { return nil }
        let isAsBefore = stored.keepingRedactions(in: complete(given.value, base)) == base
        return isAsBefore ? .correctedSince : .correctedBoth(before: current, after: row)
    }

    /// What the row said when it was brought, or printed from the log.
    private func base(of row: GivenRow<WorkDay>, _ id: WorkDay.ID) throws -> WorkDay? {
        if let printed = try row.revision.flatMap({ number in
            try WorkDay.ledger.fetch(
                database, "WHERE work_day = ?1 AND number = ?2 ORDER BY uid DESC", [id, number]
            ).first
        }) {
            return printed.content.normalised()
        }
        return try WorkDay.ledger.fetch(
            database,
            """
            WHERE work_day = ?1 AND (number = 1 OR reason = ?2)
            ORDER BY number DESC, uid DESC LIMIT 1
            """, [id, Self.reason]
        ).first?.content.normalised()
    }
}
