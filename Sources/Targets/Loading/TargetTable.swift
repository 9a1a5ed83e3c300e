import Basics

/// Rows of a CSV file of ours, by the names in its first line.
struct TargetTable {
    /// One row; its cells are decoded when they are asked for.
    struct Row {
        fileprivate let reader: CSVReader
        fileprivate let row: CSVReader.Row
        fileprivate let columns: [String: Int]

        /// Where the row begins.
        var place: Place { Place(file: reader.file, line: row.line, column: 1) }

        /// Where a cell begins.
        func place(of key: String) -> Place {
            columns[key].map { reader.place(row.cells[$0], of: row) } ?? place
        }

        /// The text of a cell; empty where the file has no such column.
        func text(_ key: String) -> String {
            columns[key].map { reader.text(row.cells[$0]) } ?? ""
        }

        /// A text that must be there.
        func required(_ key: String, _ findings: inout [Finding]) -> String {
            let text = text(key)
            if text.isEmpty {
                findings.append(Finding(TableMessages.empty(key), at: place(of: key)))
            }
            return text
        }

        /// An empty cell is `nil`; a cell that is no day is a finding.
        func day(_ key: String, _ findings: inout [Finding]) -> Day? {
            let text = text(key)
            guard !text.isEmpty else { return nil }
            let day = Day(iso: text)
            if day == nil {
                findings.append(
                    Finding(TableMessages.inColumn(key, Day.refusal(of: text)), at: place(of: key)))
            }
            return day
        }

        /// An empty cell is `nil`; a cell that is no number is a finding.
        func quantity(_ key: String, _ findings: inout [Finding]) -> Quantity? {
            let text = text(key)
            guard !text.isEmpty else { return nil }
            let quantity = Quantity(plain: text)
            if quantity == nil {
                findings.append(
                    Finding(
                        TableMessages.inColumn(key, Quantity.refusal(of: text)), at: place(of: key))
                )
            }
            return quantity
        }
    }

    let rows: [Row]

    /// Reads a file whose columns are exactly these, in any order.
    ///
    /// - Parameter optional: columns that may be missing; the default is none.
    init(
        path: String, columns: [String], optional: [String] = [], _ findings: inout [Finding]
    ) {
        switch TextFile.bytes(at: path) {
        case .success(let bytes):
            rows = Self.rows(
                CSVReader(bytes, file: path), columns: columns, optional, &findings)
        case .failure(let finding):
            findings.append(finding)
            rows = []
        }
    }

    private static func rows(
        _ file: CSVReader, columns: [String], _ optional: [String],
        _ findings: inout [Finding]
    ) -> [Row] {
        var reader = file
        var rows: [Row] = []
        do {
            guard let header = try reader.next() else { return rows }
            let names = header.cells.map { reader.text($0) }
            var indices: [String: Int] = [:]
            for (index, (cell, name)) in zip(header.cells, names).enumerated() {
                let place = reader.place(cell, of: header)
                if !columns.contains(name), !optional.contains(name) {
                    findings.append(
                        Finding(
                            TableMessages.unknownColumn(name), at: place,
                            suggestions: NearMiss.suggestions(for: name, among: columns + optional))
                    )
                } else if indices.updateValue(index, forKey: name) != nil {
                    findings.append(Finding(TableMessages.columnTwice(name), at: place))
                }
            }
            for column in columns where !names.contains(column) {
                findings.append(
                    Finding(TableMessages.missingColumn(column), at: Place(file: file.file)))
            }
            guard columns.allSatisfy(names.contains) else { return rows }
            while let row = try reader.next() {
                guard row.cells.count == names.count else {
                    findings.append(
                        Finding(
                            TableMessages.cellCount(row.cells.count, names.count),
                            at: Place(file: file.file, line: row.line),
                            excerpt: reader.excerpt(row)))
                    continue
                }
                rows.append(Row(reader: file, row: row, columns: indices))
            }
        } catch {
            findings.append(error)
        }
        return rows
    }
}

private enum TableMessages {
    static func unknownColumn(_ name: String) -> Phrase {
        Phrase(vi: "không có cột “\(name)”", en: "unknown column “\(name)”")
    }

    static func columnTwice(_ name: String) -> Phrase {
        Phrase(vi: "cột “\(name)” có hai lần", en: "the column “\(name)” stands twice")
    }

    static func missingColumn(_ name: String) -> Phrase {
        Phrase(vi: "thiếu cột “\(name)”", en: "the column “\(name)” is missing")
    }

    static func cellCount(_ found: Int, _ expected: Int) -> Phrase {
        Phrase(
            vi: "dòng này có \(found) ô, dòng tiêu đề có \(expected)",
            en: "this row has \(found) cells, the header has \(expected)")
    }

    static func empty(_ column: String) -> Phrase {
        Phrase(
            vi: "cột \(column) không được để trống", en: "the column \(column) must not be empty")
    }

    static func inColumn(_ column: String, _ problem: Phrase) -> Phrase {
        Phrase(vi: "cột \(column): \(problem.vi)", en: "column \(column): \(problem.en)")
    }
}
