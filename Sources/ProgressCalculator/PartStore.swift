import Synchronization
import Targets

/// Parts that one calculator has worked out: the same question has the same answer.
///
/// A standard that is asked of all communes, and required again by the next higher one, is half of
/// a board.
final class PartStore: Sendable {
    private struct Subject: Hashable {
        let standard: Standard.ID
        let unit: Unit.ID
    }

    private let parts = Mutex<[Subject: Part]>([:])

    /// The part of a unit, worked out at the first call.
    func part(_ standard: Standard.ID, of unit: Unit.ID, _ make: () -> Part) -> Part {
        let subject = Subject(standard: standard, unit: unit)
        if let known = parts.withLock({ $0[subject] }) { return known }
        let part = make()
        parts.withLock { $0[subject] = part }
        return part
    }
}
