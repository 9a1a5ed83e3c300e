import Accounts
import Basics
import Documents
import Targets
import Tracker
import WorkLog

// Xác nhận qua đường dẫn: a link that an office sends, and a number that it tells by voice.
extension Visit {
    func links(_ unit: String, _ place: String?, _ main: inout HTML) {
        main.element("section") { html in
            html.element("h2", text: say("Đường dẫn xác nhận", "Confirmation links"))
            html.element(
                "p", .class("hint"),
                text: say(
                    "Gửi đường dẫn qua Zalo, đọc sáu số qua điện thoại. Hết hạn sau bảy ngày.",
                    "Send the link by Zalo, tell the six digits by voice. It ends after 7 days."))
            form("/xac-nhan/duong-dan", &html) { html in
                html.void(
                    "input", .init("type", "hidden"), .init("name", "don-vi"), .init("value", unit))
                html.void(
                    "input", .init("type", "hidden"), .init("name", "thang"),
                    .init("value", String(month.description.prefix(7))))
                Input(
                    name: "noi", label: say("Thôn, tổ dân phố", "Place"),
                    value: request.form["noi"] ?? place ?? "",
                    suggestions: (try? knownPlaces(of: unit)) ?? []
                ).write(&html)
                Input(
                    name: "vai-tro", label: say("Vai trò của người xác nhận", "Role"),
                    value: request.form["vai-tro"]
                        ?? say("Ban Công tác Mặt trận", "Front committee"), isRequired: true
                ).write(&html)
                html.element("button", text: say("Tạo đường dẫn", "Make a link"))
            }
            let own = ((try? site.accounts.links(at: now)) ?? [])
                .filter { $0.madeBy == session?.account.office && !$0.isWithdrawn }
            for link in own {
                form("/xac-nhan/thu-hoi", id: "thu-hoi-\(link.id.prefix(8))", &html) { html in
                    html.void(
                        "input", .init("type", "hidden"), .init("name", "ma"),
                        .init("value", link.id))
                    html.text(
                        "\(link.place ?? say("cả xã", "whole unit")) · \(link.month.monthInTable) · \(link.role) "
                    )
                    html.element("button", .class("plain"), text: say("Thu hồi", "Withdraw"))
                }
            }
        }
    }

    func makeLink() throws(Stop) -> WebResponse {
        guard let session else { throw .unauthorized }
        let text = request.form["don-vi"] ?? ownUnit ?? ""
        let place = request.form["noi"].flatMap { $0.isBlank ? nil : $0.trimmed }
        let role = request.form["vai-tro"]?.trimmed ?? ""
        let (month, last) = (month, endOfMonth)
        let unit: Unit.ID
        let isOpen = hasBegun(month)
        do throws(Stop) {
            unit = try write { desk throws(Refusal) in
                let unit = try desk.desk.unit(named: text, on: last)
                try desk.allow(.record, in: unit.id, at: place)
                guard !role.isEmpty, isOpen else {
                    throw .refused(role.isEmpty ? Self.noRole : Self.noMonth)
                }
                try Persons.refuse(in: role)
                return unit.id
            }
            try refuseUnknown(place, of: unit)
        } catch .refusal(let refusal) where refusal.isOfForm {
            return try confirmPage(
                refusal.text(language, saying: \.plain), status: refusal.status)
        } catch {
            throw error
        }
        let link = try accounts { store throws(AccountError) in
            try store.makeLink(
                for: unit, place: place, month: month, role: role, by: session.account.office,
                at: now)
        }
        var main = HTML()
        let title = say("Đường dẫn xác nhận", "Confirmation link")
        main.element("h1", text: title)
        let host = request.headers["host"] ?? ""
        let address = "\(request.isSecure ? "https" : "http")://\(host)/x/\(link.token)"
        main.element("p") { $0.element("code", .class("key"), text: address) }
        main.element("p") { html in
            html.text(say("Số đọc qua điện thoại: ", "Digits to tell by voice: "))
            html.element("strong", text: link.number)
        }
        main.element(
            "p", .class("hint"),
            text: say(
                "Trang này chỉ hiện một lần.", "This page is shown once."))
        return page(title, main)
    }

    private static let noRole = Phrase(
        vi: "Ghi vai trò của người xác nhận, ví dụ Ban Công tác Mặt trận.",
        en: "Say in which role it is confirmed, such as the Front committee.")
    private static let noMonth = Phrase(
        vi: "Tháng này chưa đến.", en: "That month has not come yet.")

    /// A link for a place that nobody knows would show an empty list for a week.
    private func refuseUnknown(_ place: String?, of unit: Unit.ID) throws(Stop) {
        guard let place else { return }
        let known = try knownPlaces(of: unit)
        guard !known.contains(where: { PlaceName.areOne($0, place) }) else { return }
        throw .refusal(
            .unknown(
                what: Phrase(vi: "thôn, tổ dân phố", en: "place"), text: place,
                suggestions: NearMiss.suggestions(for: place, among: known)))
    }

    func withdrawLink() throws(Stop) -> WebResponse {
        guard let session else { throw .unauthorized }
        try accounts { store throws(AccountError) in
            try store.withdraw(link: request.form["ma"] ?? "", of: session.account.office)
        }
        return .see("/xac-nhan")
    }

