import Basics
import Sheets
import Targets
import TestSupport
import Testing
import WorkLog

/// Sheets of works and of counts: what is read, and what is refused with the reason.
@Suite struct WorkItemSheetTests {
    private func works(_ rows: String) -> Sheet<WorkItem> {
        let header =
            "day,unit,place,title,lead,serves,quantity,measure,due,state,state_on,state_reason,"
            + "given_residents,given_land,given_material,given_material_quantity,"
            + "given_material_measure,result\n"
        return Form.workItems(catalogue).sheet(
            .csv(Array((header + rows).utf8), file: "ct.csv"))
    }

    @Test func readsAWork() throws {
        let sheet = works(
            "2024-06-01,25036,Thôn 3,Bê tông đường,UBND xã,1.1,350,m,2024-08-31,hoàn thành,"
                + "2024-08-20,,5000000,85.5,xi măng,20,bao,350 m")
        #expect(sheet.findings == [], "\(words(sheet.findings))")
        let work = try #require(sheet.rows.first?.value)
        #expect(work.state == .finished)
        #expect(work.stateOn == (try day("2024-08-20")))
        #expect(work.serves == PartID(standard: "xa-mau", part: "1.1"))
        #expect(work.given.residents == Quantity(5_000_000))
        #expect(work.given.land == Quantity(thousandths: 85_500))
        #expect(work.given.personDays == nil)
        #expect(work.given.materialQuantity == Quantity(20))
        #expect(work.confirmation == nil)
        // What the sheet prints it reads again.
        let form = Form.workItems(catalogue)
        let again = form.sheet(
            .fields(form.cells(of: work).filter { !$0.value.isEmpty }, from: "so"))
        #expect(again.rows.map(\.value) == [work], "\(words(again.findings))")
    }

    @Test(arguments: [
        ("2024-06-01,25036,,,,,,,,,,,,,,,,", "“title” để trống"),
        ("2024-06-01,25036,,Cầu,,9.9,,,,,,,,,,,,", "không có “9.9”"),
        ("2024-06-01,25036,,Cầu,,,,,2024-05-01,,,,,,,,,", "hạn hoàn thành trước"),
        ("2024-06-01,25036,,Cầu,,,,,,hoàn thành,,,,,,,,", "“hoàn thành” phải ghi ngày"),
        ("2024-06-01,25036,,Cầu,,,,,,dừng,2024-07-01,,,,,,,", "phải ghi lý do"),
        ("2024-06-01,25036,,Cầu,,,,,,đang làm,2024-07-01,,,,,,,", "có ngày hoàn thành"),
        ("2024-06-01,25036,,Cầu,,,,,,hoàn thành,2024-05-01,,,,,,,", "trước ngày đăng ký"),
        ("2024-06-01,25036,,Cầu,,,,,,xong rồi,,,,,,,,", "không hiểu “xong rồi”"),
        ("2024-06-01,25036,,Cầu,,,,,,,,,2.5,,,,,", "đồng"),
        ("2024-06-01,25036,,Cầu,,,,,,,,,,,,5,bao,", "Vật liệu"),
        ("2024-06-01,31570,,Cầu,,,,,,,,,,,,,,", "31570"),
        ("2026-06-01,25027,,Cầu,,,,,,,,,,,,,,", "kết thúc hoạt động"),
        ("2024-06-01,25036,,Cầu,,,-3,,,,,,,,,,,", "-3"),
    ])
    func refusesAWork(_ row: String, _ text: String) {
        let sheet = works(row)
        #expect(!sheet.findings.isEmpty)
        #expect(words(sheet.findings).contains(text), "\(words(sheet.findings))")
    }

    /// A cell of a work day names a work of its unit, by title or by the letters of its id.
    @Test func aWorkDayNamesItsWork() throws {
        let known = [
            try workItem("0a1b2c3d", title: "Bê tông đường thôn 3"),
            try workItem("9f8e7d6c", unit: "25018", title: "Cầu dân sinh"),
        ]
        func sheet(_ cell: String) -> Sheet<WorkDay> {
            Form.workDays(catalogue, works: known).sheet(
                .csv(
                    Array("day,unit,people,work_item\n2024-06-01,25036,5,\(cell)\n".utf8),
                    file: "a.csv"))
        }
        #expect(sheet("be tong duong thon 3").rows.map(\.value.workItem) == ["0a1b2c3d"])
        #expect(sheet("0a1b").rows.map(\.value.workItem) == ["0a1b2c3d"])
        #expect(sheet("").rows.map(\.value.workItem) == [nil])
        #expect(words(sheet("Cầu dân sinh").findings).contains("không có công trình"))
        #expect(words(sheet("Bê tông đường thôn 4").findings).contains("Bê tông đường thôn 3"))
    }

    @Test func aWorkDayWithoutTheColumnKeepsItsWork() throws {
        let log = try emptyLog()
        var recorder = recorder()
        var named = try workDay()
        named.workItem = "ct-1"
        try log.append([WorkDayEntry(named)], by: &recorder)
        let sheet = workDays(
            "day,unit,place,organiser,people,person_days,cung-hoa-duong,id\n"
                + "2024-06-01,25036,Thôn 3,UBND xã,41,20,150,buoi-1\n")
        _ = try log.importWorkDays(sheet.rows, by: &recorder, complete: sheet.complete)
        #expect(try log.workDay("buoi-1")?.workDay.force.people == 41)
        #expect(try log.workDay("buoi-1")?.workDay.workItem == "ct-1")
    }
}
