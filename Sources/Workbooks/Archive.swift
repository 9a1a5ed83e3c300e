import CZip

/// The parts of a workbook: a zip archive in memory, opened part by part.
///
/// Nothing is believed of what it says of itself: parts are counted before one is opened, and bytes
/// as they come out.
final class Archive {
    /// No workbook that people make has more parts.
    static let mostParts = 2_000
    /// Inflated, in bytes, over all parts that are read: 256 MiB.
    static let mostBytes = 256 << 20

    private let archive: OpaquePointer
    /// What libzip reads from; it must outlive ``archive``.
    private let content: Content

    /// The bytes of an archive.
    ///
    /// Unchecked: the compiler cannot know that the one pointer in it is only read from after it is
    /// made, and freed when nobody has it any longer.
    final class Content: @unchecked Sendable {
        fileprivate let bytes: UnsafeRawBufferPointer

        init(_ bytes: [UInt8]) {
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
            copy.copyBytes(from: bytes)
            self.bytes = UnsafeRawBufferPointer(copy)
        }

        deinit { bytes.deallocate() }
    }

    /// - Throws: ``WorkbookError/damaged`` for what is no whole archive.
    init(_ content: Content) throws(WorkbookError) {
        // libzip takes no bytes at all for an archive without parts.
        guard !content.bytes.isEmpty else { throw .damaged }
        var error = zip_error_t()
        guard
            let source = zip_source_buffer_create(
                content.bytes.baseAddress, UInt64(content.bytes.count), 0, &error)
        else { throw .damaged }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .damaged
        }
        self.content = content
        archive = opened
        guard zip_get_num_entries(opened, 0) <= Self.mostParts else { throw .tooManyParts }
    }

    convenience init(_ bytes: [UInt8]) throws(WorkbookError) {
        try self.init(Content(bytes))
    }

    deinit { zip_discard(archive) }

    /// A part by its name in the archive, without a leading slash; `nil` where there is none.
    ///
    /// - Throws: ``WorkbookError/locked`` for a part that asks for a password.
    func part(_ name: String) throws(WorkbookError) -> Part? {
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0 else { return nil }
        var stat = zip_stat_t()
        guard zip_stat_index(archive, UInt64(index), 0, &stat) == 0 else { throw .damaged }
        guard stat.encryption_method == 0 else { throw .locked }
        guard stat.size <= UInt64(Self.mostBytes) else { throw .tooLarge }
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw .damaged }
        return Part(file, of: self, size: Int(stat.size))
    }

    /// A part as it comes out, from its beginning to its end.
    final class Part {
        private let file: OpaquePointer
        /// Stays open as long as one of its parts.
        private let archive: Archive
        /// As the archive says; more is never read.
        let size: Int
        private var count = 0

        fileprivate init(_ file: OpaquePointer, of archive: Archive, size: Int) {
            self.file = file
            self.archive = archive
            self.size = size
        }

        deinit { zip_fclose(file) }

        /// Reads on into a buffer.
        ///
        /// - Returns: how many bytes; 0 at the end.
        /// - Throws: ``WorkbookError/damaged`` where the archive breaks off or its sum is wrong,
        ///   ``WorkbookError/tooLarge`` where more comes out than it says.
        func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkbookError) -> Int {
            guard let start = buffer.baseAddress else { return 0 }
            let read = zip_fread(file, start, UInt64(buffer.count))
            guard read >= 0 else { throw .damaged }
            count += Int(read)
            guard count <= size else { throw .tooLarge }
            return Int(read)
        }
    }
}
