/// The sizes that charts are printed in.
package enum PageSize: String, CaseIterable, Hashable, Codable, Sendable {
    /// 16 × 9 cm: half a page of A4 between its margins.
    case a4Half = "a4-half"
    /// 16 × 14 cm: two thirds of that page, for a row a commune.
    case a4TwoThirds = "a4-two-thirds"
    /// 16 × 22 cm: a page of A4 between its margins.
    case a4Full = "a4-full"
    /// 33,9 × 19,1 cm: a slide.
    case slide

    /// Width and height in centimetres.
    package var centimetres: Size {
        switch self {
        case .a4Half: Size(width: 16, height: 9)
        case .a4TwoThirds: Size(width: 16, height: 14)
        case .a4Full: Size(width: 16, height: 22)
        case .slide: Size(width: 33.9, height: 19.1)
        }
    }

    /// Width and height in points (1/72 inch).
    package var points: Size {
        Size(
            width: centimetres.width / 2.54 * 72,
            height: centimetres.height / 2.54 * 72)
    }

    /// Type sizes of this page; a slide is read from further away.
    var type: TypeSizes {
        switch self {
        case .a4Half, .a4TwoThirds: TypeSizes(scale: 1)
        case .a4Full: TypeSizes(scale: 1.15)
        case .slide: TypeSizes(scale: 1.9)
        }
    }
}

/// The type sizes of a page and the distances that go with them, in points.
struct TypeSizes: Hashable, Sendable {
    /// 1 on half a page of A4, where the smallest type is 7 points.
    let scale: Double

    var title: Double { 11 * scale }
    var subtitle: Double { 8 * scale }
    var label: Double { 7 * scale }
    var margin: Double { 9 * scale }
    /// Between neighbours that belong together.
    var gap: Double { 4 * scale }
    var hairline: Double { 0.5 * scale }
}
