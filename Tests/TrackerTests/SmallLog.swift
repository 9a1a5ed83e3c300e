import Basics
import Foundation
import Sheets
import Targets
import TestSupport
import Testing
import WorkLog

@testable import Tracker

/// A log of ten rows in a file, with the rules of the small campaign and an assigned quantity.
final class SmallLog {
    let folder = CampaignFixture.temporaryFolder()
    let catalogue: Catalogue
    private let rules: RulesFolder

    static let rows = """
        day,until,unit,place,organiser,sessions,people,officials,residents,person_days,\
        cung-hoa-duong,thu-gom-rac,hien-dat,so-ho-hien-dat,ung-ho-tien,vat-lieu-ten,\
        vat-lieu-so-luong,vat-lieu-dvt,vat-lieu-quy-tien,donor,id
        2023-06-10,,25036,,UBND xã,,10,,,5,50,,,,,,,,,,a
        2024-01-06,,25018,,UBND xã,,20,4,,8,,100,,,,,,,,,b
        2024-06-01,,25036,Thôn 1,UBND xã,2,30,5,20,12.5,100,,12.5,2,1000000,,,,,,c
        2024-06-15,,25036,thôn 1,Đoàn xã,,40,,,20,50.5,,,,,Xi măng,3,bao,,nhân dân,d
        2024-05-25,2024-06-02,25027,,,,,,,,,7,,,,xi măng,2,bao,180000,nhân dân,e
        2024-06-29,2024-07-01,25018,,,,9,,,,,,,,,,,,,,f
        2024-06-08,,25018,,,,5,,,,,1,,,,,,,,,g
        2024-06-22,,25018,,,,8,,,,,3,,,,,,,,,h
        2024-06-23,,25018,,,,6,,,,,,,,5000000,,,,,ngân sách,i
        2024-06-24,,25018,Thôn 2,,,4,,,,,,,,,Cát,1,m3,,nhân dân,k

        """

    /// A standard of residential areas, `khu-mau`, for `files`.
    static let areas = [
        "standards/khu-mau.yaml": """
        id: khu-mau
        title: { vi: Khu dân cư mẫu, en: Sample area }
        document: 318/QD-TTg
        of: places
        in_force: { from: 2022-03-08 }
        mark: second-hand

        """
    ]

    /// - Parameters:
    ///   - extra: more of the campaign's file. The default is nothing.
    ///   - more: other files of rules, by their paths. The default is none.
    ///   - standards: that the campaign names beside its own. The default is none.
    init(
        _ extra: String = "", files more: [String: String] = [:], standards: [String] = []
    ) throws {
        let files = CampaignFixture.rules.files
        let path = "campaigns/huyen-mau/campaign.yaml"
        let named = (["xa-mau", "do-thi-mau"] + standards).joined(separator: ", ")
        let campaign = try #require(files[path])
            .replacing("standards: [xa-mau, do-thi-mau]", with: "standards: [\(named)]")
        rules = RulesFolder(
            files.merging(
                [
                    path: campaign + """

                        assigned: assigned.csv
                        agencies:
                          - id: ubnd-xa
                            style: nha-nuoc
                            name: ỦY BAN NHÂN DÂN XÃ HÒA NINH
                            place: Hòa Ninh
                            code: UBND
                            signers: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH]
                            to: [Huyện ủy Di Linh, UBND huyện Di Linh]
                            recipients: [Như trên;, "Lưu: VT."]
                            unit: "25036"
                          - id: dang-uy
                            style: dang
                            parent: ĐẢNG BỘ HUYỆN DI LINH
                            name: ĐẢNG ỦY XÃ HÒA NINH
                            place: Hòa Ninh
                            code: ĐU
                            signers: [T/M BAN THƯỜNG VỤ, BÍ THƯ]
                            recipients: ["Như trên,", Lưu.]
                            unit: "25036"
                          - id: mat-tran
                            style: mat-tran
                            parent: ỦY BAN MTTQ VIỆT NAM
                            name: XÃ HÒA NINH
                            place: Hòa Ninh
                            code: MTTQ-BTT
                            signers: [TM. BAN THƯỜNG TRỰC, CHỦ TỊCH]
                            unit: "25036"

                        """ + extra,
                    "campaigns/huyen-mau/assigned.csv":
                        "activity,unit,year,quantity\ncung-hoa-duong,679,2024,500\n"
                        + "thu-gom-rac,25018,2024,400\nthu-gom-rac,25036,2024,100\n",
                ].merging(more, uniquingKeysWith: { _, new in new }),
                uniquingKeysWith: { _, new in new })
        )
        catalogue = try rules.load(CampaignFixture.campaign)
        let log = try LogStore.create(
            at: database(), campaign: CampaignFixture.campaign, on: Instant(milliseconds: 0))
        try add(Self.rows, on: "2024-06-30", to: log)
        var recorder = try recorder(on: "2024-06-30", seed: 2)
        try log.change(
            ["a", "b", "c", "e"],
            .confirm(Confirmation(by: "trưởng thôn", on: try day("2024-06-30"))), by: &recorder)
        try log.change(["g"], .dispute(reason: "trùng"), by: &recorder)
        try log.change(["h"], .void(reason: "nhầm"), by: &recorder)
    }

    /// Puts the rules where those look who read them for themselves.
    func writeRules() throws { try rules.write(into: folder + "/rules") }

    private func database() -> String { folder + "/so.sqlite" }

