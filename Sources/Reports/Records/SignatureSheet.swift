package import Basics
package import Documents
import ProgressCalculator
import Sheets
package import Targets
package import WorkLog

/// A sheet to print and sign: the work days of a month that wait for confirmation.
///
/// The CSV, filled in, is the file that `log confirm --file` reads.
package struct SignatureSheet: ReportContent {
    /// Any day of the month.
    package let month: Day
    package let unit: Phrase
    /// `nil` for all places of the unit.
    package let place: String?
    /// Reported and disputed ones, by day.
    package let workDays: [WorkDayList.Row]
    /// How many of the month are confirmed already.
    package let alreadyConfirmed: Int
    /// How far the log went when it was printed; `nil` for a log of version 1.
    package var head: HeadCode?
    private let cells: [[String: Phrase]]
    /// What stands over the column of communes.
    private let communes: Phrase
    /// From when to when, where the months of reports are not the calendar's.
    private let stretch: Phrase?

    private enum CodingKeys: String, CodingKey {
        case month, unit, place, workDays, alreadyConfirmed
    }

    /// Who signs, from left to right: of a town the head of the residential group.
    private let signatures: [Phrase]
    private static let howToSign = Phrase(vi: "(Ký, ghi rõ họ tên)", en: "(Signature, full name)")
}

extension SignatureSheet {
    /// - Parameters:
    ///   - logged: all of the month.
    ///   - place: `nil` for all places of the unit.
    package init(
        _ logged: [LoggedWorkDay], of unit: Unit, month: Day, place: String?,
        _ catalogue: Catalogue
    ) {
        let head =
            [.township, .ward].contains(unit.kind)
            ? Phrase(vi: "TỔ TRƯỞNG TỔ DÂN PHỐ", en: "HEAD OF THE RESIDENTIAL GROUP")
            : Phrase(vi: "TRƯỞNG THÔN", en: "HEAD OF THE VILLAGE")
        signatures = [
            head,
            Phrase(vi: "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN", en: "HEAD OF THE FRONT'S COMMITTEE"),
            Phrase(vi: "NGƯỜI LẬP", en: "PREPARED BY"),
        ]
        let waiting = logged.filter { $0.status == .reported || $0.status == .disputed }
        self.month = month
        let calendar = catalogue.campaign.calendar
        let days = calendar.days(ofMonthNamed: month)
        stretch =
            calendar.monthEnds == nil
            ? nil : ReportPeriod(from: days.first, to: days.last, calendar)?.daysInWords
        self.unit = unit.title
        self.place = place
        communes = catalogue.communes
        workDays = waiting.map { WorkDayList.Row($0, catalogue) }
        alreadyConfirmed = logged.count { $0.status == .confirmed }
        cells = waiting.map { held in
            var cells = Dictionary(
                held.workDay.fields(catalogue).map { ($0.field, $0.value) },
                uniquingKeysWith: { first, _ in first })
            let activities = Set(held.workDay.outputs.map(\.kind))
            let gifts = Set(held.workDay.contributions.map(\.kind.rawValue))
            cells["work"] = held.workDay.fields(catalogue).listed { activities.contains($0) }
            cells["gifts"] = held.workDay.fields(catalogue).listed { gifts.contains($0) }
            cells["given"] = held.workDay.contributions.brief
            cells["id"] = Phrase(held.workDay.id)
            cells["number"] = Phrase(String(held.number))
            cells["status"] = held.status.title
            cells["note"] = nil
            return cells
        }
    }

    /// The sheet as it is printed: a table with a place to write, totals, three signatures; for a
    /// spreadsheet one to print, to fill in and to bring back.
    package func document(_ language: Language, of report: Report<SignatureSheet>) -> Document {
        let none = Phrase(
            vi: "Không có buổi nào chờ xác nhận; \(alreadyConfirmed) buổi đã xác nhận trước.",
            en: "No work day waits for confirmation; \(alreadyConfirmed) are confirmed already.")
        let place = place.map { ", \($0)" } ?? ""
        let readers: [Section] =
            workDays.isEmpty
            ? [Section(for: .readers, [.line(none.text(language))])]
            : [
                Section(
                    for: .terminal,
                    [
                        .table(table(language)), .lines(foot(of: lines, language)),
                        .beside(signing(language)),
                        .lines(head.map { [Sentences.head($0).text(language)] } ?? []),
                    ])
            ] + onPaper(language)
        return Document(
            paperTitle(language).uppercased(),
            head: [unit.text(language) + place]
                + (stretch.map { ["(\($0.text(language)))"] } ?? []),
            simulated: report.isSimulated,
            source: head.map { Sentences.head($0).text(language) } ?? "",
            layout: Layout(.upright, pages: workDays.isEmpty ? nil : sides), language,
            sections: readers + [
                Section(
                    for: .spreadsheets,
                    [.table(sheet(language, isSimulated: report.isSimulated))])
            ])
    }

    func signing(_ language: Language) -> [Side] {
        signatures.map {
            Side.signature(
                [$0.text(language)], note: Self.howToSign.text(language), of: signatures.count)
        }
    }

    struct Line: Sendable {
        let number: Int
        let row: WorkDayList.Row
        let cells: [String: Phrase]
    }

    var lines: [Line] {
        zip(workDays, cells).enumerated().map {
            Line(number: $0.offset + 1, row: $0.element.0, cells: $0.element.1)
        }
    }

