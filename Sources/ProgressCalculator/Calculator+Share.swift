import Basics
import Targets

/// The share of the way (mức độ hoàn thành): for bars only; it decides nothing.
extension Calculator {
    /// `(y − y0) / (T − y0)` with the threshold in force on the due day.
    ///
    /// y0 is the last assessment on or before the campaign's first day, else the first after. A
    /// base that already meets T gives 1 while it still does, else 0. A pass is 0 or 1.
    func share(
        of part: Part, _ indicator: Indicator, _ id: PartID, _ record: Record,
        for place: UnitPlace
    ) -> Double? {
        if part.state == .unknown { return nil }
        guard let threshold = indicator.threshold, let figure = part.basis.observed,
            let y = figure.number
        else { return part.isReached ? 1 : 0 }
        let dueDay = due ?? day(for: place.unit)
        guard case .value(let needed, _) = self.threshold(threshold, of: id, for: place, on: dueDay)
        else { return part.isReached ? 1 : nil }
        let begins = catalogue.campaign.begins
        let base =
            record.observations.last { $0.day <= begins && $0.figure.number != nil }
            ?? record.observations.first { $0.figure.number != nil }
        guard let first = base?.figure, let y0 = first.number else { return nil }
        let direction = threshold.direction
        return Self.way(
            from: y0, meets: first.reaches(needed, direction), to: y,
            meets: figure.reaches(needed, direction), target: needed.value)
    }

    /// `(y − y0) / (T − y0)`; from a base that meets T already, whether the value still does.
    static func way(
        from base: Double, meets baseMeets: Bool, to value: Double, meets valueMeets: Bool,
        target: Double
    ) -> Double {
        if baseMeets { return valueMeets ? 1 : 0 }
        return (value - base) / (target - base)
    }
}
