package import Basics

/// What became of the rows of a sheet.
package struct ImportCounts: Hashable, Sendable {
    package enum Outcome: Sendable {
        case added
        /// Stands in the log just so.
        case unchanged
        /// Stands in the log just so, and is voided there.
        case voided
        case corrected
        /// Stood in the log as confirmed, was corrected and has to be confirmed again.
        case reopened
        /// Stood in the log as planned and is reported now.
        case carriedOut
        /// Stood in the log and is confirmed now.
        case confirmed
    }

    package private(set) var added = 0
    package private(set) var unchanged = 0
    /// Of ``unchanged``: voided in the log.
    package private(set) var voided = 0
    package private(set) var corrected = 0
    /// Of ``corrected``: to be confirmed again.
    package private(set) var reopened = 0
    /// Of ``corrected``: plans that are reported now.
    package private(set) var carriedOut = 0
    package private(set) var confirmed = 0

    package init() {}

    mutating func add(_ outcome: Outcome) {
        switch outcome {
        case .added: added += 1
        case .unchanged: unchanged += 1
        case .voided:
            unchanged += 1
            voided += 1
        case .corrected: corrected += 1
        case .reopened:
            corrected += 1
            reopened += 1
        case .carriedOut:
            corrected += 1
            carriedOut += 1
        case .confirmed: confirmed += 1
        }
    }

    /// `thêm 12, sửa 1, không đổi 3`.
    package var summary: Phrase {
        guard self != ImportCounts() else {
            return Phrase(
                vi: "tệp không có dòng số liệu nào", en: "the file has no rows of data")
        }
        let isNew = added + corrected + confirmed > 0
        var vi = isNew ? news.vi : []
        var en = isNew ? news.en : []
        if isNew {
            vi.append("không đổi \(unchanged)")
            en.append("\(unchanged) unchanged")
        } else {
            vi.append("không có gì mới: \(unchanged) dòng đã có trong sổ")
            en.append("nothing new: \(unchanged) rows stand in the log already")
        }
        if voided > 0 {
            vi.append("trong đó \(voided) buổi đã hủy")
            en.append("of them \(voided) voided")
        }
        return Phrase(vi: vi.joined(separator: ", "), en: en.joined(separator: ", "))
    }

    private var news: (vi: [String], en: [String]) {
        var vi = ["thêm \(added)", "sửa \(corrected)"]
        var en = ["\(added) added", "\(corrected) corrected"]
        if reopened > 0 {
            vi.append("trong đó \(reopened) buổi phải xác nhận lại")
            en.append("of them \(reopened) to be confirmed again")
        }
        if carriedOut > 0 {
            vi.append("trong đó \(carriedOut) buổi dự kiến nay đã báo cáo")
            en.append("of them \(carriedOut) plans that are reported now")
        }
        if confirmed > 0 {
            vi.append("xác nhận \(confirmed)")
            en.append("\(confirmed) confirmed")
        }
        return (vi, en)
    }
}
