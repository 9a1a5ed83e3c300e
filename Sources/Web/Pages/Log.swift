import Basics
import Documents
import Reports
import Targets
import Tracker
import WorkLog

// Sổ: lists, one work day with its history, corrections.
extension Site {
    static let logRoutes: [Route] = [
        .get("so", .right(.readNotes)) { visit throws(Stop) in try visit.log() },
        .get("so/:id", .right(.readNotes)) { visit throws(Stop) in try visit.workDay([]) },
        .post("so/:id/sua", .right(.record, .settle)) { visit throws(Stop) in
            try visit.correct()
        },
        .post("so/:id/:viec", .right(.settle, .confirm)) { visit throws(Stop) in
            try visit.settle()
        },
    ]
}

extension Visit {
    private static let rowsOfAPage = 100

    func log() throws(Stop) -> WebResponse {
        let query = request.query
        let status = query["tinh-trang"].flatMap(WorkStatus.init(rawValue:))
        let unit = try askedUnit()
        let kind = query["noi-dung"] ?? ""
        let place = query["noi"] ?? ""
        let found = try ask(
            WorkDayRowsRequest(
                unit: unit, from: asked("tu"), until: asked("den"),
                statuses: status.map { [$0] }, kinds: kind.isEmpty ? nil : [kind], asOf: today))
        if request.query["tep"] != nil {
            let list = try read { desk throws(Refusal) in
                try desk.workDays(rows: found, at: place)
            }
            if let file = try file(of: list, as: "cac-buoi-ra-quan-\(today)") { return file }
        }
        let unread = ["tu", "den"].filter { name in
            !(query[name] ?? "").isBlank && asked(name) == nil
        }
        let (shown, count, page) = try rows(unread.isEmpty ? found : [], at: place)
        let pages = max((count + Self.rowsOfAPage - 1) / Self.rowsOfAPage, 1)
        let catalogue = try catalogue()
        let title = say("Sổ", "Log")
        var main = HTML()
        main.element("h1", text: title)
        filter(unit, kind, place, status, unread, catalogue, &main)
        guard unread.isEmpty else { return self.page(title, main, status: 400) }
        main.element("p", .class("more")) { html in fileLinks(&html) }
        main.element(
            "p", .class("count"), text: say("\(count) buổi", "\(count) work days"))
        guard count > 0 else {
            main.element(
                "p",
                text: say(
                    "Chưa có buổi nào như vậy. Ghi buổi ra quân, hoặc bỏ bớt điều kiện lọc.",
                    "There is none like that. Record one, or ask for less."))
            return self.page(title, main)
        }
        let words = LineWords(catalogue, language)
        main.table(
            title,
            [
                say("Ngày", "Day"), say("Đơn vị", "Unit"), say("Thôn, tổ dân phố", "Place"),
                say("Đơn vị chủ trì", "Organiser"), say("Lượt người", "People"),
                say("Nội dung, khối lượng", "Work"), say("Tình trạng", "Status"),
            ], figures: [4], shown.reversed()
        ) { line, column, html in words.write(line, column, &html) }
        pager(page, pages, &main)
        return self.page(title, main)
    }

    /// A page of the rows; where one place is asked for, all are looked at.
    private func rows(
        _ found: [Int64], at place: String
    ) throws(Stop) -> (shown: [WorkDayLine], count: Int, page: Int) {
        func slice(_ count: Int) -> (page: Int, range: Range<Int>) {
            let pages = max((count + Self.rowsOfAPage - 1) / Self.rowsOfAPage, 1)
            let asked = request.query["trang"].flatMap { Int($0) } ?? pages
            let page = min(max(asked, 1), pages)
            let start = (page - 1) * Self.rowsOfAPage
            return (page, start..<min(start + Self.rowsOfAPage, count))
        }
        return try read { desk throws(Refusal) in
            guard place.isEmpty else {
                let all = try desk.lines(rows: found, at: place)
                let (page, range) = slice(all.count)
                return (Array(all[range]), all.count, page)
            }
            let (page, range) = slice(found.count)
            return (try desk.lines(rows: Array(found[range])), found.count, page)
        }
    }

