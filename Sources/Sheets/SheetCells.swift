import Basics
import Targets

/// One row: its cells by column, and findings where they do not hold what they should.
struct SheetCells {
    let source: RowCells
    let header: SheetHeader
    let numbers: NumberStyle
    var findings: [Finding] = []
    /// What merged cells above this row give it, by column.
    var filled: [Int: String] = [:]
    /// The day of the row, once it is read, and the unit that it names on it.
    var day: Day?
    var unit: Unit?
    /// In which order the file writes day and month.
    var days = DayOrder.dayFirst
    /// Columns whose number was read without the measure behind it.
    var measured: [Int] = []
    /// Where a text stands that was written before Unicode.
    private(set) var oldText: Int?
    /// The row says of itself that it is a plan.
    var isPlan = false

    init(source: RowCells, header: SheetHeader, numbers: NumberStyle) {
        self.source = source
        self.header = header
        self.numbers = numbers
    }

    var line: Int { source.line }

    /// The text of a cell, or what a merged cell gives it; empty where there is none.
    func text(_ column: Int?) -> String {
        guard let column else { return "" }
        let text = source.text(column)
        return text.isEmpty ? filled[column] ?? "" : text
    }

    /// Whether there is nothing in a cell but blanks.
    func isEmpty(_ column: Int) -> Bool { source.isBlank(column) }

    /// Whether every cell is blank.
    var isBlank: Bool { (0..<source.count).allSatisfy(source.isBlank) }

    /// Refuses cells of a workbook that cannot be read, whatever should stand in them.
    ///
    /// - Returns: `false` where there are none.
    mutating func refuseTroubled() -> Bool {
        guard case .workbook = source else { return false }
        for column in header.columns {
            guard let (problem, remedy) = source.trouble(column) else { continue }
            refuse(problem, in: column, remedy: remedy)
        }
        return !findings.isEmpty
    }

    mutating func refuse(
        _ problem: Phrase, in column: Int?, expected: Phrase? = nil, remedy: Phrase? = nil,
        step: Remedy? = nil, suggestions: [String] = []
    ) {
        findings.append(
            Finding(
                problem.cut(to: 600), at: source.place(of: column), expected: expected,
                remedy: remedy, step: step, suggestions: suggestions, excerpt: source.excerpt))
    }

    /// Refuses a text that is none of some words.
    mutating func refuse(_ text: String, in column: Int?, choices: [Phrase]) {
        refuse(
            SheetMessages.oneOf(text, title(column)), in: column,
            expected: SheetMessages.choices(choices),
            suggestions: NearMiss.suggestions(for: text, among: choices.map(\.vi)))
    }

    /// What people wrote over a column.
    func title(_ column: Int?) -> String {
        guard let column, column < header.titles.count else { return "" }
        return header.titles[column]
    }

    /// A text that must not be empty.
    mutating func required(_ column: Int?) -> String? {
        let text = text(column)
        if text.isEmpty, column != nil { refuse(SheetMessages.empty(title(column)), in: column) }
        return text.isEmpty ? nil : text
    }

    /// A text of at most so many letters, on one line.
    mutating func words(_ column: Int?, atMost limit: Int = 1_000) -> String {
        let text = text(column)
        guard text.utf8.count > limit || text.utf8.contains(where: { $0 < 32 }) else {
            refuseStrange(text, column)
            return text
        }
        if text.count > limit { refuse(SheetMessages.tooLong(title(column), limit), in: column) }
        let line = text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
        refuseStrange(line, column)
        let end = line.lastIndex { !$0.isWhitespace }
        return end.map { String(line[...$0].drop { $0.isWhitespace }) } ?? ""
    }

    /// Refuses a text that was written before Unicode: nobody could read it.
    ///
    /// - Returns: whether it is one.
    @discardableResult
    mutating func refuseOld(_ text: String, _ column: Int?) -> Bool {
        guard OldText.isOld(text) else { return false }
        oldText = oldText ?? column
        let (problem, remedy) = SheetMessages.oldText
        refuse(problem, in: column, remedy: remedy)
        return true
    }

    /// What no log takes from another must not come into this one either.
    private mutating func refuseStrange(_ text: String, _ column: Int?) {
        if refuseOld(text, column) { return }
        guard !text.isPlain, text.unicodeScalars.contains(where: \.isUnsafeInText) else { return }
        refuse(
            SheetMessages.unsafe(title(column)), in: column, remedy: SheetMessages.unsafeRemedy)
    }

    /// What a template's own check refuses of the number of a row is refused here too.
    mutating func checkRowNumber() {
        let column = header[SheetColumn.rowNumber.key]
        let text = text(column)
        guard text.count > SheetColumn.longestRowNumber else { return }
        refuse(
            SheetMessages.tooLong(title(column), SheetColumn.longestRowNumber), in: column,
            remedy: SheetMessages.rowNumberRemedy)
    }

    /// Cells beyond the last header must be empty; so must those under an empty header.
    ///
    /// The first that is not tells enough: others follow from it.
    mutating func checkExtraCells() {
        let extra = (0..<source.count).first { index in
            (index >= header.titles.count || header.titles[index].isEmpty) && !isEmpty(index)
        }
        guard let extra else { return }
        refuse(
            SheetMessages.extraCell(text(extra)), in: extra,
            remedy: source.isOfWorkbook
                ? SheetMessages.extraCellOfWorkbook : SheetMessages.extraCellRemedy)
    }
}
