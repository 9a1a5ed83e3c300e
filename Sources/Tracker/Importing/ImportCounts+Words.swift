package import Basics
package import WorkLog

extension ImportCounts {
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
