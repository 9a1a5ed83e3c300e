import Basics
import GRDB
import Sheets
import Targets
import TestSupport
import Testing

@testable import WorkLog

/// The program keeps nobody: no form, no sheet and no table has a field for a person.
@Suite struct NobodyTests {
    private static let persons = [
        "ho ten", "ho va ten", "ten nguoi", "nguoi khai", "nguoi tham gia", "cccd", "cmnd",
        "can cuoc", "so dien thoai", "dien thoai", "ngay sinh", "dia chi nha", "full name",
        "birth", "phone", "person name", "citizen", "member name", "label of", "dang vien so",
    ]

    private func isOfAPerson(_ text: String) -> Bool {
        let key = NameKey.of(text.replacing("_", with: " "))
        return Self.persons.contains { key.contains($0) }
    }

    @Test func noSheetHasAFieldForAPerson() {
        let titles =
            Form.workDays(catalogue).inputs + Form.assessments(catalogue).inputs
            + Form.recognitions(catalogue).inputs + Form.workItems(catalogue).inputs
            + Form.dutyCounts(catalogue).inputs + Form.confirmations.inputs
        #expect(titles.count > 100)
        for input in titles {
            let named = [input.key, input.label.vi, input.label.en].filter(isOfAPerson)
            #expect(named.isEmpty, "\(named)")
        }
        // The list above would find one.
        #expect(isOfAPerson("Họ và tên") && isOfAPerson("Số điện thoại"))
    }

    @Test func noTableHasAColumnForAPerson() throws {
        let file = LogFile()
        _ = try file.create()
        let columns = try file.stranger().read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT info.name FROM sqlite_schema AS own
                        JOIN pragma_table_info(own.name) AS info WHERE own.type = 'table'
                    """)
        }
        #expect(columns.count > 150)
        #expect(columns.filter(isOfAPerson) == [])
        // Who records and who confirms are offices and roles: the only two.
        let who = Set(columns.filter { $0.hasSuffix("_by") || $0 == "author" })
        #expect(who == ["author", "confirmed_by", "redacted_by", "committed_by"])
    }
}
