internal import CZip
import Glibc

/// Zip archives in memory, by libzip.
enum Zip {
    /// The first day that an archive can say: what is written has no hour.
    private static let epoch: time_t = 315_619_200

    /// - Throws: where there is no memory.
    static func archive(
        _ parts: [(name: String, bytes: [UInt8])]
    ) throws(OfficeError) -> [UInt8] {
        var error = zip_error_t()
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw OfficeError() }
        defer { zip_source_free(target) }
        // Closing the archive gives one hold of it back.
        zip_source_keep(target)
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
            zip_source_free(target)
            throw OfficeError()
        }
        for (name, bytes) in parts {
            guard add(bytes, as: name, to: archive) else {
                zip_discard(archive)
                throw OfficeError()
            }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw OfficeError()
        }
        return try bytes(of: target)
    }

    /// The archive reads the bytes when it is closed: it has a copy of its own, which it frees.
    private static func add(_ bytes: [UInt8], as name: String, to archive: OpaquePointer) -> Bool {
        guard let copy = malloc(max(1, bytes.count)) else { return false }
        bytes.withUnsafeBytes { source in
            if let start = source.baseAddress { memcpy(copy, start, source.count) }
        }
        guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
            free(copy)
            return false
        }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        return zip_file_set_mtime(archive, zip_uint64_t(index), epoch, 0) == 0
    }

    private static func bytes(of source: OpaquePointer) throws(OfficeError) -> [UInt8] {
        guard zip_source_open(source) == 0 else { throw OfficeError() }
        defer { zip_source_close(source) }
        guard zip_source_seek(source, 0, SEEK_END) == 0, case let length = zip_source_tell(source),
            length >= 0, zip_source_seek(source, 0, SEEK_SET) == 0
        else { throw OfficeError() }
        var read: zip_int64_t = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            read = zip_source_read(source, buffer.baseAddress, zip_uint64_t(length))
            count = max(0, Int(read))
        }
        guard read == length else { throw OfficeError() }
        return bytes
    }
}
