import Basics
package import Targets

extension WorkDay {
    /// The first thing that it says and that no log takes; `nil` for a work day that is fit to be
    /// written.
    package var problem: RowProblem? {
        let texts = [
            ("first_day", day.description), ("last_day", until.description), ("work_day", id),
            ("unit", unit), ("place", place), ("programme", programme), ("organiser", organiser),
            ("note", note),
        ]
        let numbers: [(String, Int64?)] = [
            ("sessions", Int64(sessions)), ("people", force.people.map(Int64.init)),
            ("officials", force.officials.map(Int64.init)),
            ("armed_forces", force.armedForces.map(Int64.init)),
            ("union_members", force.unionMembers.map(Int64.init)),
            ("residents", force.residents.map(Int64.init)),
            ("person_days", force.personDays?.thousandths),
        ]
        for (column, text) in texts {
            if let problem = RowRules.problem(column, text) { return problem }
        }
        for (column, number) in numbers {
            if let number, let problem = RowRules.problem(column, number) { return problem }
        }
        for output in outputs {
            if let problem = RowRules.problem("quantity", output.quantity.thousandths)
                ?? RowRules.problem("kind", output.kind)
            {
                return problem
            }
        }
        for gift in contributions {
            if let problem = RowRules.problem("quantity", gift.quantity.thousandths)
                ?? gift.value.flatMap({ RowRules.problem("value", $0.thousandths) })
                ?? gift.name.flatMap({ RowRules.problem("name", $0) })
                ?? gift.measure.flatMap({ RowRules.problem("measure", $0) })
            {
                return problem
            }
        }
        return nil
    }
}
