package import Basics
import Foundation
package import Targets

/// A folder of rules made of literals in a test, read by the real loader.
///
/// ```swift
/// let catalogue = try RulesFolder(["standards/s.yaml": "…", …]).load("mau")
/// ```
package struct RulesFolder: Sendable {
    /// What the loader found wrong.
    package struct Refused: Error, CustomStringConvertible {
        package let findings: [Finding]

        package var description: String {
            findings.map { $0.text(.en) }.joined(separator: "\n")
        }
    }

    /// Texts by their path in the folder.
    package let files: [String: String]

    package init(_ files: [String: String]) {
        self.files = files
    }

    /// Writes the files into a folder, which is made where there is none.
    package func write(into folder: String) throws {
        for (path, text) in files {
            let above = path.split(separator: "/").dropLast().joined(separator: "/")
            try Folder.make("\(folder)/\(above)").get()
            try TextFile.write(text, to: "\(folder)/\(path)", replacing: .anyFile).get()
        }
    }

    /// Writes the files into a new folder, loads a campaign from it and takes the folder away.
    ///
    /// - Throws: ``Refused`` with all findings when there are any.
    package func load(_ campaign: Campaign.ID) throws -> Catalogue {
        let folder = FileManager.default.temporaryDirectory.path + "/rules-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try write(into: folder)
        let (catalogue, findings) = Catalogue.load(folder: folder, campaign: campaign)
        guard let catalogue, findings.isEmpty else { throw Refused(findings: findings) }
        return catalogue
    }
}
