import Basics
import ProgressCalculator
import Reports
import Targets

/// Targets and units down to their indicators, as text and CSV.
struct PartTree {
    let roots: [Part]
    let language: Language

    init(_ roots: [Part], _ language: Language) {
        self.roots = roots
        self.language = language
    }

    private var headers: [String] {
        language == .vi
            ? [
                "Mã", "Nội dung", "Kết quả đánh giá gần nhất", "Ước tính", "Mức đạt chuẩn",
                "Tình trạng",
            ]
            : ["Id", "Title", "Observed", "Estimated", "Threshold", "State"]
    }

    func text(width: Int) -> String {
        var table = TextTable(headers)
        for (depth, part) in rows {
            var cells = cells(of: part)
            cells[0] = String(repeating: "  ", count: depth) + cells[0]
            table.add(cells)
        }
        return table.text(width: width)
    }

    func addRows(to csv: inout CSVText) {
        let unit = language == .vi ? "Đơn vị" : "Unit"
        csv.add([unit] + headers)
        for (_, part) in rows {
            csv.add([part.unit.title.text(language)] + cells(of: part))
        }
    }

    private var rows: [(depth: Int, part: Part)] {
        roots.flatMap { Self.flatten($0, depth: 0) }
    }

    /// Members are listed once, with their counts; a criterion that is its own indicator is one
    /// row.
    private static func flatten(_ part: Part, depth: Int) -> [(depth: Int, part: Part)] {
        if let merged = part.mergedWithItsOnlyIndicator { return [(depth, merged)] }
        let below = part.kind == .members ? [] : part.parts
        return [(depth, part)] + below.flatMap { flatten($0, depth: depth + 1) }
    }

    private func cells(of part: Part) -> [String] {
        var state = part.stateText(language)
        if let reason = part.reason { state += " – \(reason.text(language))" }
        // What was measured is what it is; a count of what is met rests on what must be reached.
        let isMeasured = part.parts.isEmpty
        return [
            part.id, part.title.text(language),
            isMeasured ? part.result(language) : part.markedResult(language),
            part.estimatedText(language), part.thresholdText(language), state,
        ]
    }
}

extension Part {
    /// A criterion that is its own single indicator, as one part; `nil` for all others.
    var mergedWithItsOnlyIndicator: Part? {
        guard kind == .criterion, parts.count == 1, parts[0].id == id else { return nil }
        var merged = parts[0]
        merged.flags = flags
        merged.state = state
        merged.reason = merged.reason ?? reason
        return merged
    }

    /// `67,5%; nếu tính cả chưa xác nhận 70,0%`.
    func estimatedText(_ language: Language) -> String {
        guard kind != .quantity, let estimated else { return "" }
        let text = self.text(estimated, language)
        guard let reported, reported != estimated else { return text }
        let all = self.text(reported, language)
        return language == .vi
            ? "\(text); nếu tính cả chưa xác nhận \(all)" : "\(text); with reported \(all)"
    }
}
