import Basics

/// An indicator as its stretches: what it was from which day on, while rows of a table are taken in.
struct IndicatorHistory {
    /// What holds from a day on: how it is called and measured, and the levels of that time.
    fileprivate struct Stretch {
        /// `nil`: from the standard's first day.
        var from: Day?
        var title: Phrase
        var kind: Indicator.Kind
        var measure: String
        var direction: Threshold.Direction?
        var source: Citation
        var levels: [Level]
        var help: Phrase?
    }

    /// All levels that hold from a day on, each with its source.
    fileprivate struct Level {
        let from: Day
        var values: [String: (value: Threshold.Value, source: Citation)]
        var source: Citation
        var place: Place
        /// The last day, where the row names one.
        var until: Day?
    }

    private let known: Indicator?
    private var stretches: [Stretch]

    init(_ known: Indicator?) {
        self.known = known
        stretches =
            (known.map { $0.before.map { ($0.period.from, $0.value) } + [($0.since, $0)] } ?? [])
            .map { from, indicator in Stretch(from: from, indicator) }
    }

    /// Takes rows of one indicator, the oldest first.
    mutating func take(
        _ rows: [LawRow], _ standard: Standard, _ scope: LawScope
    ) -> [LawProblem] {
        guard let begins = standard.inForce.from else { return [] }
        var problems: [LawProblem] = []
        let dated = rows.grouped { $0.from ?? begins }.sorted { $0.key < $1.key }
        for (from, rows) in dated {
            let direction = index(on: from, begins).flatMap { stretches[$0].direction }
            problems += Self.contradictions(rows, direction ?? .atLeast)
            let opening = open(from, rows, begins, standard, scope)
            problems += opening
            // Levels of a kind that is refused are not read.
            if opening.contains(where: { $0.problem == LawMessages.passForSome }) { continue }
            guard let index = index(on: from, begins) else { continue }
            for row in rows {
                if let problem = put(row, into: index, from, standard, scope) {
                    problems.append(problem)
                }
            }
        }
        return problems
    }

    private func index(on day: Day, _ begins: Day) -> Int? {
        stretches.lastIndex { ($0.from ?? begins) <= day }
    }

    /// Begins a stretch where the rows of a day say another kind, title, measure or direction.
    private mutating func open(
        _ from: Day, _ rows: [LawRow], _ begins: Day, _ standard: Standard, _ scope: LawScope
    ) -> [LawProblem] {
        guard let row = rows.first else { return [] }
        let title = rows.first { !$0.title.isEmpty }?.title
        let measure = rows.first { !$0.measure.isEmpty }?.measure
        let kind = rows.lazy.compactMap(\.kind).first
        let direction = rows.lazy.compactMap(\.direction).first
        let source = row.citation(standard, scope)
        guard let index = index(on: from, begins) else {
            return create(from, row, title, kind, measure, direction, source)
        }
        let now = stretches[index]
        let isNew =
            title.map { $0 != now.title.vi } ?? false || kind.map { $0 != now.kind } ?? false
            || measure.map { $0 != now.measure } ?? false
            || direction.map { $0 != now.direction && now.direction != nil } ?? false
        guard isNew else { return [] }
        var next = now
        next.title =
            title.map { Phrase(vi: $0, en: $0 == now.title.vi ? now.title.en : $0) } ?? now.title
        next.kind = kind ?? now.kind
        next.measure = measure ?? now.measure
        next.direction = next.kind == .pass ? nil : direction ?? now.direction ?? .atLeast
        next.source = source
        let isSame =
            next.kind == now.kind && next.measure == now.measure && next.direction == now.direction
        if next.kind == .pass, now.kind != .pass, !Self.areForAll(rows, standard, scope) {
            let row = rows.first { $0.kind != nil } ?? row
            return [
                LawProblem(
                    row, .kind, LawMessages.passForSome, remedy: LawMessages.passForSomeRemedy)
            ]
        }
        if (now.from ?? begins) == from {
            guard source.mark.mayReplace(now.source.mark) else {
                return [.weaker(row, than: now.source.mark)]
            }
            if !isSame { next.levels = [] }
            stretches[index] = next
        } else {
            next.from = from
            if !isSame {
                next.levels = []
            } else if var last = now.levels.last(where: { $0.from < from }) {
                last = Level(
                    from: from, values: last.values, source: last.source, place: last.place)
                next.levels = [last] + now.levels.filter { $0.from > from }
            }
            stretches[index].levels.removeAll { $0.from >= from }
            stretches.insert(next, at: index + 1)
        }
        return Self.measured(next, row)
    }

