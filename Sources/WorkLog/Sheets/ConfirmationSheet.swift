import Basics
public import Targets

/// That a work day happened as reported: one row of a sheet of confirmations.
public struct ConfirmationEntry: Hashable, Sendable {
    public let id: WorkDay.ID
    public let confirmation: Confirmation
    public let note: String
}

/// The sheet of confirmations: which work day, by which role, on which day.
public enum ConfirmationSheet {
    static let columns = [
        SheetColumn("id", ["Mã buổi", "Mã"], "Work day id", isRequired: true),
        SheetColumn("confirmed_by", ["Người xác nhận"], "Confirmed by", isRequired: true),
        SheetColumn("confirmed_on", ["Ngày xác nhận"], "Confirmed on", isRequired: true),
        SheetColumn("note", ["Ghi chú"], "Note"), .rowNumber,
    ]

    /// Reads every row and finds every mistake.
    public static func parse(_ bytes: [UInt8], file: String) -> Sheet<ConfirmationEntry> {
        var lineOfID: [WorkDay.ID: Int] = [:]
        return SheetParser(file: file, bytes: bytes, kind: .confirmations, columns: columns).sheet {
            cells in
            let header = cells.header
            let id = cells.required(header["id"])
            let role = cells.required(header["confirmed_by"])
            let dayText = cells.required(header["confirmed_on"])
            let day = dayText == nil ? nil : cells.day(header["confirmed_on"])
            guard let id, let role, let day else { return nil }
            if let first = lineOfID[id] {
                cells.refuse(
                    SheetMessages.factTwice(first), in: header["id"],
                    remedy: SheetMessages.factTwiceRemedy)
            } else {
                lineOfID[id] = cells.row.line
            }
            return ConfirmationEntry(
                id: id, confirmation: Confirmation(by: role, on: day),
                note: cells.words(header["note"]))
        }
    }
}
