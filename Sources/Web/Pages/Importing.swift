import Basics
import Documents
import Reports
import Sheets
import Tracker
import WorkLog

// Nhập tệp: look first, then one button.
extension Site {
    static let importRoutes: [Route] = [
        .get("nhap", .right(.record, .assess, .confirm)) { visit throws(Stop) in
            visit.importPage(HTML())
        },
        .post("nhap", .right(.record, .assess, .confirm)) { visit throws(Stop) in
            try visit.bringIn()
        },
        .get("nhap/mau.csv", .right(.record, .assess, .confirm)) { visit throws(Stop) in
            .file(
                Array(Form.workDays(try visit.catalogue()).template(language: visit.language).utf8),
                type: "text/csv; charset=utf-8", name: "mau-ra-quan.csv")
        },
    ]
}

extension Visit {
    /// The sheets that may be brought.
    private enum Kind: String, CaseIterable {
        case work = "ra-quan"
        case assessments = "danh-gia"
        case confirmations = "xac-nhan"

        var title: Phrase {
            switch self {
            case .work: Phrase(vi: "Các buổi ra quân", en: "Work days")
            case .assessments: Phrase(vi: "Kết quả đánh giá", en: "Assessments")
            case .confirmations: Phrase(vi: "Bảng xác nhận", en: "Confirmations")
            }
        }

        var rights: Set<Right> {
            switch self {
            case .work: [.record]
            case .assessments: [.assess, .record]
            case .confirmations: [.confirm]
            }
        }
    }

    func importPage(_ outcome: HTML, status: Int = 200) -> WebResponse {
        let title = say("Nhập tệp", "Bring in a file")
        let kinds = Kind.allCases.filter { kind in kind.rights.contains { may($0) } }
        var main = HTML()
        main.element("h1", text: title)
        main.add(outcome)
        form("/nhap", files: true, &main) { html in
            Input(
                name: "loai", label: say("Biểu", "Sheet"), value: request.form["loai"] ?? "",
                choices: kinds.map { ($0.rawValue, say($0.title)) }
            ).write(&html)
            Input(
                name: "tep", label: say("Tệp Excel hoặc CSV (tối đa 10 MB)", "Excel or CSV file"),
                type: "file", isRequired: true
            ).write(&html)
            html.element("div", .class("actions")) { html in
                html.element(
                    "button", .class("main"), .init("name", "viec"), .init("value", "xem"),
                    text: say("Xem trước", "Look first"))
                html.element(
                    "button", .init("name", "viec"), .init("value", "nhap"),
                    text: say("Nhập vào sổ", "Bring in"))
            }
        }
        main.element("p", .class("more")) {
            $0.link("/nhap/mau.csv", say("Tải biểu mẫu", "Template"))
        }
        return page(title, main, status: status)
    }

    func bringIn() throws(Stop) -> WebResponse {
        guard let upload = request.uploads.first(where: { $0.field == "tep" }) else {
            var outcome = HTML()
            outcome.element(
                "p", .class("finding"), .init("role", "alert"),
                text: say("Chưa chọn tệp nào.", "No file was chosen."))
            return importPage(outcome, status: 422)
        }
        guard let kind = request.form["loai"].flatMap(Kind.init(rawValue:)),
            kind.rights.contains(where: { may($0) })
        else { throw .refusal(.notAllowed(.record)) }
        let file = SheetFile(upload.bytes, name: upload.name)
        let isTrial = request.form["viec"] != "nhap"
        var outcome = HTML()
        do throws(Stop) {
            let words = try write { desk throws(Refusal) -> (Phrase, [Finding]) in
                switch kind {
                case .work:
                    let report = try desk.importWorkDays(
                        file, as: .report, ImportMode(isTrial: isTrial))
                    return (report.summary, report.findings)
                case .assessments:
                    let report = try desk.importAssessments(file)
                    if isTrial { throw .tried(report.summary, report.findings) }
                    return (report.summary, report.findings)
                case .confirmations:
                    let (report, _) = try desk.confirm(file, isTrial: isTrial)
                    return (
                        Phrase(
                            vi: "xác nhận \(report.confirmed.count), chưa thống nhất "
                                + "\(report.disputed.count), không đổi \(report.unchanged)",
                            en: "\(report.confirmed.count) confirmed, \(report.disputed.count) "
                                + "disputed, \(report.unchanged) unchanged"), report.findings
                    )
                }
            }
            said(words.0, words.1, isTrial, file.name, &outcome)
            return importPage(outcome)
        } catch .refusal(.tried(let summary, let findings)) {
            said(summary, findings, true, file.name, &outcome)
            return importPage(outcome)
        } catch .refusal(.findings(let findings)) {
            outcome.element(
                "p", .class("finding"), .init("role", "alert"),
                text: say(
                    "\(file.name): \(findings.count) chỗ cần sửa, chưa nhập gì.",
                    "\(file.name): \(findings.count) findings, nothing is brought in."))
            list(findings, &outcome)
            return importPage(outcome, status: 422)
        } catch {
            throw error
        }
    }

    private func said(
        _ summary: Phrase, _ findings: [Finding], _ isTrial: Bool, _ name: String,
        _ outcome: inout HTML
    ) {
        outcome.element("p", .class("done"), .init("role", "status")) { html in
            html.text("\(name): \(say(summary)). ")
            html.text(
                isTrial
                    ? say(
                        "Chưa ghi gì; chọn lại tệp rồi bấm “Nhập vào sổ”.",
                        "Nothing is written; choose the file again and bring it in.")
                    : say("Đã vào sổ.", "In the log."))
        }
        list(findings, &outcome)
    }

    private func list(_ findings: [Finding], _ outcome: inout HTML) {
        guard !findings.isEmpty else { return }
        outcome.element("ul", .class("findings")) { html in
            for finding in findings.prefix(200) {
                html.element("li") { html in
                    html.element("pre", text: finding.text(language, saying: \.plain))
                }
            }
        }
    }
}
