package import Basics
import Documents
package import ProgressCalculator
import Reports
import Targets

/// The report that an office sends upward: prose in five parts, each figure with the one before it,
/// the tables as an annex.
///
/// What the data says of the parts that people write (III to V) is proposed there and marked as a
/// proposal. Number, day and who signs are left open.
package struct OfficeReport: Reportable {
    /// Of the period, by unit.
    package let month: MonthlyReport
    /// Of the period before; `nil` where the campaign had not begun.
    package let before: MonthlyReport?
    /// Targets, who needs support, the next Saturdays.
    package let leaders: LeadersReport
    /// Targets whose state is another than at the end of the period before.
    package let changes: [Change]
    /// Communes that have not handed in the month; none of a period of other length, and of a commune.
    package let notHandedIn: [UnitReference]
    /// Who issues it; `nil` where the campaign file names nobody.
    package let agency: String?

    package struct Change: Hashable, Sendable, Encodable {
        package let target: Phrase
        package let from: Phrase
        package let to: Phrase
    }
}

extension OfficeReport {
    private enum CodingKeys: String, CodingKey {
        case agency, unit, period, asOf, simulated, parts, figures, changes
    }

    private struct PartInJSON: Encodable {
        let title: Phrase
        let isProposed: Bool
        let sentences: [Phrase]
    }

    private struct FigureInJSON: Encodable {
        let id: String
        let title: Phrase
        let measure: Phrase
        let now: MonthlyReport.Done
        let before: MonthlyReport.Done?
    }

    /// The sentences as they are printed, and the figures that stand in them.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(agency, forKey: .agency)
        try container.encode(month.unit, forKey: .unit)
        try container.encode(month.period, forKey: .period)
        try container.encode(month.asOf, forKey: .asOf)
        try container.encode(month.simulated, forKey: .simulated)
        try container.encode(
            parts.map {
                PartInJSON(title: $0.title, isProposed: $0.isProposed, sentences: $0.sentences)
            }, forKey: .parts)
        try container.encode(
            figures.map { row in
                FigureInJSON(
                    id: row.id, title: row.title, measure: row.measure, now: row.period,
                    before: before(row))
            }, forKey: .figures)
        try container.encode(changes, forKey: .changes)
    }

    /// What was done or given, or was to be.
    var figures: [MonthlyReport.Row] {
        month.total.rows.filter { row in
            row.section == .outings || row.assigned != nil || row.period.isSomething
                || before(row)?.isSomething == true
        }
    }

    func before(_ row: MonthlyReport.Row) -> MonthlyReport.Done? {
        before?.total.rows.first { $0.id == row.id }?.period
    }

    /// Less, as much or more than in the period before.
    enum Comparison { case less, same, more }

    /// Of what is confirmed; `nil` where nobody knows, and where what waits for its confirmation
    /// would say otherwise or is all that there is.
    func comparison(
        _ now: MonthlyReport.Done, _ before: MonthlyReport.Done?
    ) -> Comparison? {
        guard let before, let confirmed = Self.compare(now, before, \.confirmed) else {
            return nil
        }
        guard now.awaiting != nil || before.awaiting != nil else { return confirmed }
        let isNothing = now.confirmed == .zero && before.confirmed == .zero
        return !isNothing && Self.compare(now, before, \.reported) == confirmed ? confirmed : nil
    }

    private static func compare(
        _ now: MonthlyReport.Done, _ then: MonthlyReport.Done,
        _ figure: (MonthlyReport.Done) -> Quantity?
    ) -> Comparison? {
        guard let now = figure(now), let then = figure(then) else { return nil }
        return now == then ? .same : now > then ? .more : .less
    }
}
