import Basics
import Documents

/// A number with the format that prints it as the document does: `22,5 m`, `62,5%†`.
struct ExcelNumber: Hashable {
    let value: Double
    let code: String
    /// Nothing stands before it or behind it: there are few such formats.
    let isPlain: Bool

    private static let plain = ["#,##0", "#,##0.0", "#,##0.00", "#,##0.000"]

    init(_ quantity: Quantity, before: String = "", after: String = "") {
        var rest = quantity.thousandths.magnitude % 1_000
        var decimals = rest == 0 ? 0 : 3
        while decimals > 0, rest % 10 == 0 {
            rest /= 10
            decimals -= 1
        }
        value = quantity.value
        isPlain = before.isEmpty && after.isEmpty
        code =
            isPlain
            ? Self.plain[decimals]
            : Self.quoted(before) + Self.plain[decimals] + Self.quoted(after)
    }

    /// A share 0…1 or a figure, which is rounded for whoever reads.
    ///
    /// Excel rounds half away; where the document rounds otherwise, so as not to cross a threshold,
    /// the words of the document are the format.
    init(_ value: Double, printed: String, isShare: Bool, before: String, after: String) {
        self.value = value
        let digits = printed.filter(\.isNumber)
        let mark = printed.lastIndex { $0 == "," || $0 == "." }
        let tail = mark.map { printed[printed.index(after: $0)...].prefix { $0.isNumber }.count }
        // A mark before three digits parts groups, one before fewer parts decimals.
        let decimals = tail.map { $0 < 3 ? $0 : 0 } ?? 0
        var scale = isShare ? 100.0 : 1.0
        for _ in 0..<decimals { scale *= 10 }
        let shown = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
        let isExact =
            printed.allSatisfy { $0.isNumber || ",.%-".contains($0) }
            && printed.hasSuffix("%") == isShare && Int(digits).map(Double.init) == shown
        let own = Self.plain[min(3, decimals)] + (isShare ? "%" : "")
        isPlain = false
        code =
            isExact
            ? Self.quoted(before) + own + Self.quoted(after)
            : Self.quoted(before + printed + after)
    }

    private static func quoted(_ text: String) -> String {
        text.isEmpty ? "" : "\"\(text.replacing("\"", with: "”"))\""
    }
}
