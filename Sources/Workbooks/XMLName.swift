import Basics

/// The name of an element or an attribute without its prefix, as expat gives it: valid for as long
/// as the call in which it is given.
///
/// Prefixes are the file's own choice, and both name spaces of Office have the same names.
struct XMLName {
    private let start: UnsafePointer<CChar>

    init(_ name: UnsafePointer<CChar>) {
        var start = name
        var next = name
        while next.pointee != 0 {
            if next.pointee == 58 { start = next + 1 }
            next += 1
        }
        self.start = start
    }

    static func == (name: XMLName, text: StaticString) -> Bool {
        let bytes = text.utf8Start
        for index in 0..<text.utf8CodeUnitCount
        where UInt8(bitPattern: name.start[index]) != bytes[index] {
            return false
        }
        return name.start[text.utf8CodeUnitCount] == 0
    }
}

/// The attributes of an element, valid for as long as the call in which they are given.
struct XMLAttributes {
    let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute, whatever its prefix.
    subscript(name: StaticString) -> XMLValue? {
        guard var pair = pairs else { return nil }
        while let key = pair[0], let value = pair[1] {
            if XMLName(key) == name, !XMLValue(key).isDeclaration { return XMLValue(value) }
            pair += 2
        }
        return nil
    }
}

/// The value of an attribute.
struct XMLValue {
    let start: UnsafePointer<CChar>

    init(_ start: UnsafePointer<CChar>) {
        self.start = start
    }

    var text: String { String(cString: start) }

    /// `1`, `true`; everything else is false, as Office reads it.
    var isTrue: Bool { self == "1" || self == "true" || self == "on" }

    /// `nil` for what is not one to nine digits.
    var number: Int? {
        var number = 0
        var next = start
        while next.pointee != 0 {
            guard (48...57).contains(next.pointee), next - start < 9 else { return nil }
            number = number * 10 + Int(next.pointee - 48)
            next += 1
        }
        return next == start ? nil : number
    }

    /// The row and the column of a cell's name.
    var cell: (row: Int, column: Int)? { CellName.place(bytes) }

    /// Without the end.
    var bytes: UnsafeBufferPointer<UInt8> {
        var end = start
        while end.pointee != 0 { end += 1 }
        let count = end - start
        return start.withMemoryRebound(to: UInt8.self, capacity: count) {
            UnsafeBufferPointer(start: $0, count: count)
        }
    }

    /// `xmlns:r`: it says what a prefix means.
    fileprivate var isDeclaration: Bool {
        let prefix: StaticString = "xmlns"
        for index in 0..<5 where UInt8(bitPattern: start[index]) != prefix.utf8Start[index] {
            return false
        }
        return true
    }

    static func == (value: XMLValue, text: StaticString) -> Bool {
        for index in 0..<text.utf8CodeUnitCount
        where UInt8(bitPattern: value.start[index]) != text.utf8Start[index] {
            return false
        }
        return value.start[text.utf8CodeUnitCount] == 0
    }
}
