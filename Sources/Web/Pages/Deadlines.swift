import Accounts
import Basics
import Documents
import Reports
import Targets
import Tracker
import WorkLog

// Tiến độ báo cáo: who has recorded and handed in, since when, who is to be reminded; closing a
// month.
extension Site {
    static let deadlineRoutes: [Route] = [
        .get("tien-do", .right(.readNotes)) { visit throws(Stop) in try visit.deadlines() },
        .post("tien-do", .right(.record, .close)) { visit throws(Stop) in
            try visit.closeMonth()
        },
    ]
}

/// How far one unit or place is with a month.
private struct Progress {
    let name: String
    let path: String?
    let recorded: Int
    let confirmed: Int
    let disputed: Int
    let last: Instant?
    let handedIn: Day?

    init(
        _ name: String, path: String?, _ held: [LoggedWorkDay], handedIn: Day?
    ) {
        self.name = name
        self.path = path
        let counted = held.filter { ![.voided, .planned].contains($0.status) }
        recorded = counted.count
        confirmed = counted.count { $0.status == .confirmed }
        disputed = counted.count { $0.status == .disputed }
        last = counted.map(\.recordedAt).max()
        self.handedIn = handedIn
    }
}

extension Visit {
    var period: String { String(month.description.prefix(7)) }

    /// Units of the campaign, or the places of one unit.
    func deadlines(_ wrong: String? = nil, status: Int = 200) throws(Stop) -> WebResponse {
        let catalogue = try catalogue()
        let unit = try askedUnit()
        let title = say("Tiến độ báo cáo", "Who has reported")
        var main = HTML()
        main.element("h1", text: title)
        if let wrong {
            main.element("p", .class("finding"), .init("role", "alert"), text: wrong)
        }
        main.element("p", text: say("Tháng \(month.monthInTable)", month.monthInTable))
        monthLinks(&main, "/tien-do")
        let closings = try read { desk throws(Refusal) in try desk.closings(of: month) }
        if let closed = closings.last(where: { $0.unit == nil }) {
            main.element(
                "p", .class("done"),
                text: say(
                    "Đã khóa tháng ngày \(closed.recordedAt.local().day.inTable); phần ghi sau là "
                        + "số liệu bổ sung.",
                    "Closed on \(closed.recordedAt.local().day.inTable); what comes later is the "
                        + "supplement."))
        }
        let rows =
            unit == nil ? try units(catalogue, closings) : try places(of: unit ?? "", closings)
        table(rows, ofPlaces: unit != nil, &main)
        closing(closings, &main)
        if hasBegun(month), catalogue.campaign.begins <= endOfMonth {
            let isLate = today > endOfMonth && !closings.contains { $0.unit == nil }
            reminder(
                nothing: rows.filter { $0.recorded == 0 }.map(\.name),
                notHandedIn: rows.filter { $0.recorded > 0 && $0.handedIn == nil && isLate }
                    .map(\.name), &main)
        }
        try papers(catalogue, unit, &main)
        return page(title, main, status: status, scripts: ["chep.js"])
    }

    private func units(
        _ catalogue: Catalogue, _ closings: [Closing]
    ) throws(Stop) -> [Progress] {
        let month = month
        return try read { desk throws(Refusal) in
            var rows: [Progress] = []
            for unit in catalogue.members(on: min(endOfMonth, today)) {
                let held = try desk.workDays(of: UnitMonth(unit: unit.id, month: month))
                rows.append(
                    Progress(
                        say(unit.title),
                        path: "/tien-do?don-vi=\(Fields.encoded(unit.id))&thang=\(period)", held,
                        handedIn: closings.last { $0.unit == unit.id && $0.place == nil }?
                            .recordedAt.local().day))
            }
            return rows
        }
    }

    /// Every place of a unit that is known: those that have an account, those that are listed, and
    /// those where something was done since the campaign began.
    func knownPlaces(of text: String) throws(Stop) -> [String] {
        let accounts = try accounts { store throws(AccountError) in try store.accounts() }
        let last = min(endOfMonth, today)
        let (unit, named) = try read { desk throws(Refusal) in
            let unit = try desk.unit(named: text, on: last).id
            return (unit, try desk.knownPlaces(of: unit, upTo: today))
        }
        let known = accounts.filter { $0.unit == unit && !$0.isDisabled }.compactMap(\.place)
        return Spellings.places(known + named).compactMap(\.spellings.shown)
            .sorted { NameKey.of($0) < NameKey.of($1) }
    }

