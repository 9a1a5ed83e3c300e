import Basics
import Targets

extension Field<WorkDay> {
    /// The work or task to which a work day belongs, by its title or the first letters of its id; what
    /// the day gives adds up there.
    ///
    /// Either way it is a work of the row's unit, or of one that this
    /// succeeded, and the day lies within the days of the work.
    static func workItem(_ column: SheetColumn, _ works: [WorkItem]) -> Field {
        let byID = Dictionary(works.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Field(
            column,
            read: { cells, lookups, at, workDay in
                let text = cells.text(at)
                let units = lookups.catalogue?.units
                guard !text.isEmpty, let work = cells.workItem(text, in: at, of: works, units)
                else {
                    workDay.workItem = nil
                    return
                }
                workDay.workItem = work.id
                cells.refuse(workDay, outside: work, in: at)
            }, text: { $0.workItem ?? "" },
            words: { workDay, _ in
                Phrase(workDay.workItem.map { byID[$0]?.title ?? $0 } ?? "")
            }, keep: { $0.workItem = $1.workItem })
    }
}

extension SheetCells {
    fileprivate mutating func workItem(
        _ text: String, in column: Int, of works: [WorkItem], _ units: UnitRegister?
    ) -> WorkItem? {
        let own = works.filter { work in unit.map { work.isOf($0, on: day, units) } ?? true }
        let key = NameKey.of(text)
        let named = own.filter { NameKey.of($0.title) == key }
        let found = named.isEmpty ? own.filter { $0.id.hasPrefix(text) } : named
        // Of an id a few letters are no name; a title may be short: “Cầu”.
        if found.count == 1, !named.isEmpty || text.count >= 4 || found[0].id == text {
            return found[0]
        }
        refuse(
            found.count > 1 ? Self.severalWorks(text) : Self.noWork(text), in: column,
            remedy: Self.workRemedy,
            suggestions: Self.near(text, own.map(\.title)))
        return nil
    }

    /// Titles that are spelt nearly so, else those that have all its words: “cong thon 5”.
    private static func near(_ text: String, _ titles: [String]) -> [String] {
        let near = NearMiss.suggestions(for: text, among: titles)
        guard near.isEmpty else { return near }
        let words = Set(NameKey.of(text).split(separator: " "))
        return Array(
            titles.filter { words.isSubset(of: NameKey.of($0).split(separator: " ")) }.prefix(3))
    }

    /// Refuses a day before a work began, or after it was finished or stopped.
    fileprivate mutating func refuse(
        _ workDay: WorkDay, outside work: WorkItem, in column: Int
    ) {
        guard let day, !work.goesOn(day) else { return }
        refuse(
            Self.outside(work), in: column,
            remedy: Phrase(
                vi:
                    "sửa ngày của buổi hoặc ngày của công trình; buổi không thuộc công trình thì để trống",
                en: "mend the day or the days of the work; leave it empty where it belongs to none")
        )
    }

    private static func outside(_ work: WorkItem) -> Phrase {
        let (from, until) = (work.day.inTable, work.end?.inTable)
        return Phrase(
            vi: "buổi này ngoài thời gian của “\(work.title)” (từ ngày \(from)"
                + (until.map { " đến ngày \($0))" } ?? ")"),
            en: "the day is outside those of “\(work.title)” (from \(from)"
                + (until.map { " to \($0))" } ?? ")"))
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
