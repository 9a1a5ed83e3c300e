import Accounts
import Basics
import Documents
import ProgressCalculator
import Reports
import Targets
import Tracker
import WorkLog

// Công khai: what a stranger sees.
extension Site {
    static let openRoutes: [Route] = [
        .get("cong-khai", .everybody) { visit throws(Stop) in try visit.openPage() },
        .get("lich/:tep", .everybody) { visit throws(Stop) in try visit.calendar() },
    ]
}

extension Visit {
    func openPage() throws(Stop) -> WebResponse {
        let catalogue = try catalogue()
        let period = request.query["ky"].flatMap { $0.isBlank ? nil : $0 }
        let order = MonthlyOrder(
            period: period ?? String(today.description.prefix(7)), today: today,
            language: language)
        let report = try ask(
            MonthlyReportRequest(order, seeing: LogView(confirmedOnly: true)))
        var main = HTML()
        main.element("h1", text: say(catalogue.campaign.title))
        try planned(&main)
        main.element("section") { html in
            html.element("h2", text: say("Lịch cho điện thoại", "For your phone"))
            html.element("ul", .class("list")) { html in
                for unit in members {
                    html.element("li") { html in
                        html.link("/lich/\(unit.id).ics", say(unit.title))
                    }
                }
            }
            html.element(
                "p", .class("hint"),
                text: say(
                    "Chạm tên xã để thêm lịch ra quân vào điện thoại.",
                    "Touch a commune to have its Saturdays in your phone's calendar."))
        }
        // A page for everybody is no paper of an office.
        var document = report.document(language)
        document.letterhead = []
        main.add(try article(document))
        return page(say("Công khai", "Open page"), main)
    }

    /// What is planned of the next four weeks: unit, place where it is a known one, day and work;
    /// never a free place.
    func planned(_ main: inout HTML) throws(Stop) {
        let catalogue = try catalogue()
        let rows = try ask(
            AnnouncedRequest(after: today.adding(days: -1), until: today.adding(days: 28)))
        var known: [Unit.ID: [String]] = [:]
        for unit in Set(rows.map(\.unit)) { known[unit] = try knownPlaces(ofUnit: unit) }
        main.element("section") { html in
            html.element("h2", text: say("Những thứ Bảy tới", "The next Saturdays"))
            if rows.isEmpty {
                html.element(
                    "p",
                    text: say(
                        "Chưa có buổi nào được báo trước.", "Nothing is announced yet."))
            }
            html.element("ul") { html in
                for row in rows {
                    let work = row.outputs.compactMap { output in
                        catalogue.activity(output.kind).map { say($0.title) }
                    }
                    let unit = catalogue.units[row.unit].map { say($0.title) } ?? ""
                    let place = known[row.unit]?.first { PlaceName.areOne($0, row.place) }
                    let words = [row.day.inTable, unit, place ?? ""] + work
                    html.element(
                        "li", text: words.filter { !$0.isEmpty }.joined(separator: " · "))
                }
            }
        }
    }

    /// A unit's Saturdays of the next eight weeks for phones that subscribe: what lies further ahead
    /// is planned anew by then.
    ///
    /// With `?thon=` those of a place that is known: listed with the units, or with an account.
    func calendar() throws(Stop) -> WebResponse {
        let name = parameters["tep"] ?? ""
        guard name.hasSuffix(".ics") else { throw .missing }
        let place = try knownPlace(of: String(name.dropLast(4)))
        let plan = try ask(
            PlanRequest(
                String(name.dropLast(4)), until: today.adding(days: 56), asOf: today))
        return WebResponse(
            headers: [("content-type", "text/calendar; charset=utf-8")],
            body: Array(plan.iCalendar(language, isOpen: true, at: place).utf8))
    }

    /// The place that is asked for, as it is known; `nil` where none is.
    ///
    /// - Throws: ``Stop/missing`` for one that nobody has made known.
    private func knownPlace(of text: String) throws(Stop) -> String? {
        guard let asked = request.query["thon"]?.trimmed, !asked.isEmpty else { return nil }
        let known = try knownPlaces(ofUnit: text)
        guard let found = known.first(where: { PlaceName.areOne($0, asked) }) else {
            throw .missing
        }
        return found
    }

    /// The places of a unit that everybody may hear of: listed with the units, or with an account.
    private func knownPlaces(
        ofUnit text: String
    ) throws(Stop) -> [String] {
        let today = today
        let (unit, listed) = try read { desk throws(Refusal) in
            let unit = try desk.unit(named: text, on: today)
            let scope = desk.catalogue.units.scope(of: unit.id, on: today)
            return (
                unit.id,
                desk.catalogue.units.villages.filter {
                    scope.contains($0.unit) && $0.period.contains(today)
                }.map(\.name)
            )
        }
        let accounts = try accounts { store throws(AccountError) in try store.accounts() }
        return listed
            + accounts.filter { $0.unit == unit && !$0.isDisabled }.compactMap(\.place)
    }
}
