import Accounts
import Basics
import Documents
import Office
import Reports
import Sheets
import Tracker
import WorkLog

// Nhập tệp: look first, with every finding beside its cell, then one button.
extension Site {
    static let importRoutes: [Route] = [
        .get("nhap", .right(.record, .assess, .confirm, .merge)) { visit throws(Stop) in
            visit.importPage(HTML())
        },
        .post("nhap", .right(.record, .assess, .confirm)) { visit throws(Stop) in
            try visit.bringIn()
        },
        .get("nhap/mau/:tep", .right(.record, .assess, .confirm)) { visit throws(Stop) in
            try visit.template()
        },
        .post("nhap/so", .right(.merge)) { visit throws(Stop) in try visit.merge() },
    ]
}

/// The sheets that may be brought.
enum SheetOfOurs: String, CaseIterable {
    case work = "ra-quan"
    case planned = "du-kien"
    case assessments = "danh-gia"
    case recognitions = "cong-nhan"
    case confirmations = "xac-nhan"

    var title: Phrase {
        switch self {
        case .work: Phrase(vi: "Các buổi ra quân", en: "Work days")
        case .planned: Phrase(vi: "Các buổi dự kiến", en: "Outings to come")
        case .assessments: Phrase(vi: "Kết quả đánh giá", en: "Assessments")
        case .recognitions: Phrase(vi: "Quyết định công nhận", en: "Recognitions")
        case .confirmations: Phrase(vi: "Bảng xác nhận", en: "Confirmations")
        }
    }

    var rights: Set<Right> {
        switch self {
        case .work, .planned: [.record]
        case .assessments: [.assess, .record]
        case .recognitions: [.assess]
        case .confirmations: [.confirm]
        }
    }

    /// Whether an office may call its columns otherwise.
    var takesOwnColumns: Bool { self == .work || self == .planned }
}

/// What became of a sheet.
struct ImportOutcome {
    var summary = Phrase("")
    var findings: [Finding] = []
    var changes: [ImportChange] = []
    var isRefused = false
}

extension Visit {
    var sheets: [SheetOfOurs] {
        SheetOfOurs.allCases.filter { sheet in sheet.rights.contains { may($0) } }
    }

    func importPage(_ outcome: HTML, status: Int = 200) -> WebResponse {
        let title = say("Nhập tệp", "Bring in a file")
        var main = HTML()
        main.element("h1", text: title)
        main.add(outcome)
        if !sheets.isEmpty {
            form("/nhap", files: true, &main) { html in
                Input(
                    name: "loai", label: say("Biểu", "Sheet"), value: request.form["loai"] ?? "",
                    choices: sheets.map { ($0.rawValue, say($0.title)) }
                ).write(&html)
                Input(
                    name: "tep",
                    label: say("Tệp Excel hoặc CSV (tối đa 10 MB)", "Excel or CSV file"),
                    type: "file", isRequired: true
                ).write(&html)
                html.element("div", .class("actions")) { html in
                    html.element(
                        "button", .class("main"), .init("name", "viec"), .init("value", "xem"),
                        text: say("Xem trước", "Look first"))
                }
            }
            main.element("p", .class("more")) { html in
                for sheet in sheets where sheet != .planned {
                    for ending in sheet == .confirmations ? [] : ["xlsx", "csv"] {
                        html.link(
                            "/nhap/mau/\(sheet.rawValue).\(ending)",
                            say("Biểu mẫu: \(sheet.title.vi)", "Template: \(sheet.title.en)")
                                + " (\(ending == "xlsx" ? "Excel" : "CSV"))")
                        html.text(" ")
                    }
                }
                if may(.confirm) || may(.record) {
                    html.link(
                        "/xac-nhan?tep=xlsx",
                        say("Bảng xác nhận của tháng (Excel)", "The month's sheet (Excel)"))
                }
            }
        }
        if may(.merge) { mergeForm(&main) }
        return page(title, main, status: status)
    }

    func bringIn() throws(Stop) -> WebResponse {
        guard let session else { throw .unauthorized }
        guard let sheet = request.form["loai"].flatMap(SheetOfOurs.init(rawValue:)),
            sheets.contains(sheet)
        else { throw .refusal(.notAllowed(.record)) }
        let file: SheetFile
        switch try brought() {
        case .success(let found): file = found
        case .failure(let why): return importPage(refused(why.words), status: 422)
        }
        let memory = RememberedColumns(
            beside: site.campaign.locations.database, campaign: site.campaign.log.campaign,
            office: session.account.office)
        let chosen = chosenColumns()
        let own = chosen ?? memory.file
        let isTrial = request.form["viec"] != "nhap"
        let outcome = try bringIn(file, sheet, own, isTrial: isTrial)
        if chosen != nil, !outcome.isRefused || !outcome.findings.areOfColumns, let own {
            _ = memory.keep(own)
        }
        var shown = HTML()
        told(outcome, file, isTrial, &shown)
        if outcome.isRefused || isTrial {
            let token = site.shelf.put(file, of: session.account, at: now)
            try nextStep(outcome, sheet, file, token, own, &shown)
            preview(file, outcome.findings, &shown)
        }
        return importPage(shown, status: outcome.isRefused ? 422 : 200)
    }

    private func bringIn(
        _ file: SheetFile, _ sheet: SheetOfOurs, _ own: SheetFile?, isTrial: Bool
    ) throws(Stop) -> ImportOutcome {
        let mode = ImportMode(
            isTrial: isTrial, overwritesCorrections: request.form["ghi-de"] != nil)
        let choices = ImportChoices(mode, columns: sheet.takesOwnColumns ? own : nil)
        do throws(Stop) {
            return try write(from: .sheet) { desk throws(Refusal) in
                switch sheet {
                case .work, .planned:
                    return ImportOutcome(
                        try desk.importWorkDays(
                            file, as: sheet == .work ? .report : .plan, choices))
                case .assessments:
                    return ImportOutcome(try desk.importAssessments(file, choices))
                case .recognitions:
                    return ImportOutcome(try desk.importRecognitions(file, choices))
                case .confirmations:
                    let (report, _) = try desk.confirm(file, isTrial: isTrial)
                    let done = (report.confirmed.count, report.disputed.count, report.unchanged)
                    return ImportOutcome(
                        summary: Phrase(
                            vi: "xác nhận \(done.0), chưa thống nhất \(done.1), không đổi "
                                + "\(done.2)",
                            en: "\(done.0) confirmed, \(done.1) disputed, \(done.2) unchanged"),
                        findings: report.findings)
                }
            }
        } catch .refusal(.findings(let findings)) {
            return ImportOutcome(findings: findings, isRefused: true)
        } catch {
            throw error
        }
    }

    /// What the office says that its columns mean; `nil` where it says nothing.
    private func chosenColumns() -> SheetFile? {
        var meanings: [(own: String, label: String)] = []
        for number in 0..<100 {
            guard let own = request.form["cot-\(number)"] else { break }
            meanings.append((own, request.form["nghia-\(number)"] ?? ""))
        }
        return meanings.isEmpty ? nil : SheetFile(OwnColumns.file(meanings), name: "cot-rieng")
    }
}

extension ImportOutcome {
    init(_ report: ImportReport) {
        summary = report.summary
        findings = report.findings
        changes = report.changes
    }
}
