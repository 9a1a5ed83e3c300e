import Accounts
import Basics
import Documents
import ProgressCalculator
import Reports
import Sheets
import Targets
import Tracker
import WorkLog

/// Facts that have pages: where, and how they are listed.
protocol FactPages: OfficeFact {
    static var path: String { get }
    static var ledger: HistoryRequest.Ledger { get }
    static var listTitle: Phrase { get }
    static func list(_ visit: Visit, _ unit: String?) throws(Stop) -> any Reportable
    /// What may be done with one, beside correcting it: the right, the word of its address, the label
    /// of its field and its own.
    func steps() -> [FactStep]
}

/// Something that may be done with an entry.
struct FactStep {
    let right: Right
    let word: String
    let field: Phrase
    let title: Phrase

    static let void = FactStep(
        right: .settle, word: "huy", field: Phrase(vi: "Lý do", en: "Why"),
        title: Phrase(vi: "Hủy", en: "Void"))
    static let restore = FactStep(
        right: .settle, word: "khoi-phuc", field: Phrase(vi: "Lý do", en: "Why"),
        title: Phrase(vi: "Khôi phục", en: "Restore"))
    static let finish = FactStep(
        right: .record, word: "hoan-thanh",
        field: Phrase(vi: "Kết quả kiểm tra được", en: "Result"),
        title: Phrase(vi: "Ghi hoàn thành hôm nay", en: "Finished today"))
    static let confirm = FactStep(
        right: .confirm, word: "xac-nhan",
        field: Phrase(vi: "Xác nhận với vai trò", en: "Confirmed in the role of"),
        title: Phrase(vi: "Xác nhận", en: "Confirm"))
}

extension WorkItem: FactPages {
    static var path: String { "cong-trinh" }
    static var ledger: HistoryRequest.Ledger { .workItems }
    static var listTitle: Phrase { Phrase(vi: "Công trình, phần việc", en: "Works and tasks") }

    static func list(_ visit: Visit, _ unit: String?) throws(Stop) -> any Reportable {
        try visit.ask(WorkItemsRequest(unit: unit, asOf: visit.today))
    }

    func steps() -> [FactStep] {
        guard state == .finished else { return state == .stopped ? [] : [.finish] }
        return confirmation == nil ? [.confirm] : []
    }
}

extension DutyCount: FactPages {
    static var path: String { "so-lieu" }
    static var ledger: HistoryRequest.Ledger { .dutyCounts }
    static var listTitle: Phrase { Phrase(vi: "Số liệu thực hiện", en: "Counts of carrying out") }

    static func list(_ visit: Visit, _ unit: String?) throws(Stop) -> any Reportable {
        try visit.ask(DutyCountsRequest(unit: unit, asOf: visit.today))
    }

    func steps() -> [FactStep] { [] }
}
