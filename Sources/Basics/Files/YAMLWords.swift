/// What is said of YAML that does not have the form that a reader needs.
enum YAMLWords {
    static let notText = Phrase(vi: "chỗ này cần một dòng chữ", en: "a text is needed here")
    static let commaRemedy = Phrase(
        vi: "nếu câu có dấu phẩy, đặt cả câu trong dấu ngoặc kép",
        en: "put a text that has a comma in quotation marks")

    static func twoReadings(_ text: String) -> Phrase {
        Phrase(
            vi: "“\(text)” đọc được hai cách: dấu chấm có thể tách hàng nghìn",
            en: "“\(text)” can be read two ways: the point may part thousands")
    }

    static func twoReadingsRemedy(_ text: String, _ grouped: Quantity) -> Phrase {
        Phrase(
            vi: "viết \(grouped) nếu là hàng nghìn, \"\(text)\" trong ngoặc kép nếu là số lẻ",
            en: "write \(grouped) for thousands, \"\(text)\" in quotation marks for decimals")
    }

    static func oneOf(_ words: [String]) -> Phrase {
        let list = words.joined(separator: ", ")
        return Phrase(vi: "một trong: \(list)", en: "one of: \(list)")
    }

    static func unknownKey(_ key: String) -> Phrase {
        Phrase(vi: "không có khóa “\(key)”", en: "unknown key “\(key)”")
    }

    static func missingKey(_ key: String) -> Phrase {
        Phrase(vi: "thiếu khóa “\(key)”", en: "the key “\(key)” is missing")
    }

    static func notAMapping(_ keys: [String]) -> Phrase {
        Phrase(
            vi: "chỗ này cần các khóa: \(keys.joined(separator: ", "))",
            en: "keys are needed here: \(keys.joined(separator: ", "))")
    }

    static func needsBraces(_ key: String) -> Phrase {
        Phrase(vi: "“\(key)” cần dấu ngoặc { … }", en: "“\(key)” needs braces { … }")
    }

    /// How words in both languages are written: `{ vi: Quyết định, en: … }`.
    static func phraseForm(_ text: String) -> Phrase {
        let needsMarks = text.contains { ",:#{}[]\"".contains($0) }
        let own = needsMarks ? "\"\(text.filter { $0 != "\"" })\"" : text
        return Phrase("{ vi: \(text.isEmpty ? "…" : own), en: … }")
    }

    static func notAList(_ key: String) -> Phrase {
        Phrase(vi: "“\(key)” cần một danh sách", en: "“\(key)” needs a list")
    }

    /// How a list is written: `requires: [xa-1]`.
    static func listForm(_ key: String, _ node: YAMLNode) -> Phrase {
        guard node.entries == nil else {
            return Phrase(
                vi: "mỗi mục bắt đầu bằng dấu “-” ở dòng dưới khóa “\(key)”",
                en: "each element begins with “-” on a line below the key “\(key)”")
        }
        return Phrase("\(key): [\(node.text ?? "…")]")
    }

    static func notWhole(_ text: String?) -> Phrase {
        Phrase(
            vi: "“\(text ?? "")” không phải số nguyên",
            en: "“\(text ?? "")” is not a whole number")
    }

    static func notAFlag(_ text: String?) -> Phrase {
        Phrase(
            vi: "“\(text ?? "")” phải là true hoặc false",
            en: "“\(text ?? "")” must be true or false")
    }

    static func notAWord(_ text: String?) -> Phrase {
        Phrase(vi: "không hiểu “\(text ?? "")”", en: "“\(text ?? "")” is not known here")
    }
}
