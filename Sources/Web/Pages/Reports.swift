import Basics
import CairoCanvas
import Charts
import Documents
import Reports
import Targets
import Tracker
import WorkLog

// Báo cáo, biểu đồ, kế hoạch.
extension Site {
    static let reportRoutes: [Route] = [
        .get("bao-cao", .right(.read)) { visit throws(Stop) in try visit.reports() },
        .get("bao-cao/:tep", .right(.read)) { visit throws(Stop) in try visit.reportFile() },
        .get("bieu-do", .right(.read)) { visit throws(Stop) in try visit.charts() },
        .get("bieu-do/:tep", .right(.read)) { visit throws(Stop) in try visit.chartFile() },
        .get("ke-hoach", .right(.read)) { visit throws(Stop) in try visit.plan() },
    ]
}

extension Visit {
    private func order() throws(Stop) -> MonthlyOrder {
        let period = request.query["ky"].flatMap { $0.isBlank ? nil : $0.trimmed }
        let unit = try askedUnit()
        return MonthlyOrder(
            period: period ?? String(today.description.prefix(7)), unit: unit,
            grouping: request.query["theo"].flatMap(MonthlyReport.Grouping.init(rawValue:)),
            map: request.query["ban-do"].flatMap { Day(iso: $0) ?? Day(vietnamese: $0) },
            today: today, language: language)
    }

    private var view: LogView {
        let known = request.query["biet-den"].flatMap { Day(iso: $0) ?? Day(vietnamese: $0) }
        return LogView(knownBy: known.map { Instant(endOf: $0) })
    }

    private var isLeaders: Bool { request.query["trang-lanh-dao"] != nil }

    func reports() throws(Stop) -> WebResponse {
        let catalogue = try catalogue()
        let order = try order()
        let document =
            isLeaders
            ? try ask(LeadersReportRequest(order, seeing: view)).document(language)
            : try ask(MonthlyReportRequest(order, seeing: view)).document(language)
        var main = HTML()
        main.element(
            "form", .init("method", "get"), .init("action", "/bao-cao"), .class("filter")
        ) { html in
            Input(
                name: "ky", label: say("Kỳ", "Period"), value: order.period,
                hint: "2026-11, 2026-Q4, 2026-H2, 2026"
            ).write(&html)
            Input(
                name: "don-vi", label: say("Đơn vị", "Unit"), value: request.query["don-vi"] ?? "",
                suggestions: catalogue.members(on: today).map { say($0.title) }
            ).write(&html)
            Input(
                name: "theo", label: say("Chi tiết theo", "Also by"),
                value: request.query["theo"] ?? "",
                choices: [
                    ("", "–"), ("unit", say("đơn vị", "unit")), ("place", say("thôn", "place")),
                    ("organiser", say("đơn vị chủ trì", "organiser")),
                ]
            ).write(&html)
            Input(
                name: "biet-den", label: say("Theo sổ đến ngày", "As known on"),
                value: request.query["biet-den"] ?? "", mode: "numeric"
            ).write(&html)
            html.element("button", text: say("Xem", "Show"))
        }
        let query = query(["ky", "don-vi", "theo", "ban-do", "biet-den", "trang-lanh-dao"])
        main.element("p", .class("more")) { html in
            for form in FileForm.allCases {
                html.link("/bao-cao/bao-cao.\(form.rawValue)\(query)", say(form.title))
                html.text(" ")
            }
            html.link(
                "/bao-cao?trang-lanh-dao=1&ky=\(Fields.encoded(order.period))",
                say("Trang lãnh đạo", "Leaders' page"))
        }
        main.add(try article(document))
        return page(document.title, main)
    }

    private func query(_ names: [String]) -> String {
        let kept = names.compactMap { name in
            request.query[name].map { "\(name)=\(Fields.encoded($0))" }
        }
        return kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
    }

    func reportFile() throws(Stop) -> WebResponse {
        let name = parameters["tep"] ?? ""
        guard let form = FileForm.allCases.first(where: { name == "bao-cao.\($0.rawValue)" })
        else { throw .missing }
        let order = try order()
        let file = "bao-cao-" + order.period.filter { $0.isLetter || $0.isNumber || $0 == "-" }
        if isLeaders {
            return try form.response(
                ask(LeadersReportRequest(order, seeing: view)), language, name: file)
        }
        return try form.response(
            ask(MonthlyReportRequest(order, seeing: view)), language, name: file)
    }

