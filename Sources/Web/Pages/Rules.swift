import Basics
import Documents
import Reports
import Targets
import Tracker

// Quy định: the standards of the campaign, every level with its document and mark.
extension Site {
    static let ruleRoutes: [Route] = [
        .get("quy-dinh", .right(.read)) { visit throws(Stop) in try visit.rules() },
        .get("quy-dinh/bo/:id", .right(.read)) { visit throws(Stop) in
            let id = visit.parameters["id"] ?? ""
            guard try visit.catalogue().standards[id] != nil else { throw .missing }
            return try visit.show(try visit.levels(of: id), as: "quy-dinh-\(id)")
        },
    ]
}

extension Visit {
    /// Every level of a standard, from when it holds, by which document, how well it is known.
    func levels(of standard: Standard.ID) throws(Stop) -> Report<LawList> {
        try Stop.of { () throws(Refusal) in
            try LawDesk(site.campaign.locations).list(of: standard, asOf: today)
        }
    }

    /// The standards, or the levels whose title, number or document has the words that are looked
    /// for.
    func rules() throws(Stop) -> WebResponse {
        let standards = try catalogue().standards.values.sorted { $0.id < $1.id }
        let words = request.query["tim"]?.trimmed ?? ""
        var main = HTML()
        let title = say("Quy định", "Rules")
        main.element("h1", text: title)
        main.element(
            "form", .init("method", "get"), .init("action", "/quy-dinh"), .class("filter"),
            .init("role", "search")
        ) { html in
            Input(
                name: "tim",
                label: say("Tìm chỉ tiêu, văn bản", "Look for an indicator, a document"),
                value: words
            ).write(&html)
            html.element("button", text: say("Tìm", "Look"))
        }
        if may(.law) {
            main.element("p", .class("more")) {
                $0.link("/quy-dinh/doi-chieu", say("Đối chiếu văn bản", "Compare with the texts"))
            }
        }
        guard words.isEmpty else {
            try found(words, in: standards, &main)
            return page(title, main)
        }
        for standard in standards {
            main.element("section") { html in
                html.element("h2") { html in
                    html.link("/quy-dinh/bo/\(Fields.encoded(standard.id))", say(standard.title))
                }
                html.element("ul") { html in
                    for criterion in standard.criteria {
                        html.element("li", text: "\(criterion.id). \(say(criterion.title))")
                    }
                }
            }
        }
        return page(title, main)
    }

    private func found(
        _ words: String, in standards: [Standard], _ main: inout HTML
    ) throws(Stop) {
        let key = NameKey.of(words)
        var rows: [LawList.Value] = []
        for standard in standards {
            rows += try levels(of: standard.id).content.values.filter { value in
                [value.part, say(value.title), value.document].contains {
                    NameKey.of($0).contains(key)
                }
            }
        }
        guard !rows.isEmpty else {
            main.element("p", text: say("Không tìm thấy.", "Nothing is found."))
            return
        }
        let titles = Dictionary(
            standards.map { ($0.id, say($0.title)) }, uniquingKeysWith: { first, _ in first })
        main.table(
            say("Tìm thấy: \(rows.count)", "Found: \(rows.count)"),
            [
                say("Chỉ tiêu", "Indicator"), say("Tên", "Title"), say("Bộ tiêu chí", "Standard"),
                say("Mức", "Level"), say("Văn bản", "Document"), say("Tình trạng", "Mark"),
            ],
            rows.prefix(200).map { row -> [(inout HTML) -> Void] in
                let level = [row.shown(language), row.place.map { say($0) } ?? ""].filter {
                    !$0.isEmpty
                }
                return [
                    { $0.text(row.part.isEmpty ? "–" : row.part) },
                    { $0.text(self.say(row.title)) },
                    { html in
                        html.link(
                            "/quy-dinh/bo/\(Fields.encoded(row.standard))",
                            titles[row.standard] ?? row.standard)
                    }, { $0.text(level.isEmpty ? "–" : level.joined(separator: " · ")) },
                    { $0.text(row.document.isEmpty ? "–" : row.document) },
                    { html in
                        let mark = row.mark.map { self.say($0.title) }
                        html.text(mark ?? self.say("chưa có", "unknown"))
                        if row.mark != .verified { html.text(" †") }
                    },
                ]
            })
    }
}
