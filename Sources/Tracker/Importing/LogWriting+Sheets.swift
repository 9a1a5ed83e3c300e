import Basics
package import Sheets
package import Targets
package import WorkLog

/// A sheet goes into the log: its rows are taken, and what was found in it and what the log says
/// of it come together, by place.
extension LogWriting {
    /// Writes the rows of a sheet of work days: all of them or none, or the valid ones.
    ///
    /// - Throws: ``LogError``, for the log; what is wrong with the sheet is in the report.
    package func importWorkDays(
        _ sheet: Sheet<WorkDay>, as purpose: ImportPurpose = .report, _ mode: ImportMode = .allRows,
        by recorder: inout Recorder
    ) throws(LogError) -> ImportReport {
        try importing(sheet, mode, id: \.id) { mode throws(LogError) in
            try importWorkDays(
                sheet.rows, as: purpose, mode, by: &recorder, complete: sheet.complete)
        }
    }

    /// Writes the rows of a sheet of facts: all of them or none, or the valid ones.
    package func importFacts<Fact: LedgerFact>(
        _ sheet: Sheet<Fact>, _ mode: ImportMode = .allRows, by recorder: inout Recorder
    ) throws(LogError) -> ImportReport {
        try importing(sheet, mode, id: \.id) { mode throws(LogError) in
            try importFacts(sheet.rows, mode, by: &recorder, complete: sheet.complete)
        }
    }

    /// Writes what a sheet says of work days that are in the log, all of it or nothing.
    ///
    /// - Parameter isTrial: The default is `false`; only says what would be written.
    package func confirm(
        _ sheet: Sheet<ConfirmationEntry>, isTrial: Bool = false, by recorder: inout Recorder
    ) throws(LogError) -> ConfirmationReport {
        guard !sheet.hasErrors else { return ConfirmationReport(findings: sheet.findings) }
        return ConfirmationReport(
            try confirm(sheet.rows, isTrial: isTrial, by: &recorder), of: sheet)
    }

    /// - Parameter take: takes the rows; a sheet with errors is only tried, so that all findings
    ///   are told at once.
    private func importing<Value>(
        _ sheet: Sheet<Value>, _ mode: ImportMode, id: (Value) -> String,
        _ take: (ImportMode) throws(LogError) -> ImportAnswer<Value>
    ) throws(LogError) -> ImportReport {
        guard sheet.isWhole else {
            return ImportReport(
                counts: ImportCounts(), findings: sheet.findings, mode: mode, isUnusable: true)
        }
        var taking = mode
        taking.isTrial = mode.isTrial || sheet.hasErrors && !mode.acceptsValid
        let answer = try take(taking)
        var refused: [Int: [Phrase]] = [:]
        let findings = answer.notes.map { note in
            let finding = note.finding(in: sheet, id: id(note.row.value))
            if finding.severity == .error {
                refused[note.row.line, default: []].append(finding.problem)
            }
            return finding
        }
        return ImportReport(
            counts: answer.counts, findings: sheet.findings + findings, mode: mode,
            changes: answer.changes.map {
                ImportChange(
                    sheet.name(of: $0.row.line), sheet.words($0.before), sheet.words($0.after))
            },
            refused: mode.acceptsValid ? sheet.refusedRows(and: refused) : nil)
    }
}
