package import Basics
import Targets
import Workbooks

/// What rows of one kind say: their fields, and the rules across them (biểu).
///
/// ```swift
/// let sheet = Form.workDays(catalogue).sheet(.csv(bytes, file: "thang-6.csv"))
/// ```
package struct Form<Content: Hashable & Sendable>: Sendable {
    let kind: SheetKind
    let fields: [Field<Content>]
    let catalogue: Catalogue?
    /// Columns that a file may have besides; nothing is read from them.
    var beside: [SheetColumn] = [.rowNumber]
    /// Headers of columns that are known but do not belong here, by name key.
    var foreign: [String: Phrase] = [:]
    /// Keys of the columns that merged cells give to the rows below, the day first.
    var merged: [String] = []
    /// Keys of the columns that go with a day that was filled down.
    var mergedWithDay: [String] = []
    /// What a row says that says nothing.
    let blank: Content
    /// Whether there is something in a row to read; `false` passes over it or refuses it.
    var isSaid: @Sendable (inout SheetCells) -> Bool = { _ in true }
    /// Rules across the fields, once all are read, and what is made from several of them.
    var finish: @Sendable (inout SheetCells, SheetLookups, inout Content) -> Void = { _, _, _ in }
    /// What two rows must not share; `nil` where too little of a row could be read.
    let id: @Sendable (Content) -> String?

    /// What an office calls its columns.
    var own = OwnColumns.none
    /// Fields that a sheet may have and no template prints.
    var alsoRead: [Field<Content>] = []
    /// The key of the field on whose day units are looked up: it is read first.
    var dayKey = "day"
    /// Whether a row says what the example row of the template says; `nil` where that has none.
    var isExample: (@Sendable (Content) -> Bool)?
    /// Takes what another row of one key says more; `false` where they contradict each other.
    var combine: (@Sendable (inout Content, Content) -> Bool)?

    /// The columns of fields that no template prints.
    var besideFields: [SheetColumn] { alsoRead.flatMap(\.columns) }

    /// The columns that a template prints.
    var columns: [SheetColumn] { fields.flatMap(\.columns) }
}

extension Form {
    /// Reads every row and finds every mistake.
    ///
    /// - Parameters:
    ///   - days: in which order a file writes day and month; `nil` lets the file tell.
    ///   - known: what is corrected: what a row does not say stays as it is there. The default is
    ///     nothing.
    package func sheet(
        _ source: RowSource, over known: Content? = nil, days: DayOrder? = nil
    ) -> Sheet<Content> {
        var reader = FormReader(self)
        switch source {
        case .file(let bytes, let file) where Workbook.isOffice(bytes):
            return sheet(ofWorkbook: bytes, file)
        case .file(let bytes, let file), .csv(let bytes, let file):
            let sheet = parser(days: days).sheet(
                bytes, file: file, isExample: { reader.isExample($0) }, { reader.content(&$0) })
            // Of two rows of one key nobody knows which is right: where valid rows are taken,
            // neither.
            return sheet.combined(by: self).refusing(reader.twins).read(by: self)
        case .given(let cells, let name):
            return sheet(of: cells, from: name, over: known, &reader)
        }
    }

    /// - Parameter days: in which order a text file writes them; `nil` lets the file tell.
    private func parser(days: DayOrder?) -> SheetParser {
        SheetParser(
            kind: kind, columns: columns + beside + besideFields, foreign: foreign, merged: merged,
            mergedWithDay: mergedWithDay, own: own, days: days)
    }

    /// The rows below a header of a workbook.
    func sheet(below found: HeaderSearch, file: String) -> Sheet<Content> {
        var reader = FormReader(self)
        let sheet = parser(days: .dayFirst).sheet(
            below: found, file: file, isExample: { reader.isExample($0) }, { reader.content(&$0) })
        return sheet.combined(by: self).refusing(reader.twins).read(by: self)
    }

    /// What is known, in words and in the order of the columns.
    package func words(of content: Content) -> [FieldWords] {
        guard let catalogue else { return [] }
        return fields.flatMap { $0.words(content, catalogue) }.filter { !$0.value.vi.isEmpty }
    }

    /// The keys of the columns of a sheet.
    package var keys: Set<String> { Set((columns + beside).map(\.key)) }

