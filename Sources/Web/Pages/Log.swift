import Basics
import Documents
import ProgressCalculator
import Reports
import Sheets
import Targets
import Tracker
import WorkLog

// Sổ: lists, one work day with its history, corrections.
extension Site {
    static let logRoutes: [Route] = [
        .get("so", .right(.readNotes)) { visit throws(Stop) in try visit.log() },
        .get("so/:id", .right(.readNotes)) { visit throws(Stop) in try visit.workDay([]) },
        .post("so/:id/sua", .right(.record, .settle)) { visit throws(Stop) in
            try visit.correct()
        },
        .post("so/:id/:viec", .right(.settle, .confirm)) { visit throws(Stop) in
            try visit.settle()
        },
    ]
}

extension Visit {
    private static let rowsOfAPage = 100

    func log() throws(Stop) -> WebResponse {
        let query = request.query
        let status = query["tinh-trang"].flatMap(WorkStatus.init(rawValue:))
        let unit = try askedUnit()
        let kind = query["noi-dung"] ?? ""
        let place = query["noi"] ?? ""
        let found = try ask(
            WorkDayRowsRequest(
                unit: unit, from: asked("tu"), until: asked("den"),
                statuses: status.map { [$0] }, kinds: kind.isEmpty ? nil : [kind], asOf: today))
        if request.query["tep"] != nil {
            let list = try read { desk throws(Refusal) in
                try desk.workDays(rows: found, at: place)
            }
            if let file = try file(of: list, as: "cac-buoi-ra-quan-\(today)") { return file }
        }
        let (shown, count, page) = try rows(found, at: place)
        let pages = max((count + Self.rowsOfAPage - 1) / Self.rowsOfAPage, 1)
        let catalogue = try catalogue()
        let title = say("Sổ", "Log")
        var main = HTML()
        main.element("h1", text: title)
        filter(unit, kind, place, status, catalogue, &main)
        main.element("p", .class("more")) { html in fileLinks(&html) }
        main.element(
            "p", .class("count"), text: say("\(count) buổi", "\(count) work days"))
        guard count > 0 else {
            main.element(
                "p",
                text: say(
                    "Chưa có buổi nào như vậy. Ghi buổi ra quân, hoặc bỏ bớt điều kiện lọc.",
                    "There is none like that. Record one, or ask for less."))
            return self.page(title, main)
        }
        main.table(
            title,
            [
                say("Ngày", "Day"), say("Đơn vị", "Unit"), say("Thôn, tổ dân phố", "Place"),
                say("Đơn vị chủ trì", "Organiser"), say("Lượt người", "People"),
                say("Nội dung, khối lượng", "Work"), say("Tình trạng", "Status"),
            ], figures: [4], shown.reversed().map { row in cells(row, catalogue) })
        pager(page, pages, &main)
        return self.page(title, main)
    }

    /// A page of the rows; where one place is asked for, all are looked at.
    private func rows(
        _ found: [Int64], at place: String
    ) throws(Stop) -> (shown: [WorkDayList.Row], count: Int, page: Int) {
        func slice(_ count: Int) -> (page: Int, range: Range<Int>) {
            let pages = max((count + Self.rowsOfAPage - 1) / Self.rowsOfAPage, 1)
            let asked = request.query["trang"].flatMap { Int($0) } ?? pages
            let page = min(max(asked, 1), pages)
            let start = (page - 1) * Self.rowsOfAPage
            return (page, start..<min(start + Self.rowsOfAPage, count))
        }
        return try read { desk throws(Refusal) in
            guard place.isEmpty else {
                let all = try desk.workDays(rows: found, at: place).content.workDays
                let (page, range) = slice(all.count)
                return (Array(all[range]), all.count, page)
            }
            let (page, range) = slice(found.count)
            let shown = try desk.workDays(rows: Array(found[range])).content.workDays
            return (shown, found.count, page)
        }
    }

    private func cells(
        _ row: WorkDayList.Row, _ catalogue: Catalogue
    ) -> [(inout HTML) -> Void] {
        let format = NumberFormat(language)
        let work = row.outputs.map { output in
            let title = catalogue.activity(output.activity).map { say($0.title) } ?? output.activity
            return "\(title) \(format.text(output.quantity)) \(output.measure)"
        }.joined(separator: "; ")
        let status = WorkStatus(rawValue: row.status).map { say($0.title) } ?? row.status
        return [
            { $0.link("/so/\(Fields.encoded(row.id))", row.day.inTable) },
            { $0.text(row.unit.map { say($0.title) } ?? "–") },
            { $0.text(row.place.isEmpty ? "–" : row.place) },
            { $0.text(row.organiser.isEmpty ? "–" : row.organiser) },
            { $0.text(row.people.map { format.text($0) } ?? "–") },
            { $0.text(work.isEmpty ? "–" : work) }, { $0.text(status) },
        ]
    }

