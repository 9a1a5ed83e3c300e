package import Basics
import Targets

/// Why something is not known, or what a figure leaves out.
enum Reasons {
    static let notAssessed = Phrase(vi: "chưa đánh giá", en: "not assessed")
    static let notComparable = Phrase(
        vi: "kết quả đánh giá không cùng loại với chỉ tiêu",
        en: "the assessment is not of the indicator's kind")
    static let thresholdNotFound = Phrase(
        vi: "chưa tìm được mức đạt chuẩn trong văn bản",
        en: "the threshold was not found in the text of the law")
    static let provinceSets = Phrase(
        vi: "mức đạt chuẩn do tỉnh quy định, nhiệm vụ này chưa ghi",
        en: "the province sets the threshold, and this campaign does not give it")
    static let noRegion = Phrase(
        vi: "chưa rõ đơn vị thuộc vùng nào", en: "the unit's region is not known")
    static let noGroup = Phrase(
        vi: "chưa rõ xã thuộc nhóm nào; ghi ở mục groups của nhiệm vụ",
        en: "the commune's group is not known; the campaign may say it under groups")

    /// `50 (đến 3), 70 (nhiều hơn)`.
    static func dependsOnCount(_ steps: [Threshold.Step]) -> Phrase {
        Phrase { language in
            let said = steps.words(language)
            return language == .vi
                ? "mức đạt chuẩn tùy tổng số: \(said); ghi số đạt trên tổng số"
                : "the threshold depends on the total: \(said); give numerator and denominator"
        }
    }
    static func implied(by title: Phrase) -> Phrase {
        Phrase(
            vi: "tính theo kết quả “\(title.vi)”", en: "by what was found of “\(title.en)”")
    }
    static func withdrawalChanged(_ number: String) -> Phrase {
        Phrase(
            vi: "quy định thu hồi đã được sửa bởi \(number), chưa tìm được nội dung sửa",
            en: "the rule of withdrawal was changed by \(number), whose text was not found")
    }
    static let noMembers = Phrase(vi: "không có đơn vị", en: "no such units")
    static let totalOnly = Phrase(
        vi: "chưa có điểm từng tiêu chí", en: "points by criterion are not on record")
    /// A newer total, though points by criterion are on record, some below their floor.
    static func totalNewer(below: [String]) -> Phrase {
        let list = below.joined(separator: ", ")
        return Phrase(
            vi: "tổng điểm mới hơn điểm từng tiêu chí"
                + (below.isEmpty ? "" : "; theo điểm cũ, tiêu chí chưa đạt điểm sàn: \(list)"),
            en: "the total is newer than the points by criterion"
                + (below.isEmpty ? "" : "; by the older points below their floor: \(list)"))
    }
    static let noScore = Phrase(vi: "chưa có điểm", en: "no points on record")
    static let noPassMark = Phrase(
        vi: "chưa có điểm tối thiểu để công nhận", en: "the pass mark is not known")
    static let noChecklist = Phrase(
        vi: "chưa có tiêu chí đo lường", en: "there is no checklist to measure it by")
    static let noPersonDays = Phrase(
        vi: "chưa ghi nhận ngày công", en: "no person-days on record")
    static let noWork = Phrase(
        vi: "chưa ghi nhận khối lượng nào của nội dung này", en: "no work of the kind on record")
    static let noCounts = Phrase(
        vi: "chưa đơn vị nào gửi số liệu thực hiện", en: "nobody has sent the count yet")
    static let noWhole = Phrase(
        vi: "có số lượng nhưng chưa có tổng số", en: "the number is known, but not of how many")

    /// Of which units the number is still to come.
    static func silent(_ units: [UnitReference]) -> Phrase {
        Phrase { language in
            let names = units.prefix(5).map { $0.title.text(language) }.joined(separator: ", ")
            let more = units.count > 5 ? " …" : ""
            return language == .vi
                ? "còn \(units.count) đơn vị chưa gửi số liệu: \(names)\(more)"
                : "\(units.count) units have not sent the number: \(names)\(more)"
        }
    }

