package import Basics

/// What rows of a table may name.
package struct LawScope: Sendable {
    package let documents: [LegalDocument.ID: LegalDocument]
    package let regions: Regions

    package init(documents: [LegalDocument.ID: LegalDocument], regions: Regions) {
        self.documents = documents
        self.regions = regions
    }

    /// The document that a text names by its id or by its number as printed.
    package func document(_ text: String) -> LegalDocument.ID? {
        if documents[text] != nil { return text }
        let key = NameKey.of(text)
        let found = documents.values.filter { NameKey.of($0.number) == key }
        return found.count == 1 ? found[0].id : nil
    }

    /// The key of a region or group by its id or title, with or without what stands in brackets; ``Threshold/common`` for all.
    package func place(_ text: String) -> String? {
        let key = NameKey.of(text)
        if key.isEmpty || ["chung", "muc chung", "common"].contains(key) {
            return Threshold.common
        }
        let places =
            regions.regions.map { ($0.id, $0.title) } + regions.groups.map { ($0.id, $0.title) }
        return places.first { id, title in
            id == text
                || [title.vi, title.en].contains { title in
                    NameKey.of(title) == key || NameKey.of(title.prefix { $0 != "(" }) == key
                }
        }?.0
    }

    /// What a place is called.
    package func title(ofPlace id: String) -> Phrase {
        regions.regions.first { $0.id == id }?.title ?? regions.groups.first { $0.id == id }?.title
            ?? Phrase(vi: "mức chung", en: "for all")
    }

    var placeNames: [String] {
        [Threshold.common] + regions.regions.map(\.id) + regions.groups.map(\.id)
    }
}

extension Standard {
    /// The regions or groups by which its levels may be given, in the order of the law.
    package func places(_ scope: LawScope) -> [String] {
        levelsBy.isEmpty ? [Threshold.common] + scope.regions.regions.map(\.id) : levelsBy
    }
}
