import Accounts
import Basics
import Documents
import ProgressCalculator
import Reports
import Sheets
import Targets
import Tracker
import WorkLog

// Công trình, phần việc; số liệu thực hiện: lists, a form to record, one entry with its history.
extension Site {
    static let workRoutes: [Route] =
        routes(of: WorkItem.self) + routes(of: DutyCount.self) + [
            .get("phieu-cuoi-nam", .right(.readNotes)) { visit throws(Stop) in
                try visit.yearSlip()
            },
            .get("khu-dan-cu", .right(.read)) { visit throws(Stop) in
                try visit.show(
                    try visit.ask(PlacesRequest(unit: try visit.askedUnit(), asOf: visit.today)),
                    as: "khu-dan-cu-\(visit.today)")
            },
            .get("lam-diem", .right(.read)) { visit throws(Stop) in
                try visit.show(
                    try visit.ask(PilotsRequest(asOf: visit.today)), as: "lam-diem-\(visit.today)")
            },
        ]

    private static func routes<Fact: FactPages>(of _: Fact.Type) -> [Route] {
        let path = Fact.path
        return [
            .get(path, .right(.readNotes)) { visit throws(Stop) in
                try visit.facts(of: Fact.self, [])
            },
            .post(path, .right(.record)) { visit throws(Stop) in try visit.add(Fact.self) },
            .get("\(path)/:id", .right(.readNotes)) { visit throws(Stop) in
                try visit.fact(Fact.self, [])
            },
            .post("\(path)/:id/sua", .right(.record, .settle)) { visit throws(Stop) in
                try visit.correct(Fact.self)
            },
            .post("\(path)/:id/:viec", .right(.settle, .confirm, .record)) { visit throws(Stop) in
                try visit.step(Fact.self)
            },
        ]
    }
}

extension Visit {
    func facts<Fact: FactPages>(
        of _: Fact.Type, _ findings: [Finding], status: Int = 200
    ) throws(Stop) -> WebResponse {
        let unit = try askedUnit()
        let list = try Fact.list(self, unit)
        if let file = try file(of: list, as: "\(Fact.path)-\(today)") { return file }
        let catalogue = try catalogue()
        var main = HTML()
        let inputs = Fact.form(catalogue).inputs
        for finding in findings where !inputs.contains(where: { $0.key == finding.place.field }) {
            main.element(
                "p", .class("finding"), .init("role", "alert"),
                text: sentence(finding, inputs))
        }
        if may(.record) {
            let state: [HTML.Attribute] = findings.isEmpty ? [] : [.init("open")]
            main.element("details", all: [.class("more"), .id("ghi")] + state) { html in
                html.element("summary", text: say("Ghi mới", "Record"))
                let unit = ownUnit.flatMap { catalogue.units[$0].map { say($0.title) } } ?? ""
                var known = ["unit": unit]
                known["place"] = session?.account.place
                form("/\(Fact.path)", &html) { html in
                    self.inputs(Fact.self, known, findings, catalogue, &html)
                    html.element("button", .class("main"), text: say("Lưu", "Save"))
                }
            }
        }
        main.element("p", .class("more")) { html in
            fileLinks(&html)
            let beside =
                Fact.ledger == .dutyCounts
                ? [("/phieu-cuoi-nam", say("Phiếu cuối năm", "Year-end slip"))]
                : [
                    ("/khu-dan-cu", say("Khu dân cư kiểu mẫu", "Model residential areas")),
                    ("/lam-diem", say("Làm điểm", "Pilots")),
                ]
            for (path, words) in beside {
                html.link(path, words)
                html.text(" ")
            }
        }
        main.add(try article(list.document(language)))
        let ids = try factIDs(of: list)
        if !ids.isEmpty {
            main.element("section", .class("controls")) { html in
                html.element("h2", text: say("Mở từng mục", "Open one"))
                html.element("ul", .class("list")) { html in
                    for (id, title) in ids {
                        html.element("li") {
                            $0.link("/\(Fact.path)/\(Fields.encoded(id))", title)
                        }
                    }
                }
            }
        }
        return page(say(Fact.listTitle), main, status: status)
    }

