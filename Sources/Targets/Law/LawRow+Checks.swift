import Basics

extension LawRow {
    /// What is wrong with the row by itself.
    func problems(of standard: Standard, _ scope: LawScope) -> [LawProblem] {
        var problems: [LawProblem] = []
        func refuse(
            _ column: LawColumn, _ problem: Phrase, expected: Phrase? = nil,
            remedy: Phrase? = nil, _ suggestions: [String] = []
        ) {
            problems.append(
                LawProblem(
                    self, column, problem, expected: expected, remedy: remedy,
                    suggestions: suggestions))
        }
        if let mark {
            if mark == .verified {
                for (column, what) in lacks { refuse(column, LawMessages.needs(what)) }
            }
        } else {
            refuse(.mark, LawMessages.needsMark, expected: LawMessages.marks)
        }
        if !document.isEmpty, scope.document(document) == nil {
            let known = scope.documents.values.flatMap { [$0.id, $0.number] }.sorted()
            refuse(
                .document, LawMessages.noDocument(document),
                remedy: LawMessages.noDocumentRemedy,
                NearMiss.suggestions(for: document, among: known))
        }
        if let from, !standard.inForce.contains(from) {
            refuse(.from, LawMessages.outside(from))
        }
        let places = standard.places(scope) + [Threshold.common]
        if let key = scope.place(place) {
            if !isFrame, !places.contains(key) {
                refuse(.place, LawMessages.otherPlace(place), places)
            }
        } else {
            refuse(
                .place, LawMessages.noPlace(place),
                NearMiss.suggestions(for: place, among: scope.placeNames))
        }
        if !criterion.isEmpty, !standard.criteria.contains(where: { $0.id == criterion }) {
            let ids = standard.criteria.map(\.id)
            refuse(
                .criterion, LawMessages.noCriterion(criterion),
                NearMiss.suggestions(for: criterion, among: ids))
        }
        if kind == .level { refuse(.kind, LawMessages.levelKind) }
        if !criterion.isEmpty, indicator.isEmpty {
            refuse(.indicator, LawMessages.needsIndicator)
        }
        if isFrame, case .level(.number(let given))? = value, let known = standard.indicatorCount,
            given != Quantity(known)
        {
            refuse(.value, LawMessages.count(given, known))
        }
        return problems
    }

    /// What a row that was compared with the text must say and does not.
    private var lacks: [(LawColumn, Phrase)] {
        var lacks: [(LawColumn, Phrase)] = []
        if document.isEmpty { lacks.append((.document, Phrase(vi: "văn bản", en: "a document"))) }
        if article.isEmpty {
            lacks.append((.article, Phrase(vi: "điều, phụ lục", en: "an article")))
        }
        if checkedBy.isEmpty {
            lacks.append((.checkedBy, Phrase(vi: "đơn vị đối chiếu", en: "the office")))
        }
        if checkedOn == nil {
            lacks.append((.checkedOn, Phrase(vi: "ngày đối chiếu", en: "the day")))
        }
        return lacks
    }

    /// Where its value comes from.
    func citation(_ standard: Standard, _ scope: LawScope) -> Citation {
        let check = checkedOn.flatMap { day in
            checkedBy.isEmpty ? nil : Check(office: checkedBy, day: day)
        }
        return Citation(
            document: scope.document(document) ?? standard.document,
            article: article.isEmpty ? nil : article, mark: mark ?? .assumed, checked: check)
    }
}
