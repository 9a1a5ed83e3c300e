import Basics
import Targets

extension WorkDay {
    /// What stands in place of a text that was redacted.
    package static let redacted = "[đã lược bỏ]"

    /// The same work day, its outputs sorted by kind and without those of zero.
    var normalised: WorkDay {
        var workDay = self
        workDay.outputs = outputs.filter { $0.quantity != .zero }.sorted { $0.kind < $1.kind }
        return workDay
    }

    /// Whether a correction from one to the other asks for a new confirmation.
    func differsInSubstance(from other: WorkDay) -> Bool {
        day != other.day || until != other.until || unit != other.unit || force != other.force
            || sessions != other.sessions || outputs != other.outputs
            || contributions != other.contributions || workItem != other.workItem
    }
}
