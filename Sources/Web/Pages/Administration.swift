import Accounts
import Basics
import Documents
import Targets
import Tracker
import WorkLog

// Quản trị: accounts, codes, sign-ins.
extension Site {
    static let administrationRoutes: [Route] = [
        .get("quan-tri", .right(.administer)) { visit throws(Stop) in
            try visit.administration(HTML())
        },
        .post("quan-tri/tai-khoan", .right(.administer)) { visit throws(Stop) in
            try visit.addAccount()
        },
        .post("quan-tri/ma", .right(.administer)) { visit throws(Stop) in
            try visit.newCode()
        },
        .post("quan-tri/sao-luu", .right(.backup)) { visit throws(Stop) in
            try visit.backUp()
        },
        .post("quan-tri/khoa", .right(.administer)) { visit throws(Stop) in
            try visit.disable()
        },
    ]
}

extension Visit {
    func administration(_ outcome: HTML, status: Int = 200) throws(Stop) -> WebResponse {
        let all = try accounts { store throws(AccountError) in try store.accounts() }
        let tries = try accounts { store throws(AccountError) in try store.signIns(50) }
        let catalogue = try catalogue()
        let title = say("Quản trị", "Administration")
        var main = HTML()
        main.element("h1", text: title)
        main.add(outcome)
        main.table(
            say("Tài khoản", "Accounts"),
            [
                say("Tên đăng nhập", "Login"), say("Cơ quan, nơi", "Office"),
                say("Vai trò", "Role"), say("Đơn vị", "Unit"), say("Tình trạng", "State"),
                say("Việc", "Do"),
            ],
            all.map { account -> [(inout HTML) -> Void] in
                [
                    { $0.text(account.login) }, { $0.text(account.office) },
                    { $0.text(self.say(account.role.title)) },
                    { html in
                        let unit =
                            account.unit.flatMap { catalogue.units[$0] }.map { self.say($0.title) }
                            ?? self.say("cả địa bàn", "the whole area")
                        html.text([account.place, unit].compactMap(\.self).joined(separator: ", "))
                    },
                    { $0.text(self.say(account.state)) },
                    { html in
                        guard !account.isDisabled else { return }
                        self.one(
                            "/quan-tri/ma", account.login, self.say("Mã mới", "New code"), &html)
                        self.one(
                            "/quan-tri/khoa", account.login, self.say("Khóa", "Disable"), &html)
                    },
                ]
            })
        main.element("section") { html in
            html.element("h2", text: say("Thêm tài khoản", "Add an account"))
            form("/quan-tri/tai-khoan", &html) { html in
                Input(
                    name: "ten", label: say("Tên đăng nhập", "Login"),
                    value: request.form["ten"] ?? "",
                    hint: say("chữ thường không dấu, ví dụ hoaninh.thon5", "such as hoaninh.thon5"),
                    isRequired: true
                ).write(&html)
                Input(
                    name: "co-quan", label: say("Cơ quan hoặc nơi (không ghi tên người)", "Office"),
                    value: request.form["co-quan"] ?? "", isRequired: true
                ).write(&html)
                Input(
                    name: "vai-tro", label: say("Vai trò", "Role"),
                    value: request.form["vai-tro"] ?? Role.write.rawValue,
                    choices: Role.allCases.map { ($0.rawValue, say($0.title)) }
                ).write(&html)
                Input(
                    name: "don-vi", label: say("Đơn vị", "Unit"),
                    value: request.form["don-vi"] ?? "",
                    suggestions: members.map { say($0.title) }
                ).write(&html)
                Input(
                    name: "noi", label: say("Thôn, tổ dân phố", "Place"),
                    value: request.form["noi"] ?? ""
                ).write(&html)
                html.element("button", .class("main"), text: say("Thêm", "Add"))
            }
        }
        links(catalogue, &main)
        agencies(catalogue, &main)
        main.element("section") { html in
            html.element("h2", text: say("Sao lưu", "Backup"))
            form("/quan-tri/sao-luu", &html) { html in
                html.element(
                    "button", text: say("Sao lưu sổ ngay", "Put a copy aside now"))
            }
        }
        main.table(
            say("Nhật ký đăng nhập", "Sign-ins"),
            [
                say("Lúc", "When"), say("Tên", "Login"), say("Từ", "From"),
                say("Kết quả", "Outcome"),
            ],
            tries.map { entry -> [(inout HTML) -> Void] in
                [
                    { $0.text(self.moment(entry.at)) },
                    {
                        $0.text(
                            entry.login.isEmpty
                                ? self.say("tên không có", "no such login") : entry.login)
                    },
                    { $0.text(entry.address) },
                    { html in
                        html.text(
                            entry.succeeded
                                ? self.say("vào được", "in") : self.say("từ chối", "refused"))
                    },
                ]
            })
        events(&main)
        return page(title, main, status: status)
    }

