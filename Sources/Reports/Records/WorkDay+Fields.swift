import Basics
import Sheets
package import Targets
import WorkLog

extension WorkDay {
    /// What is known of the work day, in words and in the order of the sheet's columns.
    package func fields(_ catalogue: Catalogue) -> [HistoryReport.Field] {
        let titles = Dictionary(
            WorkDaySheet.titles(of: catalogue).map { ($0.key, $0.title) },
            uniquingKeysWith: { first, _ in first })
        let programme = catalogue.campaign.programmes.first { $0.id == self.programme }
        let unit = catalogue.units[unit]
        var values: [(String, Phrase)] = [
            ("day", Phrase(day.inTable)), ("until", Phrase(until == day ? "" : until.inTable)),
            ("unit", unit?.title ?? Phrase(self.unit)), ("place", Phrase(place)),
            ("programme", programme?.title ?? Phrase(self.programme)),
            ("organiser", Phrase(organiser)),
            ("sessions", sessions == 1 ? Phrase("") : .number(sessions)),
        ]
        let counts = [
            ("people", force.people), ("officials", force.officials),
            ("armed_forces", force.armedForces), ("union_members", force.unionMembers),
            ("residents", force.residents),
        ]
        for (key, count) in counts { values.append((key, .number(count))) }
        values.append(("person_days", .number(force.personDays)))
        let order = catalogue.campaign.activities
        let sorted = outputs.sorted {
            (order.firstIndex(of: $0.kind) ?? order.count, $0.kind)
                < (order.firstIndex(of: $1.kind) ?? order.count, $1.kind)
        }
        let done = sorted.map { output in
            HistoryReport.Field(
                field: output.kind,
                title: catalogue.activity(output.kind)?.title ?? Phrase(output.kind),
                value: .number(output.quantity, catalogue.activity(output.kind)?.measure ?? ""))
        }
        let named = values.filter { !$0.1.vi.isEmpty }.map { key, value in
            HistoryReport.Field(field: key, title: titles[key] ?? Phrase(key), value: value)
        }
        let notes =
            note.isEmpty
            ? []
            : [
                HistoryReport.Field(
                    field: "note", title: titles["note"] ?? Phrase("note"), value: Phrase(note))
            ]
        return named + done + contributions.fields + notes
    }
}

extension [Contribution] {
    /// One field a kind; several gifts of one kind are listed.
    fileprivate var fields: [HistoryReport.Field] {
        Contribution.Kind.allCases.compactMap { kind in
            let given = filter { $0.kind == kind }
            guard !given.isEmpty else { return nil }
            return HistoryReport.Field(
                field: kind.rawValue, title: kind.title,
                value: Phrase { language in
                    given.map { $0.words.text(language) }.joined(separator: "; ")
                })
        }
    }
}

extension Contribution.Kind {
    fileprivate var title: Phrase {
        switch self {
        case .land: Phrase(vi: "Hiến đất", en: "Land given")
        case .landHouseholds: Phrase(vi: "Số hộ hiến đất", en: "Households giving land")
        case .money: Phrase(vi: "Ủng hộ tiền", en: "Money given")
        case .material: Phrase(vi: "Vật liệu", en: "Material")
        }
    }
}

extension Contribution {
    /// `120 m² (nhân dân)`, `xi măng: 20 bao, 2.000.000 đồng`.
    fileprivate var words: Phrase {
        let unit =
            switch kind {
            case .land: "m²"
            case .landHouseholds: "hộ"
            case .money: "đồng"
            case .material: measure ?? ""
            }
        return Phrase { language in
            var text = Phrase.number(quantity, unit).text(language)
            if let name { text = "\(name): \(text)" }
            if let value { text += ", " + Phrase.number(value, "đồng").text(language) }
            if let donor { text += " (\(donor.title.text(language)))" }
            return text
        }
    }
}

extension Phrase {
    /// A number as each language prints it, empty when there is none.
    static func number(_ number: Int?) -> Phrase {
        Phrase { language in number.map { NumberFormat(language).text($0) } ?? "" }
    }

    /// A quantity with its measure, empty when there is none.
    static func number(_ quantity: Quantity?, _ measure: String = "") -> Phrase {
        Phrase { language in
            quantity.map {
                NumberFormat(language).text($0) + (measure.isEmpty ? "" : " \(measure)")
            }
                ?? ""
        }
    }
}
