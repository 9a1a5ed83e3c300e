package import Targets

extension LogWriting {
    /// Takes rows of facts, all of them or none.
    ///
    /// - Parameter complete: a row with what it does not say taken from what the log has; the
    ///   default takes nothing.
    package func importFacts<Fact: LedgerFact>(
        _ rows: [GivenRow<Fact>], _ mode: ImportMode = .allRows, by recorder: inout Recorder,
        complete: (_ given: Fact, _ known: Fact) -> Fact = { given, _ in given }
    ) throws(LogError) -> ImportAnswer<Fact> {
        try importing(rows, mode, by: &recorder) { database, recorder, uids, answer in
            // What is not written is not compared either: facts have no states to tell of.
            guard let recorder else { return }
            try RevisionWriter<Fact>.writing(database, by: recorder) { writer in
                for start in stride(from: 0, to: rows.count, by: rowsAtOnce) {
                    let some = rows[start..<min(start + rowsAtOnce, rows.count)]
                    try writer.flush()
                    let older = try Fact.ledger.current(of: some.map(\.value.id), in: database)
                    for (row, uid) in zip(some, uids[start...]) {
                        let known = older[row.value.id]?.content
                        let fact = known.map { complete(row.value, $0) } ?? row.value
                        do {
                            let outcome = try writer.record(fact, uid: uid, over: older[fact.id])
                            answer.add(outcome)
                            if outcome == .corrected, let before = older[fact.id]?.content {
                                answer.change(before, to: fact.following(before), at: row)
                            }
                            if outcome == .unchanged, older[fact.id]?.revision.isVoided ?? false {
                                answer.note(.voidedAgain, at: row)
                            }
                        } catch LogError.voided {
                            answer.note(.voided, at: row)
                        }
                    }
                }
            }
        }
    }
}
