import Basics
import Documents

/// Bytes that were brought, as a file in a folder that only this program looks into, for as long as
/// something reads them.
struct PrivateCopy {
    private let folder: String
    let path: String

    /// - Parameter name: as it was brought: letters and digits of it name the copy, for the log keeps
    ///   the name of a file that was merged.
    /// - Returns: `nil` where the disk is full.
    init?(_ bytes: [UInt8], named name: String, ending: String) {
        guard let folder = Folder.makePrivate() else { return nil }
        self.folder = folder
        let stem = name.hasSuffix(".\(ending)") ? String(name.dropLast(ending.count + 1)) : name
        let kept = stem.prefix(80).map { letter in
            letter.isLetter || letter.isNumber || "-_.".contains(letter) ? letter : "-"
        }
        let safe = String(kept.drop { ".-".contains($0) })
        path = "\(folder)/\(safe.isEmpty ? "tep" : safe).\(ending)"
        guard case .success = TextFile.write(bytes, to: path, isPrivate: true) else {
            Folder.remove(folder)
            return nil
        }
    }

    /// A text without the folder, which is nobody's business.
    func hidden(in text: String) -> String { text.replacing(folder + "/", with: "") }

    func hidden(in html: HTML) -> HTML { html.without(folder + "/") }

    func remove() { Folder.remove(folder) }
}
