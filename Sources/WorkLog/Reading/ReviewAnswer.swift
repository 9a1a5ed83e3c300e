package import Targets

/// What an office says to a finding about work days; it stays with the log.
package struct ReviewAnswer: Hashable, Sendable {
    /// The id of the answer (UUIDv7).
    package let uid: String
    /// The id of the finding, made from its rule, its work days and what was judged of them: when
    /// that changes, the answer fits no more.
    package let finding: String
    package let rule: String
    /// The work days that the finding is about.
    package let workDays: [WorkDay.ID]
    package let note: String
    /// Who answered: a role or a login.
    package let author: String
    package let recordedAt: Instant
}
