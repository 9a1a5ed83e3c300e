import CXlsxWriter

/// A workbook that is being written to a file, row by row.
///
/// Numbers are printed by C in the locale of the process: nothing may call `setlocale`.
final class ExcelFile {
    /// The sheet could not be written: the disk is full, the folder is gone.
    package struct Unwritable: Error, Hashable {
        package let reason: String
    }

    let workbook: UnsafeMutablePointer<lxw_workbook>
    private var isClosed = false

    /// - Parameters:
    ///   - path: of the new file; what stands there is replaced.
    ///   - folder: where rows wait until the file is closed.
    ///   - streams: rows go to disk as they come, in their order; charts and merged cells stay
    ///     possible.
    init(_ path: String, in folder: String, streams: Bool) throws(Unwritable) {
        let opened = path.withCString { path in
            folder.withCString { folder in
                var options = lxw_workbook_options()
                options.constant_memory = streams ? 1 : 0
                options.tmpdir = UnsafeMutablePointer(mutating: folder)
                return workbook_new_opt(path, &options)
            }
        }
        guard let opened else { throw Unwritable(reason: path) }
        workbook = opened
    }

    deinit {
        if !isClosed { lxw_workbook_free(workbook) }
    }

    /// Writes what is left, and frees the workbook.
    func close() throws(Unwritable) {
        isClosed = true
        let error = workbook_close(workbook)
        guard error == LXW_NO_ERROR else {
            throw Unwritable(reason: lxw_strerror(error).map { String(cString: $0) } ?? "")
        }
    }
}
