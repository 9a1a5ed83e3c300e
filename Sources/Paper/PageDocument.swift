package import Charts
import Documents

/// Pages of text, tables and charts as values: what stands on them, never how it is drawn.
///
/// ``pages(on:)`` measures on a canvas and lays the blocks out, page by page; each page is then
/// painted onto one. Nothing here knows of files or of what the tables are about.
package struct PageDocument: Hashable, Sendable {
    /// Of the file, for whoever opens it.
    package var title: String
    /// Of the first pages.
    package var paper: PaperSize
    package var blocks: [PageBlock]
    /// Large and pale across every page, and once in its foot; `nil` for none.
    package var stamp: String?
    /// At the left of every foot.
    package var foot: String
    /// Families, the first that the machine has is used.
    package var fonts: [String]
    /// Type sizes and distances are so many times what the blocks say; charts keep their size.
    package var scale: Double
    /// What a chart with a height of its own says besides, and must be said where it gives way; `nil`
    /// for nothing.
    package var saidByChart: PageText?

    /// - Parameters:
    ///   - stamp: The default is none.
    ///   - scale: The default is 1.
    package init(
        title: String, paper: PaperSize, blocks: [PageBlock], stamp: String? = nil, foot: String,
        fonts: [String], scale: Double = 1
    ) {
        self.title = title
        self.paper = paper
        self.blocks = blocks
        self.stamp = stamp
        self.foot = foot
        self.fonts = fonts
        self.scale = scale
    }
}

/// A sheet of paper and its margins, in points.
package struct PaperSize: Hashable, Sendable {
    package var size: Size
    package var body: Rect

    /// With the margins of official papers.
    package static let a4 = PaperSize(width: 210, height: 297)
    /// The same sheet turned, for wide tables.
    package static let a4Wide = PaperSize(width: 297, height: 210)

    /// The margins of Nghị định 30/2020/NĐ-CP: 20 mm above and below, 30 mm left, 15 mm right.
    ///
    /// - Parameters: in millimetres.
    private init(
        width: Double, height: Double, left: Double = Layout.Margins.left,
        right: Double = Layout.Margins.right, top: Double = Layout.Margins.top,
        bottom: Double = Layout.Margins.bottom
    ) {
        let point = 72 / 25.4
        size = Size(width: width * point, height: height * point)
        body = Rect(
            left: left * point, top: top * point, right: (width - right) * point,
            bottom: (height - bottom) * point)
    }
}

/// What stands on a page, one below the other.
package enum PageBlock: Hashable, Sendable {
    case text(PageText)
    /// Texts beside each other, such as a heading or signatures: never parted by the end of a page.
    ///
    /// Kept with what stands before, they are on the page of its last two lines or rows.
    case columns([PageColumn], keepsWithPrevious: Bool = false)
    case table(PageTable)
    /// A chart in its own size, smaller where the page is narrower, lower where the page
    /// is lower; as high as given, in points, and lower only so that a page suffices.
    case chart(Chart, height: ClosedRange<Double>? = nil)
    /// What follows begins a page, of another paper where one is given.
    case newPage(PaperSize? = nil)
}

/// A paragraph, never parted by the end of a page.
package struct PageText: Hashable, Sendable {
    package var string: String
    /// Type size in points.
    package var size: Double
    package var bold: Bool
    package var italic: Bool
    package var anchor: Anchor
    /// A line beneath; `nil` for none.
    package var rule: Rule?
    /// Empty space beneath, in points.
    package var after: Double
    /// Stands on the page on which the next block begins.
    package var keepsWithNext: Bool
    /// How far the first line stands in, in points.
    package var indent: Double
    /// Whether lines reach from side to side, the last of a paragraph excepted.
    package var isJustified: Bool

    package enum Rule: Hashable, Sendable {
        /// So long, as a share of the room.
        case share(Double)
        /// As long as the words.
        case ofWords
    }

    /// - Parameters:
    ///   - bold: The default is `false`.
    ///   - italic: The default is `false`.
    ///   - anchor: The default is the left.
    ///   - rule: The default is no line.
    ///   - after: The default is a third of the type size.
    ///   - keepsWithNext: The default is `false`.
    ///   - indent: The default is 0.
    ///   - isJustified: The default is `false`.
    package init(
        _ string: String, size: Double, bold: Bool = false, italic: Bool = false,
        anchor: Anchor = .left, rule: Rule? = nil, after: Double? = nil,
        keepsWithNext: Bool = false, indent: Double = 0, isJustified: Bool = false
    ) {
        self.indent = indent
        self.isJustified = isJustified
        self.string = string
        self.size = size
        self.bold = bold
        self.italic = italic
        self.anchor = anchor
        self.rule = rule
        self.after = after ?? size / 3
        self.keepsWithNext = keepsWithNext
    }
}

/// Texts below each other in a part of the page's width.
package struct PageColumn: Hashable, Sendable {
    /// Of the page's width.
    package var share: Double
    package var texts: [PageText]

    package init(share: Double, _ texts: [PageText]) {
        self.share = share
        self.texts = texts
    }
}
