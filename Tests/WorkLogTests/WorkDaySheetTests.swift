import Basics
import Sheets
import Targets
import Testing
import Tracker
import WorkLog

@Suite struct WorkDaySheetTests {
    @Test func readsKeysAndPlainNumbers() throws {
        let sheet = workDays(
            """
            day,until,unit,place,programme,organiser,sessions,people,officials,person_days,\
            cung-hoa-duong,hien-dat,so-ho-hien-dat,ung-ho-tien,donor,note,id
            2024-06-01,,25036,Thôn 3,nong-thon-moi,UBND xã,2,40,10,20.5,150.25,120,3,5000000,\
            nhân dân,ghi chú,b-1
            """)
        #expect(sheet.findings == [])
        let row = try #require(sheet.rows.first)
        #expect(row.line == 2)
        #expect(row.value.id == "b-1")
        #expect(row.value.unit == "25036")
        #expect(row.value.until == row.value.day)
        #expect(row.value.sessions == 2)
        #expect(row.value.force.people == 40)
        #expect(row.value.force.personDays == Quantity(thousandths: 20_500))
        #expect(
            row.value.outputs == [
                Output(kind: "cung-hoa-duong", quantity: Quantity(thousandths: 150_250))
            ])
        #expect(
            row.value.contributions == [
                Contribution(kind: .land, quantity: Quantity(120), donor: .residents),
                Contribution(kind: .landHouseholds, quantity: Quantity(3), donor: .residents),
                Contribution(kind: .money, quantity: Quantity(5_000_000), donor: .residents),
            ])
    }

    @Test func readsVietnameseHeadersAndNumbers() throws {
        let sheet = workDays(
            """
            STT;NGÀY;Xã, thị trấn;Thôn, tổ dân phố;Tổng số lượt người;Ngày công;\
            Cứng hoá đường thôn, liên thôn - làm mới (m);Trồng cây xanh;Ủng hộ tiền (đồng);\
            Vật liệu;Số lượng vật liệu;ĐVT vật liệu;Nhóm đóng góp
            1;1/6/2024;xã Hoà Ninh;Thôn 3;1.040;20,5;1.250;0;2.500.000;Xi măng;10;bao;doanh nghiệp
            ;;;;;;;;;;;;
            """)
        #expect(sheet.findings == [])
        #expect(sheet.rows.count == 1)
        let workDay = try #require(sheet.rows.first?.value)
        #expect(workDay.force.people == 1_040)
        #expect(
            workDay.outputs == [Output(kind: "cung-hoa-duong", quantity: Quantity(1_250))])
        #expect(workDay.contributions.map(\.kind) == [.money, .material])
        #expect(workDay.contributions.last?.name == "Xi măng")
        #expect(workDay.contributions.last?.donor == .firms)
        #expect(workDay.programme == "nong-thon-moi")
        #expect(
            workDay.id
                == WorkDay.id(
                    unit: "25036", day: try day("2024-06-01"), place: "thon 3",
                    programme: "nong-thon-moi", organiser: ""))
    }

    /// What a part of a commune is called in the south, and a day as a register has it.
    @Test func placesHaveOtherNamesElsewhere() throws {
        let sheet = workDays("Ngày;Xã;Ấp\nThứ Bảy 8/6/2024;Hòa Ninh;Ấp 3\n")
        #expect(sheet.findings == [], "\(words(sheet.findings))")
        #expect(sheet.rows.map(\.value.place) == ["Ấp 3"])
        #expect(sheet.rows.map(\.value.day) == [try day("2024-06-08")])
    }

    @Test(arguments: [
        "sep=;\nday;unit\n2024-06-01;25036", "day\tunit\r\n15/06/2024\txã Hòa Ninh\r\n",
        "\"day\",\"unit\"\n\"15/6/2024\",\"X. Hòa Ninh\"",
        "Ngày;Đơn vị\n01/06/2024;HOÀ NINH",
    ])
    func readsSeparatorsAndSpellings(_ csv: String) {
        let sheet = workDays(csv)
        #expect(sheet.findings == [])
        #expect(sheet.rows.map(\.value.unit) == ["25036"])
    }

    @Test func templateIsUnderstoodInBothLanguages() {
        for language in Language.allCases {
            let text = Form.workDays(catalogue).template(language: language)
            let sheet = Form.workDays(catalogue).sheet(
                .csv(Array(text.dropFirst().utf8), file: "mau.csv"))
            #expect(sheet.findings.map(\.place.line) == [2])
            #expect(words(sheet.findings).contains("dòng ví dụ của mẫu"))
            #expect(sheet.rows.isEmpty)
            #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
        }
        let text = Form.workDays(catalogue).template(language: .vi)
        #expect(
            text.contains(";Cứng hóa đường thôn, liên thôn – làm mới (m);")
                || text.contains("\"Cứng hóa đường thôn, liên thôn – làm mới (m)\""))
        #expect(text.contains("Hiến đất (m²)"))
    }

    /// A file of one mistake, where it is, and the words that its finding must contain.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let csv: String
        let place: String
        let words: [String]
        var testDescription: String { words[0] }

        init(_ csv: String, at place: String, _ words: String...) {
            self.csv = csv
            self.place = place
            self.words = words
        }
    }

    static let mistakes: [Mistake] = [
        Mistake(
            "day,unit,people\n31/02/2024,25036,1", at: "2:1", "không có ngày 31/02/2024",
            "there is no day"),
        Mistake(
            "day,unit\n05/11/22,25036", at: "2:1", "không phải ngày", "ngày/tháng/năm",
            "| 05/11/22,25036", "năm bốn chữ số"),
        Mistake("day,unit\n44870,25036", at: "2:1", "không phải ngày", "định dạng cả cột là ngày"),
        Mistake(
            "day,unit\n06/13/2024,25036", at: "2:1", "không có ngày 06/13/2024",
            "ngày trước, tháng sau"),
        Mistake("day,unit\n15/11/2202,25036", at: "2:1", "2000–2100"),
        Mistake("day,unit\n,25036", at: "2:1", "cột “day” để trống"),
        Mistake("day,unit\n2024-06-01,", at: "2:12", "cột “unit” để trống"),
        Mistake("unit,people\n25036,1", at: "1:1", "thiếu cột “Ngày”", "(day) is missing"),
        Mistake("day,people\n2024-06-01,1", at: "1:1", "thiếu cột “Xã, thị trấn”"),
        Mistake(
            "day,unit,poeple\n2024-06-01,25036,1", at: "1:10", "không hiểu cột “poeple”",
            "Có phải ý là: “people”"),
        Mistake(
            "day,unit,people,people\n2024-06-01,25036,1,1", at: "1:17", "trùng với cột “people”"),
        Mistake(
            "day,unit,lap-den\n2024-06-01,25036,1", at: "1:10", "không thuộc nhiệm vụ này"),
        Mistake(
            "Ngày;Đơn vị;Cứng hóa đường thôn, liên thôn – làm mới (km)\n1/6/2024;25036;1",
            at: "1:13", "đơn vị tính “km”, sổ tính bằng “m”", "đổi số liệu"),
        Mistake("day,unit,people\n2024-06-01,25036,-5", at: "2:18", "số âm -5", "negative"),
        Mistake("day,unit,people\n2024-06-01,25036,5.5", at: "2:18", "phải là số nguyên"),
        Mistake(
            "day,unit,people\n2024-06-01,25036,năm", at: "2:18", "“năm” không phải số",
            "số như 1234.5"),
        Mistake(
            "day,unit,thu-gom-rac\n2024-06-01,25036,1.2345", at: "2:18", "ba chữ số thập phân"),
        Mistake(
            "Ngày,Đơn vị,Thu gom rác thải (kg)\n15/6/2024,25036,1.250", at: "2:17",
            "đọc được hai cách: 1.250 hoặc 1,25", "1,250 or 1.25", "dấu chấm phẩy"),
        Mistake(
            "day;unit;thu-gom-rac\n2024-06-01;25036;1.25", at: "2:18", "không tách từng ba"),
        Mistake(
            "day,unit,people,officials,residents\n2024-06-01,25036,10,6,5", at: "2:18",
            "cộng lại 11, nhiều hơn tổng số 10"),
        Mistake(
            "day,unit,people,officials\n2024-06-01,25036,,6", at: "2:18",
            "không có tổng số lượt người"),
        Mistake(
            "day,until,unit\n2024-06-02,2024-06-01,25036", at: "2:12",
            "đến ngày 01/06/2024 là trước ngày bắt đầu 02/06/2024"),
        Mistake("day,unit,sessions\n2024-06-01,25036,0", at: "2:18", "từ 1 trở lên"),
        Mistake(
            "day,unit,ung-ho-tien\n2024-06-01,25036,1.5", at: "2:18", "phần lẻ của đồng",
            "nghìn hay triệu"),
        Mistake("day,unit,so-ho-hien-dat\n2024-06-01,25036,1.5", at: "2:18", "số nguyên"),
        Mistake(
            "day,unit,vat-lieu-ten\n2024-06-01,25036,Xi măng", at: "2:1",
            "thiếu cột “Số lượng vật liệu”"),
        Mistake(
            "day,unit,vat-lieu-ten,vat-lieu-so-luong,vat-lieu-dvt\n2024-06-01,25036,,5,bao",
            at: "2:18", "thiếu cột “Vật liệu”"),
        Mistake(
            "day,unit,ung-ho-tien,donor\n2024-06-01,25036,5,nhân dan tệ", at: "2:20",
            "không hiểu “nhân dan tệ”", "“doanh nghiệp, tổ chức”"),
        Mistake(
            "day,unit,programme\n2024-06-01,25036,nong thon cu", at: "2:18",
            "không có chương trình “nong thon cu”", "Ngày thứ Bảy vì nông thôn mới"),
        Mistake(
            "day,unit\n2024-06-01,Hòa Nih", at: "2:12", "không có đơn vị “Hòa Nih”",
            "Có phải ý là: “Hòa Ninh”"),
        Mistake(
            "day,unit\n2024-06-01,Di Linh", at: "2:12", "có thể là",
            "huyện Di Linh (679)", "thị trấn Di Linh (25000)", "ghi rõ loại đơn vị"),
        Mistake(
            "day,unit\n2026-03-07,xã Liên Đầm", at: "2:12",
            "xã Liên Đầm kết thúc hoạt động sau ngày 30/06/2025", "ghi xã Hòa Ninh (25036)",
            "“Liên Đầm” ở cột nơi làm"),
        Mistake(
            "day,unit\n2024-06-01,Bảo Thuận", at: "2:12", "xã Bảo Thuận thành lập ngày 01/07/2025",
            "ghi xã Đinh Lạc (25018)"),
        Mistake(
            "day,until,unit\n2025-06-28,2025-07-05,xã Hòa Ninh", at: "2:12",
            "kéo qua ngày 30/06/2025", "ghi thành hai dòng", "từ 01/07/2025"),
        Mistake(
            "day,unit,place\n2024-06-01,25036,Thôn 1\n2024-06-01,25036,thôn 1", at: "3:1",
            "trùng với dòng 2", "thêm nơi làm hoặc cột mã"),
        Mistake(
            "day,unit,id\n2024-06-01,25036,a\n2024-06-02,25036,a", at: "3:1", "trùng với dòng 2"),
        Mistake("day,unit,id\n2024-06-01,25036,a b", at: "2:18", "khoảng trắng"),
        Mistake("day,unit\n2024-06-01,25036,5", at: "2:18", "ô “5” không nằm dưới tiêu đề nào"),
        Mistake("day,unit\n2024-06-01,\"25036", at: "2:12", "dấu ngoặc kép mở mà không đóng"),
        Mistake("", at: "1:1", "không có dòng nào"),
    ]

    @Test(arguments: mistakes)
    func refuses(_ mistake: Mistake) throws {
        let sheet = workDays(mistake.csv)
        let finding = try #require(sheet.findings.first)
        #expect(sheet.findings.count == 1, "\(words(sheet.findings))")
        #expect("\(finding.place)" == "thang.csv:\(mistake.place)")
        for text in mistake.words { #expect(words(sheet.findings).contains(text)) }
    }

    @Test func oneCodeMeansTwoCommunesAtTwoTimes() {
        let sheet = workDays("day,unit\n2024-06-01,25018\n2025-07-05,25018")
        #expect(sheet.findings == [])
        #expect(sheet.rows.map(\.value.unit) == ["25018", "25018@2025-07-01"])
    }

    @Test func findsEveryMistakeAtOnce() {
        let sheet = workDays(
            """
            day,unit,people,thu-gom-rac
            31/02/2024,25036,-1,x
            2024-06-08,25036,1,2
            2024-06-08,Hoa,1,2
            """)
        #expect(
            sheet.findings.map { "\($0.place.line):\($0.place.column)" }
                == ["2:1", "2:18", "2:21", "4:12"])
        #expect(sheet.rows.count == 1)
    }

    @Test func refusesWorkbooksAndOtherEncodings() {
        let workbook = Form.workDays(catalogue).sheet(
            .csv([0x50, 0x4B, 0x03, 0x04, 0, 0], file: "thang.xlsx"))
        #expect(words(workbook.findings).contains("CSV UTF-8"))
        let windows1258 = Array("day,unit\n2024-06-01,H".utf8) + [0xF2] + Array("a\n".utf8)
        let other = Form.workDays(catalogue).sheet(.csv(windows1258, file: "cu.csv"))
        #expect(words(other.findings).contains("cu.csv:2:13"))
        #expect(words(other.findings).contains("Windows-1258"))
    }
}

