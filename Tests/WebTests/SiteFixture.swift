import Accounts
import Basics
import Foundation
import Reports
import TestSupport
import Testing
import Tracker
import Web
import WorkLog

/// A site over a log of the small campaign, with an account of every role.
final class SiteFixture {
    let folder = CampaignFixture.temporaryFolder()
    let site: Site
    let accounts: AccountStore
    private(set) var sessions: [Role: Session] = [:]

    /// Noon of Sunday 30 June 2024.
    static let now = Instant("2024-06-30T05:00:00.000Z") ?? Instant(milliseconds: 0)

    /// Its own unit, and one that is foreign.
    static let (own, foreign) = ("25036", "25018")

    /// - Parameters:
    ///   - strangers: who reads what is brought; by default this process.
    ///   - extra: more of the campaign's file. The default is nothing.
    init(strangers: Strangers = .here, campaign extra: String = "") throws {
        let rules = folder + "/rules"
        for (name, file) in CampaignFixture.rules.files {
            let text = name.hasSuffix("campaign.yaml") ? "\(file)\n\(extra)" : file
            let path = "\(rules)/\(name)"
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        try FileManager.default.createDirectory(
            atPath: folder + "/charts", withIntermediateDirectories: true)
        let locations = Locations(
            database: folder + "/so.sqlite", targets: rules, charts: folder + "/charts",
            campaign: CampaignFixture.campaign)
        _ = try LogStore.create(
            at: locations.database, campaign: CampaignFixture.campaign,
            on: Instant(milliseconds: 0))
        accounts = try AccountStore(folder + "/accounts.sqlite", cost: .least)
        let now = Self.now
        site = Site(
            try CampaignStore.open(locations, mode: .writing), accounts, strangers: strangers,
            clock: { now })
        for role in Role.allCases {
            let area: String? = role == .write || role == .confirm ? Self.own : nil
            sessions[role] = try session(role.rawValue, role, area)
        }
    }

    /// Signs in for the first time, all the way.
    func session(
        _ login: String, _ role: Role, _ unit: String?, place: String? = nil
    ) throws -> Session {
        let code = try accounts.add(
            NewAccount(
                login: login, office: "Cơ quan \(login)", role: role, unit: unit, place: place),
            at: Self.now)
        let first = try accounts.signIn(
            login, code.code, from: "test", asksSecondFactor: false, at: Self.now)
        return try accounts.choose(
            "mua roi tren doi che", first, asksSecondFactor: false, at: Self.now)
    }

    func get(_ path: String, as role: Role? = nil, accept: String? = nil) -> WebResponse {
        get(path, by: role.flatMap { sessions[$0] }, accept: accept)
    }

    func get(_ path: String, by session: Session?, accept: String? = nil) -> WebResponse {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        var request = WebRequest(
            .get, parts[0], query: Fields(urlEncoded: parts.count > 1 ? parts[1] : ""))
        return send(&request, session, accept)
    }

    func post(
        _ path: String, _ form: KeyValuePairs<String, String> = [:], as role: Role? = nil,
        uploads: [WebRequest.Upload] = [], accept: String? = nil
    ) -> WebResponse {
        post(path, form, by: role.flatMap { sessions[$0] }, uploads: uploads, accept: accept)
    }

    func post(
        _ path: String, _ form: KeyValuePairs<String, String>, by session: Session?,
        uploads: [WebRequest.Upload] = [], accept: String? = nil
    ) -> WebResponse {
        var pairs = form.map { (name: $0.key, value: $0.value) }
        if let session { pairs.append((name: "phieu", value: session.formToken)) }
        var request = WebRequest(.post, path, form: Fields(pairs), uploads: uploads)
        return send(&request, session, accept)
    }

    private func send(
        _ request: inout WebRequest, _ session: Session?, _ accept: String?
    ) -> WebResponse {
        if let session { request.cookies["thubay"] = session.token }
        request.headers["host"] = "localhost"
        request.headers["accept"] = accept
        return site.respond(to: request)
    }

    /// The ids of all work days that stand in the log.
    func workDays() throws -> [String] {
        try site.campaign.ask(WorkDaysRequest(asOf: Self.now.local().day)).content.workDays
            .map(\.id).all()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}

extension WebResponse {
    var text: String { String(decoding: body, as: UTF8.self) }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
