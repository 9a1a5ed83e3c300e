package import Basics
package import Targets

extension WorkDaySheet {
    /// What the columns of the template are called, by key, in its order, without measures.
    package static func titles(of catalogue: Catalogue) -> [(key: String, title: Phrase)] {
        templateColumns(of: catalogue).map {
            ($0.key, Phrase(vi: $0.vietnamese.first ?? $0.key, en: $0.english))
        }
    }
}
