import Basics
import GRDB
package import Targets

/// What became of rows that confirm or dispute: all of them are written, or none and the reasons.
package struct ConfirmationAnswer: Sendable {
    /// Ids of the work days that are confirmed, in the order of the rows.
    package fileprivate(set) var confirmed: [WorkDay.ID] = []
    /// Ids of those that are disputed.
    package fileprivate(set) var disputed: [WorkDay.ID] = []
    /// Rows that the log has just so.
    package fileprivate(set) var unchanged = 0
    package fileprivate(set) var refused: [(row: GivenRow<ConfirmationEntry>, why: LogError)] = []
}

extension LogWriting {
    /// Writes what rows say of work days that are in the log, all of them or none.
    ///
    /// - Parameter isTrial: The default is `false`; only says what would be written.
    package func confirm(
        _ rows: [GivenRow<ConfirmationEntry>], isTrial: Bool = false, by recorder: inout Recorder
    ) throws(LogError) -> ConfirmationAnswer {
        guard !recorder.author.isBlank else { throw .noAuthor }
        var answer = ConfirmationAnswer()
        let uids = recorder.uids(rows.count)
        let author = recorder
        do throws(LogError) {
            try writing { database in
                let meant = try Confirming(rows, in: database)
                try RevisionWriter<WorkDay>.writing(database, by: author) { writer in
                    for (row, uid) in zip(rows, uids) {
                        do throws(LogError) {
                            try meant.write(row, uid: uid, &writer, &answer, path: access.path)
                        } catch {
                            guard !error.isUnusable else { throw error }
                            answer.refused.append((row, error))
                        }
                    }
                }
                // Undoes what was written; the answer says why.
                if isTrial || !answer.refused.isEmpty { throw LogError.againstRule("") }
            }
        } catch {
            guard isTrial && error == .againstRule("") || !answer.refused.isEmpty else {
                throw error
            }
        }
        return answer
    }
}

/// The work days that rows of confirmations mean.
private struct Confirming {
    private var stored: [String: Result<Stored<WorkDay>, LogError>] = [:]
    /// Rows of ids that mean a work day of an earlier row.
    private var repeated: Set<Int> = []
    private let database: Database

    init(_ rows: [GivenRow<ConfirmationEntry>], in database: Database) throws {
        self.database = database
        let typed = rows.map(\.value.id)
        var current = try WorkDay.ledger.current(of: typed, in: database)
        var seen: Set<WorkDay.ID> = []
        for row in rows {
            let start = row.value.id
            do {
                let id = try WorkDay.ledger.tables.id(startingWith: start, database)
                if current[id] == nil {
                    current[id] = try WorkDay.ledger.current(of: [id], in: database)[id]
                }
                if let work = current[id] { stored[start] = .success(work) }
                if !seen.insert(id).inserted { repeated.insert(row.line) }
            } catch let error as LogError {
                stored[start] = .failure(error)
            }
        }
    }

    func write(
        _ row: GivenRow<ConfirmationEntry>, uid: String, _ writer: inout RevisionWriter<WorkDay>,
        _ answer: inout ConfirmationAnswer, path: String
    ) throws(LogError) {
        let entry = row.value
        guard let work = try stored[entry.id]?.get() else { throw .unknown(id: entry.id) }
        let id = work.content.id
        guard !repeated.contains(row.line) else { throw .twice(id: id) }
        guard let revision = try entry.change.applied(to: work, uid: uid) else {
            answer.unchanged += 1
            return
        }
        if let difference = entry.shown.difference(from: work.content) { throw difference }
        do {
            if let number = entry.number, number != work.revision.number,
                try !work.says(whatItSaidIn: number, database)
            {
                throw LogError.changedSince(id: id, number: number)
            }
            try writer.write(revision)
            // What the log refuses is said of its own row.
            try writer.flush()
        } catch {
            throw LogError(error, path: path)
        }
        if case .dispute = entry.change {
            answer.disputed.append(id)
        } else {
            answer.confirmed.append(id)
        }
    }
}

extension ConfirmationEntry.Shown {
    /// The first figure that is another in the log; a day only where the work day has one day.
    fileprivate func difference(from current: WorkDay) -> LogError? {
        func differs(_ what: Phrase, _ sheet: String, _ log: String) -> LogError? {
            sheet == log ? nil : .otherOnSheet(id: current.id, what: what, sheet: sheet, log: log)
        }
        func text(_ quantity: Quantity?) -> String {
            quantity.map { NumberFormat(.vi).text($0) } ?? "–"
        }
        if let day, current.day == current.until,
            let found = differs(Phrase(vi: "Ngày", en: "Day"), day.inTable, current.day.inTable)
        {
            return found
        }
        if let people,
            let found = differs(
                Phrase(vi: "Lượt người", en: "Participants"), text(people),
                text(current.force.people.map { Quantity($0) }))
        {
            return found
        }
        return personDays.flatMap {
            differs(
                Phrase(vi: "Ngày công", en: "Person-days"), text($0), text(current.force.personDays)
            )
        }
    }
}

extension Stored<WorkDay> {
    /// Whether a revision of that number said the same in substance.
    fileprivate func says(whatItSaidIn number: Int, _ database: Database) throws -> Bool {
        try WorkDay.ledger.fetch(
            database, "WHERE work_day = ?1 AND number = ?2", [content.id, number]
        ).contains { !$0.content.differsInSubstance(from: content) }
    }
}
