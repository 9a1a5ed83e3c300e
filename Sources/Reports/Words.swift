package import Basics
package import Documents
package import ProgressCalculator

extension Language {
    /// Words of one report, where they stand once.
    package func say(_ vietnamese: String, _ english: String) -> String {
        self == .vi ? vietnamese : english
    }
}

extension Cell {
    /// A figure with so many decimals; blank where there is none.
    package static func figure(_ value: Double?, decimals: Int, _ language: Language) -> Cell {
        guard let value else { return .blank }
        guard value.magnitude < 1e12 else { return Cell(.figure(value, printed: String(value))) }
        let quantity = Quantity(thousandths: Int64((value * 1_000).rounded()))
        return Cell(
            .figure(value, printed: NumberFormat(language).text(quantity, decimals: decimals)))
    }

    /// Blank where there is none.
    package static func share(_ probability: Probability?, _ language: Language) -> Cell {
        probability.map { Cell(.share($0.value, printed: $0.text(language))) } ?? .blank
    }
}
