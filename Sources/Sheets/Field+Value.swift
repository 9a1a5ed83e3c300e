package import Basics
package import Targets

extension Field<Assessment> {
    /// What was found: exactly one of a verdict, a share with its parts, a value.
    static let value = Field(
        columns: valueColumns,
        read: { cells, lookups, at, assessment in
            let part = assessment.part
            let standard = lookups.catalogue?.standards[part.standard]
            let day = standard?.judging(assessment.day) ?? assessment.day
            let indicator = part.part.flatMap { standard?.indicator($0) }?.on(day)
            let reader = AssessedValue(
                at: at, indicator: indicator,
                form: standard?.assessmentForm(of: indicator, on: day))
            if let value = reader.value(&cells) { assessment.value = value }
        },
        cells: { assessment in
            switch assessment.value {
            case .verdict(let verdict): ["", "", "", verdict.words.vi]
            case .share(let ratio): [ratio.numerator.inSheet, ratio.denominator.inSheet, "", ""]
            case .number(let quantity): ["", "", quantity.inSheet, ""]
            case .level(let name): ["", "", name, ""]
            }
        },
        words: { assessment, _ in
            let columns = valueColumns
            return switch assessment.value {
            case .verdict(let verdict): [columns[3].words(verdict.words)]
            case .share(let ratio):
                [
                    columns[0].words(.number(ratio.numerator)),
                    columns[1].words(.number(ratio.denominator)),
                ]
            case .number(let quantity): [columns[2].words(.number(quantity))]
            case .level(let name): [columns[2].words(Phrase(name))]
            }
        }, complete: { _, _, _ in })

    private static let valueColumns = [
        SheetColumn("numerator", ["Số đạt"], "Numerator"),
        SheetColumn("denominator", ["Tổng số"], "Denominator"),
        SheetColumn("value", ["Giá trị"], "Value"),
        SheetColumn("pass", ["Đạt/không đạt"], "Pass"),
    ]
}

extension Assessment.Verdict {
    package var words: Phrase {
        switch self {
        case .met: Phrase(vi: "đạt", en: "met")
        case .unmet: Phrase(vi: "không đạt", en: "unmet")
        case .notApplicable: Phrase(vi: "không áp dụng", en: "not applicable")
        }
    }
}

/// Reads what an assessment found, as its part can be assessed.
private struct AssessedValue {
    /// Where numerator, denominator, value and verdict stand.
    let at: [Int?]
    /// `nil` for a criterion or a whole standard.
    let indicator: Indicator?
    /// What can be compared there; `nil` where the part is not known.
    let form: AssessmentForm?

    func value(_ cells: inout SheetCells) -> Assessment.Value? {
        let before = cells.findings.count
        let found = [verdict(&cells), share(&cells), number(&cells)].compactMap(\.self)
        guard cells.findings.count == before else { return nil }
        guard found.count == 1 else {
            cells.refuse(
                found.isEmpty ? FactMessages.noValue : FactMessages.severalValues, in: nil,
                expected: FactMessages.noValueForm)
            return nil
        }
        if let form, !form.reads(found[0]) { refuse(found[0], readAs: form, &cells) }
        return found[0]
    }

    private func refuse(
        _ value: Assessment.Value, readAs form: AssessmentForm, _ cells: inout SheetCells
    ) {
        let column =
            switch value {
            case .verdict: at[3]
            case .share: at[0]
            case .number, .level: at[2]
            }
        var names: [String] = []
        if case .levels(let known) = form { names = known }
        let text = cells.text(column)
        cells.refuse(
            FactMessages.wrongForm(text), in: column, expected: form.words,
            suggestions: NearMiss.suggestions(for: text, among: names))
    }

    private func verdict(_ cells: inout SheetCells) -> Assessment.Value? {
        let text = cells.text(at[3])
        guard !text.isEmpty else { return nil }
        let words: [(Assessment.Verdict, [String])] = [
            (.met, ["dat", "co", "x", "met", "pass", "yes"]),
            (.unmet, ["khong dat", "chua dat", "khong", "unmet", "fail", "no"]),
            (.notApplicable, ["khong ap dung", "not applicable", "n a"]),
        ]
        let key = NameKey.of(text)
        if let found = words.first(where: { $0.1.contains(key) }) { return .verdict(found.0) }
        cells.refuse(
            SheetMessages.oneOf(text, cells.title(at[3])), in: at[3],
            expected: Phrase(
                vi: "“đạt”, “không đạt” hoặc “không áp dụng”",
                en: "“đạt” (met), “không đạt” (unmet) or “không áp dụng” (not applicable)"))
        return nil
    }

    private func share(_ cells: inout SheetCells) -> Assessment.Value? {
        let before = cells.findings.count
        let (numerator, denominator) = (cells.quantity(at[0]), cells.quantity(at[1]))
        guard cells.findings.count == before, numerator != nil || denominator != nil else {
            return nil
        }
        guard let numerator, let denominator else {
            cells.refuse(
                FactMessages.halfShare, in: numerator == nil ? at[0] : at[1],
                remedy: FactMessages.halfShareRemedy)
            return nil
        }
        guard let ratio = Ratio(numerator, denominator) else {
            cells.refuse(
                FactMessages.zeroDenominator, in: at[1],
                remedy: FactMessages.zeroDenominatorRemedy)
            return nil
        }
        if numerator > denominator {
            cells.refuse(
                FactMessages.tooManyMet(cells.text(at[0]), cells.text(at[1])), in: at[0],
                remedy: FactMessages.tooManyMetRemedy)
        }
        return .share(ratio)
    }

    private func number(_ cells: inout SheetCells) -> Assessment.Value? {
        let words = cells.text(at[2])
        guard !words.isEmpty else { return nil }
        if case .levels(let names) = form {
            let key = NameKey.of(words)
            return .level(names.first { NameKey.of($0) == key } ?? words)
        }
        if indicator?.isShare == true, words.last == "%" {
            return percent(String(words.dropLast()), &cells)
        }
        guard let quantity = cells.quantity(at[2]) else { return nil }
        if indicator?.isShare == true, quantity > Quantity(100) {
            cells.refuse(FactMessages.above100(words), in: at[2])
        }
        return .number(quantity)
    }

    /// A share as people print it: `62,5%`.
    private func percent(_ words: String, _ cells: inout SheetCells) -> Assessment.Value? {
        let number = String(words.reversed().drop { $0 == " " }.reversed())
        guard case .success(let quantity) = cells.numbers.quantity(number), quantity >= .zero,
            quantity <= Quantity(100)
        else {
            cells.refuse(FactMessages.above100("\(words)%"), in: at[2])
            return nil
        }
        return .number(quantity)
    }
}
