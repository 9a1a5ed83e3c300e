import Accounts
import Basics
import Documents
import Reports
import Targets
import Tracker
import WorkLog

// Xác nhận: a place's month, one by one or all at once, and by a link.
extension Site {
    static let confirmRoutes: [Route] = [
        .get("xac-nhan", .right(.confirm, .record)) { visit throws(Stop) in
            try visit.confirmPage()
        },
        .post("xac-nhan", .right(.confirm)) { visit throws(Stop) in try visit.confirm() },
        .post("xac-nhan/duong-dan", .right(.record)) { visit throws(Stop) in
            try visit.makeLink()
        },
        .post("xac-nhan/thu-hoi", .right(.record)) { visit throws(Stop) in
            try visit.withdrawLink()
        },
        .get("x/:token", .everybody) { visit throws(Stop) in try visit.linkQuestion() },
        .post("x/:token", .everybody) { visit throws(Stop) in try visit.openLink() },
        .post("x/:token/gui", .everybody) { visit throws(Stop) in try visit.confirmByLink() },
    ]
}

extension Visit {
    var month: Day {
        let text = request.query["thang"] ?? request.form["thang"] ?? ""
        return (Day(iso: text + "-01") ?? Day(vietnamese: "1/" + text) ?? today).startOfMonth
    }

    func confirmPage() throws(Stop) -> WebResponse {
        let catalogue = try catalogue()
        let unit = try askedUnit()
        let place = session?.account.place ?? request.query["noi"].flatMap { $0.isEmpty ? nil : $0 }
        let title = say("Xác nhận", "Confirm")
        var main = HTML()
        main.element("h1", text: title)
        guard let unit else {
            return try chooseUnit(title, "/xac-nhan", catalogue, main)
        }
        let sheet = try ask(
            SignatureSheetRequest(UnitMonth(unit: unit, month: month, place: place)))
        main.element(
            "p",
            text: say(
                "Tháng \(month.monthInTable)", "\(month.monthInTable)")
                + (place.map { " · \($0)" } ?? ""))
        months(&main, unit)
        let waiting = try waiting(unit, place)
        if waiting.isEmpty {
            main.element(
                "p", text: say("Không có buổi nào chờ xác nhận.", "Nothing waits for confirmation.")
            )
        } else if may(.confirm) {
            form("/xac-nhan", &main) { html in
                ticks(waiting, catalogue, &html)
                Input(
                    name: "vai-tro", label: say("Xác nhận với vai trò", "In the role of"),
                    value: session?.account.office ?? "", isRequired: true
                ).write(&html)
                html.element(
                    "button", .class("main"), text: say("Xác nhận các buổi đã chọn", "Confirm"))
            }
        }
        if may(.record) { links(unit, place, &main) }
        main.element("details", .class("more")) { html in
            html.element("summary", text: say("Bảng của tháng", "The month's sheet"))
            if let article = try? article(sheet.document(language)) { html.add(article) }
        }
        return page(title, main)
    }

    func chooseUnit(
        _ title: String, _ path: StaticString, _ catalogue: Catalogue, _ start: HTML,
        status: Int = 200
    ) throws(Stop) -> WebResponse {
        var main = start
        main.element("ul", .class("list")) { html in
            for unit in catalogue.members(on: today) {
                html.element("li") { $0.link("\(path)?don-vi=\(unit.id)", say(unit.title)) }
            }
        }
        return page(title, main, status: status)
    }

    private func months(_ main: inout HTML, _ unit: String) {
        let last = month.adding(days: -1).startOfMonth
        let next = month.endOfMonth.adding(days: 1)
        main.element("nav", .class("pager"), .init("aria-label", say("Tháng", "Month"))) { html in
            for day in [last, next] where day <= today {
                html.link(
                    "/xac-nhan?don-vi=\(Fields.encoded(unit))&thang=\(String(day.description.prefix(7)))",
                    say("Tháng \(day.monthInTable)", day.monthInTable))
            }
        }
    }

    private func waiting(_ unit: String, _ place: String?) throws(Stop) -> [LoggedWorkDay] {
        let asked = UnitMonth(unit: unit, month: month, place: place)
        return try read { desk throws(Refusal) in try desk.workDays(of: asked) }
            .filter { $0.status == .reported }
    }

    /// A row of the list: what is said, a box for “đúng”, a line for why not.
    func ticks(
        _ waiting: [LoggedWorkDay], _ catalogue: Catalogue, _ html: inout HTML
    ) {
        html.element("fieldset") { html in
            html.element("legend", text: say("Chờ xác nhận", "Waiting"))
            for held in waiting {
                let work = held.workDay
                html.element("div", .class("tick")) { html in
                    html.element("label") { html in
                        html.void(
                            "input", .init("type", "checkbox"), .init("name", "dung"),
                            .init("value", work.id))
                        html.text(" " + words(of: work, catalogue))
                    }
                    Input(
                        name: "ly-do-\(work.id)",
                        label: say("Nếu chưa đúng: vì sao", "If not right: why")
                    ).write(&html)
                }
            }
        }
    }

    func words(of work: WorkDay, _ catalogue: Catalogue) -> String {
        let format = NumberFormat(language)
        let outputs = work.outputs.map { output in
            let kind = catalogue.activity(output.kind)
            return "\(kind.map { say($0.title) } ?? output.kind) "
                + "\(format.text(output.quantity)) \(kind?.measure ?? "")"
        }
        let people = work.force.people.map {
            say("\(format.text($0)) lượt người", "\(format.text($0)) people")
        }
        return ([work.day.inTable, work.place, work.organiser, people ?? ""] + outputs)
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Ticked are confirmed, those with a reason disputed, the others stay.
    func decide(
        _ waiting: [WorkDay.ID], role: String, _ desk: inout WritingDesk
    ) throws(Refusal) -> (confirmed: Int, disputed: Int) {
        let ticked = Set(request.form.all("dung")).intersection(waiting)
        let confirmed = waiting.filter(ticked.contains)
        if !confirmed.isEmpty {
            _ = try desk.change(.ids(confirmed), .confirm(Confirmation(by: role, on: today)))
        }
        var disputed = 0
        for id in waiting where !ticked.contains(id) {
            guard let reason = request.form["ly-do-\(id)"]?.trimmed, !reason.isEmpty else {
                continue
            }
            _ = try desk.change(.ids([id]), .dispute(reason: reason))
            disputed += 1
        }
        return (confirmed.count, disputed)
    }

    func confirm() throws(Stop) -> WebResponse {
        let asked = Set(request.form.all("dung"))
            .union(
                request.form.names.compactMap {
                    $0.hasPrefix("ly-do-") ? String($0.dropFirst(6)) : nil
                })
        let role = request.form["vai-tro"]?.trimmed ?? session?.account.office ?? ""
        _ = try write { desk throws(Refusal) in
            var waiting: [WorkDay.ID] = []
            for id in asked.sorted() { waiting.append(try desk.desk.workDay(id).workDay.id) }
            return try decide(waiting, role: role, &desk)
        }
        return .see("/xac-nhan")
    }
}
