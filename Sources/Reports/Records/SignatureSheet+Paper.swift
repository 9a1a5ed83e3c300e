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

    /// Right, or not and why: one below the other, so that a row of two lines has room for both.
    private static func ticks(_ language: Language) -> String {
        let (right, wrong) = (language.say("đúng", "right"), language.say("chưa:", "wrong:"))
        let dots = String(repeating: ".", count: 22)
        return ["\(box) \(right)", "\(box) \(wrong) \(dots)"]
            .map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: "\n")
    }

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
                index == 0
                ? sheet.name
                : "\(paperTitle(language)) · \(unit.text(language)) · \(sheet.name)"
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
                Column(vi: "Ngày, mã", en: "Day, id", language, .centre) {
                    .text("\($0.line.row.shortDays)\n\(ids[$0.line.row.id])")
                },
                Column(vi: "Đơn vị chủ trì", en: "Organiser", language) {
                    .written($0.line.row.organiser)
                },
                Column(vi: "Lượt người, ngày công", en: "People, days", language, .right) {
                    .text($0.line.force(language))
                },
                Column(vi: "Nội dung, khối lượng; đóng góp", en: "Work; contributions", language) {
                    entry in
                    .text(entry.line.work(language))
                },
                Column(vi: "Đúng; hoặc chưa đúng, lý do", en: "Right; or wrong, why", language) {
                    _ in
                    .text(Self.ticks(language))
                },
            ])
    }
}

extension SignatureSheet.Line {
    /// `Tu sửa đường giao thông: 120 m; Nhân dân: hiến đất 40 m²`: without what stands behind a dash.
    fileprivate func work(_ language: Language) -> String {
        let work = cells["work"]?.text(language).replacing(#/\x20–\x20[^:;]*:/#, with: ":")
        return [work, cells["given"]?.text(language)].compactMap(\.self)
            .filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// `44 lượt`, below it `34 công`; what nobody said is a dash.
    fileprivate func force(_ language: Language) -> String {
        let format = NumberFormat(language)
        let people = row.force.people.map { format.text($0) } ?? "–"
        let days = row.force.personDays.map { format.text($0) } ?? "–"
        return [
            "\(people) \(language.say("lượt", "people"))",
            "\(days) \(language.say("công", "days"))",
        ].map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: "\n")
    }
}

extension WorkDayList.Entry {
    /// The month stands in the title: `15/06`, `29/06–01/07`.
    fileprivate var shortDays: String {
        func short(_ day: Day) -> String { String(day.inTable.prefix(5)) }
        return day == until ? short(day) : "\(short(day))–\(short(until))"
    }
}
