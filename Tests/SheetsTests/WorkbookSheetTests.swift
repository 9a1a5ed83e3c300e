import Basics
import Targets
import TestSupport
import Testing
import WorkbookSamples

@testable import Sheets

/// Sheets of work days that come as workbooks.
@Suite struct WorkbookSheetTests {
    private let form = Form.workDays(CampaignFixture.catalogue)

    private func read(
        _ rows: [[HandMadeCell]], hidden: Set<Int> = [], merged: [String] = []
    ) throws -> Sheet<WorkDay> {
        var workbook = HandMadeWorkbook()
        workbook.add("Tháng 6", rows, hidden: hidden)
        workbook.behind =
            "<mergeCells>\(merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
        return try read(workbook)
    }

    private func read(_ workbook: HandMadeWorkbook) throws -> Sheet<WorkDay> {
        form.sheet(.file(try workbook.bytes(), name: "thang6.xlsx"))
    }

    /// What findings say in Vietnamese, with place and severity.
    private func said<Value>(_ sheet: Sheet<Value>) -> [String] {
        sheet.findings.map {
            "\($0.severity == .error ? "!" : "")\($0.place) \($0.problem.vi)"
        }
    }

    private let head: [HandMadeCell] = ["Ngày", "Xã", "Thôn", "Số người", "Ngày công"]

    /// Excel's day 45 451 is 08/06/2024.
    @Test func realDaysAndNumbersAreRead() throws {
        let sheet = try read([
            head, [.day(45_451), "xã Hòa Ninh", "Thôn 5", 45, 1.125],
            ["9/6/2024", "25036", "Thôn 6", "1.045", .formula("D3/2", 22.5)],
        ])
        #expect(said(sheet).count == 1)
        #expect(said(sheet)[0].hasPrefix("!thang6.xlsx [Tháng 6] D3 "))
        let work = try #require(sheet.rows.first?.value)
        #expect(work.day == Day(iso: "2024-06-08") && work.unit == "25036")
        #expect(work.force.people == 45 && work.force.personDays == Quantity(thousandths: 1_125))
    }

