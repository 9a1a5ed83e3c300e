import Basics
import Foundation
import TestSupport
import Testing

/// Copies, checks and foreign hands, as somebody types them.
@Suite struct KeepingTests {
    private func withLog(_ body: (inout Program) throws -> Void) throws {
        var thubay = try Program()
        defer { thubay.clean() }
        // 2024-07-01, at noon in Vietnam.
        thubay.now = 1_719_810_000_000
        #expect(try thubay("init").status == 0)
        try body(&thubay)
    }

    private func add(_ thubay: Program, place: String, note: String = "") throws -> String {
        let run = try thubay(
            "log", "add", "--day", "08/06/2024", "--unit", "Hòa Ninh", "--place", place,
            "--organiser", "Đoàn Thanh niên", "--people", "5", "--note", note)
        try #require(run.status == 0, "\(run.errors)")
        return try #require(
            run.output.split(separator: " ").last.map { String($0.filter { !$0.isNewline }) })
    }

    private func head(_ thubay: Program) throws -> String {
        let output = try thubay("verify").output
        let code = try #require(output.firstMatch(of: /[0-9]+(-[0-9A-Z]{4}){4}/))
        return String(code.output.0)
    }

    @Test func aCodeIsComparedWithTheLog() throws {
        try withLog { thubay in
            let code = try head(thubay)
            _ = try add(thubay, place: "Thôn 1")
            let fits = try thubay("verify", "--head", code.lowercased())
            #expect(fits.status == 0 && fits.output.contains("sau đó có thêm 1 lần ghi"))
            let other = try thubay("verify", "--head", "25-0000-0000-0000-0000")
            #expect(other.status == 1 && other.output.contains("không khớp"))
            let later = try thubay("verify", "--head", "99-0000-0000-0000-0000")
            #expect(later.status == 1 && later.output.contains("sổ chỉ còn 30 lần ghi"))
            #expect(try thubay("verify", "--head", "mã").status == 64)
            let sheet = try thubay(
                "log", "sheet", "--unit", "Hòa Ninh", "--month", "2024-06")
            #expect(
                sheet.output.contains("Mã đối chiếu sổ: \(try head(thubay))"), "\(sheet.output)")
        }
    }

    @Test func aCopyIsPutAsideAndBack() throws {
        try withLog { thubay in
            _ = try add(thubay, place: "Thôn 1")
            let code = try head(thubay)
            let backup = try thubay("backup", "--out", "ban-sao", "--keep", "3")
            #expect(backup.status == 0 && backup.output.contains("Sổ khớp"), "\(backup.errors)")
            _ = try add(thubay, place: "Thôn 2")
            let name = "ban-sao/thubay-2024-07-01-120000"
            let refused = try thubay("restore", name)
            #expect(refused.status == 1 && refused.errors.contains("Đã có sổ"))
            let restored = try thubay("restore", name, "--replace")
            #expect(restored.status == 0, "\(restored.errors)")
            #expect(try head(thubay) == code)
            #expect(thubay.exists("thubay.truoc-2024-07-01-1200.sqlite"))
        }
    }

    /// A refused merge leaves the copies as they are; an export is merged, not put in the place of
    /// the log.
    @Test func aCommunesFileReplacesNeitherCopyNorLog() throws {
        try withLog { thubay in
            _ = try add(thubay, place: "Thôn 1")
            #expect(try thubay("backup", "--keep", "1").status == 0)
            for _ in 1...3 { #expect(try thubay("merge", "thubay.sqlite").status == 1) }
            let copies = Folder.folders(in: thubay.folder.path + "/sao-luu")
            #expect(copies == ["thubay-2024-07-01-120000"])
            #expect(
                try thubay("export", "--unit", "Hòa Ninh", "--to", "xa.sqlite").status == 0)
            let code = try head(thubay)
            let refused = try thubay("restore", "xa.sqlite", "--replace")
            #expect(refused.status == 1)
            #expect(
                refused.errors.contains("chỉ là một phần của sổ")
                    && refused.errors.contains("gộp tệp ấy vào sổ"), "\(refused.errors)")
            #expect(try head(thubay) == code)
        }
    }

    /// A disabled account gets no code; its state is told as in the browser.
    @Test func aDisabledAccountGetsNoCode() throws {
        try withLog { thubay in
            _ = try thubay(
                "account", "add", "thon5", "--office", "Thôn 5, xã Hòa Ninh", "--role", "write",
                "--unit", "xã Hòa Ninh")
            #expect(try thubay("account", "list").output.contains("chờ mã"))
            #expect(try thubay("account", "disable", "thon5").status == 0)
            let code = try thubay("account", "code", "thon5")
            #expect(code.status == 1 && code.output.isEmpty)
            #expect(code.errors.contains("“thon5” đã khóa"), "\(code.errors)")
            #expect(try thubay("account", "list").output.contains("đã khóa"))
        }
    }

    /// What others redacted, voided and confirmed waits until somebody accepts it.
    @Test func aForeignHandWaits() throws {
        try withLog { thubay in
            let voided = try add(thubay, place: "Thôn 1", note: "mưa to")
            let confirmed = try add(thubay, place: "Thôn 2", note: "có tên")
            #expect(
                try thubay("export", "--unit", "Hòa Ninh", "--to", "xa.sqlite", "--notes").status
                    == 0)
            var village = thubay
            village.environment["THUBAY_BY"] = "UBND xã Hòa Ninh"
            let xa = ["--database", "xa.sqlite"]
            let acts = [
                ["log", "void", voided, "--reason", "trùng"],
                ["log", "confirm", confirmed, "--role", "Trưởng thôn", "--on", "2024-06-09"],
                ["log", "redact", confirmed, "--field", "note", "--reason", "có tên người"],
            ]
            for act in acts { #expect(village.run(act + xa).status == 0) }
            _ = village.run(
                ["log", "add", "--day", "15/06/2024", "--unit", "Hòa Ninh", "--place", "Thôn 3"]
                    + xa)
            let merged = try thubay("merge", "xa.sqlite")
            #expect(merged.status == 0, "\(merged.errors)")
            #expect(merged.output.contains("3 lần lược bỏ, hủy, xác nhận"), "\(merged.output)")
            #expect(merged.output.contains("UBND xã Hòa Ninh"))
            let list = try thubay(
                "log", "list", "--until", "30/06/2024", "--format", "csv", "--unit", "Hòa Ninh")
            #expect(list.output.contains("Thôn 1") && list.output.contains("Thôn 3"))
            let shown = try thubay("log", "show", confirmed)
            #expect(shown.output.contains("có tên"))
            #expect(try thubay("verify").status == 0)
            // What waits can be seen later too, by whom and from which file; each of them once.
            func waiting() throws -> [[String: String]] {
                let list = try thubay("conflicts", "--format", "json").output
                let parsed = try JSONSerialization.jsonObject(with: Data(list.utf8))
                return (parsed as? [String: Any])?["waiting"] as? [[String: String]] ?? []
            }
            _ = try thubay("merge", "xa.sqlite")
            #expect(try waiting().count == 3)
            #expect(
                Set(try waiting().compactMap { $0["what"] }) == [
                    "redaction", "void", "confirmation",
                ])
            #expect(
                try waiting().allSatisfy {
                    $0["author"] == "UBND xã Hòa Ninh" && $0["file"] == "xa.sqlite"
                })
            let seen = try thubay("conflicts").output
            #expect(seen.contains("3 lần lược bỏ") && seen.contains("--accept"), "\(seen)")
            let accepted = try thubay("merge", "xa.sqlite", "--accept", "voids,redactions")
            #expect(try waiting().map { $0["what"] } == ["confirmation"])
            #expect(accepted.output.contains("1 lần lược bỏ, hủy, xác nhận"))
            #expect(!(try thubay("log", "list", "--until", "30/06/2024")).output.contains("Thôn 1"))
            let after = try thubay("log", "show", confirmed)
            #expect(!after.output.contains("có tên\n") && after.output.contains("đã lược bỏ"))
            #expect(try thubay("merge", "xa.sqlite", "--accept", "all").status == 0)
            #expect(try waiting().isEmpty)
            let verified = try thubay("verify")
            #expect(verified.status == 0, "\(verified.output)")
            #expect(try thubay("merge", "xa.sqlite", "--accept", "mọi thứ").status == 64)
        }
    }

    /// A reason and a role can be taken out too.
    @Test func reasonsAndRolesAreRedacted() throws {
        try withLog { thubay in
            let id = try add(thubay, place: "Thôn 1")
            #expect(try thubay("log", "dispute", id, "--reason", "Bí mật kể lại").status == 0)
            #expect(
                try thubay(
                    "log", "redact", id, "--field", "reason", "--reason", "có tên người"
                ).status == 0)
            #expect(!(try thubay("log", "show", id)).output.contains("Bí mật kể lại"))
            let bytes = try thubay.read("thubay.sqlite")
            #expect(bytes.range(of: Data("Bí mật kể lại".utf8)) == nil)
            #expect(try thubay("verify").status == 0)
        }
    }

    @Test func aClockThatIsBehindIsSaid() throws {
        try withLog { thubay in
            _ = try add(thubay, place: "Thôn 1")
            thubay.now = 1_619_810_000_000
            let run = try thubay(
                "log", "add", "--day", "08/06/2020", "--unit", "Hòa Ninh", "--place", "Thôn 2")
            #expect(run.errors.contains("Đồng hồ máy chỉ ngày"), "\(run.errors)")
        }
    }

    /// What a terminal obeys, and what turns the direction of writing, is refused and never printed.
    @Test func noEscapeReachesTheScreen() throws {
        try withLog { thubay in
            let sheet =
                "day,unit,place,people\n2024-06-08,Hòa Ninh,\u{1B}[2J\u{1B}]0;x\u{7},1\n"
                + "2024-06-09,Hòa Ninh,\u{202E}123,1\n2024-06-10,\u{9B}31m,Thôn 1,1\n"
            try thubay.write(Data(sheet.utf8), to: "bay.csv")
            let run = try thubay("log", "import", "bay.csv")
            #expect(run.status == 1)
            for text in [run.output, run.errors] {
                #expect(
                    !text.unicodeScalars.contains { [0x1B, 0x9B, 0x202E, 7].contains($0.value) })
            }
        }
    }

    @Test func initWithoutAPlaceLeavesNothing() throws {
        var thubay = try Program()
        defer { thubay.clean() }
        thubay.environment["THUBAY_DATABASE"] = thubay.folder.path + "/khong-co/so.sqlite"
        #expect(try thubay("init").status == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: thubay.folder.path).isEmpty)
    }
}
