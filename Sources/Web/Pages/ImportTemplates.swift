import Accounts
import Basics
import Documents
import Office
import Reports
import Sheets
import Tracker
import WorkLog

// Biểu mẫu: empty sheets to fill in.
extension Visit {
    func template() throws(Stop) -> WebResponse {
        let parts = (parameters["tep"] ?? "").split(separator: ".").map(String.init)
        guard parts.count == 2, let sheet = SheetOfOurs(rawValue: parts[0]),
            sheets.contains(sheet), sheet != .confirmations, ["csv", "xlsx"].contains(parts[1])
        else { throw .missing }
        let name = "mau-\(parts[0]).\(parts[1])"
        let templates = try Stop.of { () throws(Refusal) in
            try SheetTemplates(site.campaign.locations)
        }
        guard parts[1] == "xlsx" else {
            let text =
                switch sheet {
                case .assessments: SheetTemplates.assessments(language)
                case .recognitions: templates.recognitions(language)
                default: templates.workDays(language)
                }
            return .file(Array(text.utf8), type: "text/csv; charset=utf-8", name: name)
        }
        let template =
            switch sheet {
            case .assessments:
                try ask(AssessmentTemplateRequest(unit: ownUnit, asOf: today))
            case .recognitions: templates.recognitions(asOf: today)
            default: templates.workDays(asOf: today)
            }
        return try FileForm.xlsx.response(template.document(language), name: name)
    }
}
