public import Basics
public import Targets

extension WorkDaySheet {
    /// What stands over each column, by key, and over what an export adds.
    public static func titles(of catalogue: Catalogue) -> [String: Phrase] {
        SheetColumn.titles(of: columns(of: catalogue))
    }
}

extension AssessmentSheet {
    /// What stands over each column, by key.
    public static let titles = SheetColumn.titles(of: columns)

    /// An assessment as the cells of a sheet, by key: days ISO, empty cells left out.
    public static func cells(of assessment: Assessment) -> [String: String] {
        var cells = [
            "unit": assessment.unit, "standard": assessment.part.standard,
            "indicator": assessment.part.part ?? "", "day": assessment.day.description,
            "level": assessment.level.rawValue, "source": assessment.source,
            "note": assessment.note,
        ]
        switch assessment.value {
        case .verdict(let verdict): cells["pass"] = verdict.rawValue
        case .share(let ratio):
            cells["numerator"] = ratio.numerator.description
            cells["denominator"] = ratio.denominator.description
        case .number(let number): cells["value"] = number.description
        case .level(let name): cells["value"] = name
        }
        return cells.filter { !$0.value.isEmpty }
    }
}

extension RecognitionSheet {
    /// What stands over each column, by key.
    public static let titles = SheetColumn.titles(of: columns)

    /// A recognition as the cells of a sheet, by key: days ISO, empty cells left out.
    public static func cells(of recognition: Recognition) -> [String: String] {
        let cells = [
            "unit": recognition.unit, "standard": recognition.standard,
            "document": recognition.document, "day": recognition.day.description,
            "day_is": recognition.dayIs.rawValue,
            "for_year": recognition.forYear.map(String.init) ?? "",
            "withdrawn_on": recognition.withdrawnOn?.description ?? "",
            "source": recognition.source, "note": recognition.note,
        ]
        return cells.filter { !$0.value.isEmpty }
    }
}

extension SheetColumn {
    fileprivate static func titles(of columns: [SheetColumn]) -> [String: Phrase] {
        Dictionary(
            columns.map { column in
                (column.key, Phrase { column.header($0) })
            }, uniquingKeysWith: { first, _ in first })
    }
}
