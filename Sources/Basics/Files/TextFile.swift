import Foundation

/// Reads whole files that people bring, and says plainly what they are when they are not UTF-8
/// text.
package enum TextFile {
    /// The largest file that is read, in bytes: 256 MiB, some two million work days.
    static let largest = 256 << 20

    /// The largest workbook, in bytes: 32 MiB, some 300 000 rows.
    static let largestWorkbook = 32 << 20

    /// The bytes of a file, without a UTF-8 byte-order mark.
    ///
    /// - Parameter takesOffice: a file of Office is not refused. The default is `false`.
    package static func bytes(
        at path: String, takesOffice: Bool = false
    ) -> Result<[UInt8], Finding> {
        let place = Place(wholeFile: path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return .failure(Finding(Messages.missing, at: place))
        }
        guard !isFolder.boolValue else { return .failure(Finding(Messages.folder, at: place)) }
        guard var bytes = contents(of: path) else {
            return .failure(Finding(Messages.unreadable, at: place))
        }
        guard bytes.count <= largest else { return .failure(Finding(Messages.tooLarge, at: place)) }
        if takesOffice, isOffice(bytes) {
            return bytes.count <= largestWorkbook
                ? .success(bytes) : .failure(Finding(Messages.tooLargeWorkbook, at: place))
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if let finding = refusal(of: bytes, at: path) { return .failure(finding) }
        return .success(bytes)
    }

    /// What a file holds, cut off soon after ``largest``: some files never end.
    private static func contents(of path: String) -> [UInt8]? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        var bytes: [UInt8] = []
        while bytes.count <= (isOffice(bytes) ? largestWorkbook : largest) {
            guard let part = try? file.read(upToCount: 1 << 20), !part.isEmpty else { break }
            bytes.append(contentsOf: part)
        }
        return bytes
    }

    /// The text of a file.
    package static func text(at path: String) -> Result<String, Finding> {
        bytes(at: path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// An archive, as .xlsx and .docx are, or a file of Office before 2007.
    private static func isOffice(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    /// What is wrong with bytes that should be UTF-8 text, or `nil`.
    package static func refusal(of bytes: [UInt8], at path: String) -> Finding? {
        let place = Place(wholeFile: path)
        let isRules = [".yaml", ".yml"].contains { path.lowercased().hasSuffix($0) }
        let encodingRemedy = isRules ? Messages.editorRemedy : Messages.spreadsheetRemedy
        if isOffice(bytes) {
            return Finding(
                isRules ? Messages.office : Messages.spreadsheet, at: place,
                remedy: encodingRemedy)
        }
        if bytes.starts(with: [0x1F, 0x8B]) {
            return Finding(Messages.gzip, at: place, remedy: Messages.gzipRemedy)
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return Finding(Messages.utf16, at: place, remedy: encodingRemedy)
        }
        if let index = bytes.firstIndex(of: 0) {
            return Finding(Messages.notText, at: Self.place(of: index, in: bytes, file: path))
        }
        guard let index = firstInvalidByte(of: bytes) else { return nil }
        return Finding(
            Messages.notUTF8, at: Self.place(of: index, in: bytes, file: path),
            remedy: encodingRemedy)
    }

    /// Where a text stops being UTF-8; nothing is copied.
    private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let length = lengthOfScalar(at: index, in: bytes)
                guard length > 0 else { return index }
                index += length
            }
            return nil
        }
    }

    /// How many bytes the letter that begins at an index has; 0 where none does.
    private static func lengthOfScalar(
        at index: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let first = bytes[index]
        if first < 0x80 { return 1 }
        func follows(_ place: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            index + place < bytes.count && range.contains(bytes[index + place])
        }
        switch first {
        case 0xC2...0xDF: return follows(1) ? 2 : 0
        case 0xE0...0xEF:
            // No overlong forms, no surrogates.
            let second: ClosedRange<UInt8> =
                first == 0xE0 ? 0xA0...0xBF : first == 0xED ? 0x80...0x9F : 0x80...0xBF
            return follows(1, second) && follows(2) ? 3 : 0
        case 0xF0...0xF4:
            let second: ClosedRange<UInt8> =
                first == 0xF0 ? 0x90...0xBF : first == 0xF4 ? 0x80...0x8F : 0x80...0xBF
            return follows(1, second) && follows(2) && follows(3) ? 4 : 0
        default: return 0
        }
    }

    private static func place(of index: Int, in bytes: [UInt8], file: String) -> Place {
        let before = bytes[..<index]
        let line = before.count { $0 == 10 } + 1
        let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
        let column = String(decoding: before[start...], as: UTF8.self).count + 1
        return Place(file: file, line: line, column: column)
    }

    private enum Messages {
        static let missing = Phrase(vi: "không tìm thấy tệp", en: "no such file")
        static let folder = Phrase(
            vi: "đây là thư mục, không phải tệp", en: "this is a folder, not a file")
        static let unreadable = Phrase(
            vi: "không mở được tệp; xem lại quyền đọc",
            en: "the file cannot be read; look at its permissions")
        static let tooLarge = Phrase(
            vi: "tệp lớn hơn 256 MiB", en: "the file is larger than 256 MiB")
        static let tooLargeWorkbook = Phrase(
            vi: "tệp Excel lớn hơn 32 MiB; tách thành nhiều tệp",
            en: "the workbook is larger than 32 MiB; split it")
        static let spreadsheet = Phrase(
            vi: "đây là tệp Excel, không phải CSV", en: "this is an Excel workbook, not CSV")
        static let office = Phrase(
            vi: "đây là tệp Word hoặc Excel, không phải văn bản thuần",
            en: "this is a Word or Excel file, not plain text")
        static let utf16 = Phrase(
            vi: "tệp ghi bằng mã UTF-16, không phải UTF-8", en: "the file is in UTF-16, not UTF-8")
        static let gzip = Phrase(vi: "tệp nén gzip", en: "the file is compressed (gzip)")
        static let gzipRemedy = Phrase(
            vi: "giải nén trước: gunzip -k TỆP.gz", en: "unpack it first: gunzip -k FILE.gz")
        static let notText = Phrase(vi: "tệp không phải văn bản", en: "the file is not text")
        static let notUTF8 = Phrase(
            vi: "tệp không ghi bằng mã UTF-8 (thường gặp: Windows-1258, TCVN3)",
            en: "the file is not in UTF-8 (often it is Windows-1258 or TCVN3)")
        static let editorRemedy = Phrase(
            vi: "mở bằng Notepad, chọn Lưu thành (Save As), mã hóa (Encoding) UTF-8",
            en: "open it in Notepad and choose Save As, encoding UTF-8")
        static let spreadsheetRemedy = Phrase(
            vi: "trong Excel chọn Lưu thành (Save As), kiểu “CSV UTF-8”, rồi nhập tệp mới",
            en: "in Excel choose Save As, type “CSV UTF-8”, and bring the new file")
    }
}
