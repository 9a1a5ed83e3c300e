import Basics
import Sheets
import Targets
import WorkLog

extension WritingDesk {
    /// Records one assessment given field by field, with the checks of a sheet.
    ///
    /// - Parameter fields: cells by the keys of the sheet's columns.
    package mutating func assess(_ fields: [String: String]) throws(Refusal) -> ImportReport {
        let sheet = Form.assessments(catalogue).sheet(.fields(fields, from: "danh-gia"))
        guard sheet.findings.allSatisfy({ $0.severity != .error }), let row = sheet.rows.first
        else { throw .fields(sheet.findings) }
        if !actor.rights.contains(.assess) {
            try allow(.record)
            guard row.value.level == .own else { throw .notAllowed(.assess) }
        }
        // It is of the whole unit: an actor of one place has none of its own.
        guard owns(row.value.unit, nil) else { throw .notAllowed(.assess) }
        try refuseToCome(row.value.day)
        return try importing { log, recorder throws(LogError) in
            try log.importFacts(sheet, .byHand, by: &recorder)
        }
    }
}
