import Basics
import CairoCanvas
import Charts
import ProgressCalculator
import Targets
import WorkLog

// The charts of reports.
extension Desk {
    /// By default the criteria met by commune, and of one commune its work by month, where there is
    /// such a chart.
    func usualChart(of unit: UnitReference?) -> [String] {
        let usual = part(of: unit) == nil ? "criteria-met" : "work-by-month"
        return Folder.files(in: locations.charts, ending: ".yaml").contains("\(usual).yaml")
            ? [usual] : []
    }

    /// - Throws: ``Refusal/usage(_:)`` for a chart that shows what the report leaves out.
    func charts(
        _ ids: [String], of unit: UnitReference?, asOf day: Day, _ language: Language
    ) throws(Refusal) -> [Chart] {
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
                charts: ids, asOf: day, format: .pdf, size: nil, language: language,
                choices: part.map { [.unit: $0.id] } ?? [:]))
    }

    /// A unit that is not the campaign's own.
    private func part(of unit: UnitReference?) -> UnitReference? {
        unit.flatMap { $0.id == catalogue.campaign.unit ? nil : $0 }
    }

    private static func showsReported(_ chart: String) -> Phrase {
        Phrase(
            vi:
                "Biểu đồ \(chart) cho thấy cả phần chờ xác nhận, không có chỗ trên trang công khai.",
            en: "The chart \(chart) shows what is not confirmed: it has no place on the open page.")
    }

    private static func isOfTheWhole(_ chart: String, _ unit: Phrase) -> Phrase {
        Phrase(
            vi:
                "Biểu đồ \(chart) là của cả nhiệm vụ, không chọn được \(unit.vi): lập báo cáo của cả "
                + "nhiệm vụ hoặc chọn biểu đồ khác.",
            en: "The chart \(chart) is of the whole campaign, not of \(unit.en): report the whole "
                + "or choose another.")
    }
}
