import Basics
import Documents
import Targets
import Tracker

extension Visit {
    /// Who issues the campaign's papers, as their heads and signatures are printed; changed in the
    /// campaign's file, so that `check` sees a mistake before a paper is signed.
    func agencies(_ catalogue: Catalogue, _ main: inout HTML) {
        // The folder of the server is nobody's business.
        let place = catalogue.campaign.agencies.first?.place ?? catalogue.campaign.place
        let file = place.file.replacing(site.campaign.locations.targets + "/", with: "")
        guard !catalogue.campaign.agencies.isEmpty else {
            return main.element("section") { html in
                html.element(
                    "h2", text: say("Cơ quan ban hành văn bản", "Agencies that issue papers"))
                html.element(
                    "p",
                    text: say(
                        "Chưa khai cơ quan nào nên phần đầu và chữ ký của văn bản còn trống; nhờ người "
                            + "giữ máy chủ khai trong tệp \(file), mục “agencies”.",
                        "None is named, so that heads and signatures of papers are open; ask who keeps "
                            + "the server to name them in \(file) under “agencies”."))
            }
        }
        main.table(
            say("Cơ quan ban hành văn bản", "Agencies that issue papers"),
            [
                say("Mã", "Id"), say("Tên in trên văn bản", "Name in print"),
                say("Thể thức", "Style"), say("Nơi, ký hiệu", "Seat, sign"),
                say("Chức vụ người ký", "Signs as"), say("Nơi nhận", "Recipients"),
            ],
            catalogue.campaign.agencies.map(row))
        main.element(
            "p", .class("hint"),
            text: say(
                "Người giữ máy chủ sửa trong tệp \(file), mục “agencies”; số và ngày văn bản để "
                    + "trống khi in.",
                "Changed in \(file) under “agencies”; number and day stay open in print."))
    }

    private func row(_ agency: Agency) -> [(inout HTML) -> Void] {
        let name = [agency.parent, agency.name].compactMap(\.self).joined(separator: " · ")
        let words = [
            agency.id, name, say(agency.style.title), "\(agency.seat), \(agency.code)",
            agency.signers.joined(separator: " / "),
            (agency.addressees + agency.recipients).joined(separator: " "),
        ]
        return words.map { text in { $0.text(text) } }
    }
}

extension Agency.Style {
    fileprivate var title: Phrase {
        switch self {
        case .state: Phrase(vi: "cơ quan nhà nước", en: "state office")
        case .party: Phrase(vi: "cơ quan Đảng", en: "Party")
        case .front: Phrase(vi: "Mặt trận, đoàn thể", en: "Fatherland Front")
        }
    }
}
