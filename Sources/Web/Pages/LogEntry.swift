import Basics
import Documents
import ProgressCalculator
import Reports
import Sheets
import Targets
import Tracker
import WorkLog

// Sổ: one work day with its history, and what may be done with it.
extension Visit {
    /// One work day: all its revisions, and what may be done with it.
    ///
    /// - Parameters:
    ///   - isStale: somebody corrected it since the form was opened: what stands now is shown beside
    ///     what was typed, which is kept.
    ///   - wrong: why a step was not taken; what was typed for it stays.
    func workDay(
        _ findings: [Finding], status: Int = 200, isStale: Bool = false, wrong: String? = nil
    ) throws(Stop) -> WebResponse {
        let id = parameters["id"] ?? ""
        let held = try read { desk throws(Refusal) in try desk.workDay(id) }
        try refuseForeign(held.workDay.unit)
        let history = try ask(HistoryRequest(.workDays, held.workDay.id))
        var main = HTML()
        let document = history.document(language)
        let catalogue = try catalogue()
        if isStale {
            let form = Form.workDays(catalogue)
            stale(
                meanwhile(held), form.inputs, now: shown(held.workDay, form, catalogue), &main)
        }
        let steps = steps(of: held)
        if let wrong, !steps.contains(where: { may($0.0) && $0.path == parameters["viec"] }) {
            // The step is no longer there: what was typed for it stands with why.
            let typed = request.form["ly-do"].map { $0.isBlank ? "" : " “\($0.trimmed)”" } ?? ""
            main.element("p", .class("finding"), .init("role", "alert"), text: wrong + typed)
        }
        main.add(try article(document))
        if isCorrected(held) || isStale {
            let isOpen = isStale || !findings.isEmpty
            let state: [HTML.Attribute] = isOpen ? [.init("open")] : []
            main.element("details", all: [.class("more")] + state) { html in
                html.element("summary", text: say("Sửa", "Correct"))
                correction(held, findings, catalogue, &html)
            }
        }
        for (right, path, words) in steps where may(right) {
            form("/so/\(id)/\(path)", id: path, &main) { html in
                html.void(
                    "input", .init("type", "hidden"), .init("name", "lan"),
                    .init("value", String(held.number)))
                let name = path == "xac-nhan" ? "vai-tro" : "ly-do"
                let isHere = parameters["viec"] == path
                Input(
                    name: name,
                    label: path == "xac-nhan"
                        ? say("Xác nhận với vai trò", "Confirmed in the role of")
                        : say("Lý do", "Why"), value: isHere ? request.form[name] ?? "" : "",
                    isRequired: true, findings: isHere ? [wrong].compactMap(\.self) : []
                ).write(&html)
                html.element("button", text: words)
            }
        }
        let workDay = held.workDay
        let words: [(TextField, String?)] = [
            (.place, workDay.place), (.note, workDay.note), (.reason, held.reason),
            (.role, held.confirmation?.role),
        ]
        let fields = words.filter { !($0.1 ?? "").isEmpty && $0.1 != WorkDay.redacted }.map(\.0)
        redaction(fields, of: "/so/\(id)", &main)
        return page(document.title, main, status: status)
    }

    /// Whether this account may correct it as it stands.
    private func isCorrected(_ held: LoggedWorkDay) -> Bool {
        may(held.status == .confirmed ? .settle : .record) && held.status != .voided
    }

    /// What became of it while its form was open, and what to do with what was typed.
    private func meanwhile(_ held: LoggedWorkDay) -> String {
        let change: Meanwhile =
            switch held.status {
            case .confirmed: .confirmed
            case .disputed: .disputed
            case .voided: .voided
            case .planned, .reported: .corrected
            }
        return words(of: change, by: held.author, held.number, mayCorrect: isCorrected(held))
    }

    /// What stands in the fields: the unit by its name.
    private func shown(
        _ workDay: WorkDay, _ form: Form<WorkDay>, _ catalogue: Catalogue
    ) -> [String: String] {
        var cells = form.cells(of: workDay)
        cells["unit"] = catalogue.units[workDay.unit].map { say($0.title) }
        return cells
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
        let cells = shown(held.workDay, form, catalogue)
        self.form("/so/\(held.workDay.id)/sua", id: "sua", &html) { html in
            html.void(
                "input", .init("type", "hidden"), .init("name", "lan"),
                .init("value", String(held.number)))
            let isCorrected = isCorrected(held)
            for input in form.inputs where input.key != "id" {
                let own = findings.filter { $0.place.field == input.key }
                let value = request.form[input.key] ?? cells[input.key] ?? ""
                Input(
                    name: input.key, label: say(input.label), value: value, hint: input.measure,
                    mode: input.isAmount ? "decimal" : nil,
                    findings: own.map { sentence($0, form.inputs) }
                ).write(&html)
            }
            Input(name: "vi-sao", label: say("Lý do", "Why"), value: request.form["vi-sao"] ?? "")
                .write(&html)
            if isCorrected {
                html.element("button", .class("main"), text: say("Lưu bản sửa", "Save"))
            }
        }
    }

    func correct() throws(Stop) -> WebResponse {
        let id = parameters["id"] ?? ""
        let catalogue = try catalogue()
        let form = Form.workDays(catalogue)
        let held = try read { desk throws(Refusal) in try desk.workDay(id) }
        let changed = changed(form.inputs, from: shown(held.workDay, form, catalogue))
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
        let revision = request.form["lan"].flatMap { Int($0) }
        let change: StatusChange
        switch parameters["viec"] {
        case "xac-nhan":
            change = .confirm(Confirmation(by: request.form["vai-tro"]?.trimmed ?? "", on: today))
        case "chua-thong-nhat": change = .dispute(reason: reason)
        case "huy": change = .void(reason: reason)
        case "khoi-phuc": change = .report(reason: reason)
        case "luoc-bo": return try redact("/so")
        default: throw .missing
        }
        do throws(Stop) {
            _ = try write { desk throws(Refusal) in
                let held = try desk.desk.workDay(id).workDay.id
                let seen = revision.map { [held: $0] } ?? [:]
                return try desk.change(.ids([held]), change, from: seen)
            }
        } catch .refusal(let refusal) where refusal.isOfForm && refusal.status != 404 {
            return try workDay(
                [], status: refusal.status, wrong: refusal.text(language, saying: \.plain))
        } catch {
            throw error
        }
        return .see("/so/\(Fields.encoded(id))")
    }
}