    // MARK: Charts

    private var chartIDs: [String] {
        Folder.files(in: site.campaign.locations.charts, ending: ".yaml")
            .map { String($0.dropLast(5)) }
    }

    private func pictures(_ id: String, _ format: PictureFormat) throws(Stop) -> DrawnChart {
        var choices: [ChartChoice: String] = [:]
        if request.query["don-vi"] != nil, let unit = try askedUnit() { choices[.unit] = unit }
        let drawn = try ask(
            ChartsRequest(
                ChartOrder(
                    charts: [id], asOf: day("ngay"), format: format, size: nil, language: language,
                    choices: choices)))
        guard let picture = drawn.first else { throw .missing }
        return picture
    }

    func charts() throws(Stop) -> WebResponse {
        let title = say("Biểu đồ", "Charts")
        var main = HTML()
        main.element("h1", text: title)
        let query = query(["ngay"])
        for id in chartIDs {
            main.element("figure") { html in
                html.element("a", .init("href", "/bieu-do/\(id)\(query)")) { html in
                    html.void(
                        "img", .init("src", "/bieu-do/\(id).svg\(query)"),
                        .init("alt", say("Biểu đồ \(id)", "Chart \(id)")), .init("loading", "lazy"),
                        .init("width", "605"), .init("height", "340"))
                }
                html.element("figcaption") { html in
                    for form in ["svg", "png", "pdf"] {
                        html.link("/bieu-do/\(id).\(form)\(query)", form.uppercased())
                        html.text(" ")
                    }
                }
            }
        }
        return page(title, main)
    }

    func chartFile() throws(Stop) -> WebResponse {
        let name = parameters["tep"] ?? ""
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        let id = parts.first ?? ""
        guard chartIDs.contains(id) else { throw .missing }
        guard parts.count == 2 else { return try chartPage(id) }
        switch parts[1] {
        case "svg":
            return WebResponse(
                headers: [("content-type", "image/svg+xml; charset=utf-8")],
                body: try pictures(id, .svg).bytes)
        case "png":
            return .file(try pictures(id, .png(dpi: 200)).bytes, type: "image/png", name: name)
        case "pdf":
            return .file(try pictures(id, .pdf).bytes, type: "application/pdf", name: name)
        default: throw .missing
        }
    }

    /// The drawing in the page: its words can be chosen, searched and read aloud.
    private func chartPage(_ id: String) throws(Stop) -> WebResponse {
        let drawing = try pictures(id, .svg)
        let title = say("Biểu đồ", "Chart")
        var main = HTML()
        main.element("h1", text: title)
        main.element("figure", .class("drawing")) { $0.add(drawing: drawing.bytes) }
        main.element("p", .class("more")) { html in
            for form in ["svg", "png", "pdf"] {
                html.link("/bieu-do/\(id).\(form)", form.uppercased())
                html.text(" ")
            }
        }
        return page(title, main)
    }

    // MARK: Plan

    func plan() throws(Stop) -> WebResponse {
        let catalogue = try catalogue()
        let asked = try askedUnit()
        let title = say("Kế hoạch", "Plan")
        guard let unit = asked else {
            var main = HTML()
            main.element("h1", text: title)
            return try chooseUnit(title, "/ke-hoach", catalogue, main)
        }
        let plan = try ask(PlanRequest(unit, asOf: day("ngay")))
        var main = HTML()
        let found = try ask(NoticeRequest(unit, asOf: day("ngay"), as: .notice))
        if let notice = try? found?.document(language).text(width: 72) {
            main.element("section") { html in
                html.element("h2", text: say("Thông báo", "Notice"))
                html.element("pre", .class("notice"), .id("thong-bao"), text: notice)
                html.element(
                    "button", .init("type", "button"), .init("data-chep", "thong-bao"),
                    text: say("Sao chép gửi Zalo", "Copy for Zalo"))
            }
        }
        main.element("p", .class("more")) { html in
            html.link(
                "/lich/\(Fields.encoded(unit)).ics", say("Lịch cho điện thoại", "Calendar feed"))
        }
        let document = plan.document(language)
        main.add(try article(document))
        return page(document.title, main, scripts: ["chep.js"])
    }
}
