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
