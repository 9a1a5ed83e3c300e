import Foundation
import TestSupport
import Testing

@Suite struct SimulationTests {
    /// The season of all tests, the same made anew, and another.
    @Test func theSameSeedMakesTheSameBoard() throws {
        let words = ["progress", "--as-of", "2024-06-30", "--format", "json"]
        var boards: [String] = []
        try withSeason { thubay in boards.append(thubay.run(words).output) }
        for seed in ["7", "8"] {
            try withLog { thubay in
                let made = try thubay("simulate", "--seed", seed)
                #expect(made.status == 0)
                #expect(made.output.contains("mô phỏng"))
                boards.append(thubay.run(words).output)
            }
        }
        #expect(boards[0] == boards[1])
        #expect(boards[0] != boards[2])
        #expect(boards[0].contains("\"simulated\" : true"))
    }

    /// In a district of 19 communes: works have work days that name them, and every commune follows one
    /// unit, itself.
    @Test func worksHaveDaysAndCountsAreOfWhatThereIs() throws {
        try withSeason { thubay in
            let run = try thubay("report", "--period", "2024-06", "--format", "json")
            let json = try #require(
                try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            let works = try #require(json["works"] as? [String: Any])
            let days = try #require(works["confirmedDays"] as? [String: Any])
            #expect((days["personDays"] as? Double ?? 0) > 0)
            let counts = try #require(json["counts"] as? [[String: Any]])
            let total = { (kind: String) -> [String: Any] in
                counts.first { $0["kind"] as? String == kind }?["campaign"] as? [String: Any] ?? [:]
            }
            #expect(total("don-vi-theo-doi")["of"] as? Int == 19)
            #expect((total("don-vi-theo-doi")["amount"] as? Int ?? 99) <= 19)
            // As many cells as residential areas.
            #expect(
                total("chi-bo-quan-triet")["of"] as? Int == total("khu-dan-cu")["amount"] as? Int)
        }
    }

    /// Two communes may have a thôn 1 each: the row of all says of which each is.
    @Test func aTotalNamesPlacesWithTheirCommune() throws {
        try withSeason { thubay in
            let run = try thubay(
                "recognise", "places", "--as-of", "2024-06-30", "--format", "json")
            let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
            let standards = try #require((json as? [String: Any])?["standards"] as? [[String: Any]])
            let total = try #require(standards.first?["total"] as? [String: Any])
            let places = try #require(total["places"] as? [String])
            #expect(places.count > 5)
            #expect(places.allSatisfy { $0.contains(/^.+, (xã|thị trấn) .+$/) }, "\(places)")
        }
    }

    @Test func onlyIntoAnEmptyLog() throws {
        try withLog { thubay in
            try thubay(
                "log", "add", "--day", "08/06/2024", "--unit", "Hòa Ninh", "--people", "20")
            let refused = try thubay("simulate", "--seed", "1")
            #expect(refused.status == 1)
            let list = try thubay("log", "list", "--from", "2022-01-01")
            #expect(list.output.contains("1 dòng"))
        }
    }

    @Test func everyOutputSaysSo() throws {
        try withSeason { thubay in
            let asOf = ["--as-of", "2024-06-30"]
            let commands = [
                ["progress"] + asOf, ["progress", "--format", "csv"] + asOf,
                ["progress", "huyen-ntm"] + asOf, ["progress", "--unit", "25036"] + asOf,
                ["log", "list", "--from", "2024-12-28"], ["recognise", "list"],
            ]
            for command in commands {
                let run = thubay.run(command)
                #expect(run.output.lowercased().contains("mô phỏng"), "\(command)")
            }
        }
    }

    /// A row that is copied elsewhere takes along that it is made up, and what it rests on.
    @Test func everyRowOfCSVSaysSo() throws {
        try withSeason { thubay in
            let asOf = ["--as-of", "2024-06-30", "--format", "csv"]
            let commands = [
                ["progress"], ["progress", "huyen-ntm"], ["progress", "--unit", "25036"],
                ["progress", "--unit", "25036", "--explain"], ["units", "work"],
                ["plan", "679", "--until", "2024-12-31"], ["rates"], ["forecast", "huyen-ntm"],
                ["audit", "huyen-ntm"], ["backtest"], ["recognise", "list"],
            ]
            for command in commands {
                let run = thubay.run(command + asOf)
                #expect(run.status == 0, "\(command) \(run.errors)")
                let rows = run.output.split(whereSeparator: \.isNewline).dropFirst()
                #expect(!rows.isEmpty, "\(command)")
                #expect(
                    rows.allSatisfy { $0.contains("Số liệu mô phỏng, không dùng để báo cáo") },
                    "\(command)")
            }
            for command in [
                ["progress"], ["progress", "huyen-ntm"], ["progress", "--unit", "25036"],
            ] {
                let run = thubay.run(command + asOf)
                #expect(run.output.contains("† Mức đạt chuẩn chưa đối chiếu văn bản gốc"))
            }
        }
    }

    /// Counts and shares that rest on thresholds that nobody checked, wherever they stand.
    @Test func countsHaveTheirDagger() throws {
        try withSeason { thubay in
            let target = try thubay("progress", "huyen-ntm", "--as-of", "2024-06-30").output
            // The standard's own row; the towns' standard rests on verdicts alone.
            #expect(target.contains(/huyen-ntm-2021-2025 .* \d\/9 tiêu chí†/))
            #expect(target.contains(/Mức độ hoàn thành: [0-9,]+%†/))
        }
    }

    /// What is measured of a criterion is not replaced by a verdict of the same day.
    @Test func oneFindingOfEachPartADayAndLevel() throws {
        try withSeason { thubay in
            let json = try thubay(
                "assess", "list", "--unit", "25036", "--as-of", "2024-12-31", "--format", "json")
            let id = try #require(
                json.output.firstMatch(of: /"id" : "([0-9a-f-]{36})",\s+"indicator" : "5"/)?.1)
            let history = try thubay("assess", "show", String(id), "--format", "json").output
            #expect(history.matches(of: /"number" : \d+/).count == 1, "\(history)")
        }
    }

    @Test func chartsAreWrittenAsPictures() throws {
        try withSeason { thubay in
            let drawn = try thubay(
                "chart", "criteria-met", "work-by-month", "target-board", "--as-of",
                "2024-06-30", "--out", "pictures")
            #expect(drawn.status == 0)
            for name in ["criteria-met", "work-by-month", "target-board"] {
                let png = try thubay.read("pictures/\(name).png")
                #expect(png.prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
                // 1890 pixels wide: 16 cm at 300 dots an inch.
                #expect(png[16..<20] == Data([0, 0, 0x07, 0x62]))
            }
        }
    }
}
