import Basics
package import Targets

/// Counts of carrying out that nobody is shown, though they are in the log: few people are persons.
///
/// A count is held back where one of its two numbers, or their difference, is below what its kind may
/// show (``DutyKind/least``). Where a unit's own number is shown beside those of its parts, what
/// remains after them must be as large, or it says what was left out: else the smallest parts are held
/// back too, until it is. Whoever shows counts asks here: totals, lists, histories, files, exports.
package struct HeldBackCounts: Sendable {
    private let held: Set<DutyCount.ID>

    /// - Parameter counts: all on record, of whatever unit: what is said of a part depends on what is
    ///   said of the whole.
    package init(_ counts: [DutyCount], _ catalogue: Catalogue) {
        let kinds = catalogue.duties.filter { $0.least != nil }
        var held: Set<DutyCount.ID> = []
        for kind in kinds {
            let ofKind = counts.filter { $0.kind == kind.id }
            for group in Dictionary(grouping: ofKind, by: \.period).values {
                held.formUnion(Self.held(of: group, kind, catalogue))
            }
        }
        self.held = held
    }

    package var ids: [DutyCount.ID] { held.sorted() }

    package func holds(_ id: DutyCount.ID) -> Bool { held.contains(id) }

    /// What of the counts of one kind and period is held back.
    private static func held(
        of counts: [DutyCount], _ kind: DutyKind, _ catalogue: Catalogue
    ) -> Set<DutyCount.ID> {
        var shown = counts.filter { kind.mayBeKept($0.amount, of: $0.ofAmount) }
        while let small = smallestPart(of: shown, kind, catalogue) {
            shown.removeAll { $0.id == small }
        }
        return Set(counts.map(\.id)).subtracting(shown.map(\.id))
    }

    /// The smallest part of a whole of which too little remains after its parts; `nil` where there is
    /// no such whole.
    private static func smallestPart(
        of shown: [DutyCount], _ kind: DutyKind, _ catalogue: Catalogue
    ) -> DutyCount.ID? {
        // The smallest unit first, so that a part stands under the nearest whole.
        let wholes = shown.filter(\.place.isEmpty)
            .map { (count: $0, scope: catalogue.units.scope(of: $0.unit, on: $0.day)) }
            .sorted { ($0.scope.ids.count, $0.count.id) < ($1.scope.ids.count, $1.count.id) }
        guard !wholes.isEmpty else { return nil }
        let parts = Dictionary(
            grouping: shown.compactMap { part in
                wholes.first { whole in
                    whole.count.id != part.id && whole.scope.contains(part.unit)
                        && (part.unit != whole.count.unit || !part.place.isEmpty)
                }.map { (whole: $0.count.id, part: part) }
            }, by: \.whole)
        for whole in wholes.map(\.count) {
            guard let below = parts[whole.id]?.map(\.part), isTooSmall(whole, after: below, kind)
            else { continue }
            return below.min {
                ($0.amount, $0.ofAmount ?? .zero, $0.id) < ($1.amount, $1.ofAmount ?? .zero, $1.id)
            }?.id
        }
        return nil
    }

    /// Whether what remains of a whole tells of few; nothing at all, and less than nothing, tells of
    /// nobody.
    private static func isTooSmall(
        _ whole: DutyCount, after parts: [DutyCount], _ kind: DutyKind
    ) -> Bool {
        let rest = whole.amount - parts.map(\.amount).reduce(.zero, +)
        let said = parts.compactMap(\.ofAmount)
        let restOf =
            said.count == parts.count ? whole.ofAmount.map { $0 - said.reduce(.zero, +) } : nil
        guard rest >= .zero, restOf ?? .zero >= .zero else { return false }
        guard rest > .zero || restOf ?? .zero > .zero else { return false }
        return !kind.mayBeKept(rest, of: restOf)
    }
}
