import Basics

/// Cells that are shown as one: the text stands in the first of them.
package struct MergedCells: Hashable, Sendable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    /// More are none that people make.
    static let most = 50_000

    /// - Returns: `nil` for what is no range of several cells.
    init?(_ name: some Collection<UInt8>) {
        let parts = name.split(separator: UInt8(ascii: ":"))
        guard parts.count == 2, let first = CellName.place(parts[0]),
            let last = CellName.place(parts[1]), first.row <= last.row,
            first.column <= last.column
        else { return nil }
        rows = first.row...last.row
        columns = first.column...last.column
    }

    /// - Parameter ends: first and last row, from 1, first and last column, from 0.
    /// - Returns: `nil` for what is no range of cells of Excel.
    init?(_ ends: [Int]) {
        guard ends.count == 4, ends[0] >= 1, ends[0] <= ends[1], ends[1] <= CellName.mostRows,
            ends[2] >= 0, ends[2] <= ends[3], ends[3] < CellName.mostColumns
        else { return nil }
        rows = ends[0]...ends[1]
        columns = ends[2]...ends[3]
    }

    /// Those of a sheet, by their first row.
    static func all(
        in parts: ArchiveParts, part name: String
    ) throws(WorkbookError) -> [MergedCells] {
        let archive = try Archive(parts.content)
        guard let searched = try archive.part(name) else { throw .unsound(part: name) }
        // They stand behind the rows: a look at the bytes spares most sheets a walk.
        guard try Self.mayBe(in: searched), let part = try archive.part(name) else { return [] }
        let reader = Reader()
        try XMLWalk(part, name: name, reader).finish()
        return reader.merged.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    }

    /// Whether the word `mergeCell` stands in the bytes, or these are no single bytes (UTF-16).
    private static func mayBe(in part: Archive.Part) throws(WorkbookError) -> Bool {
        let word = Array("mergeCell".utf8)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 8)
        defer { buffer.deallocate() }
        // The end of the bytes before, in which the word may begin.
        var kept = 0
        var isFirst = true
        while true {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[kept...])
            let count = try part.read(into: rest)
            guard count > 0 else { return false }
            let end = kept + count
            if isFirst, end > 1, buffer[0] >= 0xFE || buffer[0] == 0 || buffer[1] == 0 {
                return true
            }
            isFirst = false
            if Self.holds(word, UnsafeRawBufferPointer(rebasing: buffer[..<end])) { return true }
            kept = min(word.count - 1, end)
            for index in 0..<kept { buffer[index] = buffer[end - kept + index] }
        }
    }

    /// Looks at every ninth byte first, as Boyer and Moore do.
    private static func holds(_ word: [UInt8], _ bytes: UnsafeRawBufferPointer) -> Bool {
        let length = word.count
        var skip = [Int](repeating: length, count: 256)
        for (index, byte) in word.dropLast().enumerated() { skip[Int(byte)] = length - 1 - index }
        var end = length - 1
        while end < bytes.count {
            let last = bytes[end]
            if last == word[length - 1] {
                var index = 0
                while index < length - 1, bytes[end - length + 1 + index] == word[index] {
                    index += 1
                }
                if index == length - 1 { return true }
            }
            end += skip[Int(last)]
        }
        return false
    }

    private final class Reader: ElementReader {
        var merged: [MergedCells] = []

        func begin(_ name: XMLName, _ attributes: XMLAttributes, _ walk: XMLWalk) {
            guard name == "mergeCell", let range = attributes["ref"] else { return }
            guard let cells = MergedCells(range.bytes) else { return }
            merged.append(cells)
            if merged.count > MergedCells.most { walk.fail(.tooManyRows) }
        }

        func end(_ name: XMLName, _ walk: XMLWalk) {}
        func text(_ bytes: UnsafeBufferPointer<UInt8>, _ walk: XMLWalk) {}
    }
}
