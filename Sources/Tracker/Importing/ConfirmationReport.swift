package import Basics
import Sheets
package import Targets
import WorkLog

/// What became of a sheet of confirmations: all rows written, or none and the reasons.
package struct ConfirmationReport: Hashable, Sendable {
    /// Ids of the work days that are confirmed by the sheet, in its order.
    package let confirmed: [WorkDay.ID]
    /// Ids of those that are disputed by it.
    package let disputed: [WorkDay.ID]
    /// Rows that the log has just so.
    package let unchanged: Int
    /// By place.
    package let findings: [Finding]

    /// Whether the rows are in the log; a sheet with errors leaves it as it was.
    package var isWritten: Bool { !findings.contains { $0.severity == .error } }

    /// Of a sheet that the log was not asked about.
    init(findings: [Finding]) {
        confirmed = []
        disputed = []
        unchanged = 0
        self.findings = findings
    }

    init(_ answer: ConfirmationAnswer, of sheet: Sheet<ConfirmationEntry>) {
        confirmed = answer.confirmed
        disputed = answer.disputed
        unchanged = answer.unchanged
        findings =
            sheet.findings
            + answer.refused.map { row, why in
                sheet.finding(why.message, at: row, step: why.remedy)
            }
    }
}
