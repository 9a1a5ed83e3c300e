package import Targets

extension LogWriting {
    /// Takes rows of facts: all of them or none, or the valid ones.
    ///
    /// What was corrected in the log since a row was brought is not undone by bringing it again:
    /// see ``BroughtBefore``.
    ///
    /// - Parameter complete: a row with what it does not say taken from what the log has; the
    ///   default takes nothing.
    package func importFacts<Fact: LedgerFact>(
        _ rows: [GivenRow<Fact>], _ mode: ImportMode = .allRows, by recorder: inout Recorder,
        complete: @escaping (_ given: Fact, _ known: Fact) -> Fact = { given, _ in given }
    ) throws(LogError) -> ImportAnswer<Fact> {
        try importing(rows, mode, by: &recorder) { database, recorder, uids, answer in
            try takingRows(rows.count, of: Fact.self, database, recorder) { places, write in
                let some = rows[places]
                let brought = BroughtBefore<Fact>(database, complete: complete) {
                    $1.keepingTexts(in: $0.following($1.content))
                }
                let older = try Fact.ledger.current(of: some.map(\.value.id), in: database)
                for (row, uid) in zip(some, uids[places]) {
                    let stored = older[row.value.id]
                    if !mode.overwritesCorrections, let stored,
                        let note = try brought.note(of: row, over: stored)
                    {
                        answer.note(note, at: row)
                        answer.add(.unchanged)
                        continue
                    }
                    let fact = stored.map { complete(row.value, $0.content) } ?? row.value
                    let step: FactStep<Fact>
                    do {
                        step = try FactStep(
                            fact, over: stored, uid: uid,
                            reason: mode.isByHand ? nil : broughtReason)
                    } catch LogError.voided {
                        answer.note(.voided, at: row)
                        continue
                    }
                    if step.outcome == .unchanged, stored?.revision.isVoided ?? false {
                        answer.note(.voidedAgain, at: row)
                    }
                    if let revision = step.revision {
                        try write(revision)
                        if let before = stored?.content {
                            answer.change(before, to: revision.content, at: row)
                        }
                    }
                    answer.add(step.outcome)
                }
            }
        }
    }
}

/// What writing a fact does: adds it, corrects it, or leaves it as it is; decides a conflict.
struct FactStep<Fact: LedgerFact> {
    let outcome: ImportCounts.Outcome
    let revision: NewRevision<Fact>?

    /// - Throws: ``LogError/voided(id:)``.
    init(
        _ fact: Fact, over older: Stored<Fact>?, uid: String, reason: String? = nil
    ) throws(LogError) {
        guard let older else {
            (outcome, revision) = (
                .added, NewRevision(uid: uid, content: fact, status: .recorded)
            )
            return
        }
        let new = older.keepingTexts(in: fact.following(older.content))
        let settles = older.isContested && !older.revision.isVoided
        guard new != older.content || settles else {
            (outcome, revision) = (.unchanged, nil)
            return
        }
        guard !older.revision.isVoided else { throw LogError.voided(id: fact.id) }
        (outcome, revision) = (
            .corrected,
            older.next(uid: uid, new, status: .recorded, reason: reason, decides: true)
        )
    }
}
