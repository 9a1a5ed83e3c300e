import Basics
import ProgressCalculator
import Targets

/// What was found of the communes, in one sentence: how many lack how much, and what stands in the
/// way of most.
struct CommunesHeadline {
    private let known: Int
    /// Communes that have at least two criteria to go.
    private let lacking: Int
    private let complete: Int
    private let withoutData: Int
    /// The indicator that most communes have not met.
    private let obstacle: (id: String, title: Phrase, communes: Int)?

    /// `nil` where nothing is known of any commune.
    init?(_ communes: [TargetProgress]) {
        let lacks = communes.compactMap { commune in
            commune.part.met.flatMap { met in commune.part.total.map { $0 - met } }
        }
        guard !lacks.isEmpty else { return nil }
        known = lacks.count
        lacking = lacks.count { $0 >= 2 }
        complete = lacks.count { $0 <= 0 }
        withoutData = communes.count - lacks.count
        var counts: [String: (title: Phrase, communes: Int)] = [:]
        for commune in communes {
            for part in commune.part.unmet {
                counts[part.id, default: (part.title, 0)].communes += 1
            }
        }
        let most = counts.max { ($0.value.communes, $1.key) < ($1.value.communes, $0.key) }
        obstacle = most.map { ($0.key, $0.value.title, $0.value.communes) }
    }

    /// 10/18 xã còn thiếu từ 2 tiêu chí trở lên; vướng nhất: … (17.6, 12 xã).
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
                let title = obstacle.title.text(language)
                // Conditions have a name in place of a number.
                let number = obstacle.id.contains(where: \.isNumber) ? "\(obstacle.id), " : ""
                parts.append(
                    vietnamese
                        ? "vướng nhất: \(title) (\(number)\(obstacle.communes) xã)"
                        : "most lack: \(title) (\(number)\(obstacle.communes))")
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
    fileprivate var unmet: [Part] {
        parts.isEmpty ? state == .unmet ? [self] : [] : parts.flatMap(\.unmet)
    }
}
