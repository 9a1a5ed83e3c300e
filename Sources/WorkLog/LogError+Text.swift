package import Basics
import Targets

extension LogError {
    /// What is wrong, one sentence without a full stop.
    package var message: Phrase {
        switch self {
        case .missing(let path):
            Phrase(vi: "không có sổ theo dõi “\(path)”", en: "there is no log “\(path)”")
        case .exists(let path):
            Phrase(vi: "“\(path)” đã có, không ghi đè", en: "“\(path)” exists and is not replaced")
        case .cannotOpen(let path):
            Phrase(vi: "không mở được “\(path)”", en: "“\(path)” cannot be opened")
        case .notADatabase(let path):
            Phrase(
                vi: "“\(path)” không phải tệp cơ sở dữ liệu SQLite",
                en: "“\(path)” is not an SQLite database")
        case .notALog(let path):
            Phrase(
                vi: "“\(path)” là cơ sở dữ liệu khác, không phải sổ theo dõi ra quân",
                en: "“\(path)” is some other database, not a log of work days")
        case .damaged(let path):
            Phrase(vi: "tệp “\(path)” bị hỏng", en: "the file “\(path)” is damaged")
        case .altered(let path, let names):
            Phrase(
                vi: "cấu trúc của “\(path)” đã bị sửa từ bên ngoài: \(Self.list(names))",
                en: "the structure of “\(path)” was altered from outside: \(Self.list(names))")
        case .newer(let path):
            Phrase(
                vi: "“\(path)” do phiên bản mới hơn của chương trình tạo ra",
                en: "“\(path)” was made by a newer version of this program")
        case .older(let path):
            Phrase(
                vi: "“\(path)” do phiên bản cũ của chương trình tạo ra",
                en: "“\(path)” was made by an older version of this program")
        case .otherCampaign(let path, let found, let asked):
            Phrase(
                vi: "“\(path)” là sổ của nhiệm vụ “\(found)”, không phải “\(asked)”",
                en: "“\(path)” is the log of campaign “\(found)”, not of “\(asked)”")
        case .readOnly(let path):
            Phrase(
                vi: "không ghi được vào “\(path)”: tệp hoặc thư mục chỉ cho đọc",
                en: "“\(path)” cannot be written: the file or its folder is read-only")
        case .locked(let path):
            Phrase(
                vi: "“\(path)” đang được chương trình khác ghi",
                en: "another program is writing to “\(path)”")
        case .needsRecovery(let path):
            Phrase(
                vi: "lần ghi trước vào “\(path)” bị ngắt giữa chừng",
                en: "the last write to “\(path)” was cut off")
        case .full(let path):
            Phrase(
                vi: "hết chỗ trên đĩa, hoặc đĩa không ghi được, khi ghi “\(path)”",
                en: "no room is left for “\(path)”, or the disk does not take it")
        case .failed(let path, let code):
            Phrase(
                vi: "không làm việc được với “\(path)” (mã lỗi SQLite \(code))",
                en: "“\(path)” could not be worked with (SQLite error \(code))")
        case .contradicts(let path, let id):
            Phrase(
                vi: "“\(path)” có cùng một lần ghi của “\(id)” nhưng nội dung khác với sổ hoặc với "
                    + "tệp khác: một trong hai đã bị sửa từ bên ngoài",
                en: "“\(path)” has a revision of “\(id)” otherwise than the log or another file: "
                    + "one of the two was altered from outside")
        case .unmergeable(let errors):
            Phrase { language in
                errors.map { $0.message.text(language) }.joined(separator: "\n")
            }
        default: refusal
        }
    }

