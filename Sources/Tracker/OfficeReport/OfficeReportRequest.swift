package import WorkLog

/// The report that an office sends upward.
package struct OfficeReportRequest: Request {
    package var order: MonthlyOrder
    package var view: LogView

    /// - Parameter view: what was known by a day; the default is all.
    package init(_ order: MonthlyOrder, seeing view: LogView = .everything) {
        self.order = order
        self.view = view
    }

    package func answer(at desk: Desk) throws(Refusal) -> OfficeReport {
        try desk.officeReport(order)
    }
}
