import Foundation
import TestSupport
import Testing

/// The commonest slips on the command line get a Vietnamese line with the way out.
///
/// Before, the parser's English stood alone.
@Suite struct SlipTests {
    @Test(arguments: [
        (["log", "list", "--unit", "Hòa", "Ninh"], "phải nằm trong dấu nháy: --unit 'Hòa Ninh'"),
        (["progress", "--unit", "xã", "Hòa", "Ninh"], "--unit 'xã Hòa Ninh'"),
        (["log", "list", "--unit", "“Hòa", "Ninh”"], "“Hòa” có dấu chép từ Word"),
        (["log", "list", "–unit", "25036"], "gõ lại bằng dấu nháy thẳng ' và hai dấu trừ --"),
        (["log", "list", "--untl", "2024-06-30"], "có phải ý là --until?"),
        (["log", "list", "--tu-ngay", "2024-06-30"], "không có tùy chọn --tu-ngay"),
        (["log", "list", "--unit"], "sau --unit phải có giá trị"),
        (["report"], "còn thiếu --period"),
        (["progres"], "có phải ý là progress?"),
        (["progress", "--as-of", "31/02/2024"], "không dùng được “31/02/2024” cho --as-of; ngày"),
        // Only days are told how a day is written.
        (["report", "--period", "2024", "--kind", "thang"], "dùng một trong: month, office"),
        (["report", "--period", "2024", "--by", "xa"], "dùng một trong: unit, place, organiser"),
        (["verify", "--head", "abc"], "ghi mã sổ như in cuối báo cáo"),
        (["forecast", "huyen-ntm", "--language", "fr"], "dùng một trong: vi, en"),
        // Rules of the commands themselves.
        (["log", "confirm", "abc"], "ghi ai xác nhận: --role"),
        (["log", "confirm", "--role", "Trưởng thôn"], "ghi mã buổi, hoặc --unit"),
        (
            ["log", "confirm", "--role", "x", "--unit", "a", "--month", "2026-13"],
            "tháng viết 2026-06"
        ),
        (["report", "--period", "2024", "--format", "pdf"], "thêm --out TỆP"),
        (
            ["report", "--period", "2024", "--public", "--kind", "findings"],
            "không đi cùng --public"
        ),
        (["progress", "huyen-ntm", "--unit", "679"], "chọn mã mục tiêu hoặc --unit"),
        (["chart", "target-board", "--dpi", "5"], "--dpi từ 36 đến 2400"),
        (["log", "slip", "--unit", "679"], "--place 'Thôn 5'"),
        // What is not there is told before what is missing.
        (["log", "add", "--dya", "2024"], "không có tùy chọn --dya"),
        (["count", "add", "--knid", "x"], "không có tùy chọn --knid"),
        (["chart"], "ghi mã biểu đồ"),
        // Before, the last of the two was taken without a word.
        (["log", "add", "--people", "4", "--people", "9"], "mỗi tùy chọn chỉ ghi một lần"),
        (["log", "add", "--output", "k=4", "--output", "k=5"], "mỗi loại việc chỉ ghi một lần"),
    ])
    func aSlipHasAWayOut(_ words: [String], _ remedy: String) throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let run = thubay.run(words)
        #expect(run.status == 64)
        #expect(run.errors.contains("Error: "), "\(run.errors)")
        let last = try #require(run.errors.split(separator: "\n").last)
        #expect(last.hasPrefix("Cách sửa: ") && last.contains(remedy), "\(run.errors)")
    }

    @Test func whoReadsEnglishGetsTheParserAlone() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        for language in [["--language", "en"], ["--language=en"]] {
            let run = thubay.run(["log", "list", "--untl", "2024-06-30"] + language)
            #expect(run.status == 64)
            #expect(!run.errors.contains("Cách sửa"))
        }
    }

    @Test func helpIsNoSlip() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        #expect(!thubay.run(["--help"]).errors.contains("Cách sửa"))
        let both = thubay.run(["--language", "vi", "check", "--language", "vi"])
        #expect(both.status == 0, "\(both.errors)")
    }

    /// A tab offers what stands in the folders; before, nothing was offered for ids.
    @Test(arguments: [
        (["chart", "--", "positional@0", "2", "0"], "target-board"),
        (["progress", "--", "--campaign", "3", "0"], "di-linh-nq15"),
        (["recognise", "add", "--", "--standard", "4", "0"], "xa-ntm-2021-2025"),
    ])
    func idsAreCompleted(_ words: [String], _ id: String) throws {
        let thubay = try Program()
        defer { thubay.clean() }
        let command = words.prefix { $0 != "--" }
        let run = thubay.run(["---completion"] + words + ["thubay"] + command + [""])
        #expect(run.output.split(separator: "\n").contains { $0 == id }, "\(run)")
    }
}
