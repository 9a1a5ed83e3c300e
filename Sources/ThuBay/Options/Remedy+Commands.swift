import Basics
import Reports

extension Remedy {
    /// The step as a command or an option that is typed.
    static let commands: Words = { $0.typed }

    private var typed: Phrase {
        switch self {
        case .words(let words): words
        case .several(let steps): Self.lines(steps, Self.commands)
        case .makeLog:
            Phrase(
                vi: "tạo sổ bằng `thubay init`, hoặc chỉ đúng tệp bằng --database",
                en: "make it with `thubay init`, or name the right file with --database")
        case .nameLog:
            Phrase(
                vi: "chỉ đúng tệp bằng --database; tệp này được để nguyên",
                en: "name the right file with --database; this one is left as it is")
        case .nameOtherLog:
            Phrase(vi: "chỉ tệp khác bằng --database", en: "name another file with --database")
        case .nameLogOrCampaign:
            Phrase(
                vi: "chỉ tệp khác bằng --database, hoặc nhiệm vụ khác bằng --campaign",
                en: "name another file with --database, or another campaign with --campaign")
        case .nameCampaign:
            Phrase(vi: "Hãy chọn bằng --campaign.", en: "Choose one with --campaign.")
        case .nameRules: Phrase(vi: "chỉ chỗ bằng --targets", en: "say where with --targets")
        case .upgradeLog:
            Phrase(
                vi: "nâng cấp bằng `thubay upgrade`; bản cũ được giữ bên cạnh",
                en: "bring it up to date with `thubay upgrade`; the old file stays beside it")
        case .exportAgain:
            Phrase(
                vi: "xin nơi gửi xuất lại bằng `thubay export`",
                en: "ask the sender to write it anew with `thubay export`")
        case .replaceLog:
            Phrase(
                vi: "Thêm --replace (sổ đang có được giữ lại bên cạnh), hoặc ghi tên khác sau "
                    + "--database.",
                en: "Add --replace (the log of now is kept beside it), or name another --database.")
        case .nameCopy:
            Phrase(
                vi: "Chỉ đúng thư mục mà `thubay backup` đã tạo, hoặc một tệp sổ.",
                en: "Name a folder that `thubay backup` made, or a log.")
        case .findUnit:
            Phrase(
                vi: "Tra tên bằng `thubay units find`.", en: "Look it up with `thubay units find`.")
        case .listStandards:
            Phrase(vi: "Xem mã bằng `thubay law list`.", en: "See the ids with `thubay law list`.")
        default: ofTheLog
        }
    }

