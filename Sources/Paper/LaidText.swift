import Charts

/// A paragraph in lines.
struct LaidText {
    let lines: [TextBlock]
    let lineHeight: Double
    /// Without the space beneath.
    let textHeight: Double
    /// With the space beneath.
    let height: Double
    let rule: Double?
    private let anchor: Anchor

    init(_ text: PageText, width: Double, scale: Double, on canvas: inout some Canvas) {
        let block = TextBlock(
            text.string, size: text.size * scale, bold: text.bold, italic: text.italic)
        lines = block.lines(fitting: width, on: &canvas)
        lineHeight = block.lineHeight
        textHeight = Double(lines.count) * lineHeight
        height = textHeight + text.after * scale + (text.rule == nil ? 0 : 3 * scale)
        rule = text.rule
        anchor = text.anchor
    }

    func placed(x: Double, top: Double, width: Double) -> [PlacedText] {
        lines.enumerated().map { index, line in
            PlacedText(
                block: line,
                top: Point(x: anchor.x(in: x, width), y: top + Double(index) * lineHeight),
                anchor: anchor)
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
    func lines(fitting width: Double, on canvas: inout some Canvas) -> [TextBlock] {
        // Rooms are added up from widths that were measured: a hair does not break a word.
        let hair = 0.05
        return string.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            paragraph in
            broken(String(paragraph), fitting: width + hair, on: &canvas)
        }
    }

    private func broken(
        _ text: String, fitting width: Double, on canvas: inout some Canvas
    ) -> [TextBlock] {
        let whole = with(text)
        guard canvas.measure(whole).width > width else { return [whole] }
        var lines: [String] = []
        for word in text.split(separator: " ") {
            let longer = lines.last.map { "\($0) \(word)" }
            if let longer, canvas.measure(with(longer)).width <= width {
                lines[lines.count - 1] = longer
            } else {
                lines += pieces(of: String(word), fitting: width, on: &canvas)
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

extension StringProtocol {
    /// Whether it is a number, a day, a percentage: nothing in it is a letter.
    var isFigure: Bool { !contains(where: \.isLetter) }
}
