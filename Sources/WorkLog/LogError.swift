package import Basics
package import Targets

/// Why the log cannot be used, or will not do what was asked.
///
/// ``isUnusable`` tells the two apart: a command ends with status 2 for the first, 1 for the
/// second.
package enum LogError: Error, Hashable, Sendable {
    // The database cannot be used.
    case missing(path: String)
    case exists(path: String)
    case cannotOpen(path: String)
    case notADatabase(path: String)
    /// A database, but not one of ours.
    case notALog(path: String)
    case damaged(path: String)
    /// Its tables, triggers, views or indexes are not those of a log; the names that differ.
    case altered(path: String, names: [String])
    case newer(path: String)
    case older(path: String)
    case otherCampaign(path: String, found: Campaign.ID, asked: Campaign.ID)
    case readOnly(path: String)
    case locked(path: String)
    /// A write was cut off; undoing it needs a place that can be written.
    case needsRecovery(path: String)
    /// The journal beside it names another file, which opening it would delete.
    case foreignJournal(path: String)
    /// A journal of something else lies where a new log is to be.
    case leftBeside(path: String)
    /// A file to be merged that another program is writing to, or was when it was copied.
    case unfinished(path: String)
    case full(path: String)
    /// Reading a stranger's file took more time or memory than it may, or ended the process.
    case beyondLimits(path: String)
    /// Another server has the log open.
    case served(path: String)
    /// The file of a log that is to be served has another name (a hard link): two write-ahead logs
    /// would be kept of it.
    case twoNames(path: String)
    /// While a server had it open, the file was moved away or another was put in its place.
    case replaced
    /// SQLite's own number for anything else.
    case failed(path: String, code: Int)
    /// A file has a revision of an entry otherwise than the log: one of the two was altered.
    case contradicts(path: String, id: String)
    /// A file whose revisions are not those that its chain received; what does not fit first.
    case rewritten(path: String, VerifyProblem)
    /// Files that were to be merged, with what is wrong with each.
    case unmergeable([LogError])

    // The log refuses.
    case noAuthor
    case noReason
    case noRole
    case unknown(id: String)
    /// The first letters of an id that fit several.
    case severalIDs(prefix: String, ids: [String])
    case alreadyLogged(id: String)
    /// Two rows of a sheet are about one work day.
    case twice(id: String)
    /// What was confirmed on a sheet is not what stands in the log now.
    case changedSince(id: String, number: Int)
    /// A confirmation on a day before the work day had ended, its last day.
    case confirmedBefore(id: String, last: Day)
    /// A sheet of confirmations shows another figure than the log has.
    case otherOnSheet(id: String, what: Phrase, sheet: String, log: String)
    /// A correction would make a work day the same as another, whose id this is.
    case sameWorkDay(id: String)
    case notAllowed(id: String, from: WorkStatus, to: WorkStatus)
    case voided(id: String)
    case nothingToRedact(id: String)
    /// A text that an earlier version hashed as it is.
    case textInHash(id: String)
    /// Real data stands in a log that should be simulated; how many entries.
    case notEmpty(entries: Int)
    /// It says something that no log takes.
    case unfit(id: String, RowProblem)
    case withdrawnBefore(id: String, day: Day)
    /// The file that was to be merged is the log itself.
    case sameFile(path: String)
    /// Simulated and real data, or two simulations, which never merge.
    case simulatedAndReal(path: String)
    case otherSimulation(path: String)
    /// A part of a log, as an export is, that was to take the place of another log.
    case partOfALog(path: String)
    /// A rule that the database holds, in the words of the schema.
    case againstRule(String)
}

extension LogError {
    /// Whether the database could not be used at all, rather than the request be refused.
    package var isUnusable: Bool {
        switch self {
        case .missing, .exists, .cannotOpen, .notADatabase, .notALog, .damaged, .altered, .newer,
            .older, .otherCampaign, .readOnly, .locked, .needsRecovery, .full, .failed,
            .contradicts, .foreignJournal, .leftBeside, .unfinished, .served, .twoNames, .replaced,
            .rewritten,
            .beyondLimits:
            true
        case .unmergeable(let errors): errors.contains(where: \.isUnusable)
        case .noAuthor, .noReason, .noRole, .unknown, .severalIDs, .alreadyLogged, .twice,
            .changedSince, .confirmedBefore, .otherOnSheet, .sameWorkDay, .notAllowed, .voided,
            .nothingToRedact, .textInHash, .notEmpty, .unfit,
            .withdrawnBefore, .sameFile, .simulatedAndReal, .otherSimulation, .partOfALog,
            .againstRule:
            false
        }
    }
}
