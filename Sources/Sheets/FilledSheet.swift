package import Basics

/// Heads and rows as people get them to mend or to fill in, and bring them in again.
package struct FilledSheet: Sendable {
    package let heads: [String]
    package let rows: Walk<[String]>
    /// Which columns hold what a person wrote: there `+84` is no number either.
    package let words: Set<Int>
    /// Which columns hold days, `08/06/2024`.
    package let days: Set<Int>

    /// - Parameters:
    ///   - words: The default is none.
    ///   - days: The default is none.
    init(
        heads: [String], rows: Walk<[String]>, words: Set<Int> = [], days: Set<Int> = []
    ) {
        self.heads = heads
        self.rows = rows
        self.words = words
        self.days = days
    }

    /// As a file that Excel opens.
    package func csv() throws -> String {
        var csv = CSVText()
        csv.add(heads)
        try rows.forEach { csv.add($0, words: words) }
        return csv.description
    }
}
