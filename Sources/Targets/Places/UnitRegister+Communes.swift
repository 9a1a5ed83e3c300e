import Basics

extension UnitRegister {
    /// What a column of communes is headed by, as they are on a day.
    func communes(on day: Day) -> Phrase {
        let then = units.lazy.filter { $0.period.contains(day) }
        let hadTownships = units.contains { $0.kind == .township }
        let isOfToday =
            !then.contains { $0.kind == .township }
            && (hadTownships || then.contains { $0.kind == .ward || $0.kind == .specialZone })
        return isOfToday
            ? Phrase(vi: "Xã, phường, đặc khu", en: "Unit")
            : Phrase(vi: "Xã, thị trấn", en: "Unit")
    }
}
