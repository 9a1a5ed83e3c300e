import Basics
public import Targets

extension WorkLog {
    /// Writes the rows of a sheet, all of them or none.
    ///
    /// A row that is not in the log is added, one that stands there just so is left, one that
    /// differs becomes a correction. No status is lowered by it; a plan becomes reported.
    ///
    /// - Parameter signature: of an importer who signs for the whole file; without it rows are
    ///   reported.
    /// - Throws: ``LogError``, for the log; what is wrong with the sheet is in the report.
    public func importWorkDays(
        _ sheet: Sheet<WorkDay>, confirmedBy signature: Confirmation? = nil,
        by recorder: inout Recorder
    ) throws(LogError) -> ImportReport {
        if let signature, signature.role.isEmpty { throw .noRole }
        return try importing(sheet, by: &recorder) { database, author, uids in
            var findings: [Finding] = []
            var counts = ImportCounts()
            var writer = try RevisionWriter(database, by: author)
            for start in stride(from: 0, to: sheet.rows.count, by: Self.rowsAtOnce) {
                let rows = sheet.rows[start..<min(start + Self.rowsAtOnce, sheet.rows.count)]
                let stored = try StoredWorkDay.current(of: rows.map(\.value.id), in: database)
                for (row, uid) in zip(rows, uids[start...]) {
                    let step = ImportStep(
                        row.value, over: stored[row.value.id], keys: sheet.keys, signature,
                        uid: uid)
                    findings += step.finding(in: sheet, at: row)
                    if let revision = step.revision { try writer.write(revision) }
                    counts.add(step.outcome)
                }
            }
            return (counts, findings)
        }
    }

    /// How many rows are compared with the log at once.
    static var rowsAtOnce: Int { 1_000 }
}
