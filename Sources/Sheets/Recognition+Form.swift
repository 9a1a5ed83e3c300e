import Basics
package import Targets

/// The sheet of recognitions: one row a decision.
extension Form<Recognition> {
    package static func recognitions(_ catalogue: Catalogue) -> Form {
        Form(
            kind: .recognitions, fields: fields, catalogue: catalogue,
            beside: [.rowNumber, .refusal, .revision, .simulated], blank: blank,
            finish: { $0.finish($1, &$2) },
            id: { $0.unit.isEmpty || $0.standard.isEmpty ? nil : $0.id })
    }

    private static let blank = Recognition(
        id: "", unit: "", standard: "", document: "", day: Day(number: 0), dayIs: .on,
        forYear: nil, withdrawnOn: nil, source: "", note: "")

    static let fields: [Field<Recognition>] = [
        .unit(
            SheetColumn(
                "unit", ["Đơn vị", "Xã, thị trấn", "Xã, phường, đặc khu"], "Unit", isRequired: true),
            \.unit),
        .words(
            SheetColumn("place", SheetColumn.places, "Place"), \.place, atMost: 200),
        Field(
            SheetColumn("standard", ["Bộ tiêu chí"], "Standard", isRequired: true),
            read: { cells, lookups, at, recognition in
                recognition.standard = cells.standard(at, lookups)?.id ?? ""
            }, text: { $0.standard },
            words: { recognition, catalogue in catalogue.title(of: recognition.standard) },
            keep: { $0.standard = $1.standard }),
        .words(SheetColumn("document", ["Số quyết định"], "Document"), \.document, atMost: 200),
        .dayOfRow(
            SheetColumn(
                "day", ["Ngày ký"], "Day", historyTitle: "Day of signing",
                isRequired: true, isDay: true),
            \.day,
            words: { recognition, _ in
                let day = recognition.day.inTable
                return recognition.dayIs == .by
                    ? Phrase(vi: "chậm nhất \(day)", en: "by \(day)") : Phrase(day)
            }),
        .dayIs(SheetColumn("day_is", ["Ngày là"], "Day is")),
        Field(
            SheetColumn("for_year", ["Đạt chuẩn năm"], "For year").whole,
            read: { cells, _, at, recognition in recognition.forYear = cells.year(at) },
            text: { $0.forYear.map(String.init) ?? "" }, keep: { $0.forYear = $1.forYear }),
        .day(
            SheetColumn("withdrawn_on", ["Ngày thu hồi"], "Withdrawn on", isDay: true),
            \.withdrawnOn),
        .words(SheetColumn("source", ["Nguồn"], "Source"), \.source),
        .words(SheetColumn("note", ["Ghi chú"], "Note"), \.note),
    ]
}

extension Field<Recognition> {
    /// How exact the day is; the day of signing itself where nothing is said.
    fileprivate static func dayIs(_ column: SheetColumn) -> Field {
        Field(
            columns: [column],
            read: { cells, _, at, recognition in
                let text = cells.text(at[0])
                switch NameKey.of(text) {
                case "", "on", "dung ngay", "ngay ky": recognition.dayIs = .on
                case "by", "truoc hoac trong ngay", "muon nhat": recognition.dayIs = .by
                default:
                    cells.refuse(
                        SheetMessages.oneOf(text, cells.title(at[0])), in: at[0],
                        expected: Phrase("on, by"))
                }
            }, cells: { [$0.dayIs == .by ? "muộn nhất" : "đúng ngày"] }, words: { _, _ in [] },
            complete: { given, known, keys in
                if !keys.contains(column.key) { given.dayIs = known.dayIs }
            })
    }
}

extension SheetCells {
    /// Rules across the fields of a decision, and its id.
    fileprivate mutating func finish(_ lookups: SheetLookups, _ recognition: inout Recognition) {
        let standard = lookups.catalogue?.standards[recognition.standard]
        if let standard { refuse(standard, lookups.catalogue) }
        if let year = recognition.forYear, let day, year > day.year {
            refuse(
                FactMessages.yearToCome(year, day), in: header["for_year"],
                remedy: FactMessages.yearToComeRemedy)
        }
        if let standard, standard.ofPlaces == recognition.place.isEmpty {
            refuse(
                standard.ofPlaces
                    ? FactMessages.needsPlace(standard) : FactMessages.noPlace(standard),
                in: header["place"] ?? header["standard"])
        }
        if day != nil, let withdrawn = recognition.withdrawnOn, withdrawn < recognition.day {
            refuse(FactMessages.withdrawnBefore, in: header["withdrawn_on"])
        }
        recognition.id = Recognition.id(
            unit: recognition.unit, standard: recognition.standard, day: recognition.day,
            place: recognition.place)
    }

    /// Refuses a standard of other units than the row's, and one that was not in force yet while
    /// another was; what is older than all that are known stands with the oldest.
    mutating func refuse(_ standard: Standard, _ catalogue: Catalogue?) {
        guard let unit else { return }
        if !standard.appliesTo.isEmpty, !standard.appliesTo.contains(unit.kind) {
            refuse(FactMessages.wrongKind(standard, unit), in: header["unit"])
            return
        }
        guard let day, let from = standard.inForce.from, day < from else { return }
        let then = catalogue?.campaign.standards.compactMap { catalogue?.standards[$0] }.first {
            $0.id != standard.id && $0.appliesTo.contains(unit.kind) && $0.inForce.contains(day)
        }
        guard let then else { return }
        refuse(
            FactMessages.tooEarly(standard, from, day), in: header["day"],
            remedy: FactMessages.tooEarlyRemedy(then))
    }

    fileprivate mutating func year(_ column: Int) -> Int? {
        guard let year = count(column) else { return nil }
        guard (2000...2100).contains(year) else {
            refuse(FactMessages.badYear(text(column)), in: column)
            return nil
        }
        return year
    }
}
