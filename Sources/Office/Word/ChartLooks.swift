import Charts

// How a series is drawn in a chart of Word.
extension ChartFigures.Look {
    var isBelow: Bool {
        if case .below = self { true } else { false }
    }

    var isOfLineChart: Bool {
        switch self {
        case .line, .points, .upright: true
        case .bar, .below, .area: false
        }
    }

    /// What stands between a series' name and its labels.
    func addProperties(to xml: inout XML) {
        switch self {
        case .bar(let fill):
            xml.element("c:spPr") { xml in
                fill.add(to: &xml)
                xml.element("a:ln", ["w": "6350"]) { fill.ink.add(to: &$0) }
            }
            xml.value("c:invertIfNegative", "0", of: "val")
        case .area(let fill):
            xml.element("c:spPr") { xml in
                fill.add(to: &xml)
                xml.element("a:ln") { $0.empty("a:noFill") }
            }
        case .below:
            xml.element("c:spPr") { xml in
                xml.empty("a:noFill")
                xml.element("a:ln") { $0.empty("a:noFill") }
            }
        case .line(let fill, let stroke):
            xml.element("c:spPr") { xml in
                xml.element("a:ln", ["w": "22225", "cap": "rnd"]) { xml in
                    fill.ink.add(to: &xml)
                    xml.value("a:prstDash", stroke.dash, of: "val")
                    xml.empty("a:round")
                }
            }
            xml.element("c:marker") { $0.value("c:symbol", "none", of: "val") }
        case .points(let shape, let fill):
            xml.element("c:spPr") { xml in
                xml.element("a:ln", ["w": "19050"]) { $0.empty("a:noFill") }
            }
            xml.element("c:marker") { xml in
                xml.value("c:symbol", shape.symbol, of: "val")
                xml.value("c:size", "8", of: "val")
                xml.element("c:spPr") { xml in
                    (shape.isOpen ? Ink.paper : fill.ink).add(to: &xml)
                    xml.element("a:ln", ["w": "12700"]) { fill.ink.add(to: &$0) }
                }
            }
        case .upright(let fill):
            xml.element("c:spPr") { xml in
                xml.element("a:ln", ["w": "19050"]) { $0.empty("a:noFill") }
            }
            xml.element("c:marker") { xml in
                xml.value("c:symbol", "dash", of: "val")
                xml.value("c:size", "7", of: "val")
                xml.element("c:spPr") { xml in
                    fill.ink.add(to: &xml)
                    xml.element("a:ln", ["w": "9525"]) { fill.ink.add(to: &$0) }
                }
            }
        }
    }

    /// A stroke from the point down to the axis.
    func addErrorBars(to xml: inout XML) {
        guard case .upright(let fill) = self else { return }
        xml.element("c:errBars") { xml in
            xml.value("c:errDir", "y", of: "val")
            xml.value("c:errBarType", "minus", of: "val")
            xml.value("c:errValType", "percentage", of: "val")
            xml.value("c:noEndCap", "1", of: "val")
            xml.value("c:val", "100", of: "val")
            xml.element("c:spPr") { xml in
                xml.element("a:ln", ["w": "12700"]) { fill.ink.add(to: &$0) }
            }
        }
    }
}

extension Ink {
    /// Six digits, as office files have colours.
    var hexadecimal: String {
        [rgb.red, rgb.green, rgb.blue].map { channel in
            let digits = String(channel, radix: 16, uppercase: true)
            return digits.count < 2 ? "0" + digits : digits
        }.joined()
    }

    fileprivate func add(to xml: inout XML) {
        xml.element("a:solidFill") { $0.value("a:srgbClr", hexadecimal, of: "val") }
    }
}

extension Fill {
    /// A pattern stays apart in a grey print.
    fileprivate func add(to xml: inout XML) {
        guard let preset = pattern.preset else { return ink.add(to: &xml) }
        xml.element("a:pattFill", ["prst": preset]) { xml in
            xml.element("a:fgClr") { $0.value("a:srgbClr", ink.hexadecimal, of: "val") }
            xml.element("a:bgClr") { $0.value("a:srgbClr", "FFFFFF", of: "val") }
        }
    }
}

extension Pattern {
    fileprivate var preset: String? {
        switch self {
        case .solid: nil
        case .diagonal: "wdUpDiag"
        case .falling: "wdDnDiag"
        case .cross: "diagCross"
        case .level: "narHorz"
        case .hatch: "ltUpDiag"
        }
    }
}

extension LineStroke {
    fileprivate var dash: String {
        switch self {
        case .full: "solid"
        case .dashed: "dash"
        case .dotted: "sysDot"
        }
    }
}

extension PointShape {
    fileprivate var symbol: String {
        switch self {
        case .dot, .ring: "circle"
        case .diamond, .openDiamond: "diamond"
        case .square: "square"
        case .tick: "dash"
        }
    }

    fileprivate var isOpen: Bool { self == .ring || self == .openDiamond }
}
