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
private enum SheetOfOurs: String, CaseIterable {
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
private struct Outcome {
    var summary = Phrase("")
    var findings: [Finding] = []
    var changes: [ImportChange] = []
    var isRefused = false
}

extension Visit {
    private var sheets: [SheetOfOurs] {
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

    // MARK: Sheets

    private func wrong(_ words: String, status: Int = 422) -> WebResponse {
        var outcome = HTML()
        outcome.element("p", .class("finding"), .init("role", "alert"), text: words)
        return importPage(outcome, status: status)
    }

    func bringIn() throws(Stop) -> WebResponse {
        guard let session else { throw .unauthorized }
        guard let sheet = request.form["loai"].flatMap(SheetOfOurs.init(rawValue:)),
            sheets.contains(sheet)
        else { throw .refusal(.notAllowed(.record)) }
        let file: SheetFile
        if let upload = request.uploads.first(where: { $0.field == "tep" }) {
            if RowSource.isWorkbook(upload.bytes), let why = site.strangers.workbook(upload.bytes) {
                return wrong("\(upload.name): \(say(why))")
            }
            file = SheetFile(upload.bytes, name: upload.name)
        } else if let token = request.form["cat"] {
            guard let held = site.shelf.take(token, of: session.account, at: now) else {
                return wrong(
                    say(
                        "Tệp đã chờ quá 15 phút; chọn lại tệp.",
                        "The file has waited for more than 15 minutes; choose it again."))
            }
            file = held
        } else {
            return wrong(say("Chưa chọn tệp nào.", "No file was chosen."))
        }
        let memory = RememberedColumns(
            beside: site.campaign.locations.database, campaign: site.campaign.log.campaign,
            office: session.account.office)
        let chosen = chosenColumns()
        let own = chosen ?? memory.file
        let isTrial = request.form["viec"] != "nhap"
        let outcome = try bringIn(file, sheet, own, isTrial: isTrial)
        if chosen != nil, !outcome.isRefused, let own { _ = memory.keep(own) }
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
    ) throws(Stop) -> Outcome {
        let mode = ImportMode(
            isTrial: isTrial, overwritesCorrections: request.form["ghi-de"] != nil)
        var tried = Outcome()
        do throws(Stop) {
            return try write(from: .sheet) { desk throws(Refusal) in
                switch sheet {
                case .work, .planned:
                    return Outcome(
                        try desk.importWorkDays(
                            file, as: sheet == .work ? .report : .plan, mode, columns: own))
                case .assessments:
                    tried = Outcome(try desk.importAssessments(file))
                    if isTrial { throw .tried(tried.summary, tried.findings) }
                    return tried
                case .recognitions:
                    tried = Outcome(try desk.importRecognitions(file))
                    if isTrial { throw .tried(tried.summary, tried.findings) }
                    return tried
                case .confirmations:
                    let (report, _) = try desk.confirm(file, isTrial: isTrial)
                    let done = (report.confirmed.count, report.disputed.count, report.unchanged)
                    return Outcome(
                        summary: Phrase(
                            vi: "xác nhận \(done.0), chưa thống nhất \(done.1), không đổi "
                                + "\(done.2)",
                            en: "\(done.0) confirmed, \(done.1) disputed, \(done.2) unchanged"),
                        findings: report.findings)
                }
            }
        } catch .refusal(.tried) {
            return tried
        } catch .refusal(.findings(let findings)) {
            return Outcome(findings: findings, isRefused: true)
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

    private func told(_ outcome: Outcome, _ file: SheetFile, _ isTrial: Bool, _ html: inout HTML) {
        let errors = outcome.findings.count { $0.severity == .error }
        guard !outcome.isRefused else {
            html.element(
                "p", .class("finding"), .init("role", "alert"),
                text: say(
                    "\(file.name): \(errors) chỗ cần sửa, chưa nhập gì.",
                    "\(file.name): \(errors) findings, nothing is brought in."))
            return list(outcome.findings, &html)
        }
        html.element("p", .class("done"), .init("role", "status")) { html in
            html.text("\(file.name): \(say(outcome.summary)). ")
            html.text(
                isTrial
                    ? say(
                        "Chưa ghi gì; xem bên dưới rồi bấm “Nhập vào sổ”.",
                        "Nothing is written; look below, then bring it in.")
                    : say("Đã vào sổ.", "In the log."))
        }
        list(outcome.findings, &html)
        guard !outcome.changes.isEmpty else { return }
        html.element("h2", text: say("Dòng thay đổi (trước → sau)", "Changed rows"))
        html.element("ul") { html in
            for change in outcome.changes.prefix(200) {
                html.element("li", text: say(change.sentence))
            }
        }
    }

    /// One button; before it, what an office's own columns mean.
    private func nextStep(
        _ outcome: Outcome, _ sheet: SheetOfOurs, _ file: SheetFile, _ token: String,
        _ own: SheetFile?, _ html: inout HTML
    ) throws(Stop) {
        var workForm = Form.workDays(try catalogue())
        if let own, case .success(let called) = workForm.calling(own.bytes, file: own.name) {
            workForm = called
        }
        let strange =
            outcome.isRefused && sheet.takesOwnColumns
            ? Array(workForm.strangeHeaders(file.bytes, name: file.name).prefix(40)) : []
        // Where nothing can be chosen, the file is to be mended.
        guard !outcome.isRefused || !strange.isEmpty else { return }
        let labels = workForm.inputs.map { ($0.label.vi, say($0.label)) }
        form("/nhap", id: "tiep", &html) { html in
            for (name, value) in [("loai", sheet.rawValue), ("cat", token)] {
                html.void(
                    "input", .init("type", "hidden"), .init("name", name), .init("value", value))
            }
            if !strange.isEmpty {
                html.element("h2", text: say("Cột riêng của đơn vị", "The office's own columns"))
                html.element(
                    "p", .class("hint"),
                    text: say(
                        "Chọn một lần, chương trình nhớ cho lần sau.",
                        "Choose once; it is remembered."))
            }
            for (number, header) in strange.enumerated() {
                html.void(
                    "input", .init("type", "hidden"), .init("name", "cot-\(number)"),
                    .init("value", header))
                Input(
                    name: "nghia-\(number)", label: header,
                    choices: [("", say("bỏ qua cột này", "leave it out"))] + labels
                ).write(&html)
            }
            if !strange.isEmpty {
                html.element(
                    "button", .class("main"), .init("name", "viec"), .init("value", "xem"),
                    text: say("Xem trước lại", "Look again"))
            } else {
                html.element(
                    "button", .class("main"), .init("name", "viec"), .init("value", "nhap"),
                    text: say("Nhập vào sổ", "Bring in"))
            }
        }
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

    /// The file as it stands, each finding beside its cell.
    private func preview(_ file: SheetFile, _ findings: [Finding], _ html: inout HTML) {
        let byPlace = Dictionary(grouping: findings, by: \.place)
        let shown = SheetPreview(file.bytes, name: file.name, showing: findings.map(\.place))
        for page in shown.pages where !page.rows.isEmpty {
            let name = page.name ?? file.name
            let width = page.rows.map(\.cells.count).max() ?? 0
            html.element("h2", text: say("Xem trước: \(name)", "Preview: \(name)"))
            html.table(
                name, [say("Dòng", "Row")] + (0..<width).map { CellName.letters(of: $0) },
                page.rows.map { row -> [(inout HTML) -> Void] in
                    [{ $0.text(String(row.line)) }]
                        + (0..<width).map { column in
                            { html in
                                guard column < row.cells.count else { return }
                                let cell = row.cells[column]
                                html.text(cell.text)
                                for finding in byPlace[cell.place] ?? [] {
                                    html.element(
                                        "strong",
                                        .class(finding.severity == .error ? "finding" : "note"),
                                        text: " ⚠ " + self.say(finding.problem))
                                }
                            }
                        }
                })
            if page.goesOn {
                html.element(
                    "p", .class("hint"),
                    text: say(
                        "Các dòng còn lại không có chỗ cần sửa nên không hiện ở đây.",
                        "The other rows have no findings and are not shown."))
            }
        }
    }

    // MARK: Templates

    func template() throws(Stop) -> WebResponse {
        let parts = (parameters["tep"] ?? "").split(separator: ".").map(String.init)
        guard parts.count == 2, let sheet = SheetOfOurs(rawValue: parts[0]),
            sheets.contains(sheet), sheet != .confirmations, ["csv", "xlsx"].contains(parts[1])
        else { throw .missing }
        let name = "mau-\(parts[0]).\(parts[1])"
        let templates = try Stop.of { () throws(Refusal) in
            try SheetTemplates(site.campaign.locations)
        }
        guard parts[1] == "xlsx" else {
            let text =
                switch sheet {
                case .assessments: SheetTemplates.assessments(language)
                case .recognitions: templates.recognitions(language)
                default: templates.workDays(language)
                }
            return .file(Array(text.utf8), type: "text/csv; charset=utf-8", name: name)
        }
        let template =
            switch sheet {
            case .assessments:
                try ask(AssessmentTemplateRequest(unit: ownUnit, asOf: today))
            case .recognitions: templates.recognitions(asOf: today)
            default: templates.workDays(asOf: today)
            }
        return try FileForm.xlsx.response(template.document(language), name: name)
    }

    // MARK: Another log

    private func mergeForm(_ main: inout HTML) {
        main.element("section") { html in
            html.element("h2", text: say("Gộp sổ của đơn vị khác", "Bring in another log"))
            form("/nhap/so", files: true, &html) { html in
                Input(
                    name: "so", label: say("Tệp của lệnh export (.sqlite)", "An exported log"),
                    type: "file", isRequired: true
                ).write(&html)
                for (name, words) in acceptances {
                    html.element("p") { html in
                        html.element("label") { html in
                            html.void(
                                "input", .init("type", "checkbox"), .init("name", name),
                                .init("value", "1"))
                            html.text(" " + words)
                        }
                    }
                }
                html.element(
                    "button", .init("name", "viec"), .init("value", "xem"),
                    text: say("Xem tệp có gì", "Say what it would bring"))
                html.element(
                    "button", .class("main"), .init("name", "viec"), .init("value", "nhap"),
                    text: say("Gộp vào sổ", "Merge"))
            }
        }
    }

    private var acceptances: [(name: String, words: String)] {
        [
            (
                "nhan-xac-nhan",
                say("Nhận cả xác nhận của nơi gửi", "Take the sender's confirmations")
            ), ("nhan-huy", say("Nhận cả việc hủy của nơi gửi", "Take the sender's voids")),
            (
                "nhan-luoc-bo",
                say("Nhận cả việc lược bỏ chữ của nơi gửi", "Take the sender's redactions")
            ),
        ]
    }

    func merge() throws(Stop) -> WebResponse {
        guard let session else { throw .unauthorized }
        guard let upload = request.uploads.first(where: { $0.field == "so" }) else {
            return wrong(say("Chưa chọn tệp nào.", "No file was chosen."))
        }
        var accepted = MergeAcceptance.nothing
        if request.form["nhan-xac-nhan"] != nil { accepted.insert(.confirmations) }
        if request.form["nhan-huy"] != nil { accepted.insert(.voids) }
        if request.form["nhan-luoc-bo"] != nil { accepted.insert(.redactions) }
        let isTrial = request.form["viec"] != "nhap"
        guard let copy = PrivateCopy(upload.bytes, ending: "sqlite") else {
            return wrong(say("Máy chủ hết chỗ.", "The server's disk is full."), status: 503)
        }
        defer { copy.remove() }
        do throws(Refusal) {
            let summary = try CampaignStore.merge(
                [copy.path], into: site.campaign.locations, accepting: accepted,
                isTrial: isTrial, by: session.account.office, on: now, reading: site.strangers.log)
            var shown = HTML()
            shown.element(
                "p", .class("done"), .init("role", "status"),
                text: isTrial
                    ? say(
                        "Chưa ghi gì; đây là những gì tệp sẽ mang vào.",
                        "Nothing is written; this is what the file would bring.")
                    : say("Đã gộp vào sổ.", "Merged."))
            if let article = try? article(summary.document(language)) { shown.add(article) }
            return importPage(shown)
        } catch {
            return wrong(
                error.text(language, saying: \.plain).replacing(copy.path, with: upload.name),
                status: error.status)
        }
    }
}

extension Outcome {
    fileprivate init(_ report: ImportReport) {
        summary = report.summary
        findings = report.findings
        changes = report.changes
    }
}
