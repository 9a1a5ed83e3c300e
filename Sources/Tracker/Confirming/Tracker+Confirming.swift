import Basics
public import Targets
public import WorkLog

/// What a change of status does to the work days that were chosen.
public struct StatusReport: Sendable {
    /// The status that they get.
    public let status: WorkStatus
    /// Those that change, as they stood before.
    public let workDays: WorkDayList
    /// How many of a month are not touched because of their status, in the order of the states.
    public let leftOut: [(status: WorkStatus, count: Int)]
    /// How many are confirmed by an office that recorded them.
    public let selfConfirmed: Int
}

extension Tracker {
    /// Confirms, disputes or voids work days, all of them or none.
    ///
    /// By id, every work day must allow the step. Of a month, those in a state that waits for it
    /// are changed: a confirmation takes what is reported and leaves what is disputed or planned to
    /// be settled one by one.
    ///
    /// - Parameter isTrial: only says what would be done.
    public func change(
        _ selection: WorkDaySelection, _ change: StatusChange, isTrial: Bool = false,
        by recorder: Recorder
    ) throws(TrackerError) -> StatusReport {
        try Self.refusePersons(in: change.words)
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
                workDays: WorkDayList(affected, catalogue, simulated: isSimulated),
                leftOut: leftOut,
                selfConfirmed: affected.count {
                    change.isConfirmed(byOneOf: recorders[$0.workDay.id] ?? [])
                })
        } catch {
            throw .log(error)
        }
    }

    /// Brings in a sheet of confirmations, all of it or nothing.
    ///
    /// - Returns: what became of it, and how many work days are confirmed by an office that
    ///   recorded them.
    public func confirm(
        _ file: String, by recorder: Recorder
    ) throws(TrackerError) -> (report: ConfirmationReport, selfConfirmed: Int) {
        let sheet = ConfirmationSheet.parse(try bytes(of: file), file: file)
        for row in sheet.rows { try Self.refusePersons(in: row.value.change.words) }
        var recorder = recorder
        let report: ConfirmationReport
        do {
            report = try log.confirm(sheet, by: &recorder)
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
}

extension StatusChange {
    /// What stays in the log for good.
    fileprivate var words: String {
        switch self {
        case .report(let reason): reason ?? ""
        case .confirm(let confirmation, let note): "\(confirmation.role); \(note ?? "")"
        case .dispute(let reason), .void(let reason): reason
        }
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
