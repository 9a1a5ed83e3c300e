import Basics
import Sheets
import Targets
import WorkLog

extension ImportAnswer.Note {
    /// What the log says of a row, with the place where it stands.
    ///
    /// - Parameters:
    ///   - sheet: the rows that were brought.
    ///   - id: of the work day, the assessment or the recognition that the row is about.
    func finding(in sheet: Sheet<Value>, id: String) -> Finding {
        let (problem, step) = says.words(
            of: id, Self.kind, row: sheet.name(of:)
        ) { ImportChange.words(sheet.words($0), sheet.words($1)) }
        return sheet.finding(
            problem, at: row, severity: says.isRefusal ? .error : .warning, remedy: says.remedy,
            step: step)
    }
}

extension ImportAnswer.Note {
    /// The kind of sheet that brings such rows.
    private static var kind: Remedy.SheetKindName {
        switch Value.self {
        case is Assessment.Type: .assessments
        case is Recognition.Type: .recognitions
        case is WorkItem.Type: .workItems
        case is DutyCount.Type: .dutyCounts
        default: .workDays
        }
    }
}

extension RowNote {
    fileprivate func words(
        of id: String, _ kind: Remedy.SheetKindName, row: (Int) -> Phrase,
        changes: (Value, Value) -> Phrase
    ) -> (Phrase, Remedy?) {
        let thing =
            kind == .workDays
            ? Phrase(vi: "buổi này", en: "this work day") : Phrase(vi: "mục này", en: "this entry")
        let restoring: Remedy = kind == .workDays ? .restoreBefore : .restoreFactBefore(kind)
        switch self {
        case .voided:
            return (
                Phrase(
                    vi: "\(thing.vi) đã hủy trong sổ, nay tệp ghi khác đi (mã \(id))",
                    en: "\(thing.en) is voided in the log, and the file changes it (id \(id))"),
                restoring
            )
        case .voidedAgain:
            return (
                Phrase(
                    vi: "\(thing.vi) đã hủy trong sổ, không ghi lại (mã \(id))",
                    en: "\(thing.en) is voided in the log and is not brought in again (id \(id))"),
                restoring
            )
        case .disputed:
            return (
                Phrase(
                    vi:
                        "buổi này chưa thống nhất, chữ ký cho cả tệp không xác nhận thay (mã \(id))",
                    en: "this work day is disputed; signing for the whole file does not confirm it "
                        + "(id \(id))"), nil
            )
        case .signedBefore(let last):
            let error = LogError.confirmedBefore(id: id, last: last)
            return (error.message, error.remedy)
        case .unfit(let problem):
            return (problem.sentence, nil)
        case .pastPlan:
            return (
                Phrase(
                    vi: "buổi này đã báo cáo; kế hoạch không thay số đã báo cáo (mã \(id))",
                    en: "this work day is reported; a plan does not replace what was reported "
                        + "(id \(id))"), nil
            )
        case .correctedSince:
            return (
                Phrase(
                    vi: "\(thing.vi) đã sửa trong sổ sau lần nhập trước; giữ số của sổ (mã \(id))",
                    en: "\(thing.en) was corrected in the log since; the log's figures stay "
                        + "(id \(id))"), nil
            )
        case .correctedBoth(let before, let after):
            let changes = changes(before, after)
            return (
                Phrase(
                    vi:
                        "sổ và tệp đều đã sửa \(thing.vi) sau lần nhập trước: \(changes.vi) (mã \(id))",
                    en: "log and file both changed \(thing.en) since: \(changes.en) (id \(id))"),
                .overwriteCorrections
            )
        case .keyOfAnother(let other):
            return (
                Phrase(
                    vi:
                        "buổi mã \(other) trước cùng ngày, đơn vị, nơi làm, đơn vị chủ trì với dòng "
                        + "này, nay đã sửa khác đi; dòng này ghi thành buổi mới",
                    en:
                        "work day \(other) once had this row's day, unit, place and organiser and was "
                        + "corrected to others; the row is recorded as a new one"), nil
            )
        case .severalOfKey(let ids):
            let list = ids.joined(separator: ", ")
            return (
                Phrase(
                    vi: "trong sổ có nhiều buổi cùng ngày, đơn vị, nơi làm, chương trình, "
                        + "đơn vị chủ trì: \(list)",
                    en: "the log has several work days of this day, unit, place, programme and "
                        + "organiser: \(list)"), nil
            )
        case .sameAsLine(let line, let id):
            let other = row(line)
            return (
                Phrase(
                    vi: "dòng này và \(other.vi) là cùng một buổi trong sổ (mã \(id))",
                    en: "this row and \(other.en) are the same work day of the log (id \(id))"),
                nil
            )
        }
    }

    fileprivate var remedy: Phrase? {
        switch self {
        case .severalOfKey:
            Phrase(
                vi: "ghi mã của buổi ở cột “Mã buổi”",
                en: "write the id in the column “Work day id”")
        case .sameAsLine: SheetMessages.rowTwiceRemedy
        case .unfit:
            Phrase(vi: "sửa lại ô này", en: "mend this cell")
        case .voided, .voidedAgain, .disputed, .signedBefore, .pastPlan, .correctedSince,
            .correctedBoth, .keyOfAnother:
            nil
        }
    }
}