    private func factIDs(of list: any Reportable) throws(Stop) -> [(id: String, title: String)] {
        switch list {
        case let list as Report<WorkItemList>:
            list.works.map {
                ($0.id, [$0.title, $0.unit.map { say($0.title) } ?? ""].joined(separator: ", "))
            }
        case let list as Report<DutyCountList>:
            list.counts.map {
                (
                    $0.id,
                    [say($0.title), $0.unit.map { say($0.title) } ?? "", say($0.periodTitle)]
                        .joined(separator: ", ")
                )
            }
        default: []
        }
    }

    /// The fields of the sheet, with what stands in them.
    private func inputs<Fact: FactPages>(
        _: Fact.Type, _ known: [String: String], _ findings: [Finding], _ catalogue: Catalogue,
        _ html: inout HTML
    ) {
        for input in Fact.form(catalogue).inputs where input.key != "id" {
            var field = Input(
                name: input.key, label: say(input.label),
                value: request.form[input.key] ?? known[input.key] ?? "", hint: input.measure,
                mode: input.isAmount ? "decimal" : nil, isRequired: input.isRequired)
            switch input.key {
            case "unit":
                field.suggestions = members.map { say($0.title) }
            case "kind": field.choices = catalogue.duties.map { ($0.id, say($0.title)) }
            case "state":
                field.choices = WorkItemState.allCases.map { ($0.title.vi, say($0.title)) }
            default: break
            }
            field.findings = findings.filter { $0.place.field == input.key }
                .map { sentence($0, Fact.form(catalogue).inputs) }
            field.write(&html)
        }
    }

    func add<Fact: FactPages>(_: Fact.Type) throws(Stop) -> WebResponse {
        let cells = request.form.filled.filter { $0.key != "phieu" }
        do throws(Stop) {
            let fact = try write { desk throws(Refusal) in try desk.add(Fact.self, cells).fact }
            return .see("/\(Fact.path)/\(Fields.encoded(fact.id))")
        } catch .refusal(let refusal) where refusal.isOfForm {
            return try facts(of: Fact.self, refusal.findings, status: refusal.status)
        } catch {
            throw error
        }
    }

    /// One entry: all its revisions, and what may be done with it.
    ///
    /// - Parameters:
    ///   - findings: in what was sent, for a correction or for a step.
    ///   - sent: the word of the step that was sent; `nil` for a correction.
    func fact<Fact: FactPages>(
        _: Fact.Type, _ findings: [Finding], status: Int = 200, step sent: String? = nil
    ) throws(Stop) -> WebResponse {
        let id = parameters["id"] ?? ""
        let held = try read { desk throws(Refusal) in try desk.current(of: Fact.self, id) }
        try refuseForeign(held.content.unit)
        let catalogue = try catalogue()
        let document = try ask(HistoryRequest(Fact.ledger, held.content.id)).document(language)
        var main = HTML()
        let now = try shown(held.content, catalogue)
        let inputs = Fact.form(catalogue).inputs
        let ofForm = sent == nil ? findings : []
        let fields = Set(inputs.map(\.key) + ["reason"])
        for finding in ofForm where !fields.contains(finding.place.field ?? "") {
            main.element(
                "p", .class("finding"), .init("role", "alert"), text: sentence(finding, inputs))
        }
        let isStale = status == 409 && findings.isEmpty
        let right: Right = held.content.confirmation == nil ? .record : .settle
        let isCorrected = may(right) && !held.isVoided
        if isStale {
            let change: Meanwhile =
                held.isVoided ? .voided : right == .settle ? .confirmed : .corrected
            stale(
                words(
                    of: change, by: held.author, held.number, mayCorrect: isCorrected), inputs,
                now: now, &main)
        }
        main.add(try article(document))
        if isCorrected || isStale {
            let state: [HTML.Attribute] = status == 200 || sent != nil ? [] : [.init("open")]
            main.element("details", all: [.class("more")] + state) { html in
                html.element("summary", text: say("Sửa", "Correct"))
                form("/\(Fact.path)/\(held.content.id)/sua", id: "sua", &html) { html in
                    html.void(
                        "input", .init("type", "hidden"), .init("name", "lan"),
                        .init("value", String(held.number)))
                    self.inputs(
                        Fact.self, now, ofForm, catalogue, &html)
                    Input(
                        name: "vi-sao", label: say("Lý do", "Why"),
                        value: request.form["vi-sao"] ?? "",
                        findings: ofForm.filter { $0.place.field == "reason" }
                            .map { sentence($0, inputs) }
                    ).write(&html)
                    if isCorrected {
                        html.element(
                            "button", .class("main"), text: say("Lưu bản sửa", "Save"))
                    }
                }
            }
        }
        let steps = held.isVoided ? [FactStep.restore] : held.content.steps() + [.void]
        for step in steps where may(step.right) {
            form("/\(Fact.path)/\(held.content.id)/\(step.word)", id: step.word, &main) { html in
                let isSent = step.word == sent
                Input(
                    name: "noi-dung", label: say(step.field),
                    value: isSent ? request.form["noi-dung"] ?? "" : "", isRequired: true,
                    findings: isSent ? findings.map { sentence($0, inputs) } : []
                ).write(&html)
                html.element("button", text: say(step.title))
            }
        }
        let redactable = held.content.texts.compactMap { key, _, text in
            text.isEmpty || text == WorkDay.redacted
                ? nil : TextField(rawValue: key == "confirmed_by" ? "role" : key)
        }
        redaction(
            redactable + ((held.reason ?? "").isEmpty ? [] : [.reason]),
            of: "/\(Fact.path)/\(held.content.id)", &main)
        return page(document.title, main, status: status)
    }

