import Accounts
import Basics
import Documents
import Office
import Reports
import Sheets
import Targets
import Tracker

// Đối chiếu văn bản: download a sheet of the law, look at what was filled in, bring it in.
extension Site {
    static let lawRoutes: [Route] = [
        .get("quy-dinh/doi-chieu", .right(.law)) { visit throws(Stop) in
            try visit.lawDesk(HTML())
        },
        .get("quy-dinh/bang/:tep", .right(.law)) { visit throws(Stop) in try visit.lawSheet() },
        .post("quy-dinh/nhap", .right(.law)) { visit throws(Stop) in try visit.bringInLaw() },
    ]
}

extension Visit {
    private func desk() throws(Stop) -> LawDesk {
        try Stop.of { () throws(Refusal) in try LawDesk(site.campaign.locations) }
    }

    /// How well each standard is known, its sheets, and the form that takes them back.
    func lawDesk(_ outcome: HTML, status: Int = 200) throws(Stop) -> WebResponse {
        let desk = try desk()
        let title = say("Đối chiếu văn bản", "Compare with the texts")
        var main = HTML()
        main.element("h1", text: title)
        main.add(outcome)
        form("/quy-dinh/nhap", files: true, &main) { html in
            Input(
                name: "tep", label: say("Bảng đã điền (Excel hoặc CSV)", "The sheet, filled in"),
                type: "file", isRequired: true
            ).write(&html)
            html.element("div", .class("actions")) { html in
                html.element(
                    "button", .class("main"), .init("name", "viec"), .init("value", "xem"),
                    text: say("Xem trước", "Look first"))
            }
        }
        let own = try catalogue().campaign.standards
        let list = try Stop.of { () throws(Refusal) in try desk.list(asOf: today) }
        let rows = list.standards.filter { own.contains($0.standard) }
        let withTables = Set(desk.standards.map(\.id))
        main.table(
            say("Các bộ tiêu chí của nhiệm vụ", "The standards of the campaign"),
            [
                say("Bộ tiêu chí", "Standard"), say(Mark.verified.title),
                say(Mark.secondHand.title), say(Mark.recalled.title), say(Mark.assumed.title),
                say("chưa có", "unknown"),
                say("Chỉ tiêu còn thiếu", "Missing"), say("Bảng để điền", "Sheet"),
            ], figures: [1, 2, 3, 4, 5, 6],
            rows.map { row -> [(inout HTML) -> Void] in
                [
                    { $0.text(self.say(row.title)) }, { $0.text("\(row.counts.verified)") },
                    { $0.text("\(row.counts.secondHand)") }, { $0.text("\(row.counts.recalled)") },
                    { $0.text("\(row.counts.assumed)") }, { $0.text("\(row.counts.unknown)") },
                    { $0.text(row.missingIndicators.map(String.init) ?? "–") },
                    { html in
                        // Levels of a table of points stand in its own file.
                        guard withTables.contains(row.standard) else { return html.text("–") }
                        for ending in ["xlsx", "csv"] {
                            html.link(
                                "/quy-dinh/bang/\(row.standard).\(ending)",
                                ending == "xlsx" ? "Excel" : "CSV")
                            html.text(" ")
                        }
                    },
                ]
            })
        return page(title, main, status: status)
    }

    /// The sheet of one standard: `xa-ntm-2026-2030.xlsx`.
    func lawSheet() throws(Stop) -> WebResponse {
        let name = parameters["tep"] ?? ""
        let desk = try desk()
        for ending in [".xlsx", ".csv"] where name.hasSuffix(ending) {
            let id = String(name.dropLast(ending.count))
            guard desk.standards.contains(where: { $0.id == id }) else { throw .missing }
            let standard = try Stop.of { () throws(Refusal) in try desk.standard(id) }
            guard ending == ".xlsx" else {
                return try FileForm.csv.made(as: "muc-dat-chuan-\(name)") {
                    Array(try desk.csv(standard, language).utf8)
                }
            }
            let sheet = try Stop.of { () throws(Refusal) in try desk.sheet(standard) }
            return try FileForm.xlsx.response(
                sheet.document(language), name: "muc-dat-chuan-\(name)")
        }
        throw .missing
    }

    /// Looks at a sheet, with all that is wrong in it; with the button of that page, brings it in.
    func bringInLaw() throws(Stop) -> WebResponse {
        guard let session else { throw .unauthorized }
        let file: SheetFile
        switch try brought() {
        case .success(let found): file = found
        case .failure(let why): return try lawDesk(refused(why.words), status: 422)
        }
        let isTrial = request.form["viec"] != "nhap"
        let report: LawImport
        do throws(Refusal) {
            report = try LawDesk(site.campaign.locations).bringIn(
                file, as: session.account.actor, on: today, isTrial: isTrial)
        } catch .findings(let findings) {
            let words = say(
                "\(file.name): \(findings.count) chỗ cần sửa, chưa nhập gì.",
                "\(file.name): \(findings.count) findings, nothing is brought in.")
            return try lawDesk(refused(words, findings), status: 422)
        } catch {
            throw .refusal(error)
        }
        // The next page is of the new rules.
        if !isTrial { site.campaign.rules.lookAgain() }
        var outcome = HTML()
        outcome.element(
            "p", .class("done"), .init("role", "status"), text: say(report.text(withFolders: false))
        )
        if isTrial, report.changed > 0 {
            let token = site.shelf.put(file, of: session.account, at: now)
            form("/quy-dinh/nhap", id: "form-nhap-luat", &outcome) { html in
                html.void(
                    "input", .init("type", "hidden"), .init("name", "cat"), .init("value", token))
                html.element(
                    "button", .class("main"), .init("name", "viec"), .init("value", "nhap"),
                    text: say("Nhập mức đạt chuẩn", "Bring in"))
            }
        }
        return try lawDesk(outcome)
    }
}
