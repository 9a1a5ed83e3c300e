import Foundation
import TestSupport
import Testing

/// A commune's file on a stick, merged at the office.
@Suite struct ExchangeTests {
    private func id(of run: Program.Run) throws -> String {
        let line = try #require(run.output.split(separator: "\n").last)
        return String(try #require(line.split(separator: " ").last))
    }

    @Test func aCommuneAndTheOffice() throws {
        try withLog { commune in
            let added = try commune(
                "log", "add", "--day", "08/06/2024", "--unit", "Hòa Ninh", "--place", "Thôn 5",
                "--people", "45", "--note", "trời mưa")
            let id = try id(of: added)
            // Hòa Ninh of today holds the ground of Hòa Ninh and Liên Đầm.
            _ = try commune(
                "count", "add", "--kind", "thong-bao", "--period", "2024-06", "--amount", "9",
                "--unit", "xã Hòa Ninh", "--note", "đọc trên loa")
            let exported = try commune("export", "--unit", "xã Hòa Ninh", "--to", "hn.sqlite")
            #expect(exported.status == 0, "\(exported.errors)")
            #expect(exported.output.contains("1 buổi ra quân"))
            #expect(exported.output.contains(/[0-9]+ ghi chú không gửi kèm/))
            #expect(!exported.output.contains("Vẫn gửi kèm"))
            let file = String(decoding: try commune.read("hn.sqlite"), as: UTF8.self)
            #expect(!file.contains("đọc trên loa") && !file.contains("trời mưa"))
            #expect(try commune("export", "--unit", "xã Hòa Ninh", "--to", "hn.sqlite").status == 1)
            try withLog { office in
                try office.write(try commune.read("hn.sqlite"), to: "hn.sqlite")
                let trial = try office("merge", "hn.sqlite", "--dry-run")
                #expect(trial.output.contains("chưa ghi gì"))
                let merged = try office("merge", "hn.sqlite")
                #expect(merged.status == 0, "\(merged.errors)")
                #expect(merged.output.contains(/hn\.sqlite +buổi ra quân +1 +1 +0 +0/))
                let again = try office("merge", "hn.sqlite")
                #expect(again.output.contains(/hn\.sqlite +buổi ra quân +0 +0 +1 +0/))

                try office("log", "correct", id, "--people", "50", "--reason", "đếm lại")
                try commune("log", "correct", id, "--people", "48", "--reason", "sót")
                #expect(try office("conflicts").output.contains("Không có mục nào"))
                try commune("export", "--unit", "xã Hòa Ninh", "--to", "hn2.sqlite", "--notes")
                try office.write(try commune.read("hn2.sqlite"), to: "hn2.sqlite")
                let second = try office("merge", "hn2.sqlite", "--language", "en")
                #expect(second.output.contains(/hn2\.sqlite +work days +0 +1 +1 +1/))
                #expect(second.output.contains("1 entries of the log were recorded differently"))
                let list = try office("conflicts")
                #expect(list.status == 0)
                #expect(list.output.contains("1 mục ghi khác nhau"))
                #expect(list.output.contains("Tổng số"))
                let json = try office("conflicts", "--format", "json").output
                #expect(json.contains("\"differs\" : [\n        \"people\"\n      ]"), "\(json)")
                for value in ["50", "48", "trời mưa"] {
                    #expect(json.contains("\"value\" : \"\(value)\""), "\(value)")
                }

                #expect(try office("log", "correct", id, "--reason", "giữ nguyên").status == 0)
                #expect(try office("conflicts").output.contains("Không có mục nào"))
            }
        }
    }

    @Test func filesThatCannotBeMerged() throws {
        try withLog { thubay in
            let before = try thubay.read("thubay.sqlite")
            try thubay.write("ngày;xã\n" + String(repeating: "x", count: 200), to: "a.csv")
            let refused = try thubay("merge", "a.csv", "khong-co.sqlite")
            #expect(refused.status == 2)
            #expect(refused.errors.contains("“a.csv” không phải tệp cơ sở dữ liệu SQLite"))
            #expect(refused.errors.contains("khong-co.sqlite"))
            #expect(refused.errors.contains("chưa gộp tệp nào, sổ giữ nguyên như trước"))
            let itself = try thubay("merge", "thubay.sqlite", "--language", "en")
            #expect(itself.status == 1)
            #expect(itself.errors.contains("is the log itself"))
            #expect(try thubay("merge").status == 64)
            try withSeason { season in
                try thubay.write(try season.read("thubay.sqlite"), to: "mo-phong.sqlite")
            }
            let simulated = try thubay("merge", "mo-phong.sqlite")
            #expect(simulated.status == 1)
            #expect(simulated.errors.contains("không gộp được"))
            #expect(try thubay.read("thubay.sqlite") == before)
        }
    }
}
