package import Basics
import ProgressCalculator
package import Reports
package import Targets
import WorkLog

extension Desk {
    /// What the outings of the campaign so far gave to each criterion of a set.
    ///
    /// - Parameters:
    ///   - unit: whose outings, with those below it. The default is all.
    ///   - standard: by default the campaign's first set of communes that is in force on the day.
    package func criteriaWork(
        unit text: String? = nil, standard id: Standard.ID? = nil, asOf day: Day
    ) throws(Refusal) -> Report<CriteriaWorkReport> {
        let unit = try text.map { text throws(Refusal) in try self.unit(named: text, on: day) }
        let scope = unit.map { catalogue.units.scope(of: $0.id, on: day) }
        let standard = try standard(id, on: day)
        let begins = catalogue.campaign.begins
        let (sums, outings) = try reading { () throws(LogError) in
            (
                try log.outputSums(upTo: day),
                try log.daysOfOutings(in: Period(from: begins, until: day))
            )
        }
        func isAsked(_ unit: Unit.ID) -> Bool { scope?.contains(unit) ?? true }
        var work: [ActivityKind.ID: Amount] = [:]
        for entry in sums where entry.lastDay >= begins && isAsked(entry.unit) {
            guard entry.status == .confirmed || entry.status == .reported else { continue }
            work[entry.kind, default: .zero].add(entry.quantity, entry.status)
        }
        let days = Set(outings.lazy.filter { isAsked($0.unit) }.map(\.day))
        return report(
            CriteriaWorkReport(
                WorkByCriterion(
                    work, of: catalogue.campaignActivities, for: standard, days: days.count),
                for: standard, in: unit.map { UnitReference($0) }, from: begins),
            asOf: day)
    }

    private func standard(_ id: Standard.ID?, on day: Day) throws(Refusal) -> Standard {
        let all = catalogue.campaign.standards.compactMap { catalogue.standards[$0] }
        guard let id else {
            let ofCommunes = all.filter { standard in
                standard.appliesTo.contains { $0.level == .commune } && !standard.criteria.isEmpty
                    && standard.points == nil
            }
            let found = ofCommunes.first { $0.inForce.contains(day) } ?? ofCommunes.last
            guard let found = found ?? all.first else {
                throw .refused(
                    Phrase(
                        vi: "Nhiệm vụ chưa có bộ tiêu chí nào.",
                        en: "The campaign has no standard."))
            }
            return found
        }
        guard let found = all.first(where: { $0.id == id }) else {
            let near = NearMiss.suggestions(for: id, among: all.map(\.id))
            throw .unknown(
                what: Phrase(vi: "bộ tiêu chí", en: "standard"), text: id,
                suggestions: near.isEmpty ? all.map(\.id) : near)
        }
        return found
    }
}
