import Accounts
import Basics
import Documents
import Reports
import Sheets
import Targets
import Tracker
import WorkLog

// Ghi buổi ra quân: a Saturday in a minute.
extension Site {
    static let recordRoutes: [Route] = [
        .get("ghi", .right(.record)) { visit throws(Stop) in
            try visit.recordPage(visit.request.query, [])
        },
        .post("ghi", .right(.record)) { visit throws(Stop) in try visit.record() },
        .get("ghi/vo", .everybody) { visit throws(Stop) in
            var shell = visit
            shell.session = nil
            return try shell.recordPage(Fields(), [])
        },
        .get("ghi/phieu", .right(.record)) { visit throws(Stop) in
            .json(JSONText.object(["phieu": visit.session?.formToken ?? ""]))
        },
        .post("ghi/tac-dung", .right(.record)) { visit throws(Stop) in try visit.effect() },
    ]
}

extension Visit {
    /// Fields that stand first; the others under "Thêm".
    private static let first = ["day", "unit", "place", "organiser", "people", "person_days"]
    private static let never = ["id", "until"]

    /// - Parameters:
    ///   - given: what stands in the fields.
    ///   - findings: beside their fields; one without a field stands on top.
    func recordPage(
        _ given: Fields, _ findings: [Finding], status: Int = 200, twin: WorkDay.ID? = nil
    ) throws(Stop) -> WebResponse {
        let catalogue = try catalogue()
        let form = Form.workDays(catalogue)
        let recent = try read { desk throws(Refusal) in
            try session.map { session throws(Refusal) in
                try desk.recent(of: session.account.actor, upTo: today)
            }
        }
        let title = say("Ghi buổi ra quân", "Record a Saturday")
        var main = HTML()
        main.element("h1", text: title)
        if let done = request.query["da-ghi"] {
            main.element("p", .class("done"), .init("role", "status")) { html in
                html.text(say("Đã vào sổ lúc \(clock). ", "In the log at \(clock). "))
                html.link("/so/\(Fields.encoded(done))", say("Xem lại", "Look at it"))
            }
        }
        main.element("section", .id("chua-gui"), .init("aria-label", say("Chưa gửi", "Not sent"))) {
            html in
            html.element("h2", text: say("Chưa gửi", "Not sent"))
            html.element("div", .id("hop-gui"), .init("aria-live", "polite")) { html in
                html.element(
                    "p", .class("hint"),
                    text: say("Không có buổi nào chờ gửi.", "Nothing waits to be sent."))
            }
        }
        let loose = findings.filter { finding in
            !form.inputs.contains { $0.key == finding.place.field }
        }
        for finding in loose {
            main.element(
                "p", .class("finding"), .init("role", "alert"),
                text: finding.text(language, withPlace: false, saying: \.plain))
        }
        if let twin { self.twin(twin, &main) }
        self.form("/ghi", id: "ghi", data: outboxData, &main) { html in
            html.void(
                "input", .init("type", "hidden"), .init("name", "ma-gui"),
                .init("value", given["ma-gui"] ?? ""))
            saturdays(&html)
            for input in ordered(form.inputs, in: catalogue) {
                field(input, given, findings, recent, catalogue, &html)
            }
            html.element("details", .class("more")) { html in
                html.element("summary", text: say("Thêm", "More"))
                for input in form.inputs where !isFirst(input, catalogue) {
                    field(input, given, findings, recent, catalogue, &html)
                }
            }
            html.element("p") { html in
                html.element("label") { html in
                    var state: [HTML.Attribute] = [
                        .init("type", "checkbox"), .init("name", "du-kien"), .init("value", "1"),
                    ]
                    if given["du-kien"] != nil { state.append(.init("checked")) }
                    html.void("input", all: state)
                    html.text(
                        " "
                            + say(
                                "Buổi dự kiến, chưa làm (để báo trước)",
                                "Planned, not done yet (to make it known)"))
                }
                html.element(
                    "span", .class("hint"),
                    text: say(
                        "Ghi chú có “không công khai” thì trang công khai và lịch không báo buổi này.",
                        "A note that says “không công khai” keeps it off the open page and calendar."
                    ))
            }
            html.element("p", .id("tom-tat"), .class("summary"), .init("aria-live", "polite")) {
                _ in
            }
            html.element("p", .id("tac-dung"), .class("hint"), .init("aria-live", "polite")) { _ in
            }
            html.element("div", .class("actions")) { html in
                html.element("button", .class("main"), text: say("Ghi vào sổ", "Record"))
            }
        }
        return page(title, main, status: status, scripts: ["ghi.js"])
    }

