/// What a revision or an event says, as bytes that come out the same on every machine: a name for
/// the format, then field after field its name, a byte for its type, its length and its value.
///
/// docs/so-ghi.md tells the fields in their order. A field that is absent is left out.
struct CanonicalContent {
    enum Format: String {
        /// Revisions of a file of version 1, whose texts are not in them.
        case revision1 = "thubay-revision-1"
        case revision2 = "thubay-revision-2"
        case event2 = "thubay-event-2"
    }

    private enum Kind: UInt8 {
        case text = 1
        case integer, instant, digest
    }

    private(set) var bytes: [UInt8] = []

    init(_ format: Format) {
        bytes.reserveCapacity(1_024)
        begin(format)
    }

    /// Starts anew in the same memory.
    mutating func begin(_ format: Format) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: format.rawValue.utf8)
    }

    mutating func text(_ name: Name, _ text: String?) {
        guard var text else { return }
        text.withUTF8 { add(name, .text, $0) }
    }

    mutating func text(_ name: Name, _ text: UnsafeBufferPointer<UInt8>) {
        add(name, .text, text)
    }

    mutating func integer(_ name: Name, _ number: Int64?) {
        guard let number else { return }
        add(name, .integer, decimal: number)
    }

    mutating func instant(_ name: Name, _ instant: Instant) {
        add(name, .instant, decimal: instant.milliseconds)
    }

    mutating func digest(_ name: Name, _ digest: [UInt8]?) {
        guard let digest else { return }
        digest.withUnsafeBufferPointer { add(name, .digest, $0) }
    }

    /// An instant as the database writes it; one that it should not hold counts as a text.
    mutating func instant(_ name: Name, written text: String) {
        if let instant = Instant(text), instant.description == text {
            self.instant(name, instant)
        } else {
            self.text(name, text)
        }
    }

    private mutating func add(
        _ name: Name, _ kind: Kind, _ value: UnsafeBufferPointer<UInt8>
    ) {
        head(name, kind, count: value.count)
        bytes.append(contentsOf: value)
    }

    private mutating func add(_ name: Name, _ kind: Kind, decimal number: Int64) {
        var rest = number.magnitude
        var count = 1
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        head(name, kind, count: number < 0 ? count + 1 : count)
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: count))
        rest = number.magnitude
        for place in stride(from: start + count - 1, through: start, by: -1) {
            bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }

    private mutating func head(_ name: Name, _ kind: Kind, count: Int) {
        bytes.append(contentsOf: name.bytes)
        bytes.append(kind.rawValue)
        let count = UInt32(clamping: count)
        for shift in stride(from: UInt32(24), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: count >> shift))
        }
    }

    /// SHA-256 of all of it.
    var hash: [UInt8] { SHA256.hash(bytes) }
}

extension CanonicalContent {
    /// The name of a field.
    struct Name: ExpressibleByStringLiteral, Hashable {
        let bytes: [UInt8]

        init(_ name: String) { bytes = Array(name.utf8) }
        init(stringLiteral name: String) { self.init(name) }

        static let parent: Name = "parent"
        static let outputKind: Name = "output.kind"
        static let outputQuantity: Name = "output.quantity"
        static let giftKind: Name = "contribution.kind"
        static let giftQuantity: Name = "contribution.quantity"
        static let giftName: Name = "contribution.name"
        static let giftMeasure: Name = "contribution.measure"
        static let giftValue: Name = "contribution.value"
        static let giftDonor: Name = "contribution.donor"
    }
}
