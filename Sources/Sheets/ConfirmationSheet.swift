package import Basics
package import Targets

/// The sheet of confirmations: which work day, by which role, on which day; or what is disputed.
///
/// A sheet that was printed to be signed has more columns, which are only to be looked at; a row
/// that nobody filled in says nothing.
package enum ConfirmationSheet {
    static let columns =
        [
            SheetColumn("id", ["Mã buổi", "Mã"], "Work day id", isRequired: true),
            SheetColumn("number", ["Lần ghi"], "Revision"),
            SheetColumn("confirmed_by", ["Người xác nhận"], "Confirmed by", isRequired: true),
            SheetColumn("confirmed_on", ["Ngày xác nhận"], "Confirmed on", isRequired: true),
            SheetColumn("dispute", ["Chưa thống nhất, lý do", "Chưa thống nhất"], "Disputed, why"),
            SheetColumn("note", ["Ghi chú"], "Note"), .rowNumber,
        ] + lookedAt

    /// What a printed sheet shows beside: nothing is taken from it, but who signs for another
    /// figure does not sign for that of the log.
    static let lookedAt = [
        SheetColumn("day", ["Ngày"], "Day"), SheetColumn("unit", ["Xã, thị trấn"], "Unit"),
        SheetColumn("place", ["Thôn, tổ dân phố"], "Place"),
        SheetColumn("organiser", ["Đơn vị chủ trì"], "Organiser"),
        SheetColumn("people", ["Tổng số lượt người", "Lượt người"], "Participants"),
        SheetColumn("person_days", ["Ngày công"], "Person-days", measure: "công"),
        SheetColumn("work", ["Nội dung, khối lượng"], "Work"),
        SheetColumn("gifts", ["Đóng góp tự nguyện"], "Contributions"),
        SheetColumn("status", ["Tình trạng xác nhận", "Tình trạng"], "Status"),
        SheetColumn("simulated", ["Số liệu mô phỏng"], "Simulated data"),
    ]

    /// Reads every row and finds every mistake.
    package static func parse(_ bytes: [UInt8], file: String) -> Sheet<ConfirmationEntry> {
        var lineOfID: [WorkDay.ID: Int] = [:]
        return SheetParser(file: file, bytes: bytes, kind: .confirmations, columns: columns).sheet {
            cells in
            let header = cells.header
            let filledIn = ["confirmed_by", "confirmed_on", "dispute"]
            guard filledIn.contains(where: { !cells.text(header[$0]).isEmpty }),
                let id = cells.required(header["id"])
            else { return nil }
            let number = cells.count(header["number"])
            guard let change = cells.change() else { return nil }
            if let first = lineOfID[id] {
                cells.refuse(
                    SheetMessages.factTwice(first), in: header["id"],
                    remedy: SheetMessages.factTwiceRemedy)
            } else {
                lineOfID[id] = cells.row.line
            }
            return ConfirmationEntry(
                id: id, number: number, change: change, shown: cells.shown)
        }
    }

    /// Work days as a sheet to print, sign and type back: what was recorded, and columns to fill
    /// in.
    ///
    /// - Parameters:
    ///   - rows: cells by the keys of the columns.
    ///   - signatures: what stands below, one in each of the first columns that are only looked at.
    package static func filled(
        _ rows: [[String: String]], signatures: [Phrase], language: Language, isSimulated: Bool
    ) -> FilledSheet {
        let keys = [
            "stt", "id", "number", "day", "unit", "place", "organiser", "people", "person_days",
            "work", "gifts", "status", "confirmed_by", "confirmed_on", "dispute", "note",
        ]
        let shown = (isSimulated ? keys + ["simulated"] : keys).compactMap { key in
            columns.first { $0.key == key }
        }
        let places = ["place", "work", "status"]
        let below = zip(places, signatures).map { ($0, $1.text(language)) }
        return FilledSheet(
            heads: shown.map { $0.header(language) },
            rows: rows.map { row in
                shown.map { $0.key == "simulated" ? "x" : row[$0.key] ?? "" }
            } + [
                shown.map { _ in "" },
                shown.map { column in below.first { $0.0 == column.key }?.1 ?? "" },
            ])
    }
}

extension SheetCells {
    fileprivate var shown: ConfirmationEntry.Shown {
        func number(_ key: String) -> Quantity? {
            var cells = self
            cells.findings = []
            return cells.quantity(header[key])
        }
        return ConfirmationEntry.Shown(
            day: WrittenDay(text(header["day"]))?.day, people: number("people"),
            personDays: number("person_days"))
    }

    /// What a filled-in row says: a dispute where it gives a reason, else a confirmation.
    fileprivate mutating func change() -> StatusChange? {
        let note = words(header["note"])
        let role = text(header["confirmed_by"])
        let dispute = words(header["dispute"])
        if !dispute.isEmpty {
            if !text(header["confirmed_on"]).isEmpty {
                refuse(
                    SheetMessages.confirmedAndDisputed, in: header["dispute"],
                    remedy: SheetMessages.confirmedAndDisputedRemedy)
            }
            return .dispute(reason: role.isEmpty ? dispute : "\(role): \(dispute)")
        }
        let isRoleGiven = required(header["confirmed_by"]) != nil
        guard required(header["confirmed_on"]) != nil, let day = day(header["confirmed_on"]),
            isRoleGiven
        else { return nil }
        return .confirm(Confirmation(by: role, on: day), note: note.isEmpty ? nil : note)
    }
}
