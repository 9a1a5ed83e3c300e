import Foundation
import Testing

@Suite struct SimulationTests {
    /// One season, made twice, and another.
    @Test func theSameSeedMakesTheSameBoard() throws {
        var boards: [String] = []
        for seed in ["7", "7", "8"] {
            try withLog { thubay in
                let made = try thubay("simulate", "--seed", seed)
                #expect(made.status == 0)
                #expect(made.output.contains("mô phỏng"))
                let board = try thubay("progress", "--as-of", "2024-06-30", "--format", "json")
                boards.append(board.output)
            }
        }
        #expect(boards[0] == boards[1])
        #expect(boards[0] != boards[2])
        #expect(boards[0].contains("\"simulated\" : true"))
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
                let run = try thubay.run(Program.binary.path, command)
                #expect(run.output.lowercased().contains("mô phỏng"), "\(command)")
            }
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
