package import Targets

/// One revision of an entry of a ledger: what it says, and who recorded it when.
package struct Revision<Content: LedgerContent>: Hashable, Sendable {
    /// The id of the revision (UUIDv7).
    package let id: String
    /// 1 for the first revision, its parent's and one for every other.
    package let number: Int
    /// Who recorded the revision: a role or a login.
    package let author: String
    package let recordedAt: Instant
    package let status: Content.Status
    /// Why it was corrected, disputed, withdrawn or voided.
    package let reason: String?
    /// Of a confirmed work day.
    package let confirmation: Confirmation?
    package internal(set) var content: Content

    package var isVoided: Bool { status.rawValue == Ledger<Content>.voided }
}

/// A work day as one revision has it; its outputs are sorted by kind.
package typealias LoggedWorkDay = Revision<WorkDay>

extension Revision<WorkDay> {
    package var workDay: WorkDay { content }
}

/// One revision of an entry, with its place in the history.
package struct RevisionInHistory<Content: LedgerContent>: Hashable, Sendable {
    package let revision: Revision<Content>
    /// Ids of the revisions that it follows; none for the first, several where it settles a
    /// conflict.
    package let parents: [String]
    /// No other revision follows it.
    package let isHead: Bool
    /// It is the one that counts.
    package let isCurrent: Bool
    package let redactions: [Redaction]
}

/// A free text of an entry, which may hold what should never have been written.
package enum TextField: String, Hashable, Sendable, CaseIterable {
    case place
    case note
    /// Why it was corrected, disputed or voided.
    case reason
    /// Who confirmed it.
    case role
    /// The name of a work (công trình, phần việc).
    case title
    /// What came of a work.
    case result
    /// Why a work was stopped.
    case stateReason = "state_reason"
}

/// The record that is left of a text that was taken out.
package struct Redaction: Hashable, Sendable {
    package let field: TextField
    /// Who took it out: a role or a login.
    package let author: String
    package let recordedAt: Instant
    package let reason: String
}

/// An entry that went different ways in different logs, and that no later revision has decided.
package struct Conflict<Content: LedgerContent>: Hashable, Sendable {
    /// Two or more; the first is the one that counts until somebody decides.
    package let heads: [Revision<Content>]

    /// Of the entry.
    package var id: String { heads[0].content.id }
}

/// All conflicts of a log, each kind by id.
package struct LogConflicts: Hashable, Sendable {
    package let workDays: [Conflict<WorkDay>]
    package let assessments: [Conflict<Assessment>]
    package let recognitions: [Conflict<Recognition>]
    package let workItems: [Conflict<WorkItem>]
    package let dutyCounts: [Conflict<DutyCount>]

    package var count: Int {
        workDays.count + assessments.count + recognitions.count + workItems.count
            + dutyCounts.count
    }
}
