extension Document {
    /// Texts beside each other; how wide a side is and how its lines stand is said by classes.
    func add(_ sides: [Side], _ kind: HTML.Attribute, to html: inout HTML) {
        html.element("div", kind) { html in
            for side in sides {
                let tenths = Int((side.share * 10).rounded())
                html.element("div", .class("share-\(tenths)")) { html in
                    for line in side.lines where !line.text.isEmpty { add(line, to: &html) }
                }
            }
        }
    }

    private func add(_ line: Side.Line, to html: inout HTML) {
        let classes = [line.alignment.side, line.rule?.name, line.room > 1 ? "room" : nil]
        html.element(
            "p", .class(classes.compactMap(\.self).joined(separator: " "))
        ) { html in
            let isBold = line.style.contains(.bold)
            switch (isBold, line.style.contains(.italic)) {
            case (true, true):
                html.element("strong") { html in html.element("em", text: line.text) }
            case (true, false): html.element("strong", text: line.text)
            case (false, true): html.element("em", text: line.text)
            case (false, false): html.text(line.text)
            }
        }
    }

    /// Of a page of its own, so that the head stands as on paper; a part of another page is styled
    /// by that.
    static let letterStyle: StaticString = """
        <style>
        body{font-family:Tinos,"Times New Roman",serif;line-height:1.5;max-width:52em;margin:2em auto;padding:0 1em}
        .beside{display:flex;gap:1em}.beside p{margin:.1em 0}.share-4{flex:4}.share-5{flex:5}.share-6{flex:6}
        .centre,.kind,h1{text-align:center}.kind,h1{font-size:1.1em;margin:.2em 0;font-weight:bold}
        header>p{text-align:center;margin:.2em 0}
        .rule-words strong,.rule-words em{border-bottom:1px solid}
        .rule-share::after{content:"";display:block;width:35%;margin:.1em auto;border-bottom:1px solid}
        .room{padding-bottom:5em}.prose{text-align:justify;text-indent:2.5em}
        table{border-collapse:collapse;width:100%}th,td{border:1px solid;padding:.2em .4em}.figure{text-align:right}
        </style>
        """
}

extension Table.Alignment {
    fileprivate var side: String? {
        switch self {
        case .left: nil
        case .centre: "centre"
        case .right: "figure"
        }
    }
}

extension Side.Rule {
    fileprivate var name: String {
        switch self {
        case .share: "rule-share"
        case .ofWords: "rule-words"
        }
    }
}
