/// What a merge brought, file by file.
package struct MergeReport: Hashable, Sendable {
    /// What one file held of one kind.
    package struct Counts: Hashable, Sendable {
        /// Work days, assessments or recognitions that the log did not have.
        package internal(set) var newEntries = 0
        /// Revisions that the log did not have, those of new entries included.
        package internal(set) var newRevisions = 0
        /// Revisions that the log, or a file before this one, has just so.
        package internal(set) var known = 0
        /// Entries with a revision from this file that now have more than one head.
        package internal(set) var conflicts = 0

        package init() {}
    }

    package struct File: Hashable, Sendable {
        /// As it was named.
        package let path: String
        package internal(set) var counts: [LogEntryKind: Counts] = [:]
        /// What waits for somebody to accept it; at most a thousand are told.
        package internal(set) var held: [HeldBack] = []
        package internal(set) var heldCount = 0
        /// Revisions that no log takes; at most a thousand are told.
        package internal(set) var refused: [RefusedRevision] = []
        package internal(set) var refusedCount = 0
        /// What the file says of itself; `nil` for one of an older program.
        package internal(set) var head: HeadCode?
        /// The sender's own tables of the law; `nil` for a whole log, or a file of an older program.
        package internal(set) var law: LawHashes?

        package subscript(kind: LogEntryKind) -> Counts { counts[kind] ?? Counts() }
    }

    /// In the order in which they were named.
    package internal(set) var files: [File] = []
    /// Texts that were filled in or redacted.
    package internal(set) var textsChanged = 0
    /// Answers to findings that the log did not have.
    package internal(set) var newAnswers = 0
    /// Entries in the whole log that have more than one head.
    package internal(set) var openConflicts = 0
}
