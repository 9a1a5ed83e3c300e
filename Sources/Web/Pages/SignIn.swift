import Accounts
import Basics
import Documents
import Tracker

// Đăng nhập, mật khẩu, xác thực hai lớp.
extension Site {
    static let signInRoutes: [Route] = [
        .get("dang-nhap", .everybody) { visit throws(Stop) in visit.signInPage() },
        .post("dang-nhap", .everybody) { visit throws(Stop) in try visit.signIn() },
        .post("dang-xuat", .account(nil)) { visit throws(Stop) in try visit.signOut() },
        .get("mat-khau", .account(nil)) { visit throws(Stop) in visit.passwordPage(nil) },
        .post("mat-khau", .account(nil)) { visit throws(Stop) in try visit.choosePassword() },
        .get("xac-thuc", .account(nil)) { visit throws(Stop) in visit.secondFactorPage(nil) },
        .post("xac-thuc", .account(nil)) { visit throws(Stop) in try visit.setSecondFactor() },
    ]
}

extension Visit {
    /// - Parameter form: a Saturday that is to be recorded afterwards; the default is what such a
    ///   page kept before.
    func signInPage(
        _ wrong: String? = nil, status: Int = 200, asksDigits: Bool = false,
        keeping form: Fields? = nil
    ) -> WebResponse {
        var main = HTML()
        main.element("h1", text: say("Đăng nhập", "Sign in"))
        guard request.isSecure || request.isFromHere else {
            main.element(
                "p", .class("finding"),
                text: say(
                    "Trang này chưa có kết nối bảo mật (https) nên không đăng nhập được; nhờ nơi "
                        + "quản trị máy chủ cấp chứng thư.",
                    "This page has no secure connection (https), so nobody can sign in; ask who "
                        + "keeps the server for a certificate."))
            return page(say("Đăng nhập", "Sign in"), main, status: 403)
        }
        if let wrong {
            main.element("p", .class("finding"), .init("role", "alert"), text: wrong)
        }
        self.form("/dang-nhap", &main) { html in
            if let kept = form?.encoded ?? request.form[Self.kept] {
                html.void(
                    "input", .init("type", "hidden"), .init("name", Self.kept),
                    .init("value", kept))
            }
            let back = request.query["den"] ?? request.form["den"] ?? ""
            html.void(
                "input", .init("type", "hidden"), .init("name", "den"), .init("value", back))
            Input(
                name: "ten", label: say("Tên đăng nhập", "Login"),
                value: request.form["ten"] ?? "", complete: "username", isRequired: true
            ).write(&html)
            Input(
                name: "mat-khau", label: say("Mã hoặc mật khẩu", "Code or password"),
                type: "password", complete: "current-password", isRequired: true
            ).write(&html)
            if asksDigits {
                Input(
                    name: "sau-so", label: say("Sáu số của ứng dụng xác thực", "Six digits"),
                    mode: "numeric", complete: "one-time-code"
                ).write(&html)
            }
            html.element("button", .class("main"), text: say("Đăng nhập", "Sign in"))
        }
        if accountsAreMissing {
            main.element(
                "p", .class("note"),
                text: say(
                    "Chưa có tài khoản nào; người giữ máy chủ tạo tài khoản quản trị đầu tiên trên "
                        + "dòng lệnh.",
                    "There is no account yet; who keeps the server makes the first on the command "
                        + "line."))
        }
        return page(say("Đăng nhập", "Sign in"), main, status: status, scripts: ["ra.js"])
    }

    private static let kept = "giu"

    private var accountsAreMissing: Bool { (try? site.accounts.accounts().isEmpty) ?? false }

    func signIn() throws(Stop) -> WebResponse {
        guard request.isSecure || request.isFromHere else { return signInPage() }
        do throws(AccountError) {
            let session = try site.accounts.signIn(
                request.form["ten"] ?? "", request.form["mat-khau"] ?? "",
                digits: request.form["sau-so"] ?? "", from: request.address,
                asksSecondFactor: !isSimulated, at: now)
            return goOn(session) ?? enter(session, back: request.form["den"])
        } catch .needsSecondFactor {
            let wrong = AccountError.needsSecondFactor.sentence
            return signInPage(say(wrong), status: 401, asksDigits: true)
        } catch .notSignedIn {
            return signInPage(
                say(AccountError.notSignedIn.sentence), status: 401,
                asksDigits: request.form["sau-so"] != nil)
        } catch .wait(let seconds) {
            return signInPage(say(AccountError.wait(seconds: seconds).sentence), status: 429)
        } catch {
            throw .account(error)
        }
    }

    /// The form of a Saturday with what was typed before the session had ended.
    private func goOn(_ session: Session) -> WebResponse? {
        guard let kept = request.form[Self.kept], session.step == .done,
            session.account.role.rights.contains(.record)
        else { return nil }
        var visit = self
        visit.session = session
        var page = try? visit.recordPage(Fields(urlEncoded: kept))
        page?.headers.append(("set-cookie", cookie(session.token, seconds: 30 * 86_400)))
        return page
    }

    /// Sets the cookie and goes where the account begins.
    private func enter(_ session: Session, back: String? = nil) -> WebResponse {
        let path: String =
            switch session.step {
            case .choosePassword: "/mat-khau"
            case .setSecondFactor: "/xac-thuc"
            case .done: back.flatMap(Self.ownPath) ?? session.account.role.firstPage
            }
        var response = WebResponse.see(path)
        response.headers.append(("set-cookie", cookie(session.token, seconds: 30 * 86_400)))
        return response
    }

    private func cookie(_ value: String, seconds: Int) -> String {
        let secure = request.isSecure ? "; Secure" : ""
        return "\(Site.cookie(request))=\(value); Path=/; Max-Age=\(seconds); HttpOnly; "
            + "SameSite=Lax\(secure)"
    }

