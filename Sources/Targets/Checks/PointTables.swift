import Basics

extension Checks {
    /// Bounds and names within a standard by points are in order, and nothing else has points.
    static func pointTables(_ scope: CheckScope) -> [Finding] {
        scope.sortedStandards.flatMap { standard -> [Finding] in
            let scored = standard.indicators.filter { $0.scoring != nil }
            guard let rule = standard.points else {
                let criteria = standard.criteria.flatMap { $0.points.prefix(1).map(\.place) }
                return (criteria + scored.map(\.place)).map {
                    Finding(PointMessages.noRule(standard.id), at: $0)
                }
            }
            let marks = rule.passMark.filter { $0.value > rule.maximum }.map {
                Finding(
                    PointMessages.above($0.value, rule.maximum),
                    at: scope.place(of: "value", in: $0.place))
            }
            let floors = standard.criteria.flatMap(\.points).compactMap { row in
                row.value.floor.flatMap { floor in
                    floor <= row.value.max
                        ? nil
                        : Finding(
                            PointMessages.above(floor, row.value.max),
                            at: scope.place(of: "floor", in: row.place))
                }
            }
            return marks + floors + scored.flatMap { table(of: $0, rule, scope) }
        }
    }

    private static func table(
        of indicator: Indicator, _ rule: PointsRule, _ scope: CheckScope
    ) -> [Finding] {
        var findings: [Finding] = []
        // A relief that could not be read has a finding of its own.
        if let name = indicator.scoring?.relief,
            !rule.relief.contains(where: { $0.value.of == name }),
            !scope.says(name, under: "of", in: indicator.place.file)
        {
            findings.append(
                Finding(
                    PointMessages.noRelief(name),
                    at: scope.place(of: "relief", in: indicator.place),
                    suggestions: NearMiss.suggestions(for: name, among: rule.relief.map(\.value.of))
                ))
        }
        if case .scale(let rows) = indicator.scoring?.rows {
            findings += rows.filter { $0.value.low >= $0.value.high || $0.value.min > $0.value.max }
                .map {
                    Finding(PointMessages.scale, at: $0.place)
                }
        }
        return findings
    }

    /// Points add up on every day on which something changes: the maxima of the criteria to the
    /// maximum, their floors to the pass mark, and the indicators of a criterion to its own.
    static func pointSums(_ scope: CheckScope) -> [Finding] {
        scope.sortedStandards.flatMap { standard -> [Finding] in
            guard let rule = standard.points else { return [] }
            let starts =
                standard.criteria.flatMap(\.points).compactMap(\.period.from)
                + rule.passMark.compactMap(\.period.from)
            return Set(starts).sorted().flatMap { sums(of: standard, rule, on: $0, scope) }
        }
    }

    private static func sums(
        of standard: Standard, _ rule: PointsRule, on day: Day, _ scope: CheckScope
    ) -> [Finding] {
        var findings: [Finding] = []
        let rows = standard.criteria.map { criterion in
            (criterion, row: criterion.points.at(day))
        }
        for (criterion, row) in rows {
            guard let row else {
                findings.append(
                    Finding(PointMessages.noPoints(criterion.id, day), at: criterion.place))
                continue
            }
            findings += indicatorSums(of: criterion, row, on: day)
        }
        let known = rows.compactMap(\.row)
        guard known.count == rows.count else { return findings }
        let place = scope.place(of: "points", "maximum", in: standard.place)
        let sum = known.map(\.value.max).reduce(.zero, +)
        if sum != rule.maximum {
            findings.append(Finding(PointMessages.maxima(sum, rule.maximum, day), at: place))
        }
        let floors = known.compactMap(\.value.floor)
        if floors.count == known.count, let mark = rule.passMark.at(day) {
            let sum = floors.reduce(.zero, +)
            if sum != mark.value {
                let place = scope.place(of: "value", in: mark.place)
                findings.append(Finding(PointMessages.floors(sum, mark.value, day), at: place))
            }
        }
        return findings
    }

