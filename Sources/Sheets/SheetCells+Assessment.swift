import Basics
import Targets

extension SheetCells {
    /// What an assessment found: exactly one of a verdict, a share, a value.
    ///
    /// - Parameters:
    ///   - indicator: `nil` for a criterion or a whole standard.
    ///   - form: what can be compared there; `nil` where the part is not known.
    mutating func value(of indicator: Indicator?, in form: AssessmentForm?) -> Assessment.Value? {
        let before = findings.count
        let found = [verdict(), share(), number(of: indicator, in: form)].compactMap(\.self)
        guard findings.count == before else { return nil }
        if found.isEmpty {
            refuse(FactMessages.noValue, in: nil, expected: FactMessages.noValueForm)
        }
        if found.count > 1 {
            refuse(FactMessages.severalValues, in: nil, expected: FactMessages.noValueForm)
        }
        guard found.count == 1 else { return nil }
        if let form, !form.reads(found[0]) { refuse(found[0], readAs: form) }
        return found[0]
    }

    private mutating func refuse(_ value: Assessment.Value, readAs form: AssessmentForm) {
        let column =
            switch value {
            case .verdict: header["pass"]
            case .share: header["numerator"]
            case .number, .level: header["value"]
            }
        var names: [String] = []
        if case .levels(let known) = form { names = known }
        refuse(
            FactMessages.wrongForm(text(column)), in: column, expected: form.words,
            suggestions: NearMiss.suggestions(for: text(column), among: names))
    }

    private mutating func verdict() -> Assessment.Value? {
        let column = header["pass"]
        let text = text(column)
        guard !text.isEmpty else { return nil }
        let words: [(Assessment.Verdict, [String])] = [
            (.met, ["dat", "co", "x", "met", "pass", "yes"]),
            (.unmet, ["khong dat", "chua dat", "khong", "unmet", "fail", "no"]),
            (.notApplicable, ["khong ap dung", "not applicable", "n a"]),
        ]
        let key = NameKey.of(text)
        if let found = words.first(where: { $0.1.contains(key) }) { return .verdict(found.0) }
        refuse(
            SheetMessages.oneOf(text, title(column)), in: column,
            expected: Phrase(
                vi: "“đạt”, “không đạt” hoặc “không áp dụng”",
                en: "“đạt” (met), “không đạt” (unmet) or “không áp dụng” (not applicable)"))
        return nil
    }

    private mutating func share() -> Assessment.Value? {
        let columns = (header["numerator"], header["denominator"])
        let before = findings.count
        let (numerator, denominator) = (quantity(columns.0), quantity(columns.1))
        guard findings.count == before, numerator != nil || denominator != nil else { return nil }
        guard let numerator, let denominator else {
            refuse(
                FactMessages.halfShare, in: numerator == nil ? columns.0 : columns.1,
                remedy: FactMessages.halfShareRemedy)
            return nil
        }
        guard let ratio = Ratio(numerator, denominator) else {
            refuse(
                FactMessages.zeroDenominator, in: columns.1,
                remedy: FactMessages.zeroDenominatorRemedy)
            return nil
        }
        if numerator > denominator {
            refuse(
                FactMessages.tooManyMet(text(columns.0), text(columns.1)), in: columns.0,
                remedy: FactMessages.tooManyMetRemedy)
        }
        return .share(ratio)
    }

    private mutating func number(
        of indicator: Indicator?, in form: AssessmentForm?
    ) -> Assessment.Value? {
        let column = header["value"]
        let words = text(column)
        guard !words.isEmpty else { return nil }
        if case .levels(let names) = form {
            let key = NameKey.of(words)
            return .level(names.first { NameKey.of($0) == key } ?? words)
        }
        if indicator?.isShare == true, words.last == "%" {
            return percent(String(words.dropLast()), column)
        }
        guard let quantity = quantity(column) else { return nil }
        if indicator?.isShare == true, quantity > Quantity(100) {
            refuse(FactMessages.above100(words), in: column)
        }
        return .number(quantity)
    }

    /// A share as people print it: `62,5%`.
    private mutating func percent(_ words: String, _ column: Int?) -> Assessment.Value? {
        let number = String(words.reversed().drop { $0 == " " }.reversed())
        guard case .success(let quantity) = numbers.quantity(number), quantity >= .zero,
            quantity <= Quantity(100)
        else {
            refuse(FactMessages.above100("\(words)%"), in: column)
            return nil
        }
        return .number(quantity)
    }
}