    /// A path of this site, and nothing that leads elsewhere.
    static func ownPath(_ text: String) -> String? {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
            text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }), text != "/dang-nhap"
        else { return nil }
        return text
    }

    func signOut() throws(Stop) -> WebResponse {
        if let session {
            let everywhere = request.form["moi-noi"] != nil
            try accounts { store throws(AccountError) in
                everywhere ? try store.endAll(session.account) : try store.end(session.token)
            }
        }
        var response = WebResponse.see("/dang-nhap")
        response.headers.append(("set-cookie", cookie("", seconds: 0)))
        return response
    }

    /// The first password after a code, or another in place of the present one.
    ///
    /// - Parameter unknown: why the present one is not taken.
    func passwordPage(_ wrong: String?, unknown: String? = nil) -> WebResponse {
        var main = HTML()
        let isChange = session?.step == .done
        let title =
            isChange
            ? say("Đổi mật khẩu", "Change the password")
            : say("Đặt mật khẩu mới", "Choose a password")
        main.element("h1", text: title)
        main.element(
            "p",
            text: say(
                "Từ 8 ký tự; một câu ngắn dễ nhớ là tốt nhất. ",
                "8 letters or more; a short sentence is best. ")
                + (isChange
                    ? say(
                        "Mọi thiết bị khác của tài khoản này sẽ phải đăng nhập lại.",
                        "Every other device of this account has to sign in again.")
                    : say("Mã vừa dùng không còn hiệu lực.", "The code is used up.")))
        form("/mat-khau", &main) { html in
            if isChange {
                Input(
                    name: "mat-khau", label: say("Mật khẩu hiện nay", "Present password"),
                    type: "password", complete: "current-password", isRequired: true,
                    findings: [unknown].compactMap(\.self)
                ).write(&html)
            }
            Input(
                name: "moi", label: say("Mật khẩu mới", "New password"), type: "password",
                complete: "new-password", isRequired: true, findings: [wrong].compactMap(\.self)
            ).write(&html)
            Input(
                name: "nhac-lai", label: say("Nhắc lại mật khẩu", "Once more"), type: "password",
                complete: "new-password", isRequired: true
            ).write(&html)
            html.element("button", .class("main"), text: say("Lưu", "Save"))
        }
        return page(title, main, status: wrong == nil && unknown == nil ? 200 : 422)
    }

    func choosePassword() throws(Stop) -> WebResponse {
        guard let session else { throw .unauthorized }
        guard session.step != .setSecondFactor else { return .see("/xac-thuc") }
        let password = request.form["moi"] ?? ""
        guard password == request.form["nhac-lai"] else {
            return passwordPage(say("Hai lần nhập khác nhau.", "The two are not the same."))
        }
        do throws(AccountError) {
            guard session.step == .done else {
                return enter(
                    try site.accounts.choose(
                        password, session, asksSecondFactor: !isSimulated, at: now))
            }
            return enter(
                try site.accounts.change(
                    password, from: request.form["mat-khau"] ?? "", session,
                    address: request.address, at: now), back: "/tai-khoan?da-doi=1")
        } catch .weakPassword(let why) {
            return passwordPage(say(why))
        } catch .notSignedIn {
            return passwordPage(
                nil,
                unknown: say("Mật khẩu hiện nay không đúng.", "The present password is wrong."))
        } catch {
            throw .account(error)
        }
    }

    func secondFactorPage(_ wrong: String?) -> WebResponse {
        guard let session else { return .see("/dang-nhap") }
        guard session.step == .setSecondFactor else {
            return .see(session.step == .done ? "/tai-khoan" : "/mat-khau")
        }
        let secret = site.accounts.newSecondFactor(session)
        var main = HTML()
        let title = say("Xác thực hai lớp", "Second factor")
        main.element("h1", text: title)
        main.element(
            "p",
            text: say(
                "Tài khoản này làm được nhiều việc nên cần thêm một lớp: mở ứng dụng xác thực trên "
                    + "điện thoại, thêm tài khoản bằng khóa dưới đây, rồi nhập sáu số hiện ra.",
                "This account may do much and needs a second factor: open an authenticator, add an "
                    + "account with the key below and give the six digits that it shows."))
        main.element("p") { $0.element("code", .class("key"), text: secret) }
        form("/xac-thuc", &main) { html in
            Input(
                name: "sau-so", label: say("Sáu số", "Six digits"), mode: "numeric",
                complete: "one-time-code", isRequired: true, findings: [wrong].compactMap(\.self)
            ).write(&html)
            html.element("button", .class("main"), text: say("Lưu", "Save"))
        }
        return page(title, main, status: wrong == nil ? 200 : 422)
    }

    func setSecondFactor() throws(Stop) -> WebResponse {
        guard let session else { throw .unauthorized }
        guard session.step == .setSecondFactor else { return .see("/tai-khoan") }
        do throws(AccountError) {
            return enter(
                try site.accounts.setSecondFactor(
                    request.form["sau-so"] ?? "", session, at: now))
        } catch .notSignedIn {
            return secondFactorPage(
                say(
                    "Sáu số chưa khớp; xem lại giờ của điện thoại rồi nhập số mới.",
                    "The digits do not fit; look at the phone's clock and give new ones."))
        } catch {
            throw .account(error)
        }
    }
}

extension Role {
    /// Where one lands.
    var firstPage: String {
        switch self {
        case .write: "/ghi"
        case .confirm: "/xac-nhan"
        case .coordinate: "/tien-do"
        case .read: "/"
        case .administer: "/quan-tri"
        }
    }
}
