import Basics
import Targets
import TestSupport
import Testing

@testable import Sheets

/// Text of the years before Unicode in an ordinary face.
@Suite struct OldTextTests {
    @Test(arguments: [
        "Th«n 6 §oµn thanh niªn", "x· Hßa Ninh", "§inh L¹c", "n¨m 2024", "th¸ng s¸u", "®­êng x·",
        "Thoân 6 Ñoaøn thanh nieân", "xaõ Hoøa Ninh", "Hoäi Noâng daân",
    ]) func whatOnlyAnOldFaceShowsIsKnown(_ text: String) {
        #expect(OldText.isOld(text))
    }

    /// Vietnamese in Unicode, also where no letter of it is beyond Latin-1, K'Ho names, French,
    /// quotes, measures.
    @Test(arguments: [
        "Thôn 6, Đoàn Thanh niên", "Hội Nông dân", "Xuân, tuân, huân", "hoà, toà, quà, khoá",
        "«Thôn 5»", "xã «Hòa Ninh»", "Chi «hoà»Ninh", "K'Ho, Sơ Re, K’Brẽo",
        "côté, où, goût, naïve",
        "Noël, maïs, haïr, poésie", "500 m²", "3 tấn·km", "§ 5, khoản 2", "25 °C, ½ ngày",
        "© 2024 UBND", "kg·m", "Liêng Srônh", "",
    ]) func otherWritingIsLeftAlone(_ text: String) {
        #expect(!OldText.isOld(text))
    }

    /// One finding for the file, in text files as in workbooks: every row is written so.
    @Test func aFileOfOldTextIsRefusedOnce() {
        let form = Form.workDays(CampaignFixture.catalogue)
        for place in ["Th«n 6", "Thoân 6"] {
            let sheet = form.sheet(
                .csv(
                    Array(
                        "Ngày;Xã;Thôn\n8/6/2024;Hòa Ninh;\(place)\n9/6/2024;Hòa Ninh;\(place)\n"
                            .utf8), file: "a.csv"))
            #expect(!sheet.isWhole)
            #expect(
                sheet.findings.map(\.problem.vi) == [
                    "chữ gõ bằng phông cũ (.VnTime, VNI), không phải Unicode"
                ])
            #expect(sheet.findings.map(\.place.line) == [2])
        }
        let unit = form.sheet(
            .csv(Array("Ngày;Xã\n8/6/2024;x· Hßa Ninh\n".utf8), file: "a.csv"))
        #expect(unit.findings.map(\.place.column) == [10])
        #expect(unit.findings[0].problem.vi.contains("phông cũ"))
        let head = form.sheet(.csv(Array("Ngµy;X·;Th«n\n8/6/2024;a;b\n".utf8), file: "a.csv"))
        #expect(head.findings.map(\.problem.vi).joined().contains("phông cũ"))
    }

    /// A column that is near in letters alone is no suggestion; a kind of work in other words gets
    /// those that share its words; a text 1.250 of a workbook is told to be typed as a number.
    @Test func suggestionsDoNotMislead() {
        let form = Form.workDays(CampaignFixture.catalogue)
        let head = form.sheet(.csv(Array("Ngày;Xã;Lực lượng\n".utf8), file: "a.csv"))
        #expect(head.findings.map(\.suggestions) == [[]])
        let titles = CampaignFixture.catalogue.campaignActivities.map(\.title.vi)
        let wanted = titles[0].split(separator: " ").prefix(2).joined(separator: " ")
        let work = form.sheet(
            .csv(
                Array("Ngày;Xã;Nội dung;Khối lượng\n8/6/2024;Hòa Ninh;\(wanted) xyz uvw;5\n".utf8),
                file: "a.csv"))
        #expect(work.findings.first?.suggestions.contains(titles[0]) == true)
        #expect(
            SheetMessages.remedy(
                .twoReadings(grouped: Quantity(1_250), decimal: Quantity(thousandths: 1_250)),
                inWorkbook: true)?.vi.contains("chấm phẩy") == false)
    }

    /// Excel refuses more than twenty letters as the number of a row; so does an import.
    @Test func aLongRowNumberIsRefused() {
        let form = Form.workDays(CampaignFixture.catalogue)
        func sheet(_ number: String) -> Sheet<WorkDay> {
            form.sheet(
                .csv(Array("STT;Ngày;Xã\n\(number);8/6/2024;Hòa Ninh\n".utf8), file: "a.csv"))
        }
        #expect(sheet(String(repeating: "1", count: 20)).findings.isEmpty)
        #expect(
            sheet(String(repeating: "1", count: 21)).findings.map(\.problem.vi)
                == ["cột “STT” dài quá 20 chữ"])
    }
}
