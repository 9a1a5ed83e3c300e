import Basics
import Sheets
import WorkLog

/// Numbers that people type on the command line, where nothing says how they write them.
enum GivenNumbers {
    /// The fields as they would stand in a Vietnamese sheet.
    ///
    /// `22.5` and `22,5` are both read; `1.250` may be two numbers and is refused.
    static func asInASheet(_ fields: [String: String]) throws(TrackerError) -> [String: String] {
        var cells = fields
        var findings: [Finding] = []
        for (key, text) in fields.sorted(by: { $0.key < $1.key })
        where !WorkDaySheet.wordKeys.contains(key) {
            switch NumberStyle.uncertain.quantity(text) {
            case .success(let quantity):
                cells[key] = quantity.description.map { $0 == "." ? "," : String($0) }.joined()
            case .failure(.twoReadings(let grouped, let decimal)):
                findings.append(twoReadings(text, key, grouped, decimal))
            case .failure:
                // The sheet says what is wrong with it.
                continue
            }
        }
        guard findings.isEmpty else { throw .fields(findings) }
        return cells
    }

    private static func twoReadings(
        _ text: String, _ key: String, _ grouped: Quantity, _ decimal: Quantity
    ) -> Finding {
        let readings = Phrase { language in
            let format = NumberFormat(language)
            return "\(format.text(grouped)) / \(format.text(decimal))"
        }
        return Finding(
            Phrase(
                vi: "\(key): “\(text)” đọc được hai cách: \(readings.vi)",
                en: "\(key): “\(text)” can be read two ways: \(readings.en)"),
            at: Place(file: key),
            remedy: Phrase(
                vi: "viết không có dấu phân nhóm: \(grouped) hoặc \(decimal)",
                en: "write it without grouping: \(grouped) or \(decimal)"))
    }
}
