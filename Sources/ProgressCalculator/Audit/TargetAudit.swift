package import Basics
package import Targets

/// What the Open SDG rules say of a target's official figure, and of its open indicators.
package struct TargetAudit: Hashable, Sendable, Encodable {
    /// One series: the last value of each year.
    package struct Row: Hashable, Sendable {
        package let title: Phrase
        package let series: [SDGAudit.Point]
        package let needed: Double
        package let isPositive: Bool
        package let targetYear: Int
        package let result: SDGAudit
    }

    package let target: Target.ID
    package let title: Phrase
    package let unit: UnitReference
    package let rows: [Row]
}

extension TargetAudit.Row: Encodable {
    private enum CodingKeys: String, CodingKey {
        case title, series, target, direction, targetYear, progressValue, status, score
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(title, forKey: .title)
        try container.encode(series.map { [Double($0.year), $0.value] }, forKey: .series)
        try container.encode(needed, forKey: .target)
        try container.encode(isPositive ? "positive" : "negative", forKey: .direction)
        try container.encode(targetYear, forKey: .targetYear)
        try container.encode(result.progressValue, forKey: .progressValue)
        try container.encode(result.status, forKey: .status)
        try container.encode(result.score, forKey: .score)
    }
}

extension Calculator {
    /// The audit of a target; base year the campaign's first, target year the due day's.
    ///
    /// - Returns: `nil` when the target's unit is not among the units.
    package func audit(of target: Target) -> TargetAudit? {
        guard let unit = catalogue.units[target.unit] else { return nil }
        let here = towards(target.due)
        let part = here.part(of: target, unit: unit)
        var rows: [TargetAudit.Row] = []
        if let course = here.course(of: target, unit: unit, part) {
            rows.append(
                here.row(
                    target.title, course.points, needed: course.needed, isPositive: true))
        }
        let leaves = Forecaster(here).prospect(of: part).leaves()
        for leaf in leaves where leaf.subject.unit.id == unit.id {
            guard case .level(_, let goal) = leaf.basis,
                let id = leaf.subject.part.flatMap({ PartID($0) }),
                let standard = catalogue.standards[id.standard],
                let indicator = standard.allIndicators.first(where: { $0.id == id.part })?
                    .on(standard.judging(asOf))
            else { continue }
            rows.append(
                here.row(
                    leaf.subject.text, levels(of: id, kind: indicator.kind, for: unit),
                    needed: goal.threshold, isPositive: goal.isAtLeast))
        }
        return TargetAudit(
            target: target.id, title: target.title, unit: UnitReference(unit),
            rows: rows.filter { !$0.series.isEmpty })
    }

    private func row(
        _ title: Phrase, _ points: [LevelForecast.Point], needed: Double, isPositive: Bool
    ) -> TargetAudit.Row {
        var byYear: [Int: Double] = [:]
        for point in LevelForecast.distinct(points) { byYear[point.day.year] = point.value }
        let series = byYear.sorted { $0.key < $1.key }.map { SDGAudit.Point($0.key, $0.value) }
        let year = (due ?? asOf).year
        let options = SDGAudit.Options(
            isPositive: isPositive, baseYear: catalogue.campaign.begins.year, target: needed,
            targetYear: year)
        return TargetAudit.Row(
            title: title, series: series, needed: needed, isPositive: isPositive,
            targetYear: year, result: SDGAudit(series, options))
    }
}
