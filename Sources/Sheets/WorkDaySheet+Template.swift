package import Basics
package import Targets

extension WorkDaySheet {
    /// A sheet to fill in with Excel: the headers with their measures, and one row as a sample.
    ///
    /// A sheet that is brought with the sample still in it is refused.
    package static func template(catalogue: Catalogue, language: Language) -> String {
        var text = CSVText()
        let columns = templateColumns(of: catalogue)
        text.add(columns.map { $0.header(language) })
        let sample = sample(catalogue, language)
        text.add(columns.map { sample[$0.key] ?? "" })
        return text.description
    }

    /// What stands as the place of the sample row: it tells that the row is no data.
    static let samplePlace = Phrase(
        vi: "VÍ DỤ, xóa dòng này: Thôn 5", en: "SAMPLE, take this row out: Thôn 5")

    /// The first Saturday of the campaign in its first commune.
    private static func sample(_ catalogue: Catalogue, _ language: Language) -> [String: String] {
        let first = catalogue.campaign.begins
        let saturday = first.adding(days: (13 - first.weekday) % 7)
        let unit = catalogue.units.units.first {
            $0.kind.level == .commune && $0.period.contains(saturday)
        }
        var cells = [
            "day": saturday.inTable, "unit": unit?.title.vi ?? "",
            "place": samplePlace.text(language),
            "organiser": language == .vi ? "Đoàn Thanh niên" : "Youth union",
            "people": "1.045", "person_days": "522,5",
        ]
        if let activity = catalogue.campaign.activities.first { cells[activity] = "1.250" }
        return cells
    }
}
