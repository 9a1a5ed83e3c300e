import Foundation
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
            #expect(drawn.output.split(separator: "\n").count == 12)
        }
    }

    @Test func optionsStandInForWhatTheFilesSay() throws {
        try withSeason { thubay in
            let asOf = ["--as-of", "2024-06-30", "--out", "pictures"]
            let chart = { (words: [String]) in
                try thubay.run(Program.binary.path, ["chart"] + words + asOf)
            }
            #expect(try chart(["indicator-course", "--unit", "Gung Ré"]).status == 0)
            let unknown = try chart(["indicator-course", "--unit", "Gung Re2"])
            #expect(unknown.status == 64)
            let misspelled = try chart(["unit-rates", "--activity", "trong-cay-xnah"])
            #expect(misspelled.errors.contains("trong-cay-xanh"))
            let unused = try chart(["target-board", "--activity", "trong-cay-xanh"])
            #expect(unused.status == 1)
            #expect(unused.errors.contains("--activity"))
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
                of: "show: { activity: trong-cay-xanh }", with: show)
            try thubay.write(wrong, to: "reorganisation.yaml")
            let drawn = try thubay(
                "chart", "--all", "--charts", ".", "--as-of", "2025-09-01", "--out", "pictures")
            #expect(drawn.status == 1)
            #expect(drawn.errors.contains("reorganisation.yaml:"), "\(drawn.errors)")
            #expect(drawn.errors.contains(near))
            #expect(!thubay.exists("pictures"))
        }
    }
}
