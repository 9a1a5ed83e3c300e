import Basics
import ProgressCalculator
import Reports
import Targets

extension ChartTable {
    /// The board: each target with its share of the way and of its time.
    static var targets: ChartTable {
        ChartTable(
            "targets", on: [.assessments],
            columns: [
                .text("target") { $0.title.text($1) },
                .text("unit") { $0.unit.title.text($1) },
                .number("share", \.shown),
                .number("appraised") { target in
                    target.shown.map { $0 - target.selfAssessed }
                },
                .number("selfAssessed") { $0.shown == nil ? nil : $0.selfAssessed },
                .number("elapsed", \.elapsed),
                .text("state") { $0.stateTitle.text($1) },
                .text("due") { $0.due?.inTable ?? "–" },
                .flag("dagger") { $0.part.share != nil && $0.part.needsDagger },
            ], words: ["document"], rows: Desk.targetRows)
    }
}

extension TargetProgress {
    /// The share of the way, from 0 to 1; `nil` where it is unknown.
    fileprivate var shown: Double? { part.share.map { min(1, max(0, $0)) } }

    /// What of it rests on self-assessment alone: of a standard a criterion each, else all or
    /// nothing.
    fileprivate var selfAssessed: Double {
        guard let shown else { return 0 }
        let criteria = part.parts.filter { $0.kind == .criterion }
        guard !criteria.isEmpty else {
            return part.isReached && part.flags.contains(.selfAssessedOnly) ? shown : 0
        }
        let own = criteria.count { $0.isReached && $0.flags.contains(.selfAssessedOnly) }
        return min(shown, Double(own) / Double(criteria.count))
    }
}

extension Desk {
    fileprivate func targetRows(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<TargetProgress> {
        let board = try board(asOf: question.asOf)
        let document = catalogue.documents[catalogue.campaign.document]
        return ChartRows(
            board.targets,
            words: [
                "document": (document?.name ?? catalogue.campaign.title).text(question.language)
            ], subtitle: board.title)
    }
}
