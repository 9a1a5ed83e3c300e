package import Basics
package import ProgressCalculator
import Reports
import Sheets
package import Targets
package import WorkLog

/// Recording and reading decisions.
extension Tracker {
    /// Records one decision given field by field, with the checks of a sheet.
    ///
    /// - Parameter fields: cells by the keys of the sheet's columns.
    package func recognise(
        _ fields: [String: String], by recorder: Recorder
    ) throws(TrackerError) -> (recognition: RecognitionList.Row, report: ImportReport) {
        let sheet = RecognitionSheet.parse(
            row: fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
            from: "recognise add", catalogue: catalogue)
        guard sheet.findings.allSatisfy({ $0.severity != .error }), let row = sheet.rows.first
        else { throw .fields(sheet.findings) }
        let report = try importing(by: recorder) { recorder throws(LogError) in
            try log.importFacts(sheet, by: &recorder)
        }
        return (RecognitionList.Row(row.value, catalogue), report)
    }

    /// Decisions that are on record, by day.
    package func recognitions(asOf day: Day) throws(TrackerError) -> RecognitionList {
        do throws(LogError) {
            let found = try log.recognitions(upTo: day).sorted {
                ($0.day, $0.unit, $0.standard) < ($1.day, $1.unit, $1.standard)
            }
            return RecognitionList(
                asOf: day, simulated: isSimulated,
                recognitions: found.map { RecognitionList.Row($0, catalogue) })
        } catch {
            throw .log(error)
        }
    }
}

/// Decisions on units, by day of signing.
package struct RecognitionList: Hashable, Sendable, Encodable {
    package let asOf: Day
    package let simulated: Bool
    package let recognitions: [Row]

    package struct Row: Hashable, Sendable, Encodable {
        package let id: Recognition.ID
        package let unit: UnitReference?
        package let standard: Standard.ID
        package let title: Phrase
        package let document: String
        package let day: Day
        package let dayIs: String
        package let forYear: Int?
        package let withdrawnOn: Day?
        package let source: String
        package let note: String

        init(_ recognition: Recognition, _ catalogue: Catalogue) {
            id = recognition.id
            unit = catalogue.units[recognition.unit].map { UnitReference($0) }
            standard = recognition.standard
            title =
                catalogue.standards[recognition.standard]?.title ?? Phrase(recognition.standard)
            document = recognition.document
            day = recognition.day
            dayIs = recognition.dayIs.rawValue
            forYear = recognition.forYear
            withdrawnOn = recognition.withdrawnOn
            source = recognition.source
            note = recognition.note
        }
    }
}

extension RecognitionList {
    package func text(_ language: Language, width: Int) -> String {
        let ids = ShortIDs(recognitions.map(\.id))
        var table = TextTable([language == .vi ? "Mã" : "Id"] + headers(language))
        for row in recognitions { table.add([ids[row.id]] + cells(of: row, language)) }
        let mark = simulated ? "\n" + Sentences.simulated.text(language) : ""
        return table.text(width: width) + mark
    }

    package func csv(_ language: Language) -> String {
        var csv = CSVText(simulated: simulated, language)
        csv.add(headers(language))
        for row in recognitions { csv.add(cells(of: row, language)) }
        return csv.description
    }

    private func headers(_ language: Language) -> [String] {
        language == .vi
            ? [
                "Ngày ký", "Đơn vị", "Bộ tiêu chí", "Số quyết định", "Đạt chuẩn năm",
                "Ngày thu hồi", "Nguồn",
            ]
            : ["Day", "Unit", "Standard", "Document", "For year", "Withdrawn on", "Source"]
    }

    private func cells(of row: Row, _ language: Language) -> [String] {
        let by = language == .vi ? "chậm nhất " : "by "
        return [
            (row.dayIs == DayPrecision.by.rawValue ? by : "") + row.day.inTable,
            row.unit?.title.text(language) ?? "", row.title.text(language), row.document,
            row.forYear.map(String.init) ?? "", row.withdrawnOn?.inTable ?? "", row.source,
        ]
    }
}