    /// Only where every indicator of the criterion is scored on that day.
    private static func indicatorSums(
        of criterion: Criterion, _ row: Dated<Criterion.Bounds>, on day: Day
    ) -> [Finding] {
        let scores = criterion.indicators.compactMap { $0.scoring?.points(on: day) }
        guard !scores.isEmpty, scores.count == criterion.indicators.count else { return [] }
        var findings: [Finding] = []
        let most = scores.map(\.most).reduce(.zero, +)
        if most != row.value.max {
            findings.append(
                Finding(PointMessages.most(criterion.id, most, row.value.max), at: row.place))
        }
        let least = scores.map(\.least).reduce(.zero, +)
        if let floor = row.value.floor, least != floor {
            findings.append(
                Finding(PointMessages.least(criterion.id, least, floor), at: row.place))
        }
        return findings
    }
}

extension Scoring {
    /// The fewest points that its table gives on a day, and the most.
    fileprivate func points(on day: Day) -> (least: Quantity, most: Quantity)? {
        switch rows {
        case .scale(let rows):
            return rows.at(day).map { ($0.value.min, $0.value.max) }
        case .levels(let rows):
            let points = rows.at(day)?.value.values.sorted() ?? []
            guard let least = points.first, let most = points.last else { return nil }
            return (least, most)
        }
    }
}

private enum PointMessages {
    static let scale = Phrase(
        vi: "cần low nhỏ hơn high và min không lớn hơn max",
        en: "low must be below high, and min not above max")

    static func noRule(_ standard: String) -> Phrase {
        Phrase(
            vi: "bộ tiêu chí “\(standard)” không chấm điểm (thiếu points: maximum, pass_mark)",
            en: "the standard “\(standard)” is not by points (points: maximum, pass_mark missing)")
    }

    static func above(_ value: Quantity, _ limit: Quantity) -> Phrase {
        Phrase(
            vi: "\(value) lớn hơn điểm tối đa \(limit)",
            en: "\(value) is above the maximum \(limit)")
    }

    static func noRelief(_ name: String) -> Phrase {
        Phrase(
            vi: "points không có mức giảm “\(name)”", en: "points has no relief “\(name)”")
    }

    static func noPoints(_ criterion: String, _ day: Day) -> Phrase {
        Phrase(
            vi: "tiêu chí “\(criterion)” không có điểm vào ngày \(day)",
            en: "the criterion “\(criterion)” has no points on \(day)")
    }

    static func maxima(_ sum: Quantity, _ maximum: Quantity, _ day: Day) -> Phrase {
        Phrase(
            vi: "từ \(day), điểm tối đa các tiêu chí cộng lại là \(sum), không phải \(maximum)",
            en: "from \(day) the maxima of the criteria add up to \(sum), not \(maximum)")
    }

    static func floors(_ sum: Quantity, _ mark: Quantity, _ day: Day) -> Phrase {
        Phrase(
            vi: "từ \(day), điểm sàn các tiêu chí cộng lại là \(sum), điểm để công nhận là \(mark)",
            en: "from \(day) the floors of the criteria add up to \(sum), the pass mark is \(mark)")
    }

    static func most(_ criterion: String, _ sum: Quantity, _ max: Quantity) -> Phrase {
        Phrase(
            vi:
                "điểm cao nhất của các chỉ tiêu thuộc “\(criterion)” cộng lại là \(sum), không phải \(max)",
            en: "the most points of the indicators of “\(criterion)” add up to \(sum), not \(max)")
    }

    static func least(_ criterion: String, _ sum: Quantity, _ floor: Quantity) -> Phrase {
        Phrase(
            vi:
                "điểm thấp nhất của các chỉ tiêu thuộc “\(criterion)” cộng lại là \(sum), điểm sàn là \(floor)",
            en:
                "the fewest points of the indicators of “\(criterion)” add up to \(sum), the floor is \(floor)"
        )
    }
}
