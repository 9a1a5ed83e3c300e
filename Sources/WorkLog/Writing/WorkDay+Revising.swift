import Basics
import Targets

extension Stored<WorkDay> {
    /// A work day as it would be written over this one: texts that were redacted stay so, and the
    /// mark of a note that was left out says nothing of it.
    func keepingRedactions(in workDay: WorkDay) -> WorkDay {
        let fields = redactions.map(\.field)
        let saysNothing = LeftOutText.isMark(workDay.note)
        return workDay.normalised(
            place: fields.contains("place") ? content.place : nil,
            note: fields.contains("note") || saysNothing ? content.note : nil)
    }

    /// The revision that corrects this one, or `nil` when nothing differs and there is no conflict
    /// to decide.
    ///
    /// A correction of substance asks for a new confirmation; others keep the status.
    func correction(
        to new: WorkDay, reason: String?, uid: String, decides: Bool = false
    ) -> NewRevision<WorkDay>? {
        let corrected = keepingRedactions(in: new)
        guard corrected != content || (decides && isContested) else { return nil }
        let isPlan = revision.status == .planned
        let starts = corrected.differsInSubstance(from: content) && !isPlan
        return next(
            uid: uid, corrected, status: starts ? .reported : revision.status,
            reason: reason ?? (revision.status == .disputed && !starts ? revision.reason : nil),
            confirmation: starts ? nil : revision.confirmation, decides: decides)
    }
}
