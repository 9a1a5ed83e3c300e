package import Basics
import Reports
package import WorkLog

/// The month's page, or that of any period (báo cáo kỳ).
package struct MonthlyReportRequest: Request {
    package var order: MonthlyOrder
    package var view: LogView

    /// - Parameter view: what was known by a day, or what is confirmed; the default is all.
    package init(_ order: MonthlyOrder, seeing view: LogView = .everything) {
        self.order = order
        self.view = view
    }

    package func answer(at desk: Desk) throws(Refusal) -> MonthlyReport {
        try desk.monthlyReport(order)
    }
}

/// Charts of the folder of chart files, drawn.
package struct ChartsRequest: Request {
    package var order: ChartOrder
    /// The day whose assessments are read while the rules are; `nil` for none.
    package var ahead: Day?

    package init(_ order: ChartOrder, ahead: Day? = nil) {
        self.order = order
        self.ahead = ahead
    }

    package func answer(at desk: Desk) throws(Refusal) -> [DrawnChart] {
        try desk.draw(order)
    }
}
