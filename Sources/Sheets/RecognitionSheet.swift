package import Basics
package import Targets

/// The sheet of recognitions: one row a decision.
package enum RecognitionSheet {
    static let columns = [
        SheetColumn("unit", ["Đơn vị", "Xã, thị trấn"], "Unit", isRequired: true),
        SheetColumn("standard", ["Bộ tiêu chí"], "Standard", isRequired: true),
        SheetColumn("document", ["Số quyết định"], "Document"),
        SheetColumn("day", ["Ngày ký"], "Day", isRequired: true),
        SheetColumn("day_is", ["Ngày là"], "Day is"),
        SheetColumn("for_year", ["Đạt chuẩn năm"], "For year"),
        SheetColumn("withdrawn_on", ["Ngày thu hồi"], "Withdrawn on"),
        SheetColumn("source", ["Nguồn"], "Source"),
        SheetColumn("note", ["Ghi chú"], "Note"), .rowNumber,
    ]

    /// Reads every row and finds every mistake.
    package static func parse(
        _ bytes: [UInt8], file: String, catalogue: Catalogue
    ) -> Sheet<Recognition> {
        var facts = FactCells(catalogue)
        return SheetParser(file: file, bytes: bytes, kind: .recognitions, columns: columns).sheet {
            cells in
            let header = cells.header
            let dayAndUnit = facts.dayAndUnit(&cells)
            let standard = facts.standard(&cells)
            let dayIs = cells.dayIs()
            let year = cells.year()
            let withdrawn = cells.day(header["withdrawn_on"])
            guard let (day, unit) = dayAndUnit, let standard, let dayIs else { return nil }
            if !standard.appliesTo.isEmpty, !standard.appliesTo.contains(unit.kind) {
                cells.refuse(FactMessages.wrongKind(standard, unit), in: header["unit"])
            }
            if let withdrawn, withdrawn < day {
                cells.refuse(FactMessages.withdrawnBefore, in: header["withdrawn_on"])
            }
            let id = Recognition.id(unit: unit.id, standard: standard.id, day: day)
            facts.checkOnce(id, &cells)
            return Recognition(
                id: id, unit: unit.id, standard: standard.id,
                document: cells.words(header["document"], atMost: 200), day: day, dayIs: dayIs,
                forYear: year, withdrawnOn: withdrawn, source: cells.words(header["source"]),
                note: cells.words(header["note"]))
        }
    }

    /// Reads one decision from texts by the keys of their columns, with all the rules of a sheet.
    ///
    /// - Parameter source: names where the texts are from in findings: `recognise add`.
    package static func parse(
        row cells: [(key: String, text: String)], from source: String, catalogue: Catalogue
    ) -> Sheet<Recognition> {
        parse(SheetParser.bytes(ofRow: cells), file: source, catalogue: catalogue)
    }

    /// An empty sheet, for Excel.
    package static func template(language: Language) -> String {
        var text = CSVText()
        text.add(columns.dropLast().map { $0.header(language) })
        return text.description
    }
}

extension SheetCells {
    /// `on` when empty: the day of signing itself.
    fileprivate mutating func dayIs() -> DayPrecision? {
        let column = header["day_is"]
        switch NameKey.of(text(column)) {
        case "", "on", "dung ngay", "ngay ky": return .on
        case "by", "truoc hoac trong ngay", "muon nhat": return .by
        default:
            refuse(
                SheetMessages.oneOf(text(column), title(column)), in: column,
                expected: Phrase("on, by"))
            return nil
        }
    }

    fileprivate mutating func year() -> Int? {
        let column = header["for_year"]
        guard let year = count(column) else { return nil }
        guard (2000...2100).contains(year) else {
            refuse(FactMessages.badYear(text(column)), in: column)
            return nil
        }
        return year
    }
}
