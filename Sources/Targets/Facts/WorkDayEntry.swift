/// A work day that is new to the log.
package struct WorkDayEntry: Hashable, Sendable {
    package var workDay: WorkDay
    package var status: WorkStatus
    /// Of a confirmed one.
    package var confirmation: Confirmation?
    /// Of a disputed or voided one.
    package var reason: String?

    package init(
        _ workDay: WorkDay, status: WorkStatus = .reported, confirmation: Confirmation? = nil,
        reason: String? = nil
    ) {
        self.workDay = workDay
        self.status = status
        self.confirmation = confirmation
        self.reason = reason
    }
}
