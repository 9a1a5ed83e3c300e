import Foundation
import TestSupport
import Testing

/// forecast, plan, rates, backtest, audit: the built program on a made-up season.
@Suite struct LookingAheadTests {
    private static let asOf = ["--as-of", "2024-07-15"]

    private func json(_ run: Program.Run) throws -> [String: Any] {
        #expect(run.status == 0, "\(run.errors)")
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        return try #require(object as? [String: Any])
    }

    private func run(_ thubay: Program, _ words: [String]) throws -> Program.Run {
        thubay.run(words)
    }

    /// Two processes say the same to the last digit; one sentence comes first.
    @Test func forecast() throws {
        try withSeason { thubay in
            let words = ["forecast", "huyen-ntm", "--format", "json"] + Self.asOf
            let first = try run(thubay, words)
            let second = try run(thubay, words)
            #expect(first.output == second.output)
            let report = try json(first)
            for key in [
                "target", "asOf", "method", "probability", "day50", "day80", "decisive",
                "assumptions",
            ] {
                #expect(report[key] != nil, "\(key)")
            }
            #expect(report["asOf"] as? String == "2024-07-15")
            let text = try run(thubay, ["forecast", "huyen-ntm"] + Self.asOf).output
            let blocks = text.components(separatedBy: "\n\n")
            #expect(blocks[1].hasPrefix("Nếu giữ nhịp độ ba năm qua, đến 31/12/2024"))
            #expect(text.contains("xã đạt chuẩn"))
            #expect(text.contains("Giả định:"))
            let english = try run(
                thubay, ["forecast", "huyen-ntm", "--language", "en"] + Self.asOf)
            #expect(english.output.contains("At the pace of the last 3 years"))
        }
    }

    /// The board says what the forecast says, with the rule that fired.
    @Test func theBoardLooksAhead() throws {
        try withSeason { thubay in
            let board = try json(run(thubay, ["progress", "--format", "json"] + Self.asOf))
            let targets = try #require(board["targets"] as? [[String: Any]])
            for target in targets {
                let id = try #require(target["id"] as? String)
                let forecast = try json(
                    run(thubay, ["forecast", id, "--format", "json"] + Self.asOf))
                #expect(forecast["state"] as? String == target["state"] as? String)
                #expect(forecast["rule"] as? String == target["rule"] as? String)
            }
        }
    }

    @Test func plan() throws {
        try withSeason { thubay in
            let words = ["plan", "huyện Di Linh", "--until", "2024-12-31"] + Self.asOf
            let plan = try json(run(thubay, words + ["--format", "json"]))
            #expect(plan["until"] as? String == "2024-12-31")
            #expect((plan["saturdaysLeft"] as? Int) ?? 0 > 20)
            let members = try #require(plan["members"] as? [[String: Any]])
            #expect(members.count == 19)
            let needs = members.flatMap { ($0["needs"] as? [[String: Any]]) ?? [] }
            #expect(!needs.isEmpty)
            for need in needs {
                for key in [
                    "indicator", "activity", "measure", "remaining", "pace", "paceFrom",
                    "outingsNeeded", "perSaturday", "people", "shortfall",
                ] {
                    #expect(need[key] != nil, "\(key)")
                }
            }
            let text = try run(thubay, words).output
            #expect(text.contains("số thứ Bảy còn lại"))
            let csv = try run(thubay, words + ["--format", "csv"]).output
            #expect(csv.hasPrefix("\u{FEFF}Ngày;Đơn vị;Nội dung;Khối lượng"))
        }
    }

    /// Stable UIDs, folded lines; a planned outing is in it, confirmed, with its id.
    @Test func calendar() throws {
        try withSeason { thubay in
            let words = ["plan", "huyện Di Linh", "--ics", "lich.ics"] + Self.asOf
            #expect(try run(thubay, words).status == 0)
            let first = String(decoding: try thubay.read("lich.ics"), as: UTF8.self)
            for line in first.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
            #expect(first.hasPrefix("BEGIN:VCALENDAR\r\n"))
            #expect(first.hasSuffix("END:VCALENDAR\r\n"))
            #expect(first.contains("STATUS:TENTATIVE"))
            let uids = { (text: String) in
                text.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
            }
            #expect(Set(uids(first)).count == uids(first).count)
            let later = ["plan", "huyện Di Linh", "--ics", "sau.ics", "--as-of", "2024-07-22"]
            #expect(try run(thubay, later).status == 0)
            let second = String(decoding: try thubay.read("sau.ics"), as: UTF8.self)
            let common = Set(uids(first)).intersection(uids(second))
            #expect(common.count > uids(second).count / 2)
            let sequences = [first, second].map { text in
                text.components(separatedBy: "\r\n").first { $0.hasPrefix("SEQUENCE:") }
                    .flatMap { Int($0.dropFirst(9)) } ?? 0
            }
            #expect(sequences[0] < sequences[1])
        }
    }

