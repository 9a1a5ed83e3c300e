import Basics
import ProgressCalculator
import Reports
import Targets

/// The words of the month's page.
enum MonthlyWords {
    static let number = Phrase(vi: "STT", en: "No.")
    static let what = Phrase(vi: "Nội dung", en: "What")
    static let measure = Phrase(vi: "ĐVT", en: "Measure")
    static let assigned = Phrase(vi: "Kế hoạch năm", en: "Assigned for the year")
    static let period = Phrase(vi: "Thực hiện trong kỳ", en: "In the period")
    static let year = Phrase(vi: "Lũy kế từ đầu năm", en: "Since the start of the year")
    static let campaign = Phrase(
        vi: "Lũy kế từ khi triển khai", en: "Since the start of the campaign")
    static let yearBefore = Phrase(vi: "Cùng kỳ năm trước", en: "Same period last year")
    static let ofYearBefore = Phrase(vi: "So cùng kỳ (%)", en: "Of last year (%)")
    static let ofAssigned = Phrase(vi: "So kế hoạch (%)", en: "Of plan (%)")
    static let confirmed = Phrase(vi: "đã xác nhận", en: "confirmed")
    static let reported = Phrase(vi: "đã báo cáo", en: "reported")

    static let assessments = Phrase(
        vi: "Kết quả đánh giá trong kỳ", en: "Assessments of the period")
    static let decisions = Phrase(
        vi: "Quyết định công nhận, thu hồi trong kỳ", en: "Decisions of the period")
    static let findings = Phrase(
        vi: "Nội dung cần xem lại, chưa có trả lời", en: "Findings without an answer")
    static let supplement = Phrase(
        vi: "Số liệu bổ sung, điều chỉnh kỳ trước",
        en: "Additions and corrections to earlier months")

    static func groups(_ grouping: MonthlyReport.Grouping) -> Phrase {
        switch grouping {
        case .unit: Phrase(vi: "Chia theo đơn vị hành chính", en: "By unit")
        case .place: Phrase(vi: "Chia theo thôn, tổ dân phố", en: "By place")
        case .organiser: Phrase(vi: "Chia theo đơn vị chủ trì", en: "By organiser")
        }
    }

    static func silent(_ isPublic: Bool) -> Phrase {
        isPublic
            ? Phrase(
                vi: "chưa có số liệu đã xác nhận trong kỳ", en: "nothing confirmed in the period")
            : Phrase(vi: "không có số liệu trong kỳ", en: "nothing logged in the period")
    }

    /// What the rows of the tables by group are.
    static func group(_ grouping: MonthlyReport.Grouping) -> Phrase {
        switch grouping {
        case .unit: Phrase(vi: "Đơn vị", en: "Unit")
        case .place: Phrase(vi: "Thôn, tổ dân phố", en: "Place")
        case .organiser: Phrase(vi: "Đơn vị chủ trì", en: "Organiser")
        }
    }
}

extension MonthlyReport.Chapter {
    var title: Phrase {
        switch self {
        case .outings: Phrase(vi: "Buổi ra quân, lực lượng tham gia", en: "Outings and people")
        case .work: Phrase(vi: "Nội dung, khối lượng", en: "Work")
        case .contributions: Phrase(vi: "Đóng góp tự nguyện", en: "Voluntary contributions")
        }
    }

    var number: String {
        switch self {
        case .outings: "I"
        case .work: "II"
        case .contributions: "III"
        }
    }
}

extension MonthlyReport {
    /// `Kết quả ra quân tháng 6 năm 2024`.
    var heading: Phrase {
        Phrase(
            vi: "Kết quả ra quân \(period.title.vi)", en: "Work days, \(period.title.en)")
    }

    var unitTitle: Phrase { (unit?.title ?? title) }

    /// Of which days and of which state of the log the figures are.
    var basis: [Phrase] {
        var lines = [
            period.kind == .days
                ? nil
                : Phrase(vi: "(\(period.daysInWords.vi))", en: "(\(period.daysInWords.en))"),
            asOf == period.last ? nil : Sentences.asOf(asOf),
        ].compactMap(\.self)
        if let knownOn {
            lines.append(
                Phrase(
                    vi: "Theo sổ như đã ghi đến hết ngày \(knownOn.inTable)",
                    en: "As the log was at the end of \(knownOn.inTable)"))
        }
        if map != period.last { lines.append(Sentences.onMap(map)) }
        if isPublic {
            lines.append(
                Phrase(
                    vi: "Chỉ gồm khối lượng đã xác nhận", en: "Only what is confirmed"))
        }
        return lines
    }

