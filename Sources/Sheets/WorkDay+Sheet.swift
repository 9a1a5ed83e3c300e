package import Basics
package import Targets

extension Form<WorkDay> {
    /// Work days as a sheet that Excel opens and ``sheet(_:over:)`` reads back: the template's
    /// columns, the status and the number of the revision.
    ///
    /// - Parameter withNotes: notes stay in the log unless they are asked for.
    package func filled(
        of workDays: Walk<(workDay: WorkDay, status: WorkStatus, number: Int)>,
        language: Language, isSimulated: Bool, withNotes: Bool = false
    ) -> FilledSheet {
        let rows = workDays.map { workDay, status, number in
            let said = [status.title.text(language), "\(number)"] + (isSimulated ? ["x"] : [])
            return (content: workDay, remarks: said)
        }
        let remarks: [SheetColumn] = [.status, .revision] + (isSimulated ? [.simulated] : [])
        return filled(of: rows, remarks: remarks, language) { withNotes || $0 != "note" }
    }

    /// A sheet to fill in with Excel, with one row as a sample.
    ///
    /// A sheet that is brought with the sample still in it is refused.
    package func template(language: Language) -> String {
        template(language, sample: catalogue.map { Self.sample($0, language) } ?? [:])
    }

    /// What stands as the place of the sample row: it tells that the row is no data.
    static let samplePlace = Phrase(
        vi: "VÍ DỤ, xóa dòng này: Thôn 5", en: "SAMPLE, take this row out: Thôn 5")

    /// The first Saturday of the campaign in its first commune.
    private static func sample(_ catalogue: Catalogue, _ language: Language) -> [String: String] {
        let first = catalogue.campaign.begins
        let saturday = first.adding(days: (13 - first.weekday) % 7)
        let area = catalogue.campaignScope(on: saturday)
        let unit = catalogue.units.units.first {
            $0.kind.level == .commune && $0.period.contains(saturday)
                && area?.contains($0.id) ?? true
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
