import CZip

/// Makes an archive in memory, part by part, as no office program would dare to.
package struct ZipMaker {
    private struct Failed: Error {}

    private var parts: [(name: String, bytes: [UInt8])] = []

    package init() {}

    package mutating func add(_ name: String, _ bytes: [UInt8]) { parts.append((name, bytes)) }

    package mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    /// The bytes of the archive.
    package func bytes() throws -> [UInt8] {
        var error = zip_error_t()
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw Failed() }
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
            throw Failed()
        }
        // What libzip reads when the archive is closed.
        var kept: [UnsafeMutableRawBufferPointer] = []
        defer { kept.forEach { $0.deallocate() } }
        for (name, bytes) in parts {
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
            copy.copyBytes(from: bytes)
            kept.append(copy)
            guard let source = zip_source_buffer(archive, copy.baseAddress, UInt64(bytes.count), 0),
                zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8) >= 0
            else { throw Failed() }
        }
        guard zip_close(archive) == 0 else { throw Failed() }
        var stat = zip_stat_t()
        guard zip_source_stat(target, &stat) == 0, zip_source_open(target) == 0 else {
            throw Failed()
        }
        defer { zip_source_close(target) }
        var bytes = [UInt8](repeating: 0, count: Int(stat.size))
        let read = bytes.withUnsafeMutableBytes { buffer in
            buffer.baseAddress.map { zip_source_read(target, $0, UInt64(buffer.count)) } ?? 0
        }
        guard read == Int64(bytes.count) else { throw Failed() }
        return bytes
    }
}
