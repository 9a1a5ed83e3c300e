import Basics
import ProgressCalculator
package import Reports
import Sheets
import Targets
import WorkLog

/// Recording and reading decisions.
extension WritingDesk {
    /// Records one decision given field by field, with the checks of a sheet.
    ///
    /// - Parameter fields: cells by the keys of the sheet's columns.
    package mutating func recognise(
        _ fields: [String: String]
    ) throws(Refusal) -> (recognition: RecognitionList.Row, report: ImportReport) {
        try allow(.assess)
        let sheet = Form.recognitions(catalogue).sheet(
            .fields(fields, from: "recognise add"))
        guard sheet.findings.allSatisfy({ $0.severity != .error }), let row = sheet.rows.first
        else { throw .fields(sheet.findings) }
        try allow(.assess, in: row.value.unit)
        try Persons.refuse(in: row.value)
        for day in [row.value.day, row.value.withdrawnOn].compactMap(\.self) {
            try refuseToCome(day)
        }
        let report = try importing { log, recorder throws(LogError) in
            try log.importFacts(sheet, .byHand, by: &recorder)
        }
        return (RecognitionList.Row(row.value, catalogue), report)
    }

    /// Brings in a sheet of decisions: all of it or nothing, or its valid rows.
    package mutating func importRecognitions(
        _ file: SheetFile, _ choices: ImportChoices = ImportChoices()
    ) throws(Refusal) -> ImportReport {
        try allow(.assess)
        let sheet = try Form.recognitions(catalogue).sheet(file, choices).refusing {
            toCome(max($0.day, $0.withdrawnOn ?? $0.day)) ?? Persons.finding(in: $0)
                ?? foreign($0.unit, nil)
        }
        try refuseSimulated(sheet)
        return try importing { log, recorder throws(LogError) in
            try log.importFacts(sheet, choices.mode, by: &recorder)
        }
    }
}
