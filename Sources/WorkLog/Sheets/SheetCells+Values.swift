import Basics

extension SheetCells {
    /// The day of a cell, written `dd/MM/yyyy` or as ISO; `nil` when empty or refused.
    mutating func day(_ column: Int?) -> Day? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        guard let day = Day(iso: text) ?? Day(vietnamese: text) else {
            refuse(
                Self.looksLikeADay(text)
                    ? SheetMessages.noSuchDay(text) : SheetMessages.notADay(text, title(column)),
                in: column, expected: SheetMessages.dayForm)
            return nil
        }
        guard (2000...2100).contains(day.year) else {
            refuse(SheetMessages.farDay(text), in: column, expected: SheetMessages.dayForm)
            return nil
        }
        return day
    }

    /// Digits in three groups in one of the two orders, whatever the calendar says of them.
    private static func looksLikeADay(_ text: String) -> Bool {
        for (separator, lengths) in [("/", [1...2, 1...2, 4...4]), ("-", [4...4, 2...2, 2...2])] {
            let groups = text.split(
                separator: Character(separator), omittingEmptySubsequences: false)
            if groups.count == 3,
                zip(groups, lengths).allSatisfy({
                    $1.contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) }
                })
            {
                return true
            }
        }
        return false
    }

    /// An amount of zero or more; `nil` when empty or refused.
    mutating func quantity(_ column: Int?) -> Quantity? {
        guard let column, column < row.cells.count, !row.cells[column].isEmpty else { return nil }
        if let whole = reader.wholeNumber(row.cells[column]) { return Quantity(whole) }
        let text = reader.text(row.cells[column])
        guard !text.isEmpty else { return nil }
        switch numbers.quantity(text) {
        case .success(let quantity) where quantity < .zero:
            refuse(SheetMessages.negative(text, title(column)), in: column)
        case .success(let quantity): return quantity
        case .failure(let refusal):
            refuse(
                SheetMessages.notANumber(text, title(column), refusal), in: column,
                expected: SheetMessages.expected(refusal, numbers),
                remedy: SheetMessages.remedy(refusal))
        }
        return nil
    }

    /// A whole number of zero or more; `nil` when empty or refused.
    mutating func count(_ column: Int?) -> Int? {
        guard let quantity = quantity(column) else { return nil }
        guard quantity.isWhole else {
            refuse(SheetMessages.notWhole(text(column), title(column)), in: column)
            return nil
        }
        return Int(quantity.thousandths / 1_000)
    }

    /// Money in whole đồng; `nil` when empty or refused.
    mutating func money(_ column: Int?) -> Quantity? {
        guard let quantity = quantity(column) else { return nil }
        guard quantity.isWhole else {
            refuse(
                SheetMessages.brokenMoney(text(column), title(column)), in: column,
                remedy: SheetMessages.brokenMoneyRemedy)
            return nil
        }
        return quantity
    }
}
