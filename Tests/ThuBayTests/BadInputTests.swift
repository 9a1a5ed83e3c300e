import Foundation
import TestSupport
import Testing

/// What a tired officer may bring: one clear sentence, the right status, nothing lost.
@Suite struct BadInputTests {
    struct Sheet: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        /// Words that the message must have.
        let words: [String]
        var testDescription: String { name }
    }

    static let header = "Ngày;Xã, thị trấn;Thôn, tổ dân phố;Tổng số lượt người\n"

    static let sheets = [
        Sheet(
            name: "a code that means another unit now", text: header + "01/08/2025;25033;;10\n",
            words: ["sheet.csv:2:12", "25033", "Bảo Thuận"]),
        Sheet(
            name: "a commune of before 2025 in 2026", text: header + "10/01/2026;Liên Đầm;;10\n",
            words: ["sheet.csv:2:12", "Liên Đầm", "Di Linh", "Cách sửa"]),
        Sheet(
            name: "no day of the calendar", text: header + "31/02/2024;Hòa Ninh;;10\n",
            words: ["sheet.csv:2:1", "31/02/2024"]),
        Sheet(
            name: "a negative count", text: header + "08/06/2024;Hòa Ninh;;-5\n",
            words: ["sheet.csv:2:22", "-5"]),
        Sheet(
            name: "a name that fits two units", text: header + "08/06/2024;Di Linh;;10\n",
            words: ["huyện Di Linh", "thị trấn Di Linh"]),
        Sheet(
            name: "a misspelled unit", text: header + "08/06/2024;Hòa Nin;;10\n",
            words: ["Hòa Nin", "Có phải ý là", "Hòa Ninh"]),
        Sheet(
            name: "a number with two readings",
            text: "Ngày,\"Xã, thị trấn\",Tổng số lượt người\n08/06/2024,Hòa Ninh,1.250\n",
            words: ["sheet.csv:2:21", "hai cách: 1.250 hoặc 1,25"]),
        Sheet(
            name: "an unknown column", text: "Ngày;Xã, thị trấn;Số ngừi\n08/06/2024;Hòa Ninh;3\n",
            words: ["sheet.csv:1:19", "Số ngừi"]),
        Sheet(
            name: "two rows of one work day",
            text: header + "08/06/2024;Hòa Ninh;Thôn 1;10\n08/06/2024;Hòa Ninh;Thôn 1;12\n",
            words: ["sheet.csv:3", "thêm nơi làm hoặc cột mã"]),
    ]

    @Test(arguments: sheets)
    func aBadSheetIsRefusedWhole(_ sheet: Sheet) throws {
        try withLog { thubay in
            let before = try thubay("log", "list", "--format", "json").output
            let good = "09/06/2024;Hòa Ninh;Thôn 9;10\n"
            let text = sheet.text.hasPrefix(Self.header) ? sheet.text + good : sheet.text
            try thubay.write(text, to: "sheet.csv")
            let refused = try thubay("log", "import", "sheet.csv")
            #expect(refused.status == 1)
            for word in sheet.words {
                #expect(refused.errors.contains(word), "no “\(word)” in: \(refused.errors)")
            }
            #expect(!refused.errors.contains("Error"))
            #expect(!refused.errors.lowercased().contains("sql"))
            #expect(try thubay("log", "list", "--format", "json").output == before)
        }
    }

    @Test func allBadRowsAreListed() throws {
        try withLog { thubay in
            try thubay.write(
                Self.header + "31/02/2024;Hòa Ninh;;10\n08/06/2024;Hòa Ninh;;-5\n",
                to: "sheet.csv")
            let refused = try thubay("log", "import", "sheet.csv")
            #expect(refused.errors.contains("sheet.csv:2:1"))
            #expect(refused.errors.contains("sheet.csv:3:22"))
        }
    }

    @Test func anotherEncoding() throws {
        try withLog { thubay in
            // "Hòa" in Windows-1258: 48 F2 61 is "Hòa" with ò as one byte.
            let bytes = Array("Ngày;Xã\n08/06/2024;H".utf8) + [0xF2, 0x61, 0x0A]
            try thubay.write(Data(bytes), to: "sheet.csv")
            let refused = try thubay("log", "import", "sheet.csv")
            #expect(refused.status == 1)
            #expect(refused.errors.contains("sheet.csv:2:13"))
            #expect(refused.errors.contains("CSV UTF-8"))
        }
    }

    @Test func aWorkbook() throws {
        try withLog { thubay in
            try thubay.write(Data([0x50, 0x4B, 0x03, 0x04, 1, 2, 3]), to: "thang6.xlsx")
            let refused = try thubay("log", "import", "thang6.xlsx")
            #expect(refused.status == 1)
            #expect(refused.errors.contains("Excel"))
            #expect(refused.errors.contains("lưu dạng .xlsx"))
        }
    }

    @Test func aFileThatIsNoDatabase() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        try thubay.write("không phải cơ sở dữ liệu, chỉ là một dòng chữ dài\n", to: "thubay.sqlite")
        let before = try thubay.read("thubay.sqlite")
        let refused = try thubay("progress")
        #expect(refused.status == 2)
        #expect(!refused.errors.isEmpty)
        #expect(try thubay.read("thubay.sqlite") == before)
    }

    /// Whoever reads a pipe waits for somebody who writes.
    @Test func aPipeIsNoLog() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        #expect(mkfifo(thubay.folder.appendingPathComponent("ong.sqlite").path, 0o600) == 0)
        for words in [["progress"], ["log", "list"], ["verify"], ["backup"]] {
            let refused = thubay.run(words + ["--database", "ong.sqlite"])
            #expect(refused.status == 2 && refused.errors.contains("ong.sqlite"), "\(words)")
        }
    }

    struct Wrong: CustomTestStringConvertible, Sendable {
        let command: String
        /// The one sentence that is printed, or a part of it.
        let words: String
        var status: Int32 = 1
        var testDescription: String { command }
    }

    /// Works, counts, decisions on places and slips: each wrong thing one sentence, nothing written.
    @Test(arguments: [
        Wrong(
            command: "count|add|--kind|thong-bao|--amount|9|--period|2024-Q5",
            words: "“2024-Q5” không phải kỳ báo cáo"),
        Wrong(
            command: "count|add|--kind|thong-bao|--amount|9|--period|2099",
            words: "kỳ 2099 chưa bắt đầu: số liệu thực hiện chỉ ghi việc đã làm"),
        Wrong(
            command:
                "count|add|--kind|chi-bo-quan-triet|--amount|11|--of-amount|10|--period|2024-06",
            words: "số lượng lớn hơn tổng số"),
        Wrong(
            command: "count|add|--kind|don-vi-theo-doi|--amount|1|--period|2024-06|--last-on"
                + "|01/07/2024", words: "ngày gần nhất sau ngày cuối kỳ (30/06/2024)"),
        Wrong(
            command: "count|add|--kind|thong-bao|--period|2024-06|--amount|99999999999999999999",
            words: "lớn quá mức có thể"),
        Wrong(
            command:
                "count|add|--kind|tham-gia-noi-cu-tru|--period|2023|--amount|18|--of-amount|20",
            words: "dưới 5: có thể nhận ra người"),
        Wrong(
            command: "count|add|--kind|thong-bao|--period|2024-06|--amount|-1",
            words: "sau --amount phải có giá trị; số không được âm", status: 64),
        Wrong(
            command: "work-item|add|--day|01/06/2024|--title|A\u{1B}[31mB",
            words: "cột “title” có ký tự điều khiển hoặc đảo chiều chữ"),
        Wrong(
            command: "work-item|add|--day|01/06/2024|--title|Cầu|--note|\u{202E}000.1",
            words: "cột “note” có ký tự điều khiển hoặc đảo chiều chữ"),
        Wrong(
            command: "work-item|add|--day|01/06/2024|--title|Cầu|--state|hoan-thanh|--state-on"
                + "|01/06/2099", words: "ngày hoàn thành, dừng 01/06/2099 chưa tới"),
        Wrong(
            command: "work-item|add|--day|01/06/2024|--title|Cầu|--serves|99.9",
            words: "các bộ tiêu chí của nhiệm vụ không có “99.9”"),
        Wrong(
            command: "recognise|add|--standard|khu-dan-cu-kieu-mau|--day|01/06/2024|--place"
                + "|Thôn\u{7} 1", words: "có ký tự điều khiển"),
        Wrong(
            command: "log|slip|--place|Thôn 99|--year|2024",
            words: "Không có buổi ra quân nào trong năm 2024 ở “Thôn 99”.", status: 64),
        // Cells of the Party are counted, not weighed.
        Wrong(
            command:
                "count|add|--kind|chi-bo-quan-triet|--amount|1.5|--of-amount|10|--period|2024-06",
            words: "“1,5” phải là số nguyên"),
        Wrong(
            command: "log|list|--out|so.xls",
            words: "không ghi được tệp đuôi .xls; dùng một trong các đuôi .csv, .docx, .html",
            status: 64),
        Wrong(
            command: "assess|list|--out|a/b.pfd",
            words: "không ghi được tệp đuôi .pfd", status: 64),
        Wrong(
            command: "chart|people-by-month|--out|q.jpg",
            words: "không ghi được tệp đuôi .jpg; dùng một trong các đuôi .png, .pdf, .svg",
            status: 64),
        Wrong(
            command: "assess|template|--out|mau.ods",
            words: "không ghi được tệp đuôi .ods; dùng một trong các đuôi .csv, .xlsx", status: 64),
    ])
    func aWrongOptionIsOneSentence(_ wrong: Wrong) throws {
        try withLog { thubay in
            let before = try thubay.read("thubay.sqlite")
            let words = wrong.command.split(separator: "|").map(String.init)
            let refused = thubay.run(words + ["--unit", "xã Hòa Ninh"])
            #expect(refused.status == wrong.status, "\(refused.output)\(refused.errors)")
            #expect(
                (refused.output + refused.errors).contains(wrong.words),
                "\(refused.output)\(refused.errors)")
            #expect(try thubay.read("thubay.sqlite") == before)
        }
    }

    /// What is known already, and what is not there to be redacted, is said with what to do instead.
    @Test func aCountIsCorrectedAndNotAddedTwice() throws {
        try withLog { thubay in
            let words = [
                "count", "add", "--kind", "thong-bao", "--period", "2024-06", "--amount", "9",
                "--unit", "xã Hòa Ninh",
            ]
            let added = thubay.run(words)
            #expect(added.status == 0, "\(added.errors)")
            let id = try #require(added.output.firstMatch(of: /mã ([0-9a-f]{8})/)?.1)
            let again = thubay.run(words)
            #expect(again.status == 1)
            #expect(again.errors.contains("`thubay count correct \(id)"), "\(again.errors)")
            let redacted = try thubay(
                "log", "redact", String(id), "--field", "note", "--reason", "a")
            #expect(redacted.status == 1)
            #expect(redacted.errors.contains("không có chữ nào còn để lược bỏ"))
            let unknown = try thubay("count", "show", "khong-co")
            #expect(unknown.errors.contains("`count list`"), "\(unknown.errors)")
        }
    }

    @Test func noDatabase() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let refused = try thubay("progress")
        #expect(refused.status == 2)
        #expect(refused.errors.contains("thubay.sqlite"))
        #expect(refused.errors.contains("thubay init"))
        #expect(!thubay.exists("thubay.sqlite"))
    }

    @Test func initTwiceLosesNothing() throws {
        try withLog { thubay in
            let before = try thubay.read("thubay.sqlite")
            let refused = try thubay("init")
            #expect(refused.status == 2)
            #expect(try thubay.read("thubay.sqlite") == before)
        }
    }

    @Test func rulesWithAMisspelledKeyAndADuplicateKey() throws {
        try withLog { thubay in
            var thubay = thubay
            let rules = thubay.folder.appendingPathComponent("targets")
            try FileManager.default.copyItem(
                at: Program.root.appendingPathComponent("targets"), to: rules)
            thubay.environment["THUBAY_TARGETS"] = rules.path
            let file = rules.appendingPathComponent("standards/thi-tran-van-minh.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            try text.replacingOccurrences(of: "applies_to:", with: "aplies_to:")
                .write(to: file, atomically: true, encoding: .utf8)
            let misspelled = try thubay("progress")
            #expect(misspelled.status == 1)
            #expect(misspelled.errors.contains("thi-tran-van-minh.yaml:"))
            #expect(misspelled.errors.contains("“aplies_to”"))
            #expect(misspelled.errors.contains("Có phải ý là: “applies_to”"))
            try (text + "\nid: hai-lan\n").write(to: file, atomically: true, encoding: .utf8)
            let duplicate = try thubay("check")
            #expect(duplicate.status == 1)
            #expect(duplicate.output.contains("“id”"))
            #expect(duplicate.output.contains("hai lần"))
        }
    }

    @Test func aFolderThatCannotBeWritten() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let folder = thubay.folder.appendingPathComponent("locked")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o555], ofItemAtPath: folder.path)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: thubay.folder.path)
        defer {
            try? FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: folder.path)
        }
        let arguments = ["init", "--database", "locked/thubay.sqlite"]
        // Root ignores modes: it becomes nobody first.
        let refused =
            getuid() == 0
            ? try thubay.execute(
                "/usr/bin/setpriv",
                ["--reuid=65534", "--regid=65534", "--clear-groups", Program.binary.path]
                    + arguments)
            : thubay.run(arguments)
        #expect(refused.status == 2)
        #expect(!refused.errors.isEmpty)
        #expect(!refused.errors.lowercased().contains("sql error"))
        #expect(!thubay.exists("locked/thubay.sqlite"))
    }

    @Test func wordsThatACommandDoesNotKnow() throws {
        try withLog { thubay in
            #expect(try thubay("progres").status == 64)
            #expect(try thubay("progress", "--as-of", "31/02/2024").status == 64)
            let target = try thubay("progress", "huyen-nmt")
            #expect(target.status == 64)
            #expect(target.errors.contains("“huyen-ntm”"))
            let chart = try thubay("chart", "criteria-mett")
            #expect(chart.status == 64)
            #expect(chart.errors.contains("“criteria-met”"))
        }
    }
}
