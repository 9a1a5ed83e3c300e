import Basics
import Reports
import Sheets
package import Targets
package import WorkLog

/// Recording work days.
extension WritingDesk {
    /// Brings in a sheet of work days: all of it or nothing, or its valid rows.
    package mutating func importWorkDays(
        _ file: SheetFile, as purpose: ImportPurpose, _ choices: ImportChoices = ImportChoices()
    ) throws(Refusal) -> ImportReport {
        try allow(.record)
        if case .confirmed(let signature) = purpose {
            try allow(.confirm)
            try refuse(signature)
        }
        var isPerson: [String: Bool] = [:]
        let form = Form.workDays(catalogue, works: try works())
        let sheet = try form.sheet(file, choices).refusing { workDay in
            let name = workDay.organiser
            let found = isPerson[name] ?? Persons.seemNamed(in: name)
            isPerson[name] = found
            return found ? Persons.finding(name) : foreign(workDay.unit, workDay.place)
        }
        try refuseSimulated(sheet)
        return try importing { log, recorder throws(LogError) in
            try log.importWorkDays(sheet, as: purpose, choices.mode, by: &recorder)
        }
    }

    /// - Throws: where a real log is brought rows that a made-up one wrote.
    func refuseSimulated<Content>(_ sheet: Sheet<Content>) throws(Refusal) {
        guard desk.isSimulated || !sheet.isSimulated else {
            throw .refused(
                Phrase(
                    vi: "\(sheet.file): số liệu mô phỏng, không nhập vào sổ thật.",
                    en: "\(sheet.file): simulated data, which a real log does not take."))
        }
    }

    /// What a work day may name.
    private func works() throws(Refusal) -> [WorkItem] {
        try desk.reading { () throws(LogError) in try log.workItems() }
    }

    /// Brings in a sheet of assessments: all of it or nothing, or its valid rows.
    ///
    /// Who records and does not assess brings in self-assessments alone.
    package mutating func importAssessments(
        _ file: SheetFile, _ choices: ImportChoices = ImportChoices()
    ) throws(Refusal) -> ImportReport {
        let assesses = actor.rights.contains(.assess)
        if !assesses { try allow(.record) }
        let sheet = try Form.assessments(catalogue).sheet(file, choices).refusing { assessment in
            assesses || assessment.level == .own
                ? toCome(assessment.day) ?? foreign(assessment.unit, nil) : Self.onlyOwnAssessment
        }
        try refuseSimulated(sheet)
        return try importing { log, recorder throws(LogError) in
            try log.importFacts(sheet, choices.mode, by: &recorder)
        }
    }

    /// Records one work day given field by field, with the checks of a sheet; one that stands in
    /// the log already is refused.
    ///
    /// - Parameters:
    ///   - fields: cells by the keys of the sheet's columns.
    ///   - isAnother: it gets an id of its own beside one that has all of its key. The default is
    ///     that such a one is refused.
    package mutating func add(
        _ fields: [String: String], as purpose: ImportPurpose = .report, isAnother: Bool = false
    ) throws(Refusal) -> (workDay: WorkDay, report: ImportReport) {
        try allow(.record)
        var sheet = try sheet(of: fields)
        var workDay = sheet.rows[0].value
        try allow(.record, of: [workDay])
        try Persons.refuse(in: workDay.organiser)
        do throws(LogError) {
            let (id, isKnown) = try log.idOfGiven(workDay)
            guard !isKnown || isAnother else { throw .alreadyLogged(id: id) }
            // No id of version 8: such a one says that it was made of the key.
            let own = [id, recorder.request ?? recorder.instant.description]
            workDay.id = isKnown ? "k-" + Identity.uuid8(of: own) : id
            sheet = sheet.changing { [workDay] _ in workDay }
            if !isAnother, let twin = try log.twin(of: workDay) { throw .alreadyLogged(id: twin) }
        } catch {
            throw .log(error)
        }
        let report = try importing { log, recorder throws(LogError) in
            try log.importWorkDays(sheet, as: purpose, by: &recorder)
        }
        return (workDay, report)
    }

