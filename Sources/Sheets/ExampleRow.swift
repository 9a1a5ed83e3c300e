package import Basics
package import Targets

/// The row by which a template of ours shows how it is filled in (dòng ví dụ): its number says so,
/// and what else stands in it is what the template wrote.
///
/// Where somebody typed over it, it may be an outing: nobody drops that silently.
extension SheetCells {
    /// Whether the row is numbered “ví dụ”.
    var isMarkedExample: Bool {
        guard let column = header[SheetColumn.rowNumber.key] else { return false }
        let text = source.text(column)
        // Rows are numbered, all but one.
        guard let first = text.unicodeScalars.first, !("0"..."9").contains(first) else {
            return false
        }
        return ["vi du", "example"].contains(NameKey.of(text))
    }
}

/// What is said of rows that are numbered “ví dụ”.
struct ExampleRows {
    private var first: Int?
    private(set) var findings: [Finding] = []

    /// Passes over the first that is as the template wrote it, and refuses others.
    ///
    /// - Returns: why it is refused; `nil` for the one that is passed over.
    mutating func take(_ cells: SheetCells, isAsWritten: Bool) -> Phrase? {
        let column = cells.header[SheetColumn.rowNumber.key]
        if isAsWritten, first == nil {
            first = cells.line
            findings.append(
                Finding(
                    SheetMessages.examplePassedOver, at: cells.source.place(of: column),
                    severity: .warning))
            return nil
        }
        let problem = first.map(SheetMessages.exampleTwice) ?? SheetMessages.exampleTypedOver
        findings.append(
            Finding(
                problem, at: cells.source.place(of: column),
                remedy: SheetMessages.exampleRemedy, excerpt: cells.source.excerpt))
        return problem
    }
}

extension WorkDay {
    /// What stands in the example row of a template of work days that is made on a day.
    package static func example(_ catalogue: Catalogue, asOf day: Day) -> WorkDay {
        let saturday = day.adding(days: -((day.weekday + 1) % 7))
        return WorkDay(
            id: "", day: saturday, until: saturday,
            unit: catalogue.members(on: day).first?.id ?? "",
            place: "Thôn 5", programme: catalogue.campaign.programmes.first?.id ?? "",
            organiser: "Đoàn Thanh niên", sessions: 1,
            force: Force(people: 45, personDays: Quantity(thousandths: 22_500)),
            outputs: catalogue.campaign.activities.first.map {
                [Output(kind: $0, quantity: Quantity(250))]
            } ?? [], contributions: [], note: "")
    }

    /// Whether it says what the example row of a template says, on whatever day that was made.
    func isExample(of catalogue: Catalogue) -> Bool {
        var own = self
        own.id = ""
        return (0..<7).contains {
            own == WorkDay.example(catalogue, asOf: day.adding(days: $0))
        }
    }
}