    /// Adds rows of a sheet, recorded at the end of a day.
    func add(_ csv: String, on text: String, to log: LogStore? = nil) throws {
        let log = try log ?? LogStore.open(database(), mode: .writing, campaign: nil)
        let sheet = Form.workDays(catalogue).sheet(.csv(Array(csv.utf8), file: "a.csv"))
        try #require(sheet.findings.isEmpty, "\(sheet.findings.map { $0.text(.en) })")
        var recorder = try recorder(on: text, seed: UInt64(csv.utf8.count))
        _ = try log.importWorkDays(sheet, by: &recorder)
    }

    /// Confirms work days on a day.
    func confirm(_ ids: [WorkDay.ID], on text: String) throws {
        let log = try LogStore.open(database(), mode: .writing, campaign: nil)
        var recorder = try recorder(on: text, seed: 6)
        try log.change(
            ids, .confirm(Confirmation(by: "trưởng thôn", on: try day(text))), by: &recorder)
    }

    /// Adds what others published of single days, as a campaign brings it in.
    func publish(_ csv: String) throws {
        let log = try LogStore.open(database(), mode: .writing, campaign: nil)
        let sheet = Form.workDays(catalogue).sheet(.csv(Array(csv.utf8), file: "b.csv"))
        try #require(sheet.findings.isEmpty, "\(sheet.findings.map { $0.text(.en) })")
        var recorder = Recorder.publication("Số liệu đã công bố", at: Instant(milliseconds: 0))
        _ = try log.importWorkDays(sheet, by: &recorder)
    }

    /// Adds an outing past the checks of a sheet.
    func append(_ people: Int, of unit: String, on text: String) throws {
        let log = try LogStore.open(database(), mode: .writing, campaign: nil)
        let day = try day(text)
        let workDay = WorkDay(
            id: "ngoai-\(unit)", day: day, until: day, unit: unit, place: "",
            programme: "nong-thon-moi",
            organiser: "", sessions: 1, force: Force(people: people), outputs: [],
            contributions: [],
            note: "")
        var recorder = try recorder(on: text, seed: 9)
        try log.append([WorkDayEntry(workDay)], by: &recorder)
    }

    /// Adds a work day past the checks of a sheet.
    ///
    /// - Parameter status: The default is reported.
    func append(_ workDay: WorkDay, on text: String, as status: WorkStatus = .reported) throws {
        let log = try LogStore.open(database(), mode: .writing, campaign: nil)
        var recorder = try recorder(on: text, seed: 10)
        try log.append([WorkDayEntry(workDay, status: status)], by: &recorder)
    }

    /// Records works, counts and decisions.
    func record<Fact: LedgerFact>(_ facts: [Fact], on text: String) throws {
        let log = try LogStore.open(database(), mode: .writing, campaign: nil)
        var recorder = try recorder(on: text, seed: UInt64(facts.count) + 77)
        _ = try log.record(facts, by: &recorder)
    }

    /// Adds rows of a sheet of assessments.
    func assess(_ csv: String) throws {
        let log = try LogStore.open(database(), mode: .writing, campaign: nil)
        let sheet = Form.assessments(catalogue).sheet(.csv(Array(csv.utf8), file: "d.csv"))
        try #require(sheet.findings.isEmpty, "\(sheet.findings.map { $0.text(.en) })")
        var recorder = try recorder(on: "2024-06-30", seed: 5)
        _ = try log.importFacts(sheet, by: &recorder)
    }

    private func recorder(on text: String, seed: UInt64) throws -> Recorder {
        Recorder(
            "Phòng Kinh tế", at: Instant(endOf: try day(text)), random: SplitMix64(seed: seed))
    }

    /// - Parameter charts: where the files of charts lie. The default is an empty folder.
    func campaign(
        _ mode: LogStore.Mode = .reading, charts: String? = nil
    ) throws -> CampaignStore {
        CampaignStore.holding(
            try LogStore.open(database(), mode: mode, campaign: nil), catalogue,
            Locations(
                database: database(), targets: folder + "/rules",
                charts: charts ?? folder + "/charts",
                campaign: nil))
    }

    /// Looks at the log once.
    ///
    /// - Parameter knownOn: `nil` for all that is recorded.
    func look<Value>(
        knownOn: String? = nil, confirmedOnly: Bool = false, _ body: (Desk) throws -> Value
    ) throws -> Value {
        try campaign().look(
            LogView(
                knownBy: try knownOn.map { Instant(endOf: try day($0)) },
                confirmedOnly: confirmedOnly), body)
    }

    func report(
        _ period: String, unit: String? = nil, by grouping: MonthlyReport.Grouping? = nil,
        map: String? = nil, knownOn: String? = nil, confirmedOnly: Bool = false
    ) throws -> MonthlyReport {
        let order = MonthlyOrder(
            period: period, unit: unit, grouping: grouping, map: try map.map { try day($0) },
            today: try day("2025-01-01"))
        return try look(knownOn: knownOn, confirmedOnly: confirmedOnly) {
            try $0.monthlyReport(order)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}

extension CampaignStore {
    /// Looks at the log once; what a test throws comes out as it is.
    func look<Value>(
        _ view: LogView = .everything, _ body: (Desk) throws -> Value
    ) throws -> Value {
        var result: Result<Value, any Error>?
        try read(view) { desk throws(Refusal) in result = Result { try body(desk) } }
        return try #require(result).get()
    }
}

func day(_ text: String) throws -> Day {
    try #require(Day(iso: text))
}
