package import Basics
import ProgressCalculator
package import Reports
import Sheets
import Targets
package import WorkLog

/// Recording and reading decisions.
extension Tracker {
    /// Records one decision given field by field, with the checks of a sheet.
    ///
    /// - Parameter fields: cells by the keys of the sheet's columns.
    package func recognise(
        _ fields: [String: String], by recorder: Recorder
    ) throws(TrackerError) -> (recognition: RecognitionList.Row, report: ImportReport) {
        let sheet = Form.recognitions(catalogue).sheet(
            .fields(fields, from: "recognise add"))
        guard sheet.findings.allSatisfy({ $0.severity != .error }), let row = sheet.rows.first
        else { throw .fields(sheet.findings) }
        let report = try importing(by: recorder) { recorder throws(LogError) in
            try log.importFacts(sheet, by: &recorder)
        }
        return (RecognitionList.Row(row.value, catalogue), report)
    }

    /// Decisions that are on record, of a unit's scope or of all, by day.
    ///
    /// - Parameter day: up to this day; the unit is looked up on it.
    package func recognitions(
        unit: String? = nil, asOf day: Day
    ) throws(TrackerError) -> Report<RecognitionList> {
        let scope = try scope(of: unit, on: day)
        do throws(LogError) {
            let found = try log.recognitions(upTo: day).filter {
                scope?.contains($0.unit) ?? true
            }.sorted {
                ($0.day, $0.unit, $0.standard) < ($1.day, $1.unit, $1.standard)
            }
            return report(RecognitionList(found, catalogue), asOf: day)
        } catch {
            throw .log(error)
        }
    }
}
