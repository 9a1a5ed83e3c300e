import Basics
package import Targets
import WorkLog

/// The papers of a period as they were signed and stamped (bản ký, đóng dấu), kept by their hash in
/// a folder of their own beside the log, which a backup takes along.
///
/// Named `2026-11.25036@2025-07-01.<SHA-256>.pdf`: nothing that a person chose is in a name.
package struct SignedPapers: Sendable {
    package let folder: String

    package struct Paper: Hashable, Sendable {
        package let period: String
        /// `nil` for the whole campaign.
        package let unit: Unit.ID?
        /// SHA-256, 64 digits.
        package let hash: String

        var file: String { "\(period).\(unit ?? SignedPapers.whole).\(hash).pdf" }
    }

    fileprivate static let whole = "ca-dia-ban"
    private static let mark = Array("%PDF-".utf8)
    /// In bytes.
    private static let largest = 10 << 20

    package init(beside database: String) {
        let (home, stem) = Folder.split(database)
        folder = "\(home)/\(stem)-ban-ky"
    }

    /// Those of a period, by unit.
    package func papers(of period: String) -> [Paper] {
        Folder.files(in: folder, ending: ".pdf").compactMap(Self.paper)
            .filter { $0.period == period }
    }

    /// Keeps one; the same again is kept once.
    package func keep(
        _ bytes: [UInt8], of period: String, unit: Unit.ID?
    ) throws(Refusal) -> Paper {
        guard bytes.starts(with: Self.mark) else {
            throw .refused(
                Phrase(
                    vi: "Tệp này không phải PDF; quét bản đã ký thành PDF rồi gửi lại.",
                    en: "The file is no PDF; scan the signed paper as PDF and send it again."))
        }
        guard bytes.count <= Self.largest else {
            throw .refused(
                Phrase(
                    vi: "Bản ký lớn hơn 10 MB; quét lại ở 150–200 dpi, đen trắng.",
                    en: "The paper is larger than 10 MB; scan it at 150–200 dpi in black and white."
                ))
        }
        if !Folder.exists(folder), !Folder.makePrivate(at: folder) { throw Self.full }
        let unfinished = Folder.unfinished(folder + "/moi")
        defer { Folder.remove(unfinished) }
        guard case .success = TextFile.write(bytes, to: unfinished, isPrivate: true),
            let hash = SHA256.ofFile(unfinished)
        else { throw Self.full }
        let paper = Paper(period: period, unit: unit, hash: hash)
        let path = "\(folder)/\(paper.file)"
        if !Folder.holds(path) {
            Folder.sync(unfinished)
            guard Folder.replace(path, by: unfinished) else { throw Self.full }
        }
        return paper
    }

    /// The bytes of one, as they were signed; `nil` where there is none, or it was changed since.
    package func bytes(of paper: Paper) -> [UInt8]? {
        let path = "\(folder)/\(paper.file)"
        var bytes: [UInt8] = []
        guard SHA256.ofFile(path) == paper.hash, Folder.read(path, { bytes += $0 }) else {
            return nil
        }
        return bytes
    }

    private static func paper(_ file: String) -> Paper? {
        let parts = file.split(separator: ".").map(String.init)
        guard parts.count == 4, parts[2].count == 64 else { return nil }
        return Paper(
            period: parts[0], unit: parts[1] == whole ? nil : parts[1], hash: parts[2])
    }

    private static let full = Refusal.refused(
        Phrase(
            vi: "Chưa lưu được bản ký: đĩa đầy hoặc thư mục không ghi được.",
            en: "The paper could not be kept: the disk is full, or the folder is read-only."))
}
