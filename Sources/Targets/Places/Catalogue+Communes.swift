package import Basics

extension Catalogue {
    /// What the column of communes is headed by, as the units of the campaign's first day are:
    /// `Xã, phường, đặc khu` where there are no townships any more, else `Xã, thị trấn`.
    package var communes: Phrase {
        let then = units.units.lazy.filter { $0.period.contains(self.campaign.begins) }
        let hadTownships = units.units.contains { $0.kind == .township }
        let isOfToday =
            !then.contains { $0.kind == .township }
            && (hadTownships || then.contains { $0.kind == .ward || $0.kind == .specialZone })
        return isOfToday
            ? Phrase(vi: "Xã, phường, đặc khu", en: "Unit")
            : Phrase(vi: "Xã, thị trấn", en: "Unit")
    }
}
