import Basics
import Documents
import Sheets
import Targets

// The sheet on paper: one place a sheet, room to tick, to dispute and to sign.
extension SignatureSheet {
    /// As many outings as stand on one side of A4.
    static let onePage = 25

    /// To tick: brackets are still seen on a copy of a copy, thin lines are not.
    private static let box = "[\u{A0}\u{A0}\u{A0}]"

    /// What is signed by one place.
    struct PlaceSheet {
        let name: String
        let lines: [Line]
    }

    /// By place, in the order in which they first went out.
    var sheets: [PlaceSheet] {
        let named = lines.map { (name: placeName(of: $0), line: $0) }
        let lines = Dictionary(grouping: named) { PlaceName.key($0.name) }
        return Spellings.places(named.map(\.name)).map { key, spellings in
            PlaceSheet(name: spellings.shown ?? "", lines: lines[key]?.map(\.line) ?? [])
        }
    }

    /// As many sides as the sheets take.
    var sides: Int {
        sheets.reduce(0) { $0 + ($1.lines.count + Self.onePage - 1) / Self.onePage }
    }

    /// A sheet for each place: the first under the title, the others on pages of their own.
    func onPaper(_ language: Language) -> [Section] {
        let sheets = sheets
        return sheets.enumerated().map { index, sheet in
            let heading =
                index == 0 ? sheet.name : "\(paperTitle(language)) · \(sheet.name)"
            let ends = index == sheets.count - 1 ? [] : [Block.pageBreak]
            return Section(
                heading, for: .pages,
                [
                    .table(table(of: sheet, language)),
                    .lines(foot(of: sheet.lines, language)),
                    .beside(signing(language)),
                ] + ends)
        }
    }

    func paperTitle(_ language: Language) -> String {
        language.say(
            "Phiếu xác nhận ra quân tháng \(month.monthInTable)",
            "Confirmation of work days, \(month.monthInTable)")
    }

    private func table(of sheet: PlaceSheet, _ language: Language) -> Table {
        let ids = ShortIDs(workDays.map(\.id))
        let lines = sheet.lines.enumerated().map { (number: $0.offset + 1, line: $0.element) }
        return Table(
            of: lines,
            [
                Column(vi: "STT", en: "No.", language, .centre) { .number($0.number) },
                Column(vi: "Mã", en: "Id", language) { .text(ids[$0.line.row.id]) },
                Column(vi: "Ngày", en: "Day", language, .centre) { .text($0.line.row.shortDays) },
                Column(vi: "Đơn vị chủ trì", en: "Organiser", language) {
                    .written($0.line.row.organiser)
                },
                Column(vi: "Lượt người", en: "People", language, .right) {
                    .text($0.line.cells["people"], language)
                },
                Column(vi: "Ngày công", en: "Person-days", language, .right) {
                    .text($0.line.cells["person_days"], language)
                },
                Column(vi: "Nội dung, khối lượng", en: "Work", language) { entry in
                    .text(entry.line.work(language))
                },
                Column(vi: "Đúng", en: "Right", language, .centre) { _ in .text(Self.box) },
                Column(vi: "Chưa đúng, lý do", en: "Wrong, why", language) { _ in
                    .text(Self.box + "\u{A0}" + String(repeating: ".", count: 24))
                },
            ])
    }
}

extension SignatureSheet.Line {
    /// `Tu sửa đường giao thông: 120 m; Hiến đất: 40 m²`: without what stands behind a dash.
    fileprivate func work(_ language: Language) -> String {
        [cells["work"], cells["gifts"]].compactMap { $0?.text(language) }
            .filter { !$0.isEmpty }.joined(separator: "; ")
            .replacing(#/\x20–\x20[^:;]*:/#, with: ":")
    }
}

extension WorkDayList.Entry {
    /// The month stands in the title: `15/06`, `29/06–01/07`.
    fileprivate var shortDays: String {
        func short(_ day: Day) -> String { String(day.inTable.prefix(5)) }
        return day == until ? short(day) : "\(short(day))–\(short(until))"
    }
}
