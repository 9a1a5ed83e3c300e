import Basics
import Documents
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
        for finding in findings {
            main.element(
                "p", .class("finding"), .init("role", "alert"),
                text: finding.text(language, withPlace: false, saying: \.plain))
        }
        if may(.assess) || may(.record) {
            main.element("details", .class("more")) { html in
                html.element("summary", text: say("Ghi kết quả đánh giá", "Record an assessment"))
                entry(Form.assessments(catalogue).inputs, "/danh-gia", catalogue, &html)
            }
        }
        if may(.assess) {
            main.element("details", .class("more")) { html in
                html.element(
                    "summary", text: say("Ghi quyết định công nhận", "Record a decision"))
                entry(
                    Form.recognitions(catalogue).inputs, "/danh-gia/cong-nhan", catalogue, &html)
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
        if let article = try? article(decisions.document(language)) { main.add(article) }
        if let article = try? article(assessments.document(language)) { main.add(article) }
        return page(title, main, status: status)
    }

    private func entry(
        _ inputs: [FormInput], _ path: String, _ catalogue: Catalogue, _ html: inout HTML
    ) {
        form(path, &html) { html in
            for input in inputs where input.key != "id" {
                var field = Input(
                    name: input.key, label: say(input.label), value: request.form[input.key] ?? "",
                    hint: input.measure, isRequired: input.isRequired)
                if input.key == "unit" {
                    field.suggestions = catalogue.members(on: today).map { say($0.title) }
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

    /// One row of the sheet of assessments, given field by field.
    func assess() throws(Stop) -> WebResponse {
        let cells = request.form.filled.filter { $0.key != "phieu" }
        do throws(Stop) {
            _ = try write { desk throws(Refusal) in try desk.assess(cells) }
            return .see("/danh-gia")
        } catch .refusal(.fields(let findings)) {
            return try facts(findings, status: 422)
        } catch {
            throw error
        }
    }

    func recognise() throws(Stop) -> WebResponse {
        let cells = request.form.filled.filter { $0.key != "phieu" }
        do throws(Stop) {
            _ = try write { desk throws(Refusal) in try desk.recognise(cells) }
            return .see("/danh-gia")
        } catch .refusal(.fields(let findings)) {
            return try facts(findings, status: 422)
        } catch {
            throw error
        }
    }
}
