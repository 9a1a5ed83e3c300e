import Basics
import Foundation
import Targets
import Testing

/// Tables of the law, and what they do to a standard.
@Suite struct LawTableTests {
    private static let heading = LawColumn.allCases.map(\.rawValue).joined(separator: ",")
    private static let checked = "1/QD,Điều 1,verified,Phòng Kinh tế,2023-05-01"

    /// The small folder with rows in an office's own folder.
    private func standard(
        _ rows: String..., body: (Standard, [Finding]) throws -> Void
    ) throws {
        let own = try OwnFolder([
            "standards/xa-1.values.csv": ([Self.heading] + rows).joined(separator: "\n")
        ])
        defer { own.remove() }
        try SmallFolder.with { folder in
            let (library, findings) = LawLibrary.load(folder: folder, own: own.path)
            try body(try #require(library.standard("xa-1")), findings)
        }
    }

    private func level(_ standard: Standard, _ id: String, _ place: String, _ day: String)
        -> Threshold.Value?
    {
        guard let day = Day(iso: day) else { return nil }
        return standard.indicator(id)?.on(day).threshold?.rows.at(day)?.value[place]
    }

    @Test func aRowReplacesWhatHoldsForItsPlaceAndDay() throws {
        try standard("2,2,,,,,nui,2022-01-01,45.5,\(Self.checked)") { standard, findings in
            #expect(findings.map(\.problem.en) == [])
            #expect(
                level(standard, "2", "nui", "2022-12-31") == .number(Quantity(thousandths: 45_500)))
            // Others of the row and rows of other days stay.
            #expect(level(standard, "2", "chung", "2022-12-31") == .number(Quantity(48)))
            #expect(level(standard, "2", "nui", "2023-01-01") == .number(Quantity(47)))
            let threshold = try #require(standard.indicator("2")?.threshold)
            let source = threshold.source(of: "nui", in: threshold.rows[0])
            #expect(source.checked?.office == "Phòng Kinh tế" && source.mark == .verified)
            #expect(threshold.source(of: "bien", in: threshold.rows[0]).checked == nil)
        }
    }

    /// A day between two rows: what is not said goes on from the row before.
    @Test func aRowOfAnotherDayCarriesTheRest() throws {
        try standard("2,2,,,,,nui,2022-07-01,46,\(Self.checked)") { standard, _ in
            #expect(level(standard, "2", "nui", "2022-06-30") == .number(Quantity(44)))
            #expect(level(standard, "2", "nui", "2022-07-01") == .number(Quantity(46)))
            #expect(level(standard, "2", "bien", "2022-07-01") == .number(Quantity(53)))
            #expect(level(standard, "2", "nui", "2023-01-01") == .number(Quantity(47)))
        }
    }

    @Test func kindTitleAndMeasureMayChangeFromADayOn() throws {
        try standard(
            "1,1.2,Tỷ lệ quy hoạch,share,ha,at_least,,2024-03-01,70,\(Self.checked)"
        ) { standard, findings in
            #expect(findings.isEmpty)
            let indicator = try #require(standard.indicator("1.2"))
            let before = try #require(Day(iso: "2024-02-29"))
            #expect(indicator.on(before).kind == .pass)
            #expect(indicator.on(before).title.vi == "Có quy hoạch")
            #expect(indicator.on(before.adding(days: 1)).kind == .share)
            #expect(indicator.title.vi == "Tỷ lệ quy hoạch" && indicator.measure == "ha")
            #expect(level(standard, "1.2", "chung", "2024-03-01") == .number(Quantity(70)))
        }
    }

