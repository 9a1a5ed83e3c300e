import Basics

/// Bytes that were brought, as a file in a folder that only this program looks into, for as long as
/// something reads them.
struct PrivateCopy {
    let folder: String
    let path: String

    /// `nil` where the disk is full.
    init?(_ bytes: [UInt8], ending: String) {
        guard let folder = Folder.makePrivate() else { return nil }
        self.folder = folder
        path = "\(folder)/tep.\(ending)"
        guard case .success = TextFile.write(bytes, to: path, isPrivate: true) else {
            Folder.remove(folder)
            return nil
        }
    }

    func remove() { Folder.remove(folder) }
}