    /// What stands in the fields: the unit by its name.
    private func shown<Fact: FactPages>(
        _ fact: Fact, _ catalogue: Catalogue
    ) throws(Stop) -> [String: String] {
        var cells = Fact.form(catalogue).cells(of: fact)
        let hidden = try read { desk throws(Refusal) in
            try Fact.hiddenFields(of: fact.id, desk)
        }
        for field in hidden { cells[field] = nil }
        cells["unit"] = catalogue.units[fact.unit].map { say($0.title) }
        return cells
    }

    func correct<Fact: FactPages>(_: Fact.Type) throws(Stop) -> WebResponse {
        let id = parameters["id"] ?? ""
        let held = try read { desk throws(Refusal) in try desk.current(of: Fact.self, id) }
        let catalogue = try catalogue()
        let changed = changed(
            Fact.form(catalogue).inputs, from: try shown(held.content, catalogue))
        let revision = request.form["lan"].flatMap { Int($0) }
        let reason = request.form["vi-sao"].flatMap { $0.isBlank ? nil : $0 }
        do throws(Stop) {
            _ = try write { desk throws(Refusal) in
                try desk.correct(Fact.self, id, changed, reason: reason, from: revision)
            }
            return .see("/\(Fact.path)/\(Fields.encoded(id))")
        } catch .refusal(.stale) {
            return try fact(Fact.self, [], status: 409)
        } catch .refusal(let refusal) where refusal.isOfForm {
            return try fact(Fact.self, refusal.findings, status: refusal.status)
        } catch {
            throw error
        }
    }

    func step<Fact: FactPages>(_: Fact.Type) throws(Stop) -> WebResponse {
        let id = parameters["id"] ?? ""
        let words = request.form["noi-dung"]?.trimmed ?? ""
        let today = today
        let isWork = Fact.self == WorkItem.self
        let asked = parameters["viec"] ?? ""
        if asked == "luoc-bo" { return try redact("/\(Fact.path)") }
        guard ["huy", "khoi-phuc"].contains(asked) || isWork else { throw .missing }
        do throws(Stop) {
            _ = try write { desk throws(Refusal) in
                switch asked {
                case "huy": _ = try desk.voidOffice(Fact.self, id, reason: words)
                case "khoi-phuc": _ = try desk.restoreOffice(Fact.self, id, reason: words)
                case "hoan-thanh": _ = try desk.finish(id, on: today, result: words)
                case "xac-nhan":
                    _ = try desk.confirm(work: id, Confirmation(by: words, on: today))
                default:
                    throw .unknown(
                        what: Phrase(vi: "việc", en: "step"), text: asked, suggestions: [])
                }
            }
        } catch .refusal(let refusal) where refusal.isOfForm && refusal.status != 404 {
            return try fact(
                Fact.self, refusal.findings, status: refusal.status, step: asked)
        } catch {
            throw error
        }
        return .see("/\(Fact.path)/\(Fields.encoded(id))")
    }
}
