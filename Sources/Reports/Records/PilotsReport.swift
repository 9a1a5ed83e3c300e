package import Basics
package import Documents
package import ProgressCalculator
import Sheets
package import Targets

/// Pilots beside the other units, before they began and since (làm điểm).
package struct PilotsReport: Hashable, ReportContent {
    package let pilots: [Row]

    package struct Row: Hashable, Sendable, Encodable {
        package let id: String
        package let title: Phrase
        package let what: Phrase?
        /// What the share of the way is of; `nil`: the standard of each commune.
        package let indicator: Phrase?
        package let units: [UnitReference]
        package let places: [String]
        package let from: Day
        package let judged: Day?
        package let judgement: Phrase?
        /// Days that ``before`` is of.
        package let beforeFrom: Day
        package let asOf: Day
        package let groups: [Group]
        package let rollout: [Step]
    }

    /// The pilots, or the other communes.
    package struct Group: Hashable, Sendable, Encodable {
        package let isPilot: Bool
        package let units: Int
        package let before: Pace
        package let since: Pace

        package init(isPilot: Bool, units: Int, before: Pace, since: Pace) {
            self.isPilot = isPilot
            self.units = units
            self.before = before
            self.since = since
        }
    }

    /// Of one unit in a month, on average, confirmed work alone; and how far a unit had come.
    package struct Pace: Hashable, Sendable, Encodable {
        @OrNull package var outings: Double?
        /// `nil` where no work day says how many.
        @OrNull package var personDays: Double?
        /// The share of the way (mức độ hoàn thành) at the end of the period, 0…1, on average.
        @OrNull package var way: Double?
        /// Of how many units ``way`` is.
        package let known: Int
        /// ``way`` rests on a threshold that nobody checked.
        package let needsDagger: Bool

        package init(
            outings: Double?, personDays: Double?, way: Double?, known: Int, needsDagger: Bool
        ) {
            self.needsDagger = needsDagger
            self.outings = outings
            self.personDays = personDays
            self.way = way
            self.known = known
        }
    }

    package struct Step: Hashable, Sendable, Encodable {
        package let unit: UnitReference
        package let from: Day
    }

    package init(_ pilots: [Row]) { self.pilots = pilots }
}

extension PilotsReport.Row {
    package init(
        _ pilot: Pilot, beforeFrom: Day, asOf: Day, _ groups: [PilotsReport.Group],
        _ catalogue: Catalogue
    ) {
        id = pilot.id
        title =
            pilot.isSimulated
            ? Phrase(vi: "\(pilot.title.vi) (mô phỏng)", en: "\(pilot.title.en) (simulated)")
            : pilot.title
        indicator = pilot.part.map { part in
            let standard = catalogue.title(of: part.standard)
            return part.part.map { id in Phrase { "\(id), \(standard.text($0))" } } ?? standard
        }
        what = pilot.what
        units = pilot.units.compactMap { catalogue.units[$0] }.map { UnitReference($0) }
        places = pilot.places
        from = pilot.from
        judged = pilot.judged
        judgement = pilot.judgement
        self.beforeFrom = beforeFrom
        self.asOf = asOf
        self.groups = groups
        rollout = pilot.rollout.filter { $0.from <= asOf }.compactMap { step in
            catalogue.units[step.unit].map {
                PilotsReport.Step(unit: UnitReference($0), from: step.from)
            }
        }
    }
}

extension PilotsReport {
    package func document(_ language: Language, of report: Report<PilotsReport>) -> Document {
        let title = Phrase(vi: "Làm điểm và nhân rộng", en: "Pilots and their roll-out")
        let none = Phrase(
            vi: "Nhiệm vụ chưa khai báo nơi làm điểm nào (mục pilots của tệp campaign.yaml).",
            en: "The campaign names no pilot (pilots in campaign.yaml).")
        let sections = pilots.flatMap { pilot in
            [
                Section(pilot.title.text(language), [.lines(lines(pilot, language))]),
                Section([.table(table(pilot, language))]),
                Section([.lines(end(pilot, language))]),
            ]
        }
        return Document(
            title.text(language), for: .pages, head: report.dataUpTo(language),
            simulated: report.isSimulated,
            needsDagger: pilots.flatMap(\.groups).contains {
                $0.before.needsDagger || $0.since.needsDagger
            }, language,
            sections: pilots.isEmpty ? [Section([.line(none.text(language))])] : sections)
    }

