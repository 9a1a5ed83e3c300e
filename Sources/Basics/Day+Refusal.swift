extension Day {
    /// What is said of a text that stands for a day and is none.
    ///
    /// A day in the order of letters, `31/12/2030`, is shown in the order of files.
    package static func refusal(of text: String) -> Phrase {
        let letters = Day(vietnamese: text)?.description
        return Phrase(
            vi: "“\(text)” không phải ngày có trong lịch, viết năm-tháng-ngày"
                + (letters.map { ": \($0)" } ?? ", ví dụ 2023-01-01"),
            en: "“\(text)” is not a day of the calendar, written year-month-day"
                + (letters.map { ": \($0)" } ?? ", as 2023-01-01"))
    }
}
