import Basics
package import ProgressCalculator
import Reports
import Targets

/// What was found of the communes, in one sentence: how many lack how much, and what stands in the
/// way of most.
struct CommunesHeadline {
    private let known: Int
    /// Communes that have at least two criteria to go.
    private let lacking: Int
    private let complete: Int
    private let withoutData: Int
    /// The commune of a campaign of one.
    private let only: Part?
    /// The indicators that most communes have not met, criteria where they have none, in the order
    /// of the standard; each stands in the way of as many.
    private let obstacles: [Part]
    private let held: Int

    /// `nil` where nothing is known of any commune.
    init?(_ communes: [TargetProgress]) {
        self.init(of: communes.map(\.part))
    }

    /// - Parameter communes: each against the same standard.
    init?(of communes: [Part]) {
        let assessed = communes.filter { $0.isAssessed && $0.met != nil }
        guard !assessed.isEmpty else { return nil }
        known = assessed.count
        lacking = assessed.count { commune in
            commune.parts.count { $0.kind == .criterion && $0.state == .unmet } >= 2
        }
        complete = assessed.count { $0.isReached || $0.met == $0.total }
        withoutData = communes.count - assessed.count
        only = communes.count == 1 ? communes.first : nil
        var counts: [String: (part: Part, communes: Int)] = [:]
        var order: [String] = []
        // Conditions stand beside the criteria, which offices count.
        let criteria = communes.flatMap(\.parts).filter { $0.kind == .criterion }
        for part in (criteria.isEmpty ? communes : criteria).flatMap(\.unmet) {
            if counts[part.id] == nil { order.append(part.id) }
            counts[part.id, default: (part, 0)].communes += 1
        }
        // In the order of the standard, whichever commune lacks which first.
        var places: [String: Int] = [:]
        for id in (criteria.isEmpty ? communes : criteria).flatMap(\.leafIDs)
        where places[id] == nil { places[id] = places.count }
        let found = order.sorted { (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1) }
            .compactMap { counts[$0] }
        let most = found.map(\.communes).max() ?? 0
        held = most
        obstacles = found.filter { $0.communes == most }.map(\.part)
    }

    /// Of a campaign of one commune there is nothing to count: what it lacks is named.
    private func sentence(of commune: Part) -> Phrase {
        let unmet = commune.parts.filter { $0.kind == .criterion && $0.state == .unmet }
        return Phrase { language in
            let numbers = unmet.map { PartID.number(of: $0.id) ?? $0.title.text(language) }
                .joined(separator: ", ")
            let lacks =
                unmet.isEmpty
                ? ""
                : language.say(
                    "; \(unmet.count) tiêu chí chưa đạt: \(numbers)",
                    "; \(unmet.count) criteria not met: \(numbers)")
            return commune.result(language) + lacks + "."
        }.capitalised
    }

    /// 10/18 xã còn thiếu từ 2 tiêu chí trở lên; vướng nhất là chỉ tiêu 17.6 (…), 12 xã chưa đạt.
    var sentence: Phrase {
        if let only { return sentence(of: only) }
        return Phrase { language in
            let vietnamese = language == .vi
            var parts = [
                lacking > 0
                    ? vietnamese
                        ? "\(lacking)/\(known) xã còn thiếu từ 2 tiêu chí trở lên"
                        : "\(lacking) of \(known) communes lack two criteria or more"
                    : vietnamese
                        ? "\(complete)/\(known) xã đủ tiêu chí"
                        : "\(complete) of \(known) communes meet all criteria"
            ]
            if let obstacle = obstacle(language) { parts.append(obstacle) }
            if withoutData > 0 {
                parts.append(
                    vietnamese
                        ? "\(withoutData) xã chưa có số liệu"
                        : "\(withoutData) without figures")
            }
            return parts.joined(separator: "; ") + "."
        }
    }
}

extension CommunesHeadline {
    /// One is named with its title; of several equals none stands for the others, so all are named
    /// by number, the first four.
    private func obstacle(_ language: Language) -> String? {
        guard let first = obstacles.first else { return nil }
        let title = first.title.text(language)
        let noun =
            first.kind == .criterion
            ? language.say("tiêu chí", "criterion") : language.say("chỉ tiêu", "indicator")
        guard obstacles.count > 1 else {
            // Conditions have a name in place of a number.
            let name = PartID.number(of: first.id).map { "\($0) (\(title))" } ?? title
            return language.say(
                "vướng nhất là \(noun) \(name), \(held) xã chưa đạt",
                "most lack \(noun) \(name): \(held)")
        }
        let shown = obstacles.prefix(4).map { PartID.number(of: $0.id) ?? $0.title.text(language) }
        let more = obstacles.count - shown.count
        let names =
            shown.joined(separator: ", ") + (more > 0 ? ", …" : "")
        return language.say(
            "vướng nhất là \(obstacles.count) \(noun) (\(names)), mỗi \(noun) \(held) xã "
                + "chưa đạt",
            "most lack \(obstacles.count) equally (\(noun) \(names)): \(held) each")
    }
}

extension Part {
    /// Whether anything is known of it or of what lies below.
    var isAssessed: Bool { state != .unknown || parts.contains(where: \.isAssessed) }

    /// Of what has nothing below it, in the order of the standard.
    fileprivate var leafIDs: [String] {
        parts.isEmpty ? [id] : parts.flatMap(\.leafIDs)
    }

    /// What is not met and has nothing below it.
    package var unmet: [Part] {
        parts.isEmpty ? state == .unmet ? [self] : [] : parts.flatMap(\.unmet)
    }
}
