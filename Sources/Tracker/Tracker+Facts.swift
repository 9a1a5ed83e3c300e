package import Basics
package import Reports
package import Targets
package import WorkLog

/// Taking back what should not have been recorded, and what a later decision withdraws.
extension Tracker {
    /// Takes texts of a work day out of every revision, for good.
    ///
    /// - Parameters:
    ///   - start: the first letters of the work day's id.
    ///   - reason: without what is to be redacted.
    /// - Returns: the work day's id.
    package func redact(
        _ start: String, _ fields: [TextField], reason: String, by recorder: Recorder
    ) throws(TrackerError) -> WorkDay.ID {
        try Self.refusePersons(in: reason)
        do throws(LogError) {
            let id = try log.workDay(idStarting: start).workDay.id
            try log.redact(id, fields, reason: reason, by: recorder)
            return id
        } catch {
            throw .log(error)
        }
    }

    /// Voids an assessment, named by the first letters of its id.
    ///
    /// - Returns: its id.
    package func voidAssessment(
        _ start: String, reason: String, by recorder: Recorder
    ) throws(TrackerError) -> Assessment.ID {
        try changing(Assessment.self, start, reason) { id throws(LogError) in
            var recorder = recorder
            try log.void(Assessment.self, id, reason: reason, by: &recorder)
        }
    }

    /// Takes back that an assessment was voided, named by the first letters of its id.
    ///
    /// - Returns: its id.
    package func restoreAssessment(
        _ start: String, reason: String, by recorder: Recorder
    ) throws(TrackerError) -> Assessment.ID {
        try changing(Assessment.self, start, reason) { id throws(LogError) in
            var recorder = recorder
            try log.restore(Assessment.self, id, reason: reason, by: &recorder)
        }
    }

    /// Voids a decision that should not have been recorded, named by the first letters of its id.
    ///
    /// - Returns: its id.
    package func voidRecognition(
        _ start: String, reason: String, by recorder: Recorder
    ) throws(TrackerError) -> Recognition.ID {
        try changing(Recognition.self, start, reason) { id throws(LogError) in
            var recorder = recorder
            try log.void(Recognition.self, id, reason: reason, by: &recorder)
        }
    }

    /// Takes back that a decision was voided, named by the first letters of its id.
    ///
    /// - Returns: its id.
    package func restoreRecognition(
        _ start: String, reason: String, by recorder: Recorder
    ) throws(TrackerError) -> Recognition.ID {
        try changing(Recognition.self, start, reason) { id throws(LogError) in
            var recorder = recorder
            try log.restore(Recognition.self, id, reason: reason, by: &recorder)
        }
    }

    private func changing<Fact: LedgerFact>(
        _: Fact.Type, _ start: String, _ reason: String?,
        _ change: (String) throws(LogError) -> Void
    ) throws(TrackerError) -> String {
        try Self.refusePersons(in: reason)
        do throws(LogError) {
            let id = try log.id(of: Fact.self, startingWith: start)
            try change(id)
            return id
        } catch {
            throw .log(error)
        }
    }

    /// Records that a decision is withdrawn (thu hồi) from a day on.
    ///
    /// - Parameters:
    ///   - start: the first letters of its id.
    ///   - reason: such as the number of the decision that withdraws it.
    /// - Returns: its id.
    package func withdraw(
        _ start: String, on day: Day, reason: String?, by recorder: Recorder
    ) throws(TrackerError) -> Recognition.ID {
        try changing(Recognition.self, start, reason) { id throws(LogError) in
            var recorder = recorder
            try log.withdraw(id, on: day, reason: reason, by: &recorder)
        }
    }

    /// Assessments that hold, of a unit's scope or of all, by day.
    ///
    /// - Parameters:
    ///   - standard: `nil` for all standards.
    ///   - day: up to this day; the unit is looked up on it.
    package func assessments(
        unit: String?, standard: Standard.ID?, asOf day: Day
    ) throws(TrackerError) -> Report<AssessmentList> {
        let scope = try scope(of: unit, on: day)
        do throws(LogError) {
            let found = try log.assessments(upTo: day).filter { assessment in
                (scope?.contains(assessment.unit) ?? true)
                    && (standard.map { $0 == assessment.part.standard } ?? true)
            }
            let sorted = found.sorted {
                ($0.day, $0.unit, $0.part.description, $0.level.rawValue)
                    < ($1.day, $1.unit, $1.part.description, $1.level.rawValue)
            }
            return report(AssessmentList(sorted, catalogue), asOf: day)
        } catch {
            throw .log(error)
        }
    }
}
