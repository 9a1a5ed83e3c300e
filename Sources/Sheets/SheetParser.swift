import Basics
import Targets

/// Reads the rows of a sheet one after the other: header, blank rows, totals, findings.
struct SheetParser {
    let file: String
    let bytes: [UInt8]
    let kind: SheetKind
    let columns: [SheetColumn]
    var foreign: [String: Phrase] = [:]
    /// Keys of the columns that merged cells give to the rows below, the day first.
    var merged: [String] = []
    /// Keys of the columns that go with a day that was filled down.
    var mergedWithDay: [String] = []
    /// In which order days are written; `nil` lets the file tell.
    var days: DayOrder?

    /// A sheet in which more is wrong is not read to its end.
    static let mostFindings = 10_000

    /// Every row as a value; a row whose cells were refused gives none.
    ///
    /// - Parameter read: makes the value of a row; what it refuses stands in the cells' findings.
    func sheet<Value: Hashable & Sendable>(
        _ read: (inout SheetCells) -> Value?
    ) -> Sheet<Value> {
        var findings: [Finding] = []
        if let finding = TextFile.refusal(of: bytes, at: file) {
            return Sheet(file: file, findings: [finding])
        }
        do {
            guard let start = try rows(&findings) else {
                return Sheet(file: file, findings: findings)
            }
            return values(of: start, findings, read)
        } catch {
            return Sheet(file: file, findings: [error])
        }
    }

    /// What stands below the header; `nil` when the header cannot be used.
    private func rows(_ findings: inout [Finding]) throws(Finding) -> SheetRows? {
        let names = ColumnNames(columns)
        guard let found = try HeaderSearch.find(in: bytes, file: file, names) else {
            findings.append(Finding(SheetMessages.noRows, at: Place(file: file)))
            return nil
        }
        let header = SheetHeader(found.row, found.reader, names, foreign: foreign, &findings)
        // Rows under a header that is not understood would be refused for its mistakes.
        guard findings.isEmpty else {
            if let other = kind.finding(found.row, found.reader, own: names) { findings = [other] }
            return nil
        }
        if let line = found.firstTitleLine {
            findings.append(
                Finding(
                    SheetMessages.titleRows(line, header: found.row.line),
                    at: Place(file: file, line: line), severity: .warning))
        }
        return SheetRows(found.reader, header, keys: merged, companions: mergedWithDay)
    }

    private func values<Value: Hashable & Sendable>(
        of start: SheetRows, _ before: [Finding], _ read: (inout SheetCells) -> Value?
    ) -> Sheet<Value> {
        var findings = before
        var values: [GivenRow<Value>] = []
        var refused: [Int: [Phrase]] = [:]
        var rows = start
        var totals = TotalRows(behind: start)
        var order: DayOrder?
        var measured: [Int: (text: String, place: Place, count: Int)] = [:]
        var isWhole = true
        do throws(Finding) {
            while var cells = try rows.next() {
                if order == nil, cells.hasWrittenDay {
                    order = try DayOrder(of: start, said: days)
                }
                cells.days = order ?? .dayFirst
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
                let value = read(&cells)
                for column in cells.measured {
                    let first = (cells.text(column), cells.source.place(of: column), 0)
                    measured[column, default: first].count += 1
                }
                if let value, cells.findings.isEmpty {
                    values.append(
                        GivenRow(
                            value: value, line: cells.line,
                            offset: cells.source.offset, isPlan: cells.isPlan,
                            revision: cells.revision))
                } else {
                    findings += cells.findings
                    refused[cells.line] = cells.findings.map(\.problem)
                }
                if findings.count > Self.mostFindings {
                    throw Finding(
                        SheetMessages.tooManyFindings(Self.mostFindings),
                        at: Place(file: file, line: cells.line))
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
            file: file, rows: values, findings: findings + rows.filled.findings(file: file),
            refused: refused, isWhole: isWhole, source: start)
    }
}
