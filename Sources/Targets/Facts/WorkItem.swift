package import Basics

/// A work or a task that people give to (công trình, phần việc): what, where, who leads, what it
/// needs, what it got, and how far it is.
///
/// Work days may name it: what they give adds up there. ``given`` is what came beside them, and
/// nothing is in both.
package struct WorkItem: Hashable, Sendable {
    package typealias ID = String

    package var id: ID
    package var unit: Unit.ID
    /// Thôn, tổ dân phố; empty when not said.
    package var place: String
    package var title: String
    /// The office that leads it (đơn vị chủ trì), never a person.
    package var lead: String
    /// Offices that take part (đơn vị phối hợp).
    package var partners: String
    /// The criterion or indicator that it serves; `nil` when not said.
    package var serves: PartID?
    /// How much of ``measure`` is to be made; `nil` when not known.
    package var quantity: Quantity?
    package var measure: String
    /// The first day: of registration, or of the beginning.
    package var day: Day
    package var due: Day?
    package var state: WorkItemState
    /// The day on which it was finished or stopped.
    package var stateOn: Day?
    /// Why it was stopped.
    package var stateReason: String
    package var planned: WorkResources
    /// What was given beside work days that name it.
    package var given: WorkResources
    /// The result, so that it can be checked.
    package var result: String
    /// Who confirmed that it is finished, and when.
    package var confirmation: Confirmation?
    package var source: String
    package var note: String

    package init(
        id: ID, unit: Unit.ID, place: String = "", title: String, lead: String = "",
        partners: String = "", serves: PartID? = nil, quantity: Quantity? = nil,
        measure: String = "", day: Day, due: Day? = nil, state: WorkItemState = .registered,
        stateOn: Day? = nil, stateReason: String = "", planned: WorkResources = WorkResources(),
        given: WorkResources = WorkResources(), result: String = "",
        confirmation: Confirmation? = nil, source: String = "", note: String = ""
    ) {
        self.id = id
        self.unit = unit
        self.place = place
        self.title = title
        self.lead = lead
        self.partners = partners
        self.serves = serves
        self.quantity = quantity
        self.measure = measure
        self.day = day
        self.due = due
        self.state = state
        self.stateOn = stateOn
        self.stateReason = stateReason
        self.planned = planned
        self.given = given
        self.result = result
        self.confirmation = confirmation
        self.source = source
        self.note = note
    }

    /// The id of a row that brings none.
    package static func id(unit: Unit.ID, day: Day, place: String, title: String) -> ID {
        Identity.uuid8(of: [
            "work_item", unit, day.description, PlaceName.key(place), NameKey.folded(title),
        ])
    }

    /// Whether it was finished by a day.
    package func isFinished(by day: Day) -> Bool {
        state == .finished && (stateOn ?? self.day) <= day
    }

    /// The state that it had on a day, as far as its last revision tells: before it was finished or
    /// stopped it was going on.
    package func state(on day: Day) -> WorkItemState {
        guard let stateOn, stateOn > day else { return state }
        return .going
    }
}

/// How far a work is (tình trạng).
package enum WorkItemState: String, Codable, Sendable, CaseIterable {
    case registered = "dang-ky"
    case going = "dang-lam"
    case finished = "hoan-thanh"
    case stopped = "dung"

    package var title: Phrase {
        switch self {
        case .registered: Phrase(vi: "đăng ký", en: "registered")
        case .going: Phrase(vi: "đang làm", en: "going on")
        case .finished: Phrase(vi: "hoàn thành", en: "finished")
        case .stopped: Phrase(vi: "dừng", en: "stopped")
        }
    }

    /// It has an end, which has a day.
    package var isEnd: Bool { self == .finished || self == .stopped }
}

/// What is given to a work (nguồn lực): money by who gives it, land, labour, one material.
package struct WorkResources: Hashable, Sendable {
    /// In whole đồng, by donor group.
    package var officials: Quantity?
    package var residents: Quantity?
    package var firms: Quantity?
    /// Not a contribution: what the budget pays.
    package var budget: Quantity?
    /// In m².
    package var land: Quantity?
    package var personDays: Quantity?
    package var material: String
    package var materialQuantity: Quantity?
    package var materialMeasure: String
    /// In whole đồng, if known.
    package var materialValue: Quantity?

    package init(
        officials: Quantity? = nil, residents: Quantity? = nil, firms: Quantity? = nil,
        budget: Quantity? = nil, land: Quantity? = nil, personDays: Quantity? = nil,
        material: String = "", materialQuantity: Quantity? = nil, materialMeasure: String = "",
        materialValue: Quantity? = nil
    ) {
        self.officials = officials
        self.residents = residents
        self.firms = firms
        self.budget = budget
        self.land = land
        self.personDays = personDays
        self.material = material
        self.materialQuantity = materialQuantity
        self.materialMeasure = materialMeasure
        self.materialValue = materialValue
    }

    /// Money that people gave, the budget's left out; `nil` where none is known.
    package var donated: Quantity? {
        let known = [officials, residents, firms].compactMap(\.self)
        return known.isEmpty ? nil : known.reduce(.zero, +)
    }
}
