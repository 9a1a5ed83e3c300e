import Basics
import GRDB
import Sheets
import Targets
import Testing
import Tracker
import WorkLog

@Suite struct FactTests {
    private func assessments(_ rows: String) -> Sheet<Assessment> {
        let header =
            "unit,standard,indicator,day,numerator,denominator,value,pass,level,source,note\n"
        return Form.assessments(catalogue).sheet(.csv(Array((header + rows).utf8), file: "dg.csv"))
    }

    private func recognitions(_ rows: String) -> Sheet<Recognition> {
        let header = "unit,standard,document,day,day_is,for_year,withdrawn_on,source,note\n"
        return Form.recognitions(catalogue).sheet(.csv(Array((header + rows).utf8), file: "cn.csv"))
    }

    @Test func readsAssessments() throws {
        let sheet = assessments(
            """
            25036,xa-mau,1.1,2022-06-03,15,24,,,appraised,báo cáo,
            25036,Xã nông thôn mới mẫu,xa-mau/1.2,13/6/2022,,,,không đạt,tự đánh giá,,
            25036,xa-mau,2,2022-06-03,,,44.5,,thẩm tra,,
            25036,xa-mau,1.1,2022-12-03,,,62.5%,,self,,
            25036,xa-mau,1,2022-06-03,,,,Không áp dụng,self,,
            25000,do-thi-mau,,2024-09-17,,,85.58,,verified,,
            """)
        #expect(sheet.findings == [], "\(words(sheet.findings))")
        let ratio = try #require(Ratio(Quantity(15), Quantity(24)))
        #expect(
            sheet.rows.map(\.value.value) == [
                .share(ratio), .verdict(.unmet), .number(Quantity(thousandths: 44_500)),
                .number(Quantity(thousandths: 62_500)), .verdict(.notApplicable),
                .number(Quantity(thousandths: 85_580)),
            ])
        #expect(sheet.rows.map(\.value.part.part) == ["1.1", "1.2", "2", "1.1", "1", nil])
        #expect(sheet.rows.map(\.value.level).prefix(3) == [.appraised, .own, .verified])
        let vietnamese = Form.assessments(catalogue).template(language: .vi)
        #expect(vietnamese.contains("Đơn vị;Bộ tiêu chí;Chỉ tiêu;Ngày đánh giá;Số đạt"))
        let again = Form.assessments(catalogue).sheet(
            .csv(Array(vietnamese.dropFirst().utf8), file: "mau.csv"))
        #expect(again.findings == [])
    }

    @Test(arguments: [
        ("25036,xa-mao,1.1,2022-06-03,1,2,,,self,,", "không có bộ tiêu chí “xa-mao”"),
        ("25036,xa-mau,1.9,2022-06-03,1,2,,,self,,", "không có chỉ tiêu “1.9”"),
        ("25036,xa-mau,1.1,2022-06-03,,,,,self,,", "không có kết quả"),
        ("25036,xa-mau,1.1,2022-06-03,1,2,50,,self,,", "nhiều hơn một kết quả"),
        ("25036,xa-mau,1.1,2022-06-03,1,,,,self,,", "phải đi cùng nhau"),
        ("25036,xa-mau,1.1,2022-06-03,1,0,,,self,,", "tổng số phải lớn hơn 0"),
        ("25036,xa-mau,1.1,2022-06-03,3,2,,,self,,", "số đạt 3 lớn hơn tổng số 2"),
        ("25036,xa-mau,1.1,2022-06-03,,,130,,self,,", "lớn hơn 100%"),
        ("25036,xa-mau,1.2,2022-06-03,,,,chắc đạt,self,,", "không hiểu “chắc đạt”"),
        ("25036,xa-mau,1.2,2022-06-03,,,,đạt,,,", "cột “level” để trống"),
        ("25036,xa-mau,1.2,2022-06-03,,,,đạt,tự khen,,", "“thẩm định”"),
        ("25036,xa-mau,1.2,2022-06-03,3,4,,,self,,", "không đánh giá bằng “3”"),
        ("25036,xa-mau,1.2,2022-06-03,,,50,,self,,", "đạt, không đạt hoặc không áp dụng"),
        ("25036,xa-mau,2,2022-06-03,3,4,,,self,,", "giá trị (triệu đồng/người/năm)"),
        ("25036,xa-mau,,2022-06-03,,,18,,self,,", "không đánh giá bằng “18”"),
        ("25000,do-thi-mau,,2024-09-17,3,4,,,self,,", "số điểm ở cột giá trị"),
        (
            "25036,xa-mau,1.2,2026-06-03,,,,đạt,self,,\n25027,xa-mau,1.2,2026-06-03,,,,đạt,self,,",
            "xã Liên Đầm kết thúc hoạt động"
        ),
        (
            "25036,xa-mau,1.2,2022-06-13,,,,đạt,self,,\n25036,xa-mau,1.2,13/6/2022,,,,đạt,self,,",
            "cùng một việc với dòng 2"
        ),
    ])
    func refusesAssessments(_ rows: String, _ text: String) {
        let sheet = assessments(rows)
        #expect(sheet.findings.count == 1, "\(words(sheet.findings))")
        #expect(words(sheet.findings).contains(text))
    }

    @Test func readsRecognitionsAndRefusesWrongOnes() throws {
        let good = recognitions("25036,xa-mau,12/QĐ-UBND,2023-01-10,by,2022,2024-05-01,báo,")
        #expect(good.findings == [])
        let recognition = try #require(good.rows.first?.value)
        #expect(recognition.forYear == 2022)
        #expect(recognition.dayIs == .by)
        #expect(recognition.withdrawnOn == (try day("2024-05-01")))
        let bad = recognitions(
            """
            25000,xa-mau,,2023-01-10,,,,,
            25036,xa-mau,,2023-01-10,,,2022-05-01,,
            25036,xa-mau,,2023-01-11,sau,,,,
            25036,xa-mau,,2023-01-12,,20222,,,
            """)
        #expect(bad.findings.map(\.place.line) == [2, 3, 4, 5])
        let text = words(bad.findings)
        #expect(text.contains("dành cho xã, không phải thị trấn Di Linh"))
        #expect(text.contains("ngày thu hồi trước ngày ký"))
        #expect(text.contains("không hiểu “sau”"))
        #expect(text.contains("“20222” không phải năm"))
    }

    @Test func keepsAssessmentsInTheOrderOfRecording() throws {
        let log = try emptyLog()
        var first = recorder(hour: 8)
        var second = recorder(hour: 9)
        let later = assessments(
            "25036,xa-mau,1.1,2022-06-03,15,24,,,appraised,,\n25036,xa-mau,1.2,2022-06-01,,,,đạt,self,,"
        )
        _ = try log.importFacts(later, by: &second)
        let earlier = assessments("25018,xa-mau,1.1,2022-06-03,,,50,,self,,")
        _ = try log.importFacts(earlier, by: &first)
        #expect(try log.assessments().map(\.unit) == ["25018", "25036", "25036"])
        #expect(try log.assessments().map(\.part.part) == ["1.1", "1.1", "1.2"])
        #expect(try log.assessments(upTo: try day("2022-06-01")).map(\.part.part) == ["1.2"])
        #expect(
            try log.assessments() == [earlier.rows[0], later.rows[0], later.rows[1]].map(\.value))

        var third = recorder(hour: 10)
        #expect(try log.importFacts(later, by: &third).counts.unchanged == 2)
        let corrected = assessments("25036,xa-mau,1.1,2022-06-03,16,24,,,appraised,,")
        #expect(try log.importFacts(corrected, by: &third).counts.corrected == 1)
        let ratio = try #require(Ratio(Quantity(16), Quantity(24)))
        #expect(try log.assessments().last?.value == .share(ratio))
        let id = corrected.rows[0].value.id
        try log.void(Assessment.self, id, reason: "nhầm xã", by: &third)
        #expect(try log.assessments().count == 2)
        #expect(try log.importFacts(corrected, by: &third).counts.unchanged == 1)
        let refused = try log.importFacts(
            assessments(
                "25018,xa-mau,1.2,2022-06-03,,,,đạt,self,,\n25036,xa-mau,1.1,2022-06-03,17,24,,,appraised,,"
            ), by: &third)
        #expect(!refused.isWritten)
        #expect(words(refused.findings).contains("dg.csv:3:1: mục này đã hủy"))
        #expect(try log.assessments().count == 2)
    }

    @Test func whatWasVoidedComesBackAsItWas() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let sheet = assessments("25036,xa-mau,1.1,2022-06-03,15,24,,,appraised,,")
        _ = try log.importFacts(sheet, by: &recorder)
        let id = sheet.rows[0].value.id
        try log.void(Assessment.self, id, reason: "nhầm xã", by: &recorder)
        // 15/24 again is not taken for new, 16/24 is refused: somebody voided it.
        let again = try log.importFacts(sheet, by: &recorder)
        #expect(again.isWritten)
        #expect(words(again.findings).contains("mục này đã hủy trong sổ, không ghi lại"))
        let other = assessments("25036,xa-mau,1.1,2022-06-03,16,24,,,appraised,,")
        let refused = try log.importFacts(other, by: &recorder)
        #expect(refused.findings.contains { $0.remedy == .restoreFactBefore(.assessments) })
        #expect(throws: LogError.noReason) {
            try log.restore(Assessment.self, id, reason: " ", by: &recorder)
        }
        try log.restore(Assessment.self, id, reason: "đúng xã", by: &recorder)
        #expect(try log.assessments() == [sheet.rows[0].value])
        try log.restore(Assessment.self, id, reason: "lần nữa", by: &recorder)
        #expect(try log.history(of: Assessment.self, idStarting: id).count == 3)
        #expect(try log.importFacts(other, by: &recorder).counts.corrected == 1)
    }

    /// Whoever writes into the file by other means may number rows as they like.
    @Test func readsRowsOfAnyNumber() throws {
        let file = LogFile()
        let log = try file.create()
        var recorder = recorder()
        let sheet = assessments("25036,xa-mau,1.1,2022-06-03,15,24,,,appraised,,")
        _ = try log.importFacts(sheet, by: &recorder)
        try file.stranger().write { database in
            let names = try database.columns(in: "assessment").map(\.name)
            let values = names.map { name in
                switch name {
                case "id": "4000000000000"
                case "uid": "'f0000000-0000-7000-8000-000000000000'"
                case "assessment": "'khac'"
                default: name
                }
            }
            try database.execute(
                sql: "INSERT INTO assessment SELECT \(values.joined(separator: ", ")) "
                    + "FROM assessment")
        }
        #expect(try log.assessments().map(\.id) == [sheet.rows[0].value.id, "khac"])
    }

    @Test func withdrawsRecognitions() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let sheet = recognitions("25036,xa-mau,12/QĐ-UBND,2023-01-10,on,2022,,báo,")
        #expect(try log.importFacts(sheet, by: &recorder).counts.added == 1)
        let id = sheet.rows[0].value.id
        #expect(throws: LogError.withdrawnBefore(id: id, day: try day("2023-01-10"))) {
            try log.withdraw(id, on: try day("2022-01-10"), by: &recorder)
        }
        try log.withdraw(id, on: try day("2024-05-01"), by: &recorder)
        #expect(try log.recognitions().first?.withdrawnOn == (try day("2024-05-01")))
        // The same sheet again does not undo it.
        #expect(try log.importFacts(sheet, by: &recorder).counts.unchanged == 1)
        #expect(try log.recognitions(upTo: try day("2023-01-09")).isEmpty)
        try log.void(Recognition.self, id, reason: "nhầm", by: &recorder)
        #expect(try log.recognitions().isEmpty)
        #expect(throws: LogError.voided(id: id)) {
            try log.withdraw(id, on: try day("2024-05-01"), by: &recorder)
        }
        #expect(throws: LogError.unknown(id: "x")) {
            try log.withdraw("x", on: try day("2024-05-01"), by: &recorder)
        }
    }
}
