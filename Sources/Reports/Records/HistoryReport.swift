package import Basics
package import Sheets
import Targets
package import WorkLog

/// All that the log knows of one work day, assessment or recognition: how it stands, and every
/// revision with what changed.
package struct HistoryReport: Hashable, ReportContent {
    package let id: String
    /// What it is: kind, unit, day.
    package let title: Phrase
    /// How it stands: what is known, field by field.
    package let fields: [Field]
    /// The code word of the revision in force.
    package let status: String
    /// More than one revision is followed by none: offices recorded different things.
    package let isConflict: Bool
    /// By number.
    package let revisions: [Revision]
    package let redactions: [RedactionRow]
    package let answers: [Answer]

    /// Something known, in words.
    package typealias Field = FieldWords

    /// What one office recorded at one time.
    package struct Revision: Hashable, Sendable, Encodable {
        package let revision: String
        /// From 1; revisions of one number stand side by side.
        package let number: Int
        /// Ids of the revisions that it follows.
        package let parents: [String]
        /// An instant in UTC.
        package let recordedAt: String
        package let recordedBy: String
        package let status: String
        package let reason: String?
        package let confirmedBy: String?
        package let confirmedOn: Day?
        /// No other follows it.
        package let isHead: Bool
        /// It is the one that holds.
        package let isCurrent: Bool
        /// Against the revision that it follows (the last of several); of the first, all that it
        /// says.
        package let changes: [Change]
    }

    /// What a field was and what it became, in words; left out where it was, or is, empty.
    package struct Change: Hashable, Sendable, Encodable {
        package let field: String
        package let title: Phrase
        package let before: Phrase?
        package let after: Phrase?
    }

    /// The record of a text that was taken out.
    package struct RedactionRow: Hashable, Sendable, Encodable {
        package let field: String
        package let recordedAt: String
        package let recordedBy: String
        package let reason: String
    }

    /// What an office said to a finding about the work day.
    package struct Answer: Hashable, Sendable, Encodable {
        package let finding: String
        package let rule: String
        package let recordedAt: String
        package let recordedBy: String
        package let note: String
    }
}

/// A revision before it is compared with the one that it follows.
package struct RevisionDraft {
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

    package init<Content>(
        _ past: RevisionInHistory<Content>, _ fields: (Content) -> [HistoryReport.Field]
    ) {
        let revision = past.revision
        self.revision = revision.id
        number = revision.number
        parents = past.parents
        recordedAt = revision.recordedAt
        recordedBy = revision.author
        status = revision.status.rawValue
        reason = revision.reason
        confirmation = revision.confirmation
        isHead = past.isHead
        isCurrent = past.isCurrent
        self.fields = fields(revision.content)
    }
}

extension HistoryReport {
    /// - Parameters:
    ///   - drafts: by number; none of them empty.
    ///   - redactions: The default is none.
    ///   - answers: to findings. The default is none.
    package init(
        id: String, title: Phrase, drafts: [RevisionDraft], redactions: [Redaction] = [],
        answers: [ReviewAnswer] = []
    ) {
        let current = drafts.last { $0.isCurrent }
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
        self.redactions = redactions.map {
            RedactionRow(
                field: $0.field.rawValue, recordedAt: $0.recordedAt.description,
                recordedBy: $0.author, reason: $0.reason)
        }
        self.answers = answers.map {
            Answer(
                finding: $0.finding, rule: $0.rule, recordedAt: $0.recordedAt.description,
                recordedBy: $0.author, note: $0.note)
        }
    }
}

extension HistoryReport.Change {
    /// Fields that differ: those of the newer in its order, then those that it lost.
    package static func from(
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