    /// With the unit where that is one below; of no place, those of the unit as a whole.
    func placeName(of line: Line) -> String {
        let below = line.row.unit?.title == unit ? nil : line.row.unit?.title.vi
        let parts = [line.row.place, below ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? "……………………" : parts.joined(separator: ", ")
    }

    private func table(_ language: Language) -> Table {
        let ids = ShortIDs(workDays.map(\.id))
        let unit = unit
        return Table(
            of: lines,
            [
                Column(vi: "STT", en: "No.", language, .right) { .number($0.number) },
                Column(vi: "Mã buổi", en: "Id", language) { .text(ids[$0.row.id]) },
                Column(Sentences.day, language) { .text($0.row.days) },
                Column(vi: "Thôn, tổ dân phố", en: "Place", language) { line in
                    let below = line.row.unit?.title == unit ? nil : line.row.unit?.title
                    return .written(
                        [below?.text(language) ?? "", line.row.place].filter { !$0.isEmpty }
                            .joined(separator: ", "))
                },
                Column(vi: "Đơn vị chủ trì", en: "Organiser", language) {
                    .written($0.row.organiser)
                },
                Column(vi: "Lượt người", en: "People", language, .right) {
                    .text($0.cells["people"], language)
                },
                Column(vi: "Ngày công", en: "Person-days", language, .right) {
                    .text($0.cells["person_days"], language)
                },
                Column(
                    vi: "Nội dung, khối lượng; đóng góp", en: "Work; contributions", language
                ) { line in
                    .text(
                        [line.cells["work"], line.cells["gifts"]]
                            .compactMap { $0?.text(language) }.filter { !$0.isEmpty }
                            .joined(separator: "; "))
                },
                Column(
                    vi: "Đúng / Chưa thống nhất, lý do", en: "Right / Disputed, why", language
                ) { _ in .text(String(repeating: ".", count: 18)) },
            ])
    }

    /// What is shown is grey; who confirms, when, or why not, is to be written.
    private func sheet(_ language: Language, isSimulated: Bool) -> Table {
        let filled = filled(language, isSimulated: isSimulated)
        var table = Table(filled)
        let written = Form.confirmations.formColumns.map { ($0.title.text(language), $0.kind) }
        let asked = Set(["confirmed_by", "confirmed_on", "dispute", "note"])
        let titles = Set(
            Form.confirmations.formColumns.filter { asked.contains($0.key) }
                .map { $0.title.text(language) })
        table.filling = Filling(
            filled.heads.map { head in
                guard titles.contains(head) else { return Filling.Column(.given) }
                let kind = written.first { $0.0 == head }?.1
                return Filling.Column(kind == .day ? .day : .words(atMost: 1_000))
            },
            lists: [:], guide: Self.guide.map { $0.text(language) }, room: 0)
        return table
    }

    private static let guide = [
        Phrase(
            vi:
                "Ô xám lấy từ sổ, không sửa; sai số liệu thì ghi lý do ở cột “Chưa thống nhất, lý do”.",
            en: "Grey cells come from the log; where a figure is wrong say why in “Disputed, why”."),
        Phrase(
            vi: "Mỗi buổi đúng thì ghi chức vụ người xác nhận (không ghi tên) và ngày xác nhận.",
            en: "Where it is right write the role of who confirms (no name) and the day."),
        Phrase(
            vi: "Hàng không ghi gì thì chương trình bỏ qua.",
            en: "A row in which nothing is written is passed over."),
    ]

    private func filled(_ language: Language, isSimulated: Bool) -> FilledSheet {
        Form.confirmations.filled(
            cells.enumerated().map { index, cells in
                cells.mapValues { $0.text(language) }
                    .merging(["stt": String(index + 1)]) { _, new in new }
            },
            communes: communes,
            signatures: signatures.map { title in
                Phrase { "\(title.text($0)) \(Self.howToSign.text($0))" }
            }, language: language, isSimulated: isSimulated)
    }

    /// What the rows add up to, and the day to be written.
    func foot(of lines: [Line], _ language: Language) -> [String] {
        let format = NumberFormat(language)
        let counts = lines.compactMap(\.row.force.people)
        let days = lines.compactMap(\.row.force.personDays)
        // What no row says is unknown.
        let people = counts.isEmpty ? "–" : format.text(counts.reduce(0, +))
        let personDays = days.isEmpty ? "–" : format.text(days.reduce(.zero, +))
        let totals = Phrase(
            vi: "Cộng: \(lines.count) buổi, \(people) lượt người, \(personDays) ngày công. "
                + "Đã xác nhận trước: \(alreadyConfirmed) buổi.",
            en: "In all: \(lines.count) work days, \(people) participants, "
                + "\(personDays) person-days. Confirmed before: \(alreadyConfirmed).")
        let day = Phrase(
            vi: "Ngày xác nhận: ....../....../..........",
            en: "Day of confirmation: ....../....../..........")
        return [totals, day].map { $0.text(language) }
    }
}

extension [HistoryReport.Field] {
    /// Some of the fields on one line: `Trồng cây xanh: 60 cây; Thu gom rác thải: 80 kg`.
    fileprivate func listed(_ isWanted: (String) -> Bool) -> Phrase {
        let wanted = filter { isWanted($0.field) }
        return Phrase { language in
            wanted.map { "\($0.title.text(language)): \($0.value.text(language))" }
                .joined(separator: "; ")
        }
    }
}
