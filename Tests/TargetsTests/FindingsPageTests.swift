import Basics
import Foundation
import Targets
import Testing

/// `docs/findings.md` lists every mistake that `thubay check` finds, with the real messages.
@Suite struct FindingsPageTests {
    private static let chapters: [(title: String, mistakes: [BadFile])] = [
        ("Hình thức / Form", formMistakes), ("Cách viết / Writing", writingMistakes),
        ("Mã được nhắc đến / References", referenceMistakes),
        ("Bộ tiêu chí, vùng, nội dung / Standards, regions, activities", ruleMistakes),
        ("Các dòng có hiệu lực / Dated rows", rowMistakes),
        ("Bảng mức đạt chuẩn / Tables of the law", lawMistakes),
        ("Đơn vị hành chính / Units", unitMistakes), ("Nhiệm vụ / Campaigns", campaignMistakes),
    ]

    @Test func thePageIsUpToDate() throws {
        let page = URL(fileURLWithPath: realFolder).deletingLastPathComponent()
            .appendingPathComponent("docs/findings.md")
        let text = try Self.page()
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try Data(text.utf8).write(to: page)
            Issue.record("recorded docs/findings.md; look at the difference, run the tests again")
            return
        }
        let expected = try? String(contentsOf: page, encoding: .utf8)
        #expect(text == expected, "docs/findings.md differs; make golden writes it anew")
    }

    private static func page() throws -> String {
        var lines = [
            "# What `thubay check` finds", "",
            "Each mistake once, as one small change to a folder of rules that is in order, and what "
                + "the program says of it in both languages. A test writes this page from the real "
                + "messages (`make golden`) and fails when it is out of date.",
        ]
        for (title, mistakes) in chapters {
            lines += ["", "## \(title)"]
            for bad in mistakes { lines += try section(bad) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ bad: BadFile) throws -> [String] {
        let text = try SmallFolder.text(bad.file, replacing: bad.old, with: bad.new)
        let messages = try SmallFolder.with([bad.file: text]) { folder in
            let findings = Catalogue.check(folder: folder)
            return Language.allCases.map { language in
                findings.map { $0.text(language) }.joined(separator: "\n")
                    .replacingOccurrences(of: folder + "/", with: "")
            }
        }
        let diff = lines(bad.old, "- ") + lines(bad.new, "+ ")
        return ["", "`\(bad.file)`", "", "```diff"] + diff + ["```", "", "```"]
            + [messages.joined(separator: "\n\n")] + ["```"]
    }

    private static func lines(_ text: String, _ sign: String) -> [String] {
        text.split(separator: "\n").map { sign + $0 }
    }
}
