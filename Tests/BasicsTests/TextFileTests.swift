import Basics
import Foundation
import Testing

@Suite struct TextFileTests {
    @Test func aFileThatIsNotThereHasNoLine() throws {
        guard case .failure(let finding) = TextFile.bytes(at: "khong-co.csv") else {
            Issue.record("there is no such file")
            return
        }
        #expect(finding.text(.vi) == "khong-co.csv: không tìm thấy tệp")
    }

    @Test func aNewFileReplacesNone() throws {
        let path = FileManager.default.temporaryDirectory.path + "/thubay-\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try TextFile.write("một", to: path).get()
        #expect(throws: Finding.self) { try TextFile.write("hai", to: path).get() }
        #expect(try TextFile.text(at: path).get() == "một")
    }

    /// Whoever asks for a file to be replaced does not mean the log.
    @Test func aDatabaseIsNeverReplaced() throws {
        let path = try temporary("SQLite format 3\0 and more")
        defer { try? FileManager.default.removeItem(atPath: path) }
        for replacing in [Replacing.nothing, .ownWork, .anyFile] {
            let written = TextFile.write("trang", to: path, replacing: replacing)
            #expect(throws: Finding.self) { try written.get() }
        }
        #expect(try readText(path) == "SQLite format 3\0 and more")
    }

    @Test func onlyOurOwnPicturesAndPagesAreMadeAnew() throws {
        for (text, isOurs) in [
            ("\u{89}PNG", false), ("%PDF-1.5 … /Creator (Word)", false), ("thubay", false),
            ("%PDF-1.5 … /Creator (thubay) …", true),
        ] {
            let path = try temporary(text)
            defer { try? FileManager.default.removeItem(atPath: path) }
            let written = TextFile.write("mới", to: path, replacing: .ownWork)
            #expect(((try? written.get()) != nil) == isOurs)
            #expect(try readText(path) == (isOurs ? "mới" : text))
        }
    }

    @Test func aPrivateFileIsForItsOwner() throws {
        let path = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        try TextFile.write("dòng bỏ lại", to: path, isPrivate: true).get()
        let found = try FileManager.default.attributesOfItem(atPath: path)
        #expect(found[.posixPermissions] as? Int == 0o600)
        #expect(try readText(path) == "dòng bỏ lại")
    }

    private func readText(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    private func refusal(_ bytes: [UInt8]) -> Finding? {
        TextFile.refusal(of: bytes, at: "sheet.csv")
    }

    @Test func takesUTF8() {
        #expect(refusal(Array("Ngày,Đơn vị\n05/11/2022,Hòa Ninh\n".utf8)) == nil)
        #expect(refusal([]) == nil)
    }

    @Test(
        arguments: [
            ([0x50, 0x4B, 0x03, 0x04, 0x14], "tệp Excel", "Excel workbook", "sheet.csv"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "tệp Excel", "Excel workbook", "sheet.csv"),
            ([0xFF, 0xFE, 0x41, 0x00], "UTF-16", "UTF-16", "sheet.csv"),
            ([0xFE, 0xFF, 0x00, 0x41], "UTF-16", "UTF-16", "sheet.csv"),
            ([0x1F, 0x8B, 0x08, 0x00], "tệp nén gzip", "gzip", "sheet.csv"),
            ([0x61, 0x0A, 0x62, 0x00], "không phải văn bản", "not text", "sheet.csv:2:2"),
            // Windows-1258: "Xã Hòa" with the grave mark as a byte of its own (0xCC).
            (
                [0x61, 0x0A, 0x58, 0xE3, 0x20, 0x48, 0x6F, 0xCC, 0x61], "Windows-1258",
                "not in UTF-8",
                "sheet.csv:2:2"
            ),
            // Cut off within a letter.
            ([0x61, 0xE1, 0xBB], "UTF-8", "not in UTF-8", "sheet.csv:1:2"),
        ] as [([UInt8], String, String, String)])
    func refuses(bytes: [UInt8], vi: String, en: String, place: String) throws {
        let finding = try #require(refusal(bytes))
        #expect(finding.problem.vi.contains(vi))
        #expect(finding.problem.en.contains(en))
        #expect(finding.place.description == place)
    }

    @Test func saysHowToSaveASheet() {
        let remedy = refusal([0x50, 0x4B, 0x03, 0x04])?.remedy
        #expect(remedy?.plain.vi.contains("CSV UTF-8") == true)
        #expect(remedy?.plain.en.contains("CSV UTF-8") == true)
    }

    @Test func readsWithoutTheByteOrderMark() throws {
        let path = try temporary("\u{FEFF}Hòa")
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(try TextFile.text(at: path).get() == "Hòa")
    }

    @Test func writesWhole() throws {
        let path = try temporary("old and longer")
        defer { try? FileManager.default.removeItem(atPath: path) }
        try TextFile.write("mới", to: path, replacing: .anyFile).get()
        #expect(try TextFile.text(at: path).get() == "mới")
        let nowhere = TextFile.write("x", to: path + "/below/a.txt")
        #expect(throws: Finding.self) { try nowhere.get() }
    }

    @Test func saysWhatIsMissingAndWhatIsAFolder() throws {
        let missing = try #require(throws: Finding.self) {
            try TextFile.bytes(at: "/nowhere/a.csv").get()
        }
        #expect(missing.problem == Phrase(vi: "không tìm thấy tệp", en: "no such file"))
        let folder = try #require(throws: Finding.self) { try TextFile.bytes(at: "/").get() }
        #expect(folder.problem.vi.contains("thư mục"))
    }

    @Test func listsFoldersSorted() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Folder.make(folder + "/b").get()
        try Folder.make(folder + "/a").get()
        for name in ["2.yaml", "1.yaml", ".hidden.yaml", "1.csv"] {
            try TextFile.write("x", to: "\(folder)/\(name)").get()
        }
        #expect(Folder.files(in: folder, ending: ".yaml") == ["1.yaml", "2.yaml"])
        #expect(Folder.folders(in: folder) == ["a", "b"])
        #expect(Folder.files(in: folder + "/none", ending: "").isEmpty)
        #expect(Folder.exists(folder) && !Folder.exists(folder + "/1.csv"))
    }

    private func temporary(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }
}