    private func filter(
        _ unit: String?, _ kind: String, _ place: String, _ status: WorkStatus?,
        _ catalogue: Catalogue, _ main: inout HTML
    ) {
        main.element(
            "form", .init("method", "get"), .init("action", "/so"), .class("filter"),
            .init("role", "search")
        ) { html in
            Input(
                name: "don-vi", label: say("Đơn vị", "Unit"),
                value: unit.flatMap { catalogue.units[$0].map { say($0.title) } ?? $0 } ?? "",
                suggestions: members.map { say($0.title) }
            ).write(&html)
            Input(name: "noi", label: say("Thôn, tổ dân phố", "Place"), value: place).write(&html)
            Input(
                name: "tu", label: say("Từ ngày", "From"), value: request.query["tu"] ?? "",
                mode: "numeric"
            ).write(&html)
            Input(
                name: "den", label: say("Đến ngày", "Until"), value: request.query["den"] ?? "",
                mode: "numeric"
            ).write(&html)
            Input(
                name: "noi-dung", label: say("Nội dung", "Work"), value: kind,
                choices: [("", say("tất cả", "all"))]
                    + catalogue.campaignActivities.map { ($0.id, say($0.title)) }
            ).write(&html)
            Input(
                name: "tinh-trang", label: say("Tình trạng", "Status"),
                value: status?.rawValue ?? "",
                choices: [("", say("tất cả", "all"))]
                    + WorkStatus.allCases.map { ($0.rawValue, say($0.title)) }
            ).write(&html)
            html.element("button", text: say("Lọc", "Filter"))
        }
    }

    private func pager(_ asked: Int, _ pages: Int, _ main: inout HTML) {
        guard pages > 1 else { return }
        func path(_ number: Int) -> String {
            let kept = ["don-vi", "noi", "tu", "den", "noi-dung", "tinh-trang"].compactMap { name in
                request.query[name].map { "\(name)=\(Fields.encoded($0))" }
            }
            return "/so?" + (kept + ["trang=\(number)"]).joined(separator: "&")
        }
        main.element("nav", .init("aria-label", say("Trang", "Page")), .class("pager")) { html in
            if asked < pages { html.link(path(asked + 1), say("Mới hơn", "Newer")) }
            html.element("span", text: "\(asked)/\(pages)")
            if asked > 1 { html.link(path(asked - 1), say("Cũ hơn", "Older")) }
        }
    }

    /// One work day: all its revisions, and what may be done with it.
    ///
    /// - Parameter isStale: somebody corrected it since the form was opened: what stands now is
    ///   shown beside what was typed, which is kept.
    func workDay(
        _ findings: [Finding], status: Int = 200, isStale: Bool = false
    ) throws(Stop) -> WebResponse {
        let id = parameters["id"] ?? ""
        let held = try read { desk throws(Refusal) in try desk.workDay(id) }
        try refuseForeign(held.workDay.unit)
        let history = try ask(HistoryRequest(.workDays, held.workDay.id))
        var main = HTML()
        let document = history.document(language)
        let catalogue = try catalogue()
        if isStale { stale(held, catalogue, &main) }
        main.add(try article(document))
        let isConfirmed = held.status == .confirmed
        if may(isConfirmed ? .settle : .record), held.status != .voided {
            let isOpen = isStale || !findings.isEmpty
            let state: [HTML.Attribute] = isOpen ? [.init("open")] : []
            main.element("details", all: [.class("more")] + state) { html in
                html.element("summary", text: say("Sửa", "Correct"))
                correction(held, findings, catalogue, &html)
            }
        }
        for (right, path, words) in steps(of: held) where may(right) {
            form("/so/\(id)/\(path)", id: path, &main) { html in
                html.void(
                    "input", .init("type", "hidden"), .init("name", "lan"),
                    .init("value", String(held.number)))
                Input(
                    name: path == "xac-nhan" ? "vai-tro" : "ly-do",
                    label: path == "xac-nhan"
                        ? say("Xác nhận với vai trò", "Confirmed in the role of")
                        : say("Lý do", "Why"), isRequired: true
                ).write(&html)
                html.element("button", text: words)
            }
        }
        return page(document.title, main, status: status)
    }