    static let floorUnknown = Phrase(
        vi: "chưa rõ điểm sàn của từng tiêu chí", en: "the floor of each criterion is not known")
    static let mustReassess = Phrase(
        vi: "phải rà soát, đánh giá lại sau sắp xếp",
        en: "to be reviewed after the reorganisation")
    static let predecessorsLackParts = Phrase(
        vi: "các đơn vị trước sắp xếp chưa có đủ số đạt và tổng số",
        en: "not all units before the reorganisation have numerator and denominator")
    static let someUnknown = Phrase(
        vi: "còn nội dung chưa có số liệu", en: "some parts have no data")
    static let requiresItself = Phrase(
        vi: "bộ tiêu chí đòi hỏi chính nó", en: "the standard requires itself")
    static let noStandard = Phrase(
        vi: "bộ tiêu chí không có trong thư mục targets", en: "the standard is not in targets/")

    static func notInForce(_ day: Day) -> Phrase {
        Phrase(
            vi: "không có mức đạt chuẩn có hiệu lực ngày \(day.inTable)",
            en: "no threshold was in force on \(day.inTable)")
    }

    /// Groups or regions of one rank that each give the unit a value of its own.
    static func severalValues(_ keys: [String]) -> Phrase {
        let list = keys.joined(separator: ", ")
        return Phrase(
            vi: "đơn vị thuộc nhiều nhóm có mức đạt chuẩn khác nhau: \(list)",
            en: "the unit is in groups whose thresholds differ: \(list)")
    }

    /// Which assessment decides where it is not the latest.
    static func decided(by level: Assessment.Level, on day: Day) -> Phrase {
        let (level, day) = (level.title, day.inTable)
        return Phrase(
            vi: "xét đạt theo kết quả " + level.vi + " ngày " + day,
            en: "met by the " + level.en + " value of " + day)
    }

    static func undone(by level: Assessment.Level, on day: Day) -> Phrase {
        let (level, day) = (level.title, day.inTable)
        return Phrase(
            vi: "xét chưa đạt theo kết quả " + level.vi + " ngày " + day,
            en: "unmet by the " + level.en + " value of " + day)
    }

    static func acrossAssessment(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) dòng khối lượng kéo dài qua ngày đánh giá, không tính vào ước tính",
            en: "\(count) entries last across the day of assessment and are not in the estimate")
    }

    static func floorMissed(_ criteria: [String]) -> Phrase {
        let list = criteria.joined(separator: ", ")
        return Phrase(
            vi: "tiêu chí chưa đạt điểm sàn: \(list)", en: "criteria below their floor: \(list)")
    }

    static func mergedFrom(_ count: Int) -> Phrase {
        Phrase(
            vi: "cộng từ \(count) đơn vị trước sắp xếp",
            en: "summed from \(count) units before the reorganisation")
    }

    static func olderDecisions(_ have: Int, of all: Int, old: Phrase, new: Phrase) -> Phrase {
        Phrase(
            vi: "\(have)/\(all) đơn vị đã được công nhận theo bộ tiêu chí “\(old.vi)”; "
                + "cần rà soát theo bộ tiêu chí “\(new.vi)”",
            en: "\(have)/\(all) units were recognised by “\(old.en)”; "
                + "they need a review by “\(new.en)”")
    }

    static func olderDecision(_ day: Day, old: Phrase, new: Phrase) -> Phrase {
        Phrase(
            vi: "đã được công nhận “\(old.vi)” (\(day.inTable)); "
                + "cần rà soát theo bộ tiêu chí “\(new.vi)”",
            en: "recognised as “\(old.en)” (\(day.inTable)); needs a review by “\(new.en)”")
    }
}

extension Phrase {
    /// Why a part is unknown that nobody has assessed.
    package static let notAssessed = Reasons.notAssessed
}
