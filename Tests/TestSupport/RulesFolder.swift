public import Basics
import Foundation
public import Targets

/// A folder of rules made of literals in a test, read by the real loader.
///
/// ```swift
/// let catalogue = try RulesFolder(["standards/s.yaml": "…", …]).load("mau")
/// ```
public struct RulesFolder: Sendable {
    /// What the loader found wrong.
    public struct Refused: Error, CustomStringConvertible {
        public let findings: [Finding]

        public var description: String {
            findings.map { $0.text(.en) }.joined(separator: "\n")
        }
    }

    /// Texts by their path in the folder.
    public let files: [String: String]

    public init(_ files: [String: String]) {
        self.files = files
    }

    /// Writes the files into a new folder, loads a campaign from it and takes the folder away.
    ///
    /// - Parameter mistakes: words of findings that the test wants in the rules.
    /// - Throws: ``Refused`` with all other findings when there are any, or when a mistake that
    ///   the test wants was not found.
    public func load(_ campaign: Campaign.ID, mistakes: [String] = []) throws -> Catalogue {
        let folder = FileManager.default.temporaryDirectory.path + "/rules-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (path, text) in files {
            let above = path.split(separator: "/").dropLast().joined(separator: "/")
            try Folder.make("\(folder)/\(above)").get()
            try TextFile.write(text, to: "\(folder)/\(path)").get()
        }
        let (catalogue, findings) = Catalogue.load(folder: folder, campaign: campaign)
        let other = findings.filter { finding in
            !mistakes.contains { finding.problem.en.contains($0) }
        }
        let areFound = mistakes.allSatisfy { mistake in
            findings.contains { $0.problem.en.contains(mistake) }
        }
        guard let catalogue, other.isEmpty, areFound else {
            throw Refused(findings: other.isEmpty ? findings : other)
        }
        return catalogue
    }
}
