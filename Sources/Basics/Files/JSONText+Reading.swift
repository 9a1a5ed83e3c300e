import Foundation

extension JSONText {
    /// Reads a value, or one value after another, from the bytes of a JSON file.
    ///
    /// - Returns: the values, with whether they stood in a list; or what is wrong in the file.
    package static func values<Value: Decodable>(
        _ type: Value.Type, from bytes: [UInt8], file: String
    ) -> Result<(values: [Value], isList: Bool), Finding> {
        let data = Data(bytes)
        let isList = bytes.first { !" \t\r\n".utf8.contains($0) && $0 < 0x80 } == UInt8(ascii: "[")
        do {
            let decoder = JSONDecoder()
            let values =
                isList
                ? try decoder.decode([Value].self, from: data)
                : [try decoder.decode(Value.self, from: data)]
            return .success((values, isList))
        } catch let error as DecodingError {
            return .failure(finding(error, file))
        } catch {
            return .failure(finding("", nil, file))
        }
    }

    private static func finding(_ error: DecodingError, _ file: String) -> Finding {
        switch error {
        case .dataCorrupted(let context), .typeMismatch(_, let context),
            .valueNotFound(_, let context):
            // The decoder's own words are English.
            return finding(
                path(context), Phrase(vi: "", en: context.debugDescription), file)
        case .keyNotFound(let key, let context):
            return finding(
                path(context),
                Phrase(vi: "thiếu “\(key.stringValue)”", en: "“\(key.stringValue)” is missing"),
                file)
        @unknown default:
            return finding("", nil, file)
        }
    }

    private static func path(_ context: DecodingError.Context) -> String {
        context.codingPath.map { key in
            key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)"
        }.joined()
    }

    private static func finding(_ path: String, _ words: Phrase?, _ file: String) -> Finding {
        let at = path.isEmpty ? "" : " (\(path))"
        func why(_ text: String?) -> String { text.map { $0.isEmpty ? "" : ": \($0)" } ?? "" }
        return Finding(
            Phrase(
                vi: "tệp JSON không đúng dạng\(at)\(why(words?.vi))",
                en: "the JSON file is not as it should be\(at)\(why(words?.en))"),
            at: Place(file: file),
            expected: Phrase("{ \"options\": {…}, \"series\": [[2015, 62.5], …] }"))
    }
}