    /// The question for the number, and nothing else: whoever guesses addresses learns nothing.
    func linkQuestion(_ wrong: String? = nil) throws(Stop) -> WebResponse {
        let token = parameters["token"] ?? ""
        var main = HTML()
        let title = say("Xác nhận qua đường dẫn", "Confirm by link")
        main.element("h1", text: title)
        form("/x/\(token)", id: "x", &main) { html in
            Input(
                name: "so", label: say("Sáu số mà cán bộ xã đọc qua điện thoại", "Six digits"),
                mode: "numeric", complete: "one-time-code", isRequired: true,
                findings: [wrong].compactMap(\.self)
            ).write(&html)
            html.element("button", .class("main"), text: say("Mở", "Open"))
        }
        return hidden(page(title, main, status: wrong == nil ? 200 : 403))
    }

    private func hidden(_ response: WebResponse) -> WebResponse {
        var response = response
        response.headers += [("x-robots-tag", "noindex"), ("referrer-policy", "no-referrer")]
        return response
    }

    private func opened() throws(Stop) -> ConfirmationLink? {
        try accounts { store throws(AccountError) in
            try store.open(
                link: parameters["token"] ?? "", number: request.form["so"] ?? "", at: now)
        }
    }

    private var wrongNumber: String {
        say(
            "Số chưa đúng, hoặc đường dẫn đã hết hạn; hỏi lại cán bộ xã.",
            "The digits are wrong, or the link has ended; ask the officer.")
    }

    private static let listChanged = Phrase(
        vi: "Danh sách vừa thay đổi; xem lại rồi gửi.",
        en: "The list has just changed; look again and send.")

    static let nothingTicked = Phrase(
        vi: "Chưa đánh dấu buổi nào: đánh dấu buổi đúng, hoặc ghi vì sao chưa đúng, rồi gửi.",
        en: "Nothing is ticked: tick what is right, or say why it is not, and send.")

    /// - Parameters:
    ///   - done: what was done.
    ///   - wrong: why nothing was.
    ///   - rows: what is wrong with single rows.
    func openLink(
        _ done: String? = nil, wrong: Phrase? = nil, rows: RowFindings = RowFindings()
    ) throws(Stop) -> WebResponse {
        guard let link = try opened() else { return try linkQuestion(wrongNumber) }
        let catalogue = try catalogue()
        let waiting = try waiting(of: link)
        var main = HTML()
        let unit = catalogue.units[link.unit].map { say($0.title) } ?? link.unit
        let title = say("Xác nhận", "Confirm")
        main.element("h1", text: title)
        if let done { main.element("p", .class("done"), .init("role", "status"), text: done) }
        if let wrong {
            main.element("p", .class("finding"), .init("role", "alert"), text: say(wrong))
        }
        main.element(
            "p",
            text: [
                unit, link.place ?? "", say("tháng ", "") + link.month.monthInTable, link.role,
            ].filter { !$0.isEmpty }.joined(separator: " · "))
        if waiting.isEmpty {
            main.element(
                "p", text: say("Không còn buổi nào chờ xác nhận.", "Nothing waits any longer."))
            return hidden(page(title, main))
        }
        form("/x/\(parameters["token"] ?? "")/gui", id: "gui", &main) { html in
            html.void(
                "input", .init("type", "hidden"), .init("name", "so"),
                .init("value", request.form["so"] ?? ""))
            seen(waiting, &html)
            ticks(waiting, catalogue, rows, &html)
            html.element("button", .class("main"), text: say("Gửi", "Send"))
        }
        return hidden(
            page(title, main, status: wrong == nil ? 200 : 422, scripts: ["chon.js"]))
    }

    private func waiting(of link: ConfirmationLink) throws(Stop) -> [LoggedWorkDay] {
        try read { desk throws(Refusal) in
            try desk.workDays(
                of: UnitMonth(unit: link.unit, month: link.month, place: link.place))
        }.filter { $0.status == .reported }
    }

    func confirmByLink() throws(Stop) -> WebResponse {
        guard let link = try opened() else { return try linkQuestion(wrongNumber) }
        let waiting = try waiting(of: link)
        let state = Self.state(of: waiting)
        guard request.form["ban"] == state else {
            let seen = seen
            return try openLink(
                wrong: Self.listChanged,
                rows: RowFindings(changed: waiting.filter { seen[$0.workDay.id] != $0.number }))
        }
        guard link.state != state else {
            return try openLink(
                say(
                    "Danh sách này đã gửi qua đường dẫn rồi; có gì mới thì mở lại sau.",
                    "This list was sent by the link already; open it again when there is more."))
        }
        // Of all languages one name: the log is not the page.
        let actor = Actor(
            "\(link.role) (qua đường dẫn)", rights: [.confirm], area: link.unit,
            place: link.place)
        let ids = waiting.map(\.workDay.id)
        // What says nothing is no use of the link.
        guard !answered.isDisjoint(with: ids) else {
            return try openLink(wrong: Self.nothingTicked)
        }
        guard answeredTwice.isEmpty else {
            return try openLink(wrong: Self.twoAnswers, rows: RowFindings(twice: answeredTwice))
        }
        let done: (confirmed: Int, disputed: Int)
        let seen = seen
        do throws(Stop) {
            done = try write(as: actor, from: .link) { desk throws(Refusal) in
                try decide(ids, seen: seen, role: link.role, madeBy: link.madeBy, &desk)
            }
        } catch .refusal(.stale) {
            return try openLink(wrong: Self.listChanged)
        } catch {
            throw error
        }
        try accounts { store throws(AccountError) in try store.use(link: link, state: state) }
        return try openLink(
            say(
                "Đã ghi: xác nhận \(done.confirmed), chưa thống nhất \(done.disputed).",
                "Recorded: \(done.confirmed) confirmed, \(done.disputed) disputed."))
    }
}
