import Foundation
import TestSupport
import Testing

/// What the documents tell people to type works, and what they link to is there.
@Suite struct DocumentationTests {
    @Test(arguments: ["README.md", "docs/huong-dan.md"])
    func everyCommandWorksInOrder(_ name: String) throws {
        let thubay = try Program.newcomer()
        defer { thubay.clean() }
        var session = Session(thubay)
        let blocks = try Document(name).blocks
        var said = ""
        for block in blocks {
            switch block.language {
            case "csv" where !block.info.isEmpty:
                try thubay.write(block.text, to: block.info)
            case "sh":
                let wanted: Int32 = block.info == "refused" ? 1 : 0
                said = ""
                for line in block.lines {
                    guard let run = try session.run(line) else { continue }
                    #expect(run.status == wanted, "\(name): \(line)\n\(run.errors)")
                    said += run.output + "\n" + run.errors + "\n"
                }
            case "text" where !said.isEmpty && block.info != "map":
                // What is printed there is what the program says today, but for what a "…" cuts.
                let printed = Printed(said)
                for line in block.lines {
                    let isSaid = printed.holds(line)
                    #expect(isSaid, "\(name) shows what is not said: \(line)")
                }
                said = ""
            default:
                break
            }
        }
        #expect(session.count > 0, "\(name) has no commands")
    }

    /// A commune of today begins with a template: the steps as they are printed.
    @Test func theFirstExampleOfTheGuideRunsAsPrinted() throws {
        var thubay = try Program.newcomer()
        defer { thubay.clean() }
        thubay.now = 1_795_737_600_000  // 2026-11-27
        try FileManager.default.createSymbolicLink(
            at: thubay.folder.appendingPathComponent("targets"),
            withDestinationURL: Program.root.appendingPathComponent("targets"))
        let blocks = try Document("docs/huong-dan.md").blocks
        let steps = try #require(blocks.first { $0.text.contains("mau-xa-2026-2030") })
        var count = 0
        for line in steps.lines {
            let words = CommandLineWords.split(line)
            count += 1
            guard words.first == "thubay" else {
                let tool = Process()
                tool.executableURL = URL(fileURLWithPath: "/usr/bin/env")
                tool.arguments = words
                tool.currentDirectoryURL = thubay.folder
                try tool.run()
                tool.waitUntilExit()
                #expect(tool.terminationStatus == 0, "\(line)")
                continue
            }
            let run = thubay.run(Array(words.dropFirst()))
            #expect(run.status == 0, "\(line)\n\(run.output)\(run.errors)")
        }
        #expect(count == 5 && thubay.exists("thubay.sqlite"))
    }

    /// Without the `id` of its folder a check says what to write.
    @Test func aCopiedTemplateSaysWhatItsIDMustBe() throws {
        let thubay = try Program.newcomer()
        defer { thubay.clean() }
        for template in ["mau-xa-2026-2030", "mau-nhieu-xa-2026-2030"] {
            let text = try String(
                contentsOf: Program.root.appendingPathComponent(
                    "targets/campaigns/\(template)/campaign.yaml"), encoding: .utf8)
            let lines = text.split(separator: "\n")
            let id = try #require(lines.firstIndex(of: "id: \(template)"))
            #expect(lines[id - 1].hasPrefix("# ĐIỀN 1: tên của thư mục này"))
            #expect(text.matches(of: /ĐIỀN [1-5]:/).count == 5 && text.contains("năm chỗ"))
            try FileManager.default.createDirectory(
                at: thubay.folder.appendingPathComponent("rieng/campaigns/\(template)-moi"),
                withIntermediateDirectories: true)
            try thubay.write(text, to: "rieng/campaigns/\(template)-moi/campaign.yaml")
        }
        let check = try thubay("check")
        for template in ["mau-xa-2026-2030", "mau-nhieu-xa-2026-2030"] {
            #expect(check.output.contains("Cách sửa: đổi thành “id: \(template)-moi”"))
        }
    }

