package import Basics
import Reports
package import Targets
package import WorkLog

/// Taking back what should not have been recorded, and what a later decision withdraws.
extension WritingDesk {
    /// Takes texts of an entry of any ledger out of every revision, for good.
    ///
    /// - Parameters:
    ///   - start: the first letters of the entry's id.
    ///   - reason: without what is to be redacted.
    /// - Returns: the entry's id.
    package mutating func redact(
        _ start: String, _ fields: [TextField], reason: String
    ) throws(Refusal) -> String {
        try Persons.refuse(in: reason)
        let held: LoggedWorkDay
        do {
            held = try desk.workDay(start)
        } catch {
            if let id = try redact(WorkItem.self, start, fields, reason) { return id }
            if let id = try redact(DutyCount.self, start, fields, reason) { return id }
            if let id = try redact(Assessment.self, start, fields, reason) { return id }
            if let id = try redact(Recognition.self, start, fields, reason) { return id }
            throw error
        }
        try allow(.settle, of: [held.workDay])
        let id = held.workDay.id
        do throws(LogError) {
            try log.redact(id, fields, reason: reason, by: recorder)
            return id
        } catch {
            throw .log(error)
        }
    }

    /// - Returns: `nil` where no entry of the ledger has the id.
    private mutating func redact<Fact: LedgerFact>(
        _: Fact.Type, _ start: String, _ fields: [TextField], _ reason: String
    ) throws(Refusal) -> String? {
        guard (try? desk.current(of: Fact.self, start)) != nil else { return nil }
        return try changing(Fact.self, start, reason) { id, log, recorder throws(LogError) in
            try log.redact(id, of: Fact.self, fields, reason: reason, by: recorder)
        }
    }

    /// Voids an assessment or a decision that should not have been recorded.
    ///
    /// - Parameter start: the first letters of its id.
    /// - Returns: its id.
    package mutating func void<Fact: LedgerFact>(
        _: Fact.Type, _ start: String, reason: String
    ) throws(Refusal) -> String {
        try changing(Fact.self, start, reason) { id, log, recorder throws(LogError) in
            try log.void(Fact.self, id, reason: reason, by: &recorder)
        }
    }

    /// Takes back that an assessment or a decision was voided.
    ///
    /// - Parameter start: the first letters of its id.
    /// - Returns: its id.
    package mutating func restore<Fact: LedgerFact>(
        _: Fact.Type, _ start: String, reason: String
    ) throws(Refusal) -> String {
        try changing(Fact.self, start, reason) { id, log, recorder throws(LogError) in
            try log.restore(Fact.self, id, reason: reason, by: &recorder)
        }
    }

    private mutating func changing<Fact: LedgerFact>(
        _: Fact.Type, _ start: String, _ reason: String?,
        _ change: (String, LogWriter, inout Recorder) throws(LogError) -> Void
    ) throws(Refusal) -> String {
        try allow(.assess)
        try Persons.refuse(in: reason)
        let units = try desk.reading { () throws(LogError) in
            try log.history(of: Fact.self, idStarting: start).map(\.revision.content.unit)
        }
        for unit in units { try allow(.assess, in: unit) }
        do throws(LogError) {
            let id = try log.id(of: Fact.self, startingWith: start)
            try change(id, log, &recorder)
            return id
        } catch {
            throw .log(error)
        }
    }

    /// Why nothing is found or decided on a day that has not come yet; `nil` for one that has.
    func toCome(_ day: Day) -> (Phrase, remedy: Phrase)? {
        guard day > today else { return nil }
        return (
            Phrase(
                vi: "ngày \(day.inTable) chưa đến", en: "the day \(day.inTable) has not come yet"),
            remedy: Phrase(
                vi: "xem lại ngày ghi, hoặc ngày của máy",
                en: "look at the day that is given, or at the machine's clock")
        )
    }

    func refuseToCome(_ day: Day) throws(Refusal) {
        guard let (problem, remedy) = toCome(day) else { return }
        throw .refused(Phrase { "\(problem.text($0)); \(remedy.text($0))." })
    }

    /// Records that a decision is withdrawn (thu hồi) from a day on.
    ///
    /// - Parameters:
    ///   - start: the first letters of its id.
    ///   - reason: such as the number of the decision that withdraws it.
    /// - Returns: its id.
    package mutating func withdraw(
        _ start: String, on day: Day, reason: String?
    ) throws(Refusal) -> Recognition.ID {
        try refuseToCome(day)
        return try changing(Recognition.self, start, reason) {
            id, log, recorder throws(LogError) in
            try log.withdraw(id, on: day, reason: reason, by: &recorder)
        }
    }
}
