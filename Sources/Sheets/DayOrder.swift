import Basics

/// In which order a file writes day and month.
package enum DayOrder: Hashable, Sendable {
    case dayFirst
    /// Nothing tells: a day that reads two ways is refused.
    case unsaid

    /// What the days of a file tell.
    ///
    /// Semicolons part the cells of a Vietnamese machine, which writes the day first. Elsewhere one
    /// number over twelve tells it of all days.
    ///
    /// - Parameter said: what the person says who brings the file; a month of over twelve says
    ///   otherwise.
    /// - Throws: the finding of a file that writes the month first: its other days would be wrong
    ///   without anybody noticing.
    init(of start: SheetRows, said: DayOrder?) throws(Finding) {
        guard start.separator != UInt8(ascii: ";") else {
            self = .dayFirst
            return
        }
        var rows = start
        var order = said ?? .unsaid
        while let cells = try? rows.next() {
            for column in cells.header.days {
                let text = cells.text(column)
                guard let written = WrittenDay(text), !written.isYearFirst else { continue }
                if written.dayOfMonth > 12 { order = .dayFirst }
                guard written.isSwapped else { continue }
                throw Finding(
                    SheetMessages.monthFirst(text), at: cells.source.place(of: column),
                    expected: SheetMessages.dayForm, remedy: SheetMessages.swappedDayRemedy,
                    excerpt: cells.source.excerpt)
            }
        }
        self = order
    }
}

extension SheetCells {
    /// Whether some day is not written with the year first.
    var hasWrittenDay: Bool {
        header.days.contains { column in
            let text = source.text(column).utf8
            return !text.isEmpty && text.dropFirst(4).first != UInt8(ascii: "-")
        }
    }
}
