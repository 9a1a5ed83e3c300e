import Basics

// What a sheet may bring besides its rows: titles, totals, merged cells, samples.
extension SheetMessages {
    static func titleRows(_ first: Int, header: Int) -> Phrase {
        Phrase(
            vi: "dòng tiêu đề cột là dòng \(header); các dòng phía trên được bỏ qua",
            en: "the header is line \(header); the lines above it are passed over")
    }

    /// - Parameter columns: which lines each column takes its text from.
    static func filledDown(
        _ columns: [(titles: [String], sources: [Int])], _ lines: [Int]
    ) -> Phrase {
        let first = lines[0]
        let last = lines[lines.count - 1]
        let vi = lines.count == 1 ? "dòng \(first)" : "\(lines.count) dòng (\(first)–\(last))"
        let en = lines.count == 1 ? "line \(first)" : "\(lines.count) rows (\(first)–\(last))"
        func list(_ word: String) -> String {
            columns.map { titles, sources in
                let names = titles.map { "“\($0)”" }.joined(separator: ", ")
                let shown = sources.prefix(6).map(String.init).joined(separator: ", ")
                return "\(names) \(word) \(shown)\(sources.count > 6 ? " …" : "")"
            }.joined(separator: "; ")
        }
        return Phrase(
            vi: "\(vi) để trống, hiểu là ô gộp: \(list("lấy theo dòng"))",
            en: "\(en) with empty cells, taken for merged ones: \(list("as in line"))")
    }

    static let filledDownRemedy = Phrase(
        vi: "nếu không phải vậy, điền vào từng dòng rồi nhập lại",
        en: "if it is not so, fill in every row and bring the sheet again")

    /// - Parameter sum: in thousandths.
    static func wrongTotal(_ title: String, _ given: Quantity, _ sum: Int128) -> Phrase {
        Phrase { language in
            let format = NumberFormat(language)
            let written = format.text(given)
            let added =
                Int64(exactly: sum).map { format.text(Quantity(thousandths: $0)) }
                ?? "\(sum / 1_000)"
            return language == .vi
                ? "cột “\(title)”: dòng tổng ghi \(written), cộng các dòng trên được \(added)"
                : "column “\(title)”: the total says \(written), the rows above add up to \(added)"
        }
    }

    static let likeATotal = Phrase(
        vi: "dòng này không có ngày và ghi lại đúng tổng các dòng trên",
        en: "the row has no day and says again what the rows above add up to")
    static let likeATotalRemedy = Phrase(
        vi: "nếu là dòng tổng, ghi “Tổng cộng” ở đầu dòng; nếu là một buổi, điền ngày",
        en: "write “Tổng cộng” at its beginning if it is a total, its day if it is an outing")

    static let wrongTotalRemedy = Phrase(
        vi: "xem lại các dòng của cột này, hoặc xóa dòng tổng",
        en: "look at the rows of this column, or take the total out")

    static let sampleRow = Phrase(
        vi: "đây là dòng ví dụ của mẫu, không phải số liệu",
        en: "this is the sample row of the template, not data")
    static let sampleRowRemedy = Phrase(vi: "xóa dòng này", en: "take this row out")

    static let examplePassedOver = Phrase(
        vi: "dòng ví dụ của mẫu được bỏ qua", en: "the example row of the template is passed over")
    static let exampleTypedOver = Phrase(
        vi: "dòng này còn ghi STT “ví dụ” nhưng không còn là dòng ví dụ của mẫu",
        en: "the row is numbered “example” and does not say what the template's example said")
    static func exampleTwice(_ first: Int) -> Phrase {
        Phrase(
            vi: "dòng này ghi STT “ví dụ” mà dòng ví dụ của mẫu là dòng \(first)",
            en: "the row is numbered “example”, and the template's example is line \(first)")
    }
    static let exampleRemedy = Phrase(
        vi: "nếu là buổi thật, xóa chữ “ví dụ” ở cột STT; nếu không, xóa cả dòng",
        en: "if it is real, take the word “example” out of its number; if not, take the row out")

    static let notADayRemedy = Phrase(
        vi: "trong Excel định dạng cả cột là ngày (dd/mm/yyyy), năm bốn chữ số, rồi lưu lại",
        en: "in Excel format the column as days (dd/mm/yyyy), four digits for the year, and save")
    static let swappedDayRemedy = Phrase(
        vi: "ghi ngày trước, tháng sau; nếu Excel đã đổi chỗ thì sửa lại cả cột",
        en: "write the day before the month; if Excel has swapped them, mend the whole column")
}

// Cells of workbooks.
extension SheetMessages {
    static func errorCell(_ text: String) -> (problem: Phrase, remedy: Phrase) {
        (
            problem: Phrase(
                vi: "ô báo lỗi công thức \(text)", en: "the cell shows the error \(text)"),
            remedy: Phrase(
                vi: "sửa công thức, hoặc gõ thẳng giá trị vào ô",
                en: "mend the formula, or type the value into the cell")
        )
    }

    static let uncomputedCell = (
        problem: Phrase(
            vi: "ô có công thức nhưng tệp không lưu kết quả",
            en: "the cell has a formula whose value the file does not hold"),
        remedy: Phrase(
            vi: "mở tệp bằng Excel, lưu lại rồi nhập", en: "open the file in Excel and save it")
    )

    static let oldText = (
        problem: Phrase(
            vi: "chữ gõ bằng phông cũ (.VnTime, VNI), không phải Unicode",
            en: "the text is set in an old face (.VnTime, VNI), not in Unicode"),
        remedy: Phrase(
            vi:
                "chuyển bảng sang Unicode (UniKey, Ctrl+Shift+F6), đổi phông Times New Roman, lưu lại",
            en:
                "convert the sheet to Unicode (UniKey, Ctrl+Shift+F6), set Times New Roman, and save"
        )
    )

    /// That hidden rows are read too; none where there are none.
    static func hidden(_ lines: [Int], at place: (Int) -> Place) -> [Finding] {
        guard let first = lines.first, let last = lines.last else { return [] }
        let range = lines.count == 1 ? "\(first)" : "\(first)–\(last)"
        return [
            Finding(
                Phrase(
                    vi: "\(lines.count) hàng đang ẩn (\(range)) vẫn được đọc",
                    en: "\(lines.count) hidden rows (\(range)) are read too"),
                at: place(first), severity: .warning,
                remedy: Phrase(
                    vi: "nếu không muốn nhập thì xóa hẳn các hàng đó",
                    en: "delete them if they are not meant"))
        ]
    }
}

// Rows of one key.
extension SheetMessages {
    static func twin(at place: Place) -> Phrase {
        Phrase(
            vi: "đã có ở \(place), số liệu khác", en: "stands at \(place) with other figures")
    }

    /// That rows of one sheet stand just so in another; none where there are none.
    static func repeated(_ places: [Place]) -> [Finding] {
        guard let first = places.first else { return [] }
        return [
            Finding(
                Phrase(
                    vi: "\(places.count) hàng đã có ở trang trước, số liệu như nhau: bỏ qua",
                    en: "\(places.count) rows stand just so in a sheet before: passed over"),
                at: first, severity: .warning)
        ]
    }

    static func twinOf(_ line: Int) -> Phrase {
        Phrase(
            vi: "trùng với dòng \(line)", en: "the same work day as line \(line)")
    }
}
