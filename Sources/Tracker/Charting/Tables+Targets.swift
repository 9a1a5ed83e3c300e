import Basics
import Charts
import ProgressCalculator
import Reports

extension Tracker {
    /// The board: each target with its share of the way and of its time.
    func targetTable(_ question: ChartQuestion) throws(TrackerError) -> ChartTable {
        let board = try board(asOf: question.asOf)
        return ChartTable(
            .targets(board.targets, question.language), subtitle: board.title)
    }
}

extension DataTable {
    static func targets(_ targets: [TargetProgress], _ language: Language) -> DataTable {
        DataTable(columns: [
            "target": .texts(targets.map { $0.title.text(language) }),
            "unit": .texts(targets.map { $0.unit.title.text(language) }),
            "share": .numbers(targets.map { $0.part.share.map { min(1, max(0, $0)) } }),
            "elapsed": .numbers(targets.map(\.elapsed)),
            "state": .texts(targets.map { $0.state.title.text(language) }),
            "due": .texts(targets.map { $0.due?.inTable ?? "–" }),
            "dagger": .flags(targets.map { $0.part.share != nil && $0.part.needsDagger }),
        ])
    }
}
