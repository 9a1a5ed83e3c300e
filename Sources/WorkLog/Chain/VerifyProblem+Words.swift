package import Basics

extension VerifyProblem {
    /// What does not fit, one sentence without a full stop.
    package var sentence: Phrase {
        let place = number.map {
            Phrase(vi: "lần ghi thứ \($0) của sổ: ", en: "number \($0) of the log: ")
        }
        let what = words
        return Phrase(vi: (place?.vi ?? "") + what.vi, en: (place?.en ?? "") + what.en)
    }

    private var words: Phrase {
        switch kind {
        case .unsound(let answer):
            Phrase(vi: "tệp bị hỏng (\(answer))", en: "the file is damaged (\(answer))")
        case .alone(let table):
            Phrase(
                vi: "bảng “\(table)” có dòng trỏ tới chỗ không còn",
                en: "the table “\(table)” has rows that name what is not there")
        case .rewritten(let entry, let revision):
            Phrase(
                vi: "lần \(revision) của “\(entry)” không còn như khi ghi",
                en: "revision \(revision) of “\(entry)” is not as it was written")
        case .otherText(let entry, let revision, let field):
            Phrase(
                vi: "chữ (\(field)) trong lần \(revision) của “\(entry)” không còn như khi ghi",
                en: "the text (\(field)) of revision \(revision) of “\(entry)” is not as it was "
                    + "written")
        case .textWithoutRedaction(let entry, let revision, let field):
            Phrase(
                vi: "chữ (\(field)) trong lần \(revision) của “\(entry)” mất mà không có lần lược "
                    + "bỏ nào",
                en: "the text (\(field)) of revision \(revision) of “\(entry)” is gone, and no "
                    + "redaction says so")
        case .unchained(let entry, let revision):
            Phrase(
                vi: "lần \(revision) của “\(entry)” do bên ngoài thêm vào, sổ chưa hề nhận",
                en: "revision \(revision) of “\(entry)” was put in from outside: the log never "
                    + "received it")
        case .gone(let kind):
            Phrase(
                vi: "một dòng đã nhận (\(kind)) không còn trong sổ",
                en: "something that was received (\(kind)) is not there any more")
        case .otherEvent(let kind):
            Phrase(
                vi: "một sự kiện (\(kind)) không còn như khi ghi",
                en: "an event (\(kind)) is not as it was written")
        case .brokenLink:
            Phrase(
                vi: "mắt xích không nối với các lần ghi trước",
                en: "the link does not follow from those before it")
        case .wrongNumber(let entry, let revision):
            Phrase(
                vi: "số lần ghi \(revision) của “\(entry)” không nối với lần trước",
                en: "number \(revision) of “\(entry)” does not follow from the one before")
        case .unreadable(let entry, let revision):
            Phrase(
                vi: "lần \(revision) của “\(entry)” có số liệu hoặc ngày không đọc được",
                en: "revision \(revision) of “\(entry)” has a figure or a day that cannot be read")
        case .sum(let cell):
            Phrase(
                vi: "tổng lưu kèm (\(cell)) khác với tổng tính từ sổ",
                en: "a sum beside the log (\(cell)) is not what follows from it")
        }
    }
}
