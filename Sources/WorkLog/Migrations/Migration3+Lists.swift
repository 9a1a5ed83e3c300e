/// Constraints of tables ask for words of a list one by one. Frozen.
extension Migration {
    /// A statement that makes a table, with `x IN ('a', 'b', 'c')` written as `(x = 'a' OR …)`.
    ///
    /// SQLite makes a table of its own of a list in a constraint, anew for each row that is stored:
    /// a fifth of the time of an import went there. Of two words it does so by itself.
    static func askedOneByOne(_ statement: String) -> String {
        guard statement.hasPrefix("CREATE TABLE ") else { return statement }
        let bytes = Array(statement.utf8)
        var asked: [UInt8] = []
        asked.reserveCapacity(bytes.count + 1_024)
        var place = 0
        while place < bytes.count {
            guard bytes[place...].starts(with: listMark), asked.last.map(isOfName) ?? false,
                let end = bytes[place...].firstIndex(of: UInt8(ascii: ")"))
            else {
                asked.append(bytes[place])
                place += 1
                continue
            }
            let column = Array(asked.reversed().prefix(while: isOfName).reversed())
            asked.removeLast(column.count)
            let words = bytes[(place + listMark.count - 1)..<end].split(separator: comma)
            let questions = words.map { word in
                column + Array(" = ".utf8) + word.drop { $0 <= UInt8(ascii: " ") }
            }
            asked += Array("(".utf8) + questions.joined(separator: Array(" OR ".utf8))
            asked.append(UInt8(ascii: ")"))
            place = end + 1
        }
        return String(decoding: asked, as: UTF8.self)
    }

    /// How a list of words begins, its first quote with it.
    private static let listMark = Array(" IN ('".utf8)
    private static let comma = UInt8(ascii: ",")

    private static func isOfName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (97...122).contains(byte)
    }
}
