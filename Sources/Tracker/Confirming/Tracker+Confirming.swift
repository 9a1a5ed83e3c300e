import Basics
package import Reports
import Sheets
package import Targets
package import WorkLog

/// What a change of status does to the work days that were chosen.
package struct StatusReport: Sendable {
    /// The status that they get.
    package let status: WorkStatus
    /// Those that change, as they stood before.
    package let workDays: Report<WorkDayList>
    /// How many of a month are not touched because of their status, in the order of the states.
    package let leftOut: [(status: WorkStatus, count: Int)]
    /// How many are confirmed by an office that recorded them.
    package let selfConfirmed: Int
}

extension Tracker {
    /// Confirms, disputes or voids work days, all of them or none.
    ///
    /// By id, every work day must allow the step. Of a month, those in a state that waits for it
    /// are changed: a confirmation takes what is reported and leaves what is disputed or planned to
    /// be settled one by one.
    ///
    /// - Parameter isTrial: only says what would be done.
    package func change(
        _ selection: WorkDaySelection, _ change: StatusChange, isTrial: Bool = false,
        by recorder: Recorder
    ) throws(TrackerError) -> StatusReport {
        for text in change.words { try Self.refusePersons(in: text) }
        if let confirmation = change.confirmed { try Self.refuse(confirmation, by: recorder) }
        let chosen = try selected(selection)
        var affected = chosen
        var leftOut: [(WorkStatus, Int)] = []
        if case .month = selection {
            let taken = change.takenFromAMonth
            affected = chosen.filter { taken.contains($0.status) }
            leftOut = WorkStatus.allCases.filter { !taken.contains($0) }.compactMap { status in
                let count = chosen.count { $0.status == status }
                return count > 0 ? (status, count) : nil
            }
        }
        let ids = affected.map(\.workDay.id)
        var recorder = recorder
        do throws(LogError) {
            let recorders = try log.recorders(of: ids)
            if !isTrial {
                let changed = try log.change(ids, change, by: &recorder)
                if changed < ids.count {
                    affected = affected.filter { !$0.isSo(already: change) }
                }
            }
            return StatusReport(
                status: change.status,
                workDays: report(WorkDayList(affected, catalogue)),
                leftOut: leftOut,
                selfConfirmed: affected.count {
                    change.isConfirmed(byOneOf: recorders[$0.workDay.id] ?? [])
                })
        } catch {
            throw .log(error)
        }
    }

    /// The sheet of a unit's month, to be signed.
    package func signatureSheet(
        _ month: UnitMonth
    ) throws(TrackerError) -> Report<SignatureSheet> {
        let unit = try self.unit(named: month.unit, on: month.month.endOfMonth)
        return report(
            SignatureSheet(
                try workDays(of: month), of: unit, month: month.month, place: month.place,
                catalogue))
    }

    /// Brings in a sheet of confirmations, all of it or nothing.
    ///
    /// - Parameter isTrial: only says what would be done.
    /// - Returns: what became of it, and how many work days are confirmed by an office that
    ///   recorded them.
    package func confirm(
        _ file: String, isTrial: Bool = false, by recorder: Recorder
    ) throws(TrackerError) -> (report: ConfirmationReport, selfConfirmed: Int) {
        let sheet = Form.confirmations.sheet(
            .csv(try bytes(of: file), file: file)
        ).refusing { entry in
            if let text = entry.change.words.first(where: Self.namesPerson) {
                return Self.person(in: text)
            }
            return entry.change.confirmed.flatMap { Self.problem(of: $0, by: recorder) }
        }
        var recorder = recorder
        let report: ConfirmationReport
        do {
            report = try log.confirm(sheet, isTrial: isTrial, by: &recorder)
        } catch {
            throw .log(error)
        }
        guard report.isWritten else { throw .findings(report.findings) }
        do throws(LogError) {
            let recorders = try log.recorders(of: report.confirmed)
            let held = try log.workDays(WorkDayFilter(ids: report.confirmed))
            let selfConfirmed = held.count { work in
                let change = work.confirmation.map { StatusChange.confirm($0) }
                return change?.isConfirmed(byOneOf: recorders[work.workDay.id] ?? []) ?? false
            }
            return (report, selfConfirmed)
        } catch {
            throw .log(error)
        }
    }

    /// Refuses a confirmation on a day that has not come yet.
    static func refuse(
        _ confirmation: Confirmation, by recorder: Recorder
    ) throws(TrackerError) {
        guard let (problem, remedy) = problem(of: confirmation, by: recorder) else { return }
        throw .refused(Phrase { "\(problem.text($0)); \(remedy.text($0))." })
    }

    private static func problem(
        of confirmation: Confirmation, by recorder: Recorder
    ) -> (Phrase, remedy: Phrase)? {
        let today = recorder.instant.local().day
        guard confirmation.day > today else { return nil }
        return (
            Phrase(
                vi: "ngày xác nhận \(confirmation.day.inTable) chưa đến",
                en: "the day of confirmation, \(confirmation.day.inTable), has not come yet"),
            remedy: Phrase(
                vi: "ghi ngày đã ký, hoặc xem lại ngày của máy",
                en: "give the day of the signature, or look at the machine's clock")
        )
    }
}

extension StatusChange {
    /// What stays in the log for good.
    fileprivate var words: [String] {
        switch self {
        case .report(let reason): [reason].compactMap(\.self)
        case .confirm(let confirmation, let note): [confirmation.role, note].compactMap(\.self)
        case .dispute(let reason), .void(let reason): [reason]
        }
    }

    fileprivate var confirmed: Confirmation? {
        if case .confirm(let confirmation, _) = self { confirmation } else { nil }
    }

    /// The states whose work days of a whole month take the change.
    fileprivate var takenFromAMonth: [WorkStatus] {
        if case .dispute = self { [.reported, .confirmed] } else { [.reported] }
    }

    /// Whether it is a confirmation by one of the offices, however its name is written.
    fileprivate func isConfirmed(byOneOf offices: [String]) -> Bool {
        guard case .confirm(let confirmation, _) = self else { return false }
        let role = NameKey.of(confirmation.role)
        return offices.contains { NameKey.of($0) == role }
    }
}

extension LoggedWorkDay {
    /// Whether a change leaves the work day as it is.
    fileprivate func isSo(already change: StatusChange) -> Bool {
        switch change {
        case .report: status == .reported
        case .confirm(let given, _): status == .confirmed && confirmation == given
        case .dispute(let given): status == .disputed && reason == given
        case .void: status == .voided
        }
    }
}
