package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// Finished works that somebody who saw them confirmed, by commune: what everybody may see of works.
///
/// Figures alone: no title, who led, result or note, which are free texts.
package struct ConfirmedWorks: Hashable, Sendable, Encodable {
    /// In the order of the units; those without such a work left out.
    package let rows: [Row]

    package struct Row: Hashable, Sendable, Encodable {
        package let unit: UnitReference
        /// Finished in the period.
        package let period: Int
        /// Since the campaign began.
        package let campaign: Int
        /// What all of them got, by confirmed work days and by the confirmed work itself.
        package let total: ResourceSum
    }

    /// - Parameters:
    ///   - givings: of works that began by the last day.
    ///   - holder: the unit of the report's map for which a unit counts; `nil` for one that is not of
    ///     it.
    ///   - order: of those units.
    /// - Returns: `nil` without such a work.
    package init?(
        _ givings: [WorkGiving], from first: Day, upTo last: Day, order: [Unit],
        holder: (Unit.ID) -> Unit?
    ) {
        var units = order
        var found: [Unit.ID: (period: Int, campaign: Int, total: ResourceSum)] = [:]
        for giving in givings {
            let work = giving.work
            guard work.isFinished(by: last), let seen = work.confirmation?.day, seen <= last,
                let end = work.stateOn, let unit = holder(work.unit)
            else { continue }
            if !units.contains(unit) { units.append(unit) }
            var sums = found[unit.id] ?? (0, 0, ResourceSum())
            sums.period += end >= first ? 1 : 0
            sums.campaign += 1
            sums.total.add(giving.own + giving.confirmed)
            found[unit.id] = sums
        }
        guard !found.isEmpty else { return nil }
        rows = units.compactMap { unit in
            found[unit.id].map {
                Row(
                    unit: UnitReference(unit), period: $0.period, campaign: $0.campaign,
                    total: $0.total)
            }
        }
    }

    package func section(_ language: Language) -> Section {
        let title = Phrase(
            vi: "Công trình, phần việc hoàn thành, đã xác nhận",
            en: "Works and tasks that are finished and confirmed")
        return Section(
            title.text(language),
            [
                .table(
                    Table(
                        of: rows,
                        [
                            Column(Sentences.unit, language) { .text($0.unit.title, language) },
                            Column(vi: "Trong kỳ", en: "In the period", language, .right) {
                                .number($0.period)
                            },
                            Column(vi: "Lũy kế", en: "Cumulative", language, .right) {
                                .number($0.campaign)
                            },
                        ] + ResourceSum.columns(language) { $0.total }))
            ])
    }
}
