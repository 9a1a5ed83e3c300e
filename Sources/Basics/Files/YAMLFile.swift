import Foundation
import Yams

/// Reads YAML text into nodes with places.
public enum YAMLFile {
    /// The longest text that is read, in bytes: nodes take many times as much memory.
    static let largest = 4 << 20

    /// The root of a YAML text, or the one finding that ends the file: a syntax error, a duplicate
    /// key, an alias.
    ///
    /// - Parameter name: the file's name, for places.
    public static func parse(_ text: String, name: String) -> Result<YAMLNode, Finding> {
        guard text.utf8.count <= largest else {
            return .failure(Finding(Messages.tooLarge, at: Place(wholeFile: name)))
        }
        guard !mayGrow(text) else {
            return .failure(Finding(Messages.alias, at: Place(file: name)))
        }
        do {
            // Without Yams' resolver, whose patterns would guess at the type of every scalar: ours
            // are texts until a reader asks for more.
            let parser = try Parser(yaml: text.composed, resolver: .basic, encoding: .utf8)
            // Nodes hold their anchors weakly: without the parser no anchor is seen.
            return try withExtendedLifetime(parser) {
                guard let root = try parser.singleRoot() else {
                    return .failure(Finding(Messages.emptyFile, at: Place(file: name)))
                }
                return .success(try node(root, file: name))
            }
        } catch let finding as Finding {
            return .failure(finding.quoting(line(finding.place.line, of: text)))
        } catch let error as YamlError {
            let finding = describe(error, file: name)
            return .failure(finding.quoting(line(finding.place.line, of: text)))
        } catch {
            return .failure(
                Finding(Messages.syntax(String(describing: error)), at: Place(file: name)))
        }
    }

    /// Whether aliases of aliases could make nodes beyond number, which are compared before
    /// anything
    /// here sees them: there are many aliases, and something that they may name.
    ///
    /// Fewer than 24 aliases stand for at most 3⁸ nodes.
    private static func mayGrow(_ text: String) -> Bool {
        var (aliases, anchors) = (0, 0)
        var before: UInt8 = 0
        for byte in text.utf8 {
            if before == UInt8(ascii: "*"), byte > 32 { aliases += 1 }
            if before == UInt8(ascii: "&"), byte > 32 { anchors += 1 }
            before = byte
        }
        return aliases >= 24 && anchors > 0
    }

    private static func node(_ node: Node, file: String) throws -> YAMLNode {
        let place = place(node.mark, file: file)
        guard node.anchor == nil else {
            throw Finding(Messages.alias, at: place)
        }
        switch node {
        case .scalar(let scalar):
            return YAMLNode(.scalar(scalar.string, quoted: scalar.style != .plain), at: place)
        case .sequence(let sequence):
            return YAMLNode(.list(try sequence.map { try self.node($0, file: file) }), at: place)
        case .mapping(let mapping):
            let entries = try mapping.map { key, value in
                let keyPlace = Self.place(key.mark, file: file)
                guard let text = key.scalar?.string else {
                    throw Finding(Messages.keyIsNotText, at: keyPlace)
                }
                return YAMLNode.Entry(
                    key: text, keyPlace: keyPlace, value: try self.node(value, file: file))
            }
            return YAMLNode(.mapping(entries), at: place)
        case .alias:
            throw Finding(Messages.alias, at: place)
        }
    }

    private static func place(_ mark: Mark?, file: String) -> Place {
        Place(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    private static func line(_ number: Int, of text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.contains(number - 1) ? String(lines[number - 1].prefix(160)) : ""
    }

    private static func describe(_ error: YamlError, file: String) -> Finding {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            Finding(
                Messages.syntax(problem), at: place(mark, file: file), remedy: Messages.syntaxRemedy
            )
        case .duplicatedKeysInMapping(let keys, let context):
            Finding(
                Messages.duplicateKey(keys.first ?? ""), at: place(context.mark, file: file),
                remedy: Messages.duplicateKeyRemedy)
        default:
            Finding(Messages.syntax("not readable as YAML"), at: Place(file: file))
        }
    }

    private enum Messages {
        static let tooLarge = Phrase(vi: "tệp lớn hơn 4 MiB", en: "the file is larger than 4 MiB")
        static let emptyFile = Phrase(vi: "tệp không có nội dung", en: "the file is empty")
        static let alias = Phrase(
            vi: "không dùng neo (&) và bí danh (*) trong các tệp này; hãy viết đầy đủ",
            en: "anchors (&) and aliases (*) are not used in these files; write it in full")
        static let keyIsNotText = Phrase(vi: "khóa phải là một từ", en: "a key must be a word")
        static let syntaxRemedy = Phrase(
            vi: "xem lại thụt dòng, dấu hai chấm và dấu ngoặc kép ở dòng này và dòng trước",
            en:
                "look at the indentation, colons and quotation marks of this line and the one before"
        )
        static let duplicateKeyRemedy = Phrase(
            vi: "giữ lại một chỗ, xóa chỗ kia; tệp này chưa được đọc",
            en: "keep one of them; nothing of this file was read")

        static func syntax(_ problem: String) -> Phrase {
            Phrase(
                vi: "sai cú pháp YAML (\(problem))", en: "YAML syntax error (\(problem))")
        }

        static func duplicateKey(_ key: String) -> Phrase {
            Phrase(
                vi: "khóa “\(key)” được viết hai lần trong cùng một mục",
                en: "the key “\(key)” stands twice in one mapping")
        }
    }
}
