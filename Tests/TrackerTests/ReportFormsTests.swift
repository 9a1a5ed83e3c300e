import Basics
import Documents
import Foundation
import Office
import Paper
import ProgressCalculator
import Reports
import Targets
import Testing
import WorkLog
import Workbooks

@testable import Tracker

/// Every report, made from the small log: a new report is added here.
private let registry: [(name: String, make: @Sendable (CampaignStore) throws -> any Reportable)] = [
    ("BoardReport", at { try $0.board(asOf: day("2024-06-30")) }),
    ("BoardReport", at { try $0.board(asOf: day("2025-09-01"), on: day("2025-09-01")) }),
    ("TargetReport", at { try $0.target("xa-dat-chuan", asOf: day("2024-06-30")) }),
    ("UnitReport", at { try $0.unit("25036", asOf: day("2024-06-30")) }),
    ("Explanation", at { try $0.explain($0.unit("25036", asOf: day("2024-06-30"))) }),
    (
        "Explanation",
        at { try $0.explain($0.target("xa-dat-chuan", asOf: day("2024-06-30"))) }
    ),
    ("CriteriaWorkReport", at { try $0.criteriaWork(asOf: day("2024-12-31")) }),
    ("WorkReport", at { try $0.work(asOf: day("2024-12-31")) }),
    (
        "WorkDayList",
        at {
            try $0.workDays(
                unit: nil, from: nil, until: nil, statuses: nil, asOf: day("2024-12-31"))
        }
    ),
    (
        "AssessmentList",
        at { try $0.assessments(unit: nil, standard: nil, asOf: day("2024-12-31")) }
    ),
    ("RecognitionList", at { try $0.recognitions(asOf: day("2024-12-31")) }),
    ("WorkItemList", at { try $0.workItems(asOf: day("2024-12-31")) }),
    (
        "YearSlip",
        at { try $0.yearSlip(unit: "25036", place: "Thôn 1", year: 2024) }
    ), ("YearSlipReading", { _ in Report(YearSlipReading(), simulated: false) }),
    (
        "LawList",
        { _ in
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent().path
            let rules = Locations(
                database: root + "/khong-co.sqlite", targets: root + "/targets",
                charts: root + "/charts", campaign: nil)
            return try LawDesk(rules).list(marked: .verified, asOf: day("2024-12-31"))
        }
    ),
    ("PlacesReport", at { try $0.places(asOf: day("2024-12-31")) }),
    ("PilotsReport", at { try $0.pilots(asOf: day("2024-12-31")) }),
    ("DutyCountList", at { try $0.dutyCounts(asOf: day("2024-12-31")) }),
    ("ReviewReport", at { try $0.review(unit: nil, withAnswered: true, asOf: day("2024-12-31")) }),
    ("HistoryReport", at { try $0.history(ofWorkDay: "c") }),
    ("HistoryReport", at { try $0.history(ofAssessment: $0.assessmentID()) }),
    (
        "SignatureSheet",
        at { try $0.signatureSheet(UnitMonth(unit: "25036", month: day("2024-06-01"))) }
    ),
    ("ConflictList", at { try $0.conflicts() }),
    ("ExportSummary", { try $0.exported().summary }),
    (
        "MergeSummary",
        {
            try CampaignStore.merge(
                [try $0.exported().file], into: $0.locations, accepting: .nothing, isTrial: true,
                by: nil, on: Instant(milliseconds: 0), reading: nil)
        }
    ),
    (
        "SeriesBacktestReport",
        { _ in
            let points = (0..<9).map { SeriesBacktest.Point(Double($0), 40 + 3 * Double($0)) }
            return SeriesBacktestReport(SeriesBacktest(["a": points], amounts: false))
        }
    ),
    ("ForecastReport", at { try $0.forecast("xa-dat-chuan", asOf: day("2024-06-30")) }),
    ("AuditReport", at { try $0.audit("xa-dat-chuan", asOf: day("2024-06-30")) }),
    ("PlanReport", at { try $0.plan("25036", until: nil, asOf: day("2024-06-30")) }),
    ("Notice", at { try notice(.notice, $0) }),
    ("Notice", at { try notice(.poster, $0) }),
    ("Notice", at { try notice(.zalo, $0) }),
    ("Notice", at { try notice(.loudspeaker, $0) }),
    ("RatesReport", at { try $0.rates(asOf: day("2024-12-31")) }),
    ("BacktestReport", at { try $0.backtest(asOf: day("2024-12-31")) }),
    (
        "SeriesAudit",
        { _ in SeriesAudit(results: [SDGAudit([.init(2015, 80), .init(2020, 85)])], isList: false) }
    ),
    ("MonthlyReport", at { try $0.monthlyReport(order(by: .unit)) }),
    ("MonthlyReport", at { try $0.monthlyReport(order(by: .organiser)) }),
    ("LeadersReport", at { try $0.leadersReport(order()) }),
    ("OfficeReport", at { try $0.officeReport(order()) }),
    ("ZaloText", at { ZaloText(try $0.officeReport(order())) }),
    ("FindingsPage", at { FindingsPage(try $0.monthlyReport(order())) }),
    ("UnitList", at { $0.unitList }),
    ("UnitCards", at { desk in UnitCards(desk.unitList) }),
    (
        "UnitTrees",
        at { desk in
            let units = desk.catalogue.units
            let root = try #require(units["679"])
            return UnitTrees([UnitTree(root, on: try day("2024-06-30"), in: units)])
        }
    ),
]

