import Basics
package import Targets

extension WorkDay {
    /// The first thing that it says and that no log takes; `nil` for a work day that is fit to be
    /// written.
    package var problem: RowProblem? {
        if !Self.days.contains(day) { return RowProblem("first_day", .day) }
        if !Self.days.contains(until) { return RowProblem("last_day", .day) }
        return problemOfTexts ?? problemOfForce ?? problemOfParts
    }

    private static let days: ClosedRange<Day> = {
        let first = Day(iso: RowRules.days.lowerBound) ?? Day(number: 0)
        return first...(Day(iso: RowRules.days.upperBound) ?? first)
    }()

    private var problemOfTexts: RowProblem? {
        Self.problem("work_day", id) ?? Self.problem("unit", unit) ?? Self.problem("place", place)
            ?? Self.problem("programme", programme) ?? Self.problem("organiser", organiser)
            ?? Self.problem("note", note)
    }

    private var problemOfForce: RowProblem? {
        if let problem = Self.problem("sessions", Int64(sessions)) { return problem }
        for count in ForceColumn.all {
            let people = force[keyPath: count.path].map(Int64.init)
            if let problem = Self.problem(count.name, people) { return problem }
        }
        return Self.problem("person_days", force.personDays?.thousandths)
    }

    private var problemOfParts: RowProblem? {
        for output in outputs {
            if let problem = Self.problem("quantity", output.quantity.thousandths)
                ?? Self.problem("kind", output.kind)
            {
                return problem
            }
        }
        for gift in contributions {
            if let problem = Self.problem("quantity", gift.quantity.thousandths)
                ?? Self.problem("value", gift.value?.thousandths)
                ?? Self.problem("name", gift.name ?? "")
                ?? Self.problem("measure", gift.measure ?? "")
            {
                return problem
            }
        }
        return nil
    }

    /// Nearly every text is short and has nothing that could be wrong: that is seen at once.
    private static func problem(_ column: String, _ text: String) -> RowProblem? {
        text.utf8.count <= 200 && text.isPlain ? nil : RowRules.problem(column, text)
    }

    private static func problem(_ column: String, _ number: Int64?) -> RowProblem? {
        guard let number, !(0...1_000_000_000).contains(number) else { return nil }
        return RowRules.problem(column, number)
    }
}
