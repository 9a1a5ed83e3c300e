/// A row that somebody brings, as a value, and where it stood.
package struct GivenRow<Value: Sendable & Hashable>: Hashable, Sendable {
    package let value: Value
    /// The line that it begins on, from 1.
    package private(set) var line: Int
    /// Where its bytes begin.
    package let offset: Int
    /// It says of itself that it is a plan.
    package let isPlan: Bool
    /// The number of the revision that it was printed from, where it says so.
    package let revision: Int?
    /// It brings the id of what it means, rather than having one made of what it says.
    package let namesID: Bool

    package init(
        value: Value, line: Int, offset: Int = 0, isPlan: Bool = false, revision: Int? = nil,
        namesID: Bool = false
    ) {
        self.value = value
        self.line = line
        self.offset = offset
        self.isPlan = isPlan
        self.revision = revision
        self.namesID = namesID
    }

    /// The same row as if it stood on another line.
    package func at(_ line: Int) -> GivenRow {
        var row = self
        row.line = line
        return row
    }

    /// The same row with another value.
    package func with(_ value: Value) -> GivenRow {
        GivenRow(
            value: value, line: line, offset: offset, isPlan: isPlan, revision: revision,
            namesID: namesID)
    }
}
