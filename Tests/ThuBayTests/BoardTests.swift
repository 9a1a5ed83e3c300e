import Foundation
import TestSupport
import Testing

/// The board of a log that holds only what was published.
@Suite struct BoardTests {
    @Test func publishedFactsAlone() throws {
        try withLog { thubay in
            let board = try thubay("progress", "--as-of", "2025-09-01")
            #expect(board.status == 0)
            // Di Linh town: 85,58 of 75 points, appraised on 07/01/2025, no decision.
            #expect(board.output.contains("85,58 điểm"))
            #expect(board.output.contains("đủ tiêu chí, chờ"))
            // The model district of 2030 ended with the district.
            #expect(board.output.contains("không còn đối"))
            #expect(board.output.contains("07 xã"))
            #expect(!board.output.contains("MÔ PHỎNG"))
        }
    }

    @Test func jsonHasTheDocumentedShape() throws {
        try withLog { thubay in
            let board = try thubay("progress", "--as-of", "2025-09-01", "--format", "json")
            let json = try #require(
                try JSONSerialization.jsonObject(with: Data(board.output.utf8))
                    as? [String: Any])
            #expect(json["campaign"] as? String == "di-linh-nq15")
            #expect(json["asOf"] as? String == "2025-09-01")
            #expect(json["simulated"] as? Bool == false)
            let targets = try #require(json["targets"] as? [[String: Any]])
            #expect(
                targets.map { $0["id"] as? String } == [
                    "huyen-ntm", "hoa-ninh-loai-v", "di-linh-loai-iv", "huyen-kieu-mau",
                    "dia-ban-trong-diem",
                ])
            let town = targets[2]
            #expect(town["state"] as? String == "criteriaMet")
            #expect(town["due"] as? String == "2024-12-31")
            let part = try #require(town["part"] as? [String: Any])
            #expect(part["kind"] as? String == "points")
            #expect(part["score"] as? Double == 85.58)
            #expect(part["passMark"] as? Double == 75)
            #expect(targets[3]["state"] as? String == "superseded")
        }
    }

    @Test func countsThatOfficesReportedStandBesideOurs() throws {
        try withLog { thubay in
            let board = try thubay("progress", "--as-of", "2022-06-03")
            // 9 recognitions are on record by 30/06/2020, 16 by 31/12/2020.
            #expect(board.output.contains("15/18"))
            #expect(board.output.contains("sổ này: 9/18"))
            #expect(board.output.contains("sổ này: 16/18"))
            // Nineteen criteria of one commune are not nineteen communes.
            #expect(board.output.contains("30/06/2016: Xã Gung Ré, 19/19 tiêu chí – "))
            // A decision of 2014 is named by its own set.
            #expect(!board.output.contains("2016–2020” (31/12/2014)"))
        }
    }

    @Test func aUnitDownToIndicators() throws {
        try withLog { thubay in
            let unit = try thubay("progress", "--unit", "hoa ninh", "--as-of", "2024-06-30")
            #expect(unit.status == 0)
            #expect(unit.output.contains("xã Hòa Ninh"))
            #expect(unit.output.contains("17.12"))
            #expect(unit.output.contains("†"))
        }
    }

    @Test func csvOpensInExcel() throws {
        try withLog { thubay in
            let csv = try thubay("progress", "--format", "csv", "--as-of", "2024-06-30")
            #expect(csv.output.hasPrefix("\u{FEFF}STT;Mục tiêu;Đơn vị;"))
            #expect(csv.output.contains("\r\n"))
        }
    }

    @Test func optionsMayStandBeforeTheCommand() throws {
        try withLog { thubay in
            let before = try thubay("--language", "en", "progress", "--as-of", "2024-06-30")
            let behind = try thubay("progress", "--as-of", "2024-06-30", "--language=en")
            #expect(before.status == 0, "\(before.errors)")
            #expect(before.output == behind.output)
            #expect(
                before.output.contains("Share of the way") || before.output.contains("Share of"))
        }
    }
}
