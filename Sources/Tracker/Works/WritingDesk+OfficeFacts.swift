package import Basics
import Sheets
package import Targets
import WorkLog

/// Recording works and counts, correcting and voiding them.
extension WritingDesk {
    /// Records one fact given field by field, with the checks of a sheet; one that stands in the log
    /// already is refused.
    ///
    /// - Parameter fields: cells by the keys of the sheet's columns.
    package mutating func add<Fact: OfficeFact>(
        _: Fact.Type, _ fields: [String: String]
    ) throws(Refusal) -> (fact: Fact, report: ImportReport) {
        try allow(.record)
        let sheet = try sheet(of: fields, over: nil as Fact?)
        let fact = sheet.rows[0].value
        try allow(.record, in: fact.unit, at: fact.place)
        try Persons.refuse(in: fact)
        try refuseTooEarly(fact)
        let isKnown = try desk.reading { () throws(LogError) in
            try log.missing(of: [fact.id]).isEmpty
        }
        guard !isKnown else {
            throw .refusedWith(
                Phrase(
                    vi: "Mã “\(fact.id)” đã có trong sổ;", en: "“\(fact.id)” is in the log already;"
                ),
                .correctFact(Fact.sheet, id: fact.id))
        }
        let standing = try standing(Fact.self)
        if let twin = fact.twin(among: standing) {
            let words = Fact.twice(twin, catalogue).capitalised
            throw .refusedWith(
                Phrase(vi: "\(words.vi);", en: "\(words.en);"),
                .correctFact(Fact.sheet, id: twin.id))
        }
        try refuseFew(fact, beside: standing)
        let report = try importing { log, recorder throws(LogError) in
            try log.importFacts(sheet, by: &recorder)
        }
        return (fact, report)
    }

    /// Brings in a sheet: all of it or nothing, or its valid rows.
    package mutating func importSheet<Fact: OfficeFact>(
        _: Fact.Type, _ file: SheetFile, _ choices: ImportChoices = ImportChoices()
    ) throws(Refusal) -> ImportReport {
        try allow(.record)
        let given = try Fact.form(catalogue).sheet(file, choices)
        let standing = try standing(Fact.self)
        let known = Set(standing.map(\.id))
        let rows = given.rows.map(\.value)
        var others = standing.filter { [ids = Set(rows.map(\.id))] in !ids.contains($0.id) }
        let sheet = given.refusing { fact in
            // What stands there twice already is mended there, not by a sheet that says it again.
            if !known.contains(fact.id),
                let twin = fact.twin(among: standing + rows.filter { $0.id < fact.id })
            {
                return (Fact.twice(twin, catalogue), Self.whenTwice)
            }
            if let finding = Persons.finding(in: fact) { return finding }
            if let tooEarly = fact.saysTooEarly(on: today) { return (tooEarly, Self.whenDone) }
            if let (_, few) = fact.tellsOfFew(beside: others, catalogue) {
                return (few, Self.whenFew)
            }
            others.append(fact)
            return foreign(fact.unit, fact.place)
        }
        try refuseSimulated(sheet)
        return try importing { log, recorder throws(LogError) in
            try log.importFacts(sheet, choices.mode, by: &recorder)
        }
    }

