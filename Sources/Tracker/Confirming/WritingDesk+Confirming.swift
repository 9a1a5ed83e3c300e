import Basics
package import Reports
package import Sheets
package import Targets
import WorkLog

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

extension WritingDesk {
    /// Confirms, disputes or voids work days, all of them or none.
    ///
    /// By id, every work day must allow the step. Of a month, those in a state that waits for it
    /// are changed: a confirmation takes what is reported and leaves what is disputed or planned to
    /// be settled one by one.
    ///
    /// - Parameters:
    ///   - isTrial: only says what would be done.
    ///   - seen: the revisions that were looked at, by id; a work day without one is taken as it
    ///     stands.
    /// - Throws: ``Refusal/stale(id:expected:current:)`` where one says something else by now.
    package mutating func change(
        _ selection: WorkDaySelection, _ change: StatusChange, isTrial: Bool = false,
        from seen: [WorkDay.ID: Int] = [:]
    ) throws(Refusal) -> StatusReport {
        for text in change.words { try Persons.refuse(in: text) }
        if let confirmation = change.confirmed { try refuse(confirmation) }
        let chosen = try desk.selected(selection)
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
        try allow(change.right, of: affected.map(\.workDay))
        for held in affected where !held.isSo(already: change) {
            let id = held.workDay.id
            guard let number = seen[id], number != held.number else { continue }
            throw .stale(id: id, expected: number, current: held.number)
        }
        let ids = affected.map(\.workDay.id)
        let recorders = try desk.reading { () throws(LogError) in try log.recorders(of: ids) }
        try refuseOwn(affected.map(\.workDay.id), change, recorders)
        do throws(LogError) {
            if !isTrial {
                let changed = try log.change(ids, change, by: &recorder)
                if changed < ids.count {
                    affected = affected.filter { !$0.isSo(already: change) }
                }
            }
            return StatusReport(
                status: change.status,
                workDays: desk.report(WorkDayList(ListedWorkDays(affected), catalogue)),
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
    /// - Parameter isTrial: only says what would be done.
    /// - Returns: what became of it, and how many work days are confirmed by an office that
    ///   recorded them.
    package mutating func confirm(
        _ file: SheetFile, days: DayOrder? = nil, isTrial: Bool = false
    ) throws(Refusal) -> (report: ConfirmationReport, selfConfirmed: Int) {
        try allow(.confirm)
        let sheet = Form.confirmations.sheet(file.source, days: days).refusing { entry in
            if let text = entry.change.words.first(where: Persons.seemNamed) {
                return Persons.finding(text)
            }
            return entry.change.confirmed.flatMap(problem)
        }
        let report: ConfirmationReport
        do {
            report = try log.confirm(sheet, isTrial: isTrial, by: &recorder)
        } catch {
            throw .log(error)
        }
        guard report.isWritten else { throw .findings(report.findings) }
        try allowSheet(report)
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
    func refuse(_ confirmation: Confirmation) throws(Refusal) {
        guard let (problem, remedy) = problem(of: confirmation) else { return }
        throw .refused(Phrase { "\(problem.text($0)); \(remedy.text($0))." })
    }

    private func problem(of confirmation: Confirmation) -> (Phrase, remedy: Phrase)? {
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

extension WritingDesk {
    /// What a sheet confirmed or disputed has to be of the actor's own area.
    private func allowSheet(_ report: ConfirmationReport) throws(Refusal) {
        let ids = report.confirmed + report.disputed
        let (held, recorders) = try desk.reading { () throws(LogError) in
            (
                try log.workDays(WorkDayFilter(ids: ids)),
                try log.recorders(of: report.confirmed)
            )
        }
        try allow(.confirm, of: held.map(\.workDay))
        for work in held {
            guard let confirmation = work.confirmation else { continue }
            try refuseOwn([work.workDay.id], .confirm(confirmation), recorders)
        }
    }

    /// Which of them an office recorded.
    package func recorded(
        by office: String, among ids: [WorkDay.ID]
    ) throws(Refusal) -> [WorkDay.ID] {
        let recorders = try desk.reading { () throws(LogError) in try log.recorders(of: ids) }
        let key = NameKey.of(office)
        return ids.filter { recorders[$0]?.map(NameKey.of).contains(key) ?? false }
    }

    /// Nobody confirms what they recorded.
    private func refuseOwn(
        _ ids: [WorkDay.ID], _ change: StatusChange, _ recorders: [WorkDay.ID: [String]]
    ) throws(Refusal) {
        guard !actor.confirmsOwn, change.confirmed != nil else { return }
        let office = NameKey.of(actor.office)
        guard ids.contains(where: { recorders[$0]?.map(NameKey.of).contains(office) ?? false })
        else { return }
        throw .forbidden(
            Phrase(
                vi: "\(actor.office) đã ghi buổi này nên không tự xác nhận được; nhờ nơi khác xác "
                    + "nhận.",
                en: "\(actor.office) recorded it and cannot confirm it; ask another office to."))
    }
}

extension StatusChange {
    fileprivate var right: Right {
        switch self {
        case .confirm, .dispute: .confirm
        case .report, .void: .settle
        }
    }

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
