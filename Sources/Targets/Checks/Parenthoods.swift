import Basics

extension Checks {
    /// A unit has one parent on each day of its life, alive on that day and of a higher level.
    static func parenthoods(_ scope: CheckScope) -> [Finding] {
        let units = scope.units
        let rows = Dictionary(grouping: units.parenthoodRows, by: \.unit)
        var findings = overlaps(units.parenthoodRows, by: \.unit, \.period).map { first, second in
            Finding(ParentMessages.two(second.unit, first.parent, second.parent), at: second.place)
        }
        for unit in units.units where unit.kind != .area {
            let own = rows[unit.id] ?? []
            if let parent = unit.parent {
                findings += own.prefix(1).map {
                    Finding(ParentMessages.two(unit.id, parent, $0.parent), at: $0.place)
                }
                findings += problem(unit, below: parent, unit.period, at: unit.place, units)
            } else if own.isEmpty, unit.kind.level != .province {
                findings.append(Finding(ParentMessages.none(unit), at: unit.place))
            }
            findings += own.flatMap {
                problem(unit, below: $0.parent, $0.period, at: $0.place, units)
            }
            findings += gaps(unit, own)
        }
        return findings
    }

    private static func problem(
        _ unit: Unit, below parentID: Unit.ID, _ period: Period, at place: Place,
        _ units: UnitRegister
    ) -> [Finding] {
        guard let parent = units[parentID] else { return [] }
        if parent.kind.level >= unit.kind.level {
            return [Finding(ParentMessages.level(unit, parent), at: place)]
        }
        return parent.period.covers(period)
            ? [] : [Finding(ParentMessages.notAlive(unit, parent), at: place)]
    }

    /// Days of a unit's life without a row, between rows or at the ends.
    private static func gaps(_ unit: Unit, _ rows: [UnitRegister.Parenthood]) -> [Finding] {
        guard let first = rows.first, let last = rows.last else { return [] }
        var findings: [Finding] = []
        let life = Period(from: first.period.from, until: last.period.until)
        if !life.covers(unit.period) {
            findings.append(Finding(ParentMessages.gap(unit), at: first.place))
        }
        for (row, next) in zip(rows, rows.dropFirst()) {
            if let until = row.period.until, let from = next.period.from,
                until.adding(days: 1) < from
            {
                findings.append(Finding(ParentMessages.gap(unit), at: next.place))
            }
        }
        return findings
    }
}

extension Period {
    /// Whether every day of another period is one of this.
    fileprivate func covers(_ other: Period) -> Bool {
        let beginsInTime = from.map { from in other.from.map { from <= $0 } ?? false } ?? true
        let lastsLong = until.map { until in other.until.map { $0 <= until } ?? false } ?? true
        return beginsInTime && lastsLong
    }
}

private enum ParentMessages {
    static func two(_ unit: String, _ first: String, _ second: String) -> Phrase {
        Phrase(
            vi: "đơn vị “\(unit)” có hai đơn vị cấp trên cùng lúc: “\(first)” và “\(second)”",
            en: "the unit “\(unit)” has two parents at once: “\(first)” and “\(second)”")
    }

    static func none(_ unit: Unit) -> Phrase {
        Phrase(
            vi: "\(unit.title.vi) (\(unit.id)) không có đơn vị cấp trên",
            en: "\(unit.title.en) (\(unit.id)) has no parent")
    }

    static func level(_ unit: Unit, _ parent: Unit) -> Phrase {
        Phrase(
            vi: "\(parent.title.vi) (\(parent.id)) không phải cấp trên của \(unit.title.vi)",
            en: "\(parent.title.en) (\(parent.id)) is not of a level above \(unit.title.en)")
    }

    static func notAlive(_ unit: Unit, _ parent: Unit) -> Phrase {
        Phrase(
            vi:
                "cấp trên \(parent.title.vi) (\(parent.id)) không tồn tại suốt thời gian của \(unit.title.vi)",
            en:
                "the parent \(parent.title.en) (\(parent.id)) does not exist all the while \(unit.title.en) does"
        )
    }

    static func gap(_ unit: Unit) -> Phrase {
        Phrase(
            vi: "có thời gian \(unit.title.vi) (\(unit.id)) không có đơn vị cấp trên",
            en: "for a time \(unit.title.en) (\(unit.id)) has no parent")
    }
}