    /// The month of each known place: who did nothing for long is to be reminded all the more.
    private func places(
        of text: String, _ closings: [Closing]
    ) throws(Stop) -> [Progress] {
        let (month, last) = (month, endOfMonth)
        let known = try knownPlaces(of: text)
        return try read { desk throws(Refusal) in
            let unit = try desk.unit(named: text, on: last)
            let held = try desk.workDays(of: UnitMonth(unit: unit.id, month: month))
            let names = Spellings.places(known + held.map(\.workDay.place))
                .compactMap(\.spellings.shown)
            let rest = held.filter(\.workDay.place.isEmpty)
            let word = Fields.encoded(unit.id)
            let opens = may(.confirm) || may(.record) ? "/xac-nhan" : "/so"
            return names.sorted { NameKey.of($0) < NameKey.of($1) }.map { name in
                Progress(
                    name,
                    path: opens + "?don-vi=\(word)&noi=\(Fields.encoded(name))&thang=\(period)",
                    held.filter { PlaceName.areOne($0.workDay.place, name) },
                    handedIn: closings.last {
                        $0.unit == unit.id && PlaceName.areOne($0.place ?? "", name)
                    }?.recordedAt.local().day)
            }
                + (rest.isEmpty
                    ? []
                    : [Progress(say("chưa rõ thôn", "no place"), path: nil, rest, handedIn: nil)])
        }
    }

    private func table(_ rows: [Progress], ofPlaces: Bool, _ main: inout HTML) {
        func count(_ row: Progress, _ number: Int) -> String {
            row.recorded == 0 ? "–" : String(number)
        }
        main.table(
            say("Tiến độ báo cáo", "Who has reported"),
            [
                ofPlaces ? say("Thôn, tổ dân phố", "Place") : say("Đơn vị", "Unit"),
                say("Số buổi đã ghi", "Recorded"), say("Đã xác nhận", "Confirmed"),
                say("Chưa thống nhất", "Disputed"), say("Ghi gần nhất", "Last recorded"),
                say("Tình trạng", "State"), say("Đã gửi số liệu tháng", "Handed in"),
            ],
            figures: [1, 2, 3],
            rows.map { row -> [(inout HTML) -> Void] in
                [
                    { html in
                        if let path = row.path {
                            html.link(path, row.name)
                        } else {
                            html.text(row.name)
                        }
                    }, { $0.text(count(row, row.recorded)) },
                    { $0.text(count(row, row.confirmed)) },
                    { $0.text(count(row, row.disputed)) },
                    { $0.text(row.last.map { self.moment($0) } ?? "–") },
                    { $0.text(self.state(of: row)) },
                    { $0.text(row.handedIn?.inTable ?? "–") },
                ]
            })
    }

    private func state(of row: Progress) -> String {
        if row.recorded == 0 { return say("○ Chưa ghi · cần đôn đốc", "○ Nothing yet · remind") }
        if row.disputed > 0 { return say("○ Có buổi chưa thống nhất", "○ Something is disputed") }
        return row.confirmed == row.recorded
            ? say("✓ Đã ghi, đã xác nhận hết", "✓ Recorded and confirmed")
            : say("◐ Đã ghi, còn chờ xác nhận", "◐ Recorded, to be confirmed")
    }

