import Basics
import Sheets
import Targets

extension [Contribution] {
    /// What was given where room is short, each donor group once: `Nhân dân: 1.000.000 đồng, hiến đất
    /// 1.250 m² (3 hộ)`; empty where nothing was.
    var brief: Phrase {
        let donors = map(\.donor).reduce(into: [DonorGroup?]()) { donors, donor in
            if !donors.contains(donor) { donors.append(donor) }
        }
        return Phrase { language in
            donors.map { donor in
                let title =
                    donor?.title.text(language) ?? language.say("góp", "given")
                let given = filter { $0.donor == donor }.gifts(language)
                return "\(title.prefix(1).uppercased() + title.dropFirst()): "
                    + given.joined(separator: ", ")
            }.joined(separator: "; ")
        }
    }

    /// Households stand behind the land that they gave.
    private func gifts(_ language: Language) -> [String] {
        func text(_ quantity: Quantity, _ measure: String) -> String {
            Phrase.number(quantity, measure).text(language)
        }
        let households = filter { $0.kind == .landHouseholds }.map { text($0.quantity, "hộ") }
        let hasLand = contains { $0.kind == .land }
        return compactMap { gift in
            switch gift.kind {
            case .money: return text(gift.quantity, "đồng")
            case .land:
                let behind = households.isEmpty ? "" : " (\(households.joined(separator: ", ")))"
                return language.say("hiến đất ", "land ") + text(gift.quantity, "m²") + behind
            case .landHouseholds:
                return hasLand
                    ? nil : language.say("hiến đất: ", "land: ") + text(gift.quantity, "hộ")
            case .material:
                let worth = gift.value.map { " (\(text($0, "đồng")))" } ?? ""
                return "\(gift.name ?? "") \(text(gift.quantity, gift.measure ?? ""))\(worth)"
            }
        }
    }
}
