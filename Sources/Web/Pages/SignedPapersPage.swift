import Accounts
import Basics
import Documents
import Reports
import Targets
import Tracker
import WorkLog

// Bản đã ký, đóng dấu: the paper of a month, kept with it.
extension Site {
    static let paperRoutes: [Route] = [
        .post("tien-do/ban-ky", .right(.close)) { visit throws(Stop) in try visit.keepPaper() },
        .get("tien-do/ban-ky/:ky/:ma", .right(.readNotes)) { visit throws(Stop) in
            try visit.paper()
        },
    ]
}

extension Visit {
    private var papers: SignedPapers {
        SignedPapers(beside: site.campaign.locations.database)
    }

    func papers(
        _ catalogue: Catalogue, _ unit: Unit.ID?, _ main: inout HTML
    ) throws(Stop) {
        let own = unit.map { catalogue.units.scope(of: $0, on: today) }
        let found = papers.papers(of: period).filter { paper in
            own.map { scope in paper.unit.map { scope.contains($0) } ?? false } ?? true
        }
        guard !found.isEmpty || may(.close) else { return }
        main.element("section") { html in
            html.element("h2", text: say("Bản đã ký, đóng dấu", "Signed papers"))
            html.element("ul", .class("list")) { html in
                for paper in found {
                    let name =
                        paper.unit.flatMap { catalogue.units[$0] }.map { say($0.title) }
                        ?? say("cả địa bàn", "the whole area")
                    html.element("li") { html in
                        html.element(
                            "a",
                            .init("href", "/tien-do/ban-ky/\(period)/\(paper.hash)"),
                            .init("download"),
                            text: "\(name) · PDF · \(paper.hash.prefix(12))")
                    }
                }
            }
            guard may(.close) else { return }
            form("/tien-do/ban-ky", files: true, &html) { html in
                html.void(
                    "input", .init("type", "hidden"), .init("name", "thang"),
                    .init("value", period))
                Input(
                    name: "don-vi", label: say("Đơn vị", "Unit"),
                    hint: say("để trống: cả địa bàn", "empty: the whole area"),
                    suggestions: members.map { say($0.title) }
                ).write(&html)
                Input(
                    name: "ban-ky", label: say("Bản quét PDF (tối đa 10 MB)", "The scan as PDF"),
                    type: "file", isRequired: true
                ).write(&html)
                html.element("button", text: say("Lưu bản ký", "Keep it"))
            }
        }
    }

    func keepPaper() throws(Stop) -> WebResponse {
        guard let upload = request.uploads.first(where: { $0.field == "ban-ky" }) else {
            return try deadlines(say("Chưa chọn tệp nào.", "No file was chosen."), status: 422)
        }
        let text = request.form["don-vi"]?.trimmed ?? ""
        let last = endOfMonth
        let unit = try read { desk throws(Refusal) in
            text.isEmpty ? nil : try desk.unit(named: text, on: last).id
        }
        do throws(Refusal) {
            _ = try papers.keep(upload.bytes, of: period, unit: unit)
        } catch {
            return try deadlines(error.text(language, saying: \.plain), status: error.status)
        }
        return .see("/tien-do?thang=\(period)")
    }

    /// As it was signed: to be saved, never shown by this site.
    func paper() throws(Stop) -> WebResponse {
        let (period, hash) = (parameters["ky"] ?? "", parameters["ma"] ?? "")
        guard let paper = papers.papers(of: period).first(where: { $0.hash == hash }) else {
            throw .missing
        }
        if let own = ownUnit {
            let scope = try catalogue().units.scope(of: own, on: today)
            guard let unit = paper.unit, scope.contains(unit) else {
                throw .refusal(.notAllowed(.close))
            }
        }
        guard let bytes = papers.bytes(of: paper) else {
            throw .refusal(
                .refused(
                    Phrase(
                        vi: "Bản ký này đã bị thay đổi trên đĩa nên không phát ra; báo người giữ "
                            + "máy chủ.",
                        en:
                            "The paper was changed on the disk and is not given out; tell who keeps "
                            + "the server.")))
        }
        var response = WebResponse.file(
            bytes, type: "application/pdf", name: "ban-ky-\(period)-\(hash.prefix(12)).pdf")
        response.headers.append(("content-security-policy", "sandbox"))
        return response
    }
}