    /// A text of a workbook is day-month as long as no text of it proves the month first; a cell
    /// that is a day proves nothing: Excel's day 45 610 is 14/11/2024.
    @Test func aTextIsDayMonthUntilOneProvesTheMonthFirst() throws {
        let swapped = try read([
            head, ["11/7/2024", "Hòa Ninh", "a", 5], [.day(45_610), "Hòa Ninh", "b", 5],
            ["11/14/2024", "Hòa Ninh", "c", 5],
        ])
        #expect(!swapped.isWhole)
        #expect(
            said(swapped) == [
                "!thang6.xlsx [Tháng 6] A4 không có ngày 11/14/2024: tệp này ghi tháng trước, "
                    + "ngày sau"
            ])
        let real = try read([
            head, ["11/7/2024", "Hòa Ninh", "a", 5], [.day(45_610), "Hòa Ninh", "b", 5],
        ])
        #expect(real.findings.isEmpty)
        #expect(real.rows.map(\.value.day) == [Day(iso: "2024-07-11"), Day(iso: "2024-11-14")])
    }

    /// In a workbook a number is a number: 1,045 as a text may be one or a thousand, and is asked.
    @Test func everyDayOfATextIsDayMonth() throws {
        let sheet = try read([
            head, ["8/6/2024", "Hòa Ninh", "a", 5], ["06-07-2024", "Hòa Ninh", "b", 5],
        ])
        #expect(sheet.findings.isEmpty)
        #expect(sheet.rows.map(\.value.day) == [Day(iso: "2024-06-08"), Day(iso: "2024-07-06")])
    }

    @Test func everySheetWithTheHeaderIsReadAndFindingsNameSheetAndCell() throws {
        var workbook = HandMadeWorkbook()
        workbook.add("Bìa", [["SỔ RA QUÂN"]])
        workbook.add(
            "Tháng 6", [["BẢNG THEO DÕI"], head, [.day(45_451), "Hòa Ninh", "Thôn 1", 5]])
        workbook.add("Tháng 7", [head, [.day(45_479), "Hòa Nin", "Thôn 1", "x"]])
        workbook.add("Ẩn", [head, [.day(45_480), "Hòa Ninh", "Thôn 9", 5]])
        workbook.states = ["Ẩn": "hidden"]
        let sheet = try read(workbook)
        #expect(sheet.rows.map(\.value.place) == ["Thôn 1"])
        #expect(sheet.findings.map(\.severity) == [.warning, .error, .error])
        #expect(
            sheet.findings.map(\.place.description) == [
                "thang6.xlsx [Tháng 6] A1", "thang6.xlsx [Tháng 7] B2", "thang6.xlsx [Tháng 7] D2",
            ])
        #expect(sheet.findings[1].suggestions.first == "Hòa Ninh")
    }

    @Test func mergedCellsGiveExactlyTheRowsThatTheySpan() throws {
        let sheet = try read(
            [
                head, [.day(45_451), "Hòa Ninh", "Thôn 1", 5], [nil, nil, "Thôn 2", 6],
                [nil, "Hòa Ninh", "Thôn 3", 7],
            ], merged: ["A2:A3", "B2:B3"])
        #expect(sheet.rows.map(\.value.place) == ["Thôn 1", "Thôn 2"])
        #expect(sheet.rows.map(\.value.day) == [Day(iso: "2024-06-08"), Day(iso: "2024-06-08")])
        let findings = said(sheet)
        // Row 4 stands under no merged cell: its day is missing, and nobody guesses it.
        #expect(findings.count == 2)
        #expect(findings.contains { $0.hasPrefix("thang6.xlsx [Tháng 6] A3 ") })
        #expect(findings.contains { $0.hasPrefix("!thang6.xlsx [Tháng 6] A4 ") })
    }

    /// Where nobody merged anything, empty cells below go on, as in a text file.
    @Test func emptyCellsGoOnWhereNothingIsMerged() throws {
        let sheet = try read([
            head, [.day(45_451), "Hòa Ninh", "Thôn 1", 5], [nil, nil, "Thôn 2", 6],
        ])
        #expect(sheet.rows.map(\.value.place) == ["Thôn 1", "Thôn 2"])
        #expect(!sheet.hasErrors && sheet.findings.count == 1)
    }

    @Test func aHeaderOfTwoLinesIsRead() throws {
        let sheet = try read(
            [
                ["SỔ THEO DÕI"], ["TT", "Ngày", "Xã", "Lực lượng tham gia", nil, nil, "Ghi chú"],
                [nil, nil, nil, "Tổng số lượt người", "Trong đó: LLVT", "Ngày công"],
                [1, .day(45_451), "Hòa Ninh", 45, 5, 22.5, "trời mưa"],
            ], merged: ["D2:F2", "A2:A3", "B2:B3", "C2:C3", "G2:G3"])
        let work = try #require(sheet.rows.first?.value, "\(said(sheet))")
        #expect(work.force.people == 45 && work.force.armedForces == 5)
        #expect(work.force.personDays == Quantity(thousandths: 22_500) && work.note == "trời mưa")
    }

    /// The group of a column that a line below it names: `Trong đó` over `nhân dân`.
    @Test func aGroupGivesItsColumnsTheirNames() throws {
        let csv = Form.workDays(CampaignFixture.catalogue).sheet(
            .csv(
                Array(
                    """
                    Ngày;Xã;Số người;Trong đó;
                    ;;;cán bộ, đảng viên;nhân dân
                    8/6/2024;Hòa Ninh;45;5;40
                    """.utf8), file: "a.csv"))
        let work = try #require(csv.rows.first?.value, "\(said(csv))")
        #expect(work.force.officials == 5 && work.force.residents == 40)
    }

    @Test func cellsThatCannotBeReadAreFindingsAtTheirCell() throws {
        let sheet = try read([
            head, [.day(45_451), "Hòa Ninh", "a", .error("#REF!"), .formula("1+1", nil)],
            [.day(45_451), "Hòa Ninh", "b", 5],
        ])
        #expect(
            said(sheet) == [
                "!thang6.xlsx [Tháng 6] D2 ô báo lỗi công thức #REF!",
                "!thang6.xlsx [Tháng 6] E2 ô có công thức nhưng tệp không lưu kết quả",
            ])
        #expect(sheet.rows.map(\.value.place) == ["b"])
    }

    @Test func hiddenRowsAreReadAndSaid() throws {
        let sheet = try read(
            [
                head, [.day(45_451), "Hòa Ninh", "a", 5], [.day(45_451), "Hòa Ninh", "b", 5],
                [.day(45_451), "Hòa Ninh", "c", 5],
            ], hidden: [3, 4])
        #expect(sheet.rows.count == 3)
        #expect(said(sheet) == ["thang6.xlsx [Tháng 6] A3 2 hàng đang ẩn (3–4) vẫn được đọc"])
    }

    /// 5 + 6 = 11.
    @Test func totalsAreCheckedByTheirStoredValue() throws {
        let rows: (Double) -> [[HandMadeCell]] = { total in
            [
                self.head, [.day(45_451), "Hòa Ninh", "a", 5], [.day(45_451), "Hòa Ninh", "b", 6],
                ["Tổng cộng", nil, nil, .formula("SUM(D2:D3)", total)],
            ]
        }
        #expect(try read(rows(11)).findings.isEmpty)
        #expect(
            try read(rows(12)).findings.map(\.place.description) == ["thang6.xlsx [Tháng 6] D4"])
    }

    @Test func rowsThatStandInTwoSheetsAreToldApart() throws {
        var workbook = HandMadeWorkbook()
        let same: [HandMadeCell] = [.day(45_451), "Hòa Ninh", "a", 5]
        workbook.add("Tháng 6", [head, same, [.day(45_452), "Hòa Ninh", "b", 5]])
        workbook.add("Cả năm", [head, same, [.day(45_452), "Hòa Ninh", "b", 6]])
        let sheet = try read(workbook)
        #expect(sheet.rows.map(\.value.place) == ["a"])
        #expect(
            said(sheet) == [
                "thang6.xlsx [Cả năm] A2 1 hàng đã có ở trang trước, số liệu như nhau: bỏ qua",
                "!thang6.xlsx [Cả năm] A3 đã có ở thang6.xlsx [Tháng 6] A3, số liệu khác",
            ])
        let refused = try #require(sheet.refusedRows(and: [:])?.csv(.vi))
        #expect(refused.split(separator: "\r\n").count == 3, "\(refused)")
    }

    /// Excel's day 45 451 is Saturday, 08/06/2024; the template that was made on the Wednesday after
    /// it shows that day.
    private func example() throws -> (head: [HandMadeCell], row: [HandMadeCell], csv: String) {
        let catalogue = CampaignFixture.catalogue
        let shown = WorkDay.example(catalogue, asOf: try #require(Day(iso: "2024-06-12")))
        let unit = catalogue.title(ofUnit: shown.unit).vi
        let kind = catalogue.campaignActivities[0].title.vi
        return (
            ["STT", "Ngày", "Xã", "Thôn", "Đơn vị chủ trì", "Số người", "Ngày công", .text(kind)],
            [
                "ví dụ", .day(45_451), .text(unit), "Thôn 5", "Đoàn Thanh niên", 45, 22.5, 250,
            ],
            """
            STT;Ngày;Xã;Thôn;Đơn vị chủ trì;Số người;Ngày công;\(kind)
            ví dụ;08/06/2024;\(unit);Thôn 5;Đoàn Thanh niên;45;22,5;250
            1;08/06/2024;\(unit);Thôn 6;Đoàn Thanh niên;46;;

            """
        )
    }

    /// The row as the template wrote it is passed over and said, in whatever form it comes.
    @Test func theExampleOfATemplateIsPassedOver() throws {
        let example = try example()
        let workbook = try read([
            example.head, example.row, [1, .day(45_451), "Hòa Ninh", "Thôn 6", nil, 46],
        ])
        #expect(said(workbook) == ["thang6.xlsx [Tháng 6] A2 dòng ví dụ của mẫu được bỏ qua"])
        #expect(workbook.rows.map(\.value.force.people) == [46])
        let csv = form.sheet(.csv(Array(example.csv.utf8), file: "a.csv"))
        #expect(said(csv) == ["a.csv:2:1 dòng ví dụ của mẫu được bỏ qua"])
        #expect(csv.rows.map(\.value.force.people) == [46])
    }

    /// 45 people became 60: that may be an outing, and nobody drops it silently; a second example
    /// is one as well.
    @Test func anExampleThatWasTypedOverIsAFinding() throws {
        let example = try example()
        var typed = example.row
        typed[5] = 60
        let sheet = try read([example.head, typed, example.row, example.row])
        #expect(
            said(sheet) == [
                "!thang6.xlsx [Tháng 6] A2 dòng này còn ghi STT “ví dụ” nhưng không còn là dòng "
                    + "ví dụ của mẫu",
                "thang6.xlsx [Tháng 6] A3 dòng ví dụ của mẫu được bỏ qua",
                "!thang6.xlsx [Tháng 6] A4 dòng này ghi STT “ví dụ” mà dòng ví dụ của mẫu là dòng 3",
            ])
        #expect(sheet.rows.isEmpty)
        // The rows that were not taken can be mended and brought again.
        #expect(sheet.refusedRows(and: [:])?.count == 2)
        let csv = form.sheet(
            .csv(Array(example.csv.replacing(";45;", with: ";60;").utf8), file: "a.csv"))
        #expect(said(csv).first?.hasPrefix("!a.csv:2:1 dòng này còn ghi STT “ví dụ”") == true)
        #expect(csv.rows.map(\.value.force.people) == [46])
    }

    @Test func oldFontsAreRefusedWithASentence() throws {
        var workbook = HandMadeWorkbook()
        workbook.face = ".VnTime"
        workbook.add("A", [head, [.day(45_451), "Hßa Ninh", "a", 5]])
        #expect(
            said(try read(workbook)) == [
                "!thang6.xlsx [A] B2 chữ gõ bằng phông cũ (.VnTime, VNI), không phải Unicode"
            ])
        workbook.sheets = []
        workbook.add("A", [["Ngµy", "X·"], [.day(45_451), "Hßa Ninh"]])
        #expect(said(try read(workbook)).map { $0.prefix(22) } == ["!thang6.xlsx [A] A1 ch"])
    }

    @Test func aSheetOfAnotherKindIsTold() throws {
        var workbook = HandMadeWorkbook()
        workbook.add(
            "A", [["Mã buổi", "Người xác nhận", "Ngày xác nhận"], ["x", "y", .day(45_451)]])
        #expect(
            said(try read(workbook)) == [
                "!thang6.xlsx [A] A1 đây là bảng xác nhận, không phải bảng các buổi ra quân"
            ])
    }

    @Test func aBrokenWorkbookIsOneFindingWithWhatToDo() throws {
        let sheet = form.sheet(.file([0x50, 0x4B, 3, 4, 0, 0], name: "a.xlsx"))
        #expect(said(sheet) == ["!a.xlsx tệp Excel hỏng hoặc chưa tải về hết"])
        #expect(sheet.findings[0].remedy != nil && !sheet.isWhole)
    }
}