    /// The keys of the columns that a person fills in.
    package var fieldKeys: Set<String> { Set(columns.map(\.key)) }
}

extension Form {
    /// A sheet to fill in with Excel: the headers with their measures, and a row as a sample.
    ///
    /// - Parameter sample: cells by key; the default is none.
    func template(_ language: Language, sample: [String: String] = [:]) -> String {
        var text = CSVText()
        text.add(columns.map { $0.header(language) })
        if !sample.isEmpty { text.add(columns.map { sample[$0.key] ?? "" }) }
        return text.description
    }

    /// An empty sheet, for Excel.
    package func template(language: Language) -> String { template(language) }

    /// Rows as a sheet that Excel opens and ``sheet(_:over:)`` reads back.
    ///
    /// - Parameters:
    ///   - remarks: columns behind, and what they say of each row.
    ///   - isShown: which columns are written; the default is all.
    func filled(
        of rows: Walk<(content: Content, remarks: [String])>, remarks: [SheetColumn],
        _ language: Language, isShown: (String) -> Bool = { _ in true }
    ) -> FilledSheet {
        let (fields, columns, catalogue) = (fields, columns, catalogue)
        let keys = columns.map(\.key)
        let shown = columns.indices.filter { isShown(keys[$0]) }
        return FilledSheet(
            heads: (shown.map { columns[$0] } + remarks).map { $0.header(language) },
            rows: Walk { body in
                var names = WrittenNames(catalogue)
                try rows.forEach { content, said in
                    let cells = fields.flatMap { $0.cells(content) }
                    try body(shown.map { names.text(cells[$0], under: keys[$0]) } + said)
                }
            }, words: Set(shown.indices.filter { !columns[shown[$0]].isNumber }),
            days: Set(shown.indices.filter { columns[shown[$0]].isDay }))
    }
}

extension Form {
    /// The sheet of one row that somebody gives field by field.
    private func sheet(
        of given: [(key: String, text: String)], from name: String, over known: Content?,
        _ reader: inout FormReader<Content>
    ) -> Sheet<Content> {
        let asked = GivenNumbers(given, amounts: Set(columns.filter(\.isAmount).map(\.key)))
        let cells = completed(asked.cells, from: known)
        let keys = Set(cells.map(\.key))
        // What is known stays where nothing is said of it.
        let required = known == nil ? columns.filter(\.isRequired) : []
        let missing = required.filter { !keys.contains($0.key) }.map { column in
            Finding(
                SheetMessages.missingColumn(column), at: Place(file: name, field: column.key),
                expected: Phrase(vi: column.header(.vi), en: column.key))
        }
        var row = SheetCells(
            source: .given(cells, from: name), header: SheetHeader(keys: cells.map(\.key)),
            numbers: .vietnamese)
        let content = missing.isEmpty ? reader.content(&row, over: known) : nil
        let findings = asked.findings + missing + row.findings
        let rows = findings.isEmpty ? content.map { [GivenRow(value: $0, line: 0)] } ?? [] : []
        return Sheet(file: name, rows: rows, findings: findings, isWhole: true, keys: keys)
    }

    /// What is given, and of what is known the day, the unit and the last day, which are looked at
    /// again, and whatever is read together with something given.
    private func completed(
        _ given: [(key: String, text: String)], from known: Content?
    ) -> [(key: String, text: String)] {
        guard let known else { return given }
        let keys = Set(given.map(\.key))
        let again = Set(merged + ["until"])
        let asked = fields.filter { field in
            field.columns.contains {
                again.contains($0.key) || field.isReadTogether && keys.contains($0.key)
            }
        }
        let others = asked.flatMap { zip($0.columns.map(\.key), $0.cells(known)) }
        return given + others.filter { !keys.contains($0.0) }.map { (key: $0.0, text: $0.1) }
    }
}

/// Numbers that people give one by one, where nothing says how they write them.
///
/// `22.5` and `22,5` are both read; `1.250` may be two numbers and is refused.
private struct GivenNumbers {
    /// As they would stand in a Vietnamese sheet.
    private(set) var cells: [(key: String, text: String)] = []
    private(set) var findings: [Finding] = []

