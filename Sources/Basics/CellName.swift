/// How people call a cell: `C14`.
package enum CellName {
    /// - Parameters:
    ///   - row: from 1.
    ///   - column: from 0.
    package static func of(row: Int, column: Int) -> String { letters(of: column) + String(row) }

    /// `A` for 0, `Z` for 25, `AA` for 26.
    package static func letters(of column: Int) -> String {
        var rest = column
        var letters: [Character] = []
        repeat {
            letters.append(Character(UnicodeScalar(UInt8(65 + rest % 26))))
            rest = rest / 26 - 1
        } while rest >= 0
        return String(letters.reversed())
    }

    /// The row, from 1, and the column, from 0, of `C14`; `nil` for what names no cell of Excel.
    package static func place(_ name: some Sequence<UInt8>) -> (row: Int, column: Int)? {
        var (column, row) = (0, 0)
        for byte in name {
            switch byte {
            case 65...90 where row == 0: column = column * 26 + Int(byte - 64)
            case 97...122 where row == 0: column = column * 26 + Int(byte - 96)
            case 48...57 where column > 0: row = row * 10 + Int(byte - 48)
            case 36: continue  // $
            default: return nil
            }
            guard column <= mostColumns, row <= mostRows else { return nil }
        }
        return row > 0 && column > 0 ? (row, column - 1) : nil
    }

    package static let mostColumns = 16_384
    package static let mostRows = 1_048_576
}
