package import Basics

// Reading a period, and naming it.
extension ReportPeriod {
    /// Why a text is no period.
    package enum Refusal: Error, Hashable, Sendable {
        /// None of the forms.
        case form
        /// A month, quarter or half that no year has.
        case number
        case reversed(from: Day, to: Day)
    }

    /// Reads `2024-06` or `06/2024`, `2024-Q2`, `2024-H1`, `2024`, and `FROM..TO` with days as
    /// `2024-06-01` or `01/06/2024`.
    package static func read(
        _ text: String, _ calendar: ReportCalendar
    ) -> Result<ReportPeriod, Refusal> {
        if let (from, to) = text.halves(at: "..") {
            guard let first = Day.written(from), let last = Day.written(to) else {
                return .failure(.form)
            }
            return ReportPeriod(from: first, to: last, calendar).map(Result.success)
                ?? .failure(.reversed(from: first, to: last))
        }
        guard let (kind, year) = kind(of: text) else { return .failure(.form) }
        return ReportPeriod(kind, year, calendar).map(Result.success) ?? .failure(.number)
    }

    /// As ``read(_:_:)`` reads it back: `2024-06`, `2024-Q2`, `2024-H1`, `2024`, `FROM..TO`.
    package var code: String {
        switch kind {
        case .month(let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
        case .quarter(let quarter): "\(year)-Q\(quarter)"
        case .half(let half): "\(year)-H\(half)"
        case .year: "\(year)"
        case .days: "\(first)..\(last)"
        }
    }

    private static func kind(of text: String) -> (Kind, year: Int)? {
        if let year = number(text, digits: 4) { return (.year, year) }
        if let (month, year) = text.halves(at: "/"), let number = number(month, digits: 1...2),
            let year = self.number(year, digits: 4)
        {
            return (.month(number), year)
        }
        guard let (head, tail) = text.halves(at: "-"), let year = number(head, digits: 4) else {
            return nil
        }
        if let month = number(tail, digits: 2) { return (.month(month), year) }
        guard let part = number(String(tail.dropFirst()), digits: 1) else { return nil }
        switch tail.first {
        case "Q", "q": return (.quarter(part), year)
        case "H", "h": return (.half(part), year)
        default: return nil
        }
    }

    private static func number(_ text: String, digits: Int) -> Int? {
        number(text, digits: digits...digits)
    }

    private static func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return Int(text)
    }
}

extension ReportPeriod {
    /// `tháng 6 năm 2024`, `quý II năm 2024`, `6 tháng đầu năm 2024`, `năm 2024`.
    package var title: Phrase {
        switch kind {
        case .month(let month):
            Phrase(vi: "tháng \(month) năm \(year)", en: "\(Self.months[month - 1]) \(year)")
        case .quarter(let quarter):
            Phrase(
                vi: "quý \(["I", "II", "III", "IV"][quarter - 1]) năm \(year)",
                en: "quarter \(quarter) of \(year)")
        case .half(let half):
            Phrase(
                vi: "6 tháng \(half == 1 ? "đầu" : "cuối") năm \(year)",
                en: "\(half == 1 ? "first" : "second") half of \(year)")
        case .year: Phrase(vi: "năm \(year)", en: "\(year)")
        case .days: daysInWords
        }
    }

    /// `từ ngày 15/05/2024 đến ngày 14/06/2024`.
    package var daysInWords: Phrase {
        Phrase(
            vi: "từ ngày \(first.inTable) đến ngày \(last.inTable)",
            en: "from \(first.inTable) to \(last.inTable)")
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}

extension Day {
    fileprivate static func written(_ text: String) -> Day? {
        Day(iso: text) ?? Day(vietnamese: text)
    }
}

extension String {
    /// What stands before and behind a mark that stands in it once.
    fileprivate func halves(at mark: String) -> (String, String)? {
        let parts = Array(self).split(separator: Array(mark), omittingEmptySubsequences: false)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
}

extension ReportPeriod: Encodable {
    private enum CodingKeys: String, CodingKey {
        case title, from, until
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(title, forKey: .title)
        try container.encode(first, forKey: .from)
        try container.encode(last, forKey: .until)
    }
}
