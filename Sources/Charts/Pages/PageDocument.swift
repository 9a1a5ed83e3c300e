/// Pages of text, tables and charts as values: what stands on them, never how it is drawn.
///
/// ``pages(on:)`` measures on a canvas and lays the blocks out, page by page; each page is then
/// painted onto one. Nothing here knows of files or of what the tables are about.
public struct PageDocument: Hashable, Sendable {
    /// Of the file, for whoever opens it.
    public var title: String
    public var paper: Paper
    public var blocks: [PageBlock]
    /// Large and pale across every page, and once in its foot; `nil` for none.
    public var stamp: String?
    /// At the left of every foot.
    public var foot: String
    /// The number of the page and of all, at the right of every foot: `trang {page}/{pages}`.
    public var numbering: String
    /// Families, the first that the machine has is used.
    public var fonts: [String]
    /// Type sizes and distances are so many times what the blocks say; charts keep their size.
    public var scale: Double

    /// - Parameters:
    ///   - stamp: The default is none.
    ///   - scale: The default is 1.
    public init(
        title: String, paper: Paper, blocks: [PageBlock], stamp: String? = nil, foot: String,
        numbering: String, fonts: [String], scale: Double = 1
    ) {
        self.title = title
        self.paper = paper
        self.blocks = blocks
        self.stamp = stamp
        self.foot = foot
        self.numbering = numbering
        self.fonts = fonts
        self.scale = scale
    }
}

/// A sheet of paper and its margins, in points.
public struct Paper: Hashable, Sendable {
    public var size: Size
    public var body: Rect

    /// 30 mm at the left, as Nghị định 30/2020/NĐ-CP has it, and 15 mm elsewhere.
    public static let a4 = Paper(width: 210, height: 297, left: 30)
    /// The same sheet turned, with 20 mm at the left: for wide tables.
    public static let a4Wide = Paper(width: 297, height: 210, left: 20)

    /// - Parameters: in millimetres.
    private init(
        width: Double, height: Double, left: Double, right: Double = 15, top: Double = 15,
        bottom: Double = 18
    ) {
        let point = 72 / 25.4
        size = Size(width: width * point, height: height * point)
        body = Rect(
            left: left * point, top: top * point, right: (width - right) * point,
            bottom: (height - bottom) * point)
    }
}

/// What stands on a page, one below the other.
public enum PageBlock: Hashable, Sendable {
    case text(PageText)
    /// Texts beside each other, such as a heading or signatures: never parted by the end of a page.
    case columns([PageColumn])
    case table(PageTable)
    /// A chart in its own size, or as wide as the page where that is less; lower where a height is
    /// given, in points.
    case chart(Chart, height: Double? = nil)
    /// What follows begins a page.
    case newPage
}

/// A paragraph, never parted by the end of a page.
public struct PageText: Hashable, Sendable {
    public var string: String
    /// Type size in points.
    public var size: Double
    public var bold: Bool
    public var italic: Bool
    public var anchor: Anchor
    /// The length of a line beneath, as a share of the room; `nil` for none.
    public var rule: Double?
    /// Empty space beneath, in points.
    public var after: Double
    /// Stands on the page on which the next block begins.
    public var keepsWithNext: Bool

    /// - Parameters:
    ///   - bold: The default is `false`.
    ///   - italic: The default is `false`.
    ///   - anchor: The default is the left.
    ///   - rule: The default is no line.
    ///   - after: The default is a third of the type size.
    ///   - keepsWithNext: The default is `false`.
    public init(
        _ string: String, size: Double, bold: Bool = false, italic: Bool = false,
        anchor: Anchor = .left, rule: Double? = nil, after: Double? = nil,
        keepsWithNext: Bool = false
    ) {
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
public struct PageColumn: Hashable, Sendable {
    /// Of the page's width.
    public var share: Double
    public var texts: [PageText]

    public init(share: Double, _ texts: [PageText]) {
        self.share = share
        self.texts = texts
    }
}

/// A table with its head on every page; a row is never parted.
public struct PageTable: Hashable, Sendable {
    public var columns: [Column]
    /// Rows of the head; cells that span several rows or columns are given once.
    public var head: [[Head]]
    public var rows: [Row]
    /// Type size in points.
    public var size: Double

    public struct Column: Hashable, Sendable {
        /// Against those of the other columns.
        public var width: Double
        public var anchor: Anchor

        /// - Parameter anchor: The default is the left.
        public init(_ width: Double, _ anchor: Anchor = .left) {
            self.width = width
            self.anchor = anchor
        }
    }

    public struct Head: Hashable, Sendable {
        public var text: String
        public var columns: Int
        public var rows: Int

        /// - Parameters:
        ///   - columns: The default is 1.
        ///   - rows: The default is 1.
        public init(_ text: String, columns: Int = 1, rows: Int = 1) {
            self.text = text
            self.columns = columns
            self.rows = rows
        }
    }

    public enum Row: Hashable, Sendable {
        /// A cell for each column.
        case cells([String], bold: Bool = false)
        /// One bold text over all columns, shaded, on the page on which the next row stands.
        case band(String)
    }

    public init(columns: [Column], head: [[Head]], rows: [Row], size: Double) {
        self.columns = columns
        self.head = head
        self.rows = rows
        self.size = size
    }
}
