import Basics
import Documents
import ProgressCalculator
import Reports
import Targets
import Tracker

// Đơn vị: a commune's criteria as squares, what it did, what comes next.
extension Site {
    static let unitRoutes: [Route] = [
        .get("don-vi", .right(.read)) { visit throws(Stop) in try visit.units() },
        .get("don-vi/:id", .right(.read)) { visit throws(Stop) in try visit.unit() },
        .get("don-vi/:id/can-cu", .right(.read)) { visit throws(Stop) in
            let id = visit.parameters["id"] ?? ""
            try visit.refuseForeign(id)
            return try visit.show(
                visit.ask(ExplanationRequest(.unit(id), asOf: visit.day("ngay"))), as: "can-cu")
        },
    ]
}

extension Visit {
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

    func unit() throws(Stop) -> WebResponse {
        let id = parameters["id"] ?? ""
        try refuseForeign(id)
        let report = try ask(UnitRequest(id, asOf: day("ngay")))
        let word = Fields.encoded(id)
        var squares = HTML()
        for part in report.content.parts where part.parts.contains(where: \.isCriterion) {
            criteria(of: part, &squares)
        }
        return try show(
            report, as: "don-vi",
            more: [
                (
                    "/don-vi/\(word)/can-cu",
                    say("Căn cứ từng con số", "Where each figure comes from")
                ), ("/ke-hoach?don-vi=\(word)", say("Kế hoạch", "Plan")),
                ("/bieu-do?don-vi=\(word)", say("Biểu đồ", "Charts")),
                ("/bao-cao?don-vi=\(word)", say("Báo cáo", "Reports")),
            ], lead: squares)
    }

    /// A square a criterion, with its sign; each opens what it is made of.
    private func criteria(of standard: Part, _ html: inout HTML) {
        html.element("section", .init("aria-label", say(standard.title))) { html in
            html.element(
                "h2", text: "\(say(standard.title)): \(standard.markedResult(language))")
            html.element("div", .class("squares")) { html in
                for part in standard.parts where part.isCriterion {
                    html.element("details", .class("square \(part.look)")) { html in
                        html.element("summary") { html in
                            html.element("span", .class("sign"), text: part.sign)
                            html.text(" \(part.id). \(say(part.title))")
                        }
                        html.element("ul") { html in
                            for leaf in part.leaves {
                                html.element(
                                    "li",
                                    text: "\(leaf.sign) \(leaf.id) \(say(leaf.title)): "
                                        + leaf.markedResult(language)
                                        + (leaf.threshold == nil
                                            ? "" : " · " + leaf.thresholdText(language)))
                            }
                        }
                    }
                }
            }
        }
    }
}

extension Part {
    fileprivate var isCriterion: Bool { kind == .criterion }

    /// What has nothing below it; itself where it has nothing.
    fileprivate var leaves: [Part] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }

    /// Met, met by self-assessment alone, not met, unknown.
    var sign: String {
        switch state {
        case .met, .recognised: flags.contains(.selfAssessedOnly) ? "◐" : "✓"
        case .unmet: "○"
        case .unknown: "?"
        }
    }

    fileprivate var look: String {
        switch state {
        case .met, .recognised: flags.contains(.selfAssessedOnly) ? "half" : "met"
        case .unmet: "open"
        case .unknown: "unknown"
        }
    }
}
