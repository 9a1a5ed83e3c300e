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
        case .foreignJournal(let path):
            Phrase(
                vi: "tệp “\(path)-journal” chỉ sang một tệp khác, mở sổ thì tệp ấy bị xóa: "
                    + "không phải do chương trình này để lại",
                en: "“\(path)-journal” names another file, which opening the log would delete: "
                    + "this program did not leave it")
        case .leftBeside(let path):
            Phrase(
                vi: "bên cạnh “\(path)” còn tệp -journal hoặc -wal của một sổ khác",
                en: "a -journal or -wal file of another log lies beside “\(path)”")
        case .unfinished(let path):
            Phrase(
                vi: "sổ “\(path)” chưa đóng: bên cạnh còn tệp -journal hoặc -wal",
                en: "the log “\(path)” is not closed: a -journal or -wal file lies beside it")
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
        case .beyondLimits(let path):
            Phrase(
                vi: "không đọc được “\(path)”: quá 10 giây, quá 512 MB, hoặc tệp làm hỏng việc đọc",
                en: "“\(path)” cannot be read: beyond 10 seconds, beyond 512 MB, or it broke what "
                    + "reads it")
        case .served(let path):
            Phrase(
                vi: "“\(path)” đang được một máy chủ khác phục vụ",
                en: "another server has “\(path)” open")
        case .twoNames(let path):
            Phrase(
                vi:
                    "tệp “\(path)” còn một tên khác (liên kết cứng): mở máy chủ dưới hai tên sẽ hỏng sổ",
                en:
                    "“\(path)” has another name (a hard link): served under two names it would break"
            )
        case .replaced:
            Phrase(
                vi: "tệp sổ đã bị chuyển đi hoặc thay bằng tệp khác khi máy chủ đang chạy; chưa "
                    + "ghi gì thêm",
                en: "the file of the log was moved away or replaced while the server runs; nothing "
                    + "more was written")
        case .rewritten(let path, let problem):
            Phrase { language in
                language == .vi
                    ? "“\(path)” đã bị sửa từ bên ngoài: \(problem.sentence.vi)"
                    : "“\(path)” was altered from outside: \(problem.sentence.en)"
            }
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
        case .severalIDs(let prefix, let ids):
            Phrase(
                vi: "nhiều mã bắt đầu bằng “\(prefix)”: \(Self.list(ids))",
                en: "several ids begin with “\(prefix)”: \(Self.list(ids))")
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
        case .unfit(let id, let problem):
            Phrase(
                vi: "\(problem.sentence.vi) (mã \(id))", en: "\(problem.sentence.en) (id \(id))")
        case .nothingToRedact(let id):
            Phrase(
                vi: "“\(id)” không có chữ nào còn để lược bỏ",
                en: "“\(id)” has no text left to redact")
        case .textInHash(let id):
            Phrase(
                vi:
                    "chữ của “\(id)” do phiên bản trước ghi, nằm trong mã băm của sổ nên không lược "
                    + "bỏ được; sửa lại cho đúng, lần ghi cũ vẫn còn trong lịch sử",
                en: "the text of “\(id)” was recorded by an earlier version, which hashed it as it "
                    + "is: it cannot be redacted; correct it, the old revision stays in the history"
            )
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
        case .partOfALog(let path):
            Phrase(
                vi: "“\(path)” chỉ là một phần của sổ (tệp xuất của một đơn vị), không thay cả sổ "
                    + "được",
                en: "“\(path)” is a part of a log (an export of one unit): it does not take the "
                    + "place of the whole")
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
    package var remedy: Remedy? {
        switch self {
        case .missing: .makeLog
        case .exists: .nameOtherLog
        case .otherCampaign: .nameLogOrCampaign
        case .notADatabase, .notALog: .nameLog
        case .older: .upgradeLog
        case .unmergeable(let errors):
            .several(
                [errors.count == 1 ? errors[0].mergeRemedy : nil, .words(Self.afterRefusedMerge)]
                    .compactMap(\.self))
        case .noAuthor: .nameOffice
        case .noReason: .giveReason
        case .unknown: .listIDs
        case .alreadyLogged: .correctOrAddPlace
        case .sameWorkDay: .voidOneOrTellApart
        case .voided(let id): .restore(id: id)
        case .notAllowed(let id, .planned, _): .reportFirst(id: id)
        case .changedSince(let id, _): .confirmNewFigures(id: id)
        case .otherOnSheet(let id, _, _, _): .correctLogOrSheet(id: id)
        default: words.map { .words($0) }
        }
    }

    /// A remedy that is the same wherever it is read.
    private var words: Phrase? {
        switch self {
        case .cannotOpen, .readOnly:
            Phrase(
                vi: "xem lại quyền của tệp và thư mục, hoặc chép sang chỗ ghi được",
                en: "look at the permissions of file and folder, or copy it where it can be written"
            )
        case .damaged, .altered, .foreignJournal:
            Phrase(
                vi: "dùng bản sao lưu gần nhất; tệp này được để nguyên",
                en: "use the latest copy that you kept; this file is left as it is")
        case .leftBeside:
            Phrase(
                vi: "chọn tên khác, hoặc chuyển tệp ấy đi nơi khác",
                en: "choose another name, or move that file away")
        case .unfinished:
            Phrase(
                vi: "chương trình bên gửi chưa đóng sổ; nhờ gửi lại",
                en: "the sender's program has not closed it; ask for it again")
        case .partOfALog:
            Phrase(
                vi: "gộp tệp ấy vào sổ, hoặc khôi phục ra một tên mới",
                en: "merge that file into the log, or restore it under a new name")
        case .served:
            Phrase(
                vi: "tắt máy chủ kia trước, hoặc dùng địa chỉ của nó",
                en: "stop that server first, or use its address")
        case .twoNames:
            Phrase(
                vi: "bỏ tên kia, hoặc chép sổ ra một tệp riêng (lệnh sao lưu)",
                en: "remove the other name, or copy the log to a file of its own (back it up)")
        case .replaced:
            Phrase(
                vi: "tắt máy chủ, để đúng tệp sổ vào chỗ cũ rồi chạy lại",
                en: "stop the server, put the right file in its place and start it again")
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
        case .noRole:
            Phrase(
                vi: "ghi chức danh, ví dụ “trưởng thôn”",
                en: "give a role, such as “trưởng thôn”")
        case .severalIDs: Phrase(vi: "ghi thêm vài chữ của mã", en: "give more of the id")
        case .notEmpty:
            Phrase(vi: "dùng một sổ mới", en: "use a new database")
        case .twice: Phrase(vi: "bỏ một dòng", en: "take one row out")
        case .confirmedBefore:
            Phrase(
                vi: "ghi ngày xác nhận từ ngày ra quân trở đi",
                en: "give the day of the work day or a later one")
        default: nil
        }
    }

    private static let afterRefusedMerge = Phrase(
        vi: "chưa gộp tệp nào, sổ giữ nguyên như trước",
        en: "no file was merged, the log is as it was")

    /// What to do about a file that was to be merged.
    private var mergeRemedy: Remedy? {
        switch self {
        case .missing:
            .words(
                Phrase(
                    vi: "xem lại tên tệp và thẻ nhớ",
                    en: "look at the file's name and at the stick"))
        case .notADatabase, .notALog, .damaged, .altered, .contradicts, .rewritten,
            .beyondLimits:
            .exportAgain
        case .newer, .unfinished: remedy
        default: nil
        }
    }

    /// At most five of them.
    private static func list(_ texts: [String]) -> String {
        texts.prefix(5).joined(separator: ", ") + (texts.count > 5 ? ", …" : "")
    }
}
