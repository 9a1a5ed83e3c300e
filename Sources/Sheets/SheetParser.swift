import Basics
import Targets

/// Reads the rows of a sheet one after the other: header, blank rows, totals, findings.
struct SheetParser {
    let kind: SheetKind
    let columns: [SheetColumn]
    var foreign: [String: Phrase] = [:]
    /// Keys of the columns that merged cells give to the rows below, the day first.
    var merged: [String] = []
    /// Keys of the columns that go with a day that was filled down.
    var mergedWithDay: [String] = []
    /// What an office calls its columns.
    var own = OwnColumns.none
    /// In which order days are written; `nil` lets the file tell.
    var days: DayOrder?

    /// A sheet in which more is wrong is not read to its end.
    static let mostFindings = 10_000

    /// Every row of a CSV file as a value; a row whose cells were refused gives none.
    ///
    /// - Parameters:
    ///   - isExample: whether a row that is numbered “ví dụ” is as a template of ours wrote it.
    ///   - read: makes the value of a row; what it refuses stands in the cells' findings.
    func sheet<Value: Hashable & Sendable>(
        _ bytes: [UInt8], file: String, isExample: (SheetCells) -> Bool,
        _ read: (inout SheetCells) -> Value?
    ) -> Sheet<Value> {
        if let finding = TextFile.refusal(of: bytes, at: file) {
            return Sheet(file: file, findings: [finding])
        }
        do {
            guard
                let found = try HeaderSearch.find(
                    in: bytes, file: file, ColumnNames(columns, own: own))
            else {
                return Sheet(
                    file: file, findings: [Finding(SheetMessages.noRows, at: Place(file: file))])
            }
            return sheet(below: found, file: file, isExample: isExample, read)
        } catch {
            return Sheet(file: file, findings: [error])
        }
    }

    /// Every row below a header.
    func sheet<Value: Hashable & Sendable>(
        below found: HeaderSearch, file: String, isExample: (SheetCells) -> Bool,
        _ read: (inout SheetCells) -> Value?
    ) -> Sheet<Value> {
        var findings: [Finding] = []
        guard let start = rows(below: found, &findings) else {
            return Sheet(file: file, findings: findings)
        }
        return values(of: start, file: file, findings, isExample, read)
    }

    /// What stands below the header; `nil` when the header cannot be used.
    private func rows(
        below found: HeaderSearch, _ findings: inout [Finding]
    ) -> SheetRows? {
        let names = ColumnNames(columns, own: own)
        let header = SheetHeader(found.row, names, foreign: foreign, &findings)
        // Rows under a header that is not understood would be refused for its mistakes.
        if !findings.isEmpty {
            if let column = found.row.titles.firstIndex(where: OldText.isOld) {
                findings = [Self.oldText(at: found.row.cells, column)]
                return nil
            }
            if let other = kind.finding(found.row, own: names) {
                findings = [other]
                return nil
            }
            // What else is wrong is said beside a column that nobody knows.
            guard header.isReadable else { return nil }
        }
        if let line = found.firstTitleLine {
            findings.append(
                Finding(
                    SheetMessages.titleRows(line, header: found.row.cells.line),
                    at: found.reader.place(line: line), severity: .warning))
        }
        // Where an outing takes several rows, its place stands in the first of them.
        let place = header[SheetColumn.content.key] == nil ? [] : ["place"]
        return SheetRows(found.reader, header, keys: merged, companions: mergedWithDay + place)
    }

    private static func oldText(at cells: RowCells, _ column: Int) -> Finding {
        let (problem, remedy) = SheetMessages.oldText
        return Finding(problem, at: cells.place(of: column), remedy: remedy)
    }

    private func values<Value: Hashable & Sendable>(
        of start: SheetRows, file: String, _ before: [Finding],
        _ isExample: (SheetCells) -> Bool, _ read: (inout SheetCells) -> Value?
    ) -> Sheet<Value> {
        var findings = before
        var values: [GivenRow<Value>] = []
        var refused: [Int: [Phrase]] = [:]
        var rows = start
        var totals = TotalRows(behind: start)
        var order: DayOrder?
        var examples = ExampleRows()
        var measured: [Int: (text: String, place: Place, count: Int)] = [:]
        // No row of a file is taken without a column that nobody knows.
        var isWhole = !before.contains { $0.severity == .error }
        do throws(Finding) {
            while var cells = try rows.next() {
                if order == nil, cells.hasWrittenDay {
                    order = try DayOrder(of: start, said: days)
                }
                cells.days = order ?? .dayFirst
                if cells.isMarkedExample {
                    rows.endMerging()
                    if let why = examples.take(cells, isAsWritten: isExample(cells)) {
                        refused[cells.line] = [why]
                    }
                    continue
                }
                if TotalRows.isTotal(cells) {
                    findings += totals.findings(of: cells)
                    rows.endMerging()
                    continue
                }
                if rows.goesOn(cells), totals.isRepeated(by: cells) {
                    cells.refuse(
                        SheetMessages.likeATotal, in: nil, remedy: SheetMessages.likeATotalRemedy)
                }
                rows.fillDown(&cells)
                cells.checkExtraCells()
                cells.checkRowNumber()
                if let column = cells.source.firstOldText {
                    throw Self.oldText(at: cells.source, column)
                }
                let value = cells.refuseTroubled() ? nil : read(&cells)
                // No such day can be read: only rows without a value may have one.
                if value == nil || !cells.findings.isEmpty, let finding = cells.monthFirst {
                    throw finding
                }
                // Said once: the whole file is written so.
                if let column = cells.oldText { throw Self.oldText(at: cells.source, column) }
                for column in cells.measured {
                    let first = (cells.text(column), cells.source.place(of: column), 0)
                    measured[column, default: first].count += 1
                }
                if let value, cells.findings.isEmpty {
                    values.append(
                        GivenRow(
                            value: value, line: cells.line,
                            offset: cells.source.offset, isPlan: cells.isPlan,
                            revision: Int(cells.text(cells.header[SheetColumn.revision.key])),
                            namesID: !cells.text(cells.header["id"]).isEmpty))
                } else {
                    findings += cells.findings
                    refused[cells.line] = cells.findings.map(\.problem)
                }
                if findings.count > Self.mostFindings {
                    throw Finding(
                        SheetMessages.tooManyFindings(Self.mostFindings),
                        at: rows.place(line: cells.line))
                }
            }
        } catch {
            findings.append(error)
            isWhole = false
        }
        findings += measured.sorted { $0.key < $1.key }.map { column, first in
            Finding(
                SheetMessages.withMeasure(start.header.titles[column], first.text, first.count),
                at: first.place, severity: .warning)
        }
        return Sheet(
            file: file, rows: values,
            findings: findings + examples.findings + rows.filled.findings(at: rows.place)
                + SheetMessages.hidden(rows.hidden, at: rows.place),
            refused: refused, isWhole: isWhole, sources: [start])
    }
}