    private func lines(_ pilot: Row, _ language: Language) -> [String] {
        let units = pilot.units.map { $0.title.text(language) }.joined(separator: ", ")
        let places = pilot.places.isEmpty ? "" : " (\(pilot.places.joined(separator: ", ")))"
        let start = language.say("Nơi làm điểm", "Where") + ": \(units)\(places)."
        let since =
            language.say("Từ ngày", "Since") + " \(pilot.from.inTable)"
            + (pilot.judged.map {
                language.say(", đánh giá ngày ", ", to be judged on ") + $0.inTable
            } ?? "") + "."
        let measured = pilot.indicator.map { title in
            language.say(
                "Mức độ hoàn thành: \(title.vi), tính ở cuối mỗi giai đoạn.",
                "Share of the way: \(title.en), at the end of each period.")
        }
        let usual = language.say(
            "Mức độ hoàn thành: bộ tiêu chí đang áp dụng cho xã, tính ở cuối mỗi giai đoạn.",
            "Share of the way: the standard in force for a commune, at the end of each period.")
        return [pilot.what?.text(language), start, since, measured ?? usual].compactMap(\.self)
    }

    private func table(_ pilot: Row, _ language: Language) -> Table {
        let days = "\(pilot.beforeFrom.inTable) – \(pilot.from.adding(days: -1).inTable)"
        let since = "\(pilot.from.inTable) – \(pilot.asOf.inTable)"
        let outings = language.say("Buổi/tháng", "Outings a month")
        let labour = language.say("Ngày công/tháng", "Person-days a month")
        let way = language.say("Mức độ hoàn thành", "Share of the way")
        return Table(
            of: pilot.groups,
            [
                Column(vi: "Bình quân một xã", en: "A commune on average", language) { group in
                    .text(
                        group.isPilot
                            ? language.say(
                                "Nơi làm điểm (\(group.units))", "Pilots (\(group.units))")
                            : language.say(
                                "Các nơi khác (\(group.units))", "The others (\(group.units))"))
                },
                Column(outings, .right, group: days) { Self.cell($0.before.outings) },
                Column(labour, .right, group: days) { Self.cell($0.before.personDays) },
                Column(way, .right, group: days) { $0.wayCell($0.before, language) },
                Column(outings, .right, group: since) { Self.cell($0.since.outings) },
                Column(labour, .right, group: since) { Self.cell($0.since.personDays) },
                Column(way, .right, group: since) { $0.wayCell($0.since, language) },
            ])
    }

    /// To one decimal: half to even.
    private static func cell(_ value: Double?) -> Cell {
        .number(value.map { Quantity(rounding: ($0 * 10).rounded(.toNearestOrEven) / 10) })
    }

    /// The judgement and the roll-out, as the office wrote them.
    private func end(_ pilot: Row, _ language: Language) -> [String] {
        let judgement =
            pilot.judgement?.text(language)
            ?? language.say("chưa ghi", "not written yet")
        let steps = pilot.rollout.map { "\($0.unit.title.text(language)) (\($0.from.inTable))" }
            .joined(separator: "; ")
        let none = language.say("chưa nhân rộng", "not yet")
        return [
            language.say("Đánh giá", "Judgement") + ": \(judgement).",
            language.say("Nhân rộng", "Rolled out to") + ": \(steps.isEmpty ? none : steps).",
        ]
    }
}

extension PilotsReport.Group {
    /// `62,5%`; with how many communes it is of where nothing is known of some.
    fileprivate func wayCell(_ pace: PilotsReport.Pace, _ language: Language) -> Cell {
        guard let way = pace.way else { return .unknown }
        var cell = Cell(.share(way, printed: NumberFormat(language).percent(way)))
        cell.after = pace.needsDagger ? "†" : ""
        if pace.known < units {
            cell.after += language.say(" (\(pace.known)/\(units) xã)", " (\(pace.known)/\(units))")
        }
        return cell
    }
}
