import Basics
import Targets
import TestSupport
import Testing
import WorkbookSamples

@testable import Sheets

/// Registers that officers keep in their own way: own columns, a row a kind of work, measures in
/// cells.
@Suite struct OwnSheetTests {
    private let form = Form.workDays(CampaignFixture.catalogue)

    private func read(_ csv: String, _ form: Form<WorkDay>? = nil) -> Sheet<WorkDay> {
        (form ?? self.form).sheet(.csv(Array(csv.utf8), file: "so.csv"))
    }

    private func said(_ sheet: Sheet<WorkDay>) -> [String] {
        sheet.findings.map {
            "\($0.severity == .error ? "!" : "")\($0.place.line) \($0.problem.vi)"
        }
    }

    /// 50 m of road and 100 kg of rubbish in two rows are one outing of 45 people.
    @Test func rowsOfOneOutingArePutTogether() throws {
        let sheet = read(
            """
            Ngày;Xã;Thôn;Số người;Nội dung;Khối lượng;ĐVT
            8/6/2024;Hòa Ninh;Thôn 1;45;Cứng hóa đường;50m;m
            ;;;;Thu gom rác;100;kg
            15/6/2024;Hòa Ninh;Thôn 1;20;Thu gom rác;7;
            """)
        #expect(!sheet.hasErrors, "\(said(sheet))")
        #expect(sheet.rows.map(\.value.force.people) == [45, 20])
        #expect(
            sheet.rows.first?.value.outputs == [
                Output(kind: "cung-hoa-duong", quantity: Quantity(50)),
                Output(kind: "thu-gom-rac", quantity: Quantity(100)),
            ])
    }

    @Test func whatContradictsItselfIsRefused() {
        let head = "Ngày;Xã;Thôn;Số người;Nội dung;Khối lượng;ĐVT\n"
        let first = "8/6/2024;Hòa Ninh;Thôn 1;45;Cứng hóa đường;50;m\n"
        for (row, problem) in [
            ("8/6/2024;Hòa Ninh;Thôn 1;46;Thu gom rác;100;kg", "trùng"),
            ("8/6/2024;Hòa Ninh;Thôn 1;45;Cứng hóa đường;60;m", "trùng"),
            ("8/6/2024;Hòa Ninh;Thôn 1;45;Thu gom rác;100;tấn", "đơn vị tính “tấn”"),
            ("8/6/2024;Hòa Ninh;Thôn 1;45;Bay lên trời;1;m", "không phải nội dung"),
        ] {
            let sheet = read(head + first + row + "\n")
            let words = said(sheet).filter { $0.hasPrefix("!") }
            #expect(words.count == 1, "\(row): \(words)")
            #expect(words.first?.contains(problem) ?? false, "\(row): \(words)")
        }
    }

    @Test func columnsOfOnesOwnAreCalledOnce() throws {
        let file = "Cột của tôi;Cột của sổ\nNgày làm;Ngày\nLực lượng;Số người\nKý nhận;bỏ qua\n"
        let own = try form.calling(Array(file.utf8), file: "cot.csv").get()
        let csv = "Ngày làm;Xã;Lực lượng;Ký nhận\n8/6/2024;Hòa Ninh;45 người;xong\n"
        #expect(read(csv).hasErrors)
        let sheet = read(csv, own)
        #expect(!sheet.hasErrors, "\(said(sheet))")
        #expect(sheet.rows.map(\.value.force.people) == [45])
    }

    /// What is wrong with rows is said beside a column that nobody knows, and no row is taken without
    /// it; a column that must be there and is not hides them still.
    @Test func aColumnThatNobodyKnowsHidesNothing() {
        let rows = "8/6/2024;Hòa Ninh;45;xong\n31/2/2024;Hòa Ninh;4;\n9/6/2024;Hoàn Kiếm;-4;\n"
        let sheet = read("Ngày;Xã;Số người;Ký nhận\n" + rows)
        #expect(sheet.findings.map(\.place.line) == [1, 3, 4, 4])
        #expect(sheet.hasErrors && !sheet.isWhole)
        let without = read("Ngày;Nơi nào;Số người;Ký nhận\n" + rows)
        #expect(without.findings.allSatisfy { $0.place.line == 1 })
    }

    /// Đinh Lạc went to Bảo Thuận, which is as far outside of Hòa Ninh's campaign.
    @Test func whatTookThePlaceOfAUnitOutsideIsNotAdvised() throws {
        let path = "campaigns/huyen-mau/campaign.yaml"
        var files = CampaignFixture.rules.files
        files[path] = try #require(files[path]).replacing(
            "unit: \"679\"", with: "unit: \"25036@2025-07-01\"")
        let form = Form.workDays(try RulesFolder(files).load(CampaignFixture.campaign))
        let sheet = read("Ngày;Xã;Số người\n2/8/2025;xã Đinh Lạc;45\n", form)
        let finding = try #require(sheet.findings.first)
        #expect(finding.problem.vi == "xã Đinh Lạc (25018) không thuộc địa bàn xã Hòa Ninh")
        #expect(finding.text(.vi).contains("Bảo Thuận") == false)
        // What went into it is known still.
        let own = read("Ngày;Xã;Số người\n2/8/2025;xã Liên Đầm;45\n", form)
        #expect(own.findings.first?.text(.vi).contains("ghi xã Hòa Ninh") == true)
    }

    @Test func aColumnThatTheLogDoesNotHaveIsToldAtItsPlace() {
        let file = "Cột của tôi;Cột của sổ\nLực lượng;Số nguoi tham da\n"
        guard case .failure(let finding) = form.calling(Array(file.utf8), file: "cot.csv") else {
            Issue.record("it must be refused")
            return
        }
        #expect(finding.place.description == "cot.csv:2:11")
        #expect(finding.suggestions.contains("Số người tham gia"))
        // One column says nothing of what it means.
        let single = form.calling(Array("Lực lượng\nNgày làm\n".utf8), file: "cot.csv")
        #expect(throws: Finding.self) { try single.get() }
    }

    /// A gift of each of two donors is more than a row can say: it stays where the row is unchanged.
    @Test func giftsThatARowCannotHoldStay() throws {
        let day = try #require(Day(iso: "2024-06-08"))
        var known = WorkDay(
            id: "a", day: day, until: day, unit: "25036", place: "", programme: "p",
            organiser: "", sessions: 1, force: Force(people: 5), outputs: [],
            contributions: [
                Contribution(kind: .land, quantity: Quantity(12), donor: .residents),
                Contribution(kind: .money, quantity: Quantity(500), donor: .firms),
            ], note: "")
        let sheet = read(
            "Ngày;Xã;Số người;Hiến đất;Ủng hộ tiền;Nhóm đóng góp;Mã buổi\n"
                + "8/6/2024;25036;6;12;500;nhân dân;a\n")
        let given = try #require(sheet.rows.first?.value, "\(said(sheet))")
        #expect(sheet.complete(given, known).contributions == known.contributions)
        known.contributions[0] = Contribution(
            kind: .land, quantity: Quantity(13), donor: .residents)
        #expect(sheet.complete(given, known).contributions == given.contributions)
    }
}
