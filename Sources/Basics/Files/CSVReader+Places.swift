/// Where cells and rows stand, for whoever must find them again.
extension CSVReader {
    /// Where the bytes of a row begin.
    package func offset(_ row: Row) -> Int { row.cells.first?.range.lowerBound ?? 0 }

    /// The line that begins at an offset, at most 160 characters.
    package func line(at offset: Int) -> String {
        let rest = bytes[offset...].prefix { $0 != 10 && $0 != 13 }.prefix(640)
        return String(String(decoding: rest, as: UTF8.self).prefix(160))
    }

    /// Where a cell of a row begins, in characters.
    package func place(_ cell: Cell, of row: Row) -> Place {
        let before = bytes[..<cell.range.lowerBound]
        let start = before.lastIndex { $0 == 10 || $0 == 13 }.map { $0 + 1 } ?? 0
        let firstCellStart = row.cells.first?.range.lowerBound ?? start
        let extraLines =
            firstCellStart <= start ? lineBreaks(in: firstCellStart..<start) : 0
        let opening = cell.quoted ? 1 : 0
        let column = String(decoding: before[start...], as: UTF8.self).count + 1 - opening
        return Place(file: file, line: row.line + extraLines, column: max(1, column))
    }

    /// A row as it stands in the file, at most 160 characters.
    package func excerpt(_ row: Row) -> String {
        guard let first = row.cells.first, let last = row.cells.last else { return "" }
        let start = first.range.lowerBound - (first.quoted ? 1 : 0)
        let end = last.range.upperBound + (last.quoted ? 1 : 0)
        let text = String(decoding: bytes[start..<min(end, start + 1_024)], as: UTF8.self)
        let oneLine = text.split { $0.isNewline }.joined(separator: "⏎")
        return oneLine.count > 160 ? oneLine.prefix(159) + "…" : oneLine
    }

    /// LF, CRLF and CR each end one line.
    private func lineBreaks(in range: Range<Int>) -> Int {
        range.count { index in
            bytes[index] == 10
                || bytes[index] == 13 && !(index + 1 < bytes.count && bytes[index + 1] == 10)
        }
    }
}
