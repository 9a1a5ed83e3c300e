import Basics
import GRDB
public import Targets

extension WorkLog {
    /// Writes the rows of a sheet of assessments, all of them or none.
    ///
    /// - Throws: ``LogError``, for the log; what is wrong with the sheet is in the report.
    public func importAssessments(
        _ sheet: Sheet<Assessment>, by recorder: inout Recorder
    ) throws(LogError) -> ImportReport {
        try importFacts(sheet, by: &recorder)
    }

    /// Writes the rows of a sheet of recognitions, all of them or none.
    ///
    /// - Throws: ``LogError``, for the log; what is wrong with the sheet is in the report.
    public func importRecognitions(
        _ sheet: Sheet<Recognition>, by recorder: inout Recorder
    ) throws(LogError) -> ImportReport {
        try importFacts(sheet, by: &recorder)
    }

    private func importFacts<Fact: LogFact>(
        _ sheet: Sheet<Fact>, by recorder: inout Recorder
    ) throws(LogError) -> ImportReport {
        try importing(sheet, by: &recorder) { database, author, uids in
            var findings: [Finding] = []
            var counts = ImportCounts()
            var writer = try FactWriter<Fact>(database, by: author)
            for start in stride(from: 0, to: sheet.rows.count, by: Self.rowsAtOnce) {
                let rows = sheet.rows[start..<min(start + Self.rowsAtOnce, sheet.rows.count)]
                let older = try StoredFact<Fact>.current(of: rows.map(\.value.id), in: database)
                for (row, uid) in zip(rows, uids[start...]) {
                    do {
                        let fact = row.value
                        counts.add(try writer.record(fact, uid: uid, over: older[fact.id]))
                    } catch LogError.voided(let id) {
                        findings.append(sheet.finding(SheetMessages.voidedFact(id), at: row))
                    }
                }
            }
            return (counts, findings)
        }
    }

    /// Runs an import in one transaction, which is undone when a row is refused.
    func importing<Value>(
        _ sheet: Sheet<Value>, by recorder: inout Recorder,
        _ write: (Database, Recorder, [String]) throws -> (ImportCounts, [Finding])
    ) throws(LogError) -> ImportReport {
        guard !recorder.author.isEmpty else { throw .noAuthor }
        guard !sheet.findings.contains(where: { $0.severity == .error }) else {
            return ImportReport(counts: ImportCounts(), findings: sheet.findings)
        }
        let uids = recorder.uids(sheet.rows.count)
        let author = recorder
        var refused: ImportReport?
        do throws(LogError) {
            return try writing { database in
                let (counts, findings) = try write(database, author, uids)
                let report = ImportReport(counts: counts, findings: sheet.findings + findings)
                if !report.isWritten {
                    refused = report
                    throw LogError.againstRule("")
                }
                return report
            }
        } catch {
            if let refused { return refused }
            throw error
        }
    }
}
