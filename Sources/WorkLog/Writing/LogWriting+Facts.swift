package import Basics
import GRDB
package import Targets

extension LogReading {
    /// Assessments in force whose day is on or before `day`, in the order in which they were
    /// recorded; `nil` for all.
    package func assessments(upTo day: Day? = nil) throws(LogError) -> [Assessment] {
        try recorded(upTo: day)
    }

    /// The same as they are computed with: without ids and notes.
    package func assessmentRows(upTo day: Day) throws(LogError) -> AssessmentRows {
        try reading { database in
            let ledger = Assessment.ledger
            let version = try database.logVersion()
            guard version >= ledger.tables.since else { return AssessmentRows() }
            let (taken, older) = try ledger.taken(
                upTo: day.description, ledger.selected(Assessment.computed, at: version),
                in: database, into: AssessmentRows(), knowsAll: view.knownBy == nil,
                Assessment.take)
            var rows = taken
            rows.remove(older)
            return rows
        }
    }

    /// Assessments in force of the days of a period, in the order in which they were recorded.
    package func assessments(in period: Period) throws(LogError) -> [Assessment] {
        try recorded(from: period.from, upTo: period.until)
    }

    /// Recognitions signed on or before `day`, in the order in which they were recorded; `nil` for
    /// all.
    ///
    /// A withdrawal after `day` is in them: ``Recognition/isInForce(on:)`` judges it.
    package func recognitions(upTo day: Day? = nil) throws(LogError) -> [Recognition] {
        try recorded(upTo: day)
    }

    /// The numbers of the revisions that count, by the id of their fact; those that were never
    /// corrected, whose number is 1, are left out.
    package func laterRevisions<Fact: LedgerFact>(
        of _: Fact.Type
    ) throws(LogError) -> [String: Int] {
        try reading { database in
            let tables = Fact.ledger.tables
            guard try database.logVersion() >= tables.since else { return [:] }
            let rows = try database.rows(
                """
                SELECT \(tables.entry), MAX(number) FROM \(tables.table)
                WHERE number > 1 GROUP BY \(tables.entry)
                """
            ) { cells in (cells.text(), Int(cells.integer())) }
            return Dictionary(rows, uniquingKeysWith: { first, _ in first })
        }
    }

    func recorded<Fact: LedgerFact>(
        from first: Day? = nil, upTo last: Day?
    ) throws(LogError) -> [Fact] {
        try reading { database in
            try Fact.ledger.recorded(
                from: first?.description ?? "", upTo: last?.description ?? "9999-99-99",
                in: database)
        }
    }
}

extension LogWriting {
    /// Records facts: new ones are added, those that differ are corrected, all or none.
    ///
    /// A recognition without a day of withdrawal keeps the one that was recorded.
    ///
    /// - Parameter reason: why what stands is corrected. The default is none.
    /// - Returns: what became of them.
    /// - Throws: ``LogError/voided(id:)``.
    @discardableResult
    package func record<Fact: LedgerFact>(
        _ facts: [Fact], reason: String? = nil, by recorder: inout Recorder
    ) throws(LogError) -> ImportCounts {
        let uids = recorder.uids(facts.count)
        let author = recorder
        return try writing { database in
            var counts = ImportCounts()
            try RevisionWriter<Fact>.writing(database, by: author) { writer in
                var written: Set<String> = []
                for start in stride(from: 0, to: facts.count, by: rowsAtOnce) {
                    let some = facts[start..<min(start + rowsAtOnce, facts.count)]
                    try writer.flush()
                    var older = try Fact.ledger.current(of: some.map(\.id), in: database)
                    for (fact, uid) in zip(some, uids[start...]) {
                        if !written.insert(fact.id).inserted {
                            try writer.flush()
                            older[fact.id] =
                                try Fact.ledger.current(of: [fact.id], in: database)[fact.id]
                        }
                        try counts.add(
                            writer.record(fact, uid: uid, over: older[fact.id], reason: reason))
                    }
                }
            }
            return counts
        }
    }

    /// Records that a recognition is withdrawn (thu hồi) from a day on.
    ///
    /// - Parameter reason: such as the decision that withdraws it.
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/voided(id:)``,
    ///   ``LogError/withdrawnBefore(id:day:)``.
    package func withdraw(
        _ id: Recognition.ID, on day: Day, reason: String? = nil, by recorder: inout Recorder
    ) throws(LogError) {
        try revise(id, to: .recorded, reason, by: &recorder) {
            (current: Recognition) throws(LogError) in
            guard current.day <= day else { throw .withdrawnBefore(id: id, day: current.day) }
            return current.withdrawn(on: day)
        }
    }

    /// Voids a fact that should not have been recorded.
    ///
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/voided(id:)``, ``LogError/noReason``.
    package func void<Fact: LedgerFact>(
        _: Fact.Type, _ id: String, reason: String, by recorder: inout Recorder
    ) throws(LogError) {
        guard !reason.isBlank else { throw .noReason }
        try revise(id, to: .voided, reason, by: &recorder) { (current: Fact) in current }
    }

    /// Takes back that a fact was voided: it counts again as it was.
    ///
    /// One that is not voided stays as it is.
    ///
    /// - Throws: ``LogError/unknown(id:)``, ``LogError/noReason``.
    package func restore<Fact: LedgerFact>(
        _: Fact.Type, _ id: String, reason: String, by recorder: inout Recorder
    ) throws(LogError) {
        guard !reason.isBlank else { throw .noReason }
        try revise(id, to: .recorded, reason, restores: true, by: &recorder) {
            (current: Fact) in current
        }
    }

    /// - Parameter restores: whether a voided fact may be revised.
    private func revise<Fact: LedgerFact>(
        _ id: String, to status: FactStatus, _ reason: String?, restores: Bool = false,
        by recorder: inout Recorder, _ change: (Fact) throws(LogError) -> Fact
    ) throws(LogError) {
        let uid = recorder.uids(1)[0]
        let author = recorder
        try writing { database in
            guard let older = try Fact.ledger.current(of: [id], in: database)[id] else {
                throw LogError.unknown(id: id)
            }
            let settles = older.isContested && status == older.revision.status
            guard !older.revision.isVoided || settles || restores else {
                throw LogError.voided(id: id)
            }
            let fact = try change(older.content)
            guard fact != older.content || settles || status != older.revision.status else {
                return
            }
            try RevisionWriter<Fact>.writing(database, by: author) { writer in
                try writer.write(
                    older.next(uid: uid, fact, status: status, reason: reason, decides: true))
            }
        }
    }
}

extension RevisionWriter where Content: LedgerFact {
    /// Writes what ``FactStep`` says of a fact.
    ///
    /// - Throws: ``LogError/voided(id:)``.
    mutating func record(
        _ fact: Content, uid: String, over older: Stored<Content>?, reason: String? = nil
    ) throws -> ImportCounts.Outcome {
        let step = try FactStep(fact, over: older, uid: uid, reason: reason)
        if let revision = step.revision { try write(revision) }
        return step.outcome
    }
}
