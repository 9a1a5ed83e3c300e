import Accounts
import Basics
import Documents
import Office
import Reports
import Sheets
import Tracker
import WorkLog

// Gộp sổ: another log, looked at first.
extension Visit {
    func mergeForm(_ main: inout HTML) {
        main.element("section") { html in
            html.element("h2", text: say("Gộp sổ của đơn vị khác", "Bring in another log"))
            form("/nhap/so", files: true, &html) { html in
                Input(
                    name: "so", label: say("Tệp của lệnh export (.sqlite)", "An exported log"),
                    type: "file", isRequired: true
                ).write(&html)
                for (name, words) in acceptances {
                    html.element("p") { html in
                        html.element("label") { html in
                            html.void(
                                "input", .init("type", "checkbox"), .init("name", name),
                                .init("value", "1"))
                            html.text(" " + words)
                        }
                    }
                }
                html.element(
                    "button", .init("name", "viec"), .init("value", "xem"),
                    text: say("Xem tệp có gì", "Say what it would bring"))
                html.element(
                    "button", .class("main"), .init("name", "viec"), .init("value", "nhap"),
                    text: say("Gộp vào sổ", "Merge"))
            }
        }
    }

    private var acceptances: [(name: String, words: String)] {
        [
            (
                "nhan-xac-nhan",
                say("Nhận cả xác nhận của nơi gửi", "Take the sender's confirmations")
            ), ("nhan-huy", say("Nhận cả việc hủy của nơi gửi", "Take the sender's voids")),
            (
                "nhan-luoc-bo",
                say("Nhận cả việc lược bỏ chữ của nơi gửi", "Take the sender's redactions")
            ),
        ]
    }

    func merge() throws(Stop) -> WebResponse {
        guard let session else { throw .unauthorized }
        guard let upload = request.uploads.first(where: { $0.field == "so" }) else {
            return importPage(
                refused(say("Chưa chọn tệp nào.", "No file was chosen.")), status: 422)
        }
        var accepted = MergeAcceptance.nothing
        if request.form["nhan-xac-nhan"] != nil { accepted.insert(.confirmations) }
        if request.form["nhan-huy"] != nil { accepted.insert(.voids) }
        if request.form["nhan-luoc-bo"] != nil { accepted.insert(.redactions) }
        let isTrial = request.form["viec"] != "nhap"
        guard let copy = PrivateCopy(upload.bytes, named: upload.name, ending: "sqlite") else {
            return importPage(
                refused(say("Máy chủ hết chỗ.", "The server's disk is full.")), status: 503)
        }
        defer { copy.remove() }
        do throws(Refusal) {
            let summary = try CampaignStore.merge(
                [copy.path], into: site.campaign.locations, accepting: accepted,
                isTrial: isTrial, by: session.account.office, on: now, reading: site.strangers.log)
            var shown = HTML()
            shown.element(
                "p", .class("done"), .init("role", "status"),
                text: isTrial
                    ? say(
                        "Chưa ghi gì; đây là những gì tệp sẽ mang vào.",
                        "Nothing is written; this is what the file would bring.")
                    : say("Đã gộp vào sổ.", "Merged."))
            if let article = try? article(summary.document(language)) {
                shown.add(copy.hidden(in: article))
            }
            return importPage(shown)
        } catch {
            let words = error.text(language, saying: \.plain)
            // What is wrong with the file that was sent is no trouble of the server.
            let isOfFile = words.contains(copy.path)
            return importPage(
                refused(copy.hidden(in: words)), status: isOfFile ? 422 : error.status)
        }
    }
}
