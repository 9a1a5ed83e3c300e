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

extension Chart {
    /// What it draws on a page of its size.
    var recorded: RecordingCanvas {
        var canvas = RecordingCanvas(size: spec.size.points)
        draw(on: &canvas)
        return canvas
    }
}
