package import Basics

/// What an office calls its columns: its own headers, and the columns of the log that they mean.
///
/// A file of two columns says so, one line a header: `Nội dung CV;Ghi chú`, `Ký nhận;bỏ qua`.
package struct OwnColumns: Hashable, Sendable {
    /// The keys of columns by name key of a header; `nil` for one that nothing is read from.
    private var meanings: [String: String?] = [:]

    package static let none = OwnColumns()

    init() {}

    /// Whether a header is one of them.
    func has(_ title: String) -> Bool { meanings[ColumnNames.key(of: title)] != nil }

    /// The key of the column that a header means; `nil` for one that nothing is read from.
    func key(of title: String) -> String? { meanings[ColumnNames.key(of: title)] ?? nil }

    /// Words that say of a header that nothing is read from it.
    private static let ignored: Set<String> = ["bo qua", "khong nhap", "ignore", ""]
    /// More headers has no sheet.
    private static let most = 1_000

    /// Reads such a file.
    ///
    /// - Parameter known: the columns that may be meant, by key or label.
    fileprivate static func read(
        _ bytes: [UInt8], file: String, _ known: ColumnNames
    ) -> Result<OwnColumns, Finding> {
        if let finding = TextFile.refusal(of: bytes, at: file) { return .failure(finding) }
        var columns = OwnColumns()
        var reader = CSVReader(bytes, file: file)
        do throws(Finding) {
            while let row = try reader.next() {
                guard row.cells.count >= 2 else { continue }
                let (own, meant) = (reader.text(row.cells[0]), reader.text(row.cells[1]))
                let key = ColumnNames.key(of: own)
                guard !key.isEmpty, columns.meanings.count < most else { continue }
                if ignored.contains(NameKey.of(meant)) {
                    columns.meanings[key] = .some(nil)
                } else if let column = known[meant] {
                    columns.meanings[key] = column.key
                } else if row.line > 1 || columns.meanings.count > 0 {
                    return .failure(
                        Finding(
                            SheetMessages.unknownColumn(meant),
                            at: reader.place(row.cells[1], of: row),
                            step: .nameColumnsAsInTemplate,
                            suggestions: NearMiss.suggestions(
                                for: meant, among: known.columns.flatMap(\.vietnamese)),
                            excerpt: reader.excerpt(row)))
                }
            }
        } catch {
            return .failure(error)
        }
        guard !columns.meanings.isEmpty else {
            return .failure(
                Finding(
                    SheetMessages.noOwnColumns, at: Place(file: file),
                    expected: SheetMessages.ownColumnsForm))
        }
        return .success(columns)
    }
}

extension Form {
    /// The same for sheets whose columns an office calls otherwise.
    ///
    /// - Parameters:
    ///   - bytes: of a file of two columns: a header of the office, and the column that it means.
    ///   - file: its name.
    package func calling(_ bytes: [UInt8], file: String) -> Result<Form, Finding> {
        OwnColumns.read(bytes, file: file, ColumnNames(columns + beside)).map { own in
            var form = self
            form.own = own
            return form
        }
    }
}
