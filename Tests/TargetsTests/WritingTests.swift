import Basics
import Foundation
import Targets
import Testing

/// Mistakes of writing that are more than one change to one text.
@Suite struct WritingTests {
    /// Finds what is wrong once some passages of a file are others.
    private func findings(
        _ file: String, _ changes: [(old: String, new: String)]
    ) throws -> [Finding] {
        var text = try #require(SmallFolder.files[file])
        for (old, new) in changes {
            try #require(text.components(separatedBy: old).count == 2, "“\(old)” stands once")
            text = text.replacingOccurrences(of: old, with: new)
        }
        return try SmallFolder.with([file: text]) { Catalogue.check(folder: $0) }
    }

    /// A translation, a mark and a value that are wrong beside one another, in one criterion.
    @Test func aMissingWordHidesNothingBelowIt() throws {
        let found = try findings(
            "standards/xa-1.yaml",
            [
                ("title: { vi: Thu nhập, en: Income }", "title: { vi: Thu nhập }"),
                (
                    "        mark: verified\n        values: { chung: 48,",
                    "        values: { chung: 48%,"
                ),
            ])
        #expect(found.map(\.place.line) == [27, 31, 33])
        #expect(
            found.map(\.problem.vi) == [
                "thiếu khóa “en”", "thiếu khóa “mark”",
                "“48%” không phải số: viết 48, không viết 48%",
            ])
        #expect(
            found[1].expected?.vi == "một trong: verified, second-hand, recalled, assumed")
    }

    /// The same for a whole standard and a whole campaign without a title.
    @Test(arguments: [
        ("standards/xa-1.yaml", "title: { vi: Xã một, en: Commune one }\n", "chung: 90 }"),
        (
            "campaigns/nho/campaign.yaml", "title: { vi: Nhiệm vụ nhỏ, en: Small campaign }\n",
            "value: 80 }"
        ),
    ])
    func aFileWithoutATitleIsReadToItsEnd(file: String, title: String, value: String) throws {
        let found = try findings(
            file, [(title, ""), (value, value.replacingOccurrences(of: "0 }", with: "0% }"))])
        #expect(found.map(\.problem.en).contains("the key “title” is missing"))
        #expect(found.contains { $0.problem.en.contains("0%” is not a number") })
    }

    @Test func theFormIsShownWithTheWordsThatStandThere() throws {
        let phrase = try findings(
            "documents.yaml",
            [("title: { vi: Quyết định, en: Decision }", "title: Quyết định, số 1")])
        #expect(phrase.first?.expected?.vi == "{ vi: \"Quyết định, số 1\", en: … }")
        let list = try findings(
            "standards/huyen-1.yaml", [("follows: [do-thi]", "follows: do-thi")])
        #expect(list.first?.expected?.vi == "follows: [do-thi]")
        let source = try findings(
            "documents.yaml",
            [("mark: recalled\n    source: made for a test", "mark: recalled")])
        #expect(source.first?.expected?.vi.hasPrefix("source: \"") == true)
    }

    /// What a comma cut off is said to need quotation marks; a slip in a key is not.
    @Test func aCommaInBracesIsNamed() throws {
        let cut = try findings(
            "standards/xa-1.yaml", [("vi: Môi trường, en", "vi: Môi trường, việc làm, en")])
        #expect(
            cut.first?.remedy?.plain.vi == "nếu câu có dấu phẩy, đặt cả câu trong dấu ngoặc kép")
        let slip = try findings("standards/xa-1.yaml", [("in_force: {", "inforce: {")])
        #expect(slip.first?.remedy == nil)
    }

    /// An id without quotation marks is the text that stands there, not a number.
    @Test func anIdThatLooksLikeANumberStaysText() throws {
        let text = try SmallFolder.text(
            "standards/xa-1.yaml", replacing: "id: \"1.2\"", with: "id: 2.10")
        try SmallFolder.with(["standards/xa-1.yaml": text]) { folder in
            #expect(Catalogue.check(folder: folder).isEmpty)
            let rules = Catalogue.load(folder: folder, campaign: "nho").catalogue
            let ids = rules?.standards["xa-1"]?.criteria.first?.indicators.map(\.id)
            #expect(ids == ["1.1", "2.10"])
        }
    }

    @Test(arguments: [
        "standards/moi.yml", "standards/moi.yaml.txt", "moi.YAML", "units/levels.yml",
        "campaigns/nho/campaign.yml",
    ])
    func aFileOfAnotherEndingIsNamed(path: String) throws {
        try SmallFolder.with([path: "id: moi\n"]) { folder in
            let findings = Catalogue.check(folder: folder)
            #expect(findings.map(\.place.description) == ["\(folder)/\(path):1:1"])
            #expect(findings.first?.remedy?.plain.vi == "đổi đuôi thành .yaml")
        }
    }

    /// A campaign whose only file has the wrong ending is not said to have none.
    @Test func aCampaignFileOfAnotherEndingIsNamed() throws {
        try SmallFolder.with(["campaigns/moi/campaign.yml": "id: moi\n"]) { folder in
            let findings = Catalogue.load(folder: folder, campaign: "moi").findings
            #expect(findings.map(\.remedy?.plain.vi) == ["đổi đuôi thành .yaml"])
            #expect(Catalogue.check(folder: folder).count == 1)
        }
    }

    /// Notepad's “Unicode”: the remedy names a program that writes text.
    @Test func rulesInUTF16AreNotSentToExcel() throws {
        try SmallFolder.with { folder in
            let path = "\(folder)/standards/xa-1.yaml"
            try TextFile.write([0xFF, 0xFE, 0x69, 0x00], to: path, replacing: .anyFile).get()
            let finding = Catalogue.load(folder: folder, campaign: "nho").findings
                .first { $0.place.file == path }
            #expect(finding?.problem.vi == "tệp ghi bằng mã UTF-16, không phải UTF-8")
            #expect(finding?.remedy?.plain.vi.contains("Notepad") == true)
            #expect(finding?.remedy?.plain.vi.contains("Excel") == false)
        }
    }

    /// A requirement that another document adds begins with it, here half a year later.
    @Test func aLaterDocumentMayBeginItsOwnRow() throws {
        let row = "{ from: 2022-01-01, document: 1/QD, mark: verified, values: { chung: 90 } }"
        let later = "{ from: 2022-06-03, document: 2/NQ, mark: verified, values: { chung: 90 } }"
        #expect(try findings("standards/xa-1.yaml", [(row, later)]).isEmpty)
    }
}
