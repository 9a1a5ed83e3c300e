import Basics

/// In which order a file writes day and month.
package enum DayOrder: Hashable, Sendable {
    case dayFirst
    /// Nothing tells: a day that reads two ways is refused.
    case unsaid

    /// What the days of a file tell.
    ///
    /// Semicolons part the cells of a Vietnamese machine, which writes the day first; so do texts
    /// of a workbook. Elsewhere one number over twelve tells it of all days.
    ///
    /// - Parameter said: what the person says who brings the file; a month of over twelve says
    ///   otherwise.
    /// - Throws: ``SheetCells/monthFirst``, before anything is read.
    init(of start: SheetRows, said: DayOrder?) throws(Finding) {
        guard start.separator != UInt8(ascii: ";") else {
            self = .dayFirst
            return
        }
        var rows = start
        var order = said ?? .unsaid
        while let cells = try? rows.next() {
            if let finding = cells.monthFirst { throw finding }
            if cells.writtenDays.contains(where: { $0.day.dayOfMonth > 12 }) { order = .dayFirst }
        }
        self = order
    }
}

extension SheetCells {
    /// The days of a row that are texts without the year in front.
    fileprivate var writtenDays: [(column: Int, day: WrittenDay)] {
        header.days.compactMap { column in
            guard source.trueDay(column) == nil, let day = WrittenDay(source.text(column)),
                !day.isYearFirst
            else { return nil }
            return (column, day)
        }
    }

    /// The finding of a file that writes the month first, in whatever form it comes: a second
    /// number over twelve proves it, and its other days would be wrong without anybody noticing.
    ///
    /// `nil` where no day of the row proves it.
    var monthFirst: Finding? {
        guard let (column, _) = writtenDays.first(where: { $0.day.isSwapped }) else { return nil }
        return Finding(
            SheetMessages.monthFirst(source.text(column)), at: source.place(of: column),
            expected: SheetMessages.dayForm, remedy: SheetMessages.swappedDayRemedy,
            excerpt: source.excerpt)
    }

    /// Whether some day is not written with the year first.
    var hasWrittenDay: Bool {
        header.days.contains { column in
            let text = source.text(column).utf8
            return !text.isEmpty && text.dropFirst(4).first != UInt8(ascii: "-")
        }
    }
}
