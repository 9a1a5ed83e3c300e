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
        let shown = sections.filter { !$0.audience.isDisjoint(with: [.readers, .pages, .paper]) }
        let press = Press(self)
        var blocks = letterhead.isEmpty ? [] : [press.beside(letterhead)]
        blocks += titles(press.signed).map { .text($0) }
        if let notice { blocks += try press.blocks(notice) }
        for section in shown {
            if let sheet = section.annex { blocks.append(.newPage(sheet.paper)) }
            if let heading = section.heading {
                blocks.append(
                    .text(
                        PageText(heading, size: 11, bold: true, after: 4, keepsWithNext: true)))
            }
            blocks += try section.blocks.flatMap(press.blocks)
        }
        if needsDagger, !shown.contains(where: \.explainsDagger) {
            blocks.append(.text(PageText(Marks.dagger.text(language), size: 8)))
        }
        let name = [title, subject].compactMap(\.self).joined(separator: " – ")
        let sheet = layout.sheet ?? (shown.contains(where: \.isWide) ? .wide : .upright)
        return PageDocument(
            title: name, paper: sheet.paper, blocks: blocks,
            stamp: isSimulated ? Marks.simulated.text(language) : nil, foot: source,
            fonts: Press.fonts)
    }

    /// Under its kind a title names whom it is about; without one that stands beneath.
    private func titles(_ size: Double) -> [PageText] {
        let about = [subject, head.first].compactMap(\.self).joined(separator: " – ")
        let isKind = kind != nil
        let named = isKind ? [title, subject].compactMap(\.self).joined(separator: " – ") : title
        let under = isKind || subject == nil ? head : [about] + head.dropFirst()
        var texts = [
            kind.map { PageText($0, size: 14, bold: true, anchor: .centre, after: 2) },
            PageText(named, size: 12, bold: true, anchor: .centre, after: 2),
        ].compactMap(\.self)
        texts += under.map { PageText($0, size: size, anchor: .centre, after: 2) }
        if !basis.isEmpty {
            texts.append(
                PageText(
                    basis.joined(separator: ". "), size: size, italic: true, anchor: .centre))
        }
        texts[texts.count - 1].after = 8
        return texts
    }
}

extension Layout.Sheet {
    fileprivate var paper: PaperSize { self == .wide ? .a4Wide : .a4 }
}

extension Section {
    /// Whether a table of it asks for a wide sheet.
    fileprivate var isWide: Bool {
        annex == nil
            && blocks.contains { block in
                guard case .table(let table) = block else { return false }
                return table.shown(to: [.readers, .pages, .paper]).heads.count > 7
            }
    }

    fileprivate var explainsDagger: Bool {
        blocks.contains { block in
            guard case .picture(let picture) = block else { return false }
            return picture.drawing.explainsDagger
        }
    }
}
