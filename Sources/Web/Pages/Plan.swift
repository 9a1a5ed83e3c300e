import Accounts
import Basics
import Documents
import Reports
import Tracker

// Kế hoạch: what the next Saturdays must be, and the words to make them known.
extension Site {
    static let planRoutes: [Route] = [
        .get("ke-hoach", .right(.read)) { visit throws(Stop) in try visit.plan() }
    ]
}

extension Notice.Form {
    fileprivate var word: String {
        switch self {
        case .notice: "thong-bao"
        case .poster: "ap-phich"
        case .zalo: "zalo"
        case .loudspeaker: "doc-loa"
        }
    }
}

extension Visit {
    /// The feed of a unit; of an account of a place that of the place too.
    private func feeds(_ unit: String) -> [(String, String)] {
        let own = session?.account.place.map { place in
            (
                "/lich/\(unit).ics?thon=\(Fields.encoded(place))",
                say("Lịch của \(place)", "Calendar of \(place)")
            )
        }
        return [("/lich/\(unit).ics", say("Lịch cho điện thoại", "Calendar feed"))]
            + [own].compactMap(\.self)
    }

    func plan() throws(Stop) -> WebResponse {
        let title = say("Kế hoạch", "Plan")
        guard let unit = try askedUnit() else {
            var main = HTML()
            main.element("h1", text: title)
            return try chooseUnit(title, "/ke-hoach", try catalogue(), main)
        }
        let day = day("ngay")
        // The paper of the next outing: as a notice of the office, or to be hung up.
        if let asked = request.query["giay"] {
            guard let form = Notice.Form.allCases.first(where: { $0.word == asked }),
                let notice = try ask(NoticeRequest(unit, asOf: day, as: form))
            else { throw .missing }
            return try show(notice, as: asked)
        }
        let plan = try ask(PlanRequest(unit, asOf: day))
        var lead = HTML()
        let found = try ask(NoticeRequest(unit, asOf: day, as: .notice))
        if let notice = try? found?.document(language).text(width: 72) {
            lead.element("section") { html in
                html.element("h2", text: say("Thông báo", "Notice"))
                html.element("pre", .class("notice"), .id("thong-bao"), text: notice)
                html.element(
                    "button", .init("type", "button"), .init("data-chep", "thong-bao"),
                    text: say("Sao chép gửi Zalo, đọc loa", "Copy for Zalo or the loudspeaker"))
            }
        }
        let word = Fields.encoded(unit)
        let papers =
            found == nil
            ? []
            : [
                ("/ke-hoach?don-vi=\(word)&giay=thong-bao", say("Giấy thông báo", "Notice")),
                ("/ke-hoach?don-vi=\(word)&giay=ap-phich", say("Áp phích", "Poster")),
                ("/ke-hoach?don-vi=\(word)&giay=zalo", say("Tin Zalo", "For Zalo")),
                ("/ke-hoach?don-vi=\(word)&giay=doc-loa", say("Bài đọc loa", "Loudspeaker")),
            ]
        return try show(
            plan, as: "ke-hoach",
            more: feeds(word) + papers,
            lead: lead, scripts: ["chep.js"])
    }
}
