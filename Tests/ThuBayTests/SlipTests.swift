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
        (["progress", "--as-of", "31/02/2024"], "không dùng được “31/02/2024” cho --as-of"),
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

    /// What is wrong with the command's own rules is said by the command.
    @Test func otherRefusalsAreLeftAlone() throws {
        let thubay = try Program()
        defer { thubay.clean() }
        #expect(!thubay.run(["chart"]).errors.contains("Cách sửa"))
        #expect(!thubay.run(["--help"]).errors.contains("Cách sửa"))
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