    /// Each clause of the two letters that asks for something is quoted, with an answer.
    @Test(arguments: [
        // Di Linh.
        "phấn đấu huyện Di Linh đạt chuẩn", "đến năm 2030 huyện Di Linh đạt chuẩn",
        "địa bàn trọng điểm kinh tế - xã hội thứ tư", "Đây là một nhiệm vụ rất quan trọng",
        "Quy định số 213-QĐ/TW", "Tăng cường lãnh đạo cán bộ, đảng viên",
        "tích cực tham gia các hoạt động hưởng ứng", "tu sửa đường giao thông",
        "sáng – xanh – sạch – đẹp", "mình vừa là chủ thể, vừa là người thụ hưởng",
        "nêu gương trong việc đóng góp nguồn lực", "theo dõi, đôn đốc, đánh giá cán bộ",
        "xem đây là một nội dung quan trọng", "rà soát, nắm chắc danh sách đảng viên",
        "chủ động thông tin tình hình kinh tế - xã hội", "Theo dõi đảng viên",
        "tránh nể nang", "Tăng cường công tác chỉ đạo, phối hợp", "xây dựng kế hoạch, lộ trình",
        "tổ chức làm điểm", "các chủ trương của Đảng", "các bước triển khai",
        "Thông tri số 10/TT-MTTW-BTT", "tu dưỡng, rèn luyện đạo đức", "tích cực ra quân",
        "Khu dân cư kiểu mẫu", "Huy động các nguồn lực xã hội",
        "nâng cao các tiêu chí nông thôn mới",
        // 158-CV/HU.
        "tuyệt đối không chủ quan", "không hoang mang, dao động",
        "Người đứng đầu cấp ủy, chính quyền trực tiếp chỉ đạo", "xem xét trách nhiệm",
        "phát huy vai trò nêu gương", "tăng cường công tác phối hợp",
        "tham gia các tổ giám sát cộng đồng", "phụ trách các hộ gia đình",
        "tự giác, trung thực trong việc khai báo y tế", "tuân thủ nghiêm các quy định về cách ly",
        "vận động các gia đình có người thân",
        "trường hợp về địa phương phải đến ngay cơ sở y tế", "thường xuyên bám sát địa bàn",
        "tổ chức quán triệt Công văn này",
    ])
    func everyClauseOfTheLettersHasARow(_ clause: String) throws {
        let text = try String(
            contentsOf: Program.root.appendingPathComponent("docs/hai-cong-van.md"),
            encoding: .utf8)
        let row = text.split(separator: "\n").first { $0.hasPrefix("| ") && $0.contains(clause) }
        let cells = try #require(row, "\(clause)").split(separator: "|").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        // A command, or why there is none.
        #expect(cells.count == 4 && (cells[1].contains("`thubay ") || cells[3].count > 10))
    }

    /// Every command that the page of the two letters names is there.
    @Test func thePageOfTheLettersNamesCommandsThatThereAre() throws {
        let thubay = try Program.newcomer()
        defer { thubay.clean() }
        let text = try String(
            contentsOf: Program.root.appendingPathComponent("docs/hai-cong-van.md"),
            encoding: .utf8)
        let named = Set(
            text.matches(of: /thubay ([a-z][a-z-]*(?: [a-z][a-z-]*)?)/).map { String($0.1) })
        try #require(named.count >= 8)
        for words in named.sorted() {
            let run = thubay.run(words.split(separator: " ").map(String.init) + ["--help"])
            #expect(run.status == 0, "thubay \(words)")
        }
    }

    @Test(arguments: try Document.names)
    func everyLinkLeadsSomewhere(_ name: String) throws {
        let document = try Document(name)
        for link in document.links {
            let path = String(link.prefix { $0 != "#" })
            let target = document.folder.appendingPathComponent(
                path.removingPercentEncoding ?? path)
            #expect(FileManager.default.fileExists(atPath: target.path), "\(name): \(link)")
        }
    }

    @Test(arguments: [
        ("thubay log list", ["thubay", "log", "list"]),
        (
            "thubay --by 'UBND xã' \"a b\"c d\\ e ''",
            ["thubay", "--by", "UBND xã", "a bc", "d e", ""]
        ),
        ("  thubay   check  # tất cả", ["thubay", "check"]),
    ])
    func linesAreSplitAsAShellWould(_ line: String, _ words: [String]) {
        #expect(CommandLineWords.split(line) == words)
    }
}

extension Program {
    /// Somebody who has the program and its data folders, and has set nothing else.
    fileprivate static func newcomer() throws -> Program {
        var thubay = try Program()
        for name in ["THUBAY_CAMPAIGN", "THUBAY_BY"] { thubay.environment[name] = nil }
        return thubay
    }
}

