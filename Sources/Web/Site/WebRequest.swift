import Basics

/// A request as the pages see it: nothing in it is believed yet.
package struct WebRequest: Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    package var method: Method
    /// Decoded, without the query.
    package let path: String
    /// Its parts, each decoded by itself: an id may hold a slash.
    package let segments: [String]
    package var query: Fields
    /// What a form sends, and files that were chosen in it.
    package var form: Fields
    package var uploads: [Upload]
    package var headers: [String: String]
    package var cookies: [String: String]
    /// Of the device, as nginx on this machine tells it, else of the connection.
    package var address: String
    /// Whether the device speaks TLS with this machine.
    package var isSecure: Bool

    /// A file that was chosen in a form; its name is only shown.
    package struct Upload: Hashable, Sendable {
        package let field: String
        package let name: String
        package let bytes: [UInt8]

        package init(field: String, name: String, bytes: [UInt8]) {
            self.field = field
            self.name = name
            self.bytes = bytes
        }
    }

    /// - Parameter path: as it stands in the address, without the query.
    package init(
        _ method: Method, _ path: String, query: Fields = Fields(), form: Fields = Fields(),
        uploads: [Upload] = [], headers: [String: String] = [:], cookies: [String: String] = [:],
        address: String = "127.0.0.1", isSecure: Bool = false
    ) {
        self.method = method
        segments = path.split(separator: "/").map { part in
            Fields.decoded(part.replacing("+", with: "%2B")) ?? String(part)
        }
        self.path = "/" + segments.joined(separator: "/")
        self.query = query
        self.form = form
        self.uploads = uploads
        self.headers = headers
        self.cookies = cookies
        self.address = address
        self.isSecure = isSecure
    }

    /// Whether the device and this program are one machine.
    var isFromHere: Bool { address == "127.0.0.1" || address == "::1" }

    /// A change is asked for by a page of our own, as far as the browser says.
    ///
    /// Browsers send `Sec-Fetch-Site` or at least `Origin`; who sends neither is no browser and
    /// needs the token of a form all the same.
    var isFromOwnPage: Bool {
        // A page that tells nobody where it was (no-referrer) sends `Origin: null`.
        if let site = headers["sec-fetch-site"] { return site == "same-origin" || site == "none" }
        guard let origin = headers["origin"] else { return true }
        guard let host = headers["host"] else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }
}

/// Names and values of a query or a form; a name may come more than once.
package struct Fields: Hashable, Sendable {
    private var pairs: [(name: String, value: String)] = []

    /// More than any form of ours has.
    static let most = 2_000

    package init(_ pairs: [(name: String, value: String)] = []) {
        self.pairs = Array(pairs.prefix(Self.most))
    }

    package init(_ pairs: KeyValuePairs<String, String>) {
        self.pairs = pairs.map { ($0.key, $0.value) }
    }

    package subscript(_ name: String) -> String? {
        pairs.first { $0.name == name }?.value.composed
    }

    package func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value.composed)
    }

    package var names: [String] { pairs.map(\.name) }

    /// The values that say something, by name.
    package var filled: [String: String] {
        Dictionary(
            pairs.map { ($0.name, $0.value.composed.trimmed) }.filter { !$0.1.isEmpty },
            uniquingKeysWith: { first, _ in first })
    }

    package static func == (left: Fields, right: Fields) -> Bool {
        left.pairs.elementsEqual(right.pairs) { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) {
        for (name, value) in pairs {
            hasher.combine(name)
            hasher.combine(value)
        }
    }

    /// Reads `a=1&b=x+y%20z`; what is no UTF-8 is left out.
    package init(urlEncoded text: some StringProtocol) {
        self.init(
            text.split(separator: "&").prefix(Self.most).compactMap { pair in
                let parts = pair.split(
                    separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard let name = Self.decoded(parts[0]),
                    let value = Self.decoded(parts.count > 1 ? parts[1] : "")
                else { return nil }
                return (name, value)
            })
    }

    static func decoded(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit)
                else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }

    /// All of them as they stand in an address, but for the token of the form.
    var encoded: String { replacing("phieu", with: nil) }

    /// The same fields as they stand in an address, one of them with another value.
    func replacing(_ name: String, with value: String?) -> String {
        let kept = pairs.filter { $0.name != name && !$0.value.isEmpty }
        let added = value.map { [(name: name, value: $0)] } ?? []
        return (kept + added).map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
            .joined(separator: "&")
    }

    /// A value as it stands in an address.
    static func encoded(_ text: String) -> String {
        func isPlain(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."), UInt8(ascii: "~"):
                true
            default: false
            }
        }
        func digit(_ number: UInt8) -> UInt8 { number < 10 ? 48 + number : 55 + number }
        guard !text.utf8.allSatisfy(isPlain) else { return text }
        var out: [UInt8] = []
        for byte in text.utf8 {
            if isPlain(byte) {
                out.append(byte)
            } else {
                out += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
