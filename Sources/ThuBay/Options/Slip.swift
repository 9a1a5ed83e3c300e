import Basics

/// A slip of who types: the parser names it in English, this says in Vietnamese how to go on.
enum Slip: Equatable {
    /// Quotation marks or dashes that Word made of plain ones.
    case copiedFromWord(String)
    /// A name of several words without quotation marks; as it should be typed.
    case unquoted(String)
    case unknownCommand(String, near: [String])
    case unknownOption(String, near: String?)
    case missingValue(String)
    case missing(String)
    case unusable(value: String, of: String, choices: [String])
    /// A rule of the command's own that was not kept; how to keep it.
    case rule(String)
    case unknownEnding(String, known: String)

    /// - Parameters:
    ///   - arguments: what was typed.
    ///   - message: what the parser says of it.
    ///   - commands: the names of the commands of the program.
    init?(_ arguments: [String], message: String, commands: [String]) {
        if let word = arguments.first(where: Self.isFromWord) {
            self = .copiedFromWord(word)
        } else if let match = message.prefixMatch(
            of: /Unknown option '(\S+)'(?:\. Did you mean '(\S+)'\?)?/)
        {
            self = .unknownOption(String(match.1), near: match.2.map(String.init))
        } else if let option = message.prefixMatch(of: /Missing value for '([^' ]+)/)?.1 {
            self = .missingValue(String(option))
        } else if let option = message.prefixMatch(of: /Missing expected argument '([^']+)'/)?.1 {
            self = .missing(String(option))
        } else if let match = message.prefixMatch(
            of: /Nothing is written as (\.\w+): end the name in (\.\w+(?:, \.\w+)*)/)
        {
            self = .unknownEnding(String(match.1), known: String(match.2))
        } else if let name = Self.unquotedName(arguments) {
            self = .unquoted(name)
        } else if let match = message.prefixMatch(
            of:
                /The value '(.*?)' is invalid for '([^' ]+)[^']*'(?:\. Please provide one of (.*?)\.)?/
        ) {
            let choices = match.3.map { $0.matches(of: /'([^']+)'/).map { String($0.1) } } ?? []
            self = .unusable(
                value: String(match.1), of: String(match.2), choices: choices)
        } else if let words = Self.words(ofRule: message) {
            self = .rule(words)
        } else if let word = message.prefixMatch(of: /Unexpected argument '(.*)'/)?.1 {
            self = .unknownCommand(
                String(word), near: NearMiss.suggestions(for: String(word), among: commands))
        } else {
            return nil
        }
    }

    /// The line beside the parser's.
    var remedy: String {
        switch self {
        case .copiedFromWord(let word):
            "Cách sửa: “\(word)” có dấu chép từ Word; gõ lại bằng dấu nháy thẳng ' và hai dấu trừ --."
        case .unquoted(let name):
            "Cách sửa: tên có dấu cách phải nằm trong dấu nháy: \(name)"
        case .unknownCommand(let word, let near):
            "Cách sửa: không có lệnh hoặc không cần thêm “\(word)”; "
                + (near.isEmpty
                    ? "các lệnh: thubay --help"
                    : "có phải ý là \(near.joined(separator: ", "))?")
        case .unknownOption(let option, let near):
            "Cách sửa: không có tùy chọn \(option); "
                + (near.map { "có phải ý là \($0)?" } ?? "thêm --help để xem các tùy chọn.")
        case .missingValue(let option):
            Self.named.contains(option)
                ? "Cách sửa: sau \(option) phải có giá trị, ví dụ \(option) 'Hòa Ninh'."
                : "Cách sửa: sau \(option) phải có giá trị; số không được âm."
        case .missing(let what):
            "Cách sửa: còn thiếu \(what); thêm --help để xem cách gõ."
        case .unknownEnding(let ending, let known):
            "Cách sửa: không ghi được tệp đuôi \(ending); dùng một trong các đuôi \(known)."
        case .unusable(let value, let option, let choices):
            "Cách sửa: không dùng được “\(value)” cho \(option); "
                + Self.form(of: option, choices)
        case .rule(let words): "Cách sửa: " + words
        }
    }

    private static func isFromWord(_ word: String) -> Bool {
        guard let first = word.first, let last = word.last else { return false }
        return "“”‘’–—".contains(first) || "“”‘’".contains(last)
    }

    /// How the value of an option is written.
    private static func form(of option: String, _ choices: [String]) -> String {
        if !choices.isEmpty { return "dùng một trong: \(choices.joined(separator: ", "))." }
        if option == "--head" {
            return "ghi mã sổ như in cuối báo cáo: n-XXXX-XXXX-XXXX-XXXX."
        }
        return days.contains(option) ? "ngày viết 30/06/2024." : "số viết liền, không có chữ."
    }

    /// Options whose values are days.
    private static let days: Set<String> = [
        "--as-of", "--map", "--from", "--until", "--on", "--confirmed-on", "--known-on", "--day",
        "--due",
    ]

    /// Options whose values are names and sentences.
    private static let named: Set<String> = [
        "--unit", "--place", "--programme", "--organiser", "--by", "--role", "--confirmed-by",
        "--reason", "--note", "--material",
    ]

    /// `--unit Hòa Ninh` as it should be: `--unit 'Hòa Ninh'`.
    private static func unquotedName(_ arguments: [String]) -> String? {
        for (index, option) in arguments.enumerated() where named.contains(option) {
            let words = arguments[(index + 1)...].prefix { !$0.hasPrefix("-") }
            if words.count > 1 { return "\(option) '\(words.joined(separator: " "))'" }
        }
        return nil
    }
}
