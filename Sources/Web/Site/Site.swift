package import Accounts
package import Basics
import Documents
package import Tracker
package import WorkLog

/// The pages of a campaign: from a request to a response, without a network.
///
/// ```swift
/// let site = Site(campaign, accounts, clock: { Clock.now })
/// let response = site.respond(to: WebRequest(.get, "/cong-khai"))
/// ```
package struct Site: Sendable {
    package let campaign: CampaignStore
    package let accounts: AccountStore
    /// Said beside the simulation's mark: whose levels are made up.
    package let notice: Phrase?
    let strangers: Strangers
    /// Folders of the office's own rules, which a backup takes along.
    let ownFolders: [String]
    let clock: @Sendable () -> Instant
    /// Files that were looked at and wait for their button.
    let shelf = UploadShelf()

    package init(
        _ campaign: CampaignStore, _ accounts: AccountStore, notice: Phrase? = nil,
        strangers: Strangers = .here,
        ownFolders: [String] = [], clock: @escaping @Sendable () -> Instant
    ) {
        self.campaign = campaign
        self.accounts = accounts
        self.notice = notice
        self.strangers = strangers
        self.ownFolders = ownFolders
        self.clock = clock
    }

    /// Answers a request, whatever it is.
    package func respond(to request: WebRequest) -> WebResponse {
        var visit = Visit(self, request)
        campaign.rules.look(at: visit.now)
        let response = answer(to: request, &visit)
        if let kind = response.event(of: request) {
            // What cannot be noted is answered all the same.
            try? accounts.note(
                AccessEvent(
                    kind, at: visit.now, login: visit.session?.account.login ?? "",
                    address: request.address, path: visit.notedPath))
        }
        return response
    }

    private func answer(to request: WebRequest, _ visit: inout Visit) -> WebResponse {
        do throws(Stop) {
            if request.method == .post, !request.isFromOwnPage { throw .refusal(.foreign) }
            let isSimulated = try Stop.of { () throws(Refusal) in try campaign.isSimulated() }
            visit.isSimulated = isSimulated
            visit.session = try session(of: request)
            for route in Self.routes {
                guard let parameters = route.match(request) else { continue }
                visit.parameters = parameters
                try admit(visit, to: route)
                return try route.handle(visit)
            }
            throw .missing
        } catch {
            return visit.answer(to: error)
        }
    }

    /// Answers what is larger than is taken, which nobody has read.
    package func tooLarge(_ request: WebRequest, isFile: Bool) -> WebResponse {
        var visit = Visit(self, request)
        visit.session = try? session(of: request)
        return visit.failure(
            413,
            isFile
                ? visit.say(
                    "Tệp lớn hơn 10 MB nên không nhận; chia tệp thành nhiều tệp nhỏ rồi gửi từng tệp.",
                    "The file is larger than 10 MB and is not taken; divide it and send each part.")
                : visit.say(
                    "Phần gửi có quá nhiều mục hoặc quá dài nên không nhận; gửi ít hơn mỗi lần.",
                    "What was sent has too many fields or is too long; send less at a time."))
    }

    private func session(of request: WebRequest) throws(Stop) -> Session? {
        guard let token = request.cookies[Self.cookie(request)] else { return nil }
        return try Stop.of { () throws(AccountError) in
            try accounts.session(token, at: clock())
        }
    }

    /// The name that browsers keep to one host and TLS, where there is TLS.
    static func cookie(_ request: WebRequest) -> String {
        request.isSecure ? "__Host-thubay" : "thubay"
    }

    private func admit(_ visit: Visit, to route: Route) throws(Stop) {
        switch route.access {
        case .everybody:
            return
        case .account(let allowed):
            guard let session = visit.session else {
                guard visit.request.wantsPage else { throw .unauthorized }
                throw visit.isRecording ? .signInAndGoOn : .signIn(visit.request.path)
            }
            guard session.step == .done || allowed == nil else {
                throw .goTo(session.step == .choosePassword ? "/mat-khau" : "/xac-thuc")
            }
            if let allowed, session.account.role.rights.isDisjoint(with: allowed) {
                throw .refusal(.notAllowed(allowed.sorted { $0.rawValue < $1.rawValue }[0]))
            }
        }
        guard visit.request.method == .post, let session = visit.session else { return }
        guard
            visit.request.form["phieu"] == session.formToken
                || visit.request.headers["x-phieu"] == session.formToken
        else { throw .stalePage }
    }
}

extension WebResponse {
    /// What is noted of it: a file that was taken, a refusal, a confirmation; never its content.
    fileprivate func event(of request: WebRequest) -> AccessEvent.Kind? {
        if status == 403 { return .refusal }
        if headers.contains(where: { $0.name == "content-disposition" }) { return .download }
        guard request.method == .post, status < 400 else { return nil }
        let isConfirming =
            ["xac-nhan", "x"].contains(request.segments.first ?? "")
            || ["xac-nhan", "chua-thong-nhat"].contains(request.segments.last ?? "")
        return isConfirming ? .confirmation : nil
    }
}

extension Visit {
    /// The secret of a link stays in the link.
    fileprivate var notedPath: String {
        request.segments.first == "x" ? "/x/…" : request.path
    }
}

extension WebRequest {
    /// A person looks; a script of ours asks for JSON.
    var wantsPage: Bool { !(headers["accept"] ?? "text/html").hasPrefix("application/json") }
}

/// Why a request ends without its page.
enum Stop: Error {
    case refusal(Refusal)
    case account(AccountError)
    /// There is no such page.
    case missing
    /// First sign in, then back to the path.
    case signIn(String)
    case unauthorized
    /// What was to be recorded is kept in the page of the sign-in.
    case signInAndGoOn
    case goTo(String)
    /// The form is of another session: nothing is lost, it is to be sent again.
    case stalePage
    /// A page of its own, with a status.
    case shown(WebResponse)

    static func of<Value>(_ body: () throws(Refusal) -> Value) throws(Stop) -> Value {
        do throws(Refusal) { return try body() } catch { throw .refusal(error) }
    }

    static func of<Value>(_ body: () throws(AccountError) -> Value) throws(Stop) -> Value {
        do throws(AccountError) { return try body() } catch { throw .account(error) }
    }
}

extension Refusal {
    /// A form of another site.
    static let foreign = Refusal.forbidden(
        Phrase(
            vi: "Yêu cầu đến từ trang khác nên không được nhận; mở lại trang này rồi làm lại.",
            en:
                "The request comes from another site and is refused; open this page and do it again."
        ))
}
