import Basics
import Documents
import ProgressCalculator
import Reports
import Targets
import Tracker

// Bảng mục tiêu, đơn vị, quy định.
extension Site {
    static let boardRoutes: [Route] = [
        .get("", .right(.read)) { visit throws(Stop) in try visit.board() },
        .get("muc-tieu/:id", .right(.read)) { visit throws(Stop) in
            let id = visit.parameters["id"] ?? ""
            return try visit.show(
                visit.ask(TargetRequest(id, asOf: visit.day("ngay"))),
                more: [("/muc-tieu/\(id)/du-bao", visit.say("Dự báo", "Forecast"))])
        },
        .get("muc-tieu/:id/du-bao", .right(.read)) { visit throws(Stop) in
            try visit.show(
                visit.ask(ForecastRequest(visit.parameters["id"] ?? "", asOf: visit.day("ngay"))))
        },
        .get("don-vi", .right(.read)) { visit throws(Stop) in try visit.units() },
        .get("don-vi/:id", .right(.read)) { visit throws(Stop) in
            let id = visit.parameters["id"] ?? ""
            try visit.refuseForeign(id)
            return try visit.show(
                visit.ask(UnitRequest(id, asOf: visit.day("ngay"))),
                more: [
                    (
                        "/don-vi/\(id)/can-cu",
                        visit.say("Căn cứ từng con số", "Where each figure comes from")
                    ), ("/ke-hoach?don-vi=\(id)", visit.say("Kế hoạch", "Plan")),
                    ("/bieu-do?don-vi=\(id)", visit.say("Biểu đồ", "Charts")),
                ])
        },
        .get("don-vi/:id/can-cu", .right(.read)) { visit throws(Stop) in
            try visit.refuseForeign(visit.parameters["id"] ?? "")
            return try visit.show(
                visit.ask(
                    ExplanationRequest(
                        .unit(visit.parameters["id"] ?? ""), asOf: visit.day("ngay"))))
        },
        .get("quy-dinh", .right(.read)) { visit throws(Stop) in try visit.rules() },
    ]
}

extension Visit {
    /// A report as the page of a document.
    func show(
        _ report: some Reportable, more: [(path: String, words: String)] = []
    ) throws(Stop) -> WebResponse {
        let document = report.document(language)
        var main = HTML()
        if !more.isEmpty {
            main.element("p", .class("more")) { html in
                for (path, words) in more {
                    html.link(path, words)
                    html.text(" ")
                }
            }
        }
        main.add(try article(document))
        return page(document.title, main)
    }

    func article(_ document: Document) throws(Stop) -> HTML {
        do {
            let article = try document.article()
            var slide = HTML()
            slide.element(
                "div", .class("slide"), .init("tabindex", "0"), .init("role", "region"),
                .init("aria-label", document.title)
            ) { $0.add(article) }
            return slide
        } catch {
            throw .refusal(
                .refused(
                    Phrase(
                        vi: "Không lập được trang này.", en: "This page could not be made.")))
        }
    }

    func board() throws(Stop) -> WebResponse {
        let report = try ask(BoardRequest(asOf: day("ngay")))
        let board = report.content
        var main = HTML()
        main.element("h1", text: say(board.title))
        if let headline = Self.headline(board.targets) {
            main.element("p", .class("headline"), text: say(headline))
        }
        main.element("div", .class("cards")) { html in
            for target in board.targets.sorted(by: {
                $0.state.needOfSupport < $1.state.needOfSupport
            }) {
                card(target, &html)
            }
        }
        if board.needsDagger {
            main.element("p", .class("note"), text: say(Marks.dagger))
        }
        main.element("details") { html in
            html.element("summary", text: say("Bảng đầy đủ", "The whole table"))
            if let article = try? article(report.document(language)) { html.add(article) }
        }
        return page(say("Bảng mục tiêu", "Board"), main)
    }

    /// How many targets there are, and how many are met.
    private static func headline(_ targets: [TargetProgress]) -> Phrase? {
        guard !targets.isEmpty else { return nil }
        let met = targets.count { [.metOnTime, .metLate, .criteriaMet].contains($0.state) }
        let late = targets.filter(\.state.needsSupport)
        let first = late.first.map { $0.title }
        return Phrase(
            vi: "\(met)/\(targets.count) mục tiêu đã đạt"
                + (first.map { "; cần tập trung trước hết: \($0.vi)" } ?? "") + ".",
            en: "\(met) of \(targets.count) targets met"
                + (first.map { "; first of all: \($0.en)" } ?? "") + ".")
    }

    private func card(_ target: TargetProgress, _ html: inout HTML) {
        html.element("section", .class("card")) { html in
            html.element("h2") { html in
                html.link("/muc-tieu/\(Fields.encoded(target.id))", say(target.title))
            }
            html.element("p", .class("state"), text: say(target.state.title))
            html.element("p", .class("result"), text: target.part.markedResult(language))
            if let due = target.due {
                html.element(
                    "p", .class("due"),
                    text: say("Hạn: \(due.inTable)", "Due: \(due.inTable)"))
            }
        }
    }

    func units() throws(Stop) -> WebResponse {
        let catalogue = try catalogue()
        let day = today
        let own = ownUnit.map { catalogue.units.scope(of: $0, on: day) }
        let units = catalogue.members(on: day).filter { own?.contains($0.id) ?? true }
        var main = HTML()
        let title = say("Đơn vị", "Units")
        main.element("h1", text: title)
        main.element("ul", .class("list")) { html in
            for unit in units {
                html.element("li") { $0.link("/don-vi/\(unit.id)", say(unit.title)) }
            }
        }
        return page(title, main)
    }

    /// Every standard with its levels, marks and documents.
    func rules() throws(Stop) -> WebResponse {
        let catalogue = try catalogue()
        var main = HTML()
        let title = say("Quy định", "Rules")
        main.element("h1", text: title)
        main.element(
            "p",
            text: say(
                "Các bộ tiêu chí mà nhiệm vụ này dùng; mở từng đơn vị để xem căn cứ từng con số.",
                "The standards of this campaign; open a unit to see where each figure comes from."))
        for standard in catalogue.standards.values.sorted(by: { $0.id < $1.id }) {
            main.element("section") { html in
                html.element("h2", text: say(standard.title))
                html.element("ul") { html in
                    for criterion in standard.criteria {
                        html.element("li") { html in
                            html.text("\(criterion.id). \(say(criterion.title))")
                        }
                    }
                }
            }
        }
        return page(title, main)
    }
}

extension Catalogue {
    /// The communes of the campaign's area on a day; the area itself where it is one commune.
    func members(on day: Day) -> [Unit] {
        let scope = campaignScope(on: day)
        let found = units.units.filter {
            (scope?.contains($0.id) ?? true) && $0.period.contains(day) && $0.kind.level == .commune
        }
        return found
    }
}
