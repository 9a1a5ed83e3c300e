import Basics
import Charts
import Paper
import Targets

/// How a paper of an office begins and ends (Nghị định 30/2020/NĐ-CP): the two columns of its
/// heading, the blocks for signatures.
///
/// Names are never printed; what is not known is left to be filled in.
struct OfficialPaper {
    let language: Language
    /// `nil` where the unit has ended, or is not known: somebody fills the office in.
    let unit: Unit?
    /// A commune's committee signs, also where the commune of today must be filled in.
    private let isCommune: Bool

    /// Serif, as offices write; the first that the machine has.
    static let fonts = [
        "Times New Roman", "Liberation Serif", "Tinos", "DejaVu Serif Condensed", "DejaVu Serif",
    ]

    /// - Parameter day: on which the unit must not have ended.
    init(_ unit: Unit?, on day: Day, _ language: Language) {
        self.language = language
        self.unit = unit.flatMap { ($0.period.until ?? day) >= day ? $0 : nil }
        isCommune = unit?.kind.level == .commune
    }

    /// - Parameter size: type size in points.
    func heading(size: Double) -> PageBlock {
        let number = Phrase(
            vi: "Số: ………/BC-\(isCommune ? "UBND" : "BCĐ")",
            en: "No. ………/BC-\(isCommune ? "UBND" : "BCĐ")")
        let place = unit?.name ?? "………………"
        let day = Phrase(
            vi: "\(place), ngày …… tháng …… năm ………", en: "\(place), ……/……/………")
        return .columns([
            PageColumn(
                share: 0.42,
                office(size) + [
                    PageText(number.text(language), size: size, anchor: .centre)
                ]),
            PageColumn(
                share: 0.58,
                [
                    PageText(
                        Self.republic.text(language), size: size, bold: true, anchor: .centre,
                        after: 0),
                    PageText(
                        Self.motto.text(language), size: size + 0.5, bold: true, anchor: .centre,
                        rule: 0.5),
                    PageText(
                        day.text(language), size: size, italic: true, anchor: .centre,
                        after: size),
                ]),
        ])
    }

    private func office(_ size: Double) -> [PageText] {
        let title = unit?.title.text(language).uppercased() ?? "……………………………"
        return isCommune
            ? [
                PageText(
                    Self.people.text(language), size: size, bold: true, anchor: .centre, after: 0),
                PageText(title, size: size, bold: true, anchor: .centre, rule: 0.3),
            ]
            : [
                PageText(title, size: size, anchor: .centre, after: 0),
                PageText(
                    Self.committee.text(language), size: size, bold: true, anchor: .centre,
                    rule: 0.3),
            ]
    }

    /// Who prepared it, and who signs.
    func signatures(size: Double) -> PageBlock {
        let people = Phrase(
            vi: "TM. ỦY BAN NHÂN DÂN \(unit?.kind.title.vi.uppercased() ?? "………………")",
            en: "FOR THE PEOPLE'S COMMITTEE")
        let committee = Phrase(vi: "TM. BAN CHỈ ĐẠO", en: "FOR THE STEERING COMMITTEE")
        let chair = Phrase(vi: "CHỦ TỊCH", en: "CHAIR")
        let head = Phrase(vi: "TRƯỞNG BAN", en: "HEAD")
        // Apart from what stands above.
        let above = PageText("", size: size, after: 0)
        let columns = [
            PageColumn(
                share: 0.5,
                [
                    above,
                    line(Phrase(vi: "NGƯỜI LẬP BIỂU", en: "PREPARED BY"), size),
                    note(Phrase(vi: "(Ký, ghi rõ họ tên)", en: "(Signature, full name)"), size),
                ]),
            PageColumn(
                share: 0.5,
                [
                    above,
                    line(isCommune ? people : committee, size),
                    line(isCommune ? chair : head, size),
                    note(Phrase(vi: "(Ký, đóng dấu)", en: "(Signature, seal)"), size),
                ]),
        ]
        return .columns(columns, keepsWithPrevious: true)
    }

    private func line(_ words: Phrase, _ size: Double) -> PageText {
        PageText(words.text(language), size: size, bold: true, anchor: .centre, after: 0)
    }

    /// With room to sign beneath.
    private func note(_ words: Phrase, _ size: Double) -> PageText {
        PageText(words.text(language), size: size, italic: true, anchor: .centre, after: 4 * size)
    }

    private static let republic = Phrase(
        vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM")
    private static let motto = Phrase(
        vi: "Độc lập – Tự do – Hạnh phúc", en: "Independence – Freedom – Happiness")
    private static let people = Phrase(vi: "ỦY BAN NHÂN DÂN", en: "PEOPLE'S COMMITTEE")
    private static let committee = Phrase(vi: "BAN CHỈ ĐẠO", en: "STEERING COMMITTEE")

    /// At the right of every foot.
    static let numbering = Phrase(vi: "trang {page}/{pages}", en: "page {page}/{pages}")
}
