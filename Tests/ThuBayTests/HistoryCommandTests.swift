import Foundation
import TestSupport
import Testing

/// Histories on the command line.
@Suite struct HistoryCommandTests {
    @Test func aWorkDayWithAllThatHappenedToIt() throws {
        try withLog { thubay in
            try thubay(
                "log", "add", "--by", "UBND xã Hòa Ninh", "--day", "08/06/2024", "--unit",
                "Hòa Ninh", "--place", "Thôn 5", "--people", "45", "--output",
                "khoi-thong-cong-ranh=250", "--note", "gọi ông A")
            let list = try thubay("log", "list", "--from", "2024-06-01", "--format", "json")
            let id = try #require(list.output.firstMatch(of: /"id" : "([0-9a-f-]{36})"/)?.1)
            let start = id.prefix(8).uppercased()
            try thubay("log", "confirm", start, "--role", "Trưởng thôn", "--on", "10/06/2024")
            try thubay(
                "log", "correct", start, "--output", "khoi-thong-cong-ranh=200", "--people", "",
                "--reason", "đo lại")
            try thubay("log", "dispute", start, "--reason", "Trưởng thôn: chỉ có 20 người")
            let redacted = try thubay(
                "log", "redact", start, "--field", "note", "--reason", "tên người")
            #expect(redacted.status == 0, "\(redacted.errors)")

            let shown = try thubay("log", "show", start)
            #expect(shown.status == 0, "\(shown.errors)")
            let text = shown.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for words in [
                "Buổi ra quân ngày 08/06/2024, xã Hòa Ninh, Thôn 5",
                "Tình trạng: chưa thống nhất", "Khơi thông cống rãnh: 200 m", "Trưởng thôn, 10/06",
                "250 m → 200 m", "45 →", "đo lại", "Đã lược bỏ ghi chú", "tên người",
                "Ghi chú: [đã lược bỏ]",
            ] {
                #expect(text.contains(words), "\(words)")
            }
            #expect(!text.contains("ông A"))

            let json = try history(thubay, "log", String(id))
            let revisions = try #require(json["revisions"] as? [[String: Any]])
            #expect(revisions.map { $0["number"] as? Int } == [1, 2, 3, 4])
            #expect(
                revisions.map { $0["recordedBy"] as? String }.prefix(2)
                    == ["UBND xã Hòa Ninh", "Văn phòng điều phối"])
            #expect(revisions[1]["confirmedBy"] as? String == "Trưởng thôn")
            #expect(revisions[3]["reason"] as? String == "Trưởng thôn: chỉ có 20 người")
            let changes = try #require(revisions[2]["changes"] as? [[String: String]])
            #expect(
                changes == [
                    [
                        "field": "khoi-thong-cong-ranh", "title": "Khơi thông cống rãnh",
                        "before": "250 m", "after": "200 m",
                    ], ["field": "people", "title": "Tổng số lượt người", "before": "45"],
                ])
            #expect((json["redactions"] as? [[String: Any]])?.count == 1)
            #expect(json["isConflict"] as? Bool == false)
            let english = try thubay("log", "show", start, "--language", "en")
            #expect(english.output.contains("Work day of 08/06/2024, Hòa Ninh commune"))
            let csv = try thubay("log", "show", start, "--format", "csv")
            #expect(csv.output.contains("đo lại;Khơi thông cống rãnh;250 m;200 m"))
        }
    }

    private func history(_ thubay: Program, _ command: String, _ id: String) throws -> [String: Any]
    {
        let run = try thubay(command, "show", id, "--format", "json")
        #expect(run.status == 0, "\(run.errors)")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        return try #require(json as? [String: Any])
    }

    @Test func idsThatFitSeveralOrNone() throws {
        try withLog { thubay in
            for place in 1...20 {
                try thubay(
                    "log", "add", "--day", "08/06/2024", "--unit", "25036", "--place",
                    "Thôn \(place)")
            }
            let list = try thubay("log", "list", "--from", "2024-06-01", "--format", "json")
            // Twenty ids and sixteen letters: two begin alike.
            let letters = list.output.matches(of: /"id" : "([0-9a-f])[0-9a-f-]{35}"/)
                .map { String($0.1) }
            let twice = try #require(
                Dictionary(grouping: letters, by: { $0 }).first { $0.value.count > 1 }?.key)
            let several = try thubay("log", "show", twice)
            #expect(several.status == 1)
            #expect(several.errors.contains("nhiều mã bắt đầu bằng “\(twice)”: \(twice)"))
            #expect(several.errors.contains("ghi thêm vài chữ của mã"))
            let none = try thubay("log", "void", "zzz", "--reason", "nhầm")
            #expect(none.status == 1)
            #expect(none.errors.contains("trong sổ không có mã “zzz”"))
        }
    }

    @Test func decisionsAndAssessmentsAreTakenBack() throws {
        try withLog { thubay in
            let list = try thubay("recognise", "list", "--format", "json")
            let id = try #require(list.output.firstMatch(of: /"id" : "([0-9a-f-]{36})"/)?.1)
            let start = String(id.prefix(8))
            #expect(try thubay("recognise", "list").output.contains(start))
            let early = try thubay("recognise", "withdraw", start, "--on", "01/01/2000")
            #expect(early.status == 1)
            #expect(early.errors.contains("không thể thu hồi trước ngày đó"))
            let withdrawn = try thubay(
                "recognise", "withdraw", start, "--on", "01/01/2025", "--reason", "QĐ 7/QĐ-UBND")
            #expect(withdrawn.status == 0, "\(withdrawn.errors)")
            let voided = try thubay("recognise", "void", start, "--reason", "nhầm xã")
            #expect(voided.status == 0, "\(voided.errors)")
            let json = try history(thubay, "recognise", start)
            let revisions = try #require(json["revisions"] as? [[String: Any]])
            #expect(
                revisions.map { $0["status"] as? String } == ["recorded", "recorded", "voided"])
            #expect(revisions[1]["reason"] as? String == "QĐ 7/QĐ-UBND")
            #expect(try !thubay("recognise", "list").output.contains(start))
            let restored = try thubay("recognise", "restore", start, "--reason", "đúng xã")
            #expect(restored.status == 0, "\(restored.errors)")
            #expect(try thubay("recognise", "list").output.contains("01/01/2025"))
        }
    }

    @Test func assessmentsAreListedAndComeBack() throws {
        try withLog { thubay in
            try thubay.write(
                """
                unit,standard,indicator,day,numerator,denominator,value,pass,level,source
                25036,xa-ntm-2021-2025,2.2,2022-06-03,15000,24000,,,verified,BB 1
                25036,xa-ntm-2021-2025,10,2022-06-03,,,57.5,,self,
                25036,xa-ntm-2021-2025,1,2022-06-03,,,,khong dat,appraised,
                """, to: "dg.csv")
            #expect(try thubay("assess", "import", "dg.csv").status == 0)
            let list = try thubay(
                "assess", "list", "--unit", "xã Hòa Ninh", "--as-of", "2024-06-30")
            #expect(list.output.contains("15.000"))
            #expect(list.output.contains("3 dòng."))
            let one = try thubay("assess", "list", "--indicator", "2.2", "--as-of", "2024-06-30")
            #expect(one.output.contains("1 dòng."))
            let none = try thubay("assess", "list", "--indicator", "2.22")
            #expect(none.errors.contains("2.2"))
            let csv = try thubay(
                "assess", "list", "--standard", "xa-ntm-2021-2025", "--format", "csv")
            try thubay.write(csv.output, to: "ra.csv")
            let again = try thubay("assess", "import", "ra.csv")
            #expect(again.status == 0, "\(again.errors)")
            #expect(again.output.contains("không có gì mới: 3 dòng"), "\(again.output)")
            let json = try thubay(
                "assess", "list", "--standard", "xa-ntm-2021-2025", "--format", "json")
            let id = try #require(json.output.firstMatch(of: /"id" : "([0-9a-f-]{36})"/)?.1)
            let voided = try thubay("assess", "void", String(id), "--reason", "nhầm xã")
            #expect(voided.status == 0, "\(voided.errors)")
            #expect(try thubay("assess", "show", String(id)).output.contains("đã hủy"))
            #expect(
                try thubay("assess", "list", "--unit", "25036", "--as-of", "2024-06-30").output
                    .contains("2 dòng."))
            // The same sheet does not bring it back by itself, and says what does.
            let voidedStill = try thubay("assess", "import", "dg.csv")
            #expect(voidedStill.status == 0)
            #expect(voidedStill.errors.contains("mục này đã hủy trong sổ, không ghi lại"))
            #expect(voidedStill.errors.contains("thubay assess restore"))
            let restored = try thubay("assess", "restore", String(id), "--reason", "hủy nhầm")
            #expect(restored.status == 0, "\(restored.errors)")
            #expect(restored.output.contains("Đã khôi phục: \(id)"))
            #expect(
                try thubay("assess", "list", "--unit", "25036", "--as-of", "2024-06-30").output
                    .contains("3 dòng."))
        }
    }

    @Test func addingNothingIsAWrongUse() throws {
        try withLog { thubay in
            let run = try thubay("log", "add")
            #expect(run.status == 64)
            #expect(run.errors.contains("--day"))
        }
    }
}