/// What commands printed, without regard to how far columns stand apart.
private struct Printed {
    private let lines: [String]

    init(_ text: String) { lines = text.components(separatedBy: "\n").map(Self.even) }

    /// Whether a line of a document was printed; "…" stands for anything, the instant at which
    /// something is recorded for any other.
    func holds(_ line: String) -> Bool {
        let parts = line.replacing(/\d\d\/\d\d\/\d{4} \d\d:\d\d/, with: "…")
            .components(separatedBy: "…").map(Self.even).filter { !$0.isEmpty }
        return parts.isEmpty
            || lines.contains { printed in
                var rest = printed[...]
                return parts.allSatisfy { part in
                    guard let found = rest.range(of: part) else { return false }
                    rest = rest[found.upperBound...]
                    return true
                }
            }
    }

    private static func even(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// Runs command lines one after the other, as in one terminal.
private struct Session {
    private var thubay: Program
    private(set) var count = 0

    init(_ thubay: Program) {
        self.thubay = thubay
    }

    /// - Returns: `nil` for a line that runs nothing of ours.
    mutating func run(_ line: String) throws -> Program.Run? {
        var words = CommandLineWords.split(line)
        if words.first == "export" {
            for word in words.dropFirst() {
                let halves = word.split(separator: "=", maxSplits: 1).map(String.init)
                thubay.environment[halves[0]] = halves.count == 2 ? halves[1] : ""
            }
            return nil
        }
        guard words.first == "thubay" else { return nil }
        count += 1
        var file: String?
        if words.count > 2, words[words.count - 2] == ">" {
            file = words.removeLast()
            words.removeLast()
        }
        let run = thubay.run(Array(words.dropFirst()))
        if let file { try thubay.write(run.output, to: file) }
        return run
    }
}

/// Splits a line into words as a shell does: blanks, two kinds of quotes, backslash, comment.
private enum CommandLineWords {
    static func split(_ line: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for letter in line {
            if isEscaped {
                word = (word ?? "") + String(letter)
                isEscaped = false
            } else if letter == "\\", quote != "'" {
                isEscaped = true
            } else if let open = quote {
                if letter == open { quote = nil } else { word = (word ?? "") + String(letter) }
            } else if letter == "'" || letter == "\"" {
                quote = letter
                word = word ?? ""
            } else if letter.isWhitespace {
                if let done = word { words.append(done) }
                word = nil
            } else if letter == "#", word == nil {
                break
            } else {
                word = (word ?? "") + String(letter)
            }
        }
        if let done = word { words.append(done) }
        return words
    }
}

/// A Markdown file of the repository.
private struct Document {
    /// A fenced block: ```` ```csv thang6.csv ````, ```` ```sh refused ````.
    struct Block {
        let language: String
        let info: String
        var lines: [String] = []
        var text: String { lines.map { $0 + "\n" }.joined() }
    }

    /// What a reader of the repository may open first.
    static var names: [String] {
        get throws {
            let docs = Program.root.appendingPathComponent("docs").path
            let names = try FileManager.default.subpathsOfDirectory(atPath: docs)
                .filter { $0.hasSuffix(".md") }
                .sorted()
            return ["README.md", "targets/README.md", "charts/README.md"]
                + names.map { "docs/\($0)" }
        }
    }

    /// The folder that its links start from.
    let folder: URL
    private(set) var blocks: [Block] = []
    /// Links to files of the repository, with what follows `#`.
    let links: [String]

    init(_ name: String) throws {
        let url = Program.root.appendingPathComponent(name)
        folder = url.deletingLastPathComponent()
        var prose = ""
        var open: Block?
        for line in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                if let block = open {
                    blocks.append(block)
                    open = nil
                } else {
                    let words = line.dropFirst(3).split(separator: " ", maxSplits: 1)
                    open = Block(
                        language: words.first.map(String.init) ?? "",
                        info: words.count > 1 ? String(words[1]) : "")
                }
            } else if open != nil {
                open?.lines.append(line)
            } else {
                prose += line + "\n"
            }
        }
        links = prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
            .filter { !$0.hasPrefix("#") && !$0.contains("://") && !$0.hasPrefix("mailto:") }
    }
}
