/// A table for a terminal: columns as wide as they need, long cells wrapped.
package struct TextTable: Sendable {
    package enum Alignment: Sendable {
        case left
        case right
    }

    private let headers: [String]
    private let alignments: [Alignment]
    private var rows: [[String]] = []

    /// - Parameter alignments: one a column; left where fewer are given.
    package init(_ headers: [String], _ alignments: [Alignment] = []) {
        self.headers = headers
        self.alignments = headers.indices.map {
            alignments.indices.contains($0) ? alignments[$0] : .left
        }
    }

    /// Adds a row with a cell for each column.
    package mutating func add(_ cells: [String]) {
        precondition(cells.count == headers.count, "a row has a cell for each column")
        rows.append(cells)
    }

    package var isEmpty: Bool { rows.isEmpty }

    /// The table as lines, no wider than `width` characters where wrapping allows.
    package func text(width: Int) -> String {
        let widths = columnWidths(total: width)
        let rule = String(repeating: "─", count: ruleLength(widths))
        let lines = [line(headers, widths), rule] + rows.map { line($0, widths) }
        return lines.joined(separator: "\n")
    }

    private func ruleLength(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + 2 * max(0, widths.count - 1)
    }

    /// Natural widths, the widest cut until the sum fits; no column is cut below its longest word.
    ///
    /// A header takes two lines rather than make its column wider than half of it.
    private func columnWidths(total: Int) -> [Int] {
        let all = [headers] + rows
        var widths = headers.indices.map { column in
            let cells = rows.map { $0[column].split(separator: "\n").map(\.count).max() ?? 0 }
            return max(cells.max() ?? 0, (headers[column].count + 1) / 2)
        }
        let least = headers.indices.map { column in
            all.flatMap { $0[column].split(whereSeparator: \.isWhitespace).map(\.count) }.max() ?? 0
        }
        for column in widths.indices { widths[column] = max(widths[column], least[column]) }
        while ruleLength(widths) > total {
            let cuttable = widths.indices.filter { widths[$0] > max(least[$0], 6) }
            guard let widest = cuttable.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let wrapped = zip(cells, widths).map { Self.wrap($0, width: $1) }
        let height = wrapped.map(\.count).max() ?? 1
        return (0..<height).map { index in
            let pieces = wrapped.indices.map { column -> String in
                let piece = index < wrapped[column].count ? wrapped[column][index] : ""
                let padding = String(repeating: " ", count: max(0, widths[column] - piece.count))
                return alignments[column] == .left ? piece + padding : padding + piece
            }
            var text = pieces.joined(separator: "  ")
            while text.last == " " { text.removeLast() }
            return text
        }.joined(separator: "\n")
    }

    /// Breaks a text at blanks into lines of at most `width` characters; longer words stay whole.
    package static func wrap(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            for word in paragraph.split(separator: " ") {
                if line.isEmpty {
                    line = String(word)
                } else if line.count + 1 + word.count <= width {
                    line += " " + word
                } else {
                    lines.append(line)
                    line = String(word)
                }
            }
            lines.append(line)
        }
        return lines
    }
}
