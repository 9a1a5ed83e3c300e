/// A form with files in it (multipart/form-data, RFC 7578), read from bytes of a stranger.
struct Multipart {
    var fields: [(name: String, value: String)] = []
    var uploads: [WebRequest.Upload] = []

    /// More parts than any form of ours has.
    private static let most = 200

    /// - Returns: `nil` for what is no such form.
    init?(_ bytes: [UInt8], boundary: String) {
        guard !boundary.isEmpty, boundary.utf8.count <= 70 else { return nil }
        let mark = [45, 45] + Array(boundary.utf8)
        let places = Self.places(of: mark, in: bytes)
        guard places.count >= 2, places.count <= Self.most else { return nil }
        for (start, end) in zip(places, places.dropFirst()) {
            var part = bytes[(start + mark.count)..<end]
            guard part.starts(with: [13, 10]) else { return nil }
            part = part.dropFirst(2)
            if part.suffix(2) == [13, 10] { part = part.dropLast(2) }
            guard let gap = Self.places(of: [13, 10, 13, 10], in: Array(part.prefix(4_096))).first
            else { return nil }
            let head = String(decoding: part.prefix(gap), as: UTF8.self)
            let body = Array(part.dropFirst(gap + 4))
            guard let name = Self.parameter("name", of: head) else { return nil }
            if let file = Self.parameter("filename", of: head) {
                guard !file.isEmpty || !body.isEmpty else { continue }
                uploads.append(
                    WebRequest.Upload(field: name, name: Self.shown(file), bytes: body))
            } else if let value = String(validating: body, as: UTF8.self) {
                fields.append((name, value))
            }
        }
    }

    private static func places(of mark: [UInt8], in bytes: [UInt8]) -> [Int] {
        guard let first = mark.first, bytes.count >= mark.count else { return [] }
        var places: [Int] = []
        var index = 0
        while index <= bytes.count - mark.count {
            if bytes[index] == first, bytes[index..<(index + mark.count)].elementsEqual(mark) {
                places.append(index)
                index += mark.count
            } else {
                index += 1
            }
        }
        return places
    }

    private static func parameter(_ name: String, of head: String) -> String? {
        for line in head.split(separator: "\r\n")
        where line.lowercased().hasPrefix("content-disposition:") {
            for part in line.split(separator: ";").dropFirst() {
                let pair = part.split(separator: "=", maxSplits: 1)
                guard pair.count == 2, pair[0].filter({ $0 != " " }) == name else { continue }
                return pair[1].filter { $0 != "\"" }
            }
        }
        return nil
    }

    /// The last part of a path, without what could not be shown.
    private static func shown(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
        let safe = (last ?? "").unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
        return String(String.UnicodeScalarView(safe.prefix(120)))
    }
}
