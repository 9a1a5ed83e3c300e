import Basics
import Targets

extension StoredWorkDay {
    /// A work day as it would be written over this one: texts that were redacted stay so.
    func keepingRedactions(in workDay: WorkDay) -> WorkDay {
        let fields = redactions.map(\.field)
        return workDay.normalised(
            place: fields.contains("place") ? self.workDay.place : nil,
            note: fields.contains("note") ? self.workDay.note : nil)
    }

    /// The revision that follows this one.
    func next(
        uid: String, workDay: WorkDay? = nil, status: WorkStatus, reason: String?,
        confirmation: Confirmation?
    ) -> NewRevision {
        NewRevision(
            uid: uid, workDay: workDay ?? self.workDay, number: logged.number + 1, status: status,
            reason: reason, confirmation: confirmation, parents: [key], redactions: redactions)
    }

    /// The revision that corrects this one, or `nil` when nothing differs.
    ///
    /// A correction of substance asks for a new confirmation; others keep the status.
    func correction(to new: WorkDay, reason: String?, uid: String) -> NewRevision? {
        let corrected = keepingRedactions(in: new)
        guard corrected != workDay else { return nil }
        let isPlan = logged.status == .planned
        let starts = corrected.differsInSubstance(from: workDay) && !isPlan
        return next(
            uid: uid, workDay: corrected, status: starts ? .reported : logged.status,
            reason: reason ?? (logged.status == .disputed && !starts ? logged.reason : nil),
            confirmation: starts ? nil : logged.confirmation)
    }
}
