import Basics
import Documents
import ProgressCalculator
import Reports
import Targets
import Tracker
import WorkLog

// Bảng mục tiêu: a card a target, those that need support first.
extension Site {
    static let boardRoutes: [Route] = [
        .get("", .right(.read)) { visit throws(Stop) in try visit.board() },
        .get("muc-tieu/:id", .right(.read)) { visit throws(Stop) in
            let id = visit.parameters["id"] ?? ""
            let path = "/muc-tieu/\(Fields.encoded(id))"
            return try visit.show(
                visit.ask(TargetRequest(id, asOf: visit.day("ngay"))), as: "muc-tieu",
                more: [
                    ("\(path)/du-bao", visit.say("Dự báo", "Forecast")),
                    ("\(path)/can-cu", visit.say("Căn cứ từng con số", "Where figures come from")),
                ])
        },
        .get("muc-tieu/:id/du-bao", .right(.read)) { visit throws(Stop) in
            try visit.show(
                visit.ask(ForecastRequest(visit.parameters["id"] ?? "", asOf: visit.day("ngay"))),
                as: "du-bao")
        },
        .get("muc-tieu/:id/can-cu", .right(.read)) { visit throws(Stop) in
            let subject = ExplanationRequest.Subject.target(visit.parameters["id"] ?? "")
            return try visit.show(
                visit.ask(ExplanationRequest(subject, asOf: visit.day("ngay"))), as: "can-cu")
        },
    ]
}

extension Visit {
    func board() throws(Stop) -> WebResponse {
        let day = day("ngay")
        let report = try ask(BoardRequest(asOf: day))
        if let file = try file(of: report, as: "bang-muc-tieu-\(day)") { return file }
        let communes = try ask(CommunesRequest(asOf: day))
        let board = report.content
        var main = HTML()
        main.element("h1", text: say(board.title))
        main.element(
            "p", .class("headline"), text: say(Self.headline(board.targets, communes.headline)))
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
        support(communes.support, &main)
        try planned(&main)
        let whole = try article(report.document(language))
        main.element("details", .class("more")) { html in
            html.element("summary", text: say("Bảng đầy đủ", "The whole table"))
            html.element("p") { html in
                html.link(
                    "/bao-cao?loai=lanh-dao", say("Trang lãnh đạo", "The leaders' page"))
                html.text(" ")
                fileLinks(&html)
            }
            html.add(whole)
        }
        return page(say("Bảng mục tiêu", "Board"), main)
    }

    /// How many targets are met, and what was found of the communes.
    private static func headline(_ targets: [TargetProgress], _ found: Phrase?) -> Phrase {
        let met = targets.count { [.metOnTime, .metLate, .criteriaMet].contains($0.state) }
        return Phrase { language in
            let first =
                language == .vi
                ? "\(met)/\(targets.count) mục tiêu đã đạt"
                : "\(met) of \(targets.count) targets met"
            return [first, found?.text(language)].compactMap(\.self)
                .joined(separator: "; ")
        }
    }

    private func card(_ target: TargetProgress, _ html: inout HTML) {
        html.element("section", .class("card")) { html in
            html.element("h2") { html in
                html.link("/muc-tieu/\(Fields.encoded(target.id))", say(target.title))
            }
            html.element("p", .class("result"), text: target.part.markedResult(language))
            bar(target, &html)
            html.element(
                "p", .class("state"), text: target.state.sign + " " + say(target.stateTitle))
            if let due = target.due {
                html.element(
                    "p", .class("due"), text: say("Hạn: \(due.inTable)", "Due: \(due.inTable)"))
            }
            let open = target.part.parts.isEmpty ? [] : Self.obstacles(of: target.part).prefix(3)
            if !open.isEmpty {
                let names = open.map { part, units in
                    // Conditions have a name in place of a number.
                    let name =
                        part.id.contains(where: \.isNumber)
                        ? "\(part.id) \(say(part.title))" : say(part.title)
                    return units > 1
                        ? name + say(" (\(units) đơn vị)", " (\(units) units)") : name
                }.joined(separator: "; ")
                html.element(
                    "p", .class("hint"), text: say("Còn vướng: ", "What hangs: ") + names)
            }
        }
    }

    /// What is not met, each once with the number of units that lack it: first what most lack, then
    /// in the order of the standard.
    private static func obstacles(of whole: Part) -> [(part: Part, units: Int)] {
        var found: [(part: Part, units: Int)] = []
        for part in whole.unmet {
            if let index = found.firstIndex(where: { $0.part.id == part.id }) {
                found[index].units += 1
            } else {
                found.append((part, 1))
            }
        }
        return found.enumerated()
            .sorted { ($1.element.units, $0.offset) < ($0.element.units, $1.offset) }
            .map(\.element)
    }

    /// How far it has come, and above it a mark where the time is.
    private func bar(_ target: TargetProgress, _ html: inout HTML) {
        guard let share = target.part.share else { return }
        let (way, time) = (percent(share), target.elapsed.map(percent))
        let words =
            say("Đi được \(way)% quãng đường", "\(way)% of the way")
            + (time.map { say(", thời gian đã qua \($0)%", ", \($0)% of the time") } ?? "")
        html.element(
            "svg", .class("bar"), .init("viewBox", "0 0 100 10"), .init("role", "img"),
            .init("preserveAspectRatio", "none"), .init("aria-label", words)
        ) { html in
            Self.rect("way", x: 0, y: 2, width: 100, height: 6, &html)
            Self.rect("done", x: 0, y: 2, width: way, height: 6, &html)
            if let time { Self.rect("time", x: min(time, 99), y: 0, width: 1, height: 10, &html) }
        }
        html.element("p", .class("hint"), text: words)
    }

    private static func rect(
        _ look: String, x: Int, y: Int, width: Int, height: Int, _ html: inout HTML
    ) {
        html.element(
            "rect", .class(look), .init("x", String(x)), .init("y", String(y)),
            .init("width", String(width)), .init("height", String(height))
        ) { _ in }
    }

    private func percent(_ share: Double) -> Int { Int((min(max(share, 0), 1) * 100).rounded()) }

    private func support(_ rows: [LeadersReport.Support], _ main: inout HTML) {
        guard !rows.isEmpty else { return }
        let area = (try? catalogue()).flatMap { catalogue in
            ownUnit.map { catalogue.units.scope(of: $0, on: today) }
        }
        main.table(
            say("Đơn vị cần tập trung hỗ trợ", "Who needs support first"),
            [say("Đơn vị", "Unit"), say("Kết quả", "Result"), say("Tình trạng", "State")],
            rows.prefix(8).map { row -> [(inout HTML) -> Void] in
                [
                    { html in
                        // Another's page is not for who has an area of their own.
                        guard area?.contains(row.unit.id) ?? true else {
                            return html.text(self.say(row.unit.title))
                        }
                        html.link(
                            "/don-vi/\(Fields.encoded(row.unit.id))", self.say(row.unit.title))
                    },
                    { $0.text(self.say(row.result) + (row.needsDagger ? "†" : "")) },
                    { $0.text(row.state.sign + " " + self.say(row.state.title)) },
                ]
            })
    }
}

extension TargetState {
    /// A sign beside the word: never a colour alone.
    var sign: String {
        switch self {
        case .metOnTime, .metLate, .criteriaMet: "✓"
        case .claimed, .likely: "◐"
        case .superseded, .notEnoughData, .overdueUnknown: "?"
        case .lost, .missed, .movingAway, .uncertain, .unlikely: "○"
        }
    }
}
