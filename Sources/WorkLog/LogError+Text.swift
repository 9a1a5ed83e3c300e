public import Basics
import Targets

extension LogError {
    /// What is wrong, one sentence without a full stop.
    public var message: Phrase {
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
            Phrase(vi: "hết chỗ trên đĩa khi ghi “\(path)”", en: "no room is left for “\(path)”")
        case .failed(let path, let code):
            Phrase(
                vi: "không làm việc được với “\(path)” (mã lỗi SQLite \(code))",
                en: "“\(path)” could not be worked with (SQLite error \(code))")
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
        case .againstRule(let rule):
            Phrase(vi: "trái quy tắc của sổ: \(rule)", en: "against a rule of the log: \(rule)")
        default: Phrase("")
        }
    }

    /// What to do, where something can be done.
    public var remedy: Phrase? {
        switch self {
        case .missing:
            Phrase(
                vi: "tạo sổ bằng `thubay init`, hoặc chỉ đúng tệp bằng --database",
                en: "make it with `thubay init`, or name the right file with --database")
        case .exists, .otherCampaign:
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
        case .notAllowed(_, .planned, _), .voided:
            Phrase(
                vi: "báo cáo lại kết quả của buổi trước",
                en: "first report it again with its results")
        case .notEmpty:
            Phrase(vi: "dùng một sổ mới", en: "use a new database")
        case .twice: Phrase(vi: "bỏ một dòng", en: "take one row out")
        case .changedSince(let id, _):
            Phrase(
                vi: "xem bằng `thubay log show \(id)`, đưa số liệu mới cho người xác nhận; "
                    + "hoặc bỏ dòng này",
                en: "look at it with `thubay log show \(id)` and have the new figures confirmed; "
                    + "or take the row out")
        case .failed, .notAllowed, .nothingToRedact, .withdrawnBefore, .againstRule: nil
        }
    }

    /// At most five of them.
    private static func list(_ texts: [String]) -> String {
        texts.prefix(5).joined(separator: ", ") + (texts.count > 5 ? ", …" : "")
    }
}
