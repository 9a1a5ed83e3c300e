public import Basics
import WorkLog

/// All that the log knows of one work day, assessment or recognition: how it stands, and every
/// revision with what changed.
public struct HistoryReport: Hashable, Sendable, Encodable {
    public let simulated: Bool
    public let id: String
    /// What it is: kind, unit, day.
    public let title: Phrase
    /// How it stands: what is known, field by field.
    public let fields: [Field]
    /// The code word of the revision in force.
    public let status: String
    /// More than one revision is followed by none: offices recorded different things.
    public let isConflict: Bool
    /// By number.
    public let revisions: [Revision]
    public let redactions: [RedactionRow]
    public let answers: [Answer]

    /// Something known, in words.
    public struct Field: Hashable, Sendable, Encodable {
        /// The key of the sheet's column.
        public let field: String
        public let title: Phrase
        public let value: Phrase
    }

    /// What one office recorded at one time.
    public struct Revision: Hashable, Sendable, Encodable {
        public let revision: String
        /// From 1; revisions of one number stand side by side.
        public let number: Int
        /// Ids of the revisions that it follows.
        public let parents: [String]
        /// An instant in UTC.
        public let recordedAt: String
        public let recordedBy: String
        public let status: String
        public let reason: String?
        public let confirmedBy: String?
        public let confirmedOn: Day?
        /// No other follows it.
        public let isHead: Bool
        /// It is the one that holds.
        public let isCurrent: Bool
        /// Against the revision that it follows (the last of several); of the first, all that it
        /// says.
        public let changes: [Change]
    }

    /// What a field was and what it became, in words; left out where it was, or is, empty.
    public struct Change: Hashable, Sendable, Encodable {
        public let field: String
        public let title: Phrase
        public let before: Phrase?
        public let after: Phrase?
    }

    /// The record of a text that was taken out.
    public struct RedactionRow: Hashable, Sendable, Encodable {
        public let field: String
        public let recordedAt: String
        public let recordedBy: String
        public let reason: String
    }

    /// What an office said to a finding about the work day.
    public struct Answer: Hashable, Sendable, Encodable {
        public let finding: String
        public let rule: String
        public let recordedAt: String
        public let recordedBy: String
        public let note: String
    }
}

/// A revision before it is compared with the one that it follows.
struct RevisionDraft {
    let revision: String
    let number: Int
    let parents: [String]
    let recordedAt: Instant
    let recordedBy: String
    let status: String
    let reason: String?
    let confirmation: Confirmation?
    let isHead: Bool
    let isCurrent: Bool
    let fields: [HistoryReport.Field]
}

extension HistoryReport {
    /// - Parameter drafts: by number; none of them empty.
    init(
        id: String, title: Phrase, drafts: [RevisionDraft], redactions: [RedactionRow] = [],
        answers: [Answer] = [], simulated: Bool
    ) {
        let current = drafts.last { $0.isCurrent }
        self.simulated = simulated
        self.id = id
        self.title = title
        fields = current?.fields ?? []
        status = current?.status ?? ""
        isConflict = drafts.filter(\.isHead).count > 1
        revisions = drafts.map { draft in
            let older = drafts.last { draft.parents.contains($0.revision) }
            return Revision(
                revision: draft.revision, number: draft.number, parents: draft.parents,
                recordedAt: draft.recordedAt.description, recordedBy: draft.recordedBy,
                status: draft.status, reason: draft.reason,
                confirmedBy: draft.confirmation?.role, confirmedOn: draft.confirmation?.day,
                isHead: draft.isHead, isCurrent: draft.isCurrent,
                changes: Change.from(older?.fields ?? [], to: draft.fields))
        }
        self.redactions = redactions
        self.answers = answers
    }
}

extension HistoryReport.Change {
    /// Fields that differ: those of the newer in its order, then those that it lost.
    static func from(
        _ older: [HistoryReport.Field], to newer: [HistoryReport.Field]
    ) -> [HistoryReport.Change] {
        let before = Dictionary(
            older.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(newer.map(\.field))
        let changed = newer.compactMap { field -> HistoryReport.Change? in
            let old = before[field.field]?.value
            // A text that was left behind where the revision was made is no change.
            guard old != field.value, !LeftOutText.isMark(field.value.vi) else { return nil }
            return HistoryReport.Change(
                field: field.field, title: field.title, before: old, after: field.value)
        }
        let lost = older.filter { !kept.contains($0.field) }.map {
            HistoryReport.Change(field: $0.field, title: $0.title, before: $0.value, after: nil)
        }
        return changed + lost
    }
}
