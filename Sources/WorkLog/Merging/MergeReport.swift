/// What a merge brought, file by file.
public struct MergeReport: Hashable, Sendable {
    /// What one file held of one kind.
    public struct Counts: Hashable, Sendable {
        /// Work days, assessments or recognitions that the log did not have.
        public internal(set) var newEntries = 0
        /// Revisions that the log did not have, those of new entries included.
        public internal(set) var newRevisions = 0
        /// Revisions that the log, or a file before this one, has just so.
        public internal(set) var known = 0
        /// Entries with a revision from this file that now have more than one head.
        public internal(set) var conflicts = 0

        public init() {}
    }

    public struct File: Hashable, Sendable {
        /// As it was named.
        public let path: String
        public internal(set) var counts: [LogEntryKind: Counts] = [:]

        public subscript(kind: LogEntryKind) -> Counts { counts[kind] ?? Counts() }
    }

    /// In the order in which they were named.
    public internal(set) var files: [File] = []
    /// Texts that were filled in or redacted.
    public internal(set) var textsChanged = 0
    /// Answers to findings that the log did not have.
    public internal(set) var newAnswers = 0
    /// Entries in the whole log that have more than one head.
    public internal(set) var openConflicts = 0
}