    /// Corrects fields of one fact; the others stay.
    ///
    /// - Parameters:
    ///   - start: the first letters of its id, enough to tell it.
    ///   - fields: cells by the keys of the sheet's columns; an empty cell empties the field.
    ///   - revision: the revision that it was made from; `nil` for whichever stands.
    /// - Returns: the fact as it stands now, and whether anything changed.
    /// - Throws: ``Refusal/stale(id:expected:current:)`` where somebody corrected it meanwhile.
    package mutating func correct<Fact: OfficeFact>(
        _: Fact.Type, _ start: String, _ fields: [String: String], reason: String? = nil,
        from revision: Int? = nil
    ) throws(Refusal) -> (fact: Fact, changed: Bool) {
        try Persons.refuse([("reason", reason)])
        let held = try desk.current(of: Fact.self, start)
        guard !held.isVoided else { throw .log(.voided(id: held.content.id)) }
        if let revision, revision != held.number {
            throw .stale(id: held.content.id, expected: revision, current: held.number)
        }
        let known = held.content
        let right: Right = known.confirmation == nil ? .record : .settle
        try allow(right, in: known.unit, at: known.place)
        let corrected = try sheet(of: fields, over: known).rows[0].value
        try allow(right, in: corrected.unit, at: corrected.place)
        try Persons.refuse(in: corrected)
        try refuseTooEarly(corrected)
        try refuseFew(corrected, beside: try standing(Fact.self))
        if let problem = try corrected.contradicted(by: desk) { throw .refused(problem) }
        return try record(corrected, reason: reason, over: known)
    }

    private static let whenTwice = Phrase(
        vi: "sửa mục đã có, hoặc ghi tên hay nơi làm khác nhau",
        en: "correct the one that is there, or tell title or place apart")

    private static let whenFew = Phrase(
        vi: "để trống số của một thôn, tổ nhỏ hoặc số chung; chi bộ giữ phiếu giấy",
        en: "leave out the number of a small place, or that of the unit; the cell keeps the slips")

    private func refuseFew<Fact: OfficeFact>(
        _ fact: Fact, beside others: [Fact]
    ) throws(Refusal) {
        guard
            let (field, few) = fact.tellsOfFew(
                beside: others.filter { $0.id != fact.id }, catalogue)
        else { return }
        throw .fields([
            Finding(few, at: Place(file: "so", field: field), remedy: Self.whenFew)
        ])
    }

    /// All facts of a kind that stand in the log.
    private func standing<Fact: OfficeFact>(_: Fact.Type) throws(Refusal) -> [Fact] {
        try desk.reading { () throws(LogError) in
            Fact.self == WorkItem.self
                ? try log.workItems() as? [Fact] ?? [] : try log.dutyCounts() as? [Fact] ?? []
        }
    }

    private static let whenDone = Phrase(vi: "ghi khi đã làm", en: "record it once it is done")

    private func refuseTooEarly<Fact: OfficeFact>(_ fact: Fact) throws(Refusal) {
        guard let tooEarly = fact.saysTooEarly(on: today) else { return }
        throw .fields([
            Finding(
                tooEarly, at: Place(file: "so", field: Fact.dayField), remedy: Self.whenDone)
        ])
    }

    /// Writes a fact over what stands.
    mutating func record<Fact: OfficeFact>(
        _ fact: Fact, reason: String?, over known: Fact
    ) throws(Refusal) -> (fact: Fact, changed: Bool) {
        do throws(LogError) {
            let counts = try log.record([fact], reason: reason, by: &recorder)
            return (fact.following(known), counts.unchanged == 0)
        } catch {
            throw .log(error)
        }
    }

    /// Voids a fact that should not have been recorded.
    ///
    /// - Returns: its id.
    package mutating func voidOffice<Fact: OfficeFact>(
        _: Fact.Type, _ start: String, reason: String
    ) throws(Refusal) -> String {
        try settling(Fact.self, start, reason) { id, log, recorder throws(LogError) in
            try log.void(Fact.self, id, reason: reason, by: &recorder)
        }
    }

    /// Takes back that a fact was voided.
    package mutating func restoreOffice<Fact: OfficeFact>(
        _: Fact.Type, _ start: String, reason: String
    ) throws(Refusal) -> String {
        try settling(Fact.self, start, reason) { id, log, recorder throws(LogError) in
            try log.restore(Fact.self, id, reason: reason, by: &recorder)
        }
    }

