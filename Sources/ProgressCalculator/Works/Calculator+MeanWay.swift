package import Basics
package import Targets

/// The share of the way of several units on average.
package struct MeanWay: Hashable, Sendable {
    /// 0…1; `nil` where nothing is known of any.
    package let share: Double?
    /// Of how many units something is known; the others are left out, not counted as nought.
    package let known: Int
    /// Whether it rests on a threshold that nobody checked against the legal text.
    package let needsDagger: Bool
}

extension Calculator {
    /// The share of the way of units on average, each clipped to 0…1 before.
    ///
    /// - Parameters:
    ///   - name: what is measured; `nil` takes the first of the campaign's standards that applies to
    ///     a unit and is in force on the due day.
    ///   - due: the day whose thresholds it is measured to, the same for figures of two days.
    package func meanWay(of name: PartID?, in units: [Unit], to due: Day) -> MeanWay {
        let calculator = towards(due)
        let parts = units.compactMap { unit -> Part? in
            guard let name = name ?? calculator.firstStandard(of: unit, on: due) else {
                return nil
            }
            let part = calculator.part(name, unit: unit)
            return part.share == nil ? nil : part
        }
        let sum = parts.compactMap(\.share).reduce(0) { $0 + min(1, max(0, $1)) }
        return MeanWay(
            share: parts.isEmpty ? nil : sum / Double(parts.count), known: parts.count,
            needsDagger: parts.contains(where: \.needsDagger))
    }

    private func firstStandard(of unit: Unit, on day: Day) -> PartID? {
        catalogue.campaign.standards.compactMap { catalogue.standards[$0] }.first { standard in
            standard.appliesTo.contains(unit.kind) && standard.inForce.contains(day)
                && !standard.ofPlaces
        }.map { PartID(standard: $0.id, part: nil) }
    }
}
