package import Basics
package import Targets

extension WorkDaySheet {
    /// Work days as a sheet that Excel opens and `parse` reads back.
    ///
    /// The columns are the template's and the status.
    ///
    /// - Parameter withNotes: notes stay in the log unless they are asked for.
    package static func filled(
        of workDays: some Sequence<(workDay: WorkDay, status: WorkStatus)>, catalogue: Catalogue,
        language: Language, isSimulated: Bool,
        withNotes: Bool = false
    ) -> FilledSheet {
        let columns =
            templateColumns(of: catalogue).filter { withNotes || $0.key != "note" } + [status]
            + (isSimulated ? [simulated] : [])
        let words = Set(columns.indices.filter { Self.wordKeys.contains(columns[$0].key) })
        let rows = workDays.map { (workDay, status) in
            var cells = self.cells(of: workDay)
            cells["day"] = workDay.day.inTable
            if cells["until"] != nil { cells["until"] = workDay.until.inTable }
            cells["simulated"] = isSimulated ? "x" : ""
            cells["status"] = status.title.text(language)
            return columns.map { cells[$0.key] ?? "" }
        }
        return FilledSheet(
            heads: columns.map { $0.header(language) }, rows: rows, words: words)
    }
}
