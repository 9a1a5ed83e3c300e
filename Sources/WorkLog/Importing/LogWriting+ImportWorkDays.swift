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
            try takingRows(rows.count, of: WorkDay.self, database, recorder) { places, write in
                let some = identities.resolved(rows[places], &answer)
                let stored = try WorkDay.ledger.current(of: some.map(\.value.id), in: database)
                let brought = BroughtBefore<WorkDay>(database, complete: complete) {
                    $1.keepingRedactions(in: $0)
                }
                for (given, uid) in zip(some, uids[places]) {
                    if let problem = given.value.problem {
                        answer.note(.unfit(problem), at: given)
                        continue
                    }
                    var (row, current) = (given, stored[given.value.id])
                    if let held = current, given.hasKey(ofAnother: held.content),
                        try !brought.isAsBefore(given, over: held)
                    {
                        (row, current) = try given.afterKey(in: database)
                        if current == nil { answer.note(.keyOfAnother(held.content.id), at: row) }
                    }
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
        }
    }
}
