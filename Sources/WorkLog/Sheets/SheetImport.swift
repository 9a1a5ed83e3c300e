import Basics
import GRDB
import Targets

/// One import on its way: which rows it takes, what became of them, what was found.
struct SheetImport<Value: Hashable & Sendable> {
    let sheet: Sheet<Value>
    let mode: ImportMode
    private(set) var counts = ImportCounts()
    private(set) var findings: [Finding] = []
    private var refused: [Int: [Phrase]]

    init(_ sheet: Sheet<Value>, _ mode: ImportMode) {
        self.sheet = sheet
        self.mode = mode
        refused = mode.acceptsValid ? sheet.refused : [:]
    }

    /// The rows that are brought in.
    var rows: [SheetRow<Value>] {
        refused.isEmpty ? sheet.rows : sheet.rows.filter { refused[$0.line] == nil }
    }

    mutating func add(_ outcome: ImportCounts.Outcome) {
        counts.add(outcome)
    }

    /// Notes a finding about a row; an error leaves the row out.
    mutating func note(_ finding: Finding, at row: SheetRow<Value>) {
        findings.append(finding)
        guard mode.acceptsValid, finding.severity == .error else { return }
        refused[row.line, default: []].append(finding.problem)
    }

    /// Whether what was written may stay.
    var isAccepted: Bool {
        mode.acceptsValid || !findings.contains { $0.severity == .error }
    }

    var report: ImportReport {
        ImportReport(
            counts: counts, findings: sheet.findings + findings, mode: mode,
            refused: refused.isEmpty ? nil : sheet.source.map { RefusedRows($0, refused) })
    }
}

extension WorkLog {
    /// Runs an import in one transaction, which is undone when a row is refused.
    ///
    /// A trial, and a sheet with errors, only reads: all findings are told at once.
    ///
    /// - Parameter work: compares the rows with the log; writes where it is given a recorder.
    func importing<Value>(
        _ sheet: Sheet<Value>, _ mode: ImportMode = .allRows, by recorder: inout Recorder,
        _ work: (Database, Recorder?, [String], inout SheetImport<Value>) throws -> Void
    ) throws(LogError) -> ImportReport {
        guard !recorder.author.isBlank else { throw .noAuthor }
        guard sheet.isWhole else {
            return ImportReport(
                counts: ImportCounts(), findings: sheet.findings, mode: mode, isUnusable: true)
        }
        let uids = recorder.uids(sheet.rows.count)
        let author = recorder
        var done = SheetImport(sheet, mode)
        if mode.isTrial || sheet.hasErrors && !mode.acceptsValid {
            try reading { try work($0, nil, uids, &done) }
            return done.report
        }
        do throws(LogError) {
            try writing { database in
                try work(database, author, uids, &done)
                // Undoes what was written; the report says why.
                if !done.isAccepted { throw LogError.againstRule("") }
            }
        } catch {
            if done.isAccepted { throw error }
        }
        return done.report
    }
}
