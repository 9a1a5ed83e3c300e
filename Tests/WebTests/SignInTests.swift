import Accounts
import Basics
import Testing
import Tracker
import WorkLog

@testable import Web

@Suite struct SignInTests {
    private func later(_ seconds: Int64) -> Instant {
        Instant(milliseconds: SiteFixture.now.milliseconds + seconds * 1_000)
    }

    /// A code is good once, for a day and five tries.
    @Test func aCodeIsUsedUp() throws {
        let fixture = try SiteFixture()
        let store = fixture.accounts
        let code = try store.code(for: "write", at: SiteFixture.now).code
        #expect(code.count == 10)
        let session = try store.signIn(
            "write", code.lowercased(), from: "a", asksSecondFactor: false, at: SiteFixture.now)
        #expect(session.step == .choosePassword)
        _ = try store.choose(
            "doi che xanh ngat", session, asksSecondFactor: false, at: SiteFixture.now)
        #expect(throws: AccountError.notSignedIn) {
            try store.signIn(
                "write", code, from: "a", asksSecondFactor: false, at: SiteFixture.now)
        }
        let late = try store.code(for: "read", at: SiteFixture.now).code
        #expect(throws: AccountError.notSignedIn) {
            try store.signIn(
                "read", late, from: "a", asksSecondFactor: false, at: later(86_401))
        }
    }

    @Test(arguments: ["ngan", "12345678", "write", "aaaaaaaaa"])
    func aPasswordThatIsGuessedIsRefused(_ password: String) throws {
        let fixture = try SiteFixture()
        let session = try #require(fixture.sessions[.write])
        #expect(throws: AccountError.self) {
            try fixture.accounts.choose(
                password, session, asksSecondFactor: false, at: SiteFixture.now)
        }
    }

    /// After five wrong tries the next waits; a quarter of an hour later nobody is locked out.
    @Test func guessingIsSlow() throws {
        let fixture = try SiteFixture()
        let store = fixture.accounts
        defer { withExtendedLifetime(fixture) {} }
        for _ in 0..<5 {
            #expect(throws: AccountError.notSignedIn) {
                try store.signIn(
                    "write", "sai", from: "a", asksSecondFactor: false, at: SiteFixture.now)
            }
        }
        #expect(throws: AccountError.wait(seconds: 15)) {
            try store.signIn(
                "write", "mua roi tren doi che", from: "a", asksSecondFactor: false,
                at: SiteFixture.now)
        }
        let session = try store.signIn(
            "write", "mua roi tren doi che", from: "a", asksSecondFactor: false, at: later(901))
        #expect(session.step == .done)
    }

    /// Twelve hours for who confirms, thirty idle days for who writes; a disabled account at once.
    @Test func sessionsEnd() throws {
        let fixture = try SiteFixture()
        let store = fixture.accounts
        let confirm = try #require(fixture.sessions[.confirm]).token
        let write = try #require(fixture.sessions[.write]).token
        #expect(try store.session(confirm, at: later(12 * 3_600)) != nil)
        #expect(try store.session(confirm, at: later(12 * 3_600 + 1)) == nil)
        #expect(try store.session(write, at: later(29 * 86_400)) != nil)
        #expect(try store.session(write, at: later(60 * 86_400)) == nil)
        let read = try #require(fixture.sessions[.read]).token
        try store.disable("read")
        #expect(try store.session(read, at: SiteFixture.now) == nil)
    }

    /// Who may do much is asked for a second factor where the log is real, and each six digits
    /// count once.
    @Test func aSecondFactorIsAskedFor() throws {
        let fixture = try SiteFixture()
        let store = fixture.accounts
        defer { withExtendedLifetime(fixture) {} }
        let code = try store.code(for: "coordinate", at: SiteFixture.now).code
        let first = try store.signIn(
            "coordinate", code, from: "a", asksSecondFactor: true, at: SiteFixture.now)
        let chosen = try store.choose(
            "doi che xanh ngat", first, asksSecondFactor: true, at: SiteFixture.now)
        #expect(chosen.step == .setSecondFactor)
        #expect(throws: AccountError.notSignedIn) {
            try store.setSecondFactor("000000", chosen, at: SiteFixture.now)
        }
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil", "/dang-nhap", "so"])
    func signingInLeadsNowhereElse(_ path: String) {
        #expect(Visit.ownPath(path) == nil)
    }

    /// The digits of RFC 6238, appendix B: the last six of its eight.
    @Test(
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"),
            (20_000_000_000, "353130"),
        ] as [(Int64, String)])
    func theDigitsAreThoseOfTheStandard(_ second: Int64, _ digits: String) {
        #expect(
            OneTimeDigits.of(Array("12345678901234567890".utf8), atSecond: second) == digits)
    }

    /// Whoever has a link sees nothing before they give its number; five wrong ones close it.
    @Test func aLinkAsksForItsNumber() throws {
        let fixture = try SiteFixture()
        let link = try fixture.accounts.makeLink(
            for: "25036", place: "Thôn 1", month: SiteFixture.now.local().day, role: "Mặt trận",
            by: "Cơ quan write", at: SiteFixture.now)
        let question = fixture.get("/x/\(link.token)")
        #expect(question.status == 200 && !question.text.contains("Thôn 1"))
        #expect(question.header("x-robots-tag") == "noindex")
        let wrong = link.number == "000000" ? "111111" : "000000"
        for _ in 0..<5 {
            #expect(fixture.post("/x/\(link.token)", ["so": wrong]).status == 403)
        }
        #expect(fixture.post("/x/\(link.token)", ["so": link.number]).status == 403)
    }

    /// A link that was withdrawn says so to nobody: it opens nothing any longer.
    @Test func aLinkThatWasWithdrawnOpensNothing() throws {
        let fixture = try SiteFixture()
        let link = try fixture.accounts.makeLink(
            for: "25036", place: "Thôn 1", month: SiteFixture.now.local().day, role: "Mặt trận",
            by: "Cơ quan write", at: SiteFixture.now)
        let made = try #require(try fixture.accounts.links(at: SiteFixture.now).last)
        // Another office cannot withdraw it.
        try fixture.accounts.withdraw(link: made.id, of: "Cơ quan khác")
        #expect(
            try fixture.accounts.open(
                link: link.token, number: link.number, at: SiteFixture.now) != nil)
        try fixture.accounts.withdraw(link: made.id, of: "Cơ quan write")
        let question = fixture.get("/x/\(link.token)")
        // The question is that of every address, good or not.
        #expect(question.status == 200 && !question.text.contains("Thôn 1"))
        let answer = fixture.post("/x/\(link.token)", ["so": link.number])
        #expect(answer.status == 403 && !answer.text.contains("Thôn 1"))
    }

    /// A code of a disabled account would open nothing: none is made, nor asked for.
    @Test func aDisabledAccountGetsNoCode() throws {
        let fixture = try SiteFixture()
        #expect(fixture.get("/quan-tri", as: .administer).text.contains("đang dùng"))
        try fixture.accounts.disable("write")
        for form: KeyValuePairs in [["ten": "write"], ["ten": "write", "chac": "1"]] {
            let page = fixture.post("/quan-tri/ma", form, as: .administer)
            #expect(page.status == 422 && page.text.contains("“write” đã khóa"))
            #expect(!page.text.contains("Mã của"))
        }
        #expect(throws: AccountError.disabled("write")) {
            try fixture.accounts.code(for: "write", at: SiteFixture.now)
        }
        #expect(throws: AccountError.self) {
            try fixture.accounts.signIn(
                "write", "mua roi tren doi che", from: "test", asksSecondFactor: false,
                at: SiteFixture.now)
        }
    }

    /// Who was disabled while signed in is a stranger from the next request on.
    @Test func aDisabledAccountWritesNothingMore() throws {
        let fixture = try SiteFixture()
        #expect(fixture.get("/so", as: .write).status == 200)
        try fixture.accounts.disable("write")
        #expect(fixture.get("/so", as: .write).status == 303)
        let form: KeyValuePairs<String, String> = [
            "day": "29/06/2024", "unit": SiteFixture.own, "place": "Thôn 1", "people": "45",
        ]
        #expect(fixture.post("/ghi", form, as: .write, accept: "application/json").status == 401)
        #expect(try fixture.workDays().isEmpty)
        // Another program may do it too: the file says so.
        #expect(fixture.get("/so", as: .confirm).status == 200)
        let beside = try AccountStore(fixture.accounts.path)
        try beside.disable("confirm")
        #expect(fixture.get("/so", as: .confirm).status == 303)
    }
}
