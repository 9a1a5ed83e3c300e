package import Basics
package import Reports
package import Sheets
package import Targets
package import WorkLog

/// Recording and reading work days.
extension Tracker {
    /// Brings in a sheet of work days: all of it or nothing, or its valid rows.
    ///
    /// - Parameter days: in which order it writes day and month; `nil` lets the file tell.
    package func importWorkDays(
        _ file: String, as purpose: ImportPurpose, _ mode: ImportMode, days: DayOrder? = nil,
        by recorder: Recorder
    ) throws(TrackerError) -> ImportReport {
        if case .confirmed(let signature) = purpose { try Self.refuse(signature, by: recorder) }
        var isPerson: [String: Bool] = [:]
        let sheet = Form.workDays(catalogue).sheet(
            .csv(try bytes(of: file), file: file), days: days
        ).refusing { workDay in
            let name = workDay.organiser
            let found = isPerson[name] ?? Self.namesPerson(name)
            isPerson[name] = found
            return found ? Self.person(in: name) : nil
        }
        guard isSimulated || !sheet.isSimulated else {
            throw .refused(
                Phrase(
                    vi: "\(file): số liệu mô phỏng, không nhập vào sổ thật.",
                    en: "\(file): simulated data, which a real log does not take."))
        }
        return try importing(by: recorder) { recorder throws(LogError) in
            try log.importWorkDays(sheet, as: purpose, mode, by: &recorder)
        }
    }

    /// Brings in a sheet of assessments, all of it or nothing.
    package func importAssessments(
        _ file: String, by recorder: Recorder
    ) throws(TrackerError) -> ImportReport {
        let sheet = Form.assessments(catalogue).sheet(
            .csv(try bytes(of: file), file: file))
        return try importing(by: recorder) { recorder throws(LogError) in
            try log.importFacts(sheet, by: &recorder)
        }
    }

    /// Records one work day given field by field, with the checks of a sheet; one that stands in
    /// the
    /// log already is refused.
    ///
    /// - Parameter fields: cells by the keys of the sheet's columns.
    package func add(
        _ fields: [String: String], by recorder: Recorder
    ) throws(TrackerError) -> (workDay: WorkDay, report: ImportReport) {
        let sheet = try sheet(of: fields)
        let workDay = sheet.rows[0].value
        try Self.refusePersons(in: workDay.organiser)
        do throws(LogError) {
            guard try log.workDay(workDay.id) == nil else {
                throw .alreadyLogged(id: workDay.id)
            }
            if let twin = try log.twin(of: workDay) { throw .alreadyLogged(id: twin) }
        } catch {
            throw .log(error)
        }
        let report = try importing(by: recorder) { recorder throws(LogError) in
            try log.importWorkDays(sheet, by: &recorder)
        }
        return (workDay, report)
    }

    /// Corrects fields of one work day; the others stay.
    ///
    /// - Parameters:
    ///   - start: the first letters of the work day's id, enough to tell it.
    ///   - fields: cells by the keys of the sheet's columns; an empty cell empties the field.
    /// - Returns: the work day as it stands now, and whether anything changed.
    package func correct(
        _ start: String, _ fields: [String: String], reason: String?, by recorder: Recorder
    ) throws(TrackerError) -> (workDay: LoggedWorkDay, changed: Bool) {
        try Self.refusePersons(in: reason, fields["organiser"])
        let held = try workDay(start)
        let corrected = try sheet(of: fields, over: held.workDay).rows[0].value
        var recorder = recorder
        do throws(LogError) {
            let changed = try log.correct(corrected, reason: reason, by: &recorder)
            return (try log.workDay(idStarting: held.workDay.id), changed)
        } catch {
            throw .log(error)
        }
    }

    /// Work days of a unit's scope, or of all.
    ///
    /// - Parameters:
    ///   - until: by default `day`, on or before which they end; planned ones are listed to the last.
    ///   - day: the day of the map on which the unit is meant.
    ///   - withNotes: notes stay out of what is printed unless they are asked for.
    package func workDays(
        unit: String?, from: Day?, until: Day?, statuses: [WorkStatus]?, asOf day: Day,
        withNotes: Bool = false
    ) throws(TrackerError) -> Report<WorkDayList> {
        let scope = try scope(of: unit, on: day)
        let last = until ?? (statuses == [.planned] ? nil : day)
        let filter = WorkDayFilter(
            units: scope?.ids, period: Period(from: from, until: last), statuses: statuses)
        do throws(LogError) {
            let found = try log.workDays(filter).filter { logged in
                until != nil || last.map { logged.workDay.until <= $0 } ?? true
            }
            return report(WorkDayList(found, catalogue, withNotes: withNotes))
        } catch {
            throw .log(error)
        }
    }

    func workDay(_ start: String) throws(TrackerError) -> LoggedWorkDay {
        do throws(LogError) {
            return try log.workDay(idStarting: start)
        } catch {
            throw .log(error)
        }
    }

    /// A sheet of one row, as if it stood in a file.
    ///
    /// - Parameter known: what is corrected; `nil` for a work day that is new.
    private func sheet(
        of fields: [String: String], over known: WorkDay? = nil
    ) throws(TrackerError) -> Sheet<WorkDay> {
        let form = Form.workDays(catalogue)
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

    func bytes(of file: String) throws(TrackerError) -> [UInt8] {
        switch TextFile.bytes(at: file) {
        case .success(let bytes): return bytes
        case .failure(let finding):
            throw Folder.holds(file) ? .findings([finding]) : .inaccessible(finding)
        }
    }

    /// Runs an import; a sheet with errors is thrown as its findings.
    func importing(
        by recorder: Recorder,
        _ body: (inout Recorder) throws(LogError) -> ImportReport
    ) throws(TrackerError) -> ImportReport {
        var recorder = recorder
        let report: ImportReport
        do throws(LogError) {
            report = try body(&recorder)
        } catch {
            throw .log(error)
        }
        guard !report.isRefused else { throw .findings(report.findings) }
        return report
    }
}
