import Basics
import Targets

/// What the calculators of one day have worked out.
///
/// A standard that is asked of all communes, and required again by the next higher one, is half of
/// a board.
struct WorkedOut: Sendable {
    struct Subject: Hashable, Sendable {
        let standard: Standard.ID
        let unit: Unit.ID
        /// The share of the way is measured to the threshold of this day.
        let due: Day?
    }

    let parts = Memo<Subject, Part>()
    let verdicts = Memo<Target, Calculator.Verdict>()
    /// Of the whole campaign, by the last day that counts.
    let turns = Memo<Day, TurnRate>()
}
