package import Basics
package import Targets

/// The rows of a file that somebody brings, and all that is wrong with it.
///
/// Parsing needs no database, importing no file: ``Form/sheet(_:over:)`` makes a sheet, the log
/// takes its rows.
package struct Sheet<Value: Sendable & Hashable>: Sendable {
    package let file: String
    /// The rows that could be read, in the order of the file.
    package let rows: [GivenRow<Value>]
    /// By place.
    package let findings: [Finding]
    /// Why rows were refused, by the line on which they begin.
    package let refused: [Int: [Phrase]]
    /// `false` when reading ended before the end of the file.
    package let isWhole: Bool
    /// Stand behind the header, one a sheet of a workbook; none when the header cannot be used.
    let sources: [SheetRows]
    /// The keys of the columns that it has; what it does not have, it says nothing of.
    package let keys: Set<String>
    /// A row with what it does not say taken from what is known.
    package internal(set) var complete: @Sendable (_ given: Value, _ known: Value) -> Value =
        { given, _ in given }
    /// What a row says, in words and in the order of the columns.
    package internal(set) var words: @Sendable (Value) -> [FieldWords] = { _ in [] }

    init(
        file: String, rows: [GivenRow<Value>] = [], findings: [Finding],
        refused: [Int: [Phrase]] = [:], isWhole: Bool = false, sources: [SheetRows] = [],
        keys: Set<String>? = nil
    ) {
        self.file = file
        self.rows = rows
        self.findings = findings.sorted { $0.place < $1.place }
        self.refused = refused
        self.isWhole = isWhole
        self.sources = sources
        self.keys = keys ?? sources.first?.header.keys ?? []
    }

    /// The file was exported from a simulated log.
    package var isSimulated: Bool { keys.contains("simulated") }

    /// Whether something is wrong with the file, rather than only worth a look.
    package var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// The same without the rows in which only its reader finds something wrong.
    ///
    /// - Parameter problem: what is wrong with a row and how to mend it; `nil` for nothing.
    package func refusing(_ problem: (Value) -> (Phrase, remedy: Phrase)?) -> Sheet {
        var kept: [GivenRow<Value>] = []
        var added: [Finding] = []
        var refused = refused
        for row in rows {
            guard let (words, remedy) = problem(row.value) else {
                kept.append(row)
                continue
            }
            added.append(finding(words, at: row, remedy: remedy))
            refused[row.line, default: []].append(words)
        }
        guard !added.isEmpty else { return self }
        return with(kept, findings: findings + added, refused: refused)
    }

    /// A finding about a row as a whole, with its first line.
    package func finding(
        _ problem: Phrase, at row: GivenRow<Value>, severity: Finding.Severity = .error,
        remedy: Phrase? = nil, step: Remedy? = nil
    ) -> Finding {
        Finding(
            problem, at: place(line: row.line), severity: severity, remedy: remedy, step: step,
            excerpt: source(of: row.line)?.line(at: row.offset))
    }

    /// Where a row stands.
    func place(line: Int) -> Place {
        source(of: line)?.place(line: JoinedLine.parts(line).line) ?? Place(file: file, line: line)
    }

    /// How people call a row: `dòng 12`, `[Tháng 6] dòng 12`.
    package func name(of line: Int) -> Phrase {
        let place = place(line: line)
        let sheet = place.sheet.map { "[\($0.name)] " } ?? ""
        return Phrase(vi: "\(sheet)dòng \(place.line)", en: "\(sheet)line \(place.line)")
    }

    private func source(of line: Int) -> SheetRows? {
        let number = JoinedLine.parts(line).sheet
        return number < sources.count ? sources[number] : nil
    }

    /// The same without some rows, and why.
    func refusing(_ reasons: [Int: Phrase]) -> Sheet {
        guard !reasons.isEmpty else { return self }
        return with(
            rows.filter { reasons[$0.line] == nil }, findings: findings,
            refused: refused.merging(reasons.mapValues { [$0] }) { _, new in new })
    }

    /// The rows that were refused, with other reasons added to the sheet's own.
    package func refusedRows(and more: [Int: [Phrase]]) -> RefusedRows? {
        let reasons = refused.merging(more) { $0 + $1 }
        return reasons.isEmpty || sources.isEmpty ? nil : RefusedRows(sources, reasons)
    }

    /// The same with other values.
    package func changing(_ change: (Value) -> Value) -> Sheet {
        with(rows.map { $0.with(change($0.value)) }, findings: findings, refused: refused)
    }

    /// The same, rows of one key put together where the form has rows that go on.
    func combined(by form: Form<Value>) -> Sheet {
        guard let combine = form.combine, keys.contains(SheetColumn.content.key) else {
            return self
        }
        var kept: [GivenRow<Value>] = []
        var added: [Finding] = []
        var refused = refused
        var places: [String: Int] = [:]
        for row in rows {
            guard let id = form.id(row.value), let place = places[id] else {
                if let id = form.id(row.value) { places[id] = kept.count }
                kept.append(row)
                continue
            }
            var value = kept[place].value
            if combine(&value, row.value) {
                kept[place] = kept[place].with(value)
                continue
            }
            let (problem, remedy) = form.kind.repeated(kept[place].line)
            added.append(finding(problem, at: row, remedy: remedy))
            refused[row.line, default: []].append(problem)
        }
        return with(kept, findings: findings + added, refused: refused)
    }

    /// The same, its rows completed and told field by field.
    func read(by form: Form<Value>) -> Sheet {
        var sheet = self
        sheet.words = form.words
        let fields = form.fields
        sheet.complete = { [keys] given, known in
            var completed = given
            for field in fields { field.complete(&completed, known, keys) }
            return completed
        }
        return sheet
    }

    private func with(
        _ rows: [GivenRow<Value>], findings: [Finding], refused: [Int: [Phrase]]
    ) -> Sheet {
        var sheet = Sheet(
            file: file, rows: rows, findings: findings, refused: refused, isWhole: isWhole,
            sources: sources, keys: keys)
        sheet.complete = complete
        sheet.words = words
        return sheet
    }
}
