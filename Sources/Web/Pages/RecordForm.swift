import Accounts
import Basics
import Documents
import Sheets
import Targets
import Tracker
import WorkLog

// Ghi buổi ra quân: the form.
extension Visit {
    /// Fields that stand first; the others under "Thêm".
    private static let first = ["day", "unit", "place", "organiser", "people", "person_days"]
    private static let never = ["id", "until"]

    /// - Parameters:
    ///   - given: what stands in the fields.
    ///   - findings: beside their fields; one without a field stands on top.
    ///   - twin: a work day that stands there already.
    ///   - notice: why nothing is recorded yet, where it is none of these.
    func recordPage(
        _ given: Fields, _ findings: [Finding] = [], status: Int = 200, twin: WorkDay.ID? = nil,
        notice: String? = nil
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
        disputed(recent?.disputed ?? [], catalogue, &main)
        refused(findings, form.inputs, notice, &main)
        if let twin { self.twin(twin, &main) }
        let keys = firstKeys(catalogue, recent?.last)
        let isFresh = status == 200 && given.names.isEmpty && session != nil
        self.form("/ghi", id: "ghi", data: outboxData(isFresh: isFresh), &main) { html in
            html.void(
                "input", .init("type", "hidden"), .init("name", "ma-gui"),
                .init("value", twin == nil ? given["ma-gui"] ?? "" : ""))
            saturdays(recent?.last, &html)
            for key in keys {
                guard let input = form.inputs.first(where: { $0.key == key }) else { continue }
                field(input, form.inputs, given, findings, recent, catalogue, &html)
            }
            let rest = form.inputs.filter { !keys.contains($0.key) }
            let isWrong = findings.contains { finding in
                rest.contains { $0.key == finding.place.field }
            }
            let state: [HTML.Attribute] = isWrong ? [.init("open")] : []
            html.element("details", all: [.class("more")] + state) { html in
                html.element("summary", text: say("Thêm", "More"))
                for input in rest {
                    field(input, form.inputs, given, findings, recent, catalogue, &html)
                }
            }
            html.element("div", .class("field")) { html in
                html.element("label", .class("box")) { html in
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
                    "p", .class("hint"),
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
                html.element("p", .id("ket-qua"), .init("role", "status")) { _ in }
                html.element("button", .class("main"), text: say("Ghi vào sổ", "Record"))
                if twin != nil {
                    html.element(
                        "button", .init("name", "khac"), .init("value", "1"),
                        text: say("Đây là buổi khác: ghi vào sổ", "This is another: record it"))
                }
            }
        }
        return page(title, main, status: status, scripts: ["ghi.js"])
    }

    /// Whose outbox it is, the key that opens it, and words that the script needs without network.
    ///
    /// - Parameter isFresh: nothing is typed in it: what the script keeps for a time without
    ///   network.
    private func outboxData(isFresh: Bool) -> [HTML.Attribute] {
        var data: [HTML.Attribute] = [.init("data-trong", nothingSaid)]
        guard let account = session?.account else { return data }
        if isFresh { data.append(.init("data-mau", "1")) }
        data.append(.init("data-tai-khoan", account.login))
        data.append(.init("data-khoa", site.accounts.outboxKey(of: account)))
        return data
    }

    /// What was not agreed on: to be corrected by who recorded it.
    private func disputed(
        _ held: [LoggedWorkDay], _ catalogue: Catalogue, _ main: inout HTML
    ) {
        guard !held.isEmpty else { return }
        let title = say("Chưa thống nhất, cần sửa", "Disputed, to be corrected")
        main.element("section", .init("aria-label", title)) { html in
            html.element("h2", text: title)
            html.element("ul", .class("list")) { html in
                for entry in held.prefix(20) {
                    html.element("li") { html in
                        html.link(
                            "/so/\(Fields.encoded(entry.workDay.id))",
                            words(of: entry.workDay, catalogue))
                        if let reason = entry.reason { html.text(" – " + reason) }
                    }
                }
            }
        }
    }

    /// On top what is wrong as a whole, and where the rest is.
    private func refused(
        _ findings: [Finding], _ inputs: [FormInput], _ notice: String?, _ main: inout HTML
    ) {
        if let notice {
            main.element("p", .class("finding"), .init("role", "alert"), text: notice)
        }
        let loose = findings.filter { finding in
            !inputs.contains { $0.key == finding.place.field }
        }
        for finding in loose {
            main.element(
                "p", .class("finding"), .init("role", "alert"), text: sentence(finding, inputs))
        }
        let wrong = inputs.filter { input in findings.contains { $0.place.field == input.key } }
        guard !wrong.isEmpty else { return }
        main.element("p", .class("finding"), .init("role", "alert")) { html in
            html.text(say("Chưa vào sổ. Cần sửa: ", "Not in the log. To be mended: "))
            for (index, input) in wrong.enumerated() {
                if index > 0 { html.text(", ") }
                html.element("a", .init("href", "#o-\(input.key)"), text: say(input.label))
            }
            html.text(".")
        }
    }

    var clock: String {
        let local = now.local()
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(local.hour)):\(two(local.minute))"
    }

