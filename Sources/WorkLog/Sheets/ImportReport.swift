package import Basics

/// The end of an import: what was written, and what is wrong or worth a look.
package struct ImportReport: Hashable, Sendable {
    package let counts: ImportCounts
    /// By place; warnings do not stop an import.
    package let findings: [Finding]
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
        refused: RefusedRows? = nil, isUnusable: Bool = false
    ) {
        self.findings = findings.sorted { $0.place < $1.place }
        let hasErrors = findings.contains { $0.severity == .error }
        isRefused = isUnusable || hasErrors && !mode.acceptsValid
        isTrial = mode.isTrial
        self.counts = isRefused ? ImportCounts() : counts
        self.refused = isRefused ? nil : refused
    }

    /// What became of the rows, in a line.
    package var summary: Phrase {
        isTrial
            ? Phrase(
                vi: "chạy thử, chưa ghi gì: sẽ \(counts.summary.vi)",
                en: "tried only, nothing is written: \(counts.summary.en)")
            : counts.summary
    }
}

/// How much of a sheet an import takes.
package struct ImportMode: Hashable, Sendable {
    /// Takes the valid rows and leaves the refused ones out, rather than all rows or none.
    package var acceptsValid: Bool
    /// Says what would be written and writes nothing.
    package var isTrial: Bool

    package init(acceptsValid: Bool = false, isTrial: Bool = false) {
        self.acceptsValid = acceptsValid
        self.isTrial = isTrial
    }

    /// All rows or none.
    package static let allRows = ImportMode()
}

/// What the rows of a sheet of work days are taken for.
package enum ImportPurpose: Hashable, Sendable {
    case report
    /// Outings to come.
    case plan
    /// Reported, and confirmed by an importer who signs for the whole file.
    case confirmed(Confirmation)
}
