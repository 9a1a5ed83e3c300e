import Foundation
import TestSupport
import Testing

/// The demonstration of today: `Scripts/minh-hoa` over the shipped rules, a log up to a day.
@Suite struct DemonstrationTests {
    private static let day = "2026-11-27"

    /// The rules as `make.sh` lays them, in a folder of their own.
    private func withDemonstration(_ use: (Program) throws -> Void) throws {
        var thubay = try Program()
        defer { thubay.clean() }
        let files = FileManager.default
        let rules = thubay.folder.appendingPathComponent("targets")
        let own = Program.root.appendingPathComponent("Scripts/minh-hoa")
        try files.copyItem(at: Program.root.appendingPathComponent("targets"), to: rules)
        for name in ["campaigns/minh-hoa", "standards/bo-tieu-chi-minh-hoa.yaml"] {
            try files.copyItem(
                at: own.appendingPathComponent(name), to: rules.appendingPathComponent(name))
        }
        let documents = rules.appendingPathComponent("documents.yaml")
        let text = try String(contentsOf: documents, encoding: .utf8)
        let more = try String(
            contentsOf: own.appendingPathComponent("documents.yaml"), encoding: .utf8)
        try (text + more).write(to: documents, atomically: true, encoding: .utf8)
        thubay.environment["THUBAY_TARGETS"] = rules.path
        thubay.environment["THUBAY_CAMPAIGN"] = "minh-hoa"
        let check = try thubay("check")
        #expect(check.status == 0, "\(check.output)")
        try #require(try thubay("init").status == 0)
        try use(thubay)
    }

    @Test func aLogAsItStandsOnADay() throws {
        try withDemonstration { thubay in
            let made = try thubay("simulate", "--seed", "15", "--until", Self.day)
            try #require(made.status == 0, "\(made.errors)")
            func list(_ words: String...) throws -> [[String: Any]] {
                let run = thubay.run(["log", "list", "--format", "json"] + words)
                let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
                return (object as? [String: Any])?["workDays"] as? [[String: Any]] ?? []
            }
            let done = try list("--until", Self.day)
            let states = Set(done.compactMap { $0["status"] as? String })
            #expect(states.isSuperset(of: ["confirmed", "reported", "disputed"]))
            #expect(done.allSatisfy { ($0["confirmedOn"] as? String ?? "") <= Self.day })
            let planned = try list("--status", "planned")
            #expect(!planned.isEmpty)
            #expect(planned.allSatisfy { ($0["day"] as? String ?? "") > Self.day })
            // One commune has not handed in the last weeks.
            let lately = try list("--from", "2026-10-25", "--until", Self.day)
            let units = Set(
                lately.compactMap { ($0["unit"] as? [String: Any])?["id"] as? String })
            #expect(units.count == 6)
            // Nothing is recorded after the day, so that the clock is not behind the log.
            let board = try thubay("progress", "--as-of", Self.day)
            #expect(board.output.contains("Số liệu và mức đạt chuẩn mô phỏng"))
            #expect(board.output.contains("SỐ LIỆU MÔ PHỎNG, KHÔNG DÙNG ĐỂ BÁO CÁO"))
            #expect(board.output.contains("Bảy xã thuộc"))
            // A target of xã Di Linh is due before that of all seven: the others plan for theirs.
            for (unit, due) in [("xã Sơn Điền", "31/12/2027"), ("xã Di Linh", "30/06/2027")] {
                let plan = try thubay("plan", unit, "--as-of", Self.day)
                #expect(plan.output.contains("27/11/2026 – \(due)"), "\(plan.output.prefix(400))")
            }
            let json = try thubay("progress", "bay-xa", "--as-of", Self.day, "--format", "json")
            #expect(json.output.contains("\"kind\" : \"area\""))
            #expect(json.output.contains("\"code\" : null"))
            // Some residential areas are models, as everything there made up.
            let areas = try thubay(
                "recognise", "places", "--as-of", Self.day, "--format", "json")
            let have = areas.output.matches(of: /"have" : ([0-9]+)/).compactMap { Int($0.1) }
            #expect((have.max() ?? 0) > 0, "\(areas.output)")
            let before = try thubay("simulate", "--seed", "1", "--until", "2025-01-01")
            #expect(before.errors.contains("Nhiệm vụ bắt đầu ngày 01/08/2025"))
        }
    }

    /// A campaign of one commune and one of several can be filled to try them out.
    @Test(arguments: ["mau-xa-2026-2030", "mau-nhieu-xa-2026-2030", "chau-thanh-158"])
    func anyCampaignCanBeSimulated(_ campaign: String) throws {
        var thubay = try Program()
        defer { thubay.clean() }
        thubay.environment["THUBAY_CAMPAIGN"] = campaign
        try #require(try thubay("init").status == 0)
        let day = campaign == "chau-thanh-158" ? "2021-12-31" : Self.day
        let made = try thubay("simulate", "--seed", "3", "--until", day)
        #expect(made.status == 0, "\(made.errors)")
        let work = try thubay("units", "work", "--as-of", day, "--format", "csv")
        #expect(work.output.split(whereSeparator: \.isNewline).count > 5)
        let board = try thubay("progress", "--as-of", day)
        #expect(board.output.contains("tiêu chí") || board.output.contains("đơn vị đạt"))
    }
}