    /// `14/11/2026 08:12`.
    func moment(_ instant: Instant) -> String {
        let (day, hour, minute) = instant.local()
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.inTable) \(two(hour)):\(two(minute))"
    }

    private func reminder(
        nothing: [String], notHandedIn: [String], _ main: inout HTML
    ) {
        let (day, month) = (today.inTable, month.monthInTable)
        let (none, some) = (
            nothing.joined(separator: ", "), notHandedIn.joined(separator: ", ")
        )
        var words: [String] = []
        if !nothing.isEmpty {
            words.append(
                say(
                    "Đến ngày \(day) chưa có số liệu ra quân tháng \(month) của: \(none). Đề nghị "
                        + "các đơn vị ghi sổ; nếu không có buổi nào, cho biết để ghi nhận.",
                    "By \(day) nothing of \(month) is recorded of: \(none)."))
        }
        if !notHandedIn.isEmpty {
            words.append(
                say(
                    "Đến ngày \(day) đã ghi sổ nhưng chưa gửi số liệu tháng \(month): \(some). Đề "
                        + "nghị các đơn vị xem lại và gửi.",
                    "By \(day) recorded, but \(month) is not handed in: \(some)."))
        }
        guard !words.isEmpty else { return }
        main.element("section") { html in
            html.element("h2", text: say("Cần đôn đốc", "To be reminded"))
            html.element(
                "pre", .class("notice"), .id("don-doc"), text: words.joined(separator: "\n"))
            html.element(
                "button", .init("type", "button"), .init("data-chep", "don-doc"),
                text: say("Sao chép gửi Zalo", "Copy for Zalo"))
        }
    }

    // MARK: Handing in, closing

    /// Handing in one's own month, or closing everybody's.
    private func closing(_ closings: [Closing], _ main: inout HTML) {
        guard may(.close) || may(.record) && ownUnit != nil, hasBegun(month) else { return }
        guard !may(.close) || !closings.contains(where: { $0.unit == nil }) else { return }
        let own = closings.last {
            $0.unit == ownUnit && PlaceName.areOne($0.place ?? "", session?.account.place ?? "")
        }
        form("/tien-do", &main) { html in
            if let own, !may(.close) {
                html.element("p", .class("done"), .init("role", "status"), text: handedIn(own))
            }
            html.void(
                "input", .init("type", "hidden"), .init("name", "thang"), .init("value", period))
            html.element(
                "button", .class("main"),
                text: may(.close)
                    ? say("Khóa tháng \(month.monthInTable)", "Close \(month.monthInTable)")
                    : own == nil
                        ? say(
                            "Gửi số liệu tháng \(month.monthInTable)",
                            "Hand in \(month.monthInTable)")
                        : say(
                            "Gửi bổ sung tháng \(month.monthInTable)",
                            "Hand in the supplement of \(month.monthInTable)"))
        }
    }

    /// When a month was handed in and by whom, and what there is to do.
    private func handedIn(_ closing: Closing) -> String {
        let (when, office) = (moment(closing.recordedAt), closing.author)
        let done = say(
            "\(office) đã gửi số liệu tháng \(month.monthInTable) ngày \(when).",
            "\(office) handed in \(month.monthInTable) on \(when).")
        return done + " "
            + (request.query["khong-moi"] == nil
                ? say(
                    "Ghi thêm sau đó thì gửi bổ sung.",
                    "What is recorded later is handed in as the supplement.")
                : say(
                    "Từ đó chưa ghi gì mới nên không ghi thêm lần gửi nào.",
                    "Nothing was recorded since, so that it is not handed in again."))
    }

    func closeMonth() throws(Stop) -> WebResponse {
        let unit = may(.close) ? nil : ownUnit
        let month = month
        guard unit != nil || may(.close) else { throw .refusal(.notAllowed(.close)) }
        guard hasBegun(month) else {
            return try deadlines(
                say(
                    "Tháng \(month.monthInTable) chưa đến, chưa khóa, chưa gửi được.",
                    "\(month.monthInTable) has not come; it is not closed and not handed in."),
                status: 422)
        }
        let known = try read { desk throws(Refusal) in try desk.closings(of: month) }
        if unit == nil, known.contains(where: { $0.unit == nil }) {
            return try deadlines(
                say("Tháng này đã khóa rồi.", "That month is closed already."), status: 409)
        }
        if let question = try asked(
            unit == nil
                ? say(
                    "Khóa tháng \(month.monthInTable)? Ghi sau khi khóa là số liệu bổ sung; việc khóa "
                        + "không rút lại được.",
                    "Close \(month.monthInTable)? What comes later is the supplement; closing is not "
                        + "taken back.")
                : say(
                    "Gửi số liệu tháng \(month.monthInTable)? Ghi sau khi gửi là số liệu bổ sung.",
                    "Hand in \(month.monthInTable)? What comes later is the supplement."),
            unit == nil ? say("Khóa tháng", "Close") : say("Gửi số liệu tháng", "Hand in"))
        {
            return question
        }
        let isRecorded = try write { desk throws(Refusal) in
            try desk.close(month: month, of: unit)
        }
        return .see("/tien-do?thang=\(period)" + (isRecorded ? "" : "&khong-moi=1"))
    }

    func monthLinks(_ main: inout HTML, _ path: StaticString) {
        main.element("nav", .class("pager"), .init("aria-label", say("Tháng", "Month"))) { html in
            for day in neighbours {
                let query = request.query.replacing(
                    "thang", with: String(day.description.prefix(7)))
                html.link("\(path)?\(query)", say("Tháng \(day.monthInTable)", day.monthInTable))
            }
        }
    }
}
