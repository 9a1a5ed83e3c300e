package import Basics

/// A row of a table of the law (bảng mức đạt chuẩn): what one region or group must reach from a day
/// on, and who compared it with the text.
///
/// Tables lie beside the standards as `standards/ID.values.csv`, and in the office's own folder. A
/// row without criterion and indicator speaks of the standard's frame: how many indicators it has.
package struct LawRow: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        /// Đạt: what a pass must reach.
        case met
        case level(Threshold.Value)
    }

    package var criterion = ""
    package var indicator = ""
    /// Empty: as it is known.
    package var title = ""
    package var kind: Indicator.Kind?
    package var measure = ""
    package var direction: Threshold.Direction?
    /// The id of a region or group; empty for all.
    package var place = ""
    /// `nil`: from the standard's first day.
    package var from: Day?
    /// `nil`: not known.
    package var value: Value?
    /// Whether something stands there that is no level.
    var isMisread = false
    /// The id of a document, or its number as printed.
    package var document = ""
    package var article = ""
    package var mark: Mark?
    /// An office or a role, never a person.
    package var checkedBy = ""
    package var checkedOn: Day?
    /// Where it stands.
    package var at = Place(file: "")

    package init() {}

    /// Whether it speaks of the standard as a whole.
    package var isFrame: Bool { criterion.isEmpty && indicator.isEmpty }

    /// What two rows of one table must not share.
    package var key: String {
        "\(indicator)|\(place.isEmpty ? Threshold.common : place)|\(from?.description ?? "")"
    }

    /// Whether it says anything beyond which row it is.
    package var saysSomething: Bool {
        value != nil || mark != nil || !document.isEmpty || !checkedBy.isEmpty
    }
}

/// The columns of a table, as its heading names them.
package enum LawColumn: String, CaseIterable, Sendable {
    case criterion, indicator, title, kind, measure, direction, place, from, value, document
    case article, mark
    case checkedBy = "checked_by"
    case checkedOn = "checked_on"
}

/// What is wrong with a row of a table.
package struct LawProblem: Hashable, Sendable {
    package let row: LawRow
    package let column: LawColumn
    package let problem: Phrase
    package let expected: Phrase?
    package let remedy: Phrase?
    package let suggestions: [String]

    init(
        _ row: LawRow, _ column: LawColumn, _ problem: Phrase, expected: Phrase? = nil,
        remedy: Phrase? = nil, suggestions: [String] = []
    ) {
        self.row = row
        self.column = column
        self.problem = problem
        self.expected = expected
        self.remedy = remedy
        self.suggestions = suggestions
    }

    package func finding(at place: Place) -> Finding {
        Finding(
            problem, at: place, expected: expected, remedy: remedy, suggestions: suggestions)
    }
}

extension LawRow.Value {
    /// As a table holds it: `80`, `met`, `province`, `unknown`, `3:50 more:70`.
    package var text: String {
        switch self {
        case .met: "met"
        case .level(.number(let number)): number.description
        case .level(.province): "province"
        case .level(.unknown): "unknown"
        case .level(.byCount(let steps)):
            steps.map { "\($0.upTo?.description ?? Threshold.beyond):\($0.value)" }
                .joined(separator: " ")
        }
    }

    /// Reads what a table or a person writes; numbers with a decimal point or comma.
    package init?(_ text: String) {
        switch NameKey.of(text) {
        case "met", "dat", "pass": self = .met
        case "province", "tinh quy dinh", "do tinh quy dinh": self = .level(.province)
        case "unknown", "chua ro", "chua co": self = .level(.unknown)
        default:
            if let number = Self.number(text) {
                self = .level(.number(number))
                return
            }
            guard let steps = Self.steps(text) else { return nil }
            self = .level(.byCount(steps))
        }
    }

    private static func number(_ text: String) -> Quantity? {
        let plain = text.hasSuffix("%") ? String(text.dropLast()) : text
        return Quantity(plain: plain.replacing(",", with: ".").replacing(" ", with: ""))
    }

    /// `3:50 more:70`: 50 up to three, 70 beyond.
    private static func steps(_ text: String) -> [Threshold.Step]? {
        let words = text.split { $0 == " " || $0 == ";" }
        guard words.count > 1 else { return nil }
        var steps: [Threshold.Step] = []
        for word in words {
            let halves = word.split(separator: ":").map(String.init)
            guard halves.count == 2, let value = number(halves[1]) else { return nil }
            let isLast = steps.count == words.count - 1
            guard isLast == (halves[0] == Threshold.beyond) else { return nil }
            let upTo = isLast ? nil : number(halves[0])
            guard isLast || upTo != nil else { return nil }
            if let before = steps.last?.upTo, let upTo, upTo <= before { return nil }
            steps.append(Threshold.Step(upTo: upTo, value: value))
        }
        return steps
    }
}
