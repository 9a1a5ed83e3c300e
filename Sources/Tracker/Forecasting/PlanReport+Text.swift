package import Basics
import ProgressCalculator
import Reports

extension PlanReport {
    /// The need in a sentence, the figures, then the Saturdays.
    package func text(_ language: Language, width: Int) -> String {
        let vietnamese = language == .vi
        let days = "\(plan.asOf.inTable) – \(plan.until.inTable)"
        var head = [
            vietnamese
                ? "Kế hoạch các thứ Bảy – \(plan.unit.title.vi)"
                : "Plan of Saturdays – \(plan.unit.title.en)",
            vietnamese
                ? "\(days); số thứ Bảy còn lại: \(plan.saturdaysLeft)"
                : "\(days); Saturdays left: \(plan.saturdaysLeft)",
        ]
        if simulated { head.append(Sentences.simulated.text(language).uppercased()) }
        var blocks = [head.joined(separator: "\n")]
        let needs = plans.flatMap(\.needs)
        if needs.isEmpty {
            blocks.append(
                vietnamese
                    ? "Không có chỉ tiêu chưa đạt nào mà khối lượng ra quân làm thay đổi được."
                    : "No open indicator can be moved by work days.")
        } else {
            blocks.append(needTable(needs, language).text(width: width))
            let sentences = needs.filter { $0.shortfall.map { $0 > .zero } ?? ($0.reason != nil) }
                .map { need in
                    let unit = members.isEmpty ? "" : need.unit.title.text(language) + ", "
                    return unit + need.sentence(saturdays: plan.saturdaysLeft).text(language)
                }
            blocks.append(wrap(sentences.map { "- " + $0 }, width))
        }
        let entries = plans.flatMap(\.calendar).sorted { $0.day < $1.day }
        if !entries.isEmpty {
            let shown = members.isEmpty ? entries : entries.filter { $0.day <= lastShown(entries) }
            blocks.append(calendarTable(shown, language).text(width: width))
            if shown.count < entries.count {
                blocks.append(
                    vietnamese
                        ? "… còn \(entries.count - shown.count) dòng (xem --format csv)"
                        : "… \(entries.count - shown.count) more rows (see --format csv)")
            }
        }
        if plans.contains(where: \.needsDagger) {
            blocks.append(Sentences.dagger.text(language))
        }
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// The calendar as rows of CSV; planned outings with their ids.
    package func csv(_ language: Language) -> String {
        var csv = CSVText(simulated: simulated, language)
        csv.add(calendarHeaders(language) + [language == .vi ? "Mã buổi" : "Id"])
        for entry in plans.flatMap(\.calendar) {
            csv.add(cells(of: entry, language) + [entry.workDay ?? ""])
        }
        return csv.description
    }

    /// Of a whole district the first four Saturdays are shown.
    private func lastShown(_ entries: [Plan.Entry]) -> Day {
        let days = Set(entries.map(\.day)).sorted()
        return days.prefix(4).last ?? plan.until
    }

    private func needTable(_ needs: [Plan.Need], _ language: Language) -> TextTable {
        let vietnamese = language == .vi
        let format = NumberFormat(language)
        var table = TextTable(
            vietnamese
                ? [
                    "Đơn vị", "Chỉ tiêu", "Nội dung", "Còn phải làm", "Bình quân mỗi buổi",
                    "Số buổi cần", "Cần làm mỗi thứ Bảy", "Số người cần", "Còn thiếu",
                ]
                : [
                    "Unit", "Indicator", "Activity", "Remaining", "Pace", "Outings needed",
                    "Per Saturday", "People", "Shortfall",
                ], [.left, .left, .left, .right, .right, .right, .right, .right, .right])
        let unknown = vietnamese ? "chưa rõ" : "unknown"
        for need in needs {
            let amount = { (quantity: Quantity?) in
                quantity.map { "\(format.text($0)) \(need.measure)" } ?? unknown
            }
            let district =
                need.paceFrom == "district" ? (vietnamese ? " (huyện)" : " (district)") : ""
            table.add([
                need.unit.title.text(language), need.shortName + (need.needsDagger ? "†" : ""),
                need.activityTitle.text(language), amount(need.remaining) + waiting(need, language),
                amount(need.pace) + district, need.outingsNeeded.map(format.text) ?? unknown,
                amount(need.perSaturday), need.people.map(format.text) ?? unknown,
                amount(need.shortfall),
            ])
        }
        return table
    }

    /// ` (kể cả chờ xác nhận: còn 2.400 m)`, where work waits for confirmation.
    private func waiting(_ need: Plan.Need, _ language: Language) -> String {
        guard let left = need.remainingReported, left != need.remaining else { return "" }
        let amount = "\(NumberFormat(language).text(left)) \(need.measure)"
        return language == .vi
            ? " (kể cả chờ xác nhận: còn \(amount))" : " (with what is reported: \(amount))"
    }

    private func calendarHeaders(_ language: Language) -> [String] {
        language == .vi
            ? ["Ngày", "Đơn vị", "Nội dung", "Khối lượng", "Số người", "Ghi chú"]
            : ["Day", "Unit", "Activity", "Quantity", "People", "Note"]
    }

    private func calendarTable(_ entries: [Plan.Entry], _ language: Language) -> TextTable {
        var table = TextTable(
            calendarHeaders(language), [.left, .left, .left, .right, .right, .left])
        for entry in entries { table.add(cells(of: entry, language)) }
        return table
    }

    private func cells(of entry: Plan.Entry, _ language: Language) -> [String] {
        let format = NumberFormat(language)
        let planned = language == .vi ? "dự kiến" : "planned"
        return [
            entry.day.inTable, entry.unit.title.text(language), entry.title.text(language),
            entry.quantity > .zero ? "\(format.text(entry.quantity)) \(entry.measure)" : "",
            entry.people.map(format.text) ?? "",
            entry.workDay == nil
                ? "" : [planned, entry.place].compactMap { $0 }.joined(separator: ", "),
        ]
    }

    private func wrap(_ lines: [String], _ width: Int) -> String {
        lines.flatMap { TextTable.wrap($0, width: width) }.joined(separator: "\n")
    }
}

extension Plan.Need {
    /// Inside its standard: 2.2.
    var shortName: String {
        indicator.split(separator: "/", maxSplits: 1).last.map(String.init) ?? indicator
    }

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
