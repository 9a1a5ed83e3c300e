extension YAMLSyntax {
    /// Vietnamese and English sentences for what the parser says, and how each is mended.
    enum Words {
        static let generalRemedy = Phrase(
            vi: "xem lại thụt dòng, dấu hai chấm và dấu ngoặc kép ở dòng này và dòng trước",
            en:
                "look at the indentation, colons and quotation marks of this line and the one before"
        )
        static let tab = Phrase(
            vi: "dòng này hoặc dòng trước thụt vào bằng phím Tab",
            en: "this line or the one before is indented by a tab")
        static let tabRemedy = Phrase(
            vi: "thay Tab bằng dấu cách, mỗi bậc hai dấu cách",
            en: "put spaces in place of the tab, two a level")
        static let colon = Phrase(
            vi: "câu có dấu hai chấm mà không có dấu ngoặc kép",
            en: "a text has a colon and no quotation marks")
        static let quoteRemedy = Phrase(
            vi: "đặt cả câu trong dấu ngoặc kép, ví dụ vi: \"Thu nhập: bình quân\"",
            en: "put the whole text in quotation marks, as vi: \"Thu nhập: bình quân\"")
        static let quotationRemedy = Phrase(
            vi: "thêm dấu ngoặc kép ở cuối câu; trong câu đó không dùng dấu ngoặc kép thẳng",
            en: "close the quotation at its end; no straight quotation mark stands within it")
        static let spaceRemedy = Phrase(
            vi: "sau dấu hai chấm có một dấu cách: kind: pass, không viết kind:pass",
            en: "a space follows the colon: kind: pass, not kind:pass")
        static let noColon = Phrase(
            vi: "dòng này hoặc dòng trước thiếu dấu hai chấm sau khóa",
            en: "a colon is missing after the key, here or on the line before")
        static let indented = Phrase(
            vi: "dòng này thụt vào không khớp với các dòng cùng mục",
            en: "this line is not indented as the others that it belongs to")
        static let indentRemedy = Phrase(
            vi: "các khóa của một mục thẳng cột với nhau, mục bên trong thụt thêm hai dấu cách",
            en: "the keys of one thing stand in one column, what is inside two spaces further")
        static let backslash = Phrase(
            vi: "trong dấu ngoặc kép không dùng dấu \\",
            en: "no \\ is used within quotation marks")
        static let listOnLine = Phrase(
            vi: "danh sách có dấu “-” bắt đầu ở dòng dưới khóa, không cùng dòng với khóa",
            en: "a list with “-” begins on the line below its key, not beside it")
        static let noValue = Phrase(
            vi: "thiếu giá trị, hoặc thừa dấu phẩy, dấu ngoặc",
            en: "a value is missing, or there is a comma or bracket too many")
        static let control = Phrase(
            vi: "dòng này có ký tự điều khiển không nhìn thấy",
            en: "there is an invisible control character on this line")
        static let controlRemedy = Phrase(
            vi: "xóa dòng này rồi gõ lại", en: "delete the line and type it again")

        static func notClosed(_ mark: Character, _ line: Int) -> Phrase {
            let opening = mark == "}" ? "{" : "["
            return Phrase(
                vi: "dấu \(opening) mở ở dòng \(line) chưa đóng, hoặc thiếu dấu phẩy",
                en: "the \(opening) of line \(line) is not closed, or a comma is missing")
        }

        static func closingRemedy(_ mark: Character) -> Phrase {
            Phrase(
                vi: "thêm dấu \(mark) ở cuối; giữa hai khóa có dấu phẩy",
                en: "add \(mark) at the end; a comma stands between two keys")
        }

        static func noSpace(_ line: Int) -> Phrase {
            Phrase(
                vi: "dòng \(line) thiếu dấu cách sau dấu hai chấm",
                en: "line \(line) has no space after the colon")
        }

        static func quotation(_ line: Int) -> Phrase {
            Phrase(
                vi: "dấu ngoặc kép mở ở dòng \(line) chưa đóng",
                en: "the quotation mark of line \(line) is not closed")
        }

        static func character(_ character: Character) -> Phrase {
            Phrase(
                vi: "câu không có dấu ngoặc kép không bắt đầu bằng “\(character)” được",
                en: "a text without quotation marks cannot begin with “\(character)”")
        }
    }
}
