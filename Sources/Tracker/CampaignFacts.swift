import Basics
import Sheets
import Targets
import WorkLog

/// What offices and newspapers published of a campaign: sheets in the campaign's folder.
struct CampaignFacts {
    let workDays: [Sheet<WorkDay>]
    let assessments: [Sheet<Assessment>]
    let recognitions: [Sheet<Recognition>]
    let workItems: [Sheet<WorkItem>]
    let counts: [Sheet<DutyCount>]

    /// - Throws: the findings of all sheets.
    init(_ catalogue: Catalogue) throws(Refusal) {
        let files = catalogue.campaign.facts
        let beside = catalogue.campaign.folder
        var findings: [Finding] = []
        func bytes(_ name: String) -> (file: String, bytes: [UInt8])? {
            let path = "\(beside)/\(name)"
            switch TextFile.bytes(at: path) {
            case .success(let bytes): return (path, bytes)
            case .failure(let finding):
                findings.append(finding)
                return nil
            }
        }
        workDays = files.workDays.compactMap(bytes).map {
            Form.workDays(catalogue).sheet(.csv($0.bytes, file: $0.file))
        }
        assessments = files.assessments.compactMap(bytes).map {
            Form.assessments(catalogue).sheet(.csv($0.bytes, file: $0.file))
        }
        recognitions = files.recognitions.compactMap(bytes).map {
            Form.recognitions(catalogue).sheet(.csv($0.bytes, file: $0.file))
        }
        workItems = files.workItems.compactMap(bytes).map {
            Form.workItems(catalogue).sheet(.csv($0.bytes, file: $0.file))
        }
        counts = files.counts.compactMap(bytes).map {
            Form.dutyCounts(catalogue).sheet(.csv($0.bytes, file: $0.file))
        }
        findings += workDays.flatMap(\.findings) + assessments.flatMap(\.findings)
        findings += recognitions.flatMap(\.findings) + workItems.flatMap(\.findings)
        findings += counts.flatMap(\.findings)
        let errors = findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw .findings(errors) }
    }

    /// The ids of everything that is published.
    var ids: Set<String> {
        func ids<Value>(_ sheets: [Sheet<Value>], _ id: (Value) -> String) -> Set<String> {
            Set(sheets.flatMap { $0.rows.map { id($0.value) } })
        }
        return ids(workDays, \.id).union(ids(assessments, \.id)).union(ids(recognitions, \.id))
            .union(ids(workItems, \.id)).union(ids(counts, \.id))
    }
}
