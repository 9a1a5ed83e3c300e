import Basics
package import Sheets
import Targets
package import WorkLog

/// How a sheet that somebody brings is read, and how much of it is taken: the same for every kind
/// of sheet.
package struct ImportChoices: Sendable {
    package var mode: ImportMode
    /// In which order it writes day and month; `nil` lets the file tell.
    package var days: DayOrder?
    /// A file that says what the office calls its columns; `nil` where it calls them as the log
    /// does.
    package var columns: SheetFile?

    package init(
        _ mode: ImportMode = .allRows, days: DayOrder? = nil, columns: SheetFile? = nil
    ) {
        self.mode = mode
        self.days = days
        self.columns = columns
    }
}

extension Form {
    /// A sheet that somebody brought.
    ///
    /// - Throws: the finding of a file of columns that cannot be read.
    func sheet(_ file: SheetFile, _ choices: ImportChoices) throws(Refusal) -> Sheet<Content> {
        guard let columns = choices.columns else {
            return sheet(file.source, days: choices.days)
        }
        switch calling(columns.bytes, file: columns.name) {
        case .success(let own): return own.sheet(file.source, days: choices.days)
        case .failure(let finding): throw .findings([finding])
        }
    }
}
