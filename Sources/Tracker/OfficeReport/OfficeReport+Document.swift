package import Basics
package import Documents
import ProgressCalculator
import Reports
import Targets

extension OfficeReport {
    /// Prose in five parts upright, the month's table and the tables by unit as a turned annex.
    package func document(_ language: Language) -> Document {
        let address = month.office.address(language)
        var sections = [
            Section(for: .readers, address.isEmpty ? [] : [.lines(address)])
        ]
        for part in parts {
            var blocks: [Block] = []
            if part.isProposed { blocks.append(.notes([Self.proposed.text(language)])) }
            blocks.append(.prose(part.sentences.map { $0.text(language) }))
            if part.title == parts[1].title {
                blocks += [.table(resultTable(language))]
                if !leaders.targets.isEmpty { blocks.append(.table(targetTable(language))) }
            }
            sections.append(Section(part.title.text(language), for: .everyone, blocks))
        }
        sections.append(
            Section(for: [.pages, .paper], [.beside(month.office.closing(language))]))
        sections += annex(language)
        return Document(
            kind: language.say("BÁO CÁO", "REPORT"), month.heading.text(language),
            of: month.unitTitle.text(language), basis: month.basis.map { $0.text(language) },
            simulated: month.simulated, needsDagger: leaders.needsDagger,
            source: Sentences.asOf(month.asOf).text(language) + ".",
            letterhead: month.office.letterhead(language),
            layout: Layout(.upright, type: .letter), language,
            sections: sections.filter { !$0.blocks.isEmpty })
    }

    private static let proposed = Phrase(
        vi: "(Dự thảo do chương trình nêu từ số liệu; đơn vị sửa lại trước khi ký.)",
        en: "(Proposed by the program from the data; to be mended before it is signed.)")

    /// Every figure of the prose, against the plan.
    private func resultTable(_ language: Language) -> Table {
        let rows = lines.enumerated().map { (number: $0.offset + 1, line: $0.element) }
        @Sendable func cell(_ done: MonthlyReport.Done?, of all: Quantity?) -> Cell {
            guard let all, let amount = done?.confirmed else { return .number(done?.confirmed) }
            return .text(Self.text(amount, of: all, language))
        }
        let earlier = Column<(number: Int, line: Line)>(
            self.earlier.capitalised.text(language), .right
        ) { cell($0.line.before, of: $0.line.outOfBefore) }
        return Table(
            caption: language.say("Kết quả thực hiện các chỉ tiêu", "Results"), of: rows,
            [
                Column(language.say("STT", "No."), .centre) { .number($0.number) },
                Column(language.say("Chỉ tiêu", "What")) { row in
                    let measure = row.line.measure.text(language)
                    return .text(
                        row.line.title.text(language) + (measure.isEmpty ? "" : " (\(measure))"))
                },
                Column(language.say("Kết quả", "Result"), .right) {
                    cell($0.line.now, of: $0.line.outOf)
                },
                Column(language.say("Chờ xác nhận", "Awaiting"), .right) {
                    .number($0.line.now.awaiting, otherwise: .blank)
                },
            ] + (before == nil ? [] : [earlier]) + [
                Column(language.say("Tỷ lệ (%)", "Share (%)"), .right) {
                    .percent($0.line.share, language)
                },
                Column(language.say("Kế hoạch giao", "Assigned"), .right) {
                    .number($0.line.assigned)
                },
                Column(language.say("Đánh giá", "Verdict")) {
                    .text(verdict($0.line).text(language))
                },
            ], needsDagger: { _ in false })
    }

    /// Against the plan of the year where there is one, else against the period before.
    private func verdict(_ line: Line) -> Phrase {
        if let share = line.ofAssigned {
            return share.value >= 1
                ? Phrase(vi: "đạt kế hoạch năm", en: "plan of the year met")
                : Phrase(vi: "đang thực hiện", en: "going on")
        }
        return switch comparison(line.now, line.before) {
        case .less: Phrase(vi: "giảm", en: "less")
        case .same: Phrase(vi: "không đổi", en: "unchanged")
        case .more: Phrase(vi: "tăng", en: "more")
        case nil:
            line.now.awaiting == nil
                ? Phrase("–") : Phrase(vi: "chờ xác nhận", en: "awaits confirmation")
        }
    }

    private func targetTable(_ language: Language) -> Table {
        Table(
            caption: language.say("Các mục tiêu", "Targets"), of: leaders.targets,
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
            ], needsDagger: { $0.part.needsDagger })
    }

    /// The whole table of the period, then the tables by unit; charts where some are asked for.
    private func annex(_ language: Language) -> [Section] {
        let title = language.say("Phụ lục: số liệu ra quân", "Annex: figures")
        var figures = month.figures(of: month.total, language)
        figures.caption = month.heading.text(language)
        // As the tables by unit: closer rows rather than a page for the last two alone.
        figures.repeated = 3
        var sections = [
            Section(
                title, for: .pages, annex: .wide,
                [
                    // Above, so that they never take a page of their own.
                    .notes([month.notes.map { $0.text(language) }.joined(separator: " ")]),
                    .table(figures),
                ])
        ]
        sections += month.grouping.map { month.overview(by: $0, language) } ?? []
        if !month.charts.isEmpty {
            sections.append(Section(for: .pages, month.charts.map { .picture(Picture($0)) }))
        }
        return sections
    }
}