    /// Whether rows of one indicator and day speak of every region or group.
    private static func areForAll(
        _ rows: [LawRow], _ standard: Standard, _ scope: LawScope
    ) -> Bool {
        let given = Set(rows.map { scope.place($0.place) ?? $0.place })
        return given.contains(Threshold.common)
            || given.isSuperset(of: standard.places(scope).filter { $0 != Threshold.common })
    }

    /// An indicator that was not known.
    private mutating func create(
        _ from: Day, _ row: LawRow, _ title: String?, _ kind: Indicator.Kind?,
        _ measure: String?, _ direction: Threshold.Direction?, _ source: Citation
    ) -> [LawProblem] {
        var problems: [LawProblem] = []
        if title == nil { problems.append(LawProblem(row, .title, LawMessages.needsTitle)) }
        guard let kind else {
            return problems + [LawProblem(row, .kind, LawMessages.needsKind)]
        }
        let stretch = Stretch(
            from: row.from, title: Phrase(title ?? ""), kind: kind, measure: measure ?? "",
            direction: kind == .pass ? nil : direction ?? .atLeast, source: source, levels: [])
        problems += Self.measured(stretch, row)
        if problems.isEmpty { stretches.append(stretch) }
        return problems
    }

    private static func measured(_ stretch: Stretch, _ row: LawRow) -> [LawProblem] {
        stretch.kind != .pass && stretch.measure.isEmpty
            ? [LawProblem(row, .measure, LawMessages.needsMeasure)] : []
    }

    /// Rows of one indicator and day say one kind, title, measure and direction.
    ///
    /// - Parameter direction: of rows that do not say it.
    private static func contradictions(
        _ rows: [LawRow], _ direction: Threshold.Direction
    ) -> [LawProblem] {
        var problems: [LawProblem] = []
        func check<Value: Equatable>(_ column: LawColumn, _ value: (LawRow) -> Value?) {
            guard let first = rows.first(where: { value($0) != nil }) else { return }
            for row in rows {
                guard let own = value(row), own != value(first) else { continue }
                problems.append(LawProblem(row, column, LawMessages.differs(first.at.line)))
            }
        }
        check(.title) { $0.title.isEmpty ? nil : $0.title }
        check(.kind, \.kind)
        check(.measure) { $0.measure.isEmpty ? nil : $0.measure }
        let first = rows.first
        for row in rows {
            let own = row.direction ?? direction
            guard let first, own != first.direction ?? direction else { continue }
            problems.append(LawProblem(row, .direction, LawMessages.differs(first.at.line)))
        }
        return problems
    }

    /// Puts the value of a row into the levels of its day.
    private mutating func put(
        _ row: LawRow, into index: Int, _ from: Day, _ standard: Standard, _ scope: LawScope
    ) -> LawProblem? {
        let source = row.citation(standard, scope)
        let stretch = stretches[index]
        guard stretch.kind != .pass else {
            if case .level(let level)? = row.value, level != .unknown {
                return LawProblem(row, .value, LawMessages.passWithNumber)
            }
            guard source.mark.mayReplace(stretch.source.mark) else {
                return .weaker(row, than: stretch.source.mark)
            }
            // A pass is compared as a whole: another day without another title begins nothing.
            if row.value != nil { stretches[index].source = source }
            return nil
        }
        let level: Threshold.Value
        switch row.value {
        case .met?: return LawProblem(row, .value, LawMessages.numberExpected)
        case .level(let given)?: level = given
        case nil: level = .unknown
        }
        if stretch.kind == .share, !level.isPercentage {
            return LawProblem(row, .value, LawMessages.notPercent)
        }
        if stretch.kind == .share, stretch.direction == .atLeast, let number = level.fraction {
            return LawProblem(
                row, .value, CoverageMessages.fraction(number),
                remedy: CoverageMessages.fractionRemedy(number))
        }
        let place = scope.place(row.place) ?? Threshold.common
        let at = stretches[index].levels.firstIndex { $0.from == from }
        if let at, let there = stretches[index].levels[at].values[place], there.value != .unknown,
            !source.mark.mayReplace(there.source.mark)
        {
            return .weaker(row, than: there.source.mark)
        }
        // What is not known replaces nothing that is.
        if level == .unknown, let at,
            let there = stretches[index].levels[at].values[place], there.value != .unknown
        {
            return nil
        }
        stretches[index].set(level, source, place, from, row.at)
        return nil
    }

