import Basics
import Documents
import ProgressCalculator
import Reports
import Tracker

// Rà soát: findings, answered in place.
extension Site {
    static let reviewRoutes: [Route] = [
        .get("ra-soat", .right(.readNotes)) { visit throws(Stop) in try visit.review() },
        .post("ra-soat", .right(.review)) { visit throws(Stop) in try visit.answerFinding() },
    ]
}

extension Visit {
    /// - Parameter wrong: why an answer was not taken, which stands in its field still.
    func review(_ wrong: String? = nil, status: Int = 200) throws(Stop) -> WebResponse {
        let report = try ask(ReviewRequest(unit: try askedUnit(), asOf: today))
        var answers = HTML()
        if may(.review), !report.content.findings.isEmpty {
            answers.element("h2", text: say("Trả lời", "Answers"))
            for row in report.content.findings.prefix(50) {
                form("/ra-soat", id: "ra-soat-\(row.id)", &answers) { html in
                    html.element("p", text: say(row.what))
                    html.void(
                        "input", .init("type", "hidden"), .init("name", "ma"),
                        .init("value", row.id))
                    Input(
                        name: "tra-loi", label: say("Trả lời", "Answer"),
                        value: row.id == request.form["ma"] ? request.form["tra-loi"] ?? "" : "",
                        isRequired: true,
                        findings: row.id == request.form["ma"] ? [wrong].compactMap(\.self) : []
                    ).write(&html)
                    html.element("button", text: say("Lưu trả lời", "Save"))
                }
            }
        }
        return try show(report, as: "ra-soat-\(today)", tail: answers, status: status)
    }

    func answerFinding() throws(Stop) -> WebResponse {
        let (id, note) = (request.form["ma"] ?? "", request.form["tra-loi"]?.trimmed ?? "")
        do throws(Stop) {
            _ = try write { desk throws(Refusal) in try desk.answer(id, note: note, asOf: today) }
            return .see("/ra-soat")
        } catch .refusal(let refusal) where refusal.status == 422 {
            return try review(refusal.text(language, saying: \.plain), status: 422)
        } catch {
            throw error
        }
    }
}
