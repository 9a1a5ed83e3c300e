package import Basics
package import Documents
package import WorkLog

/// What is made of a period (loại báo cáo).
package enum PeriodReport: String, CaseIterable, Codable, Sendable {
    /// The month's page (báo cáo kỳ).
    case month
    /// What an office sends: prose in five parts (báo cáo của cơ quan).
    case office
    /// One page (trang lãnh đạo).
    case leaders
    /// What is to be looked at; it stays in the office (nội dung cần rà soát).
    case findings
    /// A dozen lines for a chat (tóm tắt gửi Zalo).
    case zalo
}

/// A period's report, of whichever kind.
package struct PeriodReportRequest: Request {
    package var kind: PeriodReport
    package var order: MonthlyOrder
    package var view: LogView

    /// - Parameter view: what was known by a day, or what is confirmed; the default is all.
    package init(
        _ kind: PeriodReport, _ order: MonthlyOrder, seeing view: LogView = .everything
    ) {
        self.kind = kind
        self.order = order
        self.view = view
    }

    /// The last day of a month, where the page tells of what was assessed.
    package var ahead: Day? {
        guard [.leaders, .office, .zalo].contains(kind), view == .everything,
            let first = Day(iso: order.period + "-01")
        else { return nil }
        return min(first.endOfMonth, order.today)
    }

    package func answer(at desk: Desk) throws(Refusal) -> any Reportable {
        switch kind {
        case .month: try desk.monthlyReport(order)
        case .office: try desk.officeReport(order)
        case .leaders: try desk.leadersReport(order)
        case .findings: FindingsPage(try desk.monthlyReport(order))
        case .zalo: ZaloText(try desk.officeReport(order))
        }
    }
}
