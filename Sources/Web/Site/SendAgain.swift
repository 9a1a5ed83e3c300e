import Accounts
import Basics
import Documents
import Tracker

// A form that was opened before somebody signed in anew: nothing that is typed in it is lost.
extension Visit {
    /// A Saturday is being recorded.
    var isRecording: Bool { request.method == .post && request.path == "/ghi" }

    var signedOut: String {
        say(
            "Hết phiên đăng nhập, chưa vào sổ. Đăng nhập lại: phần đã điền vẫn còn, xem rồi ghi.",
            "Signed out, not in the log. Sign in again: what was filled in is kept, look at it and "
                + "record it.")
    }

    /// The form once more with what was typed, as a form of the present session.
    func sendAgain() -> WebResponse {
        let office = session?.account.office ?? ""
        let why = say(
            "Trang này mở từ phiên đăng nhập trước nên chưa ghi gì. Đang đăng nhập: \(office). Xem lại "
                + "phần đã điền rồi gửi.",
            "This page was opened before somebody signed in anew; nothing is written. Signed in: "
                + "\(office). Look at what was filled in and send it.")
        guard request.wantsPage else { return .json(JSONText.object(["loi": why]), 409) }
        if isRecording, let page = try? recordPage(request.form, status: 409, notice: why) {
            return page
        }
        let title = say("Gửi lại", "Send again")
        var main = HTML()
        main.element("h1", text: title)
        main.element("p", .class("finding"), .init("role", "alert"), text: why)
        let names = request.form.names.filter { $0 != "phieu" }
        let isSecret = names.contains { ["mat-khau", "moi", "nhac-lai"].contains($0) }
        guard request.uploads.isEmpty, !isSecret else {
            main.element("p") { $0.link(home, say("Về trang đầu", "To the first page")) }
            return page(title, main, status: 409)
        }
        form(encodedPath, id: "gui-lai", &main) { html in
            var seen: Set<String> = []
            for name in names where seen.insert(name).inserted {
                for value in request.form.all(name) {
                    html.void(
                        "input", .init("type", "hidden"), .init("name", name),
                        .init("value", value))
                    if !value.isEmpty { html.element("p", .class("hint"), text: value) }
                }
            }
            html.element("button", .class("main"), text: title)
        }
        return page(title, main, status: 409)
    }
}
