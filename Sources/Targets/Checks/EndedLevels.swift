import Basics

extension Checks {
    /// No unit outlives its level.
    static func endedLevels(_ scope: CheckScope) -> [Finding] {
        scope.levels.flatMap { level -> [Finding] in
            guard let last = level.period.until else { return [] }
            let later = Period(from: last.adding(days: 1), until: nil)
            return scope.units.units.filter { unit in
                level.value.kinds.contains(unit.kind) && unit.period.overlaps(later)
            }.map { Finding(LevelMessages.outlived($0, level.value, last), at: $0.place) }
        }
    }
}

private enum LevelMessages {
    static func outlived(_ unit: Unit, _ level: EndedLevel, _ last: Day) -> Phrase {
        Phrase(
            vi: "\(unit.title.vi) (\(unit.id)) còn sau ngày \(last), ngày cuối của "
                + "\(level.title.vi) theo units/levels.yaml",
            en: "\(unit.title.en) (\(unit.id)) exists after \(last), the last day of the "
                + "\(level.title.en) by units/levels.yaml")
    }
}