    private var refusal: Phrase {
        switch self {
        case .noAuthor: Phrase(vi: "chưa nói ai ghi", en: "it is not said who records this")
        case .noReason: Phrase(vi: "chưa ghi lý do", en: "no reason is given")
        case .noRole:
            Phrase(
                vi: "chưa nói chức danh của người xác nhận", en: "it is not said who confirms this")
        case .unknown(let id):
            Phrase(vi: "trong sổ không có mã “\(id)”", en: "the log has no id “\(id)”")
        case .severalIDs(let start, let ids):
            Phrase(
                vi: "nhiều mã bắt đầu bằng “\(start)”: \(Self.list(ids))",
                en: "several ids begin with “\(start)”: \(Self.list(ids))")
        case .alreadyLogged(let id):
            Phrase(vi: "mã “\(id)” đã có trong sổ", en: "the id “\(id)” stands in the log already")
        case .twice(let id):
            Phrase(vi: "“\(id)” có hai dòng trong tệp", en: "“\(id)” has two rows in the file")
        case .changedSince(let id, let number):
            Phrase(
                vi: "“\(id)” đã sửa số liệu sau lần ghi \(number), là lần có trên phiếu",
                en: "“\(id)” has other figures now than in revision \(number), which the sheet has")
        case .confirmedBefore(let id, let last):
            Phrase(
                vi: "ngày xác nhận trước ngày ra quân \(last.inTable) (mã \(id))",
                en: "the confirmation comes before the work day, \(last.inTable) (id \(id))")
        case .otherOnSheet(let id, let what, let sheet, let log):
            Phrase(
                vi: "“\(what.vi)” trên phiếu là \(sheet), trong sổ là \(log) (mã \(id))",
                en: "“\(what.en)” is \(sheet) on the sheet and \(log) in the log (id \(id))")
        case .sameWorkDay(let id):
            Phrase(
                vi: "sửa như vậy thì trùng với buổi “\(id)” "
                    + "(cùng ngày, đơn vị, nơi làm, chương trình, đơn vị chủ trì)",
                en: "that would make it the same as the work day “\(id)” "
                    + "(same day, unit, place, programme and organiser)")
        case .notAllowed(let id, let from, let to):
            Phrase(
                vi: "“\(id)” đang ở tình trạng “\(from.title.vi)”, "
                    + "không chuyển thành “\(to.title.vi)” được",
                en: "“\(id)” is \(from.title.en) and cannot become \(to.title.en)")
        case .voided(let id):
            Phrase(vi: "“\(id)” đã hủy", en: "“\(id)” is voided")
        case .nothingToRedact(let id):
            Phrase(
                vi: "“\(id)” không có chữ nào còn để lược bỏ",
                en: "“\(id)” has no text left to redact")
        case .notEmpty(let entries):
            Phrase(
                vi: "sổ đã có \(entries) mục số liệu; chỉ mô phỏng vào sổ vừa lập",
                en: "the log holds \(entries) entries; a season goes only into a new log")
        case .withdrawnBefore(let id, let day):
            Phrase(
                vi: "“\(id)” ký ngày \(day.inTable), không thể thu hồi trước ngày đó",
                en: "“\(id)” was signed on \(day.inTable) and is not withdrawn before that")
        case .sameFile(let path):
            Phrase(vi: "“\(path)” chính là sổ đang dùng", en: "“\(path)” is the log itself")
        case .simulatedAndReal(let path):
            Phrase(
                vi: "“\(path)” và sổ này, một bên là số liệu mô phỏng, một bên là số liệu thật: "
                    + "không gộp được",
                en: "of “\(path)” and this log one is simulated and one is real: they never merge")
        case .otherSimulation(let path):
            Phrase(
                vi: "“\(path)” và sổ này là hai lần mô phỏng khác nhau: không gộp được",
                en: "“\(path)” and this log are two simulations: they never merge")
        case .againstRule(let rule):
            Phrase(vi: "trái quy tắc của sổ: \(rule)", en: "against a rule of the log: \(rule)")
        default: Phrase("")
        }
    }

