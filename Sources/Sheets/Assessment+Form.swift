import Basics
package import Targets

/// The sheet of assessments: one row a part of a standard of one unit on one day.
extension Form<Assessment> {
    package static func assessments(_ catalogue: Catalogue?) -> Form {
        Form(
            kind: .assessments, fields: fields, catalogue: catalogue,
            beside: [.rowNumber, .refusal, .revision, .simulated] + lookedAt, blank: blank,
            isSaid: { $0.isAssessed },
            finish: { cells, lookups, assessment in
                if let standard = lookups.catalogue?.standards[assessment.part.standard] {
                    if standard.ofPlaces {
                        cells.refuse(
                            FactMessages.onlyPlaces(standard), in: cells.header["standard"],
                            remedy: FactMessages.onlyPlacesRemedy)
                    } else {
                        cells.refuse(standard, lookups.catalogue)
                    }
                }
                assessment.id = Assessment.id(
                    unit: assessment.unit, part: assessment.part, day: assessment.day,
                    level: assessment.level)
            },
            id: { $0.unit.isEmpty || $0.part.standard.isEmpty ? nil : $0.id })
    }

    private static let blank = Assessment(
        id: "", unit: "", part: PartID(standard: "", part: nil), day: Day(number: 0),
        value: .verdict(.met), level: .own, source: "", note: "")

    /// What a template shows beside: nothing is taken from it.
    private static let lookedAt = [
        SheetColumn("title", ["Tên chỉ tiêu"], "What it is"),
        SheetColumn("threshold", ["Mức đạt chuẩn"], "Threshold"),
        SheetColumn("last", ["Giá trị gần nhất"], "Last value"),
        SheetColumn("last_day", ["Ngày gần nhất"], "Last day"),
    ]

    static let fields: [Field<Assessment>] = [
        .unit(
            SheetColumn(
                "unit", ["Đơn vị", "Xã, thị trấn", "Xã, phường, đặc khu"], "Unit", isRequired: true),
            \.unit),
        .part,
        .dayOfRow(
            SheetColumn("day", ["Ngày đánh giá", "Ngày"], "Day", isRequired: true, isDay: true),
            \.day),
        .value,
        .level(
            SheetColumn("level", ["Cấp đánh giá"], "Level", isRequired: true)),
        .words(SheetColumn("source", ["Nguồn, văn bản", "Nguồn"], "Source"), \.source),
        .words(SheetColumn("note", ["Ghi chú"], "Note"), \.note),
    ]
}

extension Field<Assessment> {
    /// What is assessed: a standard, or a criterion, an indicator or a condition of it.
    fileprivate static let part = Field(
        columns: partColumns,
        read: { cells, lookups, at, assessment in
            guard let standard = cells.standard(at[0], lookups),
                let part = cells.part(at[1], of: standard)
            else { return }
            assessment.part = part
        },
        cells: { [$0.part.standard, $0.part.part ?? ""] },
        words: { assessment, catalogue in
            [
                partColumns[0].words(catalogue.title(of: assessment.part.standard)),
                partColumns[1].words(Phrase(assessment.part.part ?? "")),
            ]
        }, complete: { _, _, _ in })

    private static let partColumns = [
        SheetColumn("standard", ["Bộ tiêu chí"], "Standard", isRequired: true),
        SheetColumn("indicator", ["Chỉ tiêu"], "Indicator"),
    ]

    /// By whom it was found: tự đánh giá, thẩm tra, thẩm định.
    fileprivate static func level(_ column: SheetColumn) -> Field {
        Field(
            column,
            read: { cells, _, at, assessment in
                guard let text = cells.required(at) else { return }
                let key = NameKey.of(text)
                let found = Assessment.Level.allCases.first {
                    [$0.rawValue, $0.title.vi, $0.title.en].map { NameKey.of($0) }.contains(key)
                }
                guard let found else {
                    return cells.refuse(
                        text, in: at, choices: Assessment.Level.allCases.map(\.title))
                }
                assessment.level = found
            }, text: { $0.level.title.vi }, words: { assessment, _ in assessment.level.title },
            keep: { $0.level = $1.level })
    }
}

extension SheetCells {
    /// Whether something was found: a row of a template in which nothing is filled in says nothing.
    fileprivate var isAssessed: Bool {
        guard header["last"] != nil else { return true }
        return ["day", "numerator", "denominator", "value", "pass"].contains { key in
            header[key].map { !isEmpty($0) } ?? false
        }
    }

    /// The standard that a row names by id or title.
    mutating func standard(_ column: Int?, _ lookups: SheetLookups) -> Standard? {
        guard let text = required(column), let catalogue = lookups.catalogue else { return nil }
        let found = lookups.standard(text)
        if found == nil {
            let standards = catalogue.campaign.standards.compactMap { catalogue.standards[$0] }
            refuse(
                FactMessages.noStandard(text), in: column,
                suggestions: NearMiss.suggestions(
                    for: text, among: standards.flatMap { [$0.id, $0.title.vi] }))
        }
        return found
    }

    /// The criterion, indicator or condition that a row names; the whole standard when empty.
    fileprivate mutating func part(_ column: Int?, of standard: Standard) -> PartID? {
        var text = text(column)
        // Excel makes a number of a code such as 1.1, and 1.1 of 1.10 too.
        let code = text.replacing(",", with: ".")
        if let column, source.amount(column) != nil, !standard.hasPart(code + "0") { text = code }
        if text.hasPrefix("\(standard.id)/") { text.removeFirst(standard.id.count + 1) }
        guard !text.isEmpty else { return PartID(standard: standard.id, part: nil) }
        if standard.hasPart(text) {
            return PartID(standard: standard.id, part: text)
        }
        refuse(
            FactMessages.noPart(text, of: standard), in: column,
            suggestions: NearMiss.suggestions(for: text, among: standard.partIDs))
        return nil
    }
}

extension Standard {
    /// Indicators, criteria and conditions.
    var partIDs: [String] {
        let indicators = criteria.flatMap(\.indicators)
        return indicators.map(\.id) + criteria.map(\.id) + conditions.map(\.id)
            + indicators.compactMap(\.whole?.id)
    }

    func hasPart(_ id: String) -> Bool { partIDs.contains(id) }
}
