import Accounts
import Basics
import Documents
import Targets
import Tracker

// Tài khoản: what an account is, signing out everywhere; and for a commune the accounts of its
// places, whose heads change and forget.
extension Site {
    static let accountRoutes: [Route] = [
        .get("tai-khoan", .account(Set(Right.allCases))) { visit throws(Stop) in
            try visit.accountPage(HTML())
        },
        .post("tai-khoan/ma", .right(.record)) { visit throws(Stop) in
            try visit.newCodeOfPlace()
        },
    ]
}

extension Visit {
    /// Accounts of places of the account's own commune; none for who is a place itself.
    private func places() throws(Stop) -> [Account] {
        guard let account = session?.account, account.role == .write, account.place == nil,
            let unit = account.unit
        else { return [] }
        return try accounts { store throws(AccountError) in try store.accounts() }.filter {
            $0.role == .write && $0.place != nil && $0.unit == unit && !$0.isDisabled
        }
    }

    func accountPage(_ outcome: HTML) throws(Stop) -> WebResponse {
        guard let account = session?.account else { throw .unauthorized }
        let places = try places()
        let catalogue = try catalogue()
        let title = say("Tài khoản", "Account")
        let area =
            account.unit.flatMap { catalogue.units[$0] }.map { say($0.title) }
            ?? say("cả địa bàn", "the whole area")
        var main = HTML()
        main.element("h1", text: title)
        main.add(outcome)
        if request.query["da-doi"] != nil {
            main.element(
                "p", .class("done"), .init("role", "status"),
                text: say("Đã đổi mật khẩu.", "The password is changed."))
        }
        main.element("dl") { html in
            for (name, value) in [
                (say("Cơ quan, nơi", "Office"), account.office),
                (say("Tên đăng nhập", "Login"), account.login),
                (say("Vai trò", "Role"), say(account.role.title)),
                (
                    say("Đơn vị", "Unit"),
                    [account.place, area].compactMap(\.self).joined(separator: ", ")
                ),
            ] {
                html.element("dt", text: name)
                html.element("dd", text: value)
            }
        }
        main.element("p", .class("more")) { html in
            html.link("/mat-khau", say("Đổi mật khẩu", "Change the password"))
        }
        form("/dang-xuat", id: "moi-noi", &main) { html in
            html.void(
                "input", .init("type", "hidden"), .init("name", "moi-noi"), .init("value", "1"))
            html.element(
                "button",
                text: say("Đăng xuất ở mọi thiết bị", "Sign out on every device"))
        }
        if !places.isEmpty {
            main.element("p", .class("more")) { html in
                html.link(
                    "/the-huong-dan?tep=pdf",
                    say("Thẻ hướng dẫn cho Trưởng thôn (A4)", "Card for heads of villages (A4)"))
            }
            main.element(
                "p", .class("hint"),
                text: say(
                    "Trưởng thôn mới hoặc quên mật khẩu: tạo mã mới rồi đọc cho họ; mật khẩu cũ hết "
                        + "hiệu lực.",
                    "For a new head of a village, or one who forgot: make a code and tell it; the "
                        + "old password ends."))
            main.table(
                say("Tài khoản của các thôn", "Accounts of the places"),
                [
                    say("Thôn, tổ dân phố", "Place"), say("Tên đăng nhập", "Login"),
                    say("Việc", "Do"),
                ],
                places.map { place -> [(inout HTML) -> Void] in
                    [
                        { $0.text(place.place ?? "") }, { $0.text(place.login) },
                        { html in
                            self.form("/tai-khoan/ma", id: "ma-\(place.login)", &html) { html in
                                html.void(
                                    "input", .init("type", "hidden"), .init("name", "ten"),
                                    .init("value", place.login))
                                html.element(
                                    "button", .class("plain"), text: self.say("Mã mới", "New code"))
                            }
                        },
                    ]
                })
        }
        return page(title, main)
    }

    func newCodeOfPlace() throws(Stop) -> WebResponse {
        let login = request.form["ten"] ?? ""
        guard try places().contains(where: { $0.login == login }) else {
            throw .refusal(.notAllowed(.administer))
        }
        if let question = try askedForCode(login) { return question }
        return try accountPage(
            code(try accounts { store throws(AccountError) in try store.code(for: login, at: now) })
        )
    }
}
