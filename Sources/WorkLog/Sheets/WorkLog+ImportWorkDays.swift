import Basics
package import Targets

extension WorkLog {
    /// Writes the rows of a sheet: all of them or none, or the valid ones.
    ///
    /// A row that is not in the log is added, one that stands there just so is left, one that
    /// differs becomes a correction. No status is lowered by it; a plan becomes reported. A row
    /// without an id is the work day that now has its day, unit, place, programme and organiser.
    ///
    /// - Throws: ``LogError``, for the log; what is wrong with the sheet is in the report.
    package func importWorkDays(
        _ sheet: Sheet<WorkDay>, as purpose: ImportPurpose = .report, _ mode: ImportMode = .allRows,
        by recorder: inout Recorder
    ) throws(LogError) -> ImportReport {
        if case .confirmed(let signature) = purpose, signature.role.isBlank { throw .noRole }
        return try importing(sheet, mode, by: &recorder) { database, recorder, uids, done in
            var writer = try recorder.map { try RevisionWriter(database, by: $0) }
            var identities = try WorkDayIdentities(database)
            let all = done.rows
            let keys = sheet.keys
            for start in stride(from: 0, to: all.count, by: Self.rowsAtOnce) {
                let rows = identities.resolved(
                    all[start..<min(start + Self.rowsAtOnce, all.count)], &done)
                let stored = try StoredWorkDay.current(of: rows.map(\.value.id), in: database)
                var revisions: [NewRevision] = []
                for (row, uid) in zip(rows, uids[start...]) {
                    let step = ImportStep(
                        row.value, over: stored[row.value.id], keys: keys,
                        sheet.planned.contains(row.line) ? .plan : purpose, uid: uid)
                    if let finding = step.finding(in: sheet, at: row) {
                        done.note(finding, at: row)
                    }
                    if let revision = step.revision { revisions.append(revision) }
                    done.add(step.outcome)
                }
                try writer?.write(revisions)
            }
        }
    }

    /// How many rows are compared with the log at once.
    static var rowsAtOnce: Int { 1_000 }
}
