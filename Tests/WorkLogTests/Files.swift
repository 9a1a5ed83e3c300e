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
