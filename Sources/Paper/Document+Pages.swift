import Basics
import CairoCanvas
import Charts
package import Documents

extension Document {
    /// On paper, as PDF with text that can be searched.
    ///
    /// - Throws: `CairoError` when there is no memory for the pages.
    package func pdf() throws -> PrintedDocument {
        try pages().render(onAtMost: layout.pages)
    }

    /// What stands on the pages: the letterhead, the titles, the sections; annexes on pages of
    /// their own.
    package func pages() throws -> PageDocument {
        let press = Press(self)
        var blocks = letterhead.isEmpty ? [] : [press.beside(letterhead)]
        if !letterhead.isEmpty {
            let gap = layout.type == .letter ? press.sizes.signed : 0.5 * press.sizes.signed
            blocks.append(.text(PageText("", size: gap, after: 0)))
        }
        blocks += titles(press.sizes).map { .text($0) }
        if let notice { blocks += try press.blocks(notice) }
        for section in sectionsOnPaper {
            if let sheet = section.annex { blocks.append(.newPage(sheet.paper)) }
            if let heading = section.heading {
                blocks.append(
                    .text(
                        PageText(
                            heading, size: press.sizes.heading, bold: true, after: 4,
                            keepsWithNext: true)))
            }
            for (index, block) in section.blocks.enumerated() {
                blocks += try press.blocks(block, keepsNotes: section.noteLeads(at: index))
            }
        }
        let dagger = PageText(Marks.dagger.text(language), size: 8)
        if explainsDaggerItself { blocks.append(.text(dagger)) }
        var document = PageDocument(
            title: name, paper: sheet.paper, blocks: blocks,
            stamp: isSimulated ? Marks.simulated.text(language) : nil, foot: source,
            fonts: Press.fonts)
        if needsDagger, !explainsDaggerItself { document.saidByChart = dagger }
        return document
    }

    private func titles(_ sizes: Layout.Sizes) -> [PageText] {
        let size = sizes.signed
        let (named, under, basis) = titlesOnPaper
        var texts = [
            kind.map {
                PageText($0, size: max(14, sizes.title), bold: true, anchor: .centre, after: 2)
            },
            PageText(named, size: sizes.title, bold: true, anchor: .centre, after: 2),
        ].compactMap(\.self)
        texts += under.map { PageText($0, size: size, anchor: .centre, after: 2) }
        if !basis.isEmpty {
            texts.append(
                PageText(basis, size: size, italic: true, anchor: .centre))
        }
        // A line beneath the name of an official paper.
        if kind != nil, layout.type == .letter { texts[texts.count - 1].rule = .share(0.2) }
        texts[texts.count - 1].after = 8
        return texts
    }
}

extension Layout.Sheet {
    fileprivate var paper: PaperSize { self == .wide ? .a4Wide : .a4 }
}
