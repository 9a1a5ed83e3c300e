import GRDB
package import Targets

extension WorkLog {
    /// Takes rows of assessments, all of them or none.
    package func importAssessments(
        _ rows: [GivenRow<Assessment>], _ mode: ImportMode = .allRows, by recorder: inout Recorder
    ) throws(LogError) -> ImportAnswer<Assessment> {
        try importFacts(rows, mode, by: &recorder)
    }

    /// Takes rows of recognitions, all of them or none.
    package func importRecognitions(
        _ rows: [GivenRow<Recognition>], _ mode: ImportMode = .allRows, by recorder: inout Recorder
    ) throws(LogError) -> ImportAnswer<Recognition> {
        try importFacts(rows, mode, by: &recorder)
    }

    private func importFacts<Fact: LogFact>(
        _ rows: [GivenRow<Fact>], _ mode: ImportMode, by recorder: inout Recorder
    ) throws(LogError) -> ImportAnswer<Fact> {
        try importing(rows, mode, by: &recorder) { database, recorder, uids, answer in
            // What is not written is not compared either: facts have no states to tell of.
            guard let recorder else { return }
            var writer = try FactWriter<Fact>(database, by: recorder)
            for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
                let some = rows[start..<min(start + Self.rowsAtOnce, rows.count)]
                let older = try StoredFact<Fact>.current(of: some.map(\.value.id), in: database)
                for (row, uid) in zip(some, uids[start...]) {
                    let fact = row.value
                    do {
                        let outcome = try writer.record(fact, uid: uid, over: older[fact.id])
                        answer.add(outcome)
                        if outcome == .unchanged, older[fact.id]?.isVoided ?? false {
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