    private var ofTheLog: Phrase {
        switch self {
        case .nameOffice:
            Phrase(
                vi: "thêm --by kèm chức danh hoặc đơn vị, ví dụ --by \"Phòng Kinh tế\"",
                en: "add --by with a role or an office, such as --by \"Phòng Kinh tế\"")
        case .giveReason: Phrase(vi: "thêm --reason kèm lý do", en: "add --reason")
        case .listIDs:
            Phrase(
                vi: "xem mã bằng `thubay log list`, `assess list`, `recognise list`, "
                    + "`work-item list` hoặc `count list`",
                en: "see the ids with `thubay log list`, `assess list`, `recognise list`, "
                    + "`work-item list` or `count list`")
        case .listFindings:
            Phrase(
                vi: "xem bằng thubay log review --all", en: "see thubay log review --all")
        case .acceptOthers:
            Phrase(
                vi: "xem ai ghi, đồng ý thì gộp lại với --accept "
                    + "redactions,voids,confirmations",
                en: "see who made them, then merge again with --accept "
                    + "redactions,voids,confirmations")
        case .sendNotes:
            Phrase(vi: "cần gửi thì thêm --notes", en: "--notes sends them along")
        case .lookAt(let day):
            Phrase(
                vi: "Xem kết quả tại hạn: thubay progress --as-of \(day)",
                en: "To look at the due day: thubay progress --as-of \(day)")
        case .correctOrAddPlace:
            Phrase(
                vi: "sửa bằng `thubay log correct`, hoặc thêm nơi làm nếu là buổi khác",
                en: "use `thubay log correct`, or add the place if it is another work day")
        case .correctFact(.recognitions, let id):
            Phrase(
                vi:
                    "hủy bằng `thubay recognise void \(id)` rồi ghi lại; nơi làm, ghi chú thì lược bỏ "
                    + "được bằng `thubay log redact \(id)`",
                en:
                    "void it with `thubay recognise void \(id)` and record it again; place and note "
                    + "can be taken out with `thubay log redact \(id)`")
        case .correctFact(let kind, let id):
            Phrase(
                vi: "sửa bằng `\(kind.ledger) correct \(id)`; đã hủy nhầm thì "
                    + "`\(kind.ledger) restore \(id)`",
                en:
                    "use `\(kind.ledger) correct \(id)`, or `\(kind.ledger) restore \(id)` where it "
                    + "was voided by mistake")
        case .voidOneOrTellApart:
            Phrase(
                vi: "nếu là một buổi, hủy một trong hai bằng `thubay log void`; "
                    + "nếu là hai buổi, ghi rõ nơi làm",
                en: "if they are one, void one of them with `thubay log void`; "
                    + "if they are two, tell their places apart")
        case .restore(let id):
            Phrase(
                vi: "nếu đã hủy nhầm, khôi phục bằng `thubay log report \(id)` (kết quả đánh giá: "
                    + "`thubay assess restore \(id)`; quyết định: `thubay recognise restore \(id)`; "
                    + "công trình: `thubay work-item restore \(id)`; số liệu: `thubay count restore "
                    + "\(id)`)",
                en: "if it was voided by mistake, take it back with `thubay log report \(id)` (an "
                    + "assessment: `thubay assess restore \(id)`; a decision: `thubay recognise "
                    + "restore \(id)`; a work: `thubay work-item restore \(id)`; a count: `thubay "
                    + "count restore \(id)`)")
        case .restoreBefore:
            Phrase(
                vi: "khôi phục bằng `thubay log report` trước, hoặc thêm nơi làm hay cột mã nếu là "
                    + "buổi khác",
                en: "take it back with `thubay log report` first, or add the place or an id if it "
                    + "is another")
        case .restoreFactBefore(let kind):
            Phrase(
                vi: "nếu đã hủy nhầm, khôi phục bằng `\(kind.ledger) restore` rồi nhập lại",
                en: "if it was voided by mistake, take it back with `\(kind.ledger) restore` and "
                    + "bring it in again")
        case .reportFirst(let id):
            Phrase(
                vi: "trước hết ghi lại là đã báo cáo bằng `thubay log report \(id)`",
                en: "first make it reported with `thubay log report \(id)`")
        case .confirmNewFigures(let id):
            Phrase(
                vi: "xem bằng `thubay log show \(id)`, đưa số liệu mới cho người xác nhận; "
                    + "hoặc bỏ dòng này",
                en: "look at it with `thubay log show \(id)` and have the new figures confirmed; "
                    + "or take the row out")
        case .correctLogOrSheet(let id):
            Phrase(
                vi: "sửa sổ bằng `thubay log correct \(id)` nếu phiếu đúng, hoặc sửa lại phiếu",
                en: "use `thubay log correct \(id)` if the sheet is right, or mend the sheet")
        case .decideConflicts(let kinds): Self.deciding(kinds)
        case .listConflicts:
            Phrase(vi: "xem `thubay conflicts`", en: "see `thubay conflicts`")
        default: ofSheetsAndReview
        }
    }

    /// By which commands conflicts are decided, for the kinds of entries that there are.
    private static func deciding(_ kinds: [SheetKindName]) -> Phrase {
        let days = Phrase(
            vi: "buổi ra quân bằng `thubay log correct MÃ --reason …` (giữ nguyên số đang tính thì "
                + "không cần ghi gì thêm), `thubay log confirm` hoặc `thubay log void`",
            en: "work days with `thubay log correct ID --reason …` (nothing else keeps what counts "
                + "now), `thubay log confirm` or `thubay log void`")
        let said = kinds.map { kind in
            switch kind {
            case .workItems, .dutyCounts:
                Phrase(
                    vi: "\(kind.entries.vi) bằng `\(kind.ledger) correct MÃ --reason …` hoặc "
                        + "`\(kind.ledger) void`",
                    en: "\(kind.entries.en) with `\(kind.ledger) correct ID --reason …` or "
                        + "`\(kind.ledger) void`")
            case .assessments, .recognitions:
                Phrase(
                    vi:
                        "\(kind.entries.vi): ghi lại bản đúng; bản đang hủy thì trước hết khôi phục "
                        + "bằng `\(kind.ledger) restore`",
                    en:
                        "\(kind.entries.en): record the right one again; take a void back first, with "
                        + "`\(kind.ledger) restore`")
            default: days
            }
        }
        return Phrase { language in
            language.say("Quyết định: ", "Decide: ")
                + said.map { $0.text(language) }.joined(separator: "; ") + "."
        }
    }

