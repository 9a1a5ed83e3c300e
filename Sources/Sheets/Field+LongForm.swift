import Basics
import Targets

/// Registers that have a row a kind of work: Nội dung, Khối lượng, ĐVT.
extension Field<WorkDay> {
    /// One kind of work of an outing, by its name, with its quantity and its measure.
    static func longOutput(_ activities: [ActivityKind]) -> Field {
        Field(
            columns: [
                .content,
                SheetColumn(
                    "quantity", ["Khối lượng", "Khối lượng thực hiện", "Số lượng"], "Quantity",
                    isAmount: true),
                SheetColumn("measure", ["ĐVT", "Đơn vị tính"], "Measure"),
            ],
            read: { cells, _, at, workDay in
                guard let output = cells.output(at, activities) else { return }
                workDay.outputs.append(output)
            }, cells: { _ in ["", "", ""] }, words: { _, _ in [] }, complete: { _, _, _ in })
    }
}

extension SheetColumn {
    /// What was done, in words: the sheet has a row for each kind of work.
    static let content = SheetColumn(
        "content",
        ["Nội dung", "Nội dung công việc", "Nội dung thực hiện", "Công việc", "Tên công việc"],
        "Kind of work")
}

extension SheetCells {
    /// The kind of work that a row names; `nil` where it names none, or was refused.
    fileprivate mutating func output(_ at: [Int?], _ activities: [ActivityKind]) -> Output? {
        let text = text(at[0])
        guard !text.isEmpty else { return nil }
        let key = NameKey.of(ColumnNames.parts(of: text).label)
        let found = activities.first { activity in
            [activity.id, activity.title.vi, activity.title.en].contains { NameKey.of($0) == key }
        }
        guard let activity = found else {
            let titles = activities.map(\.title.vi)
            let near = NearMiss.suggestions(for: text, among: titles)
            refuse(
                SheetMessages.noActivity(text), in: at[0], remedy: SheetMessages.activityRemedy,
                suggestions: near.isEmpty
                    ? NearMiss.sharingWords(with: text, among: titles) : near)
            return nil
        }
        let before = findings.count
        let measure = self.text(at[2])
        if !measure.isEmpty, !Self.isSame(measure, activity.measure) {
            refuse(
                SheetMessages.otherMeasure(
                    activity.title.vi, wanted: activity.measure, found: measure),
                in: at[2], remedy: SheetMessages.otherMeasureRemedy(activity.measure))
        }
        let quantity = longQuantity(at[1], activity)
        guard findings.count == before, let quantity, quantity > .zero else { return nil }
        return Output(kind: activity.id, quantity: quantity)
    }

    /// `500`, or `500m` where metres are meant.
    private mutating func longQuantity(_ column: Int?, _ activity: ActivityKind) -> Quantity? {
        let text = text(column)
        let number = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
        let rest = text.dropFirst(number.count).drop { $0.isWhitespace }
        if let column, !number.isEmpty, !rest.isEmpty, Self.isSame(String(rest), activity.measure),
            case .success(let quantity) = numbers.quantity(number)
        {
            measured.append(column)
            return quantity
        }
        return quantity(column)
    }

    private static func isSame(_ measure: String, _ other: String) -> Bool {
        func key(_ text: String) -> String {
            NameKey.of(text.replacing("²", with: "2").replacing("³", with: "3"))
        }
        return key(measure) == key(other)
    }
}

extension WorkDay {
    /// Takes the work of another row of the same outing, which says nothing else or says it again.
    mutating func goOn(with other: WorkDay) -> Bool {
        var rest = other
        if rest.force == Force(people: nil) { rest.force = force }
        if rest.note.isEmpty { rest.note = note }
        if rest.contributions.isEmpty { rest.contributions = contributions }
        rest.sessions = sessions
        let more = rest.outputs
        rest.outputs = outputs
        let kinds = Set(outputs.map(\.kind))
        guard rest == self, !more.contains(where: { kinds.contains($0.kind) }) else { return false }
        outputs = (outputs + more).sorted { $0.kind < $1.kind }
        return true
    }
}
