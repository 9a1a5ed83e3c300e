import Basics
import Documents
import ProgressCalculator
import Reports
import Targets
import Tracker
import WorkLog

// Tiến độ báo cáo, rà soát.
extension Site {
    static let deadlineRoutes: [Route] = [
        .get("tien-do", .right(.readNotes)) { visit throws(Stop) in try visit.deadlines() },
        .post("tien-do", .right(.record, .close)) { visit throws(Stop) in
            try visit.closeMonth()
        },
        .get("ra-soat", .right(.readNotes)) { visit throws(Stop) in try visit.review() },
        .post("ra-soat", .right(.review)) { visit throws(Stop) in try visit.answerFinding() },
    ]
}

extension Visit {
    /// Which unit has recorded and had confirmed what of a month, and who is to be reminded.
    func deadlines() throws(Stop) -> WebResponse {
        let catalogue = try catalogue()
        let month = month
        let report = try ask(
            WorkDaysRequest(
                from: month, until: min(month.endOfMonth, today), asOf: min(month.endOfMonth, today)
            ))
        let units = catalogue.members(on: min(month.endOfMonth, today))
        let rows = report.content.workDays
        let title = say("Tiến độ báo cáo", "Who has reported")
        var main = HTML()
        main.element("h1", text: title)
        main.element(
            "p", text: say("Tháng \(month.monthInTable)", month.monthInTable))
        monthLinks(&main, "/tien-do")
        let day = min(month.endOfMonth, today)
        let closings = try read { desk throws(Refusal) in try desk.closings(of: month) }
        if let closed = closings.last(where: { $0.unit == nil }) {
            main.element(
                "p", .class("done"),
                text: say(
                    "Đã khóa tháng ngày \(closed.recordedAt.local().day.inTable); phần ghi sau là "
                        + "số liệu bổ sung.",
                    "Closed on \(closed.recordedAt.local().day.inTable); what comes later is the "
                        + "supplement."))
        }
        var late: [String] = []
        let cells = units.map { unit -> [(inout HTML) -> Void] in
            let scope = catalogue.units.scope(of: unit.id, on: day)
            let own = rows.filter { row in row.unit.map { scope.contains($0.id) } ?? false }
            let confirmed = own.count { $0.status == WorkStatus.confirmed.rawValue }
            let disputed = own.count { $0.status == WorkStatus.disputed.rawValue }
            if own.isEmpty { late.append(say(unit.title)) }
            let state =
                own.isEmpty
                ? say("Chưa gửi · cần đôn đốc", "Nothing yet · remind")
                : confirmed == own.count
                    ? say("Đã gửi, đã xác nhận hết", "All recorded and confirmed")
                    : say("Đã gửi, còn chờ xác nhận", "Recorded, to be confirmed")
            return [
                { $0.link("/xac-nhan?don-vi=\(unit.id)", self.say(unit.title)) },
                { $0.text(own.isEmpty ? "–" : String(own.count)) },
                { $0.text(own.isEmpty ? "–" : String(confirmed)) },
                { $0.text(own.isEmpty ? "–" : String(disputed)) },
                { $0.text(own.map(\.day).max()?.inTable ?? "–") }, { $0.text(state) },
                { html in
                    let handed = closings.last { $0.unit == unit.id }
                    html.text(handed.map { $0.recordedAt.local().day.inTable } ?? "–")
                },
            ]
        }
        main.table(
            title,
            [
                say("Đơn vị", "Unit"), say("Số buổi đã ghi", "Recorded"),
                say("Đã xác nhận", "Confirmed"), say("Chưa thống nhất", "Disputed"),
                say("Buổi gần nhất", "Last"), say("Tình trạng", "State"),
                say("Đã gửi số liệu tháng", "Handed in"),
            ], cells)
        closing(&main)
        if !late.isEmpty {
            main.element("section") { html in
                html.element("h2", text: say("Cần đôn đốc", "To be reminded"))
                html.element(
                    "pre", .class("notice"), .id("don-doc"),
                    text: say(
                        "Đến ngày \(today.inTable) chưa có số liệu ra quân tháng "
                            + "\(month.monthInTable) của: \(late.joined(separator: ", ")). Đề nghị "
                            + "các đơn vị ghi sổ; nếu không có buổi nào, cho biết để ghi nhận.",
                        "By \(today.inTable) nothing of \(month.monthInTable) is recorded of: "
                            + "\(late.joined(separator: ", "))."))
                html.element(
                    "button", .init("type", "button"), .init("data-chep", "don-doc"),
                    text: say("Sao chép gửi Zalo", "Copy for Zalo"))
            }
        }
        return page(title, main, scripts: ["chep.js"])
    }

    /// Handing in one's own month, or closing everybody's.
    private func closing(_ main: inout HTML) {
        guard may(.close) || may(.record) && ownUnit != nil else { return }
        form("/tien-do", &main) { html in
            html.void(
                "input", .init("type", "hidden"), .init("name", "thang"),
                .init("value", String(month.description.prefix(7))))
            html.element(
                "button", .class("main"),
                text: may(.close)
                    ? say("Khóa tháng \(month.monthInTable)", "Close \(month.monthInTable)")
                    : say(
                        "Gửi số liệu tháng \(month.monthInTable)", "Hand in \(month.monthInTable)"))
        }
    }

    func closeMonth() throws(Stop) -> WebResponse {
        let unit = may(.close) ? nil : ownUnit
        let month = month
        guard unit != nil || may(.close) else { throw .refusal(.notAllowed(.close)) }
        try write { desk throws(Refusal) in try desk.close(month: month, of: unit) }
        return .see("/tien-do?thang=\(String(month.description.prefix(7)))")
    }

    private func monthLinks(_ main: inout HTML, _ path: StaticString) {
        let days = [month.adding(days: -1).startOfMonth, month.endOfMonth.adding(days: 1)]
        main.element("nav", .class("pager"), .init("aria-label", say("Tháng", "Month"))) { html in
            for day in days where day <= today {
                html.link(
                    "\(path)?thang=\(String(day.description.prefix(7)))",
                    say("Tháng \(day.monthInTable)", day.monthInTable))
            }
        }
    }

    func review() throws(Stop) -> WebResponse {
        let report = try ask(ReviewRequest(unit: ownUnit, asOf: today))
        var main = HTML()
        let document = report.document(language)
        main.add(try article(document))
        if may(.review) {
            for row in report.content.findings.prefix(50) {
                form("/ra-soat", id: "ra-soat-\(row.id)", &main) { html in
                    html.element("p", text: say(row.what))
                    html.void(
                        "input", .init("type", "hidden"), .init("name", "ma"),
                        .init("value", row.id))
                    Input(
                        name: "tra-loi", label: say("Trả lời", "Answer"), isRequired: true
                    ).write(&html)
                    html.element("button", text: say("Lưu trả lời", "Save"))
                }
            }
        }
        return page(document.title, main)
    }

    func answerFinding() throws(Stop) -> WebResponse {
        let (id, note) = (request.form["ma"] ?? "", request.form["tra-loi"]?.trimmed ?? "")
        _ = try write { desk throws(Refusal) in try desk.answer(id, note: note, asOf: today) }
        return .see("/ra-soat")
    }
}