    /// What to do, where something can be done.
    package var remedy: Phrase? {
        switch self {
        case .missing:
            Phrase(
                vi: "tạo sổ bằng `thubay init`, hoặc chỉ đúng tệp bằng --database",
                en: "make it with `thubay init`, or name the right file with --database")
        case .exists:
            Phrase(
                vi: "chỉ tệp khác bằng --database", en: "name another file with --database")
        case .otherCampaign:
            Phrase(
                vi: "chỉ tệp khác bằng --database, hoặc nhiệm vụ khác bằng --campaign",
                en: "name another file with --database, or another campaign with --campaign")
        case .cannotOpen, .readOnly:
            Phrase(
                vi: "xem lại quyền của tệp và thư mục, hoặc chép sang chỗ ghi được",
                en: "look at the permissions of file and folder, or copy it where it can be written"
            )
        case .notADatabase, .notALog:
            Phrase(
                vi: "chỉ đúng tệp bằng --database; tệp này được để nguyên",
                en: "name the right file with --database; this one is left as it is")
        case .damaged, .altered:
            Phrase(
                vi: "dùng bản sao lưu gần nhất; tệp này được để nguyên",
                en: "use the latest copy that you kept; this file is left as it is")
        case .older:
            Phrase(
                vi: "lập sổ mới bằng `thubay init` rồi gộp tệp này vào bằng `thubay merge`",
                en: "make a new log with `thubay init` and merge this file into it with "
                    + "`thubay merge`")
        case .unmergeable(let errors):
            Phrase { language in
                let rest = Self.afterRefusedMerge.text(language)
                let remedy = errors.count == 1 ? errors[0].mergeRemedy?.text(language) : nil
                return [remedy, rest].compactMap(\.self).joined(separator: "\n")
            }
        case .newer: Phrase(vi: "cập nhật chương trình", en: "bring the program up to date")
        case .locked:
            Phrase(vi: "đợi việc kia xong rồi làm lại", en: "wait until it is done and try again")
        case .needsRecovery:
            Phrase(
                vi: "chép cả tệp -journal bên cạnh sang chỗ ghi được rồi mở lại",
                en: "copy it, with the -journal file beside it, where it can be written and open it"
            )
        case .full:
            Phrase(
                vi: "dọn chỗ rồi làm lại; chưa có gì được ghi",
                en: "make room and try again; nothing was written")
        case .noAuthor:
            Phrase(
                vi: "thêm --by kèm chức danh hoặc đơn vị, ví dụ --by \"Phòng Kinh tế\"",
                en: "add --by with a role or an office, such as --by \"Phòng Kinh tế\"")
        case .noReason: Phrase(vi: "thêm --reason kèm lý do", en: "add --reason")
        case .noRole:
            Phrase(
                vi: "ghi chức danh, ví dụ “trưởng thôn”",
                en: "give a role, such as “trưởng thôn”")
        case .unknown:
            Phrase(
                vi: "xem mã bằng `thubay log list`, `assess list` hoặc `recognise list`",
                en: "see the ids with `thubay log list`, `assess list` or `recognise list`")
        case .severalIDs: Phrase(vi: "ghi thêm vài chữ của mã", en: "give more of the id")
        case .alreadyLogged:
            Phrase(
                vi: "sửa bằng `thubay log correct`, hoặc thêm nơi làm nếu là buổi khác",
                en: "use `thubay log correct`, or add the place if it is another work day")
        case .sameWorkDay:
            Phrase(
                vi: "nếu là một buổi, hủy một trong hai bằng `thubay log void`; "
                    + "nếu là hai buổi, ghi rõ nơi làm",
                en: "if they are one, void one of them with `thubay log void`; "
                    + "if they are two, tell their places apart")
        case .voided(let id):
            Phrase(
                vi: "nếu đã hủy nhầm, khôi phục bằng `thubay log report \(id)` (kết quả đánh giá: "
                    + "`thubay assess restore \(id)`; quyết định: `thubay recognise restore \(id)`)",
                en: "if it was voided by mistake, take it back with `thubay log report \(id)` (an "
                    + "assessment: `thubay assess restore \(id)`; a decision: `thubay recognise "
                    + "restore \(id)`)")
        case .notAllowed(let id, .planned, _):
            Phrase(
                vi: "trước hết ghi lại là đã báo cáo bằng `thubay log report \(id)`",
                en: "first make it reported with `thubay log report \(id)`")
        case .notEmpty:
            Phrase(vi: "dùng một sổ mới", en: "use a new database")
        case .twice: Phrase(vi: "bỏ một dòng", en: "take one row out")
        case .changedSince(let id, _):
            Phrase(
                vi: "xem bằng `thubay log show \(id)`, đưa số liệu mới cho người xác nhận; "
                    + "hoặc bỏ dòng này",
                en: "look at it with `thubay log show \(id)` and have the new figures confirmed; "
                    + "or take the row out")
        case .confirmedBefore:
            Phrase(
                vi: "ghi ngày xác nhận từ ngày ra quân trở đi",
                en: "give the day of the work day or a later one")
        case .otherOnSheet(let id, _, _, _):
            Phrase(
                vi: "sửa sổ bằng `thubay log correct \(id)` nếu phiếu đúng, hoặc sửa lại phiếu",
                en: "use `thubay log correct \(id)` if the sheet is right, or mend the sheet")
        case .failed, .notAllowed, .nothingToRedact, .withdrawnBefore, .contradicts, .sameFile,
            .simulatedAndReal, .otherSimulation, .againstRule:
            nil
        }
    }

    private static let afterRefusedMerge = Phrase(
        vi: "chưa gộp tệp nào, sổ giữ nguyên như trước",
        en: "no file was merged, the log is as it was")

    /// What to do about a file that was to be merged.
    private var mergeRemedy: Phrase? {
        switch self {
        case .missing:
            Phrase(
                vi: "xem lại tên tệp và thẻ nhớ", en: "look at the file's name and at the stick")
        case .notADatabase, .notALog, .damaged, .altered, .contradicts:
            Phrase(
                vi: "xin nơi gửi xuất lại bằng `thubay export`",
                en: "ask the sender to write it anew with `thubay export`")
        case .newer, .needsRecovery: remedy
        default: nil
        }
    }

    /// At most five of them.
    private static func list(_ texts: [String]) -> String {
        texts.prefix(5).joined(separator: ", ") + (texts.count > 5 ? ", …" : "")
    }
}
