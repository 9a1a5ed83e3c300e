import Foundation

/// What a cell says.
extension CSVReader {
    /// The text of a cell: quotation marks undone, blanks at both ends cut, composed (NFC).
    package func text(_ cell: Cell) -> String {
        let trimmed = trim(cell.range)
        let slice = bytes[trimmed]
        var text =
            cell.quoted && slice.contains(34)
            ? String(decoding: slice, as: UTF8.self).replacing("\"\"", with: "\"")
            : String(decoding: slice, as: UTF8.self)
        // U+0300…U+036F begin with these bytes: without them Vietnamese text is composed already.
        if slice.contains(where: { $0 == 0xCC || $0 == 0xCD }) {
            text = text.precomposedStringWithCanonicalMapping
        }
        return text
    }

    /// Whether a cell holds nothing but blanks.
    package func isBlank(_ cell: Cell) -> Bool {
        cell.range.isEmpty || trim(cell.range).isEmpty
    }

    /// The number of a cell that holds one to twelve digits and nothing else; `nil` otherwise.
    package func wholeNumber(_ cell: Cell) -> Int? {
        guard (1...12).contains(cell.range.count) else { return nil }
        var number = 0
        for byte in bytes[cell.range] {
            guard (48...57).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }

    /// The day of a cell that is written `2024-06-08` or `08/06/2024` and holds nothing else; `nil`
    /// otherwise.
    package func plainDay(_ cell: Cell) -> Day? {
        guard cell.range.count == 10 else { return nil }
        let start = cell.range.lowerBound
        func number(_ from: Int, _ count: Int) -> Int? {
            var number = 0
            for index in (start + from)..<(start + from + count) {
                guard (48...57).contains(bytes[index]) else { return nil }
                number = number * 10 + Int(bytes[index] - 48)
            }
            return number
        }
        if bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-") {
            guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2) else {
                return nil
            }
            return Day(year: year, month: month, day: day)
        }
        guard bytes[start + 2] == UInt8(ascii: "/"), bytes[start + 5] == UInt8(ascii: "/"),
            let day = number(0, 2), let month = number(3, 2), let year = number(6, 4)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    private func trim(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
        while start < end {
            if isBlank(bytes[start]) {
                start += 1
            } else if end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while start < end {
            if isBlank(bytes[end - 1]) {
                end -= 1
            } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
    }
}
