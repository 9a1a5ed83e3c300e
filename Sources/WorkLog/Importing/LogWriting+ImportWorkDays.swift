import Basics
package import Targets

extension LogWriting {
    /// Takes rows of work days: all of them or none, or the valid ones.
    ///
    /// A row that is not in the log is added, one that stands there just so is left, one that
    /// differs becomes a correction. No status is lowered by it; a plan becomes reported. A row
    /// without an id is the work day that now has its day, unit, place, programme and organiser.
    ///
    /// What was corrected in the log since a row was brought is not undone by bringing it again,
    /// and not without saying so by bringing it otherwise: see ``BroughtBefore``.
    ///
    /// - Parameter complete: a row with what it does not say taken from what the log has.
    package func importWorkDays(
        _ rows: [GivenRow<WorkDay>], as purpose: ImportPurpose = .report,
        _ mode: ImportMode = .allRows, by recorder: inout Recorder,
        complete: @escaping (_ given: WorkDay, _ current: WorkDay) -> WorkDay = { given, _ in given
        }
    ) throws(LogError) -> ImportAnswer<WorkDay> {
        if case .confirmed(let signature) = purpose, signature.role.isBlank { throw .noRole }
        return try importing(rows, mode, by: &recorder) { database, recorder, uids, answer in
            var identities = try WorkDayIdentities(database, for: rows)
            func take(_ start: Int, _ write: (NewRevision<WorkDay>) throws -> Void) throws {
                let some = identities.resolved(
                    rows[start..<min(start + rowsAtOnce, rows.count)], &answer)
                let stored = try WorkDay.ledger.current(of: some.map(\.value.id), in: database)
                for (row, uid) in zip(some, uids[start...]) {
                    if let problem = row.value.problem {
                        answer.note(.unfit(problem), at: row)
                        continue
                    }
                    let current = stored[row.value.id]
                    let brought = BroughtBefore(database, complete: complete)
                    let says =
                        mode.overwritesCorrections
                        ? nil : try current.flatMap { try brought.note(of: row, over: $0) }
                    let step =
                        says.map { ImportStep(unchanged: $0) }
                        ?? ImportStep(
                            row.value, over: current, row.isPlan ? .plan : purpose, uid: uid,
                            complete: complete)
                    if let note = step.note { answer.note(note, at: row) }
                    if let revision = step.revision {
                        try write(revision)
                        if let before = current?.content, before != revision.content {
                            answer.change(before, to: revision.content, at: row)
                        }
                    }
                    answer.add(step.outcome)
                }
            }
            let starts = stride(from: 0, to: rows.count, by: rowsAtOnce)
            guard let recorder else { return try starts.forEach { try take($0) { _ in } } }
            try RevisionWriter<WorkDay>.writing(database, by: recorder) { writer in
                for start in starts {
                    // Rows are compared with all that was written before.
                    try writer.flush()
                    try take(start) { try writer.write($0) }
                }
            }
        }
    }
}