    /// One that stands there already: mend it, say that it is another, or leave it.
    private func twin(_ id: WorkDay.ID, _ html: inout HTML) {
        html.element("p", .class("finding"), .init("role", "alert")) { html in
            html.text(
                say(
                    "Sổ đã có buổi này với nội dung khác, phần dưới đây chưa vào sổ. ",
                    "The log has it and says something else; what stands below is not in it. "))
            html.link("/so/\(Fields.encoded(id))", say("Sửa buổi đó", "Correct that one"))
        }
    }

    /// The last four Saturdays as buttons, which a script presses.
    private func saturdays(_ last: WorkDay?, _ html: inout HTML) {
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
            var before: [HTML.Attribute] = [.init("type", "button"), .id("giong-tuan-truoc")]
            if let last {
                before.append(
                    .init(
                        "data-truoc",
                        JSONText.object([
                            "place": last.place, "organiser": last.organiser,
                            "programme": last.programme,
                        ])))
            }
            html.element("button", all: before) {
                $0.text(say("Giống tuần trước", "As last week"))
            }
        }
    }

    /// The fields that stand first: the usual ones, the kinds of work of last time, and those of the
    /// programmes' own, at least eight; the others stand under "Thêm".
    private func firstKeys(_ catalogue: Catalogue, _ last: WorkDay?) -> [String] {
        let kinds = last?.outputs.map(\.kind) ?? []
        let usual = catalogue.campaignActivities.filter { $0.role != .none }.map(\.id)
            .filter { !kinds.contains($0) }
        return Self.first + kinds + usual.prefix(max(8 - kinds.count, 0))
    }

    private func field(
        _ input: FormInput, _ inputs: [FormInput], _ given: Fields, _ findings: [Finding],
        _ recent: Desk.Recent?, _ catalogue: Catalogue, _ html: inout HTML
    ) {
        guard !Self.never.contains(input.key) else { return }
        let own = findings.filter { $0.place.field == input.key }
        var field = Input(name: input.key, label: say(input.label))
        field.value = given[input.key] ?? ""
        field.findings = own.map { sentence($0, inputs) }
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
            field.suggestions = first(recent?.last?.place, of: recent?.places)
        case "organiser":
            field.suggestions = first(recent?.last?.organiser, of: recent?.organisers)
        case "work_item": field.suggestions = recent?.works ?? []
        case "programme":
            field.choices =
                [("", "–")]
                + catalogue.campaign.programmes.map { ($0.id, say($0.title)) }
        default:
            if input.isAmount { field.mode = "decimal" }
        }
        field.write(&html)
    }

    /// The names that are offered, that of last time before the others.
    private func first(_ last: String?, of names: [String]?) -> [String] {
        let last = [last].compactMap(\.self).filter { !$0.isEmpty }
        return last + (names ?? []).filter { !last.contains($0) }
    }
}