/// A report that needs nothing but one look at the log.
private func at(
    _ make: @escaping @Sendable (Desk) throws -> any Reportable
) -> @Sendable (CampaignStore) throws -> any Reportable {
    { campaign in try campaign.look { try make($0) } }
}

private func notice(_ form: Notice.Form, _ desk: Desk) throws -> Notice {
    let unit = try #require(desk.catalogue.units["25036"])
    let day = try day("2024-07-06")
    return Notice(
        Announcement(
            of: UnitReference(unit), on: day, at: "Thôn 1", organiser: nil, people: 40,
            work: [.init(title: Phrase("Trồng cây"), quantity: Quantity(60), measure: "cây")],
            until: day, left: Quantity(540), simulated: false), as: form,
        by: Office(of: unit, on: day))
}

private func order(by grouping: MonthlyReport.Grouping? = nil) throws -> MonthlyOrder {
    MonthlyOrder(period: "2024-06", grouping: grouping, today: try day("2024-12-31"))
}

/// Every form that a document is written in: a new one is added here.
private let forms: [(name: String, write: @Sendable (Document) throws -> String)] = [
    ("text", { try $0.text(width: 100) }), ("csv", { try $0.csv() }), ("html", { try $0.html() }),
    ("docx", { String(decoding: try $0.word().prefix(8), as: UTF8.self) }),
    ("xlsx", { try Workbook(try $0.workbook()).text() }),
    ("pdf", { String(decoding: try $0.pdf().bytes.prefix(8), as: UTF8.self) }),
]

extension Workbook {
    /// All cells of all sheets as people read them.
    fileprivate func text() throws -> String {
        try sheets.map { sheet in
            var rows = WorkbookRows(sheet, of: self)
            var text = sheet.name
            while let row = try rows.next() {
                text += "\n" + row.cells.map(\.value.text).joined(separator: "\t")
            }
            return text
        }.joined(separator: "\n\n")
    }
}

extension Desk {
    fileprivate var unitList: UnitList {
        UnitList(on: nil, units: catalogue.units.units.map { UnitCard($0, in: catalogue.units) })
    }

    fileprivate func assessmentID() throws -> String {
        let list = try assessments(unit: nil, standard: nil, asOf: try day("2024-12-31"))
        return try #require(list.assessments.first).id
    }
}

extension CampaignStore {
    fileprivate func exported() throws -> (summary: Report<ExportSummary>, file: String) {
        let file = locations.database + "-\(UUID().uuidString).sqlite"
        let summary = try export(
            unit: "25036", to: file, withNotes: false, asOf: try day("2024-06-30"),
            on: Instant(milliseconds: 0))
        return (summary, file)
    }
}

@Suite struct ReportFormsTests {
    private func opened() throws -> (SmallLog, CampaignStore) {
        let log = try SmallLog()
        try log.writeRules()
        try log.assess(
            """
            unit,standard,indicator,day,numerator,denominator,value,pass,level,source
            25036,xa-mau,1.1,2023-12-31,15000,24000,,,verified,BB <1> & 2
            25036,xa-mau,2,2023-12-31,,,57.5,,self,=1+1
            25018,xa-mau,1.2,2023-12-31,,,,dat,appraised,

            """)
        return (log, try log.campaign())
    }

