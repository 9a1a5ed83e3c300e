import Basics
import Documents
import Synchronization
import Testing

/// One document in every form that needs nothing else.
@Suite struct DocumentTests {
    private struct Village: Sendable {
        let name: String
        let people: Quantity?
        let work: Amount
    }

    private static let villages = [
        Village(
            name: "Thôn 1", people: Quantity(1_200),
            work: Amount(confirmed: Quantity(250), awaiting: Quantity(50))),
        Village(name: "=Thôn <2>", people: nil, work: .zero),
    ]

    private static func document(simulated: Bool = false, dagger: Bool = false) -> Document {
        let table = Table(
            of: villages,
            [
                Column("Thôn") { .written($0.name) },
                Column("Lượt người", .right) { .number($0.people) },
                Column("Cống (m)", .right) { .amount($0.work, .vi) },
                Column("Mã", for: .spreadsheets) { .text("m-" + $0.name.suffix(1)) },
            ])
        return Document(
            "Ra quân", head: ["xã Hòa Ninh"], simulated: simulated, needsDagger: dagger, .vi,
            sections: [
                Section("Theo thôn", [.table(table)]),
                Section(for: .readers, [.list(["một", "hai"])]),
            ])
    }

    @Test func textShowsWhatReadersSee() throws {
        let text = try Self.document(simulated: true, dagger: true).text(width: 80)
        #expect(
            text == """
                Ra quân
                xã Hòa Ninh
                SỐ LIỆU MÔ PHỎNG, KHÔNG DÙNG ĐỂ BÁO CÁO

                Theo thôn
                Thôn        Lượt   Cống (m)
                           người
                ───────────────────────────
                Thôn 1     1.200  250 (300)
                =Thôn <2>      –          0

                - một
                - hai

                † Mức đạt chuẩn chưa đối chiếu văn bản gốc, chỉ để tham khảo.
                """)
    }

    /// A long list is written as it comes: of 20 000 rows never more than a piece is held.
    @Test func longTablesAreWrittenAsTheyCome() throws {
        let asked = Mutex(0)
        let rows = Rows { body in
            for number in 1...20_000 {
                asked.withLock { $0 = number }
                try body(Table.Row([.text("buổi \(number)"), .number(number)]))
            }
        }
        let document = Document(
            "Sổ", simulated: false, .vi,
            sections: [
                Section([.table(Table(heads: [Table.Head("Buổi"), Table.Head("Số")], rows: rows))])
            ])
        for isCSV in [true, false] {
            var (whole, most, first) = ("", 0, 0)
            let take = { (piece: String) in
                if first == 0 { first = asked.withLock { $0 } }
                whole += piece
                most = max(most, piece.utf8.count)
            }
            try isCSV ? document.writeCSV(to: take) : document.writeHTML(to: take)
            #expect(first < 10_000)
            #expect(most < 1 << 17)
            #expect(try whole == (isCSV ? document.csv() : document.html()))
            #expect(whole.contains(isCSV ? "buổi 20000;20.000\r\n" : ">buổi 20000</th>"))
        }
    }

    @Test func csvKeepsRemarksInTheRowAndDisarmsWhatPeopleWrote() throws {
        let csv = try Self.document(simulated: true).csv()
        #expect(
            csv
                == "\u{FEFF}Thôn;Lượt người;Cống (m);Mã;Ghi chú\r\n"
                + "Thôn 1;1.200;250 (300);m-1;\"Số liệu mô phỏng, không dùng để báo cáo\"\r\n"
                + "'=Thôn <2>;–;0;m->;\"Số liệu mô phỏng, không dùng để báo cáo\"\r\n")
        #expect(try !Self.document().csv().contains("Ghi chú"))
    }

    @Test func htmlIsSemanticAndEscapedOnce() throws {
        let html = try Self.document(dagger: true).html()
        #expect(html.contains("<caption>Theo thôn</caption>"))
        #expect(html.contains("<th scope=\"col\">Lượt người</th>"))
        #expect(html.contains("<th scope=\"row\" class=\"depth-0\">=Thôn &lt;2&gt;</th>"))
        #expect(html.contains("<td class=\"figure\">–</td>"))
        #expect(html.contains("<p id=\"dagger\" class=\"note\">†"))
        #expect(!html.contains("style="))
    }

    @Test func groupsOfColumnsSpanInHTML() throws {
        let table = Table(
            of: [1],
            [
                Column("STT") { .number($0) },
                Column("đã xác nhận", .right, group: "Trong kỳ") { .number($0) },
                Column("đã báo cáo", .right, group: "Trong kỳ") { .number($0) },
            ])
        let html = try Document("A", simulated: false, .vi, sections: [Section([.table(table)])])
            .html()
        #expect(
            html.contains(
                "<th scope=\"col\" rowspan=\"2\">STT</th>"
                    + "<th scope=\"colgroup\" colspan=\"2\">Trong kỳ</th>"))
    }

    @Test func noCharacterThatATerminalObeysGetsIntoMarkup() {
        var html = HTML()
        html.text("a\u{1B}[2J\u{202E}b")
        #expect(html.markup == "a\u{FFFD}[2J\u{FFFD}b")
    }

    @Test func aListThatIsCutSaysHowManyMoreThereAre() throws {
        let block = Block.list(["1", "2", "3"], limit: 2) { "và \($0) mục khác" }
        let text = try Document("", simulated: false, .vi, sections: [Section([block])])
            .text(width: 80)
        #expect(text == "- 1\n- 2\n- và 1 mục khác")
    }
}
