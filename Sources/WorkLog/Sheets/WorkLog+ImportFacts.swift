import Basics
import GRDB
package import Targets

extension WorkLog {
    /// Writes the rows of a sheet of assessments, all of them or none.
    ///
    /// - Throws: ``LogError``, for the log; what is wrong with the sheet is in the report.
    package func importAssessments(
        _ sheet: Sheet<Assessment>, by recorder: inout Recorder
    ) throws(LogError) -> ImportReport {
        try importFacts(sheet, by: &recorder)
    }

    /// Writes the rows of a sheet of recognitions, all of them or none.
    ///
    /// - Throws: ``LogError``, for the log; what is wrong with the sheet is in the report.
    package func importRecognitions(
        _ sheet: Sheet<Recognition>, by recorder: inout Recorder
    ) throws(LogError) -> ImportReport {
        try importFacts(sheet, by: &recorder)
    }

    private func importFacts<Fact: LogFact>(
        _ sheet: Sheet<Fact>, by recorder: inout Recorder
    ) throws(LogError) -> ImportReport {
        try importing(sheet, by: &recorder) { database, recorder, uids, done in
            // A sheet that is not written is not compared either: facts have no states to tell of.
            guard let recorder else { return }
            var writer = try FactWriter<Fact>(database, by: recorder)
            for start in stride(from: 0, to: sheet.rows.count, by: Self.rowsAtOnce) {
                let rows = sheet.rows[start..<min(start + Self.rowsAtOnce, sheet.rows.count)]
                let older = try StoredFact<Fact>.current(of: rows.map(\.value.id), in: database)
                for (row, uid) in zip(rows, uids[start...]) {
                    do {
                        let fact = row.value
                        let outcome = try writer.record(fact, uid: uid, over: older[fact.id])
                        done.add(outcome)
                        if outcome == .unchanged, older[fact.id]?.isVoided ?? false {
                            done.note(
                                sheet.finding(
                                    SheetMessages.voidedFactAgain(fact.id), at: row,
                                    severity: .warning, step: .restoreFactBefore),
                                at: row)
                        }
                    } catch LogError.voided(let id) {
                        done.note(
                            sheet.finding(
                                SheetMessages.voidedFact(id), at: row,
                                step: .restoreFactBefore), at: row)
                    }
                }
            }
        }
    }
}
