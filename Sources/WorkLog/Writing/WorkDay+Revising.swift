import Basics
import Targets

extension Stored<WorkDay> {
    /// A work day as it would be written over this one.
    func keepingRedactions(in workDay: WorkDay) -> WorkDay {
        keepingTexts(in: workDay).normalised
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
