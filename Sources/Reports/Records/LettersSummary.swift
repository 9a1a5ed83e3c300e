package import Basics
package import Targets

/// Model residential areas and pilots, a sentence each, for pages that speak of other things too.
package struct LettersSummary: Hashable, Sendable, Encodable {
    package let areas: [Area]
    package let pilots: [PilotsReport.Row]

    /// Residential areas whose decision is in force.
    package struct Area: Hashable, Sendable, Encodable {
        package let standard: Standard.ID
        package let title: Phrase
        package let have: Int
        /// In all; `nil` where nobody said how many.
        @OrNull package var of: Int?
    }

    /// - Returns: `nil` where there is neither.
    package init?(_ places: PlacesReport?, _ pilots: PilotsReport?) {
        areas = (places?.standards ?? []).filter { $0.total.have > 0 }.map { own in
            Area(
                standard: own.standard, title: own.title, have: own.total.have, of: own.total.of)
        }
        self.pilots = pilots?.pilots ?? []
        if areas.isEmpty, self.pilots.isEmpty { return nil }
    }

    /// In the order of the campaign's standards, then of its pilots; each with a full stop.
    package var sentences: [Phrase] { areas.map(\.sentence) + pilots.map(\.sentence) }
}

extension LettersSummary.Area {
    /// Such as `Khu dân cư tiêu biểu: 12/96 khu dân cư`, with a full stop.
    package var sentence: Phrase {
        Phrase { language in
            let format = NumberFormat(language)
            let whole = of.map { "/\(format.text($0))" } ?? ""
            let areas = language.say("khu dân cư", "residential areas")
            return "\(title.text(language)): \(format.text(have))\(whole) \(areas)."
        }
    }
}

extension PilotsReport.Row {
    /// What is tried, and how many outings a month and commune there were before and since, there and
    /// elsewhere.
    package var sentence: Phrase {
        Phrase { language in
            let format = NumberFormat(language)
            func pace(_ own: Bool, _ pace: KeyPath<PilotsReport.Group, PilotsReport.Pace>) -> String
            {
                let value = groups.first { $0.isPilot == own }?[keyPath: pace].outings
                return value.map { format.text(Quantity(rounding: $0), decimals: 1) } ?? "–"
            }
            let head = "\(title.text(language)) (\(from.inTable))"
            let (own, ownBefore) = (pace(true, \.since), pace(true, \.before))
            let (others, othersBefore) = (pace(false, \.since), pace(false, \.before))
            return language.say(
                "\(head): \(own) buổi mỗi tháng một xã, trước đó \(ownBefore); các nơi khác "
                    + "\(others), trước đó \(othersBefore).",
                "\(head): \(own) outings a month and commune, \(ownBefore) before; elsewhere "
                    + "\(others), \(othersBefore) before.")
        }
    }
}
