import Basics
import Sheets
import Targets
import Testing
import Tracker
import WorkLog

/// What a sheet may bring besides its rows, and is forgiven or told.
@Suite struct ForgivingSheetTests {
    /// What findings say in Vietnamese, with place and severity.
    private func said(_ sheet: Sheet<WorkDay>) -> [String] {
        sheet.findings.map {
            "\($0.severity == .error ? "!" : "")\($0.place.line):\($0.place.column) \($0.problem.vi)"
        }
    }

    /// Whoever reads it must know what to do.
    @Test(arguments: [
        "Số người\n-20", "Số người\n20,5", "Số người;Cán bộ\n20;30", "Cán bộ\n20",
        "Số người;Đến ngày\n20;1/6/2024", "Ngày công\n1,2345", "Số người;Số người\n20;20",
    ])
    func everyRefusalSaysWhatToDo(_ columns: String) {
        let lines = columns.split(separator: "\n")
        let sheet = workDays(
            "Ngày;Xã;\(lines[0])\n8/6/2024;Hòa Ninh;\(lines[1])\n")
        #expect(sheet.hasErrors)
        for finding in sheet.findings where finding.severity == .error {
            #expect(
                finding.expected != nil || finding.remedy != nil || !finding.suggestions.isEmpty,
                "\(finding.problem.vi)")
        }
    }

    // MARK: The header

    @Test func aTitleAboveTheHeaderIsPassedOverAndSaid() {
        let sheet = workDays(
            """
            BẢNG THEO DÕI RA QUÂN THÁNG 6/2024;;;
            Đơn vị: xã Hòa Ninh;;;
            ;;;
            Ngày;Xã, thị trấn;Thôn;Số người
            8/6/2024;xã Hòa Ninh;Thôn 1;45
            """)
        #expect(
            said(sheet) == ["1:1 dòng tiêu đề cột là dòng 4; các dòng phía trên được bỏ qua"])
        #expect(sheet.rows.map(\.line) == [5])
        #expect(sheet.rows.first?.value.force.people == 45)
    }

    /// Nothing in the first line tells that semicolons part the cells, or a comma tells wrongly.
    @Test(arguments: ["SỔ THEO DÕI RA QUÂN", "Sổ ra quân, xã Hòa Ninh, tháng 6", "a\tb"])
    func aTitleDoesNotHideTheSeparator(_ title: String) {
        let sheet = workDays(title + "\nNgày;Xã;Số người\n8/6/2024;Hòa Ninh;1.045\n")
        #expect(sheet.rows.first?.value.force.people == 1_045)
        #expect(!sheet.hasErrors)
    }

    @Test func aHeaderThatLacksAColumnIsStillTheHeader() {
        #expect(said(workDays("Thôn;Số người\nThôn 1;5")).count == 2)
        #expect(
            said(workDays("Tháng 6\nXã;Thôn;Số người\nHòa Ninh;Thôn 1;5"))
                == ["!2:1 thiếu cột “Ngày”"])
    }

    @Test func anotherKindOfSheetIsOneFinding() {
        let assessments = workDays(
            "Đơn vị;Bộ tiêu chí;Chỉ tiêu;Ngày đánh giá;Số đạt;Tổng số;Cấp đánh giá\n"
                + "xã Hòa Ninh;xa-mau;1.1;31/05/2024;1;2;thẩm tra\n")
        #expect(
            said(assessments) == [
                "!1:1 đây là bảng kết quả đánh giá, không phải bảng các buổi ra quân"
            ])
        #expect(assessments.findings.contains { $0.remedy == .bringAs(.assessments) })
        let days = Form.assessments(catalogue).sheet(
            .csv(
                Array("Ngày;Xã, thị trấn;Thôn;Số người\n8/6/2024;Hòa Ninh;;3".utf8), file: "a.csv"))
        #expect(days.findings.count == 1)
        #expect(days.findings.contains { $0.remedy == .bringAs(.workDays) })
        let confirmations = workDays("Mã buổi;Người xác nhận;Ngày xác nhận\na;trưởng thôn;1/6/2024")
        #expect(said(confirmations).count == 1)
        #expect(confirmations.findings.contains { $0.remedy == .bringAs(.confirmations) })
        let work = Form.confirmations.sheet(
            .csv(
                Array("Ngày;Xã, thị trấn;Thôn, tổ dân phố;Lượt người\n8/6/2024;Hòa Ninh;;3".utf8),
                file: "a.csv"))
        #expect(work.findings.count == 1)
        #expect(words(work.findings).contains("đây là bảng các buổi ra quân"))
    }

    // MARK: Totals

    private let header = "Ngày;Xã;Thôn;Số người;Ngày công;Thu gom rác thải (kg)\n"
    private let rows = "8/6/2024;Hòa Ninh;1;45;22,5;1.200\n15/6/2024;Hòa Ninh;2;120;60;\n"

    /// 45 + 120 = 165 people, 22,5 + 60 = 82,5 person-days, 1.200 kg.
    @Test(arguments: [
        "Tổng cộng;;;165;82,5;1.200", ";;Tổng;165;82,5;", "CỘNG:;;;165;;", ";Tổng số;;;;1200",
        "Tổng cộng tháng 6;;;165;82,5;1.200", "total;;;165;;", ";;Cộng 2 thôn;165;82,5;1.200",
        ";;Tổng các thôn;165;;", "TỔNG CÔNG;;;165;82,5;", "Lũy kế;;;165;;", "Cộng (2 buổi);;;165;;",
        "Tổng cộng;2 buổi;;165 người;82,5;", "tong cong;;;165;;", "Cộng;;;;;",
    ])
    func aTotalThatIsRightIsPassedOver(_ total: String) {
        let sheet = workDays(header + rows + total)
        #expect(said(sheet) == [])
        #expect(sheet.rows.count == 2)
    }

    @Test func aTotalThatIsWrongShowsBothFigures() {
        let sheet = workDays(header + rows + ";;;;;\nTổng cộng;;;175;82,5;1.300\n")
        #expect(
            said(sheet) == [
                "!5:13 cột “Số người”: dòng tổng ghi 175, cộng các dòng trên được 165",
                "!5:22 cột “Thu gom rác thải (kg)”: dòng tổng ghi 1.300, cộng các dòng trên được "
                    + "1.200",
            ])
        #expect(sheet.rows.count == 2)
    }

    /// 45 + 120 = 165, then 10, then 175 of all.
    @Test func subtotalsAddUpWhatStandsBetweenThem() {
        let more = "Cộng;;;165;;\n22/6/2024;Hòa Ninh;3;10;;\n"
        for total in ["Cộng;;;10;;", "Tổng cộng;;;175;;", "Cộng;;;10;;\nTổng cộng;;;175;;"] {
            #expect(said(workDays(header + rows + more + total)) == [])
        }
        #expect(said(workDays(header + rows + more + "Cộng;;;165;;")).count == 1)
    }

    /// 45 + 120 = 165, then 10: another "Tổng" than "Cộng" says what all add up to, 175.
    @Test func aGrandTotalIsOfAllBlocks() {
        let more = "Cộng;;;165;;\n22/6/2024;Hòa Ninh;3;10;;\n"
        let said = said(workDays(header + rows + more + "Tổng cộng;;;10;;"))
        #expect(
            said == ["!6:13 cột “Số người”: dòng tổng ghi 10, cộng các dòng trên được 175"])
        // Blocks that all have the same word below them.
        let blocks = "Tổng;;;165;;\n22/6/2024;Hòa Ninh;3;10;;\nTổng;;;10;;"
        #expect(self.said(workDays(header + rows + blocks)) == [])
    }

    /// Where the number of outings is not given, a row stands for one: 1 + 1 + 3 = 5.
    @Test(arguments: [(5, 0), (3, 1)])
    func outingsThatAreNotGivenAreCounted(total: Int, findings: Int) {
        let sheet = workDays(
            "Ngày;Xã;Thôn;Số buổi\n8/6/2024;Hòa Ninh;1;\n8/6/2024;Hòa Ninh;2;\n"
                + "9/6/2024;Hòa Ninh;3;3\nTổng cộng;;;\(total)\n")
        #expect(sheet.findings.count == findings)
    }

    /// 45 + 30 = 75 people, 22,5 + 15 = 37,5 days: a total that nothing calls one.
    @Test func aRowWithoutADayThatRepeatsTheSumsIsRefused() {
        let text =
            "Ngày;Xã;Thôn;Số người;Ngày công\n8/6/2024;Hòa Ninh;Thôn 1;45;22,5\n"
            + ";;Thôn 2;30;15\n"
        let total = workDays(text + ";;Toàn xã;75;37,5\n")
        #expect(
            said(total).contains(
                "!4:1 dòng này không có ngày và ghi lại đúng tổng các dòng trên"))
        #expect(total.rows.count == 2)
        // One figure may be the same by chance, and another row is another outing.
        for row in [";;Thôn 3;75;38\n", ";;Thôn 3;75;\n"] {
            #expect(!workDays(text + row).hasErrors, "\(row)")
        }
    }

    /// Every row is read once for all totals.
    ///
    /// The time grows with the rows and not with their square, which would take minutes.
    @Test(.timeLimit(.minutes(1))) func manyTotalsAreCheckedInOnePass() {
        let rows = (1...6_000).map { "8/6/2024;Hòa Ninh;T\($0);1;1;\nCộng;;;1;1;\n" }
        let sheet = workDays(header + rows.joined())
        #expect(sheet.rows.count == 6_000)
        #expect(said(sheet) == [])
    }

    /// A column in which a cell is refused cannot be summed; the others are.
    @Test func aRefusedCellIsToldOnce() {
        let sheet = workDays(header + rows + "22/6/2024;Hòa Ninh;3;năm;1;\nTổng;;;999;90;")
        #expect(sheet.findings.map(\.place.line) == [4, 5])
        #expect(said(sheet)[1].contains("ghi 90, cộng các dòng trên được 83,5"))
    }

    @Test(arguments: ["Tổng công ty Cà phê", "Công an xã", "Cộng đồng dân cư", "Cong an xa"])
    func namesThatBeginLikeATotalAreNames(_ name: String) {
        let sheet = workDays(
            "Ngày;Xã;Đơn vị chủ trì;Số người\n8/6/2024;Hòa Ninh;UBND xã;5\n;;\(name);7\n")
        #expect(sheet.rows.map(\.value.organiser) == ["UBND xã", name])
    }

    // MARK: Merged cells

    @Test func emptyCellsBelowAMergedOneAreFilledAndSaid() {
        let sheet = workDays(
            """
            Ngày;Đến ngày;Xã;Thôn;Chương trình;Đơn vị chủ trì;Số người
            8/6/2024;9/6/2024;Hòa Ninh;Thôn 1;;Đoàn Thanh niên;45
            ;;;Thôn 2;;;30
            ;;;Thôn 3;;Hội Phụ nữ;
            15/6/2024;;;Thôn 1;;;12
            """)
        #expect(
            said(sheet) == [
                "3:1 3 dòng (3–5) để trống, hiểu là ô gộp: “Ngày”, “Xã”, “Đến ngày”, “Đơn vị chủ trì” "
                    + "lấy theo dòng 2"
            ])
        #expect(
            sheet.rows.map(\.value.day.description).map { $0.suffix(2) } == [
                "08", "08", "08", "15",
            ])
        #expect(
            sheet.rows.map(\.value.until.description).map { $0.suffix(2) } == [
                "09", "09", "09", "15",
            ])
        #expect(
            sheet.rows.map(\.value.organiser)
                == ["Đoàn Thanh niên", "Đoàn Thanh niên", "Hội Phụ nữ", ""])
        // An amount is never filled down.
        #expect(sheet.rows.map(\.value.force.people) == [45, 30, nil, 12])
    }

    /// No merged cell spans an empty row or a total; the first row has nothing above it.
    @Test(arguments: ["", ";;;", "Cộng;;;45"])
    func whatDoesNotGoOnIsRefused(_ between: String) {
        let sheet = workDays(
            "Ngày;Xã;Thôn;Số người\n8/6/2024;Hòa Ninh;Thôn 1;45\n\(between)\n;;Thôn 2;30\n")
        #expect(
            said(sheet) == ["!4:1 cột “Ngày” để trống", "!4:2 cột “Xã” để trống"])
        #expect(said(workDays("Ngày;Xã;Thôn\n;Hòa Ninh;Thôn 1")) == ["!2:1 cột “Ngày” để trống"])
    }

    /// An empty cell below a merged one is filled in work days only.
    @Test func sheetsOfFactsAreNotFilled() {
        let text = """
            unit,standard,indicator,day,numerator,denominator,value,pass,level
            25036,xa-ntm,1,2024-06-30,,,,đạt,self
            ,xa-ntm,1,2024-06-30,,,,đạt,self
            """
        let sheet = Form.assessments(catalogue).sheet(.csv(Array(text.utf8), file: "x.csv"))
        #expect(sheet.findings.contains { ($0.place.line, $0.place.column) == (3, 1) })
    }
}
