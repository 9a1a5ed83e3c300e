import Basics

/// Rows of a CSV file of ours, by the names in its first line.
struct TargetTable {
    struct Row {
        let cells: [String: String]
        let place: Place

        func text(_ key: String) -> String { cells[key] ?? "" }

        /// An empty cell is `nil`; a cell that is no day is a finding.
        func day(_ key: String, _ findings: inout [Finding]) -> Day? {
            let text = text(key)
            guard !text.isEmpty else { return nil }
            guard let day = Day(iso: text) else {
                findings.append(Finding(TableMessages.notADay(text, key), at: place))
                return nil
            }
            return day
        }

        func quantity(_ key: String, _ findings: inout [Finding]) -> Quantity? {
            let text = text(key)
            guard !text.isEmpty else { return nil }
            guard let quantity = Quantity(plain: text) else {
                findings.append(Finding(TableMessages.notANumber(text, key), at: place))
                return nil
            }
            return quantity
        }
    }

    let rows: [Row]

    /// Reads a file whose columns are exactly these, in any order.
    init(path: String, columns: [String], _ findings: inout [Finding]) {
        rows = Self.rows(path: path, columns: columns, &findings)
    }

    private static func rows(
        path: String, columns: [String], _ findings: inout [Finding]
    ) -> [Row] {
        var rows: [Row] = []
        let bytes: [UInt8]
        switch TextFile.bytes(at: path) {
        case .success(let read): bytes = read
        case .failure(let finding):
            findings.append(finding)
            return rows
        }
        var reader = CSVReader(bytes, file: path)
        do {
            guard let header = try reader.next() else { return rows }
            let names = header.cells.map { reader.text($0) }
            for (cell, name) in zip(header.cells, names) where !columns.contains(name) {
                findings.append(
                    Finding(
                        TableMessages.unknownColumn(name), at: reader.place(cell, of: header),
                        suggestions: NearMiss.suggestions(for: name, among: columns)))
            }
            for column in columns where !names.contains(column) {
                findings.append(
                    Finding(TableMessages.missingColumn(column), at: Place(file: path)))
            }
            while let row = try reader.next() {
                let place = Place(file: path, line: row.line, column: 1)
                guard row.cells.count == names.count else {
                    findings.append(
                        Finding(
                            TableMessages.cellCount(row.cells.count, names.count), at: place,
                            excerpt: reader.excerpt(row)))
                    continue
                }
                var cells: [String: String] = [:]
                for (name, cell) in zip(names, row.cells) { cells[name] = reader.text(cell) }
                rows.append(Row(cells: cells, place: place))
            }
        } catch {
            findings.append(error)
        }
        return rows
    }
}

extension Unit {
    static let columns = [
        "id", "code", "name", "kind", "valid_from", "valid_until", "parent", "area_km2",
        "population", "population_year", "source",
    ]

    init?(_ row: TargetTable.Row, _ findings: inout [Finding]) {
        guard let kind = UnitKind(rawValue: row.text("kind")) else {
            findings.append(
                Finding(
                    TableMessages.unknownKind(row.text("kind")), at: row.place,
                    suggestions: NearMiss.suggestions(
                        for: row.text("kind"), among: UnitKind.allCases.map(\.rawValue))))
            return nil
        }
        let parent = row.text("parent")
        self.init(
            id: row.text("id"), code: row.text("code"), name: row.text("name"), kind: kind,
            period: Period(
                from: row.day("valid_from", &findings), until: row.day("valid_until", &findings)),
            parent: parent.isEmpty ? nil : parent, area: row.quantity("area_km2", &findings),
            population: row.quantity("population", &findings),
            populationYear: Int(row.text("population_year")), source: row.text("source"),
            place: row.place)
    }

    /// The same unit, whichever file it was read from.
    func isSame(as other: Unit) -> Bool {
        id == other.id && code == other.code && name == other.name && kind == other.kind
            && period == other.period && parent == other.parent
    }
}

