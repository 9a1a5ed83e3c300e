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
    func applied(to stored: Stored<WorkDay>, uid: String) throws(LogError) -> NewRevision<WorkDay>?
    {
        let current = stored.revision
        switch self {
        case .confirm(let confirmation, _) where confirmation.role.isBlank: throw .noRole
        case .confirm(let confirmation, _) where confirmation.day < current.workDay.until:
            throw .confirmedBefore(id: current.workDay.id, last: current.workDay.until)
        case .dispute(let reason) where reason.isBlank: throw .noReason
        case .void(let reason) where reason.isBlank: throw .noReason
        case .report(let reason) where current.status == .voided && (reason ?? "").isBlank:
            throw .noReason
        default: break
        }
        let settles = current.status == status && stored.isContested
        if current.status == status, !settles {
            let sameDispute = status != .disputed || current.reason == reason
            if status == .reported || status == .voided { return nil }
            if current.confirmation == confirmation, sameDispute { return nil }
        }
        guard settles || sources.contains(current.status) else {
            throw .notAllowed(id: stored.content.id, from: current.status, to: status)
        }
        return stored.next(
            uid: uid, status: status, reason: reason, confirmation: confirmation, decides: true)
    }
}
