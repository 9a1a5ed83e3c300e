package import Targets

extension WorkDay {
    /// The work day of a sheet, completed from what the log has where the sheet lacks the column.
    ///
    /// A column that is not there says nothing; an empty cell empties the field.
    package func filled(from held: WorkDay, where keys: Set<String>) -> WorkDay {
        func keep<Value>(_ key: String, _ given: Value, _ stored: Value) -> Value {
            keys.contains(key) ? given : stored
        }
        let force = Force(
            people: keep("people", self.force.people, held.force.people),
            officials: keep("officials", self.force.officials, held.force.officials),
            armedForces: keep("armed_forces", self.force.armedForces, held.force.armedForces),
            unionMembers: keep("union_members", self.force.unionMembers, held.force.unionMembers),
            residents: keep("residents", self.force.residents, held.force.residents),
            personDays: keep("person_days", self.force.personDays, held.force.personDays))
        let says = !keys.isDisjoint(with: WorkDaySheet.contributionKeys)
        return WorkDay(
            id: id, day: day, until: keys.contains("until") || day != held.day ? until : held.until,
            unit: unit, place: keep("place", place, held.place),
            programme: keep("programme", programme, held.programme),
            organiser: keep("organiser", organiser, held.organiser),
            sessions: keep("sessions", sessions, held.sessions), force: force,
            outputs: outputs + held.outputs.filter { !keys.contains($0.kind) },
            contributions: says ? contributions : held.contributions,
            note: keep("note", note, held.note))
    }
}
