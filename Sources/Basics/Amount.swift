/// What was done, by how sure it is: khối lượng đã xác nhận và chờ xác nhận.
///
/// One meaning everywhere: what is *reported* (đã báo cáo) includes what is confirmed, and is
/// ``total``; the rest of it is ``awaiting``.
///
/// ```swift
/// Amount(confirmed: Quantity(1_200), awaiting: Quantity(600)).total // 1 800
/// ```
package struct Amount: Hashable, Sendable {
    /// Đã xác nhận.
    package var confirmed: Quantity
    /// Đã báo cáo, chờ xác nhận.
    package var awaiting: Quantity

    package static let zero = Amount(confirmed: .zero, awaiting: .zero)

    package init(confirmed: Quantity, awaiting: Quantity) {
        self.confirmed = confirmed
        self.awaiting = awaiting
    }

    /// Đã báo cáo: confirmed and awaiting together.
    package var total: Quantity { confirmed + awaiting }

    package static func + (left: Amount, right: Amount) -> Amount {
        Amount(
            confirmed: left.confirmed + right.confirmed, awaiting: left.awaiting + right.awaiting)
    }

    package static func += (left: inout Amount, right: Amount) { left = left + right }

    /// Adds what one work day gave.
    package mutating func add(_ quantity: Quantity, isConfirmed: Bool) {
        if isConfirmed { confirmed = confirmed + quantity } else { awaiting = awaiting + quantity }
    }
}

extension Amount: Encodable {
    private enum CodingKeys: String, CodingKey {
        case confirmed, awaiting, reported
    }

    /// `{ "confirmed": 1200, "awaiting": 600, "reported": 1800 }`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(confirmed, forKey: .confirmed)
        try container.encode(awaiting, forKey: .awaiting)
        try container.encode(total, forKey: .reported)
    }
}
