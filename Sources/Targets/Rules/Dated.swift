package import Basics

/// A row of the law: a value that a document sets for a stretch of days.
///
/// A rule that changes over time is a list of these, and code asks what was in force on a day:
///
/// ```swift
/// let floor = criterion.points.at(day)?.value.floor
/// ```
package struct Dated<Value> {
    package let value: Value
    package let period: Period
    package let source: Citation
    /// Where it stands in the files.
    package let place: Place

    /// How well it is known.
    package var mark: Mark { source.mark }

    /// Another value of the same document and days.
    package func with<Other>(_ value: Other) -> Dated<Other> {
        Dated<Other>(value: value, period: period, source: source, place: place)
    }

    /// The same for other days.
    func lasting(_ period: Period) -> Dated {
        Dated(value: value, period: period, source: source, place: place)
    }
}

extension Dated: Equatable where Value: Equatable {}
extension Dated: Hashable where Value: Hashable {}
extension Dated: Sendable where Value: Sendable {}

extension Array {
    /// What is in force on a day, of several the last; `nil` before the first row, between rows and
    /// after a repeal.
    package func at<Value>(_ day: Day) -> Dated<Value>? where Element == Dated<Value> {
        // By index: a closure over rows would copy each.
        for index in indices.reversed() where self[index].period.contains(day) {
            return self[index]
        }
        return nil
    }

    /// All that is in force on a day.
    package func all<Value>(at day: Day) -> [Dated<Value>] where Element == Dated<Value> {
        filter { $0.period.contains(day) }
    }
}
