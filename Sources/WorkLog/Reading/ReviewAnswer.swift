public import Targets

/// What an office says to a finding about work days; it stays with the log.
public struct ReviewAnswer: Hashable, Sendable {
    /// The id of the answer (UUIDv7).
    public let uid: String
    /// The id of the finding, made from its rule, its work days and what was judged of them: when
    /// that changes, the answer fits no more.
    public let finding: String
    public let rule: String
    /// The work days that the finding is about.
    public let workDays: [WorkDay.ID]
    public let note: String
    /// Who answered: a role or a login.
    public let author: String
    public let recordedAt: Instant
}
