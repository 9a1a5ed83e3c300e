package import Basics
package import Targets

/// Confirmed work of one kind in one report of one day: what paces and unit rates are learnt from.
package struct OutingEntry: Hashable, Sendable {
    package let unit: Unit.ID
    package let day: Day
    package let kind: ActivityKind.ID
    package let quantity: Quantity
    /// Participants of the report; `nil` when it does not say.
    package let people: Int?
    /// Person-days of the report; `nil` when it does not say.
    package let personDays: Quantity?
    /// The report has work of this kind only, so that its labour went into it.
    package let isSingleKind: Bool

    package init(
        unit: Unit.ID, day: Day, kind: ActivityKind.ID, quantity: Quantity, people: Int?,
        personDays: Quantity?, isSingleKind: Bool
    ) {
        self.unit = unit
        self.day = day
        self.kind = kind
        self.quantity = quantity
        self.people = people
        self.personDays = personDays
        self.isSingleKind = isSingleKind
    }

    /// The same work, counted for another unit: the one that holds the area on a map.
    package func placed(in unit: Unit.ID) -> OutingEntry {
        OutingEntry(
            unit: unit, day: day, kind: kind, quantity: quantity, people: people,
            personDays: personDays, isSingleKind: isSingleKind)
    }
}

/// All confirmed work of one kind in a unit on one day.
struct Outing: Hashable, Sendable {
    let unit: Unit.ID
    let day: Day
    let quantity: Quantity
    /// Of all reports of the day; `nil` when none says.
    let people: Int?
}

/// Outings by unit and kind, the oldest first.
struct OutingBook: Sendable {
    struct Subject: Hashable {
        let unit: Unit.ID
        let kind: ActivityKind.ID
    }

    private let bySubject: [Subject: [Outing]]
    /// Of all units, made where one has too few of its own.
    private let byKind = Memo<ActivityKind.ID, [Outing]>()

    /// - Parameter entries: in any order; entries over several days left out.
    init(_ entries: [OutingEntry]) {
        var pieces: [Subject: [Piece]] = [:]
        for index in entries.indices {
            let subject = Subject(unit: entries[index].unit, kind: entries[index].kind)
            pieces[subject, default: []].append(
                Piece(
                    day: entries[index].day, quantity: entries[index].quantity,
                    people: entries[index].people))
        }
        bySubject = Dictionary(
            pieces.map { ($0, Self.byDay($1, in: $0.unit)) }, uniquingKeysWith: { $1 })
    }

    /// What one report brought.
    private struct Piece {
        let day: Day
        let quantity: Quantity
        let people: Int?
    }

    /// Work of one kind in one unit, that of a day together.
    private static func byDay(_ pieces: [Piece], in unit: Unit.ID) -> [Outing] {
        pieces.sorted { $0.day < $1.day }.reduce(into: []) { outings, piece in
            guard let last = outings.last, last.day == piece.day else {
                outings.append(
                    Outing(
                        unit: unit, day: piece.day, quantity: piece.quantity,
                        people: piece.people))
                return
            }
            outings[outings.count - 1] = Outing(
                unit: unit, day: piece.day, quantity: last.quantity + piece.quantity,
                people: last.people.map { $0 + (piece.people ?? 0) } ?? piece.people)
        }
    }

    func outings(of kind: ActivityKind.ID, in unit: Unit.ID) -> [Outing] {
        bySubject[Subject(unit: unit, kind: kind)] ?? []
    }

    func outings(of kind: ActivityKind.ID) -> [Outing] {
        byKind.answer(kind) {
            bySubject.filter { $0.key.kind == kind }.flatMap(\.value)
                .sorted { ($0.day, $0.unit) < ($1.day, $1.unit) }
        }
    }
}

/// What one outing of a kind brings (bình quân mỗi buổi): medians of the last outings.
package struct Pace: Hashable, Sendable {
    let quantity: Quantity
    /// The middle of what reports say, not rounded; `nil` where none says.
    let people: Quantity?
    let source: Source
    /// How many outings.
    let count: Int

    enum Source: String, Sendable, Encodable {
        case unit
        case district
    }

    /// So many of the last outings are looked at.
    package static let window = 12
    /// So many are needed.
    static let least = 3

    /// Of the unit's own outings, else of all in the campaign, else `nil`.
    static func of(_ kind: ActivityKind.ID, in units: [Unit.ID], _ book: OutingBook) -> Pace? {
        let own = units.flatMap { book.outings(of: kind, in: $0) }
            .sorted { ($0.day, $0.unit) < ($1.day, $1.unit) }
        return Pace(own, .unit) ?? Pace(book.outings(of: kind), .district)
    }

    private init?(_ outings: [Outing], _ source: Source) {
        let last = outings.suffix(Self.window)
        guard last.count >= Self.least else { return nil }
        quantity = Self.median(last.map(\.quantity))
        let people = last.compactMap(\.people).map { Quantity($0) }
        self.people = people.isEmpty ? nil : Self.median(people)
        self.source = source
        count = last.count
    }

    /// How many outings a quantity takes: too little for one of its own, less than a third of the
    /// pace, joins the one before.
    static func outings(for quantity: Quantity, of pace: Quantity) -> Int {
        guard quantity > .zero, pace > .zero else { return 0 }
        let whole = Int(quantity.thousandths / pace.thousandths)
        let rest = quantity.thousandths % pace.thousandths
        return whole > 0 && rest * 3 < pace.thousandths ? whole : whole + 1
    }

    /// People for a quantity as they went out for the pace: scaled, rounded once, up.
    static func people(_ usual: Quantity, for quantity: Quantity, of pace: Quantity) -> Int {
        let scaled = Int128(usual.thousandths) * Int128(quantity.thousandths)
        let by = Int128(pace.thousandths) * 1_000
        return Int((scaled + by - 1) / by)
    }

    /// The middle one, the mean of both middle ones of an even number.
    private static func median(_ quantities: [Quantity]) -> Quantity {
        let sorted = quantities.sorted()
        let sum = sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
        return Quantity(thousandths: Int64(Int128.dividing(Int128(sum.thousandths), by: 2)))
    }
}
