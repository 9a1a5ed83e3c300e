import Basics
import Targets

extension StatusChange {
    var confirmation: Confirmation? {
        if case .confirm(let confirmation, _) = self { confirmation } else { nil }
    }

    var reason: String? {
        switch self {
        case .report(let reason), .confirm(_, let reason): reason
        case .dispute(let reason), .void(let reason): reason
        }
    }

    /// From which states this leads on.
    private var sources: [WorkStatus] {
        switch self {
        case .report: [.planned, .disputed, .voided]
        case .confirm: [.reported, .disputed, .confirmed]
        case .dispute: [.reported, .confirmed, .disputed]
        case .void: [.planned, .reported, .confirmed, .disputed]
        }
    }

    /// The next revision of a work day, or `nil` when it is so already; a conflict is decided.
    ///
    /// - Throws: ``LogError``, where the step is not allowed or lacks words.
    func applied(to stored: StoredWorkDay, uid: String) throws(LogError) -> NewRevision? {
        let held = stored.logged
        switch self {
        case .confirm(let confirmation, _) where confirmation.role.isBlank: throw .noRole
        case .confirm(let confirmation, _) where confirmation.day < held.workDay.until:
            throw .confirmedBefore(id: held.workDay.id, last: held.workDay.until)
        case .dispute(let reason) where reason.isBlank: throw .noReason
        case .void(let reason) where reason.isBlank: throw .noReason
        case .report(let reason) where held.status == .voided && (reason ?? "").isBlank:
            throw .noReason
        default: break
        }
        let settles = held.status == status && stored.isContested
        if held.status == status, !settles {
            let sameDispute = status != .disputed || held.reason == reason
            if status == .reported || status == .voided { return nil }
            if held.confirmation == confirmation, sameDispute { return nil }
        }
        guard settles || sources.contains(held.status) else {
            throw .notAllowed(id: stored.workDay.id, from: held.status, to: status)
        }
        return stored.next(
            uid: uid, status: status, reason: reason, confirmation: confirmation, decides: true)
    }
}