    /// The indicator with all that it was; `nil` where nothing of it could be read.
    func indicator(_ id: String, at place: Place) -> Indicator? {
        guard let last = stretches.last else { return nil }
        var indicator = last.indicator(id, at: known?.place ?? place, scoring: known?.scoring)
        indicator.whole = known?.whole
        indicator.impliedBy = known?.impliedBy
        indicator.since = stretches.count > 1 ? last.from : nil
        for (stretch, next) in zip(stretches, stretches.dropFirst()) {
            guard let from = next.from else { continue }
            let old = stretch.indicator(id, at: known?.place ?? place, scoring: nil)
            indicator.before.append(
                Dated(
                    value: old,
                    period: Period(from: stretch.from, until: from.adding(days: -1)),
                    source: old.source, place: old.place))
        }
        return indicator
    }
}

extension Threshold.Value {
    /// Whether all that it says lies between 0 and 100.
    fileprivate var isPercentage: Bool {
        numbers.allSatisfy { $0 >= .zero && $0 <= Quantity(100) }
    }

    /// A number that is a fraction of one rather than a percentage.
    fileprivate var fraction: Quantity? { numbers.first(where: \.isFractionOfOne) }

    private var numbers: [Quantity] {
        switch self {
        case .number(let number): [number]
        case .byCount(let steps): steps.map(\.value)
        case .province, .unknown: []
        }
    }
}

extension Quantity {
    /// Whether, where the least of a share is asked for, it was meant of 1 and not of 100: more than
    /// 0 and at most 1.
    var isFractionOfOne: Bool { self > .zero && self <= Quantity(1) }
}

extension IndicatorHistory.Stretch {
    fileprivate init(from: Day?, _ indicator: Indicator) {
        self.from = from
        title = indicator.title
        kind = indicator.kind
        measure = indicator.measure
        direction = indicator.threshold?.direction
        source = indicator.source
        help = indicator.help
        levels = (indicator.threshold?.rows ?? []).compactMap { row in
            guard let from = row.period.from, let threshold = indicator.threshold else {
                return nil
            }
            var values: [String: (value: Threshold.Value, source: Citation)] = [:]
            for (key, value) in row.value {
                values[key] = (value, threshold.source(of: key, in: row))
            }
            return IndicatorHistory.Level(
                from: from, values: values, source: row.source, place: row.place,
                until: row.period.until)
        }
    }

    /// Sets one value from a day on; the others of the day before go on.
    fileprivate mutating func set(
        _ value: Threshold.Value, _ source: Citation, _ place: String, _ from: Day, _ at: Place
    ) {
        if let index = levels.firstIndex(where: { $0.from == from }) {
            levels[index].values[place] = (value, source)
            return
        }
        let before = levels.last { $0.from < from }
        var level = IndicatorHistory.Level(
            from: from, values: before?.values ?? [:], source: source, place: at,
            until: levels.last { $0.from < from }?.until)
        level.values[place] = (value, source)
        levels.append(level)
        levels.sort { $0.from < $1.from }
    }

    fileprivate func indicator(_ id: String, at place: Place, scoring: Scoring?) -> Indicator {
        Indicator(
            id: id, title: title, kind: kind, measure: measure, threshold: threshold,
            source: source, scoring: scoring, place: place, help: help)
    }

    private var threshold: Threshold? {
        guard kind != .pass, let direction else { return nil }
        var own: [Day: [String: Citation]] = [:]
        var rows: [Dated<Threshold.Values>] = []
        for (index, level) in levels.enumerated() {
            let next = index + 1 < levels.count ? levels[index + 1].from : nil
            own[level.from] = level.values.mapValues(\.source)
            let until = next.map { $0.adding(days: -1) } ?? level.until
            rows.append(
                Dated(
                    value: level.values.mapValues(\.value),
                    period: Period(from: level.from, until: until), source: level.source,
                    place: level.place))
        }
        return Threshold(direction: direction, rows: rows, ownSources: own)
    }
}
