import Basics
import Sheets
import Targets
import Testing
import Tracker
import WorkLog

/// What the log writes as a sheet comes back as the same log.
@Suite struct ExportTests {
    private static let pieces = [
        "Thôn 5", "\"", "\"\"", ";", ",", "\n", "\r\n", "\t", "=", "+", "-", "@", "'", "''", " ",
        "\u{A0}", "1+1", "-5", "Hoà", "o\u{300}", "sep=;", "\u{FEFF}", "😀", "|",
        "VÍ DỤ",
        "dự kiến", "Tổng cộng",
    ]

    private func text(_ random: inout SplitMix64) -> String {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
            Self.pieces.randomElement(using: &random) ?? ""
        }.joined()
    }

    private func number(_ random: inout SplitMix64, _ largest: Int, _ decimals: Bool) -> String {
        guard Bool.random(using: &random) else { return "" }
        let whole = Int.random(in: 0...largest, using: &random)
        return decimals && Bool.random(using: &random)
            ? "\(whole),\(Int.random(in: 1...999, using: &random))" : "\(whole)"
    }

    /// A row of everything that a sheet can say.
    private func row(_ line: Int, _ random: inout SplitMix64) -> [String: String] {
        let people = Int.random(in: 1...500, using: &random)
        var cells = [
            "day": "\(1 + line % 28)/6/2024", "unit": ["25036", "25018"][line % 2],
            "place": text(&random) + "\(line)", "organiser": text(&random), "note": text(&random),
            "sessions": "\(Int.random(in: 1...3, using: &random))",
            "people": "\(people)", "officials": Bool.random(using: &random) ? "\(people / 2)" : "",
            "person_days": number(&random, 200, true),
            "cung-hoa-duong": number(&random, 9_999, true),
            "thu-gom-rac": number(&random, 9_999, false), "hien-dat": number(&random, 900, true),
            "so-ho-hien-dat": number(&random, 9, false),
            "ung-ho-tien": number(&random, 9_000_000, false),
            "donor": ["", "nhân dân", "doanh nghiệp"].randomElement(using: &random) ?? "",
        ]
        if Bool.random(using: &random) { cells["until"] = "30/06/2024" }
        if Bool.random(using: &random) {
            cells["vat-lieu-ten"] = text(&random) + "đá"
            cells["vat-lieu-so-luong"] = "2,5"
            cells["vat-lieu-dvt"] = "m³"
        }
        if Bool.random(using: &random) { cells["id"] = "=b-\(line)" }
        return cells
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func anExportComesBackAsTheSameLog(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let rows = (0..<25).map { row($0, &random) }
        let keys = Set(rows.flatMap(\.keys)).sorted()
        var csv = CSVText()
        csv.add(keys)
        for row in rows { csv.add(keys.map { row[$0] ?? "" }) }
        let log = try emptyLog()
        var recorder = recorder(seed: seed)
        let given = workDays(String(csv.description.unicodeScalars.dropFirst()))
        #expect(given.findings == [], "\(words(given.findings))")
        _ = try log.importWorkDays(given, by: &recorder)
        let held = try log.workDays(.everything)
        #expect(held.count == 25)
        for row in held.prefix(5) {
            try log.correct(row.workDay.longer(), by: &recorder)
        }
        let logged = try log.workDays(.everything)
        let export = try Form.workDays(catalogue).filled(
            of: listed(logged), language: seed % 2 == 0 ? .vi : .en,
            isSimulated: false, withNotes: true
        ).csv()
        let sheet = workDays(String(export.unicodeScalars.dropFirst()))
        #expect(sheet.findings == [], "\(words(sheet.findings))")
        // Into the same log: nothing new. Into an empty one: the same work days.
        #expect(try log.importWorkDays(sheet, by: &recorder).counts.unchanged == 25)
        let other = try emptyLog()
        _ = try other.importWorkDays(sheet, by: &recorder)
        for (back, work) in zip(try other.workDays(.everything), logged)
        where back.workDay != work.workDay {
            Issue.record("\(back.workDay)\n\(work.workDay)")
        }
    }

    @Test func plannedOutingsStayPlannedAndNotesAreAskedFor() throws {
        let log = try emptyLog()
        var recorder = recorder()
        let plan = workDays("day,unit,people,note\n2024-07-06,25036,4,=1\n")
        _ = try log.importWorkDays(plan, as: .plan, by: &recorder)
        let logged = try log.workDays()
        func csv(_ withNotes: Bool) throws -> String {
            try Form.workDays(catalogue).filled(
                of: listed(logged), language: .vi, isSimulated: false,
                withNotes: withNotes
            ).csv()
        }
        #expect(try !csv(false).contains("Ghi chú") && csv(true).contains(";'=1;"))
        let back = workDays(String(try csv(false).unicodeScalars.dropFirst()))
        #expect(try log.importWorkDays(back, by: &recorder).counts.unchanged == 1)
        #expect(try log.workDays().map(\.status) == [.planned])
        #expect(try log.workDays().map(\.workDay.note) == ["=1"])
    }

    /// What a person wrote is no number, also where it looks like one.
    @Test(arguments: ["+84", "-5,5", "@x", "'+1", "+84 912"])
    func wordsThatLookLikeNumbersComeBackAsTheyWere(_ text: String) throws {
        let log = try emptyLog()
        var recorder = recorder()
        let sheet = workDays("day;unit;people;place\n2024-06-08;25036;4;\"'\(text)\"\n")
        #expect(sheet.findings == [])
        _ = try log.importWorkDays(sheet, by: &recorder)
        let csv = try Form.workDays(catalogue).filled(
            of: listed(log.workDays()), language: .vi, isSimulated: false
        ).csv()
        #expect(csv.contains("'\(text)"), "\(csv)")
        let back = workDays(String(csv.unicodeScalars.dropFirst()))
        #expect(try log.importWorkDays(back, by: &recorder).counts.unchanged == 1)
    }

    /// A UUID in capital letters is the same id.
    @Test func anIDInCapitalsIsTheSameWorkDay() throws {
        let log = try emptyLog()
        var recorder = recorder()
        _ = try log.importWorkDays(
            workDays("day,unit,people\n2024-06-08,25036,4\n"), by: &recorder)
        let id = try #require(try log.workDays().first?.workDay.id)
        let again = workDays("day,unit,people,id\n2024-06-08,25036,9,\(id.uppercased())\n")
        #expect(try log.importWorkDays(again, by: &recorder).counts.corrected == 1)
        #expect(try log.workDays().map(\.workDay.force.people) == [9])
    }
}

extension WorkDay {
    /// Two more outings.
    fileprivate func longer() -> WorkDay {
        WorkDay(
            id: id, day: day, until: until, unit: unit, place: place, programme: programme,
            organiser: organiser, sessions: sessions + 2, force: force, outputs: outputs,
            contributions: contributions, note: note)
    }
}
