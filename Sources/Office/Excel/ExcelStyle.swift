import CXlsxWriter

/// How a cell looks.
struct ExcelStyle: Hashable {
    enum Role: Hashable {
        /// A cell of a table.
        case plain
        /// A line beside a table.
        case text
        case title
        case subtitle
        /// What must be read before anything else.
        case warning
        case note
        case head
        case band
        case total
        /// What a template asks for.
        case input
        /// What a template shows and nobody fills in.
        case given
    }

    enum Alignment: Hashable {
        case left, centre, right
    }

    var role: Role
    /// How a number is printed; empty as Excel likes.
    var code = ""
    var alignment = Alignment.left
    var indent = 0
    var wraps = false
    var isUnlocked = false
    /// Behind it; `nil` as its role asks.
    var fill: UInt32?
    /// White letters, on a dark ground.
    var isLight = false

    init(_ role: Role) {
        self.role = role
    }

    static let day = "dd/mm/yyyy"
    /// The face that offices write in.
    static let face = "Times New Roman"

    private var hasBorder: Bool {
        switch role {
        case .plain, .head, .band, .total, .input, .given: true
        case .text, .title, .subtitle, .warning, .note: false
        }
    }

    func set(_ format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, Self.face)
        format_set_font_size(format, role == .title ? 14 : role == .note ? 11 : 12)
        if !code.isEmpty { format_set_num_format(format, code) }
        if hasBorder {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, 0xBFBFBF)
        }
        switch role {
        case .title, .subtitle, .head, .band, .total: format_set_bold(format)
        case .warning:
            format_set_bold(format)
            format_set_font_color(format, 0xB00020)
        case .note: format_set_italic(format)
        case .plain, .text, .input, .given: break
        }
        switch role {
        case .head: fill(format, 0xE2EFDA)
        case .band: fill(format, 0xF2F2F2)
        case .total: format_set_top(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
        case .given: fill(format, 0xF2F2F2)
        default: break
        }
        if let colour = self.fill { fill(format, colour) }
        if isLight { format_set_font_color(format, 0xFFFFFF) }
        let across: lxw_format_alignments =
            switch alignment {
            case .left: LXW_ALIGN_LEFT
            case .centre: LXW_ALIGN_CENTER
            case .right: LXW_ALIGN_RIGHT
            }
        format_set_align(format, UInt8(across.rawValue))
        let down = role == .head ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
        format_set_align(format, UInt8(down.rawValue))
        if indent > 0 { format_set_indent(format, UInt8(min(indent, 15))) }
        if wraps || role == .head { format_set_text_wrap(format) }
        if isUnlocked { format_set_unlocked(format) }
    }

    private func fill(_ format: UnsafeMutablePointer<lxw_format>, _ colour: UInt32) {
        format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
        format_set_bg_color(format, colour)
    }
}
