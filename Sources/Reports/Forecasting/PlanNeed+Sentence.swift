import Basics
import ProgressCalculator
import Targets

extension Plan.Need {
    /// ` (kể cả chờ xác nhận: còn 2.400 m)`, where work waits for confirmation.
    func waiting(_ language: Language) -> String {
        guard let left = remainingReported, left != remaining else { return "" }
        let amount = "\(NumberFormat(language).text(left)) \(measure)"
        return language.say(
            " (kể cả chờ xác nhận: còn \(amount))", " (with what is reported: \(amount))")
    }

    /// Inside its standard: 2.2.
    var shortName: String { PartID(indicator)?.number ?? indicator }

    /// "Cần làm 420 m mỗi thứ Bảy; bình quân hiện nay 150 m, không kịp hạn. Cần thêm 31 buổi, hoặc
    /// thêm 74 người mỗi buổi."
    func sentence(saturdays: Int) -> Phrase {
        Phrase { language in
            let vietnamese = language == .vi
            let format = NumberFormat(language)
            let title = "\(shortName) \(activityTitle.text(language)): "
            guard let remaining else {
                let why = reason?.text(language) ?? ""
                return title
                    + (vietnamese ? "chưa tính được – \(why)." : "cannot be computed – \(why).")
            }
            guard let perSaturday else {
                return title
                    + (vietnamese
                        ? "còn \(format.text(remaining)) \(measure), không còn thứ Bảy nào."
                        : "\(format.text(remaining)) \(measure) left, and no Saturday.")
            }
            let each = "\(format.text(perSaturday)) \(measure)"
            guard let pace else {
                let why = reason?.text(language) ?? ""
                return title
                    + (vietnamese
                        ? "cần làm \(each) mỗi thứ Bảy; \(why)."
                        : "\(each) each Saturday; \(why).")
            }
            let now = "\(format.text(pace)) \(measure)"
            let fits = perSaturday <= pace
            var text =
                vietnamese
                ? "cần làm \(each) mỗi thứ Bảy; bình quân hiện nay \(now)"
                : "\(each) each Saturday; the pace now is \(now)"
            if fits, let shortfall, shortfall > .zero {
                let left = "\(format.text(shortfall)) \(measure)"
                text +=
                    vietnamese
                    ? ". Cùng các nội dung khác thì không đủ thứ Bảy: còn thiếu \(left)."
                    : ". Beside the other work there are not enough Saturdays: \(left) short."
            } else if !fits {
                text += vietnamese ? ", không kịp hạn." : ", not in time."
                text += more(format, language)
            } else {
                text += vietnamese ? ", kịp hạn." : ", in time."
            }
            if dependsOnBudget {
                text +=
                    vietnamese
                    ? " Khối lượng này còn phụ thuộc vốn, vật liệu, máy thi công."
                    : " This work also depends on money, material and machines."
            }
            return title + text
        }
    }

    private func more(_ format: NumberFormat, _ language: Language) -> String {
        guard let outings = extraOutings else { return "" }
        let vietnamese = language == .vi
        let count = format.text(outings)
        guard let people, let usualPeople, people > usualPeople else {
            return vietnamese ? " Cần thêm \(count) buổi." : " \(count) more outings are needed."
        }
        let hands = format.text(people - usualPeople)
        return vietnamese
            ? " Cần thêm \(count) buổi, hoặc thêm \(hands) người mỗi buổi."
            : " \(count) more outings are needed, or \(hands) more people at each."
    }
}