@Suite struct RowOfOptionsTests {
    @Test func readsOneRowWithAllRules() throws {
        let cells = [
            (key: "day", text: "1/6/2024"), (key: "unit", text: "xã Hòa Ninh"),
            (key: "place", text: "Thôn \"3\"; đầu thôn"), (key: "person_days", text: "20,5"),
            (key: "cung-hoa-duong", text: "1250"),
        ]
        let sheet = Form.workDays(catalogue).sheet(.given(cells, from: "log add"))
        #expect(sheet.findings == [])
        let workDay = try #require(sheet.rows.first?.value)
        #expect(workDay.place == "Thôn \"3\"; đầu thôn")
        #expect(workDay.outputs.first?.quantity == Quantity(1_250))
        let bad = Form.workDays(catalogue).sheet(
            .given([(key: "day", text: "31/2/2024"), (key: "unit", text: "x")], from: "log add"))
        #expect(words(bad.findings).contains("log add: day: không có ngày 31/2/2024"))
        #expect(bad.findings.map(\.place.field) == ["day"])
        let decision = Form.recognitions(catalogue).sheet(
            .given(
                [
                    (key: "unit", text: "25036"), (key: "standard", text: "xa-mau"),
                    (key: "day", text: "10/01/2023"),
                ], from: "recognise add"))
        #expect(decision.rows.first?.value.dayIs == .on)
    }

