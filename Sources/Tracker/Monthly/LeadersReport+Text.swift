package import Basics
import ProgressCalculator
import Reports
import Targets

/// The tables of the leaders' page, as they are printed.
extension LeadersReport {
    /// How many communes are named.
    private static let most = 6

    var heading: Phrase {
        Phrase(
            vi: "Tình hình thực hiện nhiệm vụ \(period.title.vi)",
            en: "State of the campaign, \(period.title.en)")
    }

    var basis: [Phrase] {
        let known = knownOn.map { day in
            Phrase(
                vi: "Theo sổ như đã ghi đến hết ngày \(day.inTable)",
                en: "As the log was at the end of \(day.inTable)")
        }
        return [Sentences.asOf(asOf)] + [known].compactMap(\.self)
    }

    func targetSheet(_ language: Language) -> MonthlyReport.Sheet {
        MonthlyReport.Sheet(
            title: Phrase(vi: "Các mục tiêu", en: "Targets"),
            heads: [
                Phrase(vi: "Mục tiêu", en: "Target"), Phrase(vi: "Hạn hoàn thành", en: "Due"),
                Phrase(vi: "Kết quả", en: "Result"), Phrase(vi: "Tình trạng", en: "State"),
                Phrase(vi: "Căn cứ xác định", en: "Rule"),
            ], numbers: [],
            rows: targets.map { target in
                [
                    target.title.text(language), target.due?.inTable ?? "–",
                    target.part.markedResult(language), target.state.title.text(language),
                    target.rule.text(language),
                ]
            })
    }

    func supportSheet(_ language: Language) -> MonthlyReport.Sheet {
        MonthlyReport.Sheet(
            title: Phrase(vi: "Đơn vị cần tập trung hỗ trợ", en: "Who needs support first"),
            heads: [
                Phrase(vi: "Đơn vị", en: "Unit"), Phrase(vi: "Kết quả", en: "Result"),
                Phrase(vi: "Tình trạng", en: "State"),
            ], numbers: [],
            rows: support.prefix(Self.most).map { row in
                [
                    row.unit.title.text(language),
                    row.result.text(language) + (row.needsDagger ? "†" : ""),
                    row.state.title.text(language),
                ]
            })
    }

    func figureSheet(_ language: Language) -> MonthlyReport.Sheet {
        let cells = MonthlyCells(language, isPublic: false)
        let past = Phrase(vi: "Kỳ trước", en: "The period before")
        return MonthlyReport.Sheet(
            title: Phrase(
                vi: "Kết quả ra quân: đã xác nhận (đã báo cáo)",
                en: "Work days: confirmed (reported)"),
            heads: [
                Phrase(vi: "Nội dung", en: "What"), period.title.capitalised,
                before?.title.capitalised ?? past,
            ], numbers: [1, 2],
            rows: figures.map { figure in
                [
                    figure.title.text(language), cells.both(figure.now),
                    figure.before.map(cells.both) ?? MonthlyWords.nothing,
                ]
            })
    }

    func saturdaySheet(_ language: Language) -> MonthlyReport.Sheet {
        let format = NumberFormat(language)
        return MonthlyReport.Sheet(
            title: Phrase(vi: "Các thứ Bảy tới", en: "Next Saturdays"),
            heads: [
                Phrase(vi: "Ngày", en: "Day"), Phrase(vi: "Số đơn vị", en: "Units"),
                Phrase(vi: "Số người cần", en: "People"), Phrase(vi: "Nội dung", en: "Work"),
            ], numbers: [1, 2],
            rows: saturdays.isEmpty
                ? [[MonthlyWords.nothing, "", "", Self.nothingPlanned.text(language)]]
                : saturdays.map { row in
                    [
                        row.day.inTable, String(row.units),
                        row.people.map(format.text) ?? MonthlyWords.nothing,
                        row.work.text(language),
                    ]
                })
    }

    private static let nothingPlanned = Phrase(
        vi: "chưa có việc nào trong kế hoạch", en: "nothing in the plan")

    /// The page for a terminal.
    package func text(_ language: Language, width: Int) -> String {
        var head = [
            heading.text(language).uppercased(), (unit?.title ?? title).text(language),
            title.text(language),
        ]
        head += basis.map { $0.text(language) }
        if simulated { head.append(Sentences.simulated.text(language).uppercased()) }
        var blocks = [head.joined(separator: "\n")]
        for sheet in sheets(language) {
            var table = TextTable(
                sheet.heads.map { $0.text(language) },
                sheet.heads.indices.map { sheet.numbers.contains($0) ? .right : .left })
            for row in sheet.rows { table.add(row) }
            blocks.append(sheet.title.text(language) + "\n" + table.text(width: width))
        }
        if needsDagger { blocks.append(Sentences.dagger.text(language)) }
        return blocks.joined(separator: "\n\n")
    }

    /// Those that hold something.
    func sheets(_ language: Language) -> [MonthlyReport.Sheet] {
        [
            targetSheet(language), supportSheet(language), figureSheet(language),
            saturdaySheet(language),
        ].filter { !$0.rows.isEmpty }
    }
}
