public import Basics

/// What became of the rows of a sheet.
public struct ImportCounts: Hashable, Sendable {
    public enum Outcome: Sendable {
        case added
        /// Stands in the log just so.
        case unchanged
        case corrected
        /// Stood in the log as confirmed, was corrected and has to be confirmed again.
        case reopened
        /// Stood in the log and is confirmed now.
        case confirmed
    }

    public private(set) var added = 0
    public private(set) var unchanged = 0
    public private(set) var corrected = 0
    /// Of ``corrected``: to be confirmed again.
    public private(set) var reopened = 0
    public private(set) var confirmed = 0

    public init() {}

    mutating func add(_ outcome: Outcome) {
        switch outcome {
        case .added: added += 1
        case .unchanged: unchanged += 1
        case .corrected: corrected += 1
        case .reopened:
            corrected += 1
            reopened += 1
        case .confirmed: confirmed += 1
        }
    }

    /// `thêm 12, sửa 1, không đổi 3`.
    public var summary: Phrase {
        guard self != ImportCounts() else {
            return Phrase(
                vi: "tệp không có dòng số liệu nào", en: "the file has no rows of data")
        }
        guard added + corrected + confirmed > 0 else {
            return Phrase(
                vi: "không có gì mới: \(unchanged) dòng đã có trong sổ",
                en: "nothing new: \(unchanged) rows stand in the log already")
        }
        var vi = ["thêm \(added)", "sửa \(corrected)"]
        var en = ["\(added) added", "\(corrected) corrected"]
        if reopened > 0 {
            vi.append("trong đó \(reopened) buổi phải xác nhận lại")
            en.append("of them \(reopened) to be confirmed again")
        }
        if confirmed > 0 {
            vi.append("xác nhận \(confirmed)")
            en.append("\(confirmed) confirmed")
        }
        vi.append("không đổi \(unchanged)")
        en.append("\(unchanged) unchanged")
        return Phrase(vi: vi.joined(separator: ", "), en: en.joined(separator: ", "))
    }
}

/// The end of an import: all rows written, or none and the reasons.
public struct ImportReport: Hashable, Sendable {
    public let counts: ImportCounts
    /// By place; warnings do not stop an import.
    public let findings: [Finding]

    /// Whether the rows are in the log; a sheet with errors leaves it as it was.
    public var isWritten: Bool { !findings.contains { $0.severity == .error } }

    init(counts: ImportCounts, findings: [Finding]) {
        self.findings = findings
        self.counts = findings.contains { $0.severity == .error } ? ImportCounts() : counts
    }
}
