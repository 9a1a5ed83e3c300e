import Basics
import ProgressCalculator
import Synchronization

/// The calculators that one look at the log has made: a page, its tables and its charts ask the same
/// day again and again, and reading what was assessed by then is half of such a page.
///
/// Not for desks that write: what they ask changes under their hands.
final class CalculatorMemo: Sendable {
    private struct Made {
        let day: Day
        let isByMonth: Bool
        let calculator: Calculator
    }

    private let made = Mutex<[Made]>([])
    /// A page asks about its own day and the one before it; older ones go.
    private static let most = 3

    /// - Parameter byMonth: whether one that knows whole months alone is enough; one that knows each
    ///   day is too.
    func calculator(
        asOf day: Day, byMonth: Bool, _ make: () throws(Refusal) -> Calculator
    ) throws(Refusal) -> Calculator {
        let known = made.withLock { made in
            made.last { $0.day == day && (byMonth || !$0.isByMonth) }?.calculator
        }
        if let known { return known }
        let calculator = try make()
        made.withLock { made in
            made.append(Made(day: day, isByMonth: byMonth, calculator: calculator))
            if made.count > Self.most { made.removeFirst() }
        }
        return calculator
    }
}
