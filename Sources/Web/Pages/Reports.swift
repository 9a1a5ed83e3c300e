import Basics
import Charts
import Documents
import Reports
import Targets
import Tracker
import WorkLog

// Báo cáo: a period's page of each kind, to look at and to take away.
extension Site {
    static let reportRoutes: [Route] = [
        .get("bao-cao", .right(.read)) { visit throws(Stop) in try visit.reports() }
    ]
}

extension PeriodReport {
    /// As it stands in an address.
    fileprivate var word: String {
        switch self {
        case .month: "ky"
        case .office: "van-phong"
        case .leaders: "lanh-dao"
        case .findings: "ra-soat"
        case .zalo: "zalo"
        }
    }

    fileprivate var title: Phrase {
        switch self {
        case .month: Phrase(vi: "Báo cáo kỳ", en: "The period's page")
        case .office: Phrase(vi: "Báo cáo của cơ quan (năm phần)", en: "Report of an office")
        case .leaders: Phrase(vi: "Trang lãnh đạo", en: "Leaders' page")
        case .findings: Phrase(vi: "Nội dung cần rà soát", en: "What is to be looked at")
        case .zalo: Phrase(vi: "Tóm tắt gửi Zalo", en: "Summary to send")
        }
    }

    /// Findings name what is not confirmed one by one.
    fileprivate var right: Right { self == .findings ? .readNotes : .read }

    fileprivate var hasCharts: Bool { self == .month || self == .office || self == .leaders }
}

extension Visit {
    private func kind() throws(Stop) -> PeriodReport {
        guard let word = request.query["loai"], !word.isEmpty else { return .month }
        guard let kind = PeriodReport.allCases.first(where: { $0.word == word }) else {
            throw .missing
        }
        guard may(kind.right) else { throw .refusal(.notAllowed(kind.right)) }
        return kind
    }

    private func order(_ kind: PeriodReport) throws(Stop) -> MonthlyOrder {
        let period = request.query["ky"].flatMap { $0.isBlank ? nil : $0.trimmed }
        let chart = request.query["bieu-do"].flatMap { $0.isBlank ? nil : $0 }
        let isMonth = kind == .month
        return MonthlyOrder(
            period: period ?? String(reportCalendar.naming(today).description.prefix(7)),
            unit: try askedUnit(),
            grouping: isMonth
                ? request.query["theo"].flatMap(MonthlyReport.Grouping.init(rawValue:)) : nil,
            map: isMonth ? asked("ban-do") : nil, today: today,
            charts: kind.hasCharts ? chart.map { [$0] } ?? [] : [], language: language,
            agency: request.query["co-quan"].flatMap { $0.isEmpty ? nil : $0 })
    }

    /// A day that a field gives; `nil` where it gives none.
    func asked(_ name: String) -> Day? {
        request.query[name].flatMap { Day(iso: $0) ?? Day(vietnamese: $0) }
    }

    func reports() throws(Stop) -> WebResponse {
        let kind = try kind()
        let order = try order(kind)
        let known = asked("biet-den").map { Instant(endOf: $0) }
        let report = try ask(PeriodReportRequest(kind, order, seeing: LogView(knownBy: known)))
        let name = "bao-cao-" + order.period.filter { $0.isLetter || $0.isNumber || $0 == "-" }
        if let file = try file(of: report, as: name) { return file }
        var lead = HTML()
        if kind == .zalo { lead.element("h1", text: say(kind.title)) }
        try choices(kind, order, &lead)
        guard kind == .zalo else { return try show(report, as: name, lead: lead) }
        let lines = (try? report.document(language).text(width: 400)) ?? ""
        lead.element("pre", .class("notice"), .id("zalo"), text: lines)
        lead.element(
            "button", .init("type", "button"), .init("data-chep", "zalo"),
            text: say("Sao chép gửi Zalo", "Copy for Zalo"))
        return page(say(kind.title), lead, scripts: ["chep.js"])
    }

    private func choices(
        _ kind: PeriodReport, _ order: MonthlyOrder, _ main: inout HTML
    ) throws(Stop) {
        let catalogue = try catalogue()
        let isOfUnit = order.unit != nil
        let charts = site.campaign.locations.chartSummaries.filter { $0.takesUnit || !isOfUnit }
        main.element(
            "form", .init("method", "get"), .init("action", "/bao-cao"), .class("filter")
        ) { html in
            Input(
                name: "loai", label: say("Loại báo cáo", "Kind"), value: kind.word,
                choices: PeriodReport.allCases.filter { may($0.right) }.map {
                    ($0.word, say($0.title))
                }
            ).write(&html)
            Input(
                name: "ky", label: say("Kỳ", "Period"), value: order.period,
                hint: "2026-11, 2026-Q4, 2026-H2, 2026"
            ).write(&html)
            Input(
                name: "don-vi", label: say("Đơn vị", "Unit"), value: request.query["don-vi"] ?? "",
                suggestions: members.map { say($0.title) }
            ).write(&html)
            if kind == .month {
                Input(
                    name: "theo", label: say("Chi tiết theo", "Also by"),
                    value: request.query["theo"] ?? "",
                    choices: [
                        ("", "–"), ("unit", say("đơn vị", "unit")),
                        ("place", say("thôn", "place")),
                        ("organiser", say("đơn vị chủ trì", "organiser")),
                    ]
                ).write(&html)
                Input(
                    name: "ban-do", label: say("Theo địa giới ngày", "On the map of"),
                    value: request.query["ban-do"] ?? "", mode: "numeric"
                ).write(&html)
            }
            Input(
                name: "biet-den", label: say("Theo sổ đến ngày", "As known on"),
                value: request.query["biet-den"] ?? "", mode: "numeric"
            ).write(&html)
            if kind.hasCharts, !charts.isEmpty {
                Input(
                    name: "bieu-do", label: say("Kèm biểu đồ", "With a chart"),
                    value: request.query["bieu-do"] ?? "",
                    choices: [("", say("không", "none"))] + charts.map { ($0.id, say($0.title)) }
                ).write(&html)
            }
            if catalogue.campaign.agencies.count > 1 {
                Input(
                    name: "co-quan", label: say("Cơ quan ban hành", "Issued by"),
                    value: request.query["co-quan"] ?? "",
                    choices: [("", "–")] + catalogue.campaign.agencies.map { ($0.id, $0.name) }
                ).write(&html)
            }
            html.element("button", text: say("Xem", "Show"))
        }
    }
}
