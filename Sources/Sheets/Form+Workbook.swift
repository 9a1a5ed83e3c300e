import Basics
import Targets
import Workbooks

/// Several sheets of one workbook come as one: every one that has the header.
extension Form {
    /// Reads every row of every sheet that has the columns, and finds every mistake.
    ///
    /// Hidden sheets are passed over. Where no sheet has the columns, what the first lacks is said.
    func sheet(ofWorkbook bytes: [UInt8], _ file: String) -> Sheet<Content> {
        let workbook: Workbook
        do throws(WorkbookError) {
            workbook = try Workbook(bytes)
        } catch {
            return Sheet(
                file: file,
                findings: [
                    Finding(error.words, at: Place(wholeFile: file), remedy: error.remedy)
                ])
        }
        let names = ColumnNames(columns + beside + besideFields, own: own)
        var sheets: [Sheet<Content>] = []
        var others: [Sheet<Content>] = []
        for (number, page) in workbook.sheets.enumerated() where !page.isHidden {
            do throws(Finding) {
                let reader = try BookReader(page, number: number, of: workbook, file: file)
                guard let found = try HeaderSearch.find(in: reader, names) else { continue }
                guard found.isWhole else {
                    others.append(refusal(of: found, file))
                    continue
                }
                sheets.append(sheet(below: found, file: file))
            } catch {
                sheets.append(Sheet(file: file, findings: [error]))
            }
        }
        guard !sheets.isEmpty else {
            return others.first
                ?? Sheet(
                    file: file,
                    findings: [Finding(SheetMessages.noRows, at: Place(wholeFile: file))])
        }
        return Sheet(joining: sheets, file: file, id: id)
    }

    private func refusal(of found: HeaderSearch, _ file: String) -> Sheet<Content> {
        guard let place = found.oldText else { return sheet(below: found, file: file) }
        let (problem, remedy) = SheetMessages.oldText
        return Sheet(file: file, findings: [Finding(problem, at: place, remedy: remedy)])
    }
}

/// Lines of several sheets as one number, by which rows are told from each other.
enum JoinedLine {
    /// No sheet has so many rows.
    static let step = 1 << 21

    static func of(_ line: Int, sheet: Int) -> Int { sheet * step + line }

    static func parts(_ line: Int) -> (sheet: Int, line: Int) { (line / step, line % step) }
}

extension Sheet {
    /// Several sheets of one workbook.
    ///
    /// - Parameter id: what two rows must not share.
    init(joining sheets: [Sheet], file: String, id: @escaping @Sendable (Value) -> String?) {
        guard sheets.count > 1 else {
            self = sheets.first ?? Sheet(file: file, findings: [])
            return
        }
        var rows: [GivenRow<Value>] = []
        var findings = sheets.flatMap(\.findings)
        var refused: [Int: [Phrase]] = [:]
        var first: [String: (sheet: Int, row: GivenRow<Value>)] = [:]
        var twins: Set<Int> = []
        var repeated: [Place] = []
        for (number, sheet) in sheets.enumerated() {
            for (line, why) in sheet.refused {
                refused[JoinedLine.of(line, sheet: number)] = why
            }
            for row in sheet.rows {
                let line = JoinedLine.of(row.line, sheet: number)
                guard let key = id(row.value), let (other, twin) = first[key] else {
                    if let key = id(row.value) { first[key] = (number, row) }
                    rows.append(row.at(line))
                    continue
                }
                let place = sheets[other].place(line: twin.line)
                guard twin.value != row.value else {
                    repeated.append(sheet.place(line: row.line))
                    continue
                }
                // Nobody knows which is right: where valid rows are taken, neither.
                let problem = SheetMessages.twin(at: place)
                findings.append(
                    sheet.finding(problem, at: row, remedy: SheetMessages.rowTwiceRemedy))
                refused[line, default: []].append(problem)
                let earlier = JoinedLine.of(twin.line, sheet: other)
                refused[earlier] = [SheetMessages.twin(at: sheet.place(line: row.line))]
                twins.insert(earlier)
            }
        }
        rows.removeAll { twins.contains($0.line) }
        findings += SheetMessages.repeated(repeated)
        let sheetOfID = first.mapValues(\.sheet)
        self.init(
            file: file, rows: rows, findings: findings, refused: refused,
            isWhole: sheets.allSatisfy(\.isWhole), sources: sheets.flatMap(\.sources),
            keys: sheets.reduce(into: []) { $0.formUnion($1.keys) })
        let completions = sheets.map(\.complete)
        let number = { @Sendable (value: Value) in id(value).flatMap { sheetOfID[$0] } ?? 0 }
        words = sheets[0].words
        complete = { given, known in completions[number(given)](given, known) }
    }
}
