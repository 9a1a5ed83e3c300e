extension Remedy {
    /// The step in words that name no command and no button.
    package var plain: Phrase {
        switch self {
        case .words(let words): words
        case .several(let steps): Remedy.lines(steps, \.plain)
        case .makeLog:
            Phrase(vi: "lập sổ, hoặc chọn đúng tệp sổ", en: "make a log, or choose the right file")
        case .nameLog:
            Phrase(
                vi: "chọn đúng tệp sổ; tệp này được để nguyên",
                en: "choose the right file; this one is left as it is")
        case .nameOtherLog: Phrase(vi: "chọn tệp khác", en: "choose another file")
        case .nameLogOrCampaign:
            Phrase(
                vi: "chọn tệp sổ khác, hoặc nhiệm vụ khác",
                en: "choose another file, or another campaign")
        case .nameCampaign(let ids):
            Phrase(
                vi: "chọn nhiệm vụ: \(ids.joined(separator: ", "))",
                en: "choose the campaign: \(ids.joined(separator: ", "))")
        case .nameRules: Phrase(vi: "chỉ đúng thư mục quy tắc", en: "say where the rules are")
        case .upgradeLog:
            Phrase(
                vi: "nâng cấp sổ; bản cũ được giữ bên cạnh",
                en: "bring it up to date; the old file stays beside it")
        case .exportAgain:
            Phrase(vi: "xin nơi gửi xuất lại", en: "ask the sender to write it anew")
        case .replaceLog:
            Phrase(
                vi: "Chọn thay thế (sổ đang có được giữ lại bên cạnh), hoặc chọn tên khác.",
                en: "Choose to replace it (the log of now is kept beside it), or another name.")
        case .nameCopy:
            Phrase(vi: "Chọn đúng thư mục sao lưu.", en: "Choose the right copy.")
        case .findUnit:
            Phrase(vi: "Chọn trong danh sách đơn vị.", en: "Choose it from the list of units.")
        case .listStandards:
            Phrase(vi: "Chọn trong danh sách bộ tiêu chí.", en: "Choose it from the list.")
        default: ofTheLog
        }
    }

    private var ofTheLog: Phrase {
        switch self {
        case .nameOffice:
            Phrase(vi: "ghi chức danh hoặc đơn vị", en: "give a role or an office")
        case .giveReason: Phrase(vi: "ghi lý do", en: "give the reason")
        case .listIDs: Phrase(vi: "xem mã trong sổ", en: "see the ids in the log")
        case .listFindings:
            Phrase(vi: "xem danh sách rà soát", en: "see the list of what needs a look")
        case .acceptOthers:
            Phrase(
                vi: "xem ai ghi rồi gộp lại tệp và chọn chấp nhận",
                en: "see who made them, then merge the file again and accept them")
        case .sendNotes:
            Phrase(vi: "cần gửi thì chọn gửi kèm ghi chú", en: "choose to send them if needed")
        case .lookAt(let day):
            Phrase(
                vi: "Xem kết quả ngày \(day.inTable).", en: "Look at the day \(day.inTable).")
        case .correctOrAddPlace:
            Phrase(
                vi: "sửa buổi đó, hoặc thêm nơi làm nếu là buổi khác",
                en: "correct it, or add the place if it is another work day")
        case .correctFact: Phrase(vi: "sửa mục đó", en: "correct that entry")
        case .voidOneOrTellApart:
            Phrase(
                vi: "nếu là một buổi, hủy một trong hai; nếu là hai buổi, ghi rõ nơi làm",
                en: "if they are one, void one of them; if they are two, tell their places apart")
        case .restore:
            Phrase(vi: "nếu đã hủy nhầm, khôi phục", en: "if it was a mistake, take it back")
        case .restoreBefore:
            Phrase(
                vi: "khôi phục trước, hoặc thêm nơi làm hay cột mã nếu là buổi khác",
                en: "take it back first, or add the place or an id if it is another")
        case .restoreFactBefore:
            Phrase(
                vi: "nếu đã hủy nhầm, khôi phục rồi nhập lại",
                en: "if it was voided by mistake, take it back and bring it in again")
        case .reportFirst:
            Phrase(vi: "trước hết ghi lại là đã báo cáo", en: "first make it reported")
        case .confirmNewFigures:
            Phrase(
                vi: "đưa số liệu mới cho người xác nhận; hoặc bỏ dòng này",
                en: "have the new figures confirmed; or take the row out")
        case .correctLogOrSheet:
            Phrase(
                vi: "sửa sổ nếu phiếu đúng, hoặc sửa lại phiếu",
                en: "correct the log if the sheet is right, or mend the sheet")
        case .decideConflicts:
            Phrase(
                vi: "Sửa, xác nhận hoặc hủy để quyết định; bản đang hủy thì khôi phục trước.",
                en: "Correct, confirm or void to decide; take a void back first.")
        case .listConflicts:
            Phrase(vi: "xem số liệu không khớp", en: "see what was recorded differently")
        default: ofSheetsAndReview
        }
    }

    private var ofSheetsAndReview: Phrase {
        switch self {
        case .bringAs(let kind): kind.plain
        case .nameColumnsAsInTemplate:
            Phrase(
                vi: "đặt tên cột như trong mẫu, hoặc bỏ cột",
                en: "name the column as in the template, or take it out")
        case .seeEveryRow: Phrase("")
        case .sayDayFirst:
            Phrase(
                vi:
                    "đổi cả cột ra dạng năm-tháng-ngày; nếu cả tệp ghi ngày trước tháng thì lưu tệp "
                    + "với dấu chấm phẩy giữa các cột là đủ",
                en: "write the whole column as year-month-day; if the file writes the day before "
                    + "the month, saving it with semicolons is enough")
        case .overwriteCorrections:
            Phrase(
                vi: "sửa bảng theo sổ, hoặc cho ghi đè số đã sửa trong sổ",
                en: "mend the sheet as the log says, or let it overwrite what was corrected")
        case .redact: Phrase(vi: "lược bỏ", en: "take it out")
        case .nameOfficeInstead:
            Phrase(vi: "ghi tên cơ quan, chức danh", en: "name the office or role")
        case .confirmByRole:
            Phrase(vi: "xác nhận lại bằng chức danh", en: "confirm it again by a role")
        case .askOrAnswer:
            Phrase(
                vi: "hỏi lại nơi báo; sai thì sửa, đúng thì trả lời lý do",
                en: "ask the office; if it is wrong, correct it, if it is right, answer why")
        case .voidOrAnswer:
            Phrase(
                vi: "nếu là một buổi, hủy bớt; nếu không, trả lời lý do",
                en: "if it was one outing, void the others; if not, answer why")
        case .keepSumOrDays:
            Phrase(
                vi: "giữ dòng gộp hoặc giữ từng buổi: hủy phần kia",
                en: "keep the sum or its days: void the others")
        default:
            Phrase(vi: "Trả lời từng mục, kèm lý do.", en: "Answer each, with the reason.")
        }
    }
}

extension Remedy.SheetKindName {
    fileprivate var plain: Phrase {
        switch self {
        case .workDays: Phrase(vi: "nhập ở mục buổi ra quân", en: "bring it as work days")
        case .confirmations: Phrase(vi: "nhập ở mục xác nhận", en: "bring it as confirmations")
        case .assessments:
            Phrase(vi: "nhập ở mục kết quả đánh giá", en: "bring it as assessments")
        case .recognitions: Phrase(vi: "nhập ở mục công nhận", en: "bring it as recognitions")
        case .workItems:
            Phrase(vi: "nhập ở mục công trình, phần việc", en: "bring it as works and tasks")
        case .dutyCounts:
            Phrase(vi: "nhập ở mục số liệu thực hiện", en: "bring it as counts")
        case .law: Phrase(vi: "nhập ở mục quy định", en: "bring it as levels of the law")
        }
    }
}
