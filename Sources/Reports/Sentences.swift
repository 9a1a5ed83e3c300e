package import Basics
import Documents
package import WorkLog

/// Words that reports share.
package enum Sentences {
    /// What stands on signed paper, so that nobody can rewrite the log before it unnoticed.
    package static func head(_ code: HeadCode) -> Phrase {
        Phrase(
            vi: "Mã đối chiếu sổ: \(code)",
            en: "Head of the log: \(code)")
    }

    package static let simulated = Marks.simulated
    package static let dagger = Marks.dagger
    package static let unit = Phrase(vi: "Đơn vị", en: "Unit")
    package static let units = Phrase(vi: "Đơn vị hành chính", en: "Administrative units")
    package static let id = Phrase(vi: "Mã", en: "Id")
    package static let day = Phrase(vi: "Ngày", en: "Day")
    package static let title = Phrase(vi: "Nội dung", en: "Title")
    package static let due = Phrase(vi: "Hạn hoàn thành", en: "Due")
    package static let state = Phrase(vi: "Tình trạng", en: "State")
    package static let status = Phrase(vi: "Tình trạng", en: "Status")
    package static let result = Phrase(vi: "Kết quả", en: "Result")
    package static let rule = Phrase(vi: "Căn cứ xác định", en: "Rule")
    package static let threshold = Phrase(vi: "Mức đạt chuẩn", en: "Threshold")
    package static let share = Phrase(vi: "Mức độ hoàn thành", en: "Share of the way")
    package static let setBy = Phrase(vi: "Câu đặt ra mục tiêu", en: "Set by")
    package static let standard = Phrase(vi: "Bộ tiêu chí", en: "Standard")
    package static let noData = Phrase(vi: "chưa có số liệu", en: "no data")
    /// Where no kind of work is said to serve a criterion.
    static let nothingServes = Phrase(
        vi: "Nhiệm vụ chưa ghi nội dung ra quân nào góp vào tiêu chí của bộ tiêu chí hiện hành; "
            + "cơ quan thường trực bổ sung vào tệp nhiệm vụ.",
        en: "The campaign does not say which work helps the criteria in force; the coordinating "
            + "office adds it to the campaign's file.")
    package static let noDue = Phrase(vi: "không có hạn", en: "none")

    package static func onMap(_ day: Day) -> Phrase {
        Phrase(
            vi: "Theo đơn vị hành chính ngày \(day.inTable)",
            en: "On the units of \(day.inTable)")
    }

    package static func asOf(_ day: Day) -> Phrase {
        .data(upTo: day)
    }

    package static func rows(_ count: Int) -> Phrase {
        Phrase(vi: "\(count) dòng.", en: "\(count) rows.")
    }
}

extension Column {
    /// - Parameters:
    ///   - alignment: The default is left.
    ///   - audience: The default is everyone.
    init(
        _ title: Phrase, _ language: Language, _ alignment: Table.Alignment = .left,
        for audience: Audience = .everyone, _ cell: @escaping @Sendable (Record) -> Cell
    ) {
        self.init(title.text(language), alignment, for: audience, cell)
    }

    /// - Parameters:
    ///   - vi: its head in Vietnamese.
    ///   - en: its head in English.
    ///   - alignment: The default is left.
    ///   - audience: The default is everyone.
    init(
        vi: String, en: String, _ language: Language, _ alignment: Table.Alignment = .left,
        for audience: Audience = .everyone, _ cell: @escaping @Sendable (Record) -> Cell
    ) {
        self.init(Phrase(vi: vi, en: en), language, alignment, for: audience, cell)
    }
}

extension Cell {
    static func text(_ phrase: Phrase?, _ language: Language) -> Cell {
        phrase.map { .text($0.text(language)) } ?? .blank
    }
}

extension CSVText {
    /// The rows of a report: made-up data, and figures that rest on thresholds that nobody checked,
    /// say so in each.
    package init(simulated: Bool, needsDagger: Bool = false, _ language: Language) {
        let remarks =
            (simulated ? [Sentences.simulated] : []) + (needsDagger ? [Sentences.dagger] : [])
        guard !remarks.isEmpty else {
            self.init()
            return
        }
        let words = remarks.map { $0.text(language) }.joined(separator: ". ")
        self.init(remark: (language == .vi ? "Ghi chú" : "Note", words))
    }
}
