package import Basics
import GRDB
package import Targets

/// What became of a sheet of confirmations: all rows written, or none and the reasons.
package struct ConfirmationReport: Hashable, Sendable {
    /// Ids of the work days that are confirmed by the sheet, in its order.
    package fileprivate(set) var confirmed: [WorkDay.ID] = []
    /// Ids of those that are disputed by it.
    package fileprivate(set) var disputed: [WorkDay.ID] = []
    /// Rows that the log has just so.
    package fileprivate(set) var unchanged = 0
    /// By place.
    package fileprivate(set) var findings: [Finding] = []

    /// Whether the rows are in the log; a sheet with errors leaves it as it was.
    package var isWritten: Bool { !findings.contains { $0.severity == .error } }
}

extension WorkLog {
    /// Writes what a sheet says of work days that are in the log, all of it or nothing.
    ///
    /// - Parameter isTrial: The default is `false`; only says what would be written.
    /// - Throws: ``LogError``, for the log; what is wrong with the sheet is in the report.
    package func confirm(
        _ sheet: Sheet<ConfirmationEntry>, isTrial: Bool = false, by recorder: inout Recorder
    ) throws(LogError) -> ConfirmationReport {
        guard !recorder.author.isBlank else { throw .noAuthor }
        var report = ConfirmationReport()
        report.findings = sheet.findings
        guard report.isWritten else { return report }
        let uids = recorder.uids(sheet.rows.count)
        let author = recorder
        do throws(LogError) {
            try writing { database in
                var writer = try RevisionWriter(database, by: author)
                let held = try Confirming(sheet, in: database)
                for (row, uid) in zip(sheet.rows, uids) {
                    do throws(LogError) {
                        try held.write(row, uid: uid, &writer, &report, path: path)
                    } catch {
                        guard !error.isUnusable else { throw error }
                        report.findings.append(
                            sheet.finding(error.message, at: row, step: error.remedy))
                    }
                }
                // Undoes what was written; the report says why.
                if isTrial || !report.isWritten { throw LogError.againstRule("") }
            }
        } catch {
            guard isTrial && error == .againstRule("") || !report.isWritten else { throw error }
        }
        return report
    }
}

/// The work days that a sheet of confirmations means.
private struct Confirming {
    private var stored: [String: Result<StoredWorkDay, LogError>] = [:]
    /// Rows of ids that mean a work day of an earlier row.
    private var repeated: Set<Int> = []
    private let database: Database

    init(_ sheet: Sheet<ConfirmationEntry>, in database: Database) throws {
        self.database = database
        let typed = sheet.rows.map(\.value.id)
        var current = try StoredWorkDay.current(of: typed, in: database)
        var seen: Set<WorkDay.ID> = []
        for row in sheet.rows {
            let start = row.value.id
            do {
                let id = try IDStart(start: start).id(
                    in: "revision", column: "work_day", database)
                if current[id] == nil {
                    current[id] = try StoredWorkDay.current(of: [id], in: database)[id]
                }
                if let work = current[id] { stored[start] = .success(work) }
                if !seen.insert(id).inserted { repeated.insert(row.line) }
            } catch let error as LogError {
                stored[start] = .failure(error)
            }
        }
    }

    func write(
        _ row: SheetRow<ConfirmationEntry>, uid: String, _ writer: inout RevisionWriter,
        _ report: inout ConfirmationReport, path: String
    ) throws(LogError) {
        let entry = row.value
        guard let work = try stored[entry.id]?.get() else { throw .unknown(id: entry.id) }
        let id = work.workDay.id
        guard !repeated.contains(row.line) else { throw .twice(id: id) }
        guard let revision = try entry.change.applied(to: work, uid: uid) else {
            report.unchanged += 1
            return
        }
        if let difference = entry.shown.difference(from: work.workDay) { throw difference }
        do {
            if let number = entry.number, number != work.logged.number,
                try !work.says(whatItSaidIn: number, database)
            {
                throw LogError.changedSince(id: id, number: number)
            }
            try writer.write(revision)
        } catch {
            throw LogError(error, path: path)
        }
        if case .dispute = entry.change {
            report.disputed.append(id)
        } else {
            report.confirmed.append(id)
        }
    }
}

extension ShownOnSheet {
    /// The first figure that is another in the log; a day only where the work day has one day.
    fileprivate func difference(from held: WorkDay) -> LogError? {
        func differs(_ what: Phrase, _ sheet: String, _ log: String) -> LogError? {
            sheet == log ? nil : .otherOnSheet(id: held.id, what: what, sheet: sheet, log: log)
        }
        func text(_ quantity: Quantity?) -> String {
            quantity.map { NumberFormat(.vi).text($0) } ?? "–"
        }
        if let day, held.day == held.until,
            let found = differs(Phrase(vi: "Ngày", en: "Day"), day.inTable, held.day.inTable)
        {
            return found
        }
        if let people,
            let found = differs(
                Phrase(vi: "Lượt người", en: "Participants"), text(people),
                text(held.force.people.map { Quantity($0) }))
        {
            return found
        }
        return personDays.flatMap {
            differs(
                Phrase(vi: "Ngày công", en: "Person-days"), text($0), text(held.force.personDays))
        }
    }
}

extension StoredWorkDay {
    /// Whether a revision of that number said the same in substance.
    fileprivate func says(whatItSaidIn number: Int, _ database: Database) throws -> Bool {
        try StoredWorkDay.fetch(
            database,
            """
            SELECT \(StoredWorkDay.columns) FROM recorded_work_day
            WHERE work_day = ?1 AND number = ?2
            """, [workDay.id, number]
        ).contains { !$0.workDay.differsInSubstance(from: workDay) }
    }
}
