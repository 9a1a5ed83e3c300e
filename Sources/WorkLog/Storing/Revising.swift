import Basics
import Targets

extension StoredWorkDay {
    /// A work day as it would be written over this one: texts that were redacted stay so, and the
    /// mark of a note that was left out says nothing of it.
    func keepingRedactions(in workDay: WorkDay) -> WorkDay {
        let fields = redactions.map(\.field)
        let saysNothing = LeftOutText.isMark(workDay.note)
        return workDay.normalised(
            place: fields.contains("place") ? self.workDay.place : nil,
            note: fields.contains("note") || saysNothing ? self.workDay.note : nil)
    }

    /// The revision that follows this one.
    ///
    /// - Parameter decides: whether it settles a conflict: it then names all heads as its parents.
    func next(
        uid: String, workDay: WorkDay? = nil, status: WorkStatus, reason: String?,
        confirmation: Confirmation?, decides: Bool = false
    ) -> NewRevision {
        NewRevision(
            uid: uid, workDay: workDay ?? self.workDay, number: logged.number + 1, status: status,
            reason: reason, confirmation: confirmation, parents: decides ? heads : [key],
            redactions: redactions)
    }

    /// The revision that corrects this one, or `nil` when nothing differs and there is no conflict
    /// to decide.
    ///
    /// A correction of substance asks for a new confirmation; others keep the status.
    func correction(
        to new: WorkDay, reason: String?, uid: String, decides: Bool = false
    ) -> NewRevision? {
        let corrected = keepingRedactions(in: new)
        guard corrected != workDay || (decides && isContested) else { return nil }
        let isPlan = logged.status == .planned
        let starts = corrected.differsInSubstance(from: workDay) && !isPlan
        return next(
            uid: uid, workDay: corrected, status: starts ? .reported : logged.status,
            reason: reason ?? (logged.status == .disputed && !starts ? logged.reason : nil),
            confirmation: starts ? nil : logged.confirmation, decides: decides)
    }
}
