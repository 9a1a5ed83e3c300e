import Foundation
import Yams

/// Reads YAML text into nodes with places.
package enum YAMLFile {
    /// The longest text that is read, in bytes: nodes take many times as much memory.
    static let largest = 4 << 20

    /// The root of a YAML text, or the one finding that ends the file: a syntax error, a duplicate
    /// key, an alias.
    ///
    /// - Parameter name: the file's name, for places.
    package static func parse(_ text: String, name: String) -> Result<YAMLNode, Finding> {
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
            let finding = describe(error, text.composed, file: name)
            return .failure(finding.quoting(line(finding.place.line, of: text)))
        } catch {
            return .failure(
                Finding(Messages.unreadable, at: Place(file: name)))
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
            var entries: [YAMLNode.Entry] = []
            for (key, value) in mapping {
                let keyPlace = Self.place(key.mark, file: file)
                guard let text = key.scalar?.string else {
                    throw Finding(Messages.keyIsNotText, at: keyPlace)
                }
                let entry = YAMLNode.Entry(
                    key: text, keyPlace: keyPlace, value: try self.node(value, file: file))
                if let whole = entries.last?.joined(withDecimals: entry) {
                    entries[entries.count - 1] = whole
                } else {
                    entries.append(entry)
                }
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

    private static func describe(_ error: YamlError, _ text: String, file: String) -> Finding {
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let syntax = YAMLSyntax(
                problem: problem, line: mark.line, column: mark.column,
                opened: context?.mark.line, text: text)
            return syntax.finding(at: place(mark, file: file))
        case .reader(let problem, let offset, _, _):
            let before = text.utf8.prefix(offset ?? 0)
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            let syntax = YAMLSyntax(
                problem: problem, line: line, column: 1, opened: nil, text: text)
            return syntax.finding(at: Place(file: file, line: line))
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            let place = place(context.mark, file: file)
            if let number = cutNumber(key, in: self.line(place.line, of: text)) {
                return Finding(Quantity.refusal(of: number), at: place)
            }
            return Finding(
                Messages.duplicateKey(key), at: place, remedy: Messages.duplicateKeyRemedy)
        default:
            return Finding(Messages.unreadable, at: Place(file: file))
        }
    }

    /// The number with a comma whose decimals became a key, and that twice:
    /// `{ chung: 50,5, nui: 45,5 }`.
    private static func cutNumber(_ key: String, in line: String) -> String? {
        line.split(separator: " ").lazy
            .map { $0.split(separator: ",", omittingEmptySubsequences: true) }
            .first { $0.count == 2 && $0[1] == key && $0.joined().allSatisfy(\.isNumber) }
            .map { $0.joined(separator: ",") }
    }

    private enum Messages {
        static let tooLarge = Phrase(vi: "tệp lớn hơn 4 MiB", en: "the file is larger than 4 MiB")
        static let emptyFile = Phrase(vi: "tệp không có nội dung", en: "the file is empty")
        static let alias = Phrase(
            vi: "không dùng neo (&) và bí danh (*) trong các tệp này; hãy viết đầy đủ",
            en: "anchors (&) and aliases (*) are not used in these files; write it in full")
        static let keyIsNotText = Phrase(vi: "khóa phải là một từ", en: "a key must be a word")
        static let unreadable = Phrase(
            vi: "không đọc được tệp này như YAML", en: "the file is not readable as YAML")
        static let duplicateKeyRemedy = Phrase(
            vi: "giữ lại một chỗ, xóa chỗ kia; tệp này chưa được đọc",
            en: "keep one of them; nothing of this file was read")

        static func duplicateKey(_ key: String) -> Phrase {
            Phrase(
                vi: "khóa “\(key)” được viết hai lần trong cùng một mục",
                en: "the key “\(key)” stands twice in one mapping")
        }
    }
}
