// What paper and Word share: which sections stand on pages, on which sheet, under which titles.
extension Document {
    package var sectionsOnPaper: [Section] {
        sections.filter { !$0.audience.isDisjoint(with: .onPaper) }
    }

    /// The sheet of the first pages: as the layout says, else turned where a table is wide.
    package var sheet: Layout.Sheet {
        layout.sheet ?? (sectionsOnPaper.contains(where: \.isWide) ? .wide : .upright)
    }

    /// Whether the dagger must be explained below: no drawing does.
    package var explainsDaggerItself: Bool {
        needsDagger && !sectionsOnPaper.contains(where: \.explainsDagger)
    }

    /// Of the file: title and whom it is about.
    package var name: String { [title, subject].compactMap(\.self).joined(separator: " – ") }

    /// What stands above the sections: under its kind a title names whom it is about; without one
    /// that stands beneath.
    package var titlesOnPaper: (title: String, under: [String], basis: String) {
        let about = [subject, head.first].compactMap(\.self).joined(separator: " – ")
        let named = kind == nil ? title : name
        let under = kind != nil || subject == nil ? head : [about] + head.dropFirst()
        return (named, under, basis.joined(separator: ". "))
    }
}

extension Section {
    /// Whether the block is a note on what follows: they stand on one page.
    package func noteLeads(at index: Int) -> Bool {
        guard case .notes = blocks[index], blocks.indices.contains(index + 1),
            case .prose = blocks[index + 1]
        else { return false }
        return true
    }

    /// Whether a table of it asks for a wide sheet.
    fileprivate var isWide: Bool {
        annex == nil
            && blocks.contains { block in
                guard case .table(let table) = block else { return false }
                return table.shown(to: .onPaper).heads.count > 7
            }
    }

    fileprivate var explainsDagger: Bool {
        blocks.contains { block in
            guard case .picture(let picture) = block else { return false }
            return picture.drawing.explainsDagger
        }
    }
}
