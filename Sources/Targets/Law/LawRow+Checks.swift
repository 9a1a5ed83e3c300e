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
        for (column, text) in texts where text.unicodeScalars.contains(where: \.isUnsafeInText) {
            refuse(column, LawMessages.unsafe(column), remedy: LawMessages.unsafeRemedy)
        }
        if let mark {
            if mark == .verified {
                for (column, what) in lacks(in: standard) {
                    refuse(column, LawMessages.needs(what))
                }
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
        let places = standard.places(scope).filter { $0 != Threshold.common } + [Threshold.common]
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
        problems += misplaced(in: standard)
        let cited = scope.documents[scope.document(document) ?? standard.document]
        if let checkedOn, let day = cited?.day, checkedOn < day {
            refuse(.checkedOn, LawMessages.checkedBefore(checkedOn, day))
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

    /// That its criterion and the number of its indicator do not go together.
    private func misplaced(in standard: Standard) -> [LawProblem] {
        guard !indicator.isEmpty else { return [] }
        // Of 2.2 a spreadsheet makes 02/02/2026.
        let isDay = WrittenDay(indicator)?.day != nil && indicator.contains { "/-".contains($0) }
        guard !isDay else {
            return [
                LawProblem(
                    self, .indicator, LawMessages.indicatorAsDay(indicator),
                    remedy: LawMessages.indicatorAsDayRemedy)
            ]
        }
        if standard.indicator(indicator) == nil, let plain = plainNumber {
            return [
                LawProblem(
                    self, .indicator, LawMessages.misspelled(indicator, plain),
                    suggestions: [plain])
            ]
        }
        guard let given = standard.criteria.first(where: { $0.id == criterion }) else { return [] }
        let isThere = { (one: Criterion) in one.indicators.contains { $0.id == indicator } }
        if isThere(given) { return [] }
        if let home = standard.criteria.first(where: isThere) {
            return [
                LawProblem(self, .criterion, LawMessages.otherCriterion(indicator, home.id))
            ]
        }
        let number = indicator.prefix { !"./".contains($0) }
        guard number != criterion, standard.criteria.contains(where: { $0.id == number }) else {
            return []
        }
        return [
            LawProblem(self, .criterion, LawMessages.otherCriterion(indicator, String(number)))
        ]
    }

    /// The number of its indicator without blanks and leading noughts; `nil` where it has none.
    ///
    /// By 2.01 the law's 2.1 is meant.
    private var plainNumber: String? {
        let plain = indicator.filter { !$0.isWhitespace }
            .split(separator: ".", omittingEmptySubsequences: false).map { part in
                part.allSatisfy(\.isNumber) && part.count > 1
                    ? String(part.drop { $0 == "0" }) : String(part)
            }.joined(separator: ".")
        return plain == indicator ? nil : plain
    }

    /// What people type.
    private var texts: [(LawColumn, String)] {
        [
            (.criterion, criterion), (.indicator, indicator), (.title, title), (.measure, measure),
            (.place, place), (.document, document), (.article, article), (.checkedBy, checkedBy),
        ]
    }

    /// What a row that was compared with the text must say and does not.
    private func lacks(in standard: Standard) -> [(LawColumn, Phrase)] {
        var lacks: [(LawColumn, Phrase)] = []
        if !isFrame, !isMisread, value == nil || value == .level(.unknown),
            !isAboutWords(in: standard)
        {
            lacks.append((.value, Phrase(vi: "mức đạt chuẩn", en: "a level")))
        }
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

    /// Whether it says how the indicator is called or measured from a day on, and not its level.
    private func isAboutWords(in standard: Standard) -> Bool {
        guard value == nil, let rule = standard.indicator(indicator) else { return false }
        let known = (from ?? standard.inForce.from).map { rule.on($0) } ?? rule
        return !title.isEmpty && title != known.title.vi
            || !measure.isEmpty && measure != known.measure
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
