import Basics
import ProgressCalculator
import Reports
import Targets
import WorkLog

extension ChartTable {
    /// Works and tasks of each commune by how far they are, and what they got.
    static var works: ChartTable {
        ChartTable(
            "works", on: [],
            columns: [
                .text("unit", \.name), .count("finished") { $0.count(.finished) },
                .count("going") { $0.count(.going) },
                .count("registered") { $0.count(.registered) },
                .count("stopped") { $0.count(.stopped) }, .text("label") { $0.label($1) },
            ], rows: Desk.worksByUnit)
    }
}

private struct WorksRow {
    let name: String
    var states: [WorkItemState] = []
    /// In the works themselves and by confirmed work days.
    var given = ResourceSum()
    var awaiting = ResourceSum()

    func count(_ state: WorkItemState) -> Int { states.count { $0 == state } }

    /// `5: 12,5 tr. đồng, 85 m², 22 công (+)`: with what is only reported there is more; what nobody
    /// knows is left out.
    func label(_ language: Language) -> String {
        guard !states.isEmpty else { return "–" }
        let own = Self.words(given, language)
        let more = Self.words(awaiting, language).isEmpty ? "" : " (+)"
        return "\(states.count)" + (own.isEmpty ? "" : ": \(own)") + more
    }

    private static func words(_ given: ResourceSum, _ language: Language) -> String {
        let format = NumberFormat(language)
        let money = given.donated.map { money in
            "\(format.text(Quantity(rounding: money.value / 1_000_000), decimals: 1)) "
                + (language == .vi ? "tr. đồng" : "m đồng")
        }
        let land = given.land.map { "\(format.text($0)) m²" }
        let labour = given.personDays.map {
            "\(format.text($0)) \(language == .vi ? "công" : "person-days")"
        }
        return [money, land, labour].compactMap(\.self).joined(separator: ", ")
    }
}

extension Desk {
    fileprivate func worksByUnit(
        _ question: ChartQuestion
    ) throws(Refusal) -> ChartRows<WorksRow> {
        let units = ChartUnits(of: catalogue, on: question.asOf)
        // Strangers see what is finished and was confirmed, as on the open page.
        let givings = try givings(upTo: question.asOf).filter { giving in
            !log.view.confirmedOnly
                || giving.work.isFinished(by: question.asOf)
                    && giving.work.confirmation.map { $0.day <= question.asOf } ?? false
        }
        let hasRest = givings.contains { units.row(of: $0.work.unit) == units.units.count }
        var rows = units.names(question.language, withRest: hasRest).map { WorksRow(name: $0) }
        for giving in givings {
            let row = units.row(of: giving.work.unit)
            rows[row].states.append(giving.work.state(on: question.asOf))
            rows[row].given.add(giving.own + giving.confirmed)
            rows[row].awaiting.add(giving.awaiting)
        }
        return ChartRows(
            givings.isEmpty ? [] : rows, subtitle: subtitle(campaignUnitTitle, question))
    }
}
