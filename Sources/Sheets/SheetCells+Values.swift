import Basics

extension SheetCells {
    /// The day of a cell, as ``WrittenDay`` reads it; `nil` when empty or refused.
    mutating func day(_ column: Int?) -> Day? {
        if days == .dayFirst, let column, let day = source.plainDay(column),
            (2000...2100).contains(day.year)
        {
            return day
        }
        if let column, let day = source.trueDay(column) { return known(day, in: column) }
        let text = text(column)
        guard !text.isEmpty else { return nil }
        guard let written = WrittenDay(text) else {
            refuse(
                SheetMessages.notADay(text, title(column)), in: column,
                expected: SheetMessages.dayForm, remedy: SheetMessages.notADayRemedy)
            return nil
        }
        if days == .unsaid, written.readsTwoWays {
            refuse(
                SheetMessages.twoDays(text, title(column), written), in: column,
                step: .sayDayFirst)
            return nil
        }
        guard let day = written.day else {
            refuse(
                SheetMessages.noSuchDay(text), in: column, expected: SheetMessages.dayForm,
                remedy: written.isSwapped ? SheetMessages.swappedDayRemedy : nil)
            return nil
        }
        guard (2000...2100).contains(day.year) else {
            refuse(SheetMessages.farDay(text), in: column, expected: SheetMessages.dayForm)
            return nil
        }
        if let weekday = written.weekday, weekday != day.weekday {
            refuse(SheetMessages.otherWeekday(text), in: column, expected: SheetMessages.dayForm)
            return nil
        }
        return day
    }

    /// A day of the years in which there are campaigns; refused otherwise.
    private mutating func known(_ day: Day, in column: Int) -> Day? {
        if (2000...2100).contains(day.year) { return day }
        refuse(SheetMessages.farDay(day.inTable), in: column, expected: SheetMessages.dayForm)
        return nil
    }

    /// The day of a cell that must not be empty.
    mutating func requiredDay(_ column: Int) -> Day? {
        required(column) == nil ? nil : day(column)
    }

    /// An amount of zero or more; `nil` when empty or refused.
    mutating func quantity(_ column: Int?) -> Quantity? {
        guard let column else { return nil }
        if let whole = source.wholeNumber(column) { return Quantity(whole) }
        let text = source.text(column)
        guard !text.isEmpty else { return nil }
        switch source.amount(column) ?? numbers.quantity(text) {
        case .success(let quantity) where quantity < .zero:
            refuse(
                SheetMessages.negative(text, title(column)), in: column,
                expected: SheetMessages.notNegative)
        case .success(let quantity): return quantity
        case .failure(let refusal):
            if let number = header.withoutMeasure(text, in: column),
                case .success(let quantity) = numbers.quantity(number), quantity >= .zero
            {
                measured.append(column)
                return quantity
            }
            refuse(
                SheetMessages.notANumber(text, title(column), refusal), in: column,
                expected: SheetMessages.expected(refusal, numbers),
                remedy: SheetMessages.remedy(refusal, inWorkbook: source.isOfWorkbook))
        }
        return nil
    }

    /// A whole number of zero or more; `nil` when empty or refused.
    mutating func count(_ column: Int?) -> Int? {
        guard let quantity = quantity(column) else { return nil }
        guard quantity.isWhole else {
            refuse(
                SheetMessages.notWhole(text(column), title(column)), in: column,
                expected: SheetMessages.wholeForm)
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
