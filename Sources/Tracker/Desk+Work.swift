package import Basics
import ProgressCalculator
package import Reports
package import Targets
import WorkLog

extension Desk {
    /// What was done and given by a day, unit by unit, on the map of a day.
    ///
    /// - Parameters:
    ///   - map: the day whose units the figures are shown on; `nil` for the same day.
    ///   - unit: only what is in its scope. The default is all.
    package func work(
        asOf day: Day, on map: Day? = nil, in unit: Unit? = nil
    ) throws(Refusal) -> Report<WorkReport> {
        let map = map ?? day
        let scope = unit.map { catalogue.units.scope(of: $0.id, on: map) }
        let (quantities, subjects) = try quantities(upTo: day)
        let counted = quantities.filter { scope?.contains($0.unit) ?? true }
        return report(
            WorkReport(
                WorkByUnit(counted, on: map, in: catalogue.units), subjects: subjects,
                // The same on every map, as the totals are.
                residents: (unit ?? catalogue.units[catalogue.campaign.unit])?.population,
                campaign: catalogue.campaign.id), asOf: day)
    }

    /// Everything that the log counts by unit, and what it is.
    private func quantities(
        upTo day: Day
    ) throws(Refusal) -> ([UnitQuantity], [WorkSubject]) {
        // So far: what ends from the campaign's first day to the day.
        let begins = catalogue.campaign.begins
        let period = Period(from: begins, until: day)
        do throws(LogError) {
            let outputs = try log.outputSums(upTo: day).filter { $0.lastDay >= begins }.compactMap {
                entry in
                UnitQuantity(entry.unit, entry.kind, entry.quantity, entry.status)
            }
            let people = try log.forceTotals(in: period).flatMap { total in
                [
                    total.people.flatMap {
                        UnitQuantity(total.unit, "people", Quantity($0), total.status)
                    },
                    total.personDays.flatMap {
                        UnitQuantity(total.unit, "person_days", $0, total.status)
                    },
                ].compactMap { $0 }
            }
            let given = try log.contributionTotals(in: period).filter { $0.donor != .budget }
            let gifts = given.compactMap { total in
                UnitQuantity(total.unit, total.subject.id, total.quantity, total.status)
            }
            let activities = catalogue.activities.map {
                WorkSubject(id: $0.id, title: $0.title, measure: $0.measure)
            }
            var subjects = activities + WorkSubject.people
            for subject in given.map(\.subject)
            where !subjects.contains(where: { $0.id == subject.id }) {
                subjects.append(subject)
            }
            return (outputs + people + gifts, subjects)
        } catch {
            throw .log(error)
        }
    }
}

extension UnitQuantity {
    /// `nil` for what is neither confirmed nor reported.
    fileprivate init?(
        _ unit: Unit.ID, _ subject: String, _ quantity: Quantity, _ status: WorkStatus
    ) {
        guard status == .confirmed || status == .reported else { return nil }
        self.init(
            unit: unit, subject: subject, quantity: quantity, isConfirmed: status == .confirmed)
    }
}

extension WorkSubject {
    fileprivate static let people = [
        WorkSubject(
            id: "people", title: Phrase(vi: "Lượt người", en: "Participants"), measure: "người"),
        WorkSubject(
            id: "person_days", title: Phrase(vi: "Ngày công", en: "Person-days"), measure: "công"),
    ]
}

extension ContributionTotal {
    fileprivate var subject: WorkSubject {
        switch kind {
        case .land:
            WorkSubject(
                id: kind.rawValue, title: Phrase(vi: "Hiến đất", en: "Land given"), measure: "m²",
                isGift: true)
        case .landHouseholds:
            WorkSubject(
                id: kind.rawValue,
                title: Phrase(vi: "Số hộ hiến đất", en: "Households giving land"), measure: "hộ",
                isGift: true)
        case .money:
            WorkSubject(
                id: kind.rawValue, title: Phrase(vi: "Ủng hộ tiền", en: "Money given"),
                measure: "đồng", isGift: true)
        case .material:
            WorkSubject(
                id: "\(kind.rawValue): \(NameKey.of(name ?? "")) (\(measure ?? ""))",
                title: Phrase(vi: "Vật liệu: \(name ?? "")", en: "Material: \(name ?? "")"),
                measure: measure ?? "", isGift: true)
        }
    }
}