    private var ofSheetsAndReview: Phrase {
        switch self {
        case .bringAs(let kind):
            Phrase(vi: "dùng `\(kind.command)`", en: "use `\(kind.command)`")
        case .nameColumnsAsInTemplate:
            Phrase(
                vi: "đặt tên cột như trong mẫu (lệnh `template` cùng loại), bỏ cột, hoặc cho biết "
                    + "tên cột riêng bằng `--columns TỆP` (nhớ ở cot-rieng)",
                en: "name the column as in the template (`template` of its kind), take it out, or "
                    + "say what it means with `--columns FILE` (kept in cot-rieng)")
        case .seeEveryRow: Phrase(vi: "(xem --format csv)", en: "(see --format csv)")
        case .sayDayFirst:
            Phrase(
                vi: "nếu cả tệp ghi ngày trước tháng, thêm `--days dmy`; nếu không, đổi cả cột ra "
                    + "dạng năm-tháng-ngày",
                en: "if the file writes the day before the month, add `--days dmy`; if not, write "
                    + "the whole column as year-month-day")
        case .overwriteCorrections:
            Phrase(
                vi: "sửa bảng theo sổ, hoặc nhập lại với `--overwrite-corrections`",
                en: "mend the sheet as the log says, or import it with `--overwrite-corrections`")
        case .redact(let field):
            Phrase(
                vi: "lược bỏ: thubay log redact MÃ --field \(field) --reason '…'",
                en: "take it out: thubay log redact ID --field \(field) --reason '…'")
        case .nameOfficeInstead:
            Phrase(
                vi: "ghi tên cơ quan, chức danh: thubay log correct MÃ",
                en: "name the office or role: thubay log correct ID")
        case .confirmByRole:
            Phrase(
                vi: "xác nhận lại bằng chức danh: thubay log confirm MÃ",
                en: "confirm it again by a role: thubay log confirm ID")
        case .askOrAnswer:
            Phrase(
                vi: "hỏi lại nơi báo; sai thì thubay log correct, đúng thì trả lời lý do",
                en: "ask the office; if it is wrong, thubay log correct, if it is right, answer why"
            )
        case .voidOrAnswer:
            Phrase(
                vi: "nếu là một buổi, hủy bớt: thubay log void; nếu không, trả lời lý do",
                en: "if it was one outing, thubay log void the others; if not, answer why")
        case .keepSumOrDays:
            Phrase(
                vi: "giữ dòng gộp hoặc giữ từng buổi: hủy phần kia bằng thubay log void",
                en: "keep the sum or its days: thubay log void the others")
        default:
            Phrase(
                vi: "Trả lời: thubay log review --answer MÃ --note '…'",
                en: "To answer: thubay log review --answer ID --note '…'")
        }
    }
}

extension Remedy.SheetKindName {
    /// The command of the ledger that holds such entries.
    fileprivate var ledger: String {
        switch self {
        case .workDays, .confirmations: "thubay log"
        case .assessments: "thubay assess"
        case .recognitions: "thubay recognise"
        case .workItems: "thubay work-item"
        case .dutyCounts: "thubay count"
        case .law: "thubay law"
        }
    }

    /// What such entries are called.
    fileprivate var entries: Phrase {
        switch self {
        case .workDays, .confirmations: Phrase(vi: "buổi ra quân", en: "work days")
        case .assessments: Phrase(vi: "kết quả đánh giá", en: "assessments")
        case .recognitions: Phrase(vi: "quyết định công nhận", en: "recognitions")
        case .workItems: Phrase(vi: "công trình, phần việc", en: "works")
        case .dutyCounts: Phrase(vi: "số liệu thực hiện", en: "counts")
        case .law: Phrase(vi: "mức đạt chuẩn", en: "levels of the law")
        }
    }

    fileprivate var command: String {
        switch self {
        case .workDays: "thubay log import"
        case .confirmations: "thubay log confirm --file"
        case .assessments: "thubay assess import"
        case .recognitions: "thubay recognise import"
        case .workItems: "thubay work-item import"
        case .dutyCounts: "thubay count import"
        case .law: "thubay law import"
        }
    }
}
