import Basics
import Sheets
import Targets
import Testing
import Tracker
import WorkLog

/// Days that read two ways: Excel with English settings writes 7 November as `11/7/2024`.
@Suite struct DayOrderTests {
    private func read(_ csv: String, days: DayOrder? = nil) -> Sheet<WorkDay> {
        Form.workDays(catalogue).sheet(.csv(Array(csv.utf8), file: "thang.csv"), days: days)
    }

    private func days(_ sheet: Sheet<WorkDay>) -> [String] {
        sheet.rows.map(\.value.day.description)
    }

    @Test(arguments: [",", "\t"]) func aDayThatReadsTwoWaysIsRefused(_ mark: String) {
        let sheet = read("Ngày\(mark)Xã\n11/7/2024\(mark)Hòa Ninh\n6/6/2024\(mark)Hòa Ninh\n")
        #expect(
            sheet.findings.map(\.problem.vi) == [
                "cột “Ngày”: “11/7/2024” đọc được hai cách: ngày 11 tháng 7 hoặc ngày 7 tháng 11"
            ])
        #expect(sheet.findings.map(\.remedy) == [.sayDayFirst])
        // The sixth of June is the same either way.
        #expect(days(sheet) == ["2024-06-06"])
    }

    /// An officer's own register: 8 June 2024 is a Saturday, 9 June is not.
    @Test func aWeekdayThatContradictsIsRefused() {
        let sheet = read("Ngày;Xã\nThứ Bảy 8/6/2024;Hòa Ninh\nThứ Bảy 9/6/2024;Hòa Ninh\n")
        #expect(days(sheet) == ["2024-06-08"])
        #expect(words(sheet.findings).contains("“Thứ Bảy 9/6/2024”: thứ và ngày không khớp nhau"))
    }

    /// A number over twelve in front tells of the whole file, wherever it stands.
    @Test func anotherDayTellsThatTheDayComesFirst() {
        for rows in [
            "8/6/2024,Hòa Ninh\n13/7/2024,Hòa Ninh", "13/7/2024,Hòa Ninh\n8/6/2024,Hòa Ninh",
        ] {
            let sheet = read("Ngày,Xã\n\(rows)\n")
            #expect(sheet.findings == [], "\(words(sheet.findings))")
            #expect(days(sheet).sorted() == ["2024-06-08", "2024-07-13"])
        }
        // The last day of an outing tells as well.
        let until = read("Ngày,Đến ngày,Xã\n8/6/2024,30/6/2024,Hòa Ninh\n")
        #expect(until.findings == [])
    }

    @Test func thePersonWhoBringsItMaySayIt() {
        let sheet = read("Ngày,Xã\n11/7/2024,Hòa Ninh\n", days: .dayFirst)
        #expect(sheet.findings == [])
        #expect(days(sheet) == ["2024-07-11"])
    }

    /// A second number over twelve: the other days of the file would be wrong without a word,
    /// whatever parts its cells.
    ///
    /// With valid rows alone 7 November would be stored as 11 July.
    @Test(arguments: [nil, DayOrder.dayFirst], [",", ";", "\t"])
    func oneMonthInFrontRefusesTheWholeFile(_ said: DayOrder?, _ mark: String) throws {
        for more in ["", "20/7/2024,Hòa Ninh,20\n"] {
            let csv = "Ngày,Xã,Số người\n11/7/2024,Hòa Ninh,5\n\(more)11/14/2024,Hòa Ninh,7\n"
                .replacing(",", with: mark)
            let sheet = read(csv, days: said)
            #expect(!sheet.isWhole)
            #expect(
                sheet.findings.map(\.problem.vi) == [
                    "không có ngày 11/14/2024: tệp này ghi tháng trước, ngày sau"
                ])
            let log = try emptyLog()
            var recorder = recorder()
            let report = try log.importWorkDays(
                sheet, ImportMode(acceptsValid: true), by: &recorder)
            #expect(report.isRefused)
            #expect(try log.workDays(.everything).isEmpty)
        }
    }

    /// Semicolons come from a Vietnamese machine; options and forms are day-month; ISO is plain.
    @Test func whereNothingIsUncertainTheDayComesFirst() {
        #expect(days(read("Ngày;Xã\n11/7/2024;Hòa Ninh\n")) == ["2024-07-11"])
        #expect(
            days(read("Ngày,Xã\n2024-07-11,Hòa Ninh\n2024/7/6,Hòa Ninh\n"))
                == ["2024-07-11", "2024-07-06"])
        let given = Form.workDays(catalogue).sheet(
            .fields(["day": "11/7/2024", "unit": "Hòa Ninh"], from: "log add"))
        #expect(days(given) == ["2024-07-11"])
        // Weekdays settle nothing: 8 June and 6 August 2024 are a Saturday and a Tuesday.
        #expect(read("Ngày,Xã\n8/6/2024,Hòa Ninh\n").hasErrors)
    }

    /// Assessments, recognitions and confirmations have days too.
    @Test func everySheetAsksTheSame() {
        let assessments = Form.assessments(catalogue).sheet(
            .csv(
                Array(
                    "unit,standard,indicator,day,pass,level\n25036,xa-mau,1.1,6/5/2024,đạt,self\n"
                        .utf8), file: "x.csv"))
        #expect(words(assessments.findings).contains("đọc được hai cách"))
        let confirmations = Form.confirmations.sheet(
            .csv(
                Array("Mã buổi,Người xác nhận,Ngày xác nhận\nb-1,trưởng thôn,6/5/2024\n".utf8),
                file: "x.csv"))
        #expect(words(confirmations.findings).contains("đọc được hai cách"))
    }

    /// 14 is no month: it proves the order for every kind of sheet, also where the row that says
    /// it is refused for something else.
    @Test func everySheetIsRefusedForAMonthInFront() {
        func check<Content>(_ form: Form<Content>, _ csv: String) {
            let sheet = form.sheet(.csv(Array(csv.utf8), file: "x.csv"))
            #expect(!sheet.isWhole, "\(csv)")
            #expect(words(sheet.findings).contains("tệp này ghi tháng trước, ngày sau"), "\(csv)")
        }
        check(
            Form.assessments(catalogue),
            "unit;standard;indicator;day;pass;level\n25036;xa-mau;1.1;6/5/2024;đạt;self\n"
                + "25036;xa-mau;1.1;6/14/2024;;self\n")
        check(
            Form.recognitions(catalogue),
            "Đơn vị;Bộ tiêu chí;Ngày ký\nHòa Ninh;xa-mau;6/5/2024\nHòa Ninh;xa-mau;6/14/2024\n")
        check(
            Form.workItems(catalogue),
            "Ngày;Xã;Tên công trình, phần việc\n6/5/2024;Hòa Ninh;Đường\n6/14/2024;Hòa Ninh;Cầu\n")
        check(
            Form.dutyCounts(catalogue),
            "kind;unit;period;amount;last_on\nkiem-tra;25036;2024;5;6/14/2024\n")
        check(
            Form.confirmations,
            "Mã buổi;Người xác nhận;Ngày xác nhận\nb-1;trưởng thôn;6/14/2024\n")
    }

    /// What an officer's register holds behind a number is read and told once a column.
    @Test func aMeasureBehindANumberIsRead() {
        let sheet = read(
            "Ngày;Xã;Số người;Ngày công;Cứng hóa đường thôn, liên thôn – làm mới (m);Ủng hộ tiền\n"
                + "8/6/2024;Hòa Ninh;45 người;17,5 công;500m;2.000.000đ\n"
                + "15/6/2024;Hòa Ninh;1.020 lượt người;20;1.250 m;500.000 đồng\n")
        #expect(!sheet.hasErrors, "\(words(sheet.findings))")
        #expect(sheet.rows.map(\.value.force.people) == [45, 1_020])
        #expect(sheet.rows[0].value.force.personDays == Quantity(thousandths: 17_500))
        #expect(
            sheet.rows.map { $0.value.outputs.map(\.quantity) } == [
                [Quantity(500)], [Quantity(1_250)],
            ])
        #expect(
            sheet.findings.map(\.problem.vi) == [
                "cột “Số người”: 2 ô ghi kèm đơn vị tính (“45 người”), chỉ lấy con số",
                "cột “Ngày công”: 1 ô ghi kèm đơn vị tính (“17,5 công”), chỉ lấy con số",
                "cột “Cứng hóa đường thôn, liên thôn – làm mới (m)”: 2 ô ghi kèm đơn vị tính "
                    + "(“500m”), chỉ lấy con số",
                "cột “Ủng hộ tiền”: 2 ô ghi kèm đơn vị tính (“2.000.000đ”), chỉ lấy con số",
            ])
        // Another measure is no number.
        #expect(read("Ngày;Xã;Ngày công\n8/6/2024;Hòa Ninh;5 km\n").hasErrors)
        #expect(read("Ngày;Xã;Trồng cây xanh\n8/6/2024;Hòa Ninh;500m\n").hasErrors)
    }
}
