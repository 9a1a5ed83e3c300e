import Basics

extension Checks {
    /// Ids have letters that any keyboard types and any file name holds.
    static func letters(_ scope: CheckScope) -> [Finding] {
        var findings: [Finding] = []
        for tree in scope.trees {
            tree.root.walk { _, entries, parent in
                guard let node = entries.first(where: { $0.key == "id" })?.value,
                    let id = node.text
                else { return }
                let rule = IdentityLetters(ofListUnder: parent)
                guard !id.unicodeScalars.allSatisfy(rule.allows) else { return }
                let plain = rule.plain(id)
                findings.append(
                    Finding(
                        LetterMessages.other(id), at: node.place, expected: rule.title,
                        remedy: id.contains { "“”‘’«»".contains($0) }
                            ? LetterMessages.quotesRemedy : nil,
                        suggestions: plain.isEmpty || plain == id ? [] : [plain]))
            }
        }
        return findings
    }
}

/// Which letters an id may have.
private enum IdentityLetters {
    /// Of documents: their number without marks.
    case document
    /// Of criteria, indicators and conditions: as the law counts them.
    case part
    /// Of all that gets its name here.
    case name

    init(ofListUnder key: String) {
        switch key {
        case "documents": self = .document
        case "criteria", "indicators", "all_of": self = .part
        default: self = .name
        }
    }

    var title: Phrase {
        switch self {
        case .document: Phrase("A–Z, a–z, 0–9, - . _ /")
        case .part: Phrase("A–Z, a–z, 0–9, - . _")
        case .name: Phrase("a–z, 0–9, - . _")
        }
    }

    func allows(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "-", ".", "_": true
        case "A"..."Z": self != .name
        case "/": self == .document
        default: false
        }
    }

    /// The id as it may have been meant: `318/QD-TTg` for `318/QĐ-TTg`, `hai-long` for `Hài lòng`.
    func plain(_ id: String) -> String {
        var plain = ""
        for character in id {
            let key = NameKey.of(String(character))
            if character.unicodeScalars.allSatisfy(allows) {
                plain.append(character)
            } else if !key.isEmpty {
                plain += character.isUppercase && self != .name ? key.uppercased() : key
            } else if character == " ", !plain.isEmpty {
                plain.append("-")
            }
        }
        return plain
    }
}

private enum LetterMessages {
    static let quotesRemedy = Phrase(
        vi: "gõ dấu ngoặc kép thẳng (\") thay cho dấu ngoặc cong của Word",
        en: "type straight quotation marks (\") in place of Word's curly ones")

    static func other(_ id: String) -> Phrase {
        Phrase(
            vi: "mã “\(id)” có chữ, dấu hoặc khoảng trống không dùng được trong mã",
            en: "the id “\(id)” has letters, marks or spaces that no id can have")
    }
}
