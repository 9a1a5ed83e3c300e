import Basics
import Targets

/// The share of the way (mức độ hoàn thành): for bars only; it decides nothing.
extension Calculator {
    /// `(y − y0) / (T − y0)` with the threshold in force on the due day.
    ///
    /// y0 is the last assessment on or before the campaign's first day, else the first after. A
    /// base that already meets T gives 1 while it still does, else 0. A pass is 0 or 1.
    func share(
        of part: Part, _ indicator: Indicator, _ standard: Standard, _ record: Record,
        for place: UnitPlace
    ) -> Double? {
        if part.state == .unknown { return nil }
        guard let threshold = indicator.threshold, let figure = part.basis.observed,
            let y = figure.number
        else { return part.isReached ? 1 : 0 }
        let dueDay = standard.judging(due ?? day(for: place.unit))
        guard
            case .value(let needed, _) = self.threshold(
                threshold, of: part.name, for: place, on: dueDay,
                counting: record.latest?.count)
        else { return part.isReached ? 1 : nil }
        guard let first = base(of: part.name, indicator.kind, record, for: place.unit),
            let y0 = first.number
        else { return nil }
        let direction = threshold.direction
        return Self.way(
            from: y0, meets: first.reaches(needed, direction), to: y,
            meets: figure.reaches(needed, direction), target: needed.value)
    }

    /// y0; a successor's comes from the summed series of its predecessors, so that its bars do not
    /// begin at 0 on the day of the reorganisation.
    private func base(
        of part: PartID, _ kind: Indicator.Kind, _ record: Record, for unit: Unit
    ) -> Figure? {
        let begins = catalogue.campaign.begins
        // What has always been there was made of nothing.
        if kind == .share, unit.period.from != nil,
            !catalogue.units.predecessors(of: unit.id).isEmpty
        {
            let series = series(of: part, kind: kind, for: unit)
                .filter { $0.figure.number != nil }
            if let first = series.last(where: { $0.day <= begins }) ?? series.first {
                return first.figure
            }
        }
        let base =
            record.observations.last { $0.day <= begins && $0.figure.number != nil }
            ?? record.observations.first { $0.figure.number != nil }
        return base?.figure
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
