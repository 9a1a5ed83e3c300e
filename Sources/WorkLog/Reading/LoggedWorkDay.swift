import Basics
package import Targets

/// A work day as one revision of the log has it.
package struct LoggedWorkDay: Hashable, Sendable {
    /// The id of the revision (UUIDv7).
    package let revision: String
    /// Its outputs are sorted by kind.
    package let workDay: WorkDay
    package let status: WorkStatus
    /// 1 for the first revision, its parent's and one for every other.
    package let number: Int
    /// Who recorded the revision: a role or a login.
    package let author: String
    package let recordedAt: Instant
    /// Why it was corrected, disputed or voided.
    package let reason: String?
    package let confirmation: Confirmation?
}

extension WorkDay {
    /// What stands in place of a text that was redacted.
    package static let redacted = "[đã lược bỏ]"

    /// The same work day with other texts, outputs sorted by kind and without those of zero.
    func normalised(place: String? = nil, note: String? = nil) -> WorkDay {
        WorkDay(
            id: id, day: day, until: until, unit: unit, place: place ?? self.place,
            programme: programme, organiser: organiser, sessions: sessions, force: force,
            outputs: outputs.filter { $0.quantity != .zero }.sorted { $0.kind < $1.kind },
            contributions: contributions, note: note ?? self.note)
    }

    /// Whether a correction from one to the other asks for a new confirmation.
    func differsInSubstance(from other: WorkDay) -> Bool {
        day != other.day || until != other.until || unit != other.unit || force != other.force
            || sessions != other.sessions || outputs != other.outputs
            || contributions != other.contributions
    }
}
