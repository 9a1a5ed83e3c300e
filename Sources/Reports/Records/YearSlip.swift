package import Basics
package import Documents
package import ProgressCalculator
package import Targets
package import WorkLog

/// The year-end slip of a place (phiếu tổng hợp việc tham gia hoạt động tại nơi cư trú): the outings
/// that were confirmed, each with an empty box.
///
/// The program keeps nobody: who took part is written by hand on the paper, signed by the cell, and
/// stays with it. Upward goes only a count.
package struct YearSlip: Hashable, ReportContent {
    package let unit: UnitReference?
    package let place: String
    package let year: Int
    /// Confirmed outings of the year, by day.
    package let outings: [Outing]
    /// Reported and not confirmed: not on the slip.
    package let waiting: Int
    /// Other units that had a place of this name in the year: none of theirs is on the slip.
    package let elsewhere: [UnitReference]

    package struct Outing: Hashable, Sendable, Encodable {
        package let day: Day
        package let until: Day
        package let work: Phrase
        package let organiser: String

        var days: String {
            day == until ? day.inTable : "\(day.inTable) – \(until.inTable)"
        }
    }
}

extension YearSlip {
    /// - Parameters:
    ///   - logged: outings of the place that end in the year.
    ///   - elsewhere: units with another place of the name; the default is none.
    package init(
        _ logged: [LoggedWorkDay], of unit: Unit, at place: String, year: Int,
        elsewhere: [Unit] = [], _ catalogue: Catalogue
    ) {
        self.elsewhere = elsewhere.map { UnitReference($0) }
        self.unit = UnitReference(unit)
        self.place = place
        self.year = year
        waiting = logged.count { $0.status == .reported }
        outings = logged.filter { $0.status == .confirmed }.map { held in
            Outing(
                day: held.workDay.day, until: held.workDay.until,
                work: Self.work(held.workDay, catalogue), organiser: held.workDay.organiser)
        }
    }

    /// What was done, without the quantities: nobody did all of them.
    private static func work(_ workDay: WorkDay, _ catalogue: Catalogue) -> Phrase {
        let kinds = workDay.outputs.map { catalogue.activity($0.kind)?.title ?? Phrase($0.kind) }
        let programme = catalogue.campaign.programmes.first { $0.id == workDay.programme }?.title
        let said = kinds.isEmpty ? [programme].compactMap(\.self) : kinds
        return Phrase { language in said.map { $0.text(language) }.joined(separator: "; ") }
    }

    package func document(_ language: Language, of report: Report<YearSlip>) -> Document {
        let unit = unit?.title.text(language) ?? ""
        let none = Phrase(
            vi: "Sổ chưa có buổi nào được xác nhận trong năm.",
            en: "No outing of the year is confirmed.")
        let left = Phrase(
            vi: "\(waiting) buổi đã báo cáo, chờ xác nhận, nên chưa có trong phiếu.",
            en: "\(waiting) outings are reported and not confirmed, and are not on the slip.")
        return Document(
            title(language).uppercased(),
            head: ["\(place), \(unit) · " + language.say("năm \(year)", "\(year)")],
            simulated: report.isSimulated, layout: Layout(.upright), language,
            sections: [
                Section(
                    outings.isEmpty
                        ? [.line(none.text(language))]
                        : [.notes(Self.how.map { $0.text(language) }), .table(table(language))]),
                Section(for: .readers, waiting > 0 ? [.line(left.text(language))] : []),
                Section(
                    for: .readers,
                    elsewhere.isEmpty ? [] : [.line(namesakes.text(language))]),
                Section(
                    for: .pages,
                    outings.isEmpty
                        ? []
                        : [
                            .beside([
                                Side.signature(
                                    [Self.declarant.text(language)],
                                    note: Self.sign.text(language), of: 2),
                                Side.signature(
                                    [Self.cell.text(language)], note: Self.sign.text(language),
                                    of: 2),
                            ])
                        ]),
            ])
    }

    /// Where else a place of the name is.
    private var namesakes: Phrase {
        Phrase { language in
            let units = elsewhere.map { "\($0.title.text(language)) (\($0.id))" }
                .joined(separator: ", ")
            return language.say(
                "“\(place)” của \(units) là nơi khác, có phiếu riêng.",
                "“\(place)” of \(units) is another place, with a slip of its own.")
        }
    }

    func title(_ language: Language) -> String {
        language.say(
            "Phiếu tổng hợp việc tham gia hoạt động tại nơi cư trú",
            "Taking part where one lives: slip of the year")
    }

