import Charts
import Documents

/// A paragraph in lines.
struct LaidText {
    let lines: [Line]
    let lineHeight: Double
    /// Without the space beneath.
    let textHeight: Double
    /// With the space beneath.
    let height: Double
    /// How long the line beneath is, in points; `nil` for none.
    let rule: Double?
    private let anchor: Anchor

    /// A line, or its words where they are spread over the width.
    struct Line {
        let block: TextBlock
        /// From the left of the room, in points.
        var indent = 0.0
        /// Each word and how far it stands from the start of the line; empty for one text.
        var words: [(block: TextBlock, x: Double)] = []
    }

    init(_ text: PageText, width: Double, scale: Double, on canvas: inout some Canvas) {
        let block = TextBlock(
            text.string, size: text.size * scale, bold: text.bold, italic: text.italic)
        let indent = text.indent * scale
        let broken = block.lines(fitting: width, indent: indent, on: &canvas)
        lines = broken.enumerated().map { index, line in
            let start = index == 0 ? indent : 0
            var laid = Line(block: line, indent: start)
            if text.isJustified, index < broken.count - 1 {
                laid.words = line.spread(over: width - start, on: &canvas)
            }
            return laid
        }
        lineHeight = block.lineHeight
        textHeight = Double(lines.count) * lineHeight
        height = textHeight + text.after * scale + (text.rule == nil ? 0 : 3 * scale)
        switch text.rule {
        case .share(let share): rule = share * width
        case .ofWords: rule = broken.map { canvas.measure($0).width }.max()
        case nil: rule = nil
        }
        anchor = text.anchor
    }

    private init(_ laid: LaidText, lines: [Line], space: Double) {
        self.lines = lines
        lineHeight = laid.lineHeight
        textHeight = Double(lines.count) * laid.lineHeight
        height = textHeight + space
        rule = nil
        anchor = laid.anchor
    }

    /// So many lines at least stand on either page of a paragraph that is broken.
    private static let leastLines = 2

    private var mayBeSplit: Bool { rule == nil && lines.count >= 2 * Self.leastLines }

    /// What must stand on the page on which it begins.
    var leastHeight: Double {
        mayBeSplit ? Double(Self.leastLines) * lineHeight : height
    }

    /// As many of its lines as have room, and the others; `nil` where too few would stand on a page.
    func split(fitting room: Double) -> (above: LaidText, below: LaidText)? {
        let count = min(
            Int((room / lineHeight + 0.001).rounded(.down)), lines.count - Self.leastLines)
        guard mayBeSplit, count >= Self.leastLines else { return nil }
        return (
            LaidText(self, lines: Array(lines.prefix(count)), space: 0),
            LaidText(
                self, lines: Array(lines.dropFirst(count)), space: height - textHeight)
        )
    }

    /// Where a line beneath begins: under the words.
    func left(of length: Double, x: Double, width: Double) -> Double {
        switch anchor {
        case .left: x
        case .centre: x + (width - length) / 2
        case .right: x + width - length
        }
    }

    func placed(x: Double, top: Double, width: Double) -> [PlacedText] {
        lines.enumerated().flatMap { index, line in
            let y = top + Double(index) * lineHeight
            guard line.words.isEmpty else {
                return line.words.map { word, start in
                    PlacedText(block: word, top: Point(x: x + line.indent + start, y: y))
                }
            }
            return [
                PlacedText(
                    block: line.block,
                    top: Point(x: anchor.x(in: x + line.indent, width - line.indent), y: y),
                    anchor: anchor)
            ]
        }
    }
}

extension Anchor {
    /// Where a text of this anchor stands in a room.
    func x(in left: Double, _ width: Double) -> Double {
        switch self {
        case .left: left
        case .centre: left + width / 2
        case .right: left + width
        }
    }
}

extension TextBlock {
    /// From one line to the next, in points.
    var lineHeight: Double { 1.25 * size }

    /// The text in lines of at most so many points, broken at blanks; a longer word is broken where
    /// the room ends, a longer figure never.
    ///
    /// A line feed begins a line.
    ///
    /// - Parameter indent: By so many points the first line is shorter. The default is 0.
    func lines(
        fitting width: Double, indent: Double = 0, on canvas: inout some Canvas
    ) -> [TextBlock] {
        // Rooms are added up from widths that were measured: a hair does not break a word.
        let hair = 0.05
        return string.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .flatMap { index, paragraph in
                broken(
                    String(paragraph), fitting: width + hair, indent: index == 0 ? indent : 0,
                    on: &canvas)
            }
    }

    /// The words of a line and where each begins, so that the last ends where the room does.
    fileprivate func spread(
        over width: Double, on canvas: inout some Canvas
    ) -> [(block: TextBlock, x: Double)] {
        let words = string.split(separator: " ").map { with(String($0)) }
        guard words.count > 1 else { return [] }
        let widths = words.map { canvas.measure($0).width }
        let gap = (width - widths.reduce(0, +)) / Double(words.count - 1)
        // A line of one long word and a short one would be torn apart.
        guard gap < 1.5 * size else { return [] }
        var x = 0.0
        return zip(words, widths).map { word, width in
            defer { x += width + gap }
            return (word, x)
        }
    }

    private func broken(
        _ text: String, fitting width: Double, indent: Double, on canvas: inout some Canvas
    ) -> [TextBlock] {
        let whole = with(text)
        guard canvas.measure(whole).width > width - indent else { return [whole] }
        var lines: [String] = []
        for word in text.split(separator: " ") {
            let room = lines.count > 1 ? width : width - indent
            let longer = lines.last.map { "\($0) \(word)" }
            if let longer, canvas.measure(with(longer)).width <= room {
                lines[lines.count - 1] = longer
            } else {
                lines += pieces(of: String(word), fitting: width - indent, on: &canvas)
            }
        }
        return lines.map(with)
    }

    private func pieces(
        of word: String, fitting width: Double, on canvas: inout some Canvas
    ) -> [String] {
        guard !word.isFigure, canvas.measure(with(word)).width > width else { return [word] }
        var pieces = [""]
        for letter in word {
            let longer = pieces[pieces.count - 1] + String(letter)
            if pieces[pieces.count - 1].isEmpty || canvas.measure(with(longer)).width <= width {
                pieces[pieces.count - 1] = longer
            } else {
                pieces.append(String(letter))
            }
        }
        return pieces
    }

    private func with(_ string: String) -> TextBlock {
        TextBlock(string, size: size, bold: bold, italic: italic)
    }
}