    /// Links that are good still: of what, made by whom, until when.
    private func links(_ catalogue: Catalogue, _ main: inout HTML) {
        let links = ((try? site.accounts.links(at: now)) ?? []).filter { !$0.isWithdrawn }
        guard !links.isEmpty else { return }
        main.table(
            say("Đường dẫn xác nhận đang có hiệu lực", "Confirmation links"),
            [
                say("Thôn, tổ dân phố", "Place"), say("Đơn vị", "Unit"), say("Tháng", "Month"),
                say("Vai trò", "Role"), say("Nơi tạo", "Made by"), say("Hết hạn", "Ends"),
            ],
            links.map { link -> [(inout HTML) -> Void] in
                [
                    { $0.text(link.place ?? self.say("cả xã", "whole unit")) },
                    { $0.text(catalogue.units[link.unit].map { self.say($0.title) } ?? link.unit) },
                    { $0.text(link.month.monthInTable) }, { $0.text(link.role) },
                    { $0.text(link.madeBy) }, { $0.text(self.moment(link.expires)) },
                ]
            })
    }

    /// What was taken, refused and confirmed, without its content.
    private func events(_ main: inout HTML) {
        let words: [AccessEvent.Kind: String] = [
            .download: say("tải về", "taken"), .refusal: say("bị từ chối", "refused"),
            .confirmation: say("xác nhận", "confirmed"),
        ]
        main.table(
            say("Nhật ký truy cập", "Access"),
            [
                say("Lúc", "When"), say("Tên", "Login"), say("Từ", "From"), say("Việc", "What"),
                say("Trang", "Page"),
            ],
            ((try? site.accounts.events()) ?? []).map { event -> [(inout HTML) -> Void] in
                [
                    { $0.text(self.moment(event.at)) },
                    { $0.text(event.login.isEmpty ? "–" : event.login) },
                    { $0.text(event.address) }, { $0.text(words[event.kind] ?? "") },
                    { $0.text(event.path) },
                ]
            })
    }

    private func one(_ path: String, _ login: String, _ words: String, _ html: inout HTML) {
        form(path, id: "f-\(path.split(separator: "/").last ?? "")-\(login)", &html) { html in
            html.void(
                "input", .init("type", "hidden"), .init("name", "ten"), .init("value", login))
            html.element("button", .class("plain"), text: words)
        }
    }

    func code(_ code: FirstCode) -> HTML {
        var outcome = HTML()
        outcome.element("p", .class("done"), .init("role", "status")) { html in
            html.text(say("Mã của \(code.login): ", "Code of \(code.login): "))
            html.element("code", .class("key"), text: code.code)
            html.text(say(" – dùng một lần, trong một ngày.", " – once, within a day."))
        }
        return outcome
    }

