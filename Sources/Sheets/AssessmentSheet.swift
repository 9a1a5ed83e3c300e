package import Basics
package import Targets

/// The sheet of assessments: one row a part of a standard of one unit on one day.
package enum AssessmentSheet {
    static let columns = [
        SheetColumn("unit", ["Đơn vị", "Xã, thị trấn"], "Unit", isRequired: true),
        SheetColumn("standard", ["Bộ tiêu chí"], "Standard", isRequired: true),
        SheetColumn("indicator", ["Chỉ tiêu"], "Indicator"),
        SheetColumn("day", ["Ngày đánh giá", "Ngày"], "Day", isRequired: true),
        SheetColumn("numerator", ["Số đạt"], "Numerator"),
        SheetColumn("denominator", ["Tổng số"], "Denominator"),
        SheetColumn("value", ["Giá trị"], "Value"),
        SheetColumn("pass", ["Đạt/không đạt"], "Pass"),
        SheetColumn("level", ["Cấp đánh giá"], "Level", isRequired: true),
        SheetColumn("source", ["Nguồn, văn bản", "Nguồn"], "Source"),
        SheetColumn("note", ["Ghi chú"], "Note"), .rowNumber,
    ]

    /// Reads every row and finds every mistake.
    package static func parse(
        _ bytes: [UInt8], file: String, catalogue: Catalogue
    ) -> Sheet<Assessment> {
        var facts = FactCells(catalogue)
        return SheetParser(file: file, bytes: bytes, kind: .assessments, columns: columns).sheet {
            cells in
            let dayAndUnit = facts.dayAndUnit(&cells)
            let standard = facts.standard(&cells)
            let part = standard.flatMap { cells.part(of: $0) }
            let level = cells.level()
            let form = part.flatMap { standard?.assessmentForm(of: $0.indicator) }
            let value = cells.value(of: part?.indicator, in: form)
            guard let (day, unit) = dayAndUnit, let part, let level, let value else { return nil }
            let id = Assessment.id(unit: unit.id, part: part.id, day: day, level: level)
            facts.checkOnce(id, &cells)
            return Assessment(
                id: id, unit: unit.id, part: part.id, day: day, value: value, level: level,
                source: cells.words(cells.header["source"]),
                note: cells.words(cells.header["note"]))
        }
    }

    /// An empty sheet, for Excel.
    package static func template(language: Language) -> String {
        var text = CSVText()
        text.add(columns.dropLast().map { $0.header(language) })
        return text.description
    }
}

extension SheetCells {
    /// The criterion, indicator or condition that a row names; the whole standard when empty.
    fileprivate mutating func part(
        of standard: Standard
    ) -> (id: PartID, indicator: Indicator?)? {
        let column = header["indicator"]
        var text = text(column)
        if text.hasPrefix("\(standard.id)/") { text.removeFirst(standard.id.count + 1) }
        guard !text.isEmpty else { return (PartID(standard: standard.id, part: nil), nil) }
        let indicators = standard.criteria.flatMap(\.indicators)
        let criteria = standard.criteria.map(\.id)
        let conditions = standard.conditions.map(\.id)
        let id = PartID(standard: standard.id, part: text)
        if (indicators.map(\.id) + conditions + criteria).contains(text) {
            return (id, standard.indicator(text))
        }
        refuse(
            FactMessages.noPart(text, of: standard), in: column,
            suggestions: NearMiss.suggestions(
                for: text, among: indicators.map(\.id) + criteria + conditions))
        return nil
    }

    fileprivate mutating func level() -> Assessment.Level? {
        let column = header["level"]
        guard let text = required(column) else { return nil }
        let key = NameKey.of(text)
        let found = Assessment.Level.allCases.first {
            [$0.rawValue, $0.title.vi, $0.title.en].map { NameKey.of($0) }.contains(key)
        }
        if found == nil {
            refuse(
                SheetMessages.oneOf(text, title(column)), in: column,
                expected: SheetMessages.choices(Assessment.Level.allCases.map(\.title)),
                suggestions: NearMiss.suggestions(
                    for: text, among: Assessment.Level.allCases.map(\.title.vi)))
        }
        return found
    }
}
