import Basics
import Targets

extension Field<WorkDay> {
    /// The work or task to which a work day belongs, by its title in the unit or the first letters of
    /// its id; what the day gives adds up there.
    static func workItem(_ column: SheetColumn, _ works: [WorkItem]) -> Field {
        let byID = Dictionary(works.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Field(
            column,
            read: { cells, _, at, workDay in
                let text = cells.text(at)
                workDay.workItem = text.isEmpty ? nil : cells.workItem(text, in: at, of: works)
            }, text: { $0.workItem ?? "" },
            words: { workDay, _ in
                Phrase(workDay.workItem.map { byID[$0]?.title ?? $0 } ?? "")
            }, keep: { $0.workItem = $1.workItem })
    }
}

extension SheetCells {
    fileprivate mutating func workItem(
        _ text: String, in column: Int, of works: [WorkItem]
    ) -> WorkItem.ID? {
        let own = works.filter { work in unit.map { $0.id == work.unit } ?? true }
        let key = NameKey.of(text)
        let named = own.filter { NameKey.of($0.title) == key }
        let found = named.isEmpty ? works.filter { $0.id.hasPrefix(text) } : named
        if found.count == 1, text.count >= 4 || found[0].id == text { return found[0].id }
        refuse(
            found.count > 1 ? Self.severalWorks(text) : Self.noWork(text), in: column,
            remedy: Self.workRemedy,
            suggestions: NearMiss.suggestions(for: text, among: own.map(\.title)))
        return nil
    }

    private static func noWork(_ text: String) -> Phrase {
        Phrase(
            vi: "đơn vị này không có công trình, phần việc “\(text)”",
            en: "the unit has no work or task “\(text)”")
    }

    private static func severalWorks(_ text: String) -> Phrase {
        Phrase(
            vi: "có nhiều công trình, phần việc tên “\(text)”",
            en: "several works or tasks are called “\(text)”")
    }

    private static let workRemedy = Phrase(
        vi: "ghi đúng tên hoặc mã trong sổ công trình, phần việc; chưa có thì ghi công trình trước",
        en: "write its title or id as the list of works has it; record the work first if it is new")
}
