import Basics
package import Targets

extension Calculator {
    /// The dated values of a part of a unit up to the calculator's day, in percent for a share.
    ///
    /// A unit that was made from others has their shares summed before its own, on each day on
    /// which all of them had one: else a jump on the day of reorganisation would pass for work.
    package func levels(
        of part: PartID, kind: Indicator.Kind, for unit: Unit
    ) -> [LevelForecast.Point] {
        series(of: part, kind: kind, for: unit).compactMap { day, figure in
            figure.number.map { LevelForecast.Point(day, $0) }
        }
    }

    typealias Series = [(day: Day, figure: Figure)]

    /// What was found, day by day; the summed shares of predecessors before a unit's own.
    func series(of part: PartID, kind: Indicator.Kind, for unit: Unit) -> Series {
        let own: Series = figures(of: part, kind: kind, for: unit)
        guard kind == .share, let predecessors = predecessors(of: unit), !predecessors.isEmpty
        else { return own }
        let first = own.first?.day
        let merged = merged(predecessors.map { series(of: part, kind: kind, for: $0) })
        return merged.filter { row in first.map { row.day < $0 } ?? true } + own
    }

    /// On each day from which all have exact parts: the sums of numerators and denominators.
    private func merged(_ all: [Series]) -> Series {
        if all.count == 1 { return all[0] }
        let days = Set(all.flatMap { $0.map(\.day) }).sorted()
        return days.compactMap { day in
            var numerator = Quantity.zero
            var denominator = Quantity.zero
            for series in all {
                guard case .share(let ratio)? = series.last(where: { $0.day <= day })?.figure
                else { return nil }
                numerator += ratio.numerator
                denominator += ratio.denominator
            }
            return Ratio(numerator, denominator).map { (day, .share($0)) }
        }
    }

    /// Where an indicator of a unit is going; `nil` with assessments on fewer than four days.
    ///
    /// For the chart of its course.
    package func levelForecast(of part: PartID, for unit: Unit) -> LevelForecast? {
        guard let standard = catalogue.standards[part.standard],
            let indicator = standard.allIndicators.first(where: { $0.id == part.part })?
                .on(standard.judging(asOf)),
            let threshold = indicator.threshold
        else { return nil }
        let needed = self.threshold(
            threshold, of: part, for: place(of: unit), on: due ?? asOf,
            counting: record(of: part, kind: indicator.kind, for: unit).latest?.count)
        return LevelForecast(
            levels(of: part, kind: indicator.kind, for: unit), isShare: indicator.isShare,
            threshold: needed.value?.value ?? 0)
    }
}

extension Standard {
    /// The indicators of the criteria, and the conditions measured like one.
    var allIndicators: [Indicator] {
        criteria.flatMap(\.indicators)
            + conditions.compactMap { condition in
                if case .indicator(let indicator) = condition { indicator } else { nil }
            }
    }
}
