package import Basics

/// What a name or a code in a sheet means on a day.
package enum UnitLookup: Hashable, Sendable {
    case one(Unit)
    case several([Unit])
    /// Units of that name or code that do not exist on the day.
    case notThen([Unit])
    case none(suggestions: [String])
}

extension UnitRegister {
    /// Looks a unit up by id, code or name with or without its kind, among the units alive on a
    /// day.
    ///
    /// Case, marks and the place of the tone do not matter; marks decide where they must. A kind
    /// narrows: `xã Di Linh`, `TT. Di Linh`, `huyện Di Linh`.
    ///
    /// - Parameters:
    ///   - day: `nil` looks among the units of all times.
    ///   - own: units that are meant before all others of the name, also on a day on which they do
    ///     not exist and another does. The default is none.
    package func find(_ text: String, on day: Day?, first own: Set<Unit.ID> = []) -> UnitLookup {
        let all = matches(text)
        let ownMatches = own.isEmpty ? [] : all.filter { own.contains($0.id) }
        let matches = ownMatches.isEmpty ? all : ownMatches
        guard !matches.isEmpty else {
            let names = spelledNames(of: units.filter { own.contains($0.id) })
            let near = NearMiss.suggestions(for: text, among: names)
            let ofOtherKinds = near.isEmpty ? ofOtherKinds(text) : near
            return .none(
                suggestions: ofOtherKinds.isEmpty
                    ? NearMiss.suggestions(for: text, among: spelledNames(of: units))
                    : ofOtherKinds)
        }
        let alive = day.map { day in matches.filter { $0.period.contains(day) } } ?? matches
        if alive.count == 1 { return .one(alive[0]) }
        return alive.isEmpty ? .notThen(matches) : .several(alive)
    }

    /// Units with a part of a name, for a list to choose from: `lien` finds Liên Đầm.
    ///
    /// Each word of the text begins a word of the name, one after the other. What a row of a sheet
    /// means is never decided by it.
    ///
    /// - Parameter day: `nil` looks among the units of all times.
    package func containing(_ text: String, on day: Day?) -> [Unit] {
        let words = NameKey.of(text).split(separator: " ")
        guard !words.isEmpty else { return [] }
        return indicesOfKey.filter { key, _ in
            let names = key.split(separator: " ")
            guard names.count >= words.count else { return false }
            return (0...names.count - words.count).contains { start in
                zip(names[start...], words).allSatisfy { $0.hasPrefix($1) }
            }
        }
        .values.joined().sorted().map { units[$0] }
        .filter { unit in day.map { unit.period.contains($0) } ?? true }
    }

    /// Units of the name without the word before it: there is no “huyện Hòa Ninh”, but a xã.
    private func ofOtherKinds(_ text: String) -> [String] {
        let key = NameKey.of(text)
        var titles: [String] = []
        for (index, character) in zip(key.indices, key) where character == " " {
            let kind = String(key[..<index])
            guard UnitKind.allCases.contains(where: { $0.spellings.contains(kind) }) else {
                continue
            }
            for unit in indicesOfKey[String(key[key.index(after: index)...])] ?? [] {
                let title = units[unit].title.vi
                if !titles.contains(title) { titles.append(title) }
            }
        }
        return Array(titles.prefix(3))
    }

    private func spelledNames(of units: [Unit]) -> [String] {
        units.map(\.name) + units.map(\.title.vi)
    }

    private func matches(_ text: String) -> [Unit] {
        if let unit = self[text] {
            // A bare code is also the id of the older unit that had it first.
            return units.filter { $0.id == text || $0.code == text && unit.code == text }
        }
        if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) {
            let byCode = units.filter { $0.code == text }
            if !byCode.isEmpty { return byCode }
        }
        let key = NameKey.of(text)
        var found = (indicesOfKey[key] ?? []).map { ($0, name: text[...]) }
        for (index, character) in zip(key.indices, key) where character == " " {
            let kinds = UnitKind.allCases.filter { $0.spellings.contains(String(key[..<index])) }
            guard !kinds.isEmpty else { continue }
            let rest = String(key[key.index(after: index)...])
            let name = Self.dropWords(key[..<index].count { $0 == " " } + 1, of: text)
            for unit in indicesOfKey[rest] ?? [] where kinds.contains(units[unit].kind) {
                found.append((unit, name: name))
            }
        }
        // A whole name beats a kind before a name: "Thị Trấn" may be a name.
        let spelled = found.filter { NameKey.marked(units[$0.0].name) == NameKey.marked($0.name) }
        return (spelled.isEmpty ? found : spelled).map { units[$0.0] }
    }

    private static func dropWords(_ count: Int, of text: String) -> Substring {
        var rest = text[...]
        for _ in 0..<count {
            rest = rest.drop { !$0.isLetter && !$0.isNumber }
            rest = rest.drop { $0.isLetter || $0.isNumber }
        }
        return rest
    }
}