    /// Corrects fields of one work day; the others stay.
    ///
    /// - Parameters:
    ///   - start: the first letters of the work day's id, enough to tell it.
    ///   - fields: cells by the keys of the sheet's columns; an empty cell empties the field.
    ///   - revision: the revision that it was made from; `nil` for whichever stands.
    /// - Returns: the work day as it stands now, and whether anything changed.
    /// - Throws: ``Refusal/stale(id:expected:current:)`` where somebody corrected it meanwhile.
    package mutating func correct(
        _ start: String, _ fields: [String: String], reason: String?, from revision: Int? = nil
    ) throws(Refusal) -> (workDay: LoggedWorkDay, changed: Bool) {
        try Persons.refuse(in: reason, fields["organiser"])
        let held = try desk.workDay(start)
        // Before the right: what somebody confirmed meanwhile was not refused when it was opened.
        if let revision, revision != held.number, corrects(held.workDay) {
            throw .stale(id: held.workDay.id, expected: revision, current: held.number)
        }
        if held.status == .confirmed, !actor.rights.contains(.settle), corrects(held.workDay) {
            throw .forbidden(Self.isConfirmed)
        }
        try allow(held.status == .confirmed ? .settle : .record, of: [held.workDay])
        // The work that it names is looked at again, since unit and days may be others now.
        let named = held.workDay.workItem.map { ["work_item": $0] } ?? [:]
        let asked = fields.merging(named) { given, _ in given }
        let corrected = try sheet(of: asked, over: held.workDay).rows[0].value
        if fields["unit"] == nil { try refuseOtherUnit(of: corrected, than: held.workDay) }
        try allow(held.status == .confirmed ? .settle : .record, of: [corrected])
        do throws(LogError) {
            let changed = try log.correct(corrected, reason: reason, by: &recorder)
            return (try log.workDay(idStarting: held.workDay.id), changed)
        } catch {
            throw .log(error)
        }
    }

    /// Whether the actor corrects work days there at all, in one state or another.
    private func corrects(_ workDay: WorkDay) -> Bool {
        !actor.rights.isDisjoint(with: [.record, .settle]) && owns(workDay.unit, workDay.place)
    }

    private static let isConfirmed = Phrase(
        vi: "Buổi này đã được xác nhận nên nơi ghi không sửa được nữa; nhờ nơi xác nhận ghi “Chưa "
            + "thống nhất”, hoặc nhờ văn phòng điều phối sửa.",
        en: "It is confirmed, so that who recorded it corrects it no longer; ask who confirmed it "
            + "to dispute it, or the office to correct it.")

    /// Refuses a day on which the unit is another that has its code since.
    private func refuseOtherUnit(of corrected: WorkDay, than held: WorkDay) throws(Refusal) {
        guard corrected.unit != held.unit else { return }
        let (old, new) = (
            catalogue.title(ofUnit: held.unit), catalogue.title(ofUnit: corrected.unit)
        )
        let day = corrected.day.inTable
        throw .refused(
            Phrase(
                vi: "Ngày \(day) không có \(old.vi) như khi ghi: mã ấy là của \(new.vi). Ghi rõ "
                    + "đơn vị của buổi cùng với ngày.",
                en: "On \(day) there is no \(old.en) as it was recorded: its code is that of "
                    + "\(new.en). Name the unit together with the day."))
    }

    /// A sheet of one row, as if it stood in a file.
    ///
    /// - Parameter known: what is corrected; `nil` for a work day that is new.
    private func sheet(
        of fields: [String: String], over known: WorkDay? = nil
    ) throws(Refusal) -> Sheet<WorkDay> {
        let form = Form.workDays(catalogue, works: fields["work_item"] == nil ? [] : try works())
        let keys = form.keys
        if let unknown = fields.keys.sorted().first(where: { !keys.contains($0) }) {
            let kinds = catalogue.campaignActivities.map(\.id)
            let near = NearMiss.suggestions(for: unknown, among: kinds)
            throw .unknown(
                what: Phrase(vi: "nội dung công việc", en: "kind of work"), text: unknown,
                suggestions: near.isEmpty ? kinds : near)
        }
        let sheet = form.sheet(
            .fields(fields, from: "log add"), over: known)
        guard sheet.findings.allSatisfy({ $0.severity != .error }), !sheet.rows.isEmpty else {
            throw .fields(sheet.findings)
        }
        return sheet
    }

    /// Runs an import; a sheet with errors is thrown as its findings.
    mutating func importing(
        _ body: (LogWriter, inout Recorder) throws(LogError) -> ImportReport
    ) throws(Refusal) -> ImportReport {
        let report: ImportReport
        do throws(LogError) {
            report = try body(log, &recorder)
        } catch {
            throw .log(error)
        }
        guard !report.isRefused else { throw .findings(report.findings) }
        return report
    }

    /// What is said of a row that is not of the actor's area.
    func foreign(_ unit: Unit.ID, _ place: String?) -> (Phrase, remedy: Phrase)? {
        guard !owns(unit, place) else { return nil }
        return (
            Phrase(
                vi: "dòng này của nơi khác, ngoài quyền của \(actor.office)",
                en: "this row is of another place, which \(actor.office) may not record for"),
            remedy: Phrase(
                vi: "gửi cho nơi đó ghi, hoặc bỏ dòng này",
                en: "let that place record it, or leave the row out")
        )
    }

    private static let onlyOwnAssessment = (
        Phrase(
            vi: "chỉ được ghi kết quả tự đánh giá",
            en: "only self-assessments may be recorded"),
        remedy: Phrase(
            vi: "gửi văn phòng điều phối ghi mức khác", en: "let the coordination office record it")
    )
}