    /// Nothing says how a number is written that somebody gives; each field says what is wrong
    /// with it, all at once.
    @Test func findingsOfGivenFieldsNameThem() {
        let sheet = Form.workDays(catalogue).sheet(
            .given(
                [
                    (key: "day", text: "1/6/2024"), (key: "unit", text: "xã Hòa Nin"),
                    (key: "people", text: "1.250"), (key: "sessions", text: "0"),
                    (key: "donor", text: "ai đó"),
                ], from: "log add"))
        #expect(
            Set(sheet.findings.map(\.place.field)) == ["unit", "people", "sessions", "donor"])
        #expect(words(sheet.findings).contains("people: “1.250” đọc được hai cách: 1.250 / 1,25"))
        let nothing = Form.workDays(catalogue).sheet(.given([], from: "log add"))
        #expect(nothing.findings.map(\.place.field) == ["day", "unit"])
    }

    /// A correction is read over what is known: what is not given stays, what goes together is
    /// read together.
    @Test func givenFieldsAreReadOverWhatIsKnown() throws {
        let known = try workDay(
            people: 40, road: 150, note: "ghi chú",
            contributions: [
                Contribution(kind: .land, quantity: Quantity(thousandths: 1_255), donor: .residents)
            ])
        let form = Form.workDays(catalogue)
        let people = form.sheet(
            .given([(key: "officials", text: "5")], from: "log correct"), over: known)
        #expect(people.findings == [])
        var expected = known
        expected.force.officials = 5
        #expect(people.rows.map(\.value) == [expected])
        let money = form.sheet(
            .given([(key: "ung-ho-tien", text: "5000")], from: "log correct"), over: known)
        #expect(
            money.rows.first?.value.contributions
                == known.contributions + [
                    Contribution(kind: .money, quantity: Quantity(5_000), donor: .residents)
                ])
        let moved = form.sheet(
            .given([(key: "day", text: "5/7/2025")], from: "log correct"), over: known)
        let july = try day("2025-07-05")
        #expect(moved.hasErrors || moved.rows.first?.value.until == july)
        let many = form.sheet(
            .given([(key: "officials", text: "41")], from: "log correct"), over: known)
        #expect(words(many.findings).contains("cộng lại 41, nhiều hơn tổng số 40"))
    }
}
