internal import CCairo

/// A line of a text as Pango has broken and shortened it.
struct TextLine {
    /// Without the blank at which it was broken, an ellipsis for what was left out.
    var words: String
    /// From the top of the text, in points.
    let baseline: Double
    /// In points.
    let width: Double
}

extension TextLayout {
    /// - Parameter text: What was set.
    func lines(of text: String) -> [TextLine] {
        let bytes = Array(text.utf8)
        guard let place = pango_layout_get_iter(pointer) else { return [] }
        defer { pango_layout_iter_free(place) }
        var lines: [TextLine] = []
        repeat {
            guard let line = pango_layout_iter_get_line_readonly(place) else { continue }
            var words = ""
            var next = line.pointee.runs
            while let entry = next {
                next = entry.pointee.next
                guard let run = entry.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
                    let item = run.pointee.item?.pointee
                else { continue }
                let isEllipsis = item.analysis.flags & UInt8(PANGO_ANALYSIS_FLAG_IS_ELLIPSIS) != 0
                let part = bytes[Int(item.offset)..<Int(item.offset + item.length)]
                words += isEllipsis ? "…" : String(decoding: part, as: UTF8.self)
            }
            var box = PangoRectangle()
            pango_layout_line_get_extents(line, nil, &box)
            let unit = thubay_pango_scale()
            lines.append(
                TextLine(
                    words: words.hasSuffix(" ") ? String(words.dropLast()) : words,
                    baseline: Double(pango_layout_iter_get_baseline(place)) / unit,
                    width: Double(box.width) / unit))
        } while pango_layout_iter_next_line(place) != 0
        return lines
    }
}