    private func table(_ language: Language) -> Table {
        let lines = outings.enumerated().map { (number: $0.offset + 1, outing: $0.element) }
        return Table(
            of: lines,
            [
                Column(vi: "STT", en: "No.", language, .centre) { .number($0.number) },
                Column(Sentences.day, language, .centre) { .text($0.outing.days) },
                Column(vi: "Nội dung buổi ra quân", en: "Work", language) {
                    .text($0.outing.work, language)
                },
                Column(vi: "Đơn vị chủ trì", en: "Organiser", language) {
                    .written($0.outing.organiser)
                },
                Column(vi: "Tham gia", en: "Took part", language, .centre) { _ in
                    .text(Self.box)
                },
                Column(vi: "Ký", en: "Signed", language, .centre) { _ in
                    .text(String(repeating: ".", count: 14))
                },
            ])
    }

    /// To tick: brackets are still seen on a copy of a copy.
    private static let box = "[\u{A0}\u{A0}\u{A0}]"

    private static let declarant = Phrase(vi: "NGƯỜI KHAI", en: "DECLARED BY")
    private static let cell = Phrase(vi: "TM. CHI BỘ", en: "FOR THE CELL")
    private static let sign = Phrase(vi: "(Ký)", en: "(Signature)")

    private static let how = [
        Phrase(
            vi:
                "Người khai tự đánh dấu buổi mình tham gia; chi bộ thôn, tổ dân phố ký. Phiếu do chi bộ giữ.",
            en:
                "Whoever declares ticks the outings they came to; the cell signs and keeps the slip."
        ),
        Phrase(
            vi:
                "Chương trình in phiếu trống và không lưu ai tham gia; chỉ gửi lên trên hai số đếm, "
                + "để trống cả hai nếu một số hoặc hiệu của chúng dưới 5.",
            en:
                "The program prints the empty slip and keeps nobody; only two counts go upward, and "
                + "neither where one of them or their difference is below five."),
    ]
}

/// What a cell reads aloud to its members before the slips are given out.
package struct YearSlipReading: Hashable, ReportContent {
    package init() {}

    package func document(
        _ language: Language, of report: Report<YearSlipReading>
    ) -> Document {
        Document(
            language.say("ĐỌC TRƯỚC CHI BỘ", "TO BE READ ALOUD TO THE CELL"),
            head: [
                language.say(
                    "Phiếu tổng hợp việc tham gia hoạt động tại nơi cư trú",
                    "Taking part where one lives: slip of the year")
            ], simulated: report.isSimulated, layout: Layout(.upright, pages: 1), language,
            sections: [Section([.prose(Self.sentences.map { $0.text(language) })])])
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Self.sentences, forKey: .sentences)
    }

    private enum CodingKeys: String, CodingKey { case sentences }

    private static let sentences = [
        Phrase(
            vi:
                "Thưa các đồng chí, cuối năm chi bộ phát cho mỗi đồng chí một phiếu in sẵn các buổi ra quân "
                + "của khu dân cư đã được xác nhận.",
            en:
                "At the end of the year the cell gives each of you a slip with the confirmed outings of "
                + "our residential area."),
        Phrase(
            vi:
                "Đồng chí nào tham gia buổi nào thì tự đánh dấu vào ô của buổi đó và ký; chi bộ ký xác nhận.",
            en: "Tick the outings you came to and sign; the cell signs too."),
        Phrase(
            vi: "Không tham gia buổi nào thì để trống ô đó; không phải ghi lý do.",
            en: "Leave the box of an outing that you did not come to empty; no reason is asked."),
        Phrase(
            vi:
                "Phiếu là giấy, do chi bộ giữ, dùng khi kiểm điểm, nhận xét theo Quy định số 213-QĐ/TW.",
            en: "The slip is paper; the cell keeps it for the review under Regulation 213-QĐ/TW."),
        Phrase(
            vi:
                "Phần mềm chỉ in phiếu trống. Phần mềm không có chỗ nào ghi tên, không biết ai tham gia, "
                + "không lưu, không chụp, không đọc lại phiếu.",
            en:
                "The program only prints the empty slip. It has no place for a name, does not know who "
                + "came, and neither keeps nor reads the slips."),
        Phrase(
            vi:
                "Chi bộ chỉ gửi lên trên hai con số: số được theo dõi và số đã tham gia ít nhất một lần.",
            en:
                "The cell sends two numbers upward: those followed, and those who came at least once."
        ),
        Phrase(
            vi:
                "Nếu một trong hai số đó, hoặc hiệu của chúng, dưới năm thì không gửi số nào, để không ai bị "
                + "nhận ra.",
            en:
                "Where one of them, or their difference, is below five, neither is sent, so that nobody "
                + "can be told."),
        Phrase(
            vi: "Đồng chí nào thấy buổi ghi sai, thiếu thì báo chi bộ để đề nghị sửa sổ ra quân.",
            en:
                "Whoever finds an outing wrong or missing tells the cell, which asks for a correction."
        ),
    ]
}
