/// What several parts come to, counted in one pass.
///
/// Loops by index: a closure over parts would copy each.
package struct Tally: Hashable, Sendable {
    private(set) var count = 0
    private(set) var reached = 0
    private(set) var unmet = 0
    private(set) var isSelfAssessed = false
    private(set) var isSlipping = false
    /// The mean of the parts' shares, each clipped to 0…1; a part without one counts as 0.
    ///
    /// `nil` where none has one.
    private(set) var share: Double?

    init(_ parts: ArraySlice<Part>) {
        count = parts.count
        var sum: Double?
        for index in parts.indices {
            switch parts[index].state {
            case .met, .recognised: reached += 1
            case .unmet: unmet += 1
            case .unknown: break
            }
            if parts[index].flags.contains(.selfAssessedOnly) { isSelfAssessed = true }
            if parts[index].flags.contains(.slipping) { isSlipping = true }
            if let share = parts[index].share { sum = (sum ?? 0) + min(1, max(0, share)) }
        }
        share = sum.map { $0 / Double(count) }
    }

    init(_ parts: [Part]) {
        self.init(parts[...])
    }

    /// Met when all parts are, unmet when any is, else unknown; unknown without parts.
    var state: PartState {
        if unmet > 0 { return .unmet }
        return count > 0 && reached == count ? .met : .unknown
    }
}