    private func filter(
        _ unit: String?, _ kind: String, _ place: String, _ status: WorkStatus?,
        _ unread: [String], _ catalogue: Catalogue, _ main: inout HTML
    ) {
        main.element(
            "form", .init("method", "get"), .init("action", "/so"), .class("filter"),
            .init("role", "search")
        ) { html in
            Input(
                name: "don-vi", label: say("Đơn vị", "Unit"),
                value: unit.flatMap { catalogue.units[$0].map { say($0.title) } ?? $0 } ?? "",
                suggestions: members.map { say($0.title) }
            ).write(&html)
            Input(name: "noi", label: say("Thôn, tổ dân phố", "Place"), value: place).write(&html)
            for (name, label) in [
                ("tu", say("Từ ngày", "From")), ("den", say("Đến ngày", "Until")),
            ] {
                let text = request.query[name] ?? ""
                Input(
                    name: name, label: label, value: text, mode: "numeric",
                    findings: unread.contains(name)
                        ? [
                            say(
                                "“\(text)” không phải ngày; ghi ngày/tháng/năm.",
                                "“\(text)” is no day; write day/month/year.")
                        ] : []
                ).write(&html)
            }
            Input(
                name: "noi-dung", label: say("Nội dung", "Work"), value: kind,
                choices: [("", say("tất cả", "all"))]
                    + catalogue.campaignActivities.map { ($0.id, say($0.title)) }
            ).write(&html)
            Input(
                name: "tinh-trang", label: say("Tình trạng", "Status"),
                value: status?.rawValue ?? "",
                choices: [("", say("tất cả", "all"))]
                    + WorkStatus.allCases.map { ($0.rawValue, say($0.title)) }
            ).write(&html)
            html.element("button", text: say("Lọc", "Filter"))
        }
    }

    private func pager(_ asked: Int, _ pages: Int, _ main: inout HTML) {
        guard pages > 1 else { return }
        func path(_ number: Int) -> String {
            let kept = ["don-vi", "noi", "tu", "den", "noi-dung", "tinh-trang"].compactMap { name in
                request.query[name].map { "\(name)=\(Fields.encoded($0))" }
            }
            return "/so?" + (kept + ["trang=\(number)"]).joined(separator: "&")
        }
        main.element("nav", .init("aria-label", say("Trang", "Page")), .class("pager")) { html in
            if asked < pages { html.link(path(asked + 1), say("Mới hơn", "Newer")) }
            html.element("span", text: "\(asked)/\(pages)")
            if asked > 1 { html.link(path(asked - 1), say("Cũ hơn", "Older")) }
        }
    }
}

/// What a line of a list says of a work day, the titles looked up and escaped once for all lines.
private final class LineWords {
    private let language: Language
    private let format: NumberFormat
    private let units: UnitRegister
    private let statuses: [WorkStatus: String]
    private let kinds: [ActivityKind.ID: Kind]

    /// `Khơi thông cống rãnh ` before the quantity, ` m` behind it.
    private struct Kind {
        /// In the order of the campaign's activities.
        let place: Int
        let before: HTML
        let behind: HTML

        init(_ place: Int, _ title: String, _ measure: String) {
            self.place = place
            var html = HTML()
            html.text(title + " ")
            before = html
            html = HTML()
            html.text(" " + measure)
            behind = html
        }
    }

    init(_ catalogue: Catalogue, _ language: Language) {
        self.language = language
        format = NumberFormat(language)
        units = catalogue.units
        statuses = Dictionary(
            uniqueKeysWithValues: WorkStatus.allCases.map { ($0, $0.title.text(language)) })
        let own = Set(catalogue.campaign.activities)
        let others = catalogue.activities.filter { !own.contains($0.id) }
        kinds = Dictionary(
            (catalogue.campaignActivities + others).enumerated().map { place, kind in
                (kind.id, Kind(place, kind.title.text(language), kind.measure))
            }, uniquingKeysWith: { first, _ in first })
    }

    func write(_ line: WorkDayLine, _ column: Int, _ html: inout HTML) {
        switch column {
        case 0: html.link("/so/\(Fields.encoded(line.id))", line.day.inTable)
        case 1: html.text(units[line.unit]?.title.text(language) ?? "–")
        case 2: html.text(line.place.isEmpty ? "–" : line.place)
        case 3: html.text(line.organiser.isEmpty ? "–" : line.organiser)
        case 4: html.text(line.people.map { format.text($0) } ?? "–")
        case 5: write(line.outputs, &html)
        default: html.text(statuses[line.status] ?? line.status.rawValue)
        }
    }

    /// `Khơi thông cống rãnh 250 m; …`.
    private func write(_ outputs: [Output], _ html: inout HTML) {
        guard !outputs.isEmpty else { return html.text("–") }
        var told = outputs.map { output in
            (kind: kinds[output.kind] ?? Kind(kinds.count, output.kind, ""), output.quantity)
        }
        if zip(told, told.dropFirst()).contains(where: { $0.kind.place > $1.kind.place }) {
            told.sort { $0.kind.place < $1.kind.place }
        }
        for (index, (kind, quantity)) in told.enumerated() {
            if index > 0 { html.text("; ") }
            html.add(kind.before)
            html.text(format.text(quantity))
            html.add(kind.behind)
        }
    }
}
