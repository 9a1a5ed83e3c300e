package import Basics
import ProgressCalculator
import Reports
import Sheets
import Targets
import WorkLog

/// A sheet to print and sign: the work days of a month that wait for confirmation.
///
/// The CSV, filled in, is the file that `log confirm --file` reads.
package struct SignatureSheet: Sendable, Encodable {
    package let simulated: Bool
    /// Any day of the month.
    package let month: Day
    package let unit: Phrase
    /// `nil` for all places of the unit.
    package let place: String?
    /// Reported and disputed ones, by day.
    package let workDays: [WorkDayList.Row]
    /// How many of the month are confirmed already.
    package let alreadyConfirmed: Int
    private let cells: [[String: Phrase]]

    private enum CodingKeys: String, CodingKey {
        case simulated, month, unit, place, workDays, alreadyConfirmed
    }

    /// Who signs, from left to right: of a town the head of the residential group.
    private let signatures: [Phrase]
    private static let howToSign = Phrase(vi: "(Ký, ghi rõ họ tên)", en: "(Signature, full name)")
}

extension Tracker {
    /// The sheet of a unit's month, to be signed.
    package func signatureSheet(_ month: UnitMonth) throws(TrackerError) -> SignatureSheet {
        let unit = try self.unit(named: month.unit, on: month.month.endOfMonth)
        return SignatureSheet(
            try workDays(of: month), of: unit, month, catalogue, simulated: isSimulated)
    }
}

extension SignatureSheet {
    init(
        _ logged: [LoggedWorkDay], of unit: Unit, _ month: UnitMonth, _ catalogue: Catalogue,
        simulated: Bool
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
        self.simulated = simulated
        self.month = month.month
        self.unit = unit.title
        place = month.place
        workDays = WorkDayList(waiting, catalogue, simulated: simulated).workDays
        alreadyConfirmed = logged.count { $0.status == .confirmed }
        cells = waiting.map { held in
            var cells = Dictionary(
                held.workDay.fields(catalogue).map { ($0.field, $0.value) },
                uniquingKeysWith: { first, _ in first })
            let activities = Set(held.workDay.outputs.map(\.kind))
            let gifts = Set(held.workDay.contributions.map(\.kind.rawValue))
            cells["work"] = held.workDay.fields(catalogue).listed { activities.contains($0) }
            cells["gifts"] = held.workDay.fields(catalogue).listed { gifts.contains($0) }
            cells["id"] = Phrase(held.workDay.id)
            cells["number"] = Phrase(String(held.number))
            cells["status"] = held.status.title
            cells["note"] = nil
            return cells
        }
    }

    /// The sheet as it is printed: a table with a place to write, totals, three signatures.
    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        let ids = ShortIDs(workDays.map(\.id))
        let dots = String(repeating: ".", count: 18)
        var table = TextTable(
            vietnamese
                ? [
                    "STT", "Mã buổi", "Ngày", "Thôn, tổ dân phố", "Đơn vị chủ trì", "Lượt người",
                    "Ngày công", "Nội dung, khối lượng; đóng góp",
                    "Đúng / Chưa thống nhất, lý do",
                ]
                : [
                    "No.", "Id", "Day", "Place", "Organiser", "People", "Person-days",
                    "Work; contributions", "Right / Disputed, why",
                ], [.right, .left, .left, .left, .left, .right, .right])
        for (index, (row, cells)) in zip(workDays, cells).enumerated() {
            let given = [cells["work"], cells["gifts"]].compactMap { $0?.text(language) }
                .filter { !$0.isEmpty }
            let unit = row.unit?.title.text(language) ?? ""
            let isBelow = unit != self.unit.text(language)
            table.add([
                String(index + 1), ids[row.id], row.days,
                [isBelow ? unit : "", row.place].filter { !$0.isEmpty }.joined(separator: ", "),
                row.organiser, cells["people"]?.text(language) ?? "",
                cells["person_days"]?.text(language) ?? "", given.joined(separator: "; "), dots,
            ])
        }
        return [
            head(language), workDays.isEmpty ? nothing(language) : table.text(width: width),
            workDays.isEmpty ? "" : foot(language, width: width),
        ].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// The sheet for Excel: to print, to fill in, and to bring back with `log confirm --file`.
    package func csv(_ language: Language) -> String {
        ConfirmationSheet.csv(
            cells.enumerated().map { index, cells in
                cells.mapValues { $0.text(language) }
                    .merging(["stt": String(index + 1)]) { _, new in new }
            },
            signatures: signatures.map { title in
                Phrase(
                    vi: "\(title.vi) \(Self.howToSign.vi)", en: "\(title.en) \(Self.howToSign.en)")
            }, language: language, isSimulated: simulated)
    }

    private func head(_ language: Language) -> String {
        let place = place.map { ", \($0)" } ?? ""
        let title = Phrase(
            vi: "PHIẾU XÁC NHẬN BUỔI RA QUÂN THÁNG \(month.monthInTable)",
            en: "CONFIRMATION OF WORK DAYS, \(month.monthInTable)")
        var lines = [title.text(language), unit.text(language) + place]
        if simulated { lines.append(Sentences.simulated.text(language).uppercased()) }
        return lines.joined(separator: "\n")
    }

    private func nothing(_ language: Language) -> String {
        Phrase(
            vi: "Không có buổi nào chờ xác nhận; \(alreadyConfirmed) buổi đã xác nhận trước.",
            en: "No work day waits for confirmation; \(alreadyConfirmed) are confirmed already."
        ).text(language)
    }

    private func foot(_ language: Language, width: Int) -> String {
        let format = NumberFormat(language)
        let people = workDays.compactMap(\.people).reduce(0, +)
        let personDays = workDays.compactMap(\.personDays).reduce(.zero, +)
        let totals = Phrase(
            vi: "Cộng: \(workDays.count) buổi, \(format.text(people)) lượt người, "
                + "\(format.text(personDays)) ngày công. Đã xác nhận trước: \(alreadyConfirmed) "
                + "buổi.",
            en: "In all: \(workDays.count) work days, \(format.text(people)) participants, "
                + "\(format.text(personDays)) person-days. Confirmed before: \(alreadyConfirmed)."
        ).text(language)
        let day = Phrase(
            vi: "Ngày xác nhận: ....../....../..........",
            en: "Day of confirmation: ....../....../..........")
        let column = min(width, 120) / 3
        let lines = [signatures, signatures.map { _ in Self.howToSign }].map { row in
            row.map { Self.centred($0.text(language), in: column) }.joined()
        }
        let signing = lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
        return ([totals, day.text(language), ""] + signing).joined(separator: "\n")
    }

    private static func centred(_ text: String, in width: Int) -> String {
        let room = max(0, width - text.count)
        return String(repeating: " ", count: room / 2) + text
            + String(repeating: " ", count: room - room / 2)
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
