import Basics
import Targets

/// Why a forecast says what it says, or cannot be made; what would be enough.
enum ForecastReasons {
    static let noDueDay = Phrase(
        vi: "không có hạn hoàn thành, nên không có khả năng theo hạn",
        en: "there is no due day, so there is no chance of reaching it by one")
    static let tooFewTurns = Phrase(
        vi: "ba năm qua trong nhiệm vụ này có chưa đến \(TurnRate.leastTurns) lượt từ chưa đạt "
            + "thành đạt, chưa đủ để dự báo",
        en: "fewer than \(TurnRate.leastTurns) parts have turned from unmet to met in the last "
            + "three years of this campaign")

    static func tooFewDays(_ days: Int) -> Phrase {
        Phrase(
            vi: "mới có \(days) ngày đánh giá, cần \(LevelForecast.leastDays)",
            en: "assessed on \(days) days, \(LevelForecast.leastDays) are needed")
    }

    static func tooFewWeeks(_ weeks: Int) -> Phrase {
        Phrase(
            vi: "52 tuần qua có \(weeks) tuần có khối lượng được xác nhận, cần "
                + "\(WeeklyWork.leastWeeksWithWork)",
            en: "\(weeks) of the last 52 weeks have confirmed work, "
                + "\(WeeklyWork.leastWeeksWithWork) are needed")
    }

    static func enough(assessments count: Int) -> Phrase {
        Phrase(
            vi: "thêm \(count) lần đánh giá vào ngày khác nhau",
            en: "\(count) more assessments on different days")
    }

    static func chance(_ chance: Probability, _ decisive: Decisive? = nil) -> Phrase {
        Phrase { language in
            let text = chance.words(language)
            let bound =
                switch Calculator.state(chance) {
                case .likely:
                    language == .vi
                        ? "ngưỡng “nhiều khả năng đạt”: 80%" : "“likely” begins at 80%"
                case .unlikely:
                    language == .vi ? "ngưỡng “khó đạt”: 20%" : "“unlikely” ends at 20%"
                default: language == .vi ? "trên 20%, dưới 80%" : "over 20%, under 80%"
                }
            let head =
                language == .vi
                ? "dự báo khả năng đạt \(text) (\(bound))" : "forecast \(text) (\(bound))"
            return head + hangsOn(decisive, language)
        }
    }

    static func atMost(_ chance: Probability, _ decisive: Decisive?) -> Phrase {
        Phrase { language in
            let text = chance.words(language)
            let head =
                language == .vi
                ? "khả năng đạt nhiều nhất \(text), kể cả khi nội dung chưa có số liệu đều đạt"
                : "at most \(text), even if all that is unknown were met"
            return head + hangsOn(decisive, language)
        }
    }

    static func atLeast(_ chance: Probability) -> Phrase {
        Phrase { language in
            let text = chance.text(language)
            return language == .vi
                ? "khả năng đạt ít nhất \(text), kể cả khi nội dung chưa có số liệu đều không đạt"
                : "at least \(text), even if nothing that is unknown were met"
        }
    }

    private static func hangsOn(_ decisive: Decisive?, _ language: Language) -> String {
        guard let decisive else { return "" }
        let subject = (decisive.part ?? decisive.subject).hangs(language)
        return language == .vi ? "; vướng nhất: \(subject)" : "; it hangs on: \(subject)"
    }

    /// Names what is missing, the first three.
    static func missing(_ unknowns: [Prospect.Leaf], _ part: Part) -> Phrase {
        // Each with its own reason; what has the same one shares it.
        var groups: [(reason: Phrase, names: [Phrase])] = []
        for leaf in unknowns.prefix(3) {
            guard case .unknown(let reason, _) = leaf.basis else { continue }
            if let index = groups.firstIndex(where: { $0.reason == reason }) {
                groups[index].names.append(leaf.subject.text)
            } else {
                groups.append((reason, [leaf.subject.text]))
            }
        }
        guard !groups.isEmpty else { return StateRules.notEnoughData(part) }
        let more = unknowns.count - groups.reduce(0) { $0 + $1.names.count }
        return Phrase { language in
            let count = NumberFormat(language).text(more)
            let others =
                more == 0
                ? "" : language == .vi ? " và \(count) nội dung khác" : " and \(count) more"
            let list =
                groups.map { reason, names in
                    names.map { $0.text(language) }.joined(separator: "; ")
                        + (groups.count == 1 ? others : "") + " (\(reason.text(language)))"
                }.joined(separator: "; ") + (groups.count == 1 ? "" : others)
            let figures = StateRules.figures(part, language)
            return language == .vi
                ? "\(figures); chưa dự báo được vì thiếu số liệu: \(list)"
                : "\(figures); no forecast, for lack of data: \(list)"
        }
    }

    static func falling(_ slope: Double, _ course: Course) -> Phrase {
        let days = Set(course.points.map(\.day)).count
        return Phrase { language in
            let change = NumberFormat(language).text(
                Quantity(thousandths: Int64((slope * 1_000).rounded())), decimals: 2)
            return language == .vi
                ? "qua \(days) ngày đánh giá, kết quả thay đổi \(change) mỗi năm, ngược hướng mục "
                    + "tiêu (độ dốc Theil–Sen)"
                : "over \(days) assessment days the result changes by \(change) a year, away from "
                    + "the target (Theil–Sen slope)"
        }
    }

    static func partsFalling(_ wrong: Int, of all: Int) -> Phrase {
        Phrase(
            vi: "\(wrong)/\(all) chỉ tiêu chưa đạt có từ 3 ngày đánh giá đang đi ngược hướng mục "
                + "tiêu (độ dốc Theil–Sen)",
            en: "\(wrong) of \(all) open indicators with three or more assessment days move away "
                + "from the target (Theil–Sen slope)")
    }
}