extension UnitRegister {
    /// Reads units files, and the successions, parents and villages beside them.
    static func read(
        folder: String, files: [String], _ findings: inout [Finding]
    ) -> UnitRegister {
        var units: [Unit] = []
        var seen: [Unit.ID: Unit] = [:]
        for file in files {
            let path = "\(folder)/\(file).csv"
            for row in TargetTable(path: path, columns: Unit.columns, &findings).rows {
                guard let unit = Unit(row, &findings) else { continue }
                guard let first = seen[unit.id] else {
                    seen[unit.id] = unit
                    units.append(unit)
                    continue
                }
                if !first.isSame(as: unit) || first.place.file == unit.place.file {
                    findings.append(
                        Finding(TableMessages.twice(unit.id, first.place), at: unit.place))
                }
            }
        }
        let successions = TargetTable(
            path: "\(folder)/successors.csv", columns: ["from", "to", "on", "share", "source"],
            &findings
        ).rows.compactMap { row -> Succession? in
            guard let on = row.day("on", &findings) else { return nil }
            return Succession(
                from: row.text("from"), to: row.text("to"), on: on, source: row.text("source"),
                place: row.place)
        }
        // A campaign names its own units files: what concerns others is not its business.
        let own = successions.filter { seen[$0.from] != nil || seen[$0.to] != nil }
        return UnitRegister(
            units: units, parenthoods: parents(folder, &findings), successions: own,
            villages: villages(folder, &findings))
    }

    private static func parents(
        _ folder: String, _ findings: inout [Finding]
    ) -> [Parenthood] {
        guard Folder.files(in: folder, ending: "parents.csv").contains("parents.csv") else {
            return []
        }
        let columns = ["unit", "parent", "from", "until", "document"]
        return TargetTable(path: "\(folder)/parents.csv", columns: columns, &findings).rows.map {
            Parenthood(
                unit: $0.text("unit"), parent: $0.text("parent"),
                period: Period(
                    from: $0.day("from", &findings), until: $0.day("until", &findings)),
                place: $0.place)
        }
    }

    private static func villages(_ folder: String, _ findings: inout [Finding]) -> [Village] {
        guard Folder.files(in: folder, ending: "places.csv").contains("places.csv") else {
            return []
        }
        let columns = ["unit", "name", "kind", "valid_from", "valid_until"]
        return TargetTable(path: "\(folder)/places.csv", columns: columns, &findings).rows.map {
            Village(
                unit: $0.text("unit"), name: $0.text("name"),
                period: Period(
                    from: $0.day("valid_from", &findings),
                    until: $0.day("valid_until", &findings)))
        }
    }
}

private enum TableMessages {
    static func unknownColumn(_ name: String) -> Phrase {
        Phrase(vi: "không có cột “\(name)”", en: "unknown column “\(name)”")
    }

    static func missingColumn(_ name: String) -> Phrase {
        Phrase(vi: "thiếu cột “\(name)”", en: "the column “\(name)” is missing")
    }

    static func cellCount(_ found: Int, _ expected: Int) -> Phrase {
        Phrase(
            vi: "dòng này có \(found) ô, dòng tiêu đề có \(expected)",
            en: "this row has \(found) cells, the header has \(expected)")
    }

    static func unknownKind(_ text: String) -> Phrase {
        Phrase(vi: "không có loại đơn vị “\(text)”", en: "unknown kind of unit “\(text)”")
    }

    static func notADay(_ text: String, _ column: String) -> Phrase {
        Phrase(
            vi: "cột \(column): “\(text)” không phải ngày có trong lịch, viết YYYY-MM-DD",
            en: "column \(column): “\(text)” is not a day of the calendar, written YYYY-MM-DD")
    }

    static func notANumber(_ text: String, _ column: String) -> Phrase {
        Phrase(
            vi: "cột \(column): “\(text)” không phải số",
            en: "column \(column): “\(text)” is no number")
    }

    static func twice(_ id: String, _ first: Place) -> Phrase {
        Phrase(
            vi: "mã đơn vị “\(id)” đã có ở \(first) với nội dung khác hoặc trong cùng tệp",
            en: "the unit id “\(id)” stands already at \(first), in the same file or otherwise")
    }
}