    /// What a reader must know of the figures.
    var notes: [Phrase] {
        var notes = [ending].compactMap(\.self)
        notes += [
            Phrase(
                vi: "Mỗi dòng của sổ được tính vào ngày kết thúc.",
                en: "A row of the log counts on the day on which it ends.")
        ]
        if !isPublic {
            notes.append(
                Phrase(
                    vi: "“Đã báo cáo” gồm cả khối lượng đã xác nhận.",
                    en: "“Reported” holds what is confirmed, too."))
        }
        notes.append(
            Phrase(
                vi: "Dấu “–”: không buổi nào ghi số liệu này; số 0 là đã đếm.",
                en: "“–”: no work day gives the figure; 0 was counted."))
        if asOf < begins {
            notes.append(
                Phrase(
                    vi:
                        "Kỳ này trước ngày triển khai nhiệm vụ (\(begins.inTable)): buổi ra quân trước "
                        + "ngày đó không tính vào báo cáo; xem ở danh sách buổi ra quân.",
                    en:
                        "The period is before the campaign began on \(begins.inTable): outings before "
                        + "that day are in no report; see the list of outings."))
        } else if logFrom.map({ $0 > asOf }) ?? true {
            notes.append(
                Phrase(
                    vi: "Sổ chưa có buổi ra quân nào đến hết kỳ này.",
                    en: "The log has no work day up to the end of this period."))
        } else if period.first < begins {
            notes.append(
                Phrase(
                    vi:
                        "Trong kỳ chỉ tính từ ngày triển khai nhiệm vụ (\(begins.inTable)): buổi ra quân "
                        + "trước ngày đó không tính vào báo cáo.",
                    en: "The period counts since the campaign began on \(begins.inTable): outings "
                        + "before that day are in no report."))
        }
        notes.append(stretches)
        notes.append(
            Phrase(
                vi:
                    "So cùng kỳ: đã xác nhận trong kỳ so với cùng kỳ năm trước. So kế hoạch: lũy kế "
                    + "từ đầu năm đã xác nhận so với kế hoạch năm.",
                en:
                    "Of last year: confirmed in the period over the same period last year. Of plan: "
                    + "confirmed since the start of the year over what is assigned for it."))
        if !partlyAssigned.isEmpty { notes.append(planOfSome) }
        if !isPublic { notes += gaps.sentences }
        return notes
    }

    /// `Kế hoạch mới giao cho một số đơn vị: Thu gom rác thải (2/19); So kế hoạch …`.
    private var planOfSome: Phrase {
        Phrase { language in
            let list = partlyAssigned.map { "\($0.title.text(language)) (\($0.units)/\(units))" }
                .joined(separator: ", ")
            return language == .vi
                ? "Kế hoạch mới giao cho một số đơn vị: \(list); ở dòng tổng không so kế hoạch."
                : "Assigned to some of the units only: \(list); the total has no share of plan."
        }
    }

    private var stretches: Phrase {
        let year = period.yearSoFar.from ?? begins
        let before: Phrase
        if let yearBefore {
            before =
                yearBefore.last < logFrom ?? asOf
                ? Phrase(
                    vi: "; sổ chưa có số liệu của cùng kỳ năm trước",
                    en: "; the log has nothing of the same period last year")
                : yearBefore.first < begins
                    ? Phrase(
                        vi: "; cùng kỳ năm trước chỉ có số liệu từ ngày \(begins.inTable)",
                        en: "; the same period last year only since \(begins.inTable)")
                    : asOf < period.last
                        ? Phrase(
                            vi: "; cùng kỳ năm trước tính đến ngày \(yearBefore.last.inTable)",
                            en: "; the same period last year up to \(yearBefore.last.inTable)")
                        : Phrase("")
        } else {
            before = Phrase(
                vi: "; cùng kỳ năm trước chưa triển khai", en: "; last year nothing had begun")
        }
        return Phrase(
            vi: "Lũy kế từ đầu năm tính từ ngày \(max(year, begins).inTable), từ khi triển khai "
                + "tính từ ngày \(begins.inTable)\(before.vi).",
            en: "The year is counted since \(max(year, begins).inTable), the campaign since "
                + "\(begins.inTable)\(before.en).")
    }

    /// `Đơn vị không có số liệu trong kỳ (2/18): …`; `nil` when every unit logged something.
    var silence: Phrase? {
        guard !silent.isEmpty else { return nil }
        let what =
            isPublic
            ? Phrase(
                vi: "Đơn vị chưa có số liệu đã xác nhận trong kỳ",
                en: "Units without anything confirmed in the period")
            : Phrase(
                vi: "Đơn vị không có số liệu trong kỳ", en: "Units without anything in the period")
        return Phrase { language in
            let names = silent.map { $0.title.text(language) }.joined(separator: ", ")
            return "\(what.text(language)) (\(silent.count)/\(units)): \(names)."
        }
    }
}

extension MonthlyReport.Gaps {
    var sentences: [Phrase] {
        [
            (
                withoutPeople,
                Phrase(vi: "dòng chưa ghi số người", en: "rows do not say how many came")
            ),
            (
                withoutPersonDays,
                Phrase(vi: "dòng chưa ghi ngày công", en: "rows do not say person-days")
            ),
            (
                disputed,
                Phrase(
                    vi: "dòng chưa thống nhất, không tính vào số nào",
                    en: "rows are disputed and count nowhere")
            ),
        ].filter { $0.0 > 0 }.map { count, words in
            Phrase(vi: "\(count) \(words.vi).", en: "\(count) \(words.en).")
        }
    }
}
