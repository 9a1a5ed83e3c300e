package import Basics

/// Who says that a work day was as reported: a role, and the day of saying so.
package struct Confirmation: Hashable, Sendable {
    /// A role such as trưởng thôn or ban công tác Mặt trận.
    package let role: String
    package let day: Day

    package init(by role: String, on day: Day) {
        self.role = role
        self.day = day
    }

    /// Behind a role that confirmed by a link of the office that recorded the work day.
    package static let ownLink = " (xác nhận qua đường dẫn của nơi ghi)"

    /// Whether a role is marked so.
    package static func isByOwnLink(_ role: String) -> Bool { role.hasSuffix(ownLink) }
}

/// A step of a work day from one status to another.
package enum StatusChange: Hashable, Sendable {
    /// A plan was carried out as planned; a disputed or voided work day stands again, with the
    /// reason.
    case report(reason: String?)
    case confirm(Confirmation, note: String? = nil)
    case dispute(reason: String)
    case void(reason: String)

    package var status: WorkStatus {
        switch self {
        case .report: .reported
        case .confirm: .confirmed
        case .dispute: .disputed
        case .void: .voided
        }
    }
}

/// What a role says of a work day on a sheet of confirmations.
package struct ConfirmationEntry: Hashable, Sendable {
    /// The id of the work day, or its first letters.
    package var id: WorkDay.ID
    /// The number of the revision that was on the sheet, where it says one: what was recorded since
    /// is not confirmed by it.
    package var number: Int?
    /// A confirmation or a dispute.
    package var change: StatusChange
    /// What the sheet shows beside what is filled in.
    package var shown: Shown

    /// What a sheet shows of a work day; `nil` where it does not.
    package struct Shown: Hashable, Sendable {
        package var day: Day?
        package var people: Quantity?
        package var personDays: Quantity?

        package init(day: Day? = nil, people: Quantity? = nil, personDays: Quantity? = nil) {
            self.day = day
            self.people = people
            self.personDays = personDays
        }
    }

    package init(id: WorkDay.ID, number: Int?, change: StatusChange, shown: Shown) {
        self.id = id
        self.number = number
        self.change = change
        self.shown = shown
    }
}
