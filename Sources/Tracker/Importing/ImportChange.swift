package import Basics
import Reports
import Sheets

/// What a row of a sheet changes in the log, field by field.
package struct ImportChange: Hashable, Sendable {
    /// `dòng 12`.
    package let row: Phrase
    /// What is changed: `08/06/2024, xã Hòa Ninh, Thôn 3`.
    package let title: Phrase
    package let words: Phrase

    init(_ row: Phrase, _ before: [FieldWords], _ after: [FieldWords]) {
        self.row = row
        let named = ["day", "unit", "place", "standard", "indicator"]
        let titles = after.filter { named.contains($0.field) }.map(\.value)
        title = Phrase { language in
            titles.map { $0.text(language) }.joined(separator: ", ")
        }
        words = Self.words(before, after)
    }

    /// `Tổng số lượt người 99 → 68; Ghi chú – → trời mưa`.
    static func words(_ before: [FieldWords], _ after: [FieldWords]) -> Phrase {
        let changes = HistoryReport.Change.from(before, to: after)
        return Phrase { language in
            changes.map { change in
                let (old, new) = (change.before?.text(language), change.after?.text(language))
                return "\(change.title.text(language)) \(old ?? "–") → \(new ?? "–")"
            }.joined(separator: "; ")
        }
    }

    /// `dòng 12 (08/06/2024, xã Hòa Ninh): Tổng số lượt người 99 → 68`.
    package var sentence: Phrase {
        Phrase(
            vi: "\(row.vi) (\(title.vi)): \(words.vi)",
            en: "\(row.en) (\(title.en)): \(words.en)")
    }
}
