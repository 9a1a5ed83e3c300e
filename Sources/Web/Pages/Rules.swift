import Basics
import Documents
import Targets
import Tracker

// Quy định: the standards of the campaign.
extension Site {
    static let ruleRoutes: [Route] = [
        .get("quy-dinh", .right(.read)) { visit throws(Stop) in try visit.rules() }
    ]
}

extension Visit {
    /// Every standard with its levels, marks and documents.
    func rules() throws(Stop) -> WebResponse {
        let catalogue = try catalogue()
        var main = HTML()
        let title = say("Quy định", "Rules")
        main.element("h1", text: title)
        main.element(
            "p",
            text: say(
                "Các bộ tiêu chí mà nhiệm vụ này dùng; mở từng đơn vị để xem căn cứ từng con số.",
                "The standards of this campaign; open a unit to see where each figure comes from."))
        if may(.law) {
            main.element("p", .class("more")) {
                $0.link("/quy-dinh/doi-chieu", say("Đối chiếu văn bản", "Compare with the texts"))
            }
        }
        for standard in catalogue.standards.values.sorted(by: { $0.id < $1.id }) {
            main.element("section") { html in
                html.element("h2", text: say(standard.title))
                html.element("ul") { html in
                    for criterion in standard.criteria {
                        html.element("li") { html in
                            html.text("\(criterion.id). \(say(criterion.title))")
                        }
                    }
                }
            }
        }
        return page(title, main)
    }
}