    init(_ given: [(key: String, text: String)], amounts: Set<String>) {
        for (key, text) in given {
            guard amounts.contains(key) else {
                cells.append((key, text))
                continue
            }
            switch NumberStyle.uncertain.quantity(text) {
            case .success(let quantity): cells.append((key, quantity.inSheet))
            case .failure(.twoReadings(let grouped, let decimal)):
                findings.append(Self.twoReadings(text, key, grouped, decimal))
            // The field says what is wrong with it.
            case .failure: cells.append((key, text))
            }
        }
    }

    /// The two readings as they can be read in one way only: `177926` and `177,9260`.
    private static func unmistakable(
        _ grouped: Quantity, _ decimal: Quantity
    ) -> (whole: String, part: String) {
        let rest = String(decimal.thousandths % 1_000)
        let zeros = String(repeating: "0", count: max(0, 3 - rest.count))
        return (grouped.description, "\(decimal.thousandths / 1_000),\(zeros)\(rest)0")
    }

    private static func twoReadings(
        _ text: String, _ key: String, _ grouped: Quantity, _ decimal: Quantity
    ) -> Finding {
        let readings = Phrase { language in
            let format = NumberFormat(language)
            return "\(format.text(grouped)) / \(format.text(decimal))"
        }
        return Finding(
            Phrase(
                vi: "\(key): “\(text)” đọc được hai cách: \(readings.vi)",
                en: "\(key): “\(text)” can be read two ways: \(readings.en)"),
            at: Place(file: key, field: key),
            remedy: Phrase { language in
                let (whole, part) = Self.unmistakable(grouped, decimal)
                return language == .vi
                    ? "viết liền \(whole), hoặc thêm số 0 ở cuối: \(part)"
                    : "write \(whole) in one, or add a nought at the end: \(part)"
            })
    }
}

/// Reads rows by the fields of a form; remembers what many rows share, and which rows were read.
private struct FormReader<Content: Hashable & Sendable> {
    private let form: Form<Content>
    private let lookups: SheetLookups
    private var fields: [(field: Field<Content>, at: [Int?])]?
    private var lineOfID: [String: Int] = [:]
    /// Why the first of several rows of one key is refused, by its line.
    private(set) var twins: [Int: Phrase] = [:]

    init(_ form: Form<Content>) {
        self.form = form
        lookups = SheetLookups(form.catalogue)
    }

    /// - Returns: `nil` for a row that says nothing; one in which something is refused has findings.
    mutating func content(_ cells: inout SheetCells, over known: Content? = nil) -> Content? {
        guard form.isSaid(&cells) else { return nil }
        var content = known ?? form.blank
        for (field, at) in bound(to: cells.header) { field.read(&cells, lookups, at, &content) }
        form.finish(&cells, lookups, &content)
        guard cells.line > 0, let id = form.id(content) else { return content }
        // Rows of one outing are put together once all are read.
        if form.combine != nil, cells.header[SheetColumn.content.key] != nil { return content }
        if let first = lineOfID[id] {
            let (problem, remedy) = form.kind.repeated(first)
            cells.refuse(problem, in: nil, remedy: remedy)
            twins[first] = SheetMessages.twinOf(cells.line)
        } else {
            lineOfID[id] = cells.line
        }
        return content
    }

    /// Whether a row is the example of the template, as that wrote it.
    mutating func isExample(_ cells: SheetCells) -> Bool {
        guard let isExample = form.isExample else { return false }
        var cells = cells
        cells.days = .dayFirst
        var content = form.blank
        for (field, at) in bound(to: cells.header) { field.read(&cells, lookups, at, &content) }
        form.finish(&cells, lookups, &content)
        return cells.findings.isEmpty && isExample(content)
    }

    /// The fields that a sheet has, the day first: units are looked up on it.
    private mutating func bound(
        to header: SheetHeader
    ) -> [(field: Field<Content>, at: [Int?])] {
        if let fields { return fields }
        let found = (form.fields + form.alsoRead).map { field in
            (field, field.columns.map { header[$0.key] })
        }
        .filter { $1.contains { $0 != nil } }
        let key = form.dayKey
        let isDay = { (field: Field<Content>) in field.columns[0].key == key }
        let bound = found.filter { isDay($0.0) } + found.filter { !isDay($0.0) }
        fields = bound
        return bound
    }
}
