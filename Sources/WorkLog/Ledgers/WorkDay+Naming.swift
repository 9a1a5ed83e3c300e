import Basics
import Targets

extension NewRevision<WorkDay> {
    /// Everything that it says, as texts.
    var sayings: [String?] {
        let cells = content.namedTexts.sorted { $0.key < $1.key }
        let gifts = content.contributions.map { gift -> [String?] in
            [
                gift.kind.rawValue, gift.quantity.description, gift.name, gift.measure,
                gift.value?.description, gift.donor?.rawValue,
            ]
        }
        let head: [String?] = [
            String(number), status.rawValue, reason, confirmation?.role,
            confirmation?.day.description,
        ]
        return head + cells.flatMap { [$0.key, $0.value] } + gifts.joined()
    }
}

extension WorkDay {
    /// What it says, by name; of several gifts of a kind the first, all of them follow.
    ///
    /// The ids of a simulated season's revisions are made from these bytes: they stay as they are.
    fileprivate var namedTexts: [String: String] {
        var texts = [
            "day": day.description, "unit": unit, "place": place, "programme": programme,
            "organiser": organiser, "sessions": String(sessions), "note": note, "id": id,
        ]
        if until != day { texts["until"] = until.description }
        texts["work_item"] = workItem
        for count in ForceColumn.all {
            texts[count.name] = force[keyPath: count.path].map(String.init)
        }
        func number(_ quantity: Quantity?) -> String? {
            quantity.map { $0.description.replacing(".", with: ",") }
        }
        texts["person_days"] = number(force.personDays)
        for output in outputs { texts[output.kind] = number(output.quantity) }
        for gift in contributions.reversed() {
            texts["donor"] = gift.donor?.rawValue
            guard gift.kind == .material else {
                texts[gift.kind.rawValue] = number(gift.quantity)
                continue
            }
            texts["vat-lieu-ten"] = gift.name
            texts["vat-lieu-so-luong"] = number(gift.quantity)
            texts["vat-lieu-dvt"] = gift.measure
            texts["vat-lieu-quy-tien"] = number(gift.value)
        }
        return texts.filter { !$0.value.isEmpty }
    }
}
