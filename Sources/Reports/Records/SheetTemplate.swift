package import Basics
package import Documents
package import Sheets

/// A sheet to fill in with Excel and bring in again: columns that say what they take, lists, an
/// example, and how it is done.
package struct SheetTemplate: Sendable {
    /// What a row begins with, by the keys of the columns.
    package typealias Begun = [String: Cell]

    /// Columns that are shown and not filled in.
    package struct Beside: Sendable {
        /// The key of the column behind which they stand.
        let key: String
        let columns: [(key: String, title: Phrase)]

        package init(behind key: String, _ columns: [(key: String, title: Phrase)]) {
            self.key = key
            self.columns = columns
        }
    }

    private let title: Phrase
    private let columns: [FormColumn]
    /// Shown and not filled in, behind the column of a key.
    private let beside: Beside?
    private let rows: [Begun]
    private let example: Begun?
    private let lists: [String: [Phrase]]
    private let room: Int
    private let isSimulated: Bool

    /// - Parameters:
    ///   - beside: what is shown and not filled in. The default is nothing.
    ///   - rows: which are begun. The default is none.
    ///   - example: the row that shows how. The default is none.
    package init(
        _ title: Phrase, _ columns: [FormColumn], beside: Beside? = nil,
        rows: [Begun] = [], example: Begun? = nil, lists: [String: [Phrase]], room: Int,
        isSimulated: Bool
    ) {
        self.title = title
        self.columns = columns
        self.beside = beside
        self.rows = rows
        self.example = example
        self.lists = lists
        self.room = room
        self.isSimulated = isSimulated
    }

    package func document(_ language: Language) -> Document {
        let number = Phrase(vi: "STT", en: "No.")
        var shown: [(key: String, title: Phrase, column: FormColumn?)] = []
        for column in columns {
            shown.append((column.key, column.title, column))
            guard let beside, beside.key == column.key else { continue }
            shown += beside.columns.map { ($0.key, $0.title, nil) }
        }
        let heads = [number.text(language)] + shown.map { $0.title.text(language) }
        let begun = (example.map { [$0] } ?? []) + rows
        let hasExample = example != nil
        let keys = shown.map(\.key)
        var table = Table(
            heads: heads.map { Table.Head($0) },
            rows: Rows(
                begun.enumerated().map { index, cells in
                    let isExample = hasExample && index == 0
                    let first: Cell =
                        isExample
                        ? .text(Self.example.text(language))
                        : .number(index + (hasExample ? 0 : 1))
                    return Table.Row([first] + keys.map { cells[$0] ?? .blank })
                }))
        table.isSheet = true
        table.filling = Filling(
            [Filling.Column(.words(atMost: 20))]
                + shown.map { $0.column.map { column($0, language) } ?? Filling.Column(.given) },
            lists: lists.mapValues { $0.map { $0.text(language) } },
            guide: guide(language), room: room)
        return Document(
            title.text(language), simulated: isSimulated, language,
            sections: [Section(for: .spreadsheets, [.table(table)])])
    }

    /// What the number of the row says that is no data.
    static let example = Phrase(vi: "ví dụ", en: "example")

    private func column(_ column: FormColumn, _ language: Language) -> Filling.Column {
        let required = Phrase(vi: "Phải có. ", en: "Required. ")
        let hint = Self.hint(column.kind, column.measure).text(language)
        return Filling.Column(
            entry(column.kind), hint: (column.isRequired ? required.text(language) : "") + hint)
    }

    private func entry(_ kind: FormColumn.Kind) -> Filling.Entry {
        switch kind {
        case .day: .day
        case .whole: .whole
        case .amount: .amount
        case .words(let limit): .words(atMost: limit)
        case .code: .code
        case .choice(let list):
            lists[list]?.isEmpty ?? true ? .words(atMost: 200) : .choice(list, isOpen: false)
        case .usual(let list):
            lists[list]?.isEmpty ?? true ? .words(atMost: 200) : .choice(list, isOpen: true)
        }
    }

    private static func hint(_ kind: FormColumn.Kind, _ measure: String?) -> Phrase {
        let unit = measure.map { " (\($0))" } ?? ""
        return switch kind {
        case .day:
            Phrase(vi: "Ngày dạng 08/06/2024.", en: "A day such as 08/06/2024.")
        case .whole:
            Phrase(
                vi: "Số nguyên từ 0 trở lên\(unit); để trống nếu không rõ.",
                en: "A whole number from 0 on\(unit); empty where it is not known.")
        case .amount:
            Phrase(
                vi: "Số từ 0 trở lên\(unit); để trống nếu không có.",
                en: "A number from 0 on\(unit); empty where there is none.")
        case .words(let limit):
            Phrase(vi: "Chữ, không quá \(limit) ký tự.", en: "Words, at most \(limit) letters.")
        case .code: Phrase(vi: "Ghi đúng như trong sổ.", en: "As it stands in the log.")
        case .choice: Phrase(vi: "Chọn trong danh sách.", en: "Choose from the list.")
        case .usual:
            Phrase(
                vi: "Chọn trong danh sách, hoặc ghi tên khác.",
                en: "Choose from the list, or write another name.")
        }
    }

    private func guide(_ language: Language) -> [String] {
        let lines: [Phrase] = [
            Phrase(
                vi: "Mỗi hàng một mục; không đổi tên cột, không chèn cột.",
                en: "One row each; leave the heads as they are and insert no column."),
            Phrase(
                vi: "Hàng có STT “ví dụ” chỉ để xem cách ghi; chương trình bỏ qua hàng này.",
                en: "The row numbered “example” only shows how; the program passes over it."),
            Phrase(
                vi: "Ô có mũi tên thì chọn trong danh sách; ô ngày gõ dạng 08/06/2024.",
                en: "Where a cell has an arrow choose from the list; type days as 08/06/2024."),
            Phrase(
                vi: "Con số gõ bằng số, không kèm đơn vị tính; để trống là không rõ, khác với 0 "
                    + "(khối lượng, đóng góp của buổi ra quân: 0 cũng như để trống).",
                en:
                    "Type numbers as numbers, without a measure; empty is not known, which is not 0 "
                    + "(work and gifts of an outing: 0 is as empty)."
            ),
            Phrase(
                vi: "Chép từ bảng khác sang thì dán giá trị (Paste Special, Values).",
                en: "Paste values only when you copy from elsewhere (Paste Special, Values)."),
            Phrase(
                vi: "Không ghi tên riêng của cá nhân: chỉ ghi cơ quan, chức vụ, thôn.",
                en: "Write no person's name: offices, roles and villages only."),
            Phrase(
                vi:
                    "Điền xong lưu lại dạng .xlsx rồi nhập cả tệp; sai ở đâu chương trình chỉ ô đó.",
                en:
                    "Save it as .xlsx and bring the file in; the program names each cell that is wrong."
            ),
        ]
        return lines.filter { example != nil || !$0.en.contains("“example”") }
            .map { $0.text(language) }
    }
}
