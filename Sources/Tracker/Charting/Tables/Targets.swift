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
                .number("share") { $0.part.share.map { min(1, max(0, $0)) } },
                .number("elapsed", \.elapsed),
                .text("state") { $0.state.title.text($1) },
                .text("due") { $0.due?.inTable ?? "–" },
                .flag("dagger") { $0.part.share != nil && $0.part.needsDagger },
            ], words: ["document"], rows: Desk.targetRows)
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
