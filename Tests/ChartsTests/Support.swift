import Charts
import Foundation

extension DataTable {
    /// The same columns without rows.
    var emptied: DataTable {
        DataTable(
            columns: names.compactMap { name in
                switch self[name]?.kind {
                case .text: (name, .texts([]))
                case .number: (name, .numbers([]))
                case .day: (name, .days([]))
                case .flag: (name, .flags([]))
                case nil: nil
                }
            }, words: words)
    }
}

extension String {
    /// Every mark as a letter of its own (NFD).
    var decomposed: String { decomposedStringWithCanonicalMapping }
}
