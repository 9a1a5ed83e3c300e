import GRDB

/// Reading revisions without looking for others of their work day.
///
/// Only what comes from another file brings two revisions beside each other that none follows. Where
/// nothing came, a revision that none follows is the one that counts; whether one follows is found by
/// its row, and not by the id of its work day, which lies anywhere in a great index.
extension Database {
    /// Whether everything in the log was recorded in this file.
    func isOfOneHand() throws -> Bool {
        guard try logVersion() >= 2 else { return false }
        return try Bool.fetchOne(
            self,
            sql: """
                SELECT NOT EXISTS (SELECT 1 FROM main.merging)
                    AND NOT EXISTS (SELECT 1 FROM main.upgrade)
                    AND NOT EXISTS (SELECT 1 FROM main.export)
                """) ?? false
    }

    /// Current work days as a source, with a condition on its rows, named `current`.
    ///
    /// Without texts; for a view of the log that knows every revision.
    func currentWorkDays() throws -> (source: String, condition: String) {
        try isOfOneHand()
            ? ("main.revision", "NOT \(Self.isFollowed("current"))") : ("current_work_day", "TRUE")
    }

    /// A condition on a row of revisions: that its work day may have others.
    func mayHaveOthers(_ row: String) throws -> String {
        let others =
            try isOfOneHand()
            ? Self.isFollowed(row)
            : "(SELECT count(*) FROM revision AS same WHERE same.work_day = \(row).work_day) > 1"
        return "(\(row).number > 1 OR \(others))"
    }

    private static func isFollowed(_ row: String) -> String {
        "EXISTS (SELECT 1 FROM main.revision_parent WHERE parent = \(row).id)"
    }
}
