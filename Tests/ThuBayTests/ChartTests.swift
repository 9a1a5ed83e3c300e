import Foundation
import TestSupport
import Testing

@Suite struct ChartTests {
    /// A season with work that the district itself logged.
    @Test func everyChartOfTheFolderIsDrawn() throws {
        try withSeason { thubay in
            let added = try thubay(
                "log", "add", "--day", "08/06/2024", "--unit", "huyện Di Linh", "--people", "90",
                "--output", "trong-cay-xanh=250")
            let drawn = try thubay(
                "chart", "--all", "--as-of", "2025-09-01", "--type", "pdf", "--out", "pictures")
            #expect(added.status == 0, "\(added.errors)")
            #expect(drawn.status == 0, "\(drawn.errors)")
            #expect(drawn.errors.isEmpty)
            #expect(drawn.output.split(separator: "\n").count == 15)
        }
    }

    /// A slide of 2400 dots an inch took three gigabytes.
    @Test(arguments: [
        ["--size", "slide", "criteria-met"], ["--size", "a4-full", "criteria-met"], ["--all"],
    ])
    func picturesHaveABound(_ words: [String]) throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let refused = thubay.run(["chart", "--dpi", "2400"] + words)
        #expect(refused.status == 64 && refused.errors.contains("1200 dots"), "\(refused.errors)")
    }

    /// For a browser: well-formed, its words as text, no script and no style.
    @Test func aChartIsDrawnAsSVG() throws {
        try withSeason { thubay in
            let asOf = ["--as-of", "2024-06-30"]
            let chart = { (words: [String]) in thubay.run(["chart"] + words + asOf) }
            #expect(chart(["criteria-met", "--out", "bieu-do.svg"]).status == 0)
            #expect(chart(["criteria-met", "--type", "svg", "--out", "hinh"]).status == 0)
            let bytes = try thubay.read("bieu-do.svg")
            #expect(try bytes == thubay.read("hinh/criteria-met.svg"))
            let file = String(decoding: bytes, as: UTF8.self)
            #expect(file.contains(">Số tiêu chí nông thôn mới đạt theo xã</text>"))
            #expect(!file.contains("style=") && !file.contains("<script"))
            // Ours is made anew, another one stays.
            #expect(chart(["criteria-met", "--out", "bieu-do.svg"]).status == 0)
            try thubay.write("<svg/>", to: "khac.svg")
            #expect(chart(["criteria-met", "--out", "khac.svg"]).status != 0)
            #expect(chart(["criteria-met", "--out", "a.svg", "--type", "pdf"]).status == 64)
            #expect(chart(["criteria-met", "target-board", "--out", "a.svg"]).status == 64)
        }
    }

    @Test func optionsStandInForWhatTheFilesSay() throws {
        try withSeason { thubay in
            let asOf = ["--as-of", "2024-06-30", "--out", "pictures"]
            let chart = { (words: [String]) in thubay.run(["chart"] + words + asOf) }
            #expect(chart(["indicator-course", "--unit", "Gung Ré"]).status == 0)
            let unknown = chart(["indicator-course", "--unit", "Gung Re2"])
            #expect(unknown.status == 64)
            let misspelled = chart(["unit-rates", "--activity", "trong-cay-xnah"])
            #expect(misspelled.errors.contains("trong-cay-xanh"))
            let unused = chart(["target-board", "--activity", "trong-cay-xanh"])
            #expect(unused.status == 1)
            #expect(unused.errors.contains("vẽ riêng theo nội dung"))
        }
    }

    @Test(arguments: [
        ("show: { activity: trong-cay-xnah }", "trong-cay-xanh"),
        ("show: { activty: trong-cay-xanh }", "activity"),
        ("show: { unit: Gung Ré }", "activity"),
    ])
    func whatIsChosenIsChecked(_ show: String, _ near: String) throws {
        try withSeason { thubay in
            let file = Program.root.appendingPathComponent("charts/reorganisation.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            let wrong = text.replacingOccurrences(
                of: "data: reorganisation", with: "data: reorganisation\n" + show)
            try thubay.write(wrong, to: "reorganisation.yaml")
            let drawn = try thubay(
                "chart", "--all", "--charts", ".", "--as-of", "2025-09-01", "--out", "pictures")
            #expect(drawn.status == 1)
            #expect(drawn.errors.contains("reorganisation.yaml:"), "\(drawn.errors)")
            #expect(drawn.errors.contains(near))
            #expect(!thubay.exists("pictures"))
        }
    }

    /// The template of 2026 draws all twelve, with its own document in the title.
    ///
    /// It said "Không có đơn vị 25027" and drew none, as every campaign but that of Di Linh did.
    @Test func everyCampaignDrawsEveryChart() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let campaign = ["--campaign", "mau-xa-2026-2030"]
        #expect(thubay.run(["init"] + campaign).status == 0)
        let drawn = thubay.run(
            ["chart", "--all", "--as-of", "2026-11-21", "--type", "svg", "--out", "pictures"]
                + campaign)
        #expect(drawn.status == 0 && drawn.errors.isEmpty, "\(drawn.errors)")
        #expect(drawn.output.split(separator: "\n").count == 15)
        let board = String(
            decoding: try thubay.read("pictures/target-board.svg"), as: UTF8.self)
        #expect(board.contains("các mục tiêu Quyết định số 51/2025/QĐ-TTg"))
        let grid = String(
            decoding: try thubay.read("pictures/criteria-grid.svg"), as: UTF8.self)
        #expect(grid.contains("Kết quả thực hiện 10 tiêu chí"))
    }

    /// A chart file that names what the campaign lacks is an honest frame, and `check` says so.
    @Test func whatACampaignLacksStaysEmpty() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let file = Program.root.appendingPathComponent("charts/cumulative-work.yaml")
        let text = try String(contentsOf: file, encoding: .utf8).replacingOccurrences(
            of: "data: cumulative-work", with: "data: cumulative-work\nshow: { unit: \"942\" }")
        try thubay.write(text, to: "cumulative-work.yaml")
        #expect(thubay.run(["init", "--campaign", "mau-xa-2026-2030"]).status == 0)
        let drawn = thubay.run([
            "chart", "cumulative-work", "--charts", ".", "--as-of", "2026-11-21", "--out", "a.svg",
            "--campaign", "mau-xa-2026-2030",
        ])
        #expect(drawn.status == 0, "\(drawn.errors)")
        let picture = String(decoding: try thubay.read("a.svg"), as: UTF8.self)
        #expect(picture.contains("không có đơn vị “942” trong nhiệm vụ này"))
        let check = thubay.run(["check", "--charts", "."])
        #expect(check.output.contains("mau-xa-2026-2030 không có đơn vị “942”"))
    }

    /// What chart files choose, and their letters, are looked at without drawing them.
    @Test func checkFindsWhatChartFilesChoose() throws {
        let mistakes = [
            (
                "unit-rates", "data: unit-rates",
                "data: unit-rates\nshow: { activity: khoi-thong-cong-rang }",
                "khoi-thong-cong-ranh"
            ),
            (
                "indicator-course", "data: indicator-course",
                "data: indicator-course\nshow: { indicator: xa-ntm-2021-2025/2.22, unit: Gung Reé }",
                "xa-ntm-2021-2025/2.2"
            ),
            ("indicator-course", "size: a4-half", "size: a4-half", "Gung Ré"),
            (
                "urban-points", "data: urban-points",
                "data: urban-points\nshow: { standard: do-thi-loai-vi }", "do-thi-loai-iv"
            ),
            ("saturday-calendar", "\"52\"", "\"2\"", "160"),
            ("criteria-grid", "value: ready", "value: redy", "ready"),
            ("target-board", "vi: \"Tiến độ", "vi: \"Tiến độ \u{10FFFD}", "fonts"),
        ]
        let thubay = try Program()
        defer { thubay.clean() }
        for id in Set(mistakes.map(\.0)) {
            let file = Program.root.appendingPathComponent("charts/\(id).yaml")
            var text = try String(contentsOf: file, encoding: .utf8)
            for (_, right, wrong, _) in mistakes.filter({ $0.0 == id }) {
                try #require(text.contains(right))
                text = text.replacingOccurrences(of: right, with: wrong)
            }
            try thubay.write(text, to: "\(id).yaml")
        }
        let check = try thubay("check", "--charts", ".")
        #expect(check.status == 1)
        let findings = check.output.components(separatedBy: "./").dropFirst()
        #expect(findings.count == mistakes.count, "\(check.output)\(check.errors)")
        for (id, _, _, near) in mistakes {
            #expect(
                findings.contains { $0.hasPrefix("\(id).yaml") && $0.contains(near) },
                "\(id): \(check.output)")
        }
        // The files as they are have no findings.
        let asTheyAre = try thubay("check")
        #expect(mistakes.allSatisfy { !asTheyAre.output.contains("\($0.0).yaml") })
    }
}
