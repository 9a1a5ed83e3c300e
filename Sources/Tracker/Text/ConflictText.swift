package import Basics
import ProgressCalculator
import Reports
import Targets
import WorkLog

extension ConflictList {
    /// A row for each head, the one that counts now first; what is alike is only counted.
    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        guard !conflicts.isEmpty else {
            return vietnamese
                ? "Không có mục nào ghi khác nhau." : "Nothing was recorded differently."
        }
        var table = TextTable(
            vietnamese
                ? [
                    "Mã", "Ngày", "Đơn vị", "Nội dung", "Lần", "Nơi ghi", "Lúc ghi",
                    "Tình trạng", "Chỗ khác nhau",
                ]
                : [
                    "Id", "Day", "Unit", "What", "No.", "Recorded by", "Recorded at", "Status",
                    "What differs",
                ],
            [.left, .left, .left, .left, .right])
        let ids = ShortIDs(conflicts.map(\.id))
        for entry in conflicts where !entry.alike {
            for (index, head) in entry.heads.enumerated() {
                let first = [
                    ids[entry.id], entry.day.inTable,
                    entry.unit?.title.text(language) ?? "",
                    LogEntryKind(rawValue: entry.kind)?.title.text(language) ?? entry.kind,
                ]
                table.add(
                    (index == 0 ? first : first.map { _ in "" }) + [
                        String(head.number), head.recordedBy, Moment.words(head.recordedAt),
                        head.standing(language), entry.differences(in: head, language),
                    ])
            }
        }
        let rows = table.isEmpty ? [] : [table.text(width: width)]
        return (rows + notes(language)).joined(separator: "\n")
    }

    private func notes(_ language: Language) -> [String] {
        let vietnamese = language == .vi
        let differing = conflicts.count { !$0.alike }
        let alike = conflicts.count - differing
        var notes: [String] = []
        if differing > 0 {
            notes.append(
                vietnamese
                    ? "\(differing) mục ghi khác nhau; dòng đầu của mỗi mục là số đang được tính."
                    : "\(differing) entries differ; the first row of each is what counts now.")
        }
        if alike > 0 {
            notes.append(
                vietnamese
                    ? "\(alike) mục được ghi ở nhiều nơi như nhau, không khác gì."
                    : "\(alike) entries were recorded in several places alike.")
        }
        notes.append(
            vietnamese
                ? "Quyết định bằng `thubay log correct MÃ --reason …` (giữ nguyên số đang tính thì "
                    + "không cần ghi gì thêm), `thubay log confirm` hoặc `thubay log void`; kết quả "
                    + "đánh giá và quyết định công nhận: ghi lại bản đúng; bản đang hủy thì trước hết "
                    + "khôi phục bằng `thubay assess restore`, `thubay recognise restore`."
                : "Decide with `thubay log correct ID --reason …` (nothing else keeps what counts "
                    + "now), `thubay log confirm` or `thubay log void`; assessments and recognitions: "
                    + "record the right one again; take a void back first, with `thubay assess "
                    + "restore` or `thubay recognise restore`.")
        if simulated { notes.append(Sentences.simulated.text(language)) }
        return notes
    }
}

extension ConflictList.Entry {
    fileprivate func differences(
        in head: ConflictList.Head, _ language: Language
    ) -> String {
        differs.map { key in
            let fields = heads.flatMap(\.fields).filter { $0.field == key }
            let title = fields.first?.title.text(language) ?? key
            let value = head.fields.first { $0.field == key }?.value.text(language)
            return "\(title): \(value ?? "–")"
        }.joined(separator: "; ")
    }
}

extension ConflictList.Head {
    fileprivate func standing(_ language: Language) -> String {
        let status = WorkStatus(rawValue: status)?.title.text(language)
        return [status, confirmedBy, confirmedOn?.inTable, reason].compactMap { $0 }
            .joined(separator: ", ")
    }
}