    private mutating func settling<Fact: OfficeFact>(
        _: Fact.Type, _ start: String, _ reason: String,
        _ change: (String, LogWriter, inout Recorder) throws(LogError) -> Void
    ) throws(Refusal) -> String {
        try Persons.refuse(in: reason)
        let held = try desk.current(of: Fact.self, start)
        try allow(.settle, in: held.content.unit, at: held.content.place)
        do throws(LogError) {
            try change(held.content.id, log, &recorder)
            return held.content.id
        } catch {
            throw .log(error)
        }
    }

    /// A sheet of one row, as if it stood in a file.
    private func sheet<Fact: OfficeFact>(
        of fields: [String: String], over known: Fact?
    ) throws(Refusal) -> Sheet<Fact> {
        let form = Fact.form(catalogue)
        if let unknown = fields.keys.sorted().first(where: { !form.keys.contains($0) }) {
            throw .unknown(
                what: Phrase(vi: "trường", en: "field"), text: unknown,
                suggestions: NearMiss.suggestions(for: unknown, among: form.keys.sorted()))
        }
        let sheet = form.sheet(.fields(fields, from: "so"), over: known)
        guard sheet.findings.allSatisfy({ $0.severity != .error }), !sheet.rows.isEmpty else {
            throw .fields(sheet.findings)
        }
        return sheet
    }
}

/// The end of a work, and who confirms it.
extension WritingDesk {
    /// That work days name a work that was voided; `nil` where none does.
    package func daysLeft(of work: WorkItem.ID) throws(Refusal) -> Phrase? {
        // Planned ones too.
        let days = try desk.reading { () throws(LogError) in try log.workDays(of: work).count }
        guard days > 0 else { return nil }
        return Phrase(
            vi:
                "\(days) buổi ra quân đang ghi công trình này: các buổi vẫn được tính, phần đóng góp "
                + "không còn cộng vào công trình nào; cần thì sửa mục công trình của từng buổi.",
            en:
                "\(days) work days name it: they count as before, but what they gave adds up to no work "
                + "any more; correct the work of each where it belongs elsewhere.")
    }

    /// Records that a work is finished, and the result that can be checked.
    package mutating func finish(
        _ start: String, on day: Day, result: String, reason: String? = nil
    ) throws(Refusal) -> (fact: WorkItem, changed: Bool) {
        try correct(
            WorkItem.self, start,
            [
                "state": WorkItemState.finished.rawValue, "state_on": day.inTable,
                "state_reason": "", "result": result,
            ], reason: reason)
    }

    /// Confirms that a work is finished, as somebody saw on the spot; nobody confirms what they
    /// recorded.
    package mutating func confirm(
        work start: String, _ confirmation: Confirmation
    ) throws(Refusal) -> (fact: WorkItem, changed: Bool) {
        try Persons.refuse(in: confirmation.role)
        try refuse(confirmation)
        let history = try desk.reading { () throws(LogError) in
            try log.history(of: WorkItem.self, idStarting: start)
        }
        let held = try desk.current(of: WorkItem.self, start)
        guard !held.isVoided else { throw .log(.voided(id: held.content.id)) }
        try allow(.confirm, in: held.content.unit, at: held.content.place)
        let office = NameKey.of(actor.office)
        if !actor.confirmsOwn, history.contains(where: { NameKey.of($0.revision.author) == office })
        {
            throw .forbidden(
                Phrase(
                    vi:
                        "\(actor.office) đã ghi công trình này nên không tự xác nhận được; nhờ nơi khác "
                        + "xác nhận.",
                    en: "\(actor.office) recorded it and cannot confirm it; ask another office to.")
            )
        }
        var work = held.content
        guard work.state == .finished, let end = work.stateOn, end <= confirmation.day else {
            throw .refused(
                Phrase(
                    vi: "“\(work.title)” chưa hoàn thành vào ngày \(confirmation.day.inTable) nên "
                        + "chưa xác nhận được; ghi hoàn thành trước.",
                    en: "“\(work.title)” is not finished on \(confirmation.day.inTable) and cannot "
                        + "be confirmed; record that it is finished first."))
        }
        work.confirmation = confirmation
        return try record(work, reason: nil, over: held.content)
    }
}
