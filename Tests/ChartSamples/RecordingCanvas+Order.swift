import Charts

extension RecordingCanvas {
    /// What is drawn outside the page, and texts that lie upon each other; empty where all is in order.
    package func disorder() -> [String] {
        let page = Rect(x: 0, y: 0, width: size.width, height: size.height)
        var found: [String] = []
        for (index, text) in texts.enumerated() {
            if !page.contains(text.box) { found.append("outside: \(text)") }
            if let other = texts[..<index].first(where: { $0.box.overlaps(text.box) }) {
                found.append("\(text) on \(other)")
            }
        }
        return found + shapes.filter { !page.contains($0) }.map { "outside: \($0)" }
    }
}
