extension Day {
    /// The day as tables print it: `05/11/2022` in both languages.
    package var inTable: String {
        let (year, month, day) = civil
        return Day.written((day, 2), "/", (month, 2), "/", (year, 4))
    }

    /// The day as official letters write it: `03/6/2022`, `05/11/2022`.
    ///
    /// Days under 10 and the months 1 and 2 have a leading zero (Thông tư 01/2011/TT-BNV,
    /// appendix).
    package var inCitation: String {
        let (year, month, day) = civil
        let monthText = month <= 2 ? Day.padded(month, 2) : String(month)
        return "\(Day.padded(day, 2))/\(monthText)/\(Day.padded(year, 4))"
    }

    /// The month as tables print it: `06/2024`.
    package var monthInTable: String {
        let (year, month, _) = civil
        return "\(Day.padded(month, 2))/\(Day.padded(year, 4))"
    }
}
