package import Basics
package import Sheets
package import WorkLog

/// The end of an import: what was written, and what is wrong or worth a look.
package struct ImportReport: Hashable, Sendable {
    package let counts: ImportCounts
    /// By place; warnings do not stop an import.
    package let findings: [Finding]
    /// What is corrected, in the order of the rows.
    package let changes: [ImportChange]
    /// Rows that were left out, where valid ones are taken without them.
    package let refused: RefusedRows?
    /// Nothing was written because something is wrong with the sheet.
    package let isRefused: Bool
    /// Only tried: nothing was written, ``counts`` say what would be.
    package let isTrial: Bool

    /// Whether the rows are in the log, all but those in ``refused``.
    package var isWritten: Bool { !isRefused && !isTrial }

    init(
        counts: ImportCounts, findings: [Finding], mode: ImportMode = .allRows,
        changes: [ImportChange] = [], refused: RefusedRows? = nil, isUnusable: Bool = false
    ) {
        self.findings = findings.sorted { $0.place < $1.place }
        let hasErrors = findings.contains { $0.severity == .error }
        isRefused = isUnusable || hasErrors && !mode.acceptsValid
        isTrial = mode.isTrial
        self.counts = isRefused ? ImportCounts() : counts
        self.changes = isRefused ? [] : changes
        self.refused = isRefused ? nil : refused
    }

    /// What became of the rows, in a line.
    package var summary: Phrase {
        if counts == ImportCounts(), refused != nil {
            return Phrase(vi: "không dòng nào hợp lệ", en: "no row is valid")
        }
        let will = counts == ImportCounts() ? "" : "sẽ "
        return isTrial
            ? Phrase(
                vi: "chạy thử, chưa ghi gì: \(will)\(counts.summary.vi)",
                en: "tried only, nothing is written: \(counts.summary.en)")
            : counts.summary
    }
}
