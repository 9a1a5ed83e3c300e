import Basics
import Foundation
import Targets
import TestSupport
import Testing

@testable import Sheets

/// The same three outings in the workbooks of others: Files/ holds what they wrote.
@Suite struct DialectTests {
    private static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Files"

    @Test(arguments: ["openpyxl", "xlsxwriter", "libreoffice-vi", "libreoffice-en", "google"])
    func everyProgramSaysTheSame(program: String) throws {
        let path = "\(Self.folder)/\(program).xlsx"
        let bytes = try TextFile.bytes(at: path, takesOffice: true).get()
        let sheet = Form.workDays(CampaignFixture.catalogue).sheet(.file(bytes, name: path))
        // The title is passed over, the total is right: 45 + 1045 + 7 = 1097, and half of it.
        #expect(!sheet.hasErrors, "\(sheet.findings.map { $0.text(.vi) })")
        #expect(
            sheet.rows.map(\.value.day.description) == ["2024-06-08", "2024-06-15", "2024-06-22"])
        #expect(sheet.rows.map(\.value.unit) == ["25036", "25036", "25036"])
        #expect(sheet.rows.map(\.value.force.people) == [45, 1_045, 7])
        #expect(
            sheet.rows.map(\.value.force.personDays)
                == [22_500, 522_500, 3_500].map {
                    Quantity(thousandths: $0)
                })
    }
}
