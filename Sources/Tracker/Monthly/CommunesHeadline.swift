import Basics
package import ProgressCalculator
import Targets

/// What was found of the communes, in one sentence: how many lack how much, and what stands in the
/// way of most.
struct CommunesHeadline {
    private let known: Int
    /// Communes that have at least two criteria to go.
    private let lacking: Int
    private let complete: Int
    private let withoutData: Int
    /// The indicator that most communes have not met; a criterion where it has none.
    private let obstacle: (part: Part, communes: Int)?

    /// `nil` where nothing is known of any commune.
    init?(_ communes: [TargetProgress]) {
        self.init(of: communes.map(\.part))
    }

    /// - Parameter communes: each against the same standard.
    init?(of communes: [Part]) {
        let lacks = communes.compactMap { part in
            part.met.flatMap { met in part.total.map { $0 - met } }
        }
        guard !lacks.isEmpty else { return nil }
        known = lacks.count
        lacking = lacks.count { $0 >= 2 }
        complete = lacks.count { $0 <= 0 }
        withoutData = communes.count - lacks.count
        var counts: [String: (part: Part, communes: Int)] = [:]
        // Conditions stand beside the criteria, which offices count.
        let criteria = communes.flatMap(\.parts).filter { $0.kind == .criterion }
        for part in (criteria.isEmpty ? communes : criteria).flatMap(\.unmet) {
            counts[part.id, default: (part, 0)].communes += 1
        }
        let most = counts.max { ($0.value.communes, $1.key) < ($1.value.communes, $0.key) }
        obstacle = most?.value
    }

    /// 10/18 xã còn thiếu từ 2 tiêu chí trở lên; vướng nhất là chỉ tiêu 17.6 (…), 12 xã chưa đạt.
    var sentence: Phrase {
        Phrase { language in
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
            if let obstacle {
                let title = obstacle.part.title.text(language)
                let isCriterion = obstacle.part.kind == .criterion
                // Conditions have a name in place of a number.
                let hasNumber = obstacle.part.id.contains(where: \.isNumber)
                let name = hasNumber ? "\(obstacle.part.id) (\(title))" : title
                parts.append(
                    vietnamese
                        ? "vướng nhất là \(isCriterion ? "tiêu chí" : "chỉ tiêu") \(name), "
                            + "\(obstacle.communes) xã chưa đạt"
                        : "most lack \(isCriterion ? "criterion" : "indicator") \(name): "
                            + "\(obstacle.communes)")
            }
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

extension Part {
    /// What is not met and has nothing below it.
    package var unmet: [Part] {
        parts.isEmpty ? state == .unmet ? [self] : [] : parts.flatMap(\.unmet)
    }
}