    func addAccount() throws(Stop) -> WebResponse {
        let office = request.form["co-quan"]?.trimmed ?? ""
        let text = request.form["don-vi"]?.trimmed ?? ""
        let role = request.form["vai-tro"].flatMap(Role.init(rawValue:)) ?? .read
        let unit: Unit.ID?
        do throws(Stop) {
            unit = try read { desk throws(Refusal) in
                try desk.ownUnit(text, of: role, on: today)
            }
            try Stop.of { () throws(Refusal) in try Persons.refuse(in: office) }
        } catch .refusal(let refusal) where refusal.isOfForm {
            var outcome = HTML()
            outcome.element(
                "p", .class("finding"), .init("role", "alert"),
                text: refusal.text(language, saying: \.plain))
            return try administration(outcome, status: 422)
        } catch {
            throw error
        }
        let place = request.form["noi"].flatMap { $0.isBlank ? nil : $0.trimmed }
        let new = NewAccount(
            login: request.form["ten"]?.trimmed ?? "", office: office,
            role: role, unit: unit, place: place)
        do throws(AccountError) {
            return try administered(code(try site.accounts.add(new, at: now)))
        } catch .unusable(let path) {
            throw .account(.unusable(path))
        } catch {
            return try refused(error)
        }
    }

    private func administered(_ outcome: HTML) throws(AccountError) -> WebResponse {
        do throws(Stop) {
            return try administration(outcome)
        } catch {
            return answer(to: error)
        }
    }

    func newCode() throws(Stop) -> WebResponse {
        let login = request.form["ten"] ?? ""
        let account = try accounts { store throws(AccountError) in try store.account(login) }
        // Before it is asked whether one is sure.
        guard account?.isDisabled != true else { return try refused(.disabled(login)) }
        if let question = try askedForCode(login) { return question }
        return try administration(
            code(try accounts { store throws(AccountError) in try store.code(for: login, at: now) })
        )
    }

    private func refused(_ error: AccountError) throws(Stop) -> WebResponse {
        var outcome = HTML()
        outcome.element(
            "p", .class("finding"), .init("role", "alert"), text: say(error.sentence))
        return try administration(outcome, status: 422)
    }

    /// A new code ends what the account has: it is asked for once more.
    func askedForCode(_ login: String) throws(Stop) -> WebResponse? {
        let own = login == session?.account.login
        return try asked(
            own
                ? say(
                    "\(login) là tài khoản đang dùng: tạo mã mới thì trang này bị đăng xuất và phải "
                        + "nhập mã mới. Chỉ muốn đổi mật khẩu thì vào Tài khoản.",
                    "\(login) is the account in use: a new code signs you out and has to be given. "
                        + "To change the password only, go to Account.")
                : say(
                    "Tạo mã mới cho \(login)? Mật khẩu cũ và mọi thiết bị đang đăng nhập hết hiệu lực.",
                    "Make a new code for \(login)? Its password and all its sign-ins end."),
            say("Tạo mã mới", "Make a code"))
    }

    /// A dated, checked copy beside the log, as the nightly one.
    func backUp() throws(Stop) -> WebResponse {
        let report = try Stop.of { () throws(Refusal) in
            try CampaignStore.backup(
                site.campaign.locations, in: nil, with: site.ownFolders,
                keep: LogBackup.usualKeep, on: now)
        }
        var outcome = HTML()
        for line in say(report.text).split(separator: "\n") {
            outcome.element("p", .class("done"), .init("role", "status"), text: String(line))
        }
        return try administration(outcome)
    }

    func disable() throws(Stop) -> WebResponse {
        let login = request.form["ten"] ?? ""
        guard login != session?.account.login else {
            throw .refusal(
                .refused(
                    Phrase(
                        vi: "Không tự khóa tài khoản đang dùng được.",
                        en: "An account cannot disable itself.")))
        }
        if let question = try asked(
            say(
                "Khóa tài khoản \(login)? Không ai đăng nhập bằng tài khoản này được nữa; những gì đã "
                    + "ghi vẫn còn.",
                "Disable \(login)? Nobody can sign in with it any longer; what it wrote stays."),
            say("Khóa tài khoản", "Disable"))
        {
            return question
        }
        try accounts { store throws(AccountError) in try store.disable(login) }
        return .see("/quan-tri")
    }
}
