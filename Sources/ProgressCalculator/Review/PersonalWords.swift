/// Finds what should not stand in a log of offices: telephone numbers and names of persons.
///
/// A guess, to be looked at by a person: it knows Vietnamese numbers, names behind a title ("ông",
/// "đồng chí"), full names with "Văn" or "Thị", with marks or without, names of the K'Ho ("K'Brép",
/// "Ka Hương", clans such as "Pang Ting") and the Ê Đê ("Y Moan Êban", "H'Hen"), numbers of papers and accounts, and e-mail. Streets and places that bear a name ("đường
/// Nguyễn Văn Trỗi", "đường Bà
/// Triệu"), honours ("Bà mẹ Việt Nam Anh hùng") and offices ("đồng chí Bí thư Chi bộ") are none.
package struct PersonalWords: Hashable, Sendable {
    package let hasTelephone: Bool
    /// The title in front of the first name that was found, as it is written: `ông`.
    package let title: String?
    /// The surname of the first full name without a title, "Nguyễn Văn An": `Nguyễn`.
    package let surname: String?
    /// A number of nine digits or more: of an identity card, an account.
    package let hasNumber: Bool
    package let hasMail: Bool

    package init(in text: String) {
        hasTelephone = Self.telephone(in: text)
        title = Self.titleOfName(in: text)
        surname = Self.surnameOfName(in: text) ?? Self.hillName(in: text)
        hasNumber = Self.number(in: text)
        hasMail =
            text.utf8.contains(UInt8(ascii: "@"))
            && text.contains(/[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+/)
    }

    /// Whether anything was found.
    package var isPersonal: Bool {
        hasTelephone || hasNumber || hasMail || title != nil || surname != nil
    }

    /// Nine digits in a row that are no money.
    private static func number(in text: String) -> Bool {
        guard text.utf8.count(where: isDigit) >= 9 else { return false }
        return text.matches(of: /[0-9]{9,}/).contains { match in
            let after = text[match.range.upperBound...].drop { $0 == " " }.lowercased()
            return !["đ", "dong", "vnd", "tr"].contains { after.hasPrefix($0) }
        }
    }
}

// Telephone numbers.
extension PersonalWords {
    /// Mobile numbers (03, 05, 07, 08, 09: ten digits) and landlines (02: ten or eleven), with 0 or
    /// +84, the digits in any groups parted by blanks, dots, hyphens or brackets.
    private static func telephone(in text: String) -> Bool {
        guard text.utf8.count(where: isDigit) >= 10 else { return false }
        return runs(of: text).contains { groups in
            groups.indices.contains { start in
                var digits = ""
                for group in groups[start...] {
                    digits += group
                    if isTelephone(digits) { return true }
                    if digits.utf8.count > 13 { break }
                }
                return false
            }
        }
    }

    /// Groups of digits with nothing but separators between them; days such as 05.11.2022 part
    /// them.
    private static func runs(of text: String) -> [[String]] {
        let separators = Set(" .-()\u{A0}+")
        var runs: [[String]] = [[]]
        var group = ""
        func close() {
            if !group.isEmpty { runs[runs.count - 1].append(group) }
            group = ""
        }
        for letter in text {
            if letter.isASCII, letter.isNumber {
                group.append(letter)
            } else if separators.contains(letter) {
                close()
                if letter == "+" { group = "+" }
            } else {
                close()
                runs.append([])
            }
        }
        close()
        return runs.flatMap(partedByDays)
    }

    private static func partedByDays(_ groups: [String]) -> [[String]] {
        var parts: [[String]] = [[]]
        var index = 0
        while index < groups.count {
            let lengths = groups[index...].prefix(3).map(\.count)
            let isDay =
                lengths.count == 3 && lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] == 4
                && ["19", "20"].contains(groups[index + 2].prefix(2))
            if isDay {
                parts.append([])
                index += 3
            } else {
                parts[parts.count - 1].append(groups[index])
                index += 1
            }
        }
        return parts
    }

    private static func isTelephone(_ digits: String) -> Bool {
        var number = Substring(digits)
        if number.hasPrefix("+84") {
            number = number.dropFirst(3)
        } else if number.hasPrefix("84"), number.count >= 11 {
            number = number.dropFirst(2)
        } else if number.hasPrefix("0") {
            number = number.dropFirst()
        } else {
            return false
        }
        // "+84 (0) 912…"
        if number.hasPrefix("0") { number = number.dropFirst() }
        guard let first = number.first else { return false }
        switch first {
        case "3", "5", "7", "8", "9": return number.count == 9
        case "2": return number.count == 9 || number.count == 10
        default: return false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
