import Basics

/// Makes rows of the elements of a sheet.
final class RowMaker: ElementReader {
    /// A row whose texts are longer, in bytes, is none that people make.
    private static let longestRow = 1 << 20
    /// All cells of a sheet.
    private static let mostCells = 12_000_000

    private let texts: SharedTexts
    private let styles: CellStyles
    private let from1904: Bool

    /// The last that ended.
    var row: WorkbookRow { WorkbookRow(number: number, isHidden: isHidden, cells: cells) }

    private var isInData = false
    private var isInRow = false
    private var isInCell = false
    private var isInText = false
    private var isSpoken = false

    private var number = 0
    private var isHidden = false
    private var cells: [WorkbookRow.Cell] = []
    private var rowBytes = 0
    private var cellCount = 0

    private var column = -1
    private var type = CellType.number
    private var style = 0
    private var hasFormula = false
    private var hasValue = false
    private var buffer: [UInt8] = []

    private enum CellType {
        case number
        case shared
        case text
        case truth
        case error
        case day
    }

    init(_ texts: SharedTexts, _ styles: CellStyles, from1904: Bool) {
        self.texts = texts
        self.styles = styles
        self.from1904 = from1904
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes, _ walk: XMLWalk) {
        if isInCell {
            beginInCell(name)
        } else if isInRow {
            if name == "c" { beginCell(attributes, walk) }
        } else if isInData {
            if name == "row" { beginRow(attributes, walk) }
        } else if name == "sheetData" {
            isInData = true
        }
    }

    func end(_ name: XMLName, _ walk: XMLWalk) {
        if isInCell {
            if name == "v" || name == "t" {
                isInText = false
            } else if name == "rPh" {
                isSpoken = false
            } else if name == "c" {
                endCell(walk)
                isInCell = false
            }
        } else if isInRow {
            guard name == "row" else { return }
            isInRow = false
            if !cells.isEmpty { walk.pause() }
        } else if isInData, name == "sheetData" {
            isInData = false
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>, _ walk: XMLWalk) {
        guard isInText else { return }
        buffer.append(contentsOf: bytes)
        if buffer.count > CellText.longest { walk.fail(.longCell(row: number, column: column)) }
    }

    private func beginRow(_ attributes: XMLAttributes, _ walk: XMLWalk) {
        let given = attributes["r"].map { $0.number ?? 0 } ?? number + 1
        guard given > number else { return walk.failAsUnsound() }
        guard given <= CellName.mostRows else { return walk.fail(.tooManyRows) }
        number = given
        isHidden = attributes["hidden"]?.isTrue ?? false
        cells.removeAll(keepingCapacity: true)
        rowBytes = 0
        column = -1
        isInRow = true
    }

    private func beginCell(_ attributes: XMLAttributes, _ walk: XMLWalk) {
        var next = column + 1
        style = 0
        type = .number
        if let name = attributes["r"] {
            guard let place = name.cell, place.row == number, place.column > column else {
                return walk.failAsUnsound()
            }
            next = place.column
        }
        cellCount += 1
        guard next < CellName.mostColumns, cellCount <= Self.mostCells else {
            return walk.fail(.tooManyRows)
        }
        column = next
        if let index = attributes["s"]?.number { style = index }
        if let kind = attributes["t"] { type = Self.type(kind) }
        hasFormula = false
        hasValue = false
        buffer.removeAll(keepingCapacity: true)
        isInCell = true
    }

    private static func type(_ kind: XMLValue) -> CellType {
        if kind == "s" { return .shared }
        if kind == "inlineStr" || kind == "str" { return .text }
        if kind == "b" { return .truth }
        if kind == "e" { return .error }
        return kind == "d" ? .day : .number
    }

    private func beginInCell(_ name: XMLName) {
        if name == "v" {
            isInText = true
            hasValue = true
        } else if name == "t" {
            isInText = !isSpoken
            hasValue = true
        } else if name == "f" {
            hasFormula = true
        } else if name == "rPh" {
            isSpoken = true
        }
    }

    private func endCell(_ walk: XMLWalk) {
        guard hasValue, !buffer.isEmpty else {
            // An empty text is what a formula made; no value at all is what nobody computed.
            if hasFormula, !hasValue { add(.uncomputed) }
            return
        }
        switch type {
        case .number:
            guard let number = NumberLiteral(buffer) else { return walk.failAsUnsound() }
            let day = styles[style].isDay ? day(number) : nil
            add(day.map { .day($0) } ?? .number(number))
        case .shared:
            guard let index = NumberLiteral(buffer)?.whole, let found = texts.text(index) else {
                return walk.failAsUnsound()
            }
            add(text: found.text, bytes: found.bytes, isOld: found.isOld, walk)
        case .text:
            add(text: String(decoding: buffer, as: UTF8.self), bytes: buffer.count, walk)
        case .truth:
            add(.text(buffer.first == UInt8(ascii: "0") ? "FALSE" : "TRUE"))
        case .error:
            add(.error(String(decoding: buffer.prefix(20), as: UTF8.self)))
        case .day:
            let text = String(decoding: buffer.prefix(40), as: UTF8.self)
            add(WrittenDay(text)?.day.map { .day($0) } ?? .text(text))
        }
    }

    private func add(text: String, bytes: Int, isOld: Bool = false, _ walk: XMLWalk) {
        guard !text.isEmpty else { return }
        rowBytes += bytes
        guard rowBytes <= Self.longestRow, text.utf16.count <= CellText.mostLetters else {
            return walk.fail(.longCell(row: number, column: column))
        }
        let isOldText =
            (isOld || styles[style].isOld) && OldFaces.needsOldFace(text)
        add(.text(CellText.undone(text)), isOldText: isOldText)
    }

    private func add(_ value: WorkbookRow.Value, isOldText: Bool = false) {
        cells.append(
            WorkbookRow.Cell(
                column: column, value: value, isOldText: isOldText,
                isPercent: styles[style].isPercent))
    }

    /// Days are counted from 1900, which Excel takes for a leap year, or from 1904; a time of day
    /// is left out.
    private func day(_ number: NumberLiteral) -> Day? {
        guard let count = number.whole else { return nil }
        if from1904 { return Day(year: 1904, month: 1, day: 1)?.adding(days: count) }
        guard count > 0, count != 60 else { return nil }
        let first = Day(year: 1899, month: 12, day: count < 60 ? 31 : 30)
        return first?.adding(days: count)
    }
}
