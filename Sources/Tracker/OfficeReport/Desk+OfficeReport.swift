import Basics
import ProgressCalculator
import Reports
import Targets
import WorkLog

extension Desk {
    /// The report that an office sends upward; ``MonthlyOrder/grouping`` is by unit.
    ///
    /// - Throws: ``Refusal/usage(_:)`` for a period or an office that there is not.
    package func officeReport(_ order: MonthlyOrder) throws(Refusal) -> OfficeReport {
        var order = order
        order.grouping = .unit
        let month = try monthlyReport(order)
        var plain = order
        plain.charts = []
        plain.grouping = nil
        let leaders = try leadersReport(plain)
        var before: MonthlyReport?
        var changes: [OfficeReport.Change] = []
        if let period = month.period.before, period.last >= catalogue.campaign.begins {
            plain.period = period.code
            before = try monthlyReport(plain)
            changes = try self.changes(leaders.targets, since: period.last)
        }
        return OfficeReport(
            month: month, before: before, leaders: leaders, changes: changes,
            notHandedIn: try notHandedIn(month, today: order.today),
            agency: try agency(of: order, month.unit?.id)?.id)
    }

    /// Communes of the report that nobody has said to be done with the month (gửi số liệu tháng).
    ///
    /// Nobody is behind with a month that goes on, nor where months are not handed in: where neither
    /// this one nor the one before was.
    private func notHandedIn(
        _ month: MonthlyReport, today: Day
    ) throws(Refusal) -> [UnitReference] {
        guard case .month = month.period.kind, month.units > 1, today > month.period.last else {
            return []
        }
        let calendar = catalogue.campaign.calendar
        let closings = try closings(of: calendar.naming(month.period.first))
        let earlier = try month.period.before.map { period throws(Refusal) in
            try self.closings(of: calendar.naming(period.first))
        }
        guard !closings.isEmpty || earlier?.isEmpty == false else { return [] }
        let closed = Set(closings.filter { $0.place == nil }.compactMap(\.unit))
        let area = ReportArea(
            month.unit.flatMap { catalogue.units[$0.id] }, on: month.map, in: catalogue)
        return area.members.filter { !closed.contains($0.id) }.map { UnitReference($0) }
    }

    /// Targets whose state was another at the end of a day.
    private func changes(
        _ targets: [TargetProgress], since day: Day
    ) throws(Refusal) -> [OfficeReport.Change] {
        let calculator = try calculator(asOf: day)
        let then = Dictionary(
            catalogue.boardTargets(on: day).compactMap { calculator.target($0) }
                .map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        return targets.compactMap { target in
            guard let was = then[target.id], was.state != target.state else { return nil }
            return OfficeReport.Change(
                target: target.title, from: was.stateTitle, to: target.stateTitle)
        }
    }

    /// The office that is asked for, else the first that reports of this unit; `nil` where the
    /// campaign file names none.
    ///
    /// - Throws: ``Refusal/usage(_:)`` for an office that the campaign file does not name.
    func agency(
        of order: MonthlyOrder, _ unit: Unit.ID?
    ) throws(Refusal) -> Agency? {
        let campaign = catalogue.campaign
        guard let id = order.agency else {
            return campaign.agencies.first { ($0.unit ?? campaign.unit) == unit }
        }
        guard let found = campaign.agencies.first(where: { $0.id == id }) else {
            throw .usage(Self.noAgency(id, campaign.agencies.map(\.id)))
        }
        return found
    }

    private static func noAgency(_ id: String, _ known: [String]) -> Phrase {
        let list = known.joined(separator: ", ")
        return known.isEmpty
            ? Phrase(
                vi: "Nhiệm vụ chưa khai báo cơ quan nào; thêm mục agencies vào tệp campaign.yaml.",
                en: "The campaign names no office; add agencies to campaign.yaml.")
            : Phrase(
                vi: "Không có cơ quan “\(id)”; các cơ quan đã khai báo: \(list).",
                en: "There is no office “\(id)”; those named are: \(list).")
    }
}
