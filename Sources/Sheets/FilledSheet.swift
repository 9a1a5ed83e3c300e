import Basics

/// Heads and rows as people get them to mend or to fill in, and bring them in again.
package struct FilledSheet: Hashable, Sendable {
    package let heads: [String]
    package let rows: [[String]]
    /// Which columns hold what a person wrote: there `+84` is no number either.
    package let words: Set<Int>
    /// Which columns hold days, `08/06/2024`.
    package let days: Set<Int>

    /// - Parameters:
    ///   - words: The default is none.
    ///   - days: The default is none.
    init(heads: [String], rows: [[String]], words: Set<Int> = [], days: Set<Int> = []) {
        self.heads = heads
        self.rows = rows
        self.words = words
        self.days = days
    }

    /// As a file that Excel opens.
    package var csv: String {
        var csv = CSVText()
        csv.add(heads)
        for row in rows { csv.add(row, words: words) }
        return csv.description
    }
}
