package import Basics
package import Documents
import ProgressCalculator
import Reports
import Targets

extension LeadersReport {
    /// How many communes are named.
    private static let most = 6

    /// One side of A4: where it would not fit, the chart is made lower, the type smaller, and the
    /// list of targets shorter.
    package func document(_ language: Language) -> Document {
        let targetsTitle = language.say("Các mục tiêu", "Targets")
        var byNeed = table(needingFirst, language)
        byNeed.rest = language.say("và {count} mục tiêu khác", "and {count} others")
        let supportTitle = language.say(
            "Đơn vị cần tập trung hỗ trợ", "Who needs support first")
        let sections = [
            Section(for: .readers, headline.map { [.line($0.text(language))] } ?? []),
            Section(
                targetsTitle, for: [.terminal, .spreadsheets],
                targets.isEmpty ? [] : [.table(table(targets, language))]),
            Section(targetsTitle, for: .pages, targets.isEmpty ? [] : [.table(byNeed)]),
            Section(supportTitle, for: .readers, supportBlocks(language)),
            Section(
                supportTitle, for: .spreadsheets,
                support.isEmpty ? [] : [.table(table(support, language))]),
            Section(
                language.say(
                    "Kết quả ra quân: đã xác nhận (trong ngoặc: tổng số đã báo cáo)",
                    "Work days: confirmed (in brackets: all that is reported)"),
                [.table(figureTable(language))]),
            Section(for: .readers, worksAndCounts(language).map { .line($0) }),
            Section(
                language.say("Công trình, số liệu thực hiện", "Works and counts"),
                for: .spreadsheets,
                counts.isEmpty ? [] : [.table(CountRow.table(counts, language))]),
            Section(
                language.say("Các thứ Bảy tới", "Next Saturdays"),
                [.table(saturdayTable(language))]),
            // 6,2 to 7,6 cm.
            Section(for: .pages, chart.map { [.picture(Picture($0, height: 175...215))] } ?? []),
            Section(
                for: [.pages, .paper],
                isSigned ? [.beside(office.signatures(language))] : []),
        ]
        let heading = language.say(
            "Tình hình thực hiện nhiệm vụ \(period.title.vi)",
            "State of the campaign, \(period.title.en)")
        return Document(
            heading.uppercased(), of: unit?.title.text(language), head: [title.text(language)],
            basis: basis.map { $0.text(language) }, simulated: simulated, needsDagger: needsDagger,
            source: title.text(language), letterhead: office.letterhead(language),
            layout: Layout(.upright, pages: 1), language,
            sections: sections.filter { !$0.blocks.isEmpty })
    }

    private var basis: [Phrase] {
        let known = knownOn.map { day in
            Phrase(
                vi: "Theo sổ như đã ghi đến hết ngày \(day.inTable)",
                en: "As the log was at the end of \(day.inTable)")
        }
        return [Sentences.asOf(asOf)] + [known].compactMap(\.self)
    }

    /// On paper the last may be left out.
    private var needingFirst: [TargetProgress] {
        targets.enumerated().sorted { left, right in
            (left.element.state.needOfSupport, left.offset)
                < (right.element.state.needOfSupport, right.offset)
        }.map(\.element)
    }

    private func table(_ targets: [TargetProgress], _ language: Language) -> Table {
        Table(
            of: targets,
            [
                Column(language.say("Mục tiêu", "Target")) { .text($0.title.text(language)) },
                Column(language.say("Hạn hoàn thành", "Due")) { target in
                    target.due.map { .day($0) } ?? .unknown
                },
                Column(language.say("Kết quả", "Result")) {
                    .text($0.part.markedResult(language))
                },
                Column(language.say("Tình trạng", "State")) {
                    .text($0.stateTitle.text(language))
                },
                Column(language.say("Căn cứ xác định", "Rule")) { .text($0.rule.text(language)) },
            ], needsDagger: { $0.part.needsDagger })
    }

    /// Works, and counts that are a part of something, a line each: the page is one side.
    private func worksAndCounts(_ language: Language) -> [String] {
        let done = works.map { works in
            let inPeriod = language.say(
                "Hoàn thành trong kỳ: \(works.finished.period).",
                "Finished in the period: \(works.finished.period).")
            return "\(works.line.text(language)) \(inPeriod)"
        }
        // Of how many: what leaders can see at a glance. The month's page has the others.
        let said = counts.filter { $0.campaign.of != nil }.map { $0.sentence(language) }
            .joined(separator: "; ")
        let title = language.say("Số liệu thực hiện", "Counts of carrying out")
        return [done, said.isEmpty ? nil : "\(title): \(said)."].compactMap(\.self)
    }

    /// What is cut is counted; who has no figures is no case of its own need.
    private func supportBlocks(_ language: Language) -> [Block] {
        var shown = table(Array(support.prefix(Self.most)), language)
        let left = support.count - Self.most
        if left > 0 { shown.more = language.say("và \(left) đơn vị khác", "and \(left) more") }
        shown.rest = language.say("và {count} đơn vị khác", "and {count} more")
        shown.leftOut = max(0, left)
        let names = withoutData.map { $0.title.text(language) }.joined(separator: ", ")
        let unknown = language.say("Chưa có số liệu", "No figures yet") + ": \(names)."
        return (support.isEmpty ? [] : [.table(shown)])
            + (withoutData.isEmpty ? [] : [.line(unknown)])
    }

    private func table(_ support: [Support], _ language: Language) -> Table {
        Table(
            of: support,
            [
                Column(language.say("Đơn vị", "Unit")) { .text($0.unit.title.text(language)) },
                Column(language.say("Kết quả", "Result")) {
                    .text($0.result.text(language) + ($0.needsDagger ? "†" : ""))
                },
                Column(language.say("Tình trạng", "State")) {
                    .text($0.state.title.text(language))
                },
            ], needsDagger: { $0.needsDagger })
    }

    private func figureTable(_ language: Language) -> Table {
        @Sendable func cell(_ figure: Figure, _ done: MonthlyReport.Done) -> Cell {
            var cell = Cell.both(done, language)
            if let all = figure.outOf { cell.after = "/\(all)" + cell.after }
            return cell
        }
        let past = Phrase(vi: "Kỳ trước", en: "The period before")
        return Table(
            of: figures,
            [
                Column(language.say("Nội dung", "What")) { .text($0.title.text(language)) },
                Column(period.title.capitalised.text(language), .right) {
                    cell($0, $0.now)
                },
                Column((before?.title.capitalised ?? past).text(language), .right) { figure in
                    figure.before.map { cell(figure, $0) } ?? .unknown
                },
            ], needsDagger: { _ in false })
    }

    private func saturdayTable(_ language: Language) -> Table {
        let nothing = language.say("chưa có việc nào trong kế hoạch", "nothing in the plan")
        let rows: [Saturday?] = saturdays.isEmpty ? [nil] : saturdays
        return Table(
            of: rows,
            [
                Column(language.say("Ngày", "Day")) { row in
                    row.map { .day($0.day) } ?? .unknown
                },
                Column(language.say("Số đơn vị", "Units"), .right) {
                    .number($0?.units, otherwise: .blank)
                },
                Column(language.say("Số người cần", "People"), .right) { row in
                    row.map { .number($0.people) } ?? .blank
                },
                Column(language.say("Nội dung", "Work")) {
                    .text($0?.work.text(language) ?? nothing)
                },
            ], needsDagger: { _ in false })
    }
}
