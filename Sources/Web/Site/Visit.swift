import Accounts
import Basics
import Documents
import Targets
import Tracker
import WorkLog

/// One request, by whom, in which language.
struct Visit: Sendable {
    let site: Site
    let request: WebRequest
    let now: Instant
    let language: Language
    var parameters: [String: String] = [:]
    var session: Session?
    var isSimulated = false

    init(_ site: Site, _ request: WebRequest) {
        self.site = site
        self.request = request
        now = site.clock()
        let asked = request.query["ngon-ngu"] ?? request.cookies["ngon-ngu"]
        language = asked.flatMap(Language.init(rawValue:)) ?? .vi
    }

    var today: Day { now.local().day }

    /// A text in the language of the page.
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    func say(_ phrase: Phrase) -> String { phrase.text(language) }

    func may(_ right: Right) -> Bool { session?.account.role.rights.contains(right) ?? false }

    /// Where this account begins; a stranger on the open page.
    var home: String { session?.account.role.firstPage ?? "/cong-khai" }

    /// The name of the account's unit or of the whole campaign, as a request takes it.
    var ownUnit: Unit.ID? { session?.account.unit }

    /// The unit that the page is asked for, else the account's own; `nil` for the whole campaign.
    ///
    /// - Throws: ``Refusal/notAllowed(_:)`` for one outside the account's area.
    func askedUnit() throws(Stop) -> String? {
        let asked = request.query["don-vi"] ?? request.form["don-vi"]
        guard let text = asked?.trimmed, !text.isEmpty else { return ownUnit }
        try refuseForeign(text)
        return text
    }

    /// Refuses a unit outside the account's area, as it is today: with what went into it.
    func refuseForeign(_ text: String) throws(Stop) {
        guard let own = ownUnit else { return }
        try read { desk throws(Refusal) in
            let unit = try desk.unit(named: text, on: today)
            let scope = desk.catalogue.units.scope(of: own, on: today)
            guard scope.contains(unit.id) else { throw .notAllowed(.read) }
        }
    }

    func ask<R: Request>(_ request: R) throws(Stop) -> R.Answer {
        try Stop.of { () throws(Refusal) in try site.campaign.answer(request) }
    }

    func read<Value>(_ body: (Desk) throws(Refusal) -> Value) throws(Stop) -> Value {
        try Stop.of { () throws(Refusal) in try site.campaign.read(nil, body) }
    }

    /// The communes of the campaign's area today; none where the rules cannot be read, which the
    /// page says itself.
    var members: [Unit] { (try? ask(MembersRequest(asOf: today))) ?? [] }

    func catalogue() throws(Stop) -> Catalogue {
        try Stop.of { () throws(Refusal) in try site.campaign.rules.current().catalogue }
    }

    /// Writes as the account's office.
    func write<Value>(
        from origin: Origin = .web, _ body: (inout WritingDesk) throws(Refusal) -> Value
    ) throws(Stop) -> Value {
        guard let session else { throw .unauthorized }
        return try write(as: session.account.actor, from: origin, body)
    }

    func write<Value>(
        as actor: Actor, from origin: Origin, _ body: (inout WritingDesk) throws(Refusal) -> Value
    ) throws(Stop) -> Value {
        try Stop.of { () throws(Refusal) in
            var random = SystemRandomNumberGenerator()
            return try site.campaign.write(
                as: actor, at: now, random: SplitMix64(seed: random.next()),
                from: origin, body)
        }
    }

    func accounts<Value>(
        _ body: (AccountStore) throws(AccountError) -> Value
    ) throws(Stop) -> Value {
        try Stop.of { () throws(AccountError) in try body(site.accounts) }
    }

    /// The day of a field, else today.
    func day(_ name: String) -> Day {
        request.query[name].flatMap { Day(iso: $0) ?? Day(vietnamese: $0) } ?? today
    }

    // MARK: What ends a request

    func answer(to stop: Stop) -> WebResponse {
        switch stop {
        case .shown(let response): return response
        case .goTo(let path): return .see(path)
        case .signIn(let path):
            return .see("/dang-nhap?den=" + Fields.encoded(path))
        case .unauthorized:
            return failure(401, say("Chưa đăng nhập.", "Not signed in."))
        case .missing:
            return failure(404, say("Không có trang này.", "There is no such page."))
        case .signInAndGoOn:
            return signInPage(signedOut, status: 401, keeping: request.form)
        case .stalePage:
            return sendAgain()
        case .account(let error):
            let status =
                switch error {
                case .unusable: 503
                case .wait: 429
                case .unknown: 404
                case .notSignedIn, .needsSecondFactor: 401
                case .taken, .disabled, .badLogin, .weakPassword: 422
                }
            return failure(status, say(error.sentence))
        case .refusal(let refusal):
            return failure(refusal.status, refusal.text(language, saying: \.plain))
        }
    }

    func failure(_ status: Int, _ text: String) -> WebResponse {
        guard request.wantsPage else {
            return .json(JSONText.object(["loi": text]), status)
        }
        var main = HTML()
        main.element("h1", text: say("Chưa làm được", "Not done"))
        for line in text.split(separator: "\n") {
            main.element("p", .class("finding"), .init("role", "alert"), text: String(line))
        }
        main.element("p") { html in
            html.element(
                "a", .init("href", home),
                text: say("Về trang đầu", "To the first page"))
        }
        return page(say("Chưa làm được", "Not done"), main, status: status)
    }
}

extension Refusal {
    /// Something that was typed is not taken: the form is shown again with it.
    var isOfForm: Bool { [400, 404, 409, 422].contains(status) }

    /// The status of HTTP.
    var status: Int {
        switch self {
        case .log(.unknown): return 404
        case .log(.changedSince): return 409
        default: break
        }
        return switch kind {
        case .usage: 400
        case .notAllowed: 403
        case .unknown: 404
        case .stale: 409
        case .refused: 422
        case .unusable: 503
        }
    }
}
