import Basics
import ProgressCalculator
import Reports

/// A goal on the units of another day's map, as text.
struct MapText {
    let parts: [Part]
    let map: Day

    init(_ parts: [Part], on map: Day) {
        self.parts = parts
        self.map = map
    }

    func text(_ language: Language, width: Int) -> String {
        var table = TextTable(
            language == .vi
                ? ["Đơn vị", "Nội dung", "Kết quả", "Tình trạng"]
                : ["Unit", "Title", "Result", "State"])
        for part in parts {
            let reason = part.reason.map { " – \($0.text(language))" } ?? ""
            table.add([
                part.unit.title.text(language), part.title.text(language),
                part.markedResult(language),
                part.stateText(language) + reason,
            ])
        }
        return Sentences.onMap(map).text(language) + ":\n" + table.text(width: width)
    }
}