    @Test func everyReportHasEveryForm() throws {
        let (log, campaign) = try opened()
        defer { withExtendedLifetime(log) {} }
        for (name, make) in registry {
            let report = try make(campaign)
            for language in Language.allCases {
                var document = report.document(language)
                for isSimulated in [false, true] {
                    document.isSimulated = isSimulated
                    for form in forms {
                        let text = try form.write(document)
                        #expect(text.count > 5, "\(name) is empty as \(form.name)")
                    }
                    for line in try document.text(width: 100).split(separator: "\n") {
                        // A label that nothing stands behind, too.
                        #expect(line.last != " ", "\(name): “\(line)”")
                    }
                    try expectWellFormed(try document.html(), name)
                    try expectFullRows(document, name)
                    #expect(
                        try document.html().contains(Marks.simulated.text(language))
                            == isSimulated, "\(name)")
                }
                let json = try JSONText.of(report, language: language)
                #expect(json.count > 2, "\(name)")
            }
        }
    }

    /// A report that nobody entered above would have no test.
    @Test func theRegistryHasEveryReport() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources").path
        var found: Set<String> = []
        for file in try FileManager.default.subpathsOfDirectory(atPath: root)
        where file.hasSuffix(".swift")
            && (file.hasPrefix("Reports/") || file.hasPrefix("Tracker/"))
        {
            let text = try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
            for match in text.matches(
                of: /struct (\w+):[^{]*\b(?:ReportContent|Reportable)\b/)
            {
                found.insert(String(match.1))
            }
        }
        try #require(found.count > 10)
        #expect(found == Set(registry.map(\.name)))
    }

    /// Tags match, each table has a caption and heads with a scope, and nothing is styled inline.
    private func expectWellFormed(_ html: String, _ name: String) throws {
        var open: [String] = []
        for tag in html.matches(of: /<(\/?)([a-z0-9]+)([^>]*)>/) {
            let element = String(tag.2)
            #expect(!tag.3.contains("style="), "\(name): \(tag.0)")
            if element == "meta" { continue }
            if tag.1.isEmpty {
                if element == "th" { #expect(tag.3.contains(" scope="), "\(name): \(tag.0)") }
                if open.last == "table", !open.isEmpty {
                    let children = ["caption", "thead", "tbody", "tfoot"]
                    #expect(children.contains(element), "\(name): \(element) in a table")
                }
                open.append(element)
            } else {
                #expect(open.popLast() == element, "\(name): \(tag.0)")
            }
        }
        #expect(open.isEmpty, "\(name): \(open)")
        #expect(!html.contains("<section></section>"), "\(name) has an empty section")
        let tables = html.matches(of: /<table>/).count
        #expect(html.matches(of: /<table><caption>[^<]+<\/caption>/).count == tables, "\(name)")
        #expect(html.matches(of: /<h1>[^<]+<\/h1>/).count == 1, "\(name) has one title")
        // What a person wrote is text, never markup.
        #expect(!html.contains("<1>"), "\(name)")
    }

    /// As many cells in each row as the table has heads, for each audience.
    private func expectFullRows(_ document: Document, _ name: String) throws {
        for section in document.sections {
            for case .table(let table) in section.blocks {
                for audience in [Audience.readers, .spreadsheets] {
                    let shown = table.shown(to: audience)
                    try shown.rows.forEach { row in
                        #expect(row.cells.count == shown.heads.count, "\(name)")
                    }
                }
            }
        }
    }

    @Test func theKeysOfAReportAndOfItsContentAreOneObject() throws {
        let (log, campaign) = try opened()
        defer { withExtendedLifetime(log) {} }
        let board = try campaign.ask(BoardRequest(asOf: try day("2024-06-30")))
        let json = try JSONText.of(board, language: .vi)
        let keys = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(
            Set(keys.keys) == [
                "asOf", "campaign", "counts", "map", "onMap", "orientations", "reportedCounts",
                "simulated", "targets", "title",
            ])
        #expect(board.targets.contains { $0.id == "xa-dat-chuan" } && !board.isSimulated)
    }

    /// A command is a front end's word: a document says what can be done, and nothing else.
    @Test func aDocumentNamesNoCommand() throws {
        let (log, campaign) = try opened()
        defer { withExtendedLifetime(log) {} }
        for (name, make) in registry {
            let document = try make(campaign).document(.vi)
            for form in forms {
                let text = try form.write(document)
                #expect(!text.contains("thubay "), "\(name) as \(form.name)")
                #expect(!text.contains(" --"), "\(name) as \(form.name)")
            }
        }
    }

    /// The closing sentence and, in a front end's words, where to look instead.
    @Test func aClosedBoardSaysWhereToLook() throws {
        let (log, campaign) = try opened()
        defer { withExtendedLifetime(log) {} }
        var document = try campaign.ask(BoardRequest(asOf: try day("2025-09-01"))).document(.vi)
        document.words = { remedy in
            guard case .lookAt(let day) = remedy else { return Phrase("?") }
            return Phrase("→ \(day)")
        }
        let text = try document.text(width: 100)
        #expect(text.hasPrefix("Mọi mục tiêu đã chốt: "))
        #expect(text.split(separator: "\n").first?.hasSuffix(" → 2024-12-31") == true)
    }
}
