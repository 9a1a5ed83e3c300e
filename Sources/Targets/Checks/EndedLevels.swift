import Basics

extension Checks {
    /// No unit outlives its level.
    static func endedLevels(_ scope: CheckScope) -> [Finding] {
        scope.levels.flatMap { level in
            scope.units.units.filter { unit in
                level.kinds.contains(unit.kind)
                    && unit.period.overlaps(
                        Period(from: level.until.adding(days: 1), until: nil))
            }.map { Finding(LevelMessages.outlived($0, level), at: $0.place) }
        }
    }
}

private enum LevelMessages {
    static func outlived(_ unit: Unit, _ level: EndedLevel) -> Phrase {
        Phrase(
            vi: "\(unit.title.vi) (\(unit.id)) còn sau ngày \(level.until), ngày cuối của "
                + "\(level.title.vi) theo units/levels.yaml",
            en: "\(unit.title.en) (\(unit.id)) exists after \(level.until), the last day of the "
                + "\(level.title.en) by units/levels.yaml")
    }
}
