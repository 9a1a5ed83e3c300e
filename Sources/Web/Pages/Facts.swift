import Accounts
import Basics
import Documents
import ProgressCalculator
import Reports
import Sheets
import Targets
import Tracker

// Đánh giá, công nhận.
extension Site {
    static let factRoutes: [Route] = [
        .get("danh-gia", .right(.readNotes)) { visit throws(Stop) in try visit.facts([]) },
        .post("danh-gia", .right(.assess, .record)) { visit throws(Stop) in try visit.assess() },
        .post("danh-gia/cong-nhan", .right(.assess)) { visit throws(Stop) in
            try visit.recognise()
        },
    ]
}

extension Visit {
    func facts(_ findings: [Finding], status: Int = 200) throws(Stop) -> WebResponse {
        let catalogue = try catalogue()
        let title = say("Đánh giá, công nhận", "Assessments")
        var main = HTML()
        main.element("h1", text: title)
        let known =
            request.path == "/danh-gia"
            ? Form.assessments(catalogue).inputs : Form.recognitions(catalogue).inputs
        for finding in findings where !known.contains(where: { $0.key == finding.place.field }) {
            main.element(
                "p", .class("finding"), .init("role", "alert"), text: sentence(finding, known))
        }
        // An assessment is of a whole unit.
        if may(.assess) || may(.record) && session?.account.place == nil {
            let isOpen =
                !findings.isEmpty && request.path == "/danh-gia"
                || request.query["indicator"] != nil
            let state: [HTML.Attribute] = isOpen ? [.init("open")] : []
            main.element("details", all: [.class("more"), .id("ghi")] + state) { html in
                html.element("summary", text: say("Ghi kết quả đánh giá", "Record an assessment"))
                entry(
                    Form.assessments(catalogue).inputs, "/danh-gia", findings, catalogue, &html)
            }
        }
        if may(.assess) {
            let isOpen = !findings.isEmpty && request.path != "/danh-gia"
            let state: [HTML.Attribute] = isOpen ? [.init("open")] : []
            main.element("details", all: [.class("more")] + state) { html in
                html.element(
                    "summary", text: say("Ghi quyết định công nhận", "Record a decision"))
                entry(
                    Form.recognitions(catalogue).inputs, "/danh-gia/cong-nhan", findings,
                    catalogue, &html)
            }
        }
        let unit = try askedUnit()
        let decisions = try ask(RecognitionsRequest(unit: unit, asOf: today))
        guard let unit else {
            if let article = try? article(decisions.document(language)) { main.add(article) }
            main.element("h2", text: say("Kết quả đánh giá của từng xã", "Assessments by commune"))
            return try chooseUnit(title, "/danh-gia", catalogue, main, status: status)
        }
        let assessments = try ask(AssessmentsRequest(unit: unit, asOf: today))
        if let file = try file(of: assessments, as: "ket-qua-danh-gia-\(today)") { return file }
        main.element("p", .class("more")) { html in
            fileLinks(&html)
            html.link("/nhap", say("Nhập từ tệp", "Bring in a file"))
        }
        try grid(unit, &main)
        if let article = try? article(decisions.document(language)) { main.add(article) }
        if let article = try? article(assessments.document(language)) { main.add(article) }
        return page(title, main, status: status)
    }

    /// Every indicator of a unit: the last value, what is asked, and a link to record it.
    private func grid(_ unit: String, _ main: inout HTML) throws(Stop) {
        let report = try ask(UnitRequest(unit, asOf: today)).content
        for standard in report.parts {
            let rows = standard.assessable
            guard !rows.isEmpty else { continue }
            main.table(
                "\(say(report.unit.title)) · \(say(standard.title))",
                [
                    say("Chỉ tiêu", "Indicator"), say("Tên", "Title"),
                    say("Giá trị gần nhất", "Last value"), say("Mức đạt chuẩn", "Threshold"),
                    say("Tình trạng", "State"),
                ],
                rows.map { part -> [(inout HTML) -> Void] in
                    let known = part.observedText(language)
                    let query =
                        "don-vi=\(Fields.encoded(unit))&standard=\(Fields.encoded(part.name.standard))"
                        + "&indicator=\(Fields.encoded(part.id))"
                    return [
                        { html in
                            if self.may(.assess) || self.may(.record) {
                                html.link("/danh-gia?\(query)#ghi", part.id)
                            } else {
                                html.text(part.id)
                            }
                        }, { $0.text(self.say(part.title)) },
                        { $0.text(known.isEmpty ? "–" : known) },
                        {
                            let threshold = part.thresholdText(self.language)
                            $0.text(threshold.isEmpty ? "–" : threshold)
                        },
                        {
                            let own = part.flags.contains(.selfAssessedOnly)
                            $0.text(
                                "\(part.sign) \(self.say(part.state.title))"
                                    + (own
                                        ? self.say(" (mới tự đánh giá)", " (by itself only)") : ""))
                        },
                    ]
                })
        }
    }

    private func entry(
        _ inputs: [FormInput], _ path: String, _ findings: [Finding], _ catalogue: Catalogue,
        _ html: inout HTML
    ) {
        let isSent = request.path == path
        form(path, &html) { html in
            for input in inputs where input.key != "id" {
                var field = Input(
                    name: input.key, label: say(input.label),
                    value: isSent && request.method == .post
                        ? request.form[input.key] ?? "" : prefilled(input.key),
                    hint: input.measure, isRequired: input.isRequired)
                if isSent {
                    field.findings = findings.filter { $0.place.field == input.key }
                        .map { sentence($0, inputs) }
                }
                if input.key == "unit" {
                    field.suggestions = members.map { say($0.title) }
                }
                if input.key == "standard" {
                    field.choices =
                        [("", "–")]
                        + catalogue.standards.values.sorted { $0.id < $1.id }
                        .map { ($0.id, say($0.title)) }
                }
                field.write(&html)
            }
            html.element("button", .class("main"), text: say("Lưu", "Save"))
        }
    }

    /// What the grid's link says already.
    private func prefilled(_ key: String) -> String {
        switch key {
        case "unit": request.query["don-vi"] ?? ownUnit ?? ""
        case "standard", "indicator": request.query[key] ?? ""
        default: ""
        }
    }

    private static let pastOnly = Phrase(
        vi: "ghi ngày đã đánh giá", en: "give the day on which it was assessed")

    /// One row of the sheet of assessments, given field by field.
    func assess() throws(Stop) -> WebResponse {
        let cells = request.form.filled.filter { $0.key != "phieu" }
        do throws(Stop) {
            if let finding = notYet(cells["day"] ?? "", Self.pastOnly) {
                throw .refusal(.fields([finding]))
            }
            _ = try write { desk throws(Refusal) in try desk.assess(cells) }
            let unit = cells["unit"].map { "?don-vi=\(Fields.encoded($0))" } ?? ""
            return .see("/danh-gia" + unit)
        } catch .refusal(let refusal) where refusal.isOfForm {
            return try facts(refusal.findings, status: refusal.status)
        } catch {
            throw error
        }
    }

    func recognise() throws(Stop) -> WebResponse {
        let cells = request.form.filled.filter { $0.key != "phieu" }
        do throws(Stop) {
            _ = try write { desk throws(Refusal) in try desk.recognise(cells) }
            return .see("/danh-gia")
        } catch .refusal(let refusal) where refusal.isOfForm {
            return try facts(refusal.findings, status: refusal.status)
        } catch {
            throw error
        }
    }
}
