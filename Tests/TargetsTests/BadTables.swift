private let table = "standards/xa-1.values.csv"

/// A row more below the last.
private func row(_ cells: String) -> (old: String, new: String) {
    let last = "2,2,,,,,nui,2023-01-01,47,1/QD,Điều 2,verified,Phòng Kinh tế,2023-05-01"
    return (last, "\(last)\n\(cells)")
}

private func added(
    _ cells: String, _ place: String, vi: String, en: String, suggestion: String? = nil
) -> BadFile {
    let (old, new) = row(cells)
    return BadFile(
        file: table, old: old, new: new, place: place, vi: vi, en: en, suggestion: suggestion)
}

/// What an office may get wrong in a table of the law.
let lawMistakes = [
    BadFile(
        file: table, old: "checked_by,", new: "checkedby,", place: "1:89",
        vi: "không có cột “checkedby”", en: "unknown column “checkedby”",
        suggestion: "checked_by", others: 1),
    BadFile(
        file: table, old: ",nui,", new: ",nuii,", place: "3:9",
        vi: "không có vùng hoặc nhóm xã “nuii”", en: "there is no region or group “nuii”",
        suggestion: "nui"),
    BadFile(
        file: table, old: ",47,", new: ",4x7,", place: "3:24",
        vi: "“4x7” không phải mức đạt chuẩn", en: "“4x7” is no level"),
    BadFile(
        file: table, old: "nui,2023-01-01", new: "nui,2023-13-01", place: "3:13",
        vi: "cột from:", en: "column from:"),
    BadFile(
        file: table, old: "Điều 1,verified", new: "Điều 1,verifed", place: "2:22",
        vi: "cột mark không có từ “verifed”", en: "the column mark has no word “verifed”",
        suggestion: "verified", others: 1),
    BadFile(
        file: table, old: "Điều 1,", new: ",", place: "2:15",
        vi: "“verified” (đã đối chiếu văn bản) cần điều, phụ lục",
        en: "“verified” needs an article"),
    BadFile(
        file: table, old: "Phòng Kinh tế,2023-05-01\n2", new: "Phòng Kinh tế,\n2", place: "2:45",
        vi: "cần ngày đối chiếu", en: "“verified” needs the day"),
    added(
        "2,2,,,,,nui,2023-01-01,48,1/QD,Điều 2,verified,Phòng Kinh tế,2023-05-01", "4:3",
        vi: "đã có ở dòng 3", en: "stand on line 3"),
    added(
        "1,1.3,Ngõ,shere,m,,,2022-01-01,80,1/QD,,recalled,,", "4:11",
        vi: "cột kind không có từ “shere”", en: "the column kind has no word “shere”",
        suggestion: "share"
    ).followed(by: 1),
    added(
        "1,1.3,,share,m,,,2022-01-01,80,1/QD,,recalled,,", "4:7",
        vi: "chỉ tiêu mới cần tên", en: "a new indicator needs its title"),
    added(
        "1,1.3,Ngõ,share,,,,2022-01-01,80,1/QD,,recalled,,", "4:17",
        vi: "cần đơn vị tính", en: "needs its measure"),
    added(
        "1,1.3,Ngõ,share,m,,,2022-01-01,180,1/QD,,recalled,,", "4:32",
        vi: "phần trăm từ 0 đến 100", en: "a percentage from 0 to 100"),
    added(
        "9,9.1,Ngõ,share,m,,,2022-01-01,80,1/QD,,recalled,,", "4:1",
        vi: "không có tiêu chí “9”", en: "there is no criterion “9”"),
    added(
        "1,1.3,Ngõ,share,m,,,2022-01-01,80,11/QD,,recalled,,", "4:35",
        vi: "không có văn bản “11/QD”", en: "there is no document “11/QD”", suggestion: "1/QD"),
    added(
        "1,1.3,Ngõ,share,m,,,2021-01-01,80,1/QD,,recalled,,", "4:21",
        vi: "không nằm trong thời gian hiệu lực", en: "the standard is not in force"),
    added(
        "1,1.3,Ngõ,pass,,,,2022-01-01,80,1/QD,,recalled,,", "4:30",
        vi: "không có mức bằng số", en: "a pass has no number to reach"),
    added(
        ",hai-long,,,,,,2022-01-01,85,1/QD,,recalled,,", "4:36",
        vi: "đối chiếu yếu hơn nên không thay được", en: "a weaker row does not replace it"),
]

extension BadFile {
    /// So many findings follow from the same mistake.
    fileprivate func followed(by others: Int) -> BadFile {
        var bad = self
        bad.others = others
        return bad
    }
}
