import Basics
package import Targets

extension LogWriting {
    /// Adds work days that are not in the log, in one transaction.
    ///
    /// - Throws: ``LogError/alreadyLogged(id:)``, ``LogError/againstRule(_:)``.
    package func append(
        _ entries: [WorkDayEntry], by recorder: inout Recorder
    ) throws(LogError) {
        let uids = recorder.uids(entries.count)
        let author = recorder
        try writing { database in
            let ids = entries.map(\.workDay.id)
            var known = Set(try WorkDay.ledger.current(of: ids, in: database).keys)
            try RevisionWriter<WorkDay>.writing(database, by: author) { writer in
                for (entry, uid) in zip(entries, uids) {
                    let id = entry.workDay.id
                    if let problem = entry.workDay.problem { throw LogError.unfit(id: id, problem) }
                    guard known.insert(id).inserted else { throw LogError.alreadyLogged(id: id) }
                    try writer.write(
                        NewRevision<WorkDay>(
                            uid: uid, content: entry.workDay, status: entry.status,
                            reason: entry.reason, confirmation: entry.confirmation))
                }
            }
        }
    }

    /// Corrects a work day: a new revision with everything as given.
    ///
    /// A correction of day, unit, sessions, outputs, people or contributions of a work day that is
    /// more than planned sets it back to reported; other corrections keep its status. It decides a
    /// conflict, even by saying what holds now.
    ///
    /// - Returns: `false` when nothing differs and nothing was written.
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/voided(id:)``, ``LogError/sameWorkDay(id:)``
    ///   where it would make two work days of one.
    @discardableResult
    package func correct(
        _ workDay: WorkDay, reason: String? = nil, by recorder: inout Recorder
    ) throws(LogError) -> Bool {
        try correct([workDay], reason: reason, by: &recorder) > 0
    }

    /// Corrects several work days, all of them or none.
    ///
    /// - Returns: how many differ.
    /// - Throws: as for one.
    @discardableResult
    package func correct(
        _ workDays: [WorkDay], reason: String? = nil, by recorder: inout Recorder
    ) throws(LogError) -> Int {
        let uids = recorder.uids(workDays.count)
        let author = recorder
        for workDay in workDays {
            if let problem = workDay.problem { throw .unfit(id: workDay.id, problem) }
        }
        return try writing { database in
            let all = try WorkDay.ledger.current(of: workDays.map(\.id), in: database)
            return try RevisionWriter<WorkDay>.writing(database, by: author) { writer in
                var count = 0
                for (workDay, uid) in zip(workDays, uids) {
                    guard let stored = all[workDay.id] else {
                        throw LogError.unknown(id: workDay.id)
                    }
                    guard stored.revision.status != .voided else {
                        throw LogError.voided(id: workDay.id)
                    }
                    guard
                        let revision = stored.correction(
                            to: workDay, reason: reason, uid: uid, decides: true)
                    else { continue }
                    let corrected = revision.content
                    if corrected.key != stored.content.key {
                        // Those that were corrected before it count too.
                        try writer.flush()
                        if let twin = try corrected.twin(in: database) {
                            throw LogError.sameWorkDay(id: twin)
                        }
                    }
                    try writer.write(revision)
                    count += 1
                }
                return count
            }
        }
    }
}
