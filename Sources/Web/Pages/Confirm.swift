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
    /// The first day of the calendar's month of the name that is asked for; else of the campaign's
    /// month in which today lies.
    var month: Day {
        let text = request.query["thang"] ?? request.form["thang"] ?? ""
        return (Day(iso: text + "-01") ?? Day(vietnamese: "1/" + text))?.startOfMonth
            ?? reportCalendar.naming(today)
    }

    /// Where the campaign's months end; as the calendar's where the rules cannot be read, which the
    /// page says itself.
    var reportCalendar: ReportCalendar { (try? catalogue())?.campaign.calendar ?? ReportCalendar() }

    /// The last day of ``month``.
    var endOfMonth: Day { reportCalendar.days(ofMonthNamed: month).last }

    /// Whether the month of a name has begun.
    func hasBegun(_ month: Day) -> Bool { reportCalendar.days(ofMonthNamed: month).first <= today }

    /// The months before and behind ``month`` that have begun.
    var neighbours: [Day] {
        [month.adding(days: -1).startOfMonth, month.startOfNextMonth].filter(hasBegun)
    }

    /// - Parameters:
    ///   - wrong: why nothing was confirmed, or no link made; what was filled in stays.
    ///   - rows: what is wrong with single rows.
    func confirmPage(
        _ wrong: String? = nil, status: Int = 200, rows: RowFindings = RowFindings()
    ) throws(Stop) -> WebResponse {
        let catalogue = try catalogue()
        let unit = try askedUnit()
        let place = session?.account.place ?? request.query["noi"].flatMap { $0.isEmpty ? nil : $0 }
        let title = say("Xác nhận", "Confirm")
        var main = HTML()
        main.element("h1", text: title)
        if let done = request.query["xong"].flatMap({ Int($0) }), wrong == nil {
            main.element(
                "p", .class("done"), .init("role", "status"),
                text: say("Đã ghi ý kiến về \(done) buổi.", "\(done) answered."))
        }
        if let wrong {
            main.element("p", .class("finding"), .init("role", "alert"), text: wrong)
        }
        guard let unit else {
            return try chooseUnit(title, "/xac-nhan", catalogue, main)
        }
        let sheet = try ask(
            SignatureSheetRequest(UnitMonth(unit: unit, month: month, place: place)))
        let name = "bang-xac-nhan-\(String(month.description.prefix(7)))"
        if let file = try file(of: sheet, as: name) { return file }
        main.element(
            "p",
            text: say(
                "Tháng \(month.monthInTable)", "\(month.monthInTable)")
                + (place.map { " · \($0)" } ?? ""))
        months(&main, unit)
        let all = try workDays(unit, place)
        let waiting = all.filter { $0.status == .reported }
        if waiting.isEmpty {
            main.element(
                "p", text: say("Không có buổi nào chờ xác nhận.", "Nothing waits for confirmation.")
            )
        } else if may(.confirm) {
            let own = request.query["noi"].map { "?noi=\(Fields.encoded($0))" } ?? ""
            form("/xac-nhan" + own, id: "form-xac-nhan", &main) { html in
                html.void(
                    "input", .init("type", "hidden"), .init("name", "don-vi"), .init("value", unit))
                seen(waiting, &html)
                html.void(
                    "input", .init("type", "hidden"), .init("name", "thang"),
                    .init("value", String(month.description.prefix(7))))
                ticks(waiting, catalogue, rows, &html)
                Input(
                    name: "vai-tro", label: say("Xác nhận với vai trò", "In the role of"),
                    value: request.form["vai-tro"] ?? session?.account.office ?? "",
                    isRequired: true
                ).write(&html)
                html.element(
                    "button", .class("main"), text: say("Xác nhận các buổi đã chọn", "Confirm"))
            }
        }
        disputed(all.filter { $0.status == .disputed }, catalogue, &main)
        if may(.record) { links(unit, place, &main) }
        main.element("details", .class("more")) { html in
            html.element("summary", text: say("Bảng của tháng", "The month's sheet"))
            html.element("p") { html in fileLinks(&html) }
            if let article = try? article(sheet.document(language)) { html.add(article) }
        }
        return page(title, main, status: status, scripts: ["chon.js"])
    }

    /// What was not agreed on, and why.
    private func disputed(
        _ held: [LoggedWorkDay], _ catalogue: Catalogue, _ main: inout HTML
    ) {
        guard !held.isEmpty else { return }
        main.element("section") { html in
            html.element("h2", text: say("Chưa thống nhất", "Disputed"))
            html.element("ul") { html in
                for entry in held {
                    html.element("li") { html in
                        html.link(
                            "/so/\(Fields.encoded(entry.workDay.id))",
                            words(of: entry.workDay, catalogue))
                        if let reason = entry.reason {
                            html.text(": " + reason)
                        }
                    }
                }
            }
        }
    }

    func chooseUnit(
        _ title: String, _ path: StaticString, _ catalogue: Catalogue, _ start: HTML,
        status: Int = 200
    ) throws(Stop) -> WebResponse {
        var main = start
        main.element("ul", .class("list")) { html in
            for unit in members {
                html.element("li") { $0.link("\(path)?don-vi=\(unit.id)", say(unit.title)) }
            }
        }
        return page(title, main, status: status)
    }

    private func months(_ main: inout HTML, _ unit: String) {
        main.element("nav", .class("pager"), .init("aria-label", say("Tháng", "Month"))) { html in
            for day in neighbours {
                html.link(
                    "/xac-nhan?don-vi=\(Fields.encoded(unit))&thang=\(String(day.description.prefix(7)))",
                    say("Tháng \(day.monthInTable)", day.monthInTable))
            }
        }
    }

    private func workDays(_ unit: String, _ place: String?) throws(Stop) -> [LoggedWorkDay] {
        let asked = UnitMonth(unit: unit, month: month, place: place)
        return try read { desk throws(Refusal) in try desk.workDays(of: asked) }
    }

    /// A row of the list: what is said, a box for “đúng”, a line for why not.
    ///
    /// - Parameter rows: what is wrong with some; a row that changed is to be ticked anew.
    func ticks(
        _ waiting: [LoggedWorkDay], _ catalogue: Catalogue, _ rows: RowFindings,
        _ html: inout HTML
    ) {
        let ticked = Set(request.form.all("dung")).subtracting(rows.changed.map(\.workDay.id))
        html.element("fieldset") { html in
            html.element("legend", text: say("Chờ xác nhận", "Waiting"))
            if waiting.count > 1 {
                html.element(
                    "button", .init("type", "button"), .init("data-chon", "dung"),
                    text: say("Chọn tất cả", "Tick all"))
            }
            for held in waiting {
                let work = held.workDay
                html.element("div", .class("tick")) { html in
                    html.element("label") { html in
                        var box: [HTML.Attribute] = [
                            .init("type", "checkbox"), .init("name", "dung"),
                            .init("value", work.id),
                        ]
                        if ticked.contains(work.id) { box.append(.init("checked")) }
                        html.void("input", all: box)
                        html.text(" " + words(of: work, catalogue))
                    }
                    Input(
                        name: "ly-do-\(work.id)",
                        label: say("Nếu chưa đúng: vì sao", "If not right: why"),
                        value: request.form["ly-do-\(work.id)"] ?? "",
                        findings: findings(rows, of: held)
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
    ///
    /// - Parameters:
    ///   - seen: the revisions that the page showed, by id: of no other is anything said.
    ///   - office: who made the link by which it is done; `nil` for none. What that office
    ///     recorded is marked as confirmed by its own link.
    func decide(
        _ waiting: [WorkDay.ID], seen: [WorkDay.ID: Int], role: String,
        madeBy office: String? = nil, _ desk: inout WritingDesk
    ) throws(Refusal) -> (confirmed: Int, disputed: Int) {
        let ticked = Set(request.form.all("dung")).intersection(waiting)
        let confirmed = waiting.filter(ticked.contains)
        let own =
            try office.map { office throws(Refusal) in
                try desk.recorded(by: office, among: confirmed)
            } ?? []
        for (ids, marks) in [(confirmed.filter { !own.contains($0) }, false), (own, true)]
        where !ids.isEmpty {
            let confirmation = Confirmation(
                by: marks ? role + Confirmation.ownLink : role, on: today)
            _ = try desk.change(.ids(ids), .confirm(confirmation), from: seen)
        }
        var disputed = 0
        for id in waiting where !ticked.contains(id) {
            guard let reason = request.form["ly-do-\(id)"]?.trimmed, !reason.isEmpty else {
                continue
            }
            _ = try desk.change(.ids([id]), .dispute(reason: reason), from: seen)
            disputed += 1
        }
        return (confirmed.count, disputed)
    }

    func confirm() throws(Stop) -> WebResponse {
        let role = request.form["vai-tro"]?.trimmed ?? session?.account.office ?? ""
        guard !answered.isEmpty else {
            return try confirmPage(say(Self.nothingTicked), status: 422)
        }
        guard answeredTwice.isEmpty else {
            return try confirmPage(
                say(Self.twoAnswers), status: 422, rows: RowFindings(twice: answeredTwice))
        }
        let (answered, seen) = (answered, seen)
        do throws(Stop) {
            let (done, changed) = try write { desk throws(Refusal) in
                var held: [LoggedWorkDay] = []
                for id in answered.sorted() { held.append(try desk.desk.workDay(id)) }
                // Who sends no revisions at all says it of what stands.
                let changed =
                    request.form["ban"] == nil
                    ? [] : held.filter { seen[$0.workDay.id] != $0.number && !isSaid(of: $0) }
                // All or nothing: the others keep their ticks and go with the next press.
                guard changed.isEmpty else { return ((confirmed: 0, disputed: 0), changed) }
                let ids = held.map(\.workDay.id)
                return (try decide(ids, seen: seen, role: role, &desk), [])
            }
            guard changed.isEmpty else {
                return try confirmPage(
                    try changedSince(changed), status: 409, rows: RowFindings(changed: changed))
            }
            return .see(
                "/xac-nhan?thang=\(String(month.description.prefix(7)))"
                    + (request.form["don-vi"].map { "&don-vi=\(Fields.encoded($0))" } ?? "")
                    + (request.query["noi"].map { "&noi=\(Fields.encoded($0))" } ?? "")
                    + "&xong=\(done.confirmed + done.disputed)")
        } catch .refusal(let refusal) where refusal.isOfForm {
            return try confirmPage(
                refusal.text(language, saying: \.plain), status: refusal.status)
        } catch {
            throw error
        }
    }

    /// Whether an entry is so already as this form says: the same form, sent twice.
    private func isSaid(of held: LoggedWorkDay) -> Bool {
        let id = held.workDay.id
        return switch held.status {
        case .confirmed: request.form.all("dung").contains(id)
        case .disputed: held.reason == request.form["ly-do-\(id)"]?.trimmed
        case .planned, .reported, .voided: false
        }
    }
}
