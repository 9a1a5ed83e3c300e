package import Basics
import CairoCanvas
import Charts
import Paper
import ProgressCalculator
import Targets
import WorkLog

/// A report on paper, ready to be written to a file.
package struct PrintedPages: Hashable, Sendable {
    /// PDF.
    package let bytes: [UInt8]
    package let pages: Int
    /// Texts with a letter that no font on this machine has.
    package let findings: [Finding]
}

extension Tracker {
    /// The month's page as PDF, with charts by their ids; those of a commune's report are of the
    /// commune.
    ///
    /// - Throws: ``TrackerError/usage(_:)`` for a chart that shows what the report leaves out.
    package func pages(
        of report: MonthlyReport, charts: [String], _ language: Language
    ) throws(TrackerError) -> PrintedPages {
        let drawn = try self.charts(charts, of: report.unit, asOf: report.asOf, language)
        let paper = OfficialPaper(
            report.unit.flatMap { catalogue.units[$0.id] }, on: report.asOf, language)
        return try Self.printed(report.document(paper, charts: drawn, language))
    }

    /// The leaders' page as PDF, one side of A4.
    ///
    /// - Parameter chart: its id; by default the criteria met by commune, and of one commune its
    ///   work by month, where there is such a chart.
    /// - Throws: ``TrackerError/usage(_:)`` for a chart that shows what the report leaves out.
    package func pages(
        of report: LeadersReport, chart: String?, _ language: Language
    ) throws(TrackerError) -> PrintedPages {
        let usual = part(of: report.unit) == nil ? "criteria-met" : "work-by-month"
        let hasUsual = Folder.files(in: locations.charts, ending: ".yaml")
            .contains("\(usual).yaml")
        let ids = [chart ?? (hasUsual ? usual : nil)].compactMap(\.self)
        let drawn = try charts(ids, of: report.unit, asOf: report.asOf, language)
        let paper = OfficialPaper(
            report.unit.flatMap { catalogue.units[$0.id] }, on: report.asOf, language)
        return try Self.printed(
            report.document(paper, chart: drawn.first, language), onAtMost: 1)
    }

    private func charts(
        _ ids: [String], of unit: UnitReference?, asOf day: Day, _ language: Language
    ) throws(TrackerError) -> [Chart] {
        guard !ids.isEmpty else { return [] }
        let part = part(of: unit)
        for id in ids {
            // What is wrong with a chart file comes to light when it is drawn.
            guard let spec = try? ChartFile.read(id, in: locations.charts),
                let table = try? ChartTable.named(by: spec)
            else { continue }
            if log.view.confirmedOnly, table.basis.contains(.awaitingWork) {
                throw .usage(Self.showsReported(id))
            }
            if let part, !table.choices.contains(.unit) {
                throw .usage(Self.isOfTheWhole(id, part.title))
            }
        }
        return try charts(
            ChartOrder(
                charts: ids, asOf: day, folder: "", format: .pdf, size: nil, language: language,
                choices: part.map { [.unit: $0.id] } ?? [:]))
    }

    /// A unit that is not the campaign's own.
    private func part(of unit: UnitReference?) -> UnitReference? {
        unit.flatMap { $0.id == catalogue.campaign.unit ? nil : $0 }
    }

    private static func showsReported(_ chart: String) -> Phrase {
        Phrase(
            vi: "Biểu đồ \(chart) cho thấy cả phần chờ xác nhận, không đi cùng --public.",
            en: "The chart \(chart) shows what is not confirmed and does not go with --public.")
    }

    private static func isOfTheWhole(_ chart: String, _ unit: Phrase) -> Phrase {
        Phrase(
            vi: "Biểu đồ \(chart) là của cả nhiệm vụ, không chọn được \(unit.vi): bỏ --unit hoặc "
                + "chọn biểu đồ khác.",
            en: "The chart \(chart) is of the whole campaign, not of \(unit.en): leave out --unit "
                + "or choose another.")
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