    /// Groups that go different ways, an indicator of another criterion, and days that a spreadsheet
    /// made of numbers: each with its line and column.
    ///
    /// A row that says nothing goes as what is known does, at least.
    @Test(arguments: [
        (
            ["2,2,,,,,nui,2022-07-01,46,", "2,2,,,,at_most,bien,2022-07-01,50,"],
            "3:8: khác với dòng 2 của cùng chỉ tiêu và cùng ngày"
        ),
        (["3,2,,,,,nui,2022-07-01,46,"], "2:1: chỉ tiêu “2” thuộc tiêu chí 2"),
        (["1,2.9,Đường,pass,,,,,met,"], "2:1: chỉ tiêu “2.9” thuộc tiêu chí 2"),
        (
            ["2,02/02/2026,Đường,pass,,,,,met,"],
            "2:3: “02/02/2026” là một ngày, không phải số của chỉ tiêu"
        ),
        (["1,1.1,,,,,,2022-07-01,0.95,"], "2:23: 0.95 là 0.95 phần trăm, không quá 1%"),
        (["1,1.1,,,,,,2022-07-01,1,"], "2:23: 1 là 1 phần trăm, không quá 1%"),
    ])
    func whatDoesNotGoTogetherIsFound(rows: [String], words: String) throws {
        let own = try OwnFolder([
            "standards/xa-1.values.csv": ([Self.heading] + rows.map { $0 + Self.checked })
                .joined(separator: "\n")
        ])
        defer { own.remove() }
        try SmallFolder.with { folder in
            let findings = LawLibrary.load(folder: folder, own: own.path).findings
            #expect(
                findings.map { "\($0.place.line):\($0.place.column): \($0.problem.vi)" } == [words])
        }
    }

    /// Nothing to verify, a number written otherwise, a text that turns around or breaks the line, a
    /// kind changed for one region alone: each in its cell.
    @Test(arguments: [
        ("2,2,,,,,nui,2022-07-01,,", "2:24: “verified” (đã đối chiếu văn bản) cần mức đạt chuẩn"),
        (
            "2,2,,,,,nui,2022-07-01,unknown,",
            "2:24: “verified” (đã đối chiếu văn bản) cần mức đạt chuẩn"
        ),
        (
            "1,1.02,Đường,pass,,,,,met,",
            "2:3: số của chỉ tiêu “1.02” viết không đúng; bộ tiêu chí viết “1.2”"
        ),
        (
            "1,1. 2,Đường,pass,,,,,met,",
            "2:3: số của chỉ tiêu “1. 2” viết không đúng; bộ tiêu chí viết “1.2”"
        ),
        (
            "1,1.2,Có \u{202E}quy hoạch,,,,,,met,",
            "2:7: cột title có ký tự xuống dòng, điều khiển hoặc đảo chiều chữ"
        ),
        (
            "1,1.2,\"Có\nquy hoạch\",,,,,,met,",
            "2:7: cột title có ký tự xuống dòng, điều khiển hoặc đảo chiều chữ"
        ),
        (
            "2,2,Thu nhập,pass,,,nui,2024-01-01,met,",
            "2:14: chỉ tiêu đạt/không đạt áp dụng cho mọi vùng, nhóm xã; dòng này chỉ đổi loại cho "
                + "một số"
        ),
    ])
    func whatPassedACheck(row: String, words: String) throws {
        try standard(row + Self.checked) { _, findings in
            #expect(
                findings.map { "\($0.place.line):\($0.place.column): \($0.problem.vi)" } == [words])
        }
    }

    /// A group is named as in a list, or by what stands before the brackets.
    @Test func aGroupIsNamedInShort() throws {
        try SmallFolder.with { folder in
            let path = "\(folder)/regions.yaml"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let scope = LawLibrary.load(folder: folder, own: nil).library.scope
            let group = try #require(scope.regions.groups.first)
            try text.replacing(
                "vi: \(group.title.vi)", with: "vi: \"Xã nhóm 1 (giáp đô thị)\""
            ).write(toFile: path, atomically: true, encoding: .utf8)
            let named = LawLibrary.load(folder: folder, own: nil).library.scope
            for text in [group.id, "Xã nhóm 1 (giáp đô thị)", "xã nhóm 1"] {
                #expect(named.place(text) == group.id, "\(text)")
            }
            #expect(named.place("Xã nhóm") == nil)
        }
    }

    /// A row that gives another title from a day on says nothing of the level.
    @Test func aTitleNeedsNoLevel() throws {
        try standard("2,2,Thu nhập bình quân,,,,,2023-01-01,,\(Self.checked)") { _, findings in
            #expect(findings.map(\.problem.vi) == [])
        }
    }

    @Test func anEmptyTableIsFound() throws {
        for text in ["", Self.heading + "\n"] {
            let own = try OwnFolder(["standards/xa-1.values.csv": text])
            defer { own.remove() }
            try SmallFolder.with { folder in
                let findings = LawLibrary.load(folder: folder, own: own.path).findings
                #expect(findings.map(\.problem.vi) == ["bảng mức đạt chuẩn không có dòng nào"])
            }
        }
    }

    /// A pass that three groups give alike is one row; what is left out is written out.
    @Test func oneLawIsOneTable() throws {
        try SmallFolder.with { folder in
            let library = LawLibrary.load(folder: folder, own: nil).library
            let standard = try #require(library.standard("xa-1"))
            func row(_ place: String, article: String = "Điều 1") -> LawRow {
                var row = LawRow()
                row.indicator = "1.2"
                row.place = place
                row.value = .met
                row.document = "1/QD"
                row.article = article
                row.mark = .verified
                return row
            }
            let places = standard.places(library.scope).filter { $0 != Threshold.common }
            let shared = standard.plain(places.map { row($0) }, library.scope)
            #expect(shared == standard.plain([row("")], library.scope))
            #expect(shared.count == 1 && shared[0].criterion == "1" && shared[0].kind == .pass)
            #expect(shared[0].from == standard.inForce.from)
            // What differs, and what only some have, stays apart.
            let apart = places.enumerated().map { row($1, article: "Điều \($0)") }
            #expect(standard.plain(apart, library.scope).count == places.count)
            #expect(standard.plain([row(places[0])], library.scope)[0].place == places[0])
        }
    }

    /// 0.95 percent is a fraction, 0.95 of what is allowed at most is none.
    @Test func atMostOnePercentIsNoFraction() throws {
        try standard("1,1.1,,,,at_most,,2022-07-01,0.95,\(Self.checked)") { _, findings in
            #expect(findings.isEmpty)
        }
    }

    /// Document 1 is of 1 January 2022.
    @Test func nobodyReadsADocumentBeforeItIsIssued() throws {
        let early = "1/QD,Điều 1,verified,Phòng Kinh tế,2021-12-31"
        try standard("2,2,,,,,nui,2022-07-01,46,\(early)") { standard, findings in
            #expect(
                findings.map(\.problem.vi) == [
                    "đối chiếu ngày 31/12/2021, trước ngày 01/01/2022 ban hành văn bản"
                ])
            #expect(findings.map(\.place.column) == [62])
            // A row with something wrong changes nothing.
            #expect(level(standard, "2", "nui", "2022-07-01") == .number(Quantity(44)))
        }
    }

    /// The law has three indicators, 1.1, 1.2 and 2: four are one too many; criterion 3 has none yet.
    @Test func theFrameCountsItsIndicators() throws {
        func findings(_ rows: String..., count: Int) throws -> [String] {
            let own = try OwnFolder([
                "standards/xa-1.values.csv": ([Self.heading] + rows).joined(separator: "\n")
            ])
            defer { own.remove() }
            var found: [String] = []
            try SmallFolder.with { folder in
                let path = "\(folder)/standards/xa-1.yaml"
                let text = try String(contentsOfFile: path, encoding: .utf8)
                try text.replacing(
                    "in_force:", with: "indicators: \(count)\nin_force:"
                ).write(toFile: path, atomically: true, encoding: .utf8)
                found = LawLibrary.load(folder: folder, own: own.path).findings
                    .map { "\($0.place.line): \($0.problem.vi)" }
            }
            return found
        }
        let new = "3,3.1,Cây,pass,,,,,met,\(Self.checked)"
        let said = "khung của bộ tiêu chí có"
        #expect(try findings(new, count: 4).isEmpty)
        #expect(try findings(new, count: 3) == ["2: \(said) 3 chỉ tiêu, bảng có 4"])
        // Somebody who verifies the frame says that all are there.
        #expect(
            try findings(",,,,,,,,5,\(Self.checked)", new, count: 5)
                == ["2: \(said) 5 chỉ tiêu, bảng có 4"])
        #expect(try findings(new, count: 5).isEmpty)
    }

    @Test func newIndicatorsStandInTheirCriterion() throws {
        try standard(
            "3,3.1,Rác,share,hộ,,,,80,\(Self.checked)", "3,3.2,Cây,pass,,,,,met,\(Self.checked)"
        ) { standard, findings in
            #expect(findings.isEmpty)
            #expect(standard.criteria[2].indicators.map(\.id) == ["3.1", "3.2"])
            #expect(standard.criteria[2].indicators.map(\.kind) == [.share, .pass])
            #expect(standard.criteria[2].indicators.map(\.source.mark) == [.verified, .verified])
        }
    }

    @Test(arguments: [
        ("recalled", "verified", true), ("recalled", "recalled", true),
        ("verified", "recalled", false), ("verified", "second-hand", false),
        ("second-hand", "second-hand", true), ("assumed", "recalled", true),
    ])
    func onlyAStrongerOrEqualMarkReplaces(known: String, given: String, taken: Bool) throws {
        let one = try #require(Mark(rawValue: known))
        let other = try #require(Mark(rawValue: given))
        #expect(other.mayReplace(one) == taken)
    }

    @Test func theFrameIsVerifiedByARowOfItsOwn() throws {
        try standard(",,,,,,,,3,\(Self.checked)") { standard, findings in
            #expect(findings.isEmpty)
            #expect(standard.mark == .verified && standard.checked?.office == "Phòng Kinh tế")
        }
    }

    @Test func whatIsNotUTF8IsNamed() throws {
        let own = try OwnFolder([:])
        defer { own.remove() }
        try own.write(
            "standards/xa-1.values.csv", Array("criterion,\u{1}".utf8) + [0xff, 0xfe, 0x0a])
        try SmallFolder.with { folder in
            let findings = Catalogue.check(folder: folder, own: own.path)
            #expect(!findings.isEmpty)
            #expect(findings.allSatisfy { $0.place.file.hasSuffix("xa-1.values.csv") })
        }
    }

    @Test func aTableOfNoStandardIsAFinding() throws {
        let own = try OwnFolder(["standards/xa-9.values.csv": Self.heading + "\n"])
        defer { own.remove() }
        try SmallFolder.with { folder in
            let findings = Catalogue.check(folder: folder, own: own.path)
            #expect(findings.map(\.problem.en) == ["there is a table but no standard “xa-9”"])
        }
    }

    @Test func aTableIsReadAsItWasWritten() throws {
        try SmallFolder.with { folder in
            let path = "\(folder)/standards/xa-1.values.csv"
            let rows = LawTable.rows(at: path)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(rows.count == 2)
            #expect(
                LawTable.text(rows).trimmingCharacters(in: .newlines)
                    == text.trimmingCharacters(in: .newlines))
        }
        #expect(LawRow.Value("3:50 more:70")?.text == "3:50 more:70")
        for text in ["3:50", "more:70 3:50", "5:1 3:2 more:3", "3:x more:1", ""] {
            #expect(LawRow.Value(text) == nil, "\(text)")
        }
    }
}

/// An office's own folder.
struct OwnFolder {
    let path: String

    init(_ files: [String: String]) throws {
        path = FileManager.default.temporaryDirectory.path + "/thubay-rieng-" + UUID().uuidString
        for (name, text) in files { try write(name, Array(text.utf8)) }
    }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let url = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
