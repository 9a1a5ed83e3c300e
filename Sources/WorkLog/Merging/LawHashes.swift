/// Hashes of an office's own tables of the law, by standard, as an export carries them.
///
/// `xa-ntm-2026-2030=3f2a…`, one a line, in the order of the standards; empty where the office has no
/// table of its own.
package struct LawHashes: Hashable, Sendable {
    /// 64 digits each.
    package let byStandard: [String: String]

    package init(_ byStandard: [String: String]) { self.byStandard = byStandard }

    /// Reads what a stranger wrote; whatever is no standard with its hash is left out.
    init(written text: String) {
        var found: [String: String] = [:]
        for line in text.split(separator: "\n").prefix(Self.most) {
            let halves = line.split(separator: "=", maxSplits: 1)
            guard halves.count == 2, Self.isID(halves[0]), Self.isHash(halves[1]) else { continue }
            found[String(halves[0])] = String(halves[1])
        }
        byStandard = found
    }

    var written: String {
        byStandard.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            .joined(separator: "\n")
    }

    private static let most = 200

    private static func isID(_ text: Substring) -> Bool {
        text.utf8.count <= 100
            && text.utf8.allSatisfy { (97...122) ~= $0 || (48...57) ~= $0 || $0 == 45 }
    }

    private static func isHash(_ text: Substring) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (97...102) ~= $0 || (48...57) ~= $0 }
    }
}
