import Basics
import CairoCanvas
import Documents
import Targets
import Tracker

// Biểu đồ: the set, of the unit and the day that are looked at.
extension Site {
    static let chartRoutes: [Route] = [
        .get("bieu-do", .right(.read)) { visit throws(Stop) in try visit.charts() },
        .get("bieu-do/:tep", .right(.read)) { visit throws(Stop) in try visit.chartFile() },
    ]
}

extension Visit {
    /// What may be drawn: of a unit those that can be drawn for one.
    private func drawable() throws(Stop) -> [ChartSummary] {
        let isOfUnit = try askedUnit() != nil
        return site.campaign.locations.chartSummaries.filter { $0.takesUnit || !isOfUnit }
    }

    private func order(_ ids: [String], _ format: PictureFormat) throws(Stop) -> ChartOrder {
        ChartOrder(
            charts: ids, asOf: day("ngay"), format: format, size: nil, language: language,
            choices: try askedUnit().map { [.unit: $0] } ?? [:])
    }

    private func pictures(_ id: String, _ format: PictureFormat) throws(Stop) -> DrawnChart {
        let drawn = try ask(ChartsRequest(try order([id], format)))
        guard let picture = drawn.first else { throw .missing }
        return picture
    }

    /// The figures of a chart beneath it, folded; on paper they are open.
    private func table(of figures: ChartFigures?, _ title: String, _ html: inout HTML) {
        guard let figures, !figures.tables.isEmpty else { return }
        html.element("details", .class("figures")) { html in
            html.element("summary", text: say("Bảng số liệu", "Table of figures"))
            for table in figures.tables {
                html.table(
                    table.title.map { "\(title): \($0)" } ?? title, table.heads,
                    figures: table.figures, table.rows
                ) { row, column, html in
                    html.text(column < row.count ? row[column] : "–")
                }
            }
        }
    }

    private var chartQuery: String {
        let query = request.query.replacing("tep", with: nil)
        return query.isEmpty ? "" : "?" + query
    }

    func charts() throws(Stop) -> WebResponse {
        let title = say("Biểu đồ", "Charts")
        let charts = try drawable()
        var main = HTML()
        main.element("h1", text: title)
        main.element(
            "form", .init("method", "get"), .init("action", "/bieu-do"), .class("filter")
        ) { html in
            Input(
                name: "don-vi", label: say("Đơn vị", "Unit"), value: request.query["don-vi"] ?? "",
                suggestions: members.map { say($0.title) }
            ).write(&html)
            Input(
                name: "ngay", label: say("Đến ngày", "Up to"), value: request.query["ngay"] ?? "",
                mode: "numeric"
            ).write(&html)
            html.element("button", text: say("Xem", "Show"))
        }
        if charts.isEmpty {
            main.element("p", text: say("Chưa có biểu đồ nào.", "There is no chart."))
        }
        let figures =
            try charts.isEmpty
            ? [] : ask(ChartFiguresRequest(try order(charts.map(\.id), .svg)))
        let byChart = Dictionary(
            figures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        main.element("div", .class("gallery")) { html in
            for chart in charts {
                html.element("figure") { html in
                    html.element("a", .init("href", "/bieu-do/\(chart.id)\(chartQuery)")) { html in
                        html.void(
                            "img", .init("src", "/bieu-do/\(chart.id).svg\(chartQuery)"),
                            .init("alt", say(chart.title)), .init("loading", "lazy"),
                            .init("width", "605"), .init("height", "340"))
                    }
                    html.element("figcaption") { html in
                        html.text(say(chart.title) + " ")
                        takeAway(chart.id, &html)
                    }
                    table(of: byChart[chart.id], say(chart.title), &html)
                }
            }
        }
        return page(title, main)
    }

    private func takeAway(_ id: String, _ html: inout HTML) {
        for form in ["png", "pdf", "svg"] {
            html.element(
                "a", .init("href", "/bieu-do/\(id).\(form)\(chartQuery)"), .init("download"),
                .init("aria-label", "\(form.uppercased()) – \(id)"), text: form.uppercased())
            html.text(" ")
        }
    }

    func chartFile() throws(Stop) -> WebResponse {
        let name = parameters["tep"] ?? ""
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        let id = parts.first ?? ""
        guard let chart = try drawable().first(where: { $0.id == id }) else { throw .missing }
        guard parts.count == 2 else { return try chartPage(chart) }
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
    private func chartPage(_ chart: ChartSummary) throws(Stop) -> WebResponse {
        let drawing = try pictures(chart.id, .svg)
        var main = HTML()
        main.element("h1", text: say(chart.title))
        main.element(
            "figure", .class("drawing slide"), .init("tabindex", "0"), .init("role", "region"),
            .init("aria-label", say(chart.title))
        ) { $0.add(drawing: drawing.bytes) }
        let figures = try ask(ChartFiguresRequest(try order([chart.id], .svg)))
        table(of: figures.first, say(chart.title), &main)
        main.element("p", .class("more")) { html in
            takeAway(chart.id, &html)
            html.link("/bieu-do\(chartQuery)", say("Mọi biểu đồ", "All charts"))
        }
        return page(say(chart.title), main)
    }
}
