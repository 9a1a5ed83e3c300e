package import Basics
import GRDB
package import Targets

extension WorkLog {
    /// Assessments in force whose day is on or before `day`, in the order in which they were
    /// recorded; `nil` for all.
    package func assessments(upTo day: Day? = nil) throws(LogError) -> [Assessment] {
        try reading { database in
            try StoredFact.recorded(upTo: day?.description ?? "9999-99-99", in: database)
        }
    }

    /// Assessments in force of the days of a period, in the order in which they were recorded.
    package func assessments(in period: Period) throws(LogError) -> [Assessment] {
        try reading { database in
            try StoredFact.recorded(
                from: period.from?.description ?? "",
                upTo: period.until?.description ?? "9999-99-99", in: database)
        }
    }

    /// Recognitions signed on or before `day`, in the order in which they were recorded; `nil` for
    /// all.
    ///
    /// A withdrawal after `day` is in them: ``Recognition/isInForce(on:)`` judges it.
    package func recognitions(upTo day: Day? = nil) throws(LogError) -> [Recognition] {
        try reading { database in
            try StoredFact.recorded(upTo: day?.description ?? "9999-99-99", in: database)
        }
    }

    /// Records assessments: new ones are added, those that differ are corrected, all or none.
    ///
    /// - Returns: what became of them.
    /// - Throws: ``LogError/voided(id:)``.
    @discardableResult
    package func record(
        _ assessments: [Assessment], by recorder: inout Recorder
    ) throws(LogError) -> ImportCounts {
        try recordFacts(assessments, by: &recorder)
    }

    /// Records recognitions, as ``record(_:by:)`` does assessments.
    ///
    /// One without a day of withdrawal keeps the one that was recorded.
    @discardableResult
    package func recognise(
        _ recognitions: [Recognition], by recorder: inout Recorder
    ) throws(LogError) -> ImportCounts {
        try recordFacts(recognitions, by: &recorder)
    }

    /// Records that a recognition is withdrawn (thu hồi) from a day on.
    ///
    /// - Parameter reason: such as the decision that withdraws it.
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/voided(id:)``,
    ///   ``LogError/withdrawnBefore(id:day:)``.
    package func withdraw(
        _ id: Recognition.ID, on day: Day, reason: String? = nil, by recorder: inout Recorder
    ) throws(LogError) {
        try revise(id, reason: reason, by: &recorder) { (held: Recognition) throws(LogError) in
            guard held.day <= day else { throw .withdrawnBefore(id: id, day: held.day) }
            return held.withdrawn(on: day)
        }
    }

    /// Voids an assessment that should not have been recorded.
    ///
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/voided(id:)``, ``LogError/noReason``.
    package func voidAssessment(
        _ id: Assessment.ID, reason: String, by recorder: inout Recorder
    ) throws(LogError) {
        try revise(Assessment.self, id, isVoid: true, reason: reason, by: &recorder)
    }

    /// Voids a recognition that should not have been recorded.
    ///
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/voided(id:)``, ``LogError/noReason``.
    package func voidRecognition(
        _ id: Recognition.ID, reason: String, by recorder: inout Recorder
    ) throws(LogError) {
        try revise(Recognition.self, id, isVoid: true, reason: reason, by: &recorder)
    }

    /// Takes back that an assessment was voided: it holds again as it was.
    ///
    /// One that is not voided stays as it is.
    ///
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/noReason``.
    package func restoreAssessment(
        _ id: Assessment.ID, reason: String, by recorder: inout Recorder
    ) throws(LogError) {
        try revise(Assessment.self, id, restores: true, reason: reason, by: &recorder)
    }

    /// Takes back that a recognition was voided, as ``restoreAssessment(_:reason:by:)`` does.
    package func restoreRecognition(
        _ id: Recognition.ID, reason: String, by recorder: inout Recorder
    ) throws(LogError) {
        try revise(Recognition.self, id, restores: true, reason: reason, by: &recorder)
    }

    private func recordFacts<Fact: LogFact>(
        _ facts: [Fact], by recorder: inout Recorder
    ) throws(LogError) -> ImportCounts {
        let uids = recorder.uids(facts.count)
        let author = recorder
        return try writing { database in
            var counts = ImportCounts()
            var writer = try FactWriter<Fact>(database, by: author)
            for (fact, uid) in zip(facts, uids) {
                let older = try StoredFact<Fact>.current(of: [fact.id], in: database)[fact.id]
                try counts.add(writer.record(fact, uid: uid, over: older))
            }
            return counts
        }
    }

    /// Voids or restores a fact, for a reason.
    private func revise<Fact: LogFact>(
        _: Fact.Type, _ id: String, isVoid: Bool = false, restores: Bool = false, reason: String,
        by recorder: inout Recorder
    ) throws(LogError) {
        guard !reason.isBlank else { throw .noReason }
        try revise(id, isVoid: isVoid, restores: restores, reason: reason, by: &recorder) {
            (held: Fact) in held
        }
    }

    private func revise<Fact: LogFact>(
        _ id: String, isVoid: Bool = false, restores: Bool = false, reason: String?,
        by recorder: inout Recorder, _ change: (Fact) throws(LogError) -> Fact
    ) throws(LogError) {
        let uid = recorder.uids(1)[0]
        let author = recorder
        try writing { database in
            guard let older = try StoredFact<Fact>.current(of: [id], in: database)[id] else {
                throw LogError.unknown(id: id)
            }
            let settles = older.isContested && isVoid == older.isVoided
            guard !older.isVoided || settles || restores else { throw LogError.voided(id: id) }
            let fact = try change(older.fact)
            let takesBack = restores && older.isVoided
            guard fact != older.fact || isVoid || settles || takesBack else { return }
            var writer = try FactWriter<Fact>(database, by: author)
            try writer.write(fact, uid: uid, after: older, isVoid: isVoid, reason: reason)
        }
    }
}

extension FactWriter {
    /// Adds a fact, corrects it, or leaves it as it is; decides a conflict.
    ///
    /// - Throws: ``LogError/voided(id:)``.
    mutating func record(
        _ fact: Fact, uid: String, over older: StoredFact<Fact>?
    ) throws -> ImportCounts.Outcome {
        guard let older else {
            try write(fact, uid: uid, after: nil)
            return .added
        }
        let new = fact.following(older.fact)
        let settles = older.isContested && !older.isVoided
        guard new != older.fact || settles else { return .unchanged }
        guard !older.isVoided else { throw LogError.voided(id: fact.id) }
        try write(new, uid: uid, after: older)
        return .corrected
    }
}
