import Accounts
import Basics
import Documents
import ProgressCalculator
import Reports
import Sheets
import Targets
import Tracker
import WorkLog

// Phiếu cuối năm: a place's outings of a year, for its cell.
extension Visit {
    /// The slip of a place, as paper; without one, where to ask for it and what the cell reads aloud.
    func yearSlip() throws(Stop) -> WebResponse {
        let place = request.query["noi"]?.trimmed ?? session?.account.place ?? ""
        let year = request.query["nam"].flatMap { Int($0) } ?? today.year
        if let unit = try askedUnit(), !place.isEmpty {
            return try show(
                try ask(YearSlipRequest(unit: unit, place: place, year: year)),
                as: "phieu-cuoi-nam-\(year)")
        }
        let title = say("Phiếu cuối năm", "Year-end slip")
        var main = HTML()
        main.element("h1", text: title)
        let catalogue = try catalogue()
        main.element(
            "form", .init("method", "get"), .init("action", "/phieu-cuoi-nam"), .class("filter")
        ) { html in
            Input(
                name: "don-vi", label: say("Đơn vị", "Unit"),
                value: ownUnit.flatMap { catalogue.units[$0].map { say($0.title) } } ?? "",
                isRequired: true, suggestions: members.map { say($0.title) }
            ).write(&html)
            Input(
                name: "noi", label: say("Thôn, tổ dân phố", "Place"), value: place,
                isRequired: true
            ).write(&html)
            Input(name: "nam", label: say("Năm", "Year"), value: String(year), mode: "numeric")
                .write(&html)
            html.element("button", text: say("Lập phiếu", "Make the slip"))
        }
        let reading = Report(YearSlipReading(), simulated: isSimulated)
        main.add(try article(reading.document(language)))
        return page(title, main)
    }
}
