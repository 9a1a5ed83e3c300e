import Foundation

func removeFolder(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
}

func setMode(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
}

func writeFile(_ bytes: [UInt8], _ path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
}

func readFile(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
}

/// Whether file modes do not bind whoever runs the tests.
var isRoot: Bool { geteuid() == 0 }

/// The journal of a transaction over several files, which SQLite deletes once it has undone what was
/// cut off: the last is the one to go.
func journalOfSeveralFiles(naming victim: String) -> [UInt8] {
    func number(_ value: Int) -> [UInt8] {
        (0..<4).map { UInt8(value >> (24 - 8 * $0) & 0xFF) }
    }
    let mark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    let name = Array(victim.utf8)
    let header = mark + Array(repeating: 0, count: 504)
    let page = 0x4000_0000 / 4_096 + 1
    let sum = name.reduce(0) { $0 + Int(Int8(bitPattern: $1)) }
    return header + number(page) + name + number(name.count) + number(sum) + mark
}