    @Test func notice() throws {
        try withSeason { thubay in
            let run = try run(thubay, ["plan", "huyện Di Linh", "--notice"] + Self.asOf)
            let lines = run.output.split(separator: "\n")
            // Title, unit and that the data is made up; then eight sentences.
            #expect(lines.count == 11)
            #expect(lines[0].hasPrefix("THÔNG BÁO"))
            #expect(run.output.contains("Sáng thứ Bảy, ngày 20/07/2024, tập trung lúc 07:00 tại"))
        }
    }

    @Test func rates() throws {
        try withSeason { thubay in
            let rates = try json(run(thubay, ["rates", "--format", "json"] + Self.asOf))
            let overall = try #require(rates["overall"] as? [[String: Any]])
            #expect(
                overall.contains { $0["per"] as? Int == 100 && $0["measure"] as? String == "m" })
            #expect(
                overall.contains { $0["per"] as? Int == 1 && $0["measure"] as? String == "bóng" })
            let byUnit = try #require(rates["byUnit"] as? [[String: Any]])
            #expect(byUnit.count > overall.count)
        }
    }

    @Test func backtest() throws {
        try withSeason { thubay in
            let report = try json(
                run(thubay, ["backtest", "--format", "json", "--as-of", "2024-12-31"]))
            let backtest = try #require(report["backtest"] as? [String: Any])
            #expect((backtest["reliability"] as? [Any])?.count == 10)
            #expect(backtest["overall"] != nil)
        }
        try withLog { thubay in
            let known = try run(thubay, ["backtest", "--seasons", "5"])
            #expect(known.output.contains("25 mùa dựng sẵn"))
            let none = try run(thubay, ["backtest", "--as-of", "2022-07-01"])
            #expect(none.output.contains("Chưa có dự báo nào"))
        }
    }

    /// Series that others made: the columns in any order, a later value at every horizon.
    @Test func backtestOfSeries() throws {
        try withLog { thubay in
            let rows = (0..<12).flatMap { year in
                ["a-1", "b-1"].map { "\(2010 + year),\($0),\(40 + 2 * year)" }
            }
            try thubay.write(
                (["year,series,value"] + rows).joined(separator: "\n"), to: "chuoi.csv")
            let found = try json(
                run(thubay, ["backtest", "--series", "chuoi.csv", "--format", "json"]))
            // From the eight cuts of a series 1 to 6 later values are looked at: 33.
            #expect(found["cases"] as? Int == 66)
            let horizons = try #require(found["horizons"] as? [[String: Any]])
            #expect(horizons.map { $0["from"] as? Int } == [1, 2, 4])
            #expect(horizons.map { $0["until"] as? Int } == [1, 3, 6])
            #expect(horizons.allSatisfy { $0["held"] is Double })
            #expect((found["reliability"] as? [Any])?.count == 10)
            for key in ["brier", "brierBase", "brierGrowth"] { #expect(found[key] is Double) }
            let text = try run(thubay, ["backtest", "--series", "chuoi.csv"])
            #expect(text.output.contains("Khoảng 80%"))
            #expect(text.output.contains("Brier của tỷ lệ chung"))
            try thubay.write("series,year,value\na-1,2010,140\n", to: "sai.csv")
            let refused = try run(thubay, ["backtest", "--series", "sai.csv"])
            #expect(refused.status == 1)
            #expect(refused.errors.contains("sai.csv:2"))
            try thubay.write("series,year,value\na-1,2010,40\na-1,2010,41\n", to: "hai.csv")
            let twice = try run(thubay, ["backtest", "--series", "hai.csv"])
            #expect(twice.status == 1 && twice.errors.contains("hai.csv:3:5: chuỗi “a-1” đã có"))
            try thubay.write("series,year,value\n", to: "trong.csv")
            #expect(try run(thubay, ["backtest", "--series", "trong.csv"]).status == 1)
            let amounts = ["backtest", "--series", "sai.csv", "--amounts"]
            #expect(try run(thubay, amounts).status == 0)
            #expect(try run(thubay, ["backtest", "--amounts"]).status == 64)
        }
    }

    @Test func audit() throws {
        try withSeason { thubay in
            try thubay.write(
                #"{"options":{"direction":"positive","target":95},"series":[[2015,80],[2020,85]]}"#,
                to: "mot.json")
            let one = try json(run(thubay, ["audit", "--series", "mot.json"]))
            #expect(one["status"] as? String == "substantial_progress")
            #expect(abs((one["progressValue"] as? Double ?? 0) - 1.0587) < 0.0001)
            #expect(abs((one["score"] as? Double ?? 0) - 3.2764) < 0.0001)
            try thubay.write(#"[{"series":[[2015,1]]},{"series":[]}]"#, to: "hai.json")
            let two = try run(thubay, ["audit", "--series", "hai.json"])
            let list = try JSONSerialization.jsonObject(with: Data(two.output.utf8)) as? [Any]
            #expect(list?.count == 2)
            try thubay.write(#"{"series":[[2015,1],[2015,2]]}"#, to: "sai.json")
            let refused = try run(thubay, ["audit", "--series", "sai.json"])
            #expect(refused.status == 1)
            #expect(refused.errors.contains("sai.json"))
            #expect(try run(thubay, ["audit", "--series", "khong-co.json"]).status == 2)
            #expect(try run(thubay, ["audit"]).status == 64)
            let target = try json(
                run(thubay, ["audit", "huyen-ntm", "--format", "json"] + Self.asOf))
            #expect(target["state"] != nil)
            let rows = (target["audit"] as? [String: Any])?["rows"] as? [[String: Any]]
            #expect(rows?.first?["status"] != nil)
        }
    }

    /// Quantities assigned for a year are targets too, and those of the district on the board.
    @Test func assigned() throws {
        try withSeason { thubay in
            var thubay = thubay
            _ = try thubay.execute(
                "/bin/cp", ["-r", Program.root.appendingPathComponent("targets").path, "quy"])
            thubay.environment["THUBAY_TARGETS"] = "quy"
            let file = "quy/campaigns/di-linh-nq15/campaign.yaml"
            let campaign = String(decoding: try thubay.read(file), as: UTF8.self)
            try thubay.write(campaign + "\nassigned: giao.csv\n", to: file)
            let rows = "activity,unit,year,quantity\ntrong-cay-xanh,679,2024,9000\n"
            try thubay.write(
                rows + "ngay-cong,25036,2024,800\n", to: "quy/campaigns/di-linh-nq15/giao.csv")
            let board = try json(run(thubay, ["progress", "--format", "json"] + Self.asOf))
            let ids = (board["targets"] as? [[String: Any]])?.compactMap { $0["id"] as? String }
            #expect(ids?.contains("giao/2024/679/trong-cay-xanh") == true)
            #expect(ids?.contains("giao/2024/25036/ngay-cong") == false)
            for id in ["giao/2024/679/trong-cay-xanh", "giao/2024/25036/ngay-cong"] {
                let forecast = try json(
                    run(thubay, ["forecast", id, "--format", "json"] + Self.asOf))
                #expect(forecast["due"] as? String == "2024-12-31")
                #expect(
                    forecast["method"] as? String == "weeks"
                        || forecast["state"] as? String == "metOnTime")
            }
            try thubay.write(
                rows + "trong-cay,679,2024,9\ntrong-cay-xanh,679,2024,5\n,679,2024,5\n",
                to: "quy/campaigns/di-linh-nq15/giao.csv")
            let check = try run(thubay, ["check"])
            #expect(check.status == 1)
            #expect(check.output.contains("giao.csv:3:1"))
            #expect(check.output.contains("giao.csv:4:1"))
            #expect(check.output.contains("giao.csv:5:1"))
        }
    }
}