    /// What was typed beside what stands now.
    private func stale(_ held: LoggedWorkDay, _ catalogue: Catalogue, _ main: inout HTML) {
        main.element(
            "p", .class("finding"), .init("role", "alert"),
            text: say(
                "\(held.author) vừa sửa buổi này (lần \(held.number)). Phần vừa gõ còn nguyên bên "
                    + "dưới; xem chỗ khác nhau rồi lưu lại nếu vẫn đúng.",
                "\(held.author) has just corrected it (revision \(held.number)). What you typed is "
                    + "kept below; look where it differs, and save again if it still is right."))
        let form = Form.workDays(catalogue)
        let cells = form.cells(of: held.workDay)
        let rows = form.inputs.compactMap { input -> [(inout HTML) -> Void]? in
            guard input.key != "id", let typed = request.form[input.key]?.trimmed else {
                return nil
            }
            let now =
                input.key == "unit"
                ? catalogue.units[held.workDay.unit].map { say($0.title) } ?? ""
                : cells[input.key] ?? ""
            guard now != typed else { return nil }
            return [
                { $0.text(self.say(input.label)) }, { $0.text(now.isEmpty ? "–" : now) },
                { $0.text(typed.isEmpty ? "–" : typed) },
            ]
        }
        guard !rows.isEmpty else { return }
        main.table(
            say("Chỗ khác nhau", "Where they differ"),
            [
                say("Mục", "Field"), say("Trong sổ nay là", "In the log now"),
                say("Vừa gõ", "Typed"),
            ],
            rows)
    }

    private func steps(of held: LoggedWorkDay) -> [(Right, path: String, words: String)] {
        var steps: [(Right, path: String, words: String)] = []
        switch held.status {
        case .reported, .disputed:
            steps.append((.confirm, "xac-nhan", say("Xác nhận", "Confirm")))
        case .planned, .confirmed, .voided: break
        }
        if held.status == .reported || held.status == .confirmed {
            steps.append((.confirm, "chua-thong-nhat", say("Chưa thống nhất", "Dispute")))
        }
        if held.status != .voided { steps.append((.settle, "huy", say("Hủy", "Void"))) }
        if held.status == .voided || held.status == .disputed {
            steps.append((.settle, "khoi-phuc", say("Khôi phục", "Restore")))
        }
        return steps
    }

    private func correction(
        _ held: LoggedWorkDay, _ findings: [Finding], _ catalogue: Catalogue, _ html: inout HTML
    ) {
        let form = Form.workDays(catalogue)
        let cells = form.cells(of: held.workDay)
        self.form("/so/\(held.workDay.id)/sua", id: "sua", &html) { html in
            html.void(
                "input", .init("type", "hidden"), .init("name", "lan"),
                .init("value", String(held.number)))
            for input in form.inputs where input.key != "id" {
                let own = findings.filter { $0.place.field == input.key }
                let value =
                    request.form[input.key]
                    ?? (input.key == "unit"
                        ? catalogue.units[held.workDay.unit].map { say($0.title) } ?? ""
                        : cells[input.key] ?? "")
                Input(
                    name: input.key, label: say(input.label), value: value, hint: input.measure,
                    mode: input.isAmount ? "decimal" : nil,
                    findings: own.map { $0.text(language, withPlace: false, saying: \.plain) }
                ).write(&html)
            }
            Input(name: "vi-sao", label: say("Lý do", "Why"), value: request.form["vi-sao"] ?? "")
                .write(&html)
            html.element("button", .class("main"), text: say("Lưu bản sửa", "Save"))
        }
    }

    func correct() throws(Stop) -> WebResponse {
        let id = parameters["id"] ?? ""
        let form = Form.workDays(try catalogue())
        let held = try read { desk throws(Refusal) in try desk.workDay(id) }
        let before = form.cells(of: held.workDay)
        var changed: [String: String] = [:]
        for input in form.inputs where input.key != "id" {
            guard let value = request.form[input.key]?.trimmed else { continue }
            let shown =
                input.key == "unit"
                ? try catalogue().units[held.workDay.unit].map { say($0.title) } ?? ""
                : before[input.key] ?? ""
            if value != shown { changed[input.key] = value }
        }
        let revision = request.form["lan"].flatMap { Int($0) }
        let reason = request.form["vi-sao"].flatMap { $0.isBlank ? nil : $0 }
        do throws(Stop) {
            _ = try write { desk throws(Refusal) in
                try desk.correct(id, changed, reason: reason, from: revision)
            }
            return .see("/so/\(Fields.encoded(id))")
        } catch .refusal(.fields(let findings)) {
            return try workDay(findings, status: 422)
        } catch .refusal(.stale) {
            return try workDay([], status: 409, isStale: true)
        } catch {
            throw error
        }
    }

    func settle() throws(Stop) -> WebResponse {
        let id = parameters["id"] ?? ""
        let reason = request.form["ly-do"]?.trimmed ?? ""
        let change: StatusChange
        switch parameters["viec"] {
        case "xac-nhan":
            change = .confirm(Confirmation(by: request.form["vai-tro"]?.trimmed ?? "", on: today))
        case "chua-thong-nhat": change = .dispute(reason: reason)
        case "huy": change = .void(reason: reason)
        case "khoi-phuc": change = .report(reason: reason)
        default: throw .missing
        }
        _ = try write { desk throws(Refusal) in try desk.change(.ids([id]), change) }
        return .see("/so/\(Fields.encoded(id))")
    }
}
