public import Basics
import CairoCanvas
import Charts
import ProgressCalculator
import Targets

/// A report on paper, ready to be written to a file.
public struct PrintedPages: Hashable, Sendable {
    /// PDF.
    public let bytes: [UInt8]
    public let pages: Int
    /// Texts with a letter that no font on this machine has.
    public let findings: [Finding]
}

extension Tracker {
    /// The month's page as PDF, with charts by their ids.
    public func pages(
        of report: MonthlyReport, charts: [String], _ language: Language
    ) throws(TrackerError) -> PrintedPages {
        let drawn = try self.charts(charts, asOf: report.asOf, language)
        let paper = OfficialPaper(
            report.unit.flatMap { catalogue.units[$0.id] }, on: report.asOf, language)
        return try Self.printed(report.document(paper, charts: drawn, language))
    }

    /// The leaders' page as PDF, one side of A4.
    ///
    /// - Parameter chart: its id; by default the criteria met by commune, where there is such a
    ///   chart.
    public func pages(
        of report: LeadersReport, chart: String?, _ language: Language
    ) throws(TrackerError) -> PrintedPages {
        let usual = "criteria-met"
        let hasUsual = Folder.files(in: locations.charts, ending: ".yaml")
            .contains("\(usual).yaml")
        let ids = [chart ?? (hasUsual ? usual : nil)].compactMap(\.self)
        let drawn = try charts(ids, asOf: report.asOf, language)
        let paper = OfficialPaper(
            report.unit.flatMap { catalogue.units[$0.id] }, on: report.asOf, language)
        return try Self.printed(
            report.document(paper, chart: drawn.first, language), onAtMost: 1)
    }

    private func charts(
        _ ids: [String], asOf day: Day, _ language: Language
    ) throws(TrackerError) -> [Chart] {
        guard !ids.isEmpty else { return [] }
        return try charts(
            ChartOrder(
                charts: ids, asOf: day, folder: "", format: .pdf, size: nil, language: language))
    }

    private static func printed(
        _ document: PageDocument, onAtMost most: Int? = nil
    ) throws(TrackerError) -> PrintedPages {
        do {
            let printed = try document.render(onAtMost: most)
            var seen: Set<String> = []
            let findings = printed.missingGlyphs.filter { seen.insert($0).inserted }.map { text in
                Finding(
                    Phrase(
                        vi: "“\(text)”: máy này không có phông chữ đủ dấu",
                        en: "“\(text)”: no font on this machine has all of its letters"),
                    at: Place(file: document.title))
            }
            return PrintedPages(bytes: printed.bytes, pages: printed.pages, findings: findings)
        } catch {
            throw .refused(
                Phrase(
                    vi: "Không lập được các trang: thiếu bộ nhớ.",
                    en: "The pages could not be made: out of memory."))
        }
    }
}
