package import Basics
package import Targets

/// The sheet of confirmations: which work day, by which role, on which day; or what is disputed.
///
/// A sheet that was printed to be signed has more columns, which are only to be looked at; a row
/// that nobody filled in says nothing.
extension Form<ConfirmationEntry> {
    package static let confirmations = Form(
        kind: .confirmations, fields: fields, catalogue: nil, beside: [.rowNumber] + lookedAt,
        blank: ConfirmationEntry(
            id: "", number: nil, change: .report(reason: nil), shown: ConfirmationEntry.Shown()),
        isSaid: { cells in
            ["confirmed_by", "confirmed_on", "dispute"].contains {
                !cells.text(cells.header[$0]).isEmpty
            }
        }, id: { $0.id.isEmpty ? nil : $0.id })

    private static let fields: [Field<ConfirmationEntry>] = [
        Field(
            SheetColumn("id", ["Mã buổi", "Mã"], "Work day id", isRequired: true),
            read: { cells, _, at, entry in entry.id = cells.required(at) ?? "" }, text: { $0.id },
            keep: { $0.id = $1.id }),
        .count(SheetColumn("number", ["Lần ghi"], "Revision"), \.number), .change, .shown,
    ]

    /// What a printed sheet shows beside: nothing is taken from it.
    private static let lookedAt = [
        SheetColumn("unit", ["Xã, thị trấn", "Xã, phường, đặc khu"], "Unit"),
        SheetColumn("place", ["Thôn, tổ dân phố"], "Place"),
        SheetColumn("organiser", ["Đơn vị chủ trì"], "Organiser"),
        SheetColumn("work", ["Nội dung, khối lượng"], "Work"),
        SheetColumn("gifts", ["Đóng góp tự nguyện"], "Contributions"), .status, .simulated,
    ]

    /// The columns that hold numbers.
    private static let figures: Set<String> = ["stt", "number", "people", "person_days"]

    /// Work days as a sheet to print, sign and type back: what was recorded, and columns to fill
    /// in.
    ///
    /// - Parameters:
    ///   - rows: cells by the keys of the columns.
    ///   - communes: what stands over the column of communes.
    ///   - signatures: what stands below, one in each of the first columns that are only looked at.
    package func filled(
        _ rows: [[String: String]], communes: Phrase, signatures: [Phrase], language: Language,
        isSimulated: Bool
    ) -> FilledSheet {
        let keys = [
            "stt", "id", "number", "day", "unit", "place", "organiser", "people", "person_days",
            "work", "gifts", "status", "confirmed_by", "confirmed_on", "dispute", "note",
        ]
        let shown = (isSimulated ? keys + ["simulated"] : keys).compactMap { key in
            (columns + beside).first { $0.key == key }
        }
        let places = ["place", "work", "status"]
        let below = zip(places, signatures).map { ($0, $1.text(language)) }
        return FilledSheet(
            heads: shown.map {
                $0.key == "unit" ? communes.text(language) : $0.header(language)
            },
            rows: Walk(
                rows.map { row in
                    shown.map { $0.key == "simulated" ? "x" : row[$0.key] ?? "" }
                } + [
                    shown.map { _ in "" },
                    shown.map { column in below.first { $0.0 == column.key }?.1 ?? "" },
                ]), words: Set(shown.indices.filter { !Self.figures.contains(shown[$0].key) }),
            days: Set(shown.indices.filter { shown[$0].isDay }))
    }
}

extension Field<ConfirmationEntry> {
    /// What a filled-in row says: a dispute where it gives a reason, else a confirmation.
    fileprivate static let change = Field(
        columns: [
            SheetColumn("confirmed_by", ["Người xác nhận"], "Confirmed by", isRequired: true),
            SheetColumn(
                "confirmed_on", ["Ngày xác nhận"], "Confirmed on", isRequired: true, isDay: true),
            SheetColumn("dispute", ["Chưa thống nhất, lý do", "Chưa thống nhất"], "Disputed, why"),
            SheetColumn("note", ["Ghi chú"], "Note"),
        ],
        read: { cells, _, at, entry in
            let note = cells.words(at[3])
            let role = cells.text(at[0])
            let dispute = cells.words(at[2])
            guard dispute.isEmpty else {
                if !cells.text(at[1]).isEmpty {
                    cells.refuse(
                        SheetMessages.confirmedAndDisputed, in: at[2],
                        remedy: SheetMessages.confirmedAndDisputedRemedy)
                }
                entry.change = .dispute(reason: role.isEmpty ? dispute : "\(role): \(dispute)")
                return
            }
            let isRoleGiven = cells.required(at[0]) != nil
            guard let column = at[1], let day = cells.requiredDay(column), isRoleGiven else {
                return
            }
            entry.change = .confirm(
                Confirmation(by: role, on: day), note: note.isEmpty ? nil : note)
        }, cells: { _ in ["", "", "", ""] }, words: { _, _ in [] }, complete: { _, _, _ in })

    /// What stands beside: who signs for another figure does not sign for that of the log.
    fileprivate static let shown = Field(
        columns: [
            SheetColumn("day", ["Ngày"], "Day", isDay: true),
            SheetColumn("people", ["Tổng số lượt người", "Lượt người"], "Participants"),
            SheetColumn("person_days", ["Ngày công"], "Person-days", measure: "công"),
        ],
        read: { cells, _, at, entry in
            var looking = cells
            entry.shown = ConfirmationEntry.Shown(
                day: WrittenDay(cells.text(at[0]))?.day, people: looking.quantity(at[1]),
                personDays: looking.quantity(at[2]))
        }, cells: { _ in ["", "", ""] }, words: { _, _ in [] }, complete: { _, _, _ in })
}
