import Basics
import Sheets
import Targets
import Testing
import Tracker
import WorkLog

/// A list of facts, mended in a spreadsheet and brought in again: what was changed is changed, and
/// told with what it was before.
@Suite struct RoundTripTests {
    /// What a list is brought in again as, after some cells of it were changed.
    private func changes<Fact: LedgerFact>(
        _ form: Form<Fact>, _ rows: String, _ edits: [(from: String, to: String)]
    ) throws -> [String] where Fact: Hashable {
        let log = try emptyLog()
        var recorder = recorder()
        let first = form.sheet(.csv(Array(rows.utf8), file: "dau.csv"))
        try #require(first.findings.isEmpty, "\(words(first.findings))")
        _ = try log.importFacts(first, by: &recorder)
        let list = try form.filled(
            of: first.rows.map(\.value), language: .vi, isSimulated: false
        ).csv()
        // Names, not ids: people read it.
        #expect(list.contains("xã Hòa Ninh"))
        let same = form.sheet(.csv(Array(list.dropFirst().utf8), file: "ds.csv"))
        #expect(same.findings.isEmpty, "\(words(same.findings))")
        let untouched = try log.importFacts(same, by: &recorder)
        #expect(untouched.counts.unchanged == first.rows.count)
        #expect(untouched.changes.isEmpty)
        var mended = list
        for (from, to) in edits {
            try #require(mended.contains(from), "\(from): \(mended)")
            mended = mended.replacing(from, with: to, maxReplacements: 1)
        }
        let again = form.sheet(.csv(Array(mended.dropFirst().utf8), file: "ds.csv"))
        try #require(again.findings.isEmpty, "\(words(again.findings))")
        let report = try log.importFacts(again, by: &recorder)
        #expect(report.counts.added == 0)
        #expect(report.counts.corrected == edits.count)
        return report.changes.map(\.words.vi)
    }

    @Test func assessmentsComeBack() throws {
        let found = try changes(
            Form.assessments(catalogue),
            "unit;standard;indicator;day;numerator;denominator;value;pass;level;source;note\n"
                + "25036;xa-mau;1.1;2024-06-03;15;24;;;appraised;báo cáo;ghi chú\n"
                + "25036;xa-mau;1.2;2024-06-03;;;;đạt;self;;\n"
                + "25036;xa-mau;2;2024-06-03;;;44,5;;verified;;\n",
            [(";15;24;", ";16;24;"), (";đạt;", ";không đạt;"), ("44,5", "45,5")])
        #expect(
            found == ["Số đạt 15 → 16", "Đạt/không đạt đạt → không đạt", "Giá trị 44,5 → 45,5"])
    }

    @Test func recognitionsComeBack() throws {
        let found = try changes(
            Form.recognitions(catalogue),
            "unit;standard;document;day;for_year;withdrawn_on;source;note\n"
                + "25036;xa-mau;12/QĐ;2023-01-05;2022;;báo;\n"
                + "25018;xa-mau;13/QĐ;2023-02-05;2022;;báo;\n"
                + "25027;xa-mau;14/QĐ;2023-03-05;2022;;báo;\n",
            [
                ("05/01/2023;đúng ngày;2022", "05/01/2023;đúng ngày;2021"), ("13/QĐ", "13/QĐ-UBND"),
                ("14/QĐ", "14/QĐ-UBND"),
            ])
        #expect(found.count == 3)
        #expect(found.contains("Đạt chuẩn năm 2022 → 2021"))
        #expect(found.contains("Số quyết định 13/QĐ → 13/QĐ-UBND"))
    }

    @Test func worksComeBack() throws {
        let found = try changes(
            Form.workItems(catalogue),
            "day;unit;place;title;lead;quantity;measure;due;given_residents\n"
                + "2024-06-01;25036;Thôn 3;Bê tông đường;UBND xã;350;m;2024-08-31;5000000\n"
                + "2024-06-08;25036;Thôn 4;Cầu dân sinh;UBND xã;1;cây cầu;2024-09-30;\n"
                + "2024-06-15;25018;Thôn 5;Cổng chào;UBND xã;1;cổng;2024-09-30;\n",
            [
                (";350;", ";360;"), ("30/09/2024", "31/10/2024"),
                ("UBND xã;;;1;cổng", "Đoàn xã;;;1;cổng"),
            ])
        #expect(
            found == [
                "Khối lượng, quy mô 350 → 360", "Hạn hoàn thành 30/09/2024 → 31/10/2024",
                "Đơn vị chủ trì UBND xã → Đoàn xã",
            ])
    }
}
