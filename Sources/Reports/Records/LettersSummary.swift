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
        /// `nil` where the log has no decision.
        @OrNull package var have: Int?
        /// What somebody published of it.
        @OrNull package var published: PlacesReport.Published?
        /// In all; `nil` where nobody said how many.
        @OrNull package var of: Int?
    }

    /// - Returns: `nil` where there is neither.
    package init?(_ places: PlacesReport?, _ pilots: PilotsReport?) {
        areas = (places?.standards ?? []).filter { own in
            own.total.have ?? 0 > 0 || own.published != nil
        }.map { own in
            Area(
                standard: own.standard, title: own.title, have: own.total.have,
                published: own.published, of: own.total.of)
        }
        self.pilots = pilots?.pilots ?? []
        if areas.isEmpty, self.pilots.isEmpty { return nil }
    }

    /// In the order of the campaign's standards, then of its pilots; each with a full stop.
    package var sentences: [Phrase] { areas.map(\.sentence) + pilots.map(\.sentence) }
}

extension LettersSummary.Area {
    /// With full stops: `Khu dân cư tiêu biểu: 12/96 khu dân cư. Số đã công bố: 22 (23/02/2021)`.
    package var sentence: Phrase {
        Phrase { language in
            let format = NumberFormat(language)
            let whole = of.map { "/\(format.text($0))" } ?? ""
            let areas = language.say("khu dân cư", "residential areas")
            let known = have.map { "\(format.text($0))\(whole) \(areas)" } ?? "–"
            let said = published.map { " \($0.words(language))." } ?? ""
            return "\(title.text(language)): \(known).\(said)"
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