    /// Whose outbox it is, and the key that opens it.
    private var outboxData: [HTML.Attribute] {
        guard let account = session?.account else { return [] }
        return [
            .init("data-tai-khoan", account.login),
            .init("data-khoa", site.accounts.outboxKey(of: account)),
        ]
    }

    private var clock: String {
        let local = now.local()
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(local.hour)):\(two(local.minute))"
    }

    /// One that stands there already: mend it, say that it is another, or leave it.
    private func twin(_ id: WorkDay.ID, _ main: inout HTML) {
        main.element("p", .class("finding"), .init("role", "alert")) { html in
            html.text(
                say(
                    "Buổi này đã có trong sổ. ", "There is such a Saturday in the log already. "))
            html.link("/so/\(Fields.encoded(id))", say("Sửa buổi đó", "Correct that one"))
            html.text(
                say(
                    " · đây là buổi khác: ghi thêm nơi làm hoặc đơn vị chủ trì cho khác · hoặc bỏ.",
                    " · this is another: give a place or an organiser that differs · or leave it."))
        }
    }

    /// The last four Saturdays as buttons.
    private func saturdays(_ html: inout HTML) {
        html.element(
            "div", .class("days"), .init("role", "group"),
            .init("aria-label", say("Những thứ Bảy vừa qua", "The last Saturdays"))
        ) { html in
            for day in today.lastSaturdays(4) {
                let text = String(day.inTable.prefix(5))
                html.element(
                    "button", .init("type", "button"), .init("data-ngay", day.inTable),
                    text: say("Thứ Bảy \(text)", "Sat \(text)"))
            }
            html.element(
                "button", .init("type", "button"), .id("giong-tuan-truoc"),
                text: say("Giống tuần trước", "As last week"))
        }
    }

    private func isFirst(_ input: FormInput, _ catalogue: Catalogue) -> Bool {
        Self.never.contains(input.key) || Self.first.contains(input.key)
            || usual(catalogue).contains(input.key)
    }

    /// The kinds of work that stand first: those of the programmes' own, at most eight.
    private func usual(_ catalogue: Catalogue) -> [String] {
        catalogue.campaignActivities.filter { $0.role != .none }.prefix(8).map(\.id)
    }

    private func ordered(_ inputs: [FormInput], in catalogue: Catalogue) -> [FormInput] {
        let keys = Self.first + usual(catalogue)
        return keys.compactMap { key in inputs.first { $0.key == key } }
    }

    private func field(
        _ input: FormInput, _ given: Fields, _ findings: [Finding], _ recent: Desk.Recent?,
        _ catalogue: Catalogue, _ html: inout HTML
    ) {
        guard !Self.never.contains(input.key) else { return }
        let own = findings.filter { $0.place.field == input.key }
        var field = Input(name: input.key, label: say(input.label))
        field.value = given[input.key] ?? ""
        field.findings = own.map { $0.text(language, withPlace: false, saying: \.plain) }
        field.isRequired = input.isRequired
        field.hint = input.measure
        switch input.key {
        case "day":
            if field.value.isEmpty { field.value = today.lastSaturdays(1)[0].inTable }
            field.hint = say("ngày/tháng/năm", "day/month/year")
            field.mode = "numeric"
        case "unit":
            let units = members
            if let area = session?.account.unit, let unit = catalogue.units[area] {
                field.value = field.value.isEmpty ? say(unit.title) : field.value
                field.isReadOnly = units.contains { $0.id == area }
            }
            field.suggestions = units.map { say($0.title) }
        case "place":
            if let place = session?.account.place {
                field.value = place
                field.isReadOnly = true
            }
            field.suggestions = recent?.places ?? []
        case "organiser": field.suggestions = recent?.organisers ?? []
        case "programme":
            field.choices =
                [("", "–")]
                + catalogue.campaign.programmes.map { ($0.id, say($0.title)) }
        default:
            if input.isAmount { field.mode = "decimal" }
        }
        field.write(&html)
    }

    /// The cells of a form: what is left empty is unknown.
    private func cells(_ catalogue: Catalogue) -> [String: String] {
        let keys = Form.workDays(catalogue).fieldKeys
        var cells = request.form.filled.filter { keys.contains($0.key) }
        if let account = session?.account {
            if cells["unit"] == nil, let unit = account.unit { cells["unit"] = unit }
            if let place = account.place { cells["place"] = place }
        }
        cells["id"] = nil
        return cells
    }

    /// The id that the device made of this entry; `nil` for what is none.
    private var requestID: String? {
        guard let id = request.form["ma-gui"], (16...64).contains(id.utf8.count),
            id.wholeMatch(of: /[A-Za-z0-9\-]+/) != nil
        else { return nil }
        return id
    }

    func record() throws(Stop) -> WebResponse {
        let cells = cells(try catalogue())
        let planned = request.form["du-kien"] != nil
        do throws(Stop) {
            if !planned, let finding = notYet(cells["day"] ?? "") {
                throw .refusal(.fields([finding]))
            }
            let id = try write { desk throws(Refusal) in
                try desk.addOnce(
                    cells, as: planned ? .plan : .report, request: requestID
                ).id
            }
            guard request.wantsPage else {
                return .json(
                    JSONText.object([
                        "ma": id, "luc": clock, "xem": "/so/\(Fields.encoded(id))",
                    ]), 201)
            }
            return .see("/ghi?da-ghi=\(Fields.encoded(id))")
        } catch .refusal(.fields(let findings)) {
            guard request.wantsPage else { return Self.json(findings, language) }
            return try recordPage(request.form, findings, status: 422)
        } catch .refusal(.log(.alreadyLogged(let id))) {
            guard request.wantsPage else {
                return .json(
                    JSONText.object([
                        "loi": say(
                            "Buổi này đã có trong sổ: mở ra sửa, hoặc ghi nơi làm hay đơn vị chủ "
                                + "trì cho khác.",
                            "It is in the log already: correct it, or give another place or "
                                + "organiser."),
                        "co-san": "/so/\(Fields.encoded(id))",
                    ]), 409)
            }
            return try recordPage(request.form, [], status: 409, twin: id)
        } catch {
            throw error
        }
    }

    /// A phone whose clock is ahead offers a Saturday that has not been.
    private func notYet(_ text: String) -> Finding? {
        guard let day = Day(vietnamese: text.trimmed) ?? Day(iso: text.trimmed), day > today else {
            return nil
        }
        return Finding(
            Phrase(
                vi: "ngày \(day.inTable) chưa đến, hôm nay là \(today.inTable)",
                en: "\(day.inTable) has not come yet, today is \(today.inTable)"),
            at: Place(file: "", field: "day"),
            remedy: Phrase(
                vi: "sửa ngày (xem lại ngày của điện thoại), hoặc đánh dấu buổi dự kiến",
                en: "mend the day (look at the phone's clock), or say that it is planned"))
    }

    /// Findings for a script: the field and the words.
    private static func json(_ findings: [Finding], _ language: Language) -> WebResponse {
        let rows = findings.map { finding in
            JSONText.object([
                "o": finding.place.field ?? "",
                "loi": finding.text(language, withPlace: false, saying: \.plain),
            ])
        }
        return .json("{\"sai\":[\(rows.joined(separator: ","))]}", 422)
    }

    /// What a Saturday does to the targets of its commune, as an estimate.
    func effect() throws(Stop) -> WebResponse {
        let cells = cells(try catalogue())
        let words = try write { desk throws(Refusal) in try desk.effect(of: cells) }
        return .json(JSONText.object(["tac-dung": say(words)]))
    }
}

extension Day {
    /// The last Saturdays up to the day, the newest first.
    func lastSaturdays(_ count: Int) -> [Day] {
        var day = self
        while !day.isSaturday { day = day.adding(days: -1) }
        return (0..<count).map { day.adding(days: -7 * $0) }
    }
}
