package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// Pilots beside the other units, before they began and since (làm điểm).
package struct PilotsReport: Hashable, ReportContent {
    package let pilots: [Row]

    package struct Row: Hashable, Sendable, Encodable {
        package let id: String
        package let title: Phrase
        package let what: Phrase?
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

    /// Of one unit in a month, on average; confirmed work alone.
    package struct Pace: Hashable, Sendable, Encodable {
        package let outings: Double?
        /// `nil` where no work day says how many.
        package let personDays: Double?

        package init(outings: Double?, personDays: Double?) {
            self.outings = outings
            self.personDays = personDays
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
        title = pilot.title
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
            simulated: report.isSimulated, language,
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
        return [pilot.what?.text(language), start, since].compactMap(\.self)
    }

    private func table(_ pilot: Row, _ language: Language) -> Table {
        let days = "\(pilot.beforeFrom.inTable) – \(pilot.from.adding(days: -1).inTable)"
        let since = "\(pilot.from.inTable) – \(pilot.asOf.inTable)"
        let outings = language.say("Buổi/tháng", "Outings a month")
        let labour = language.say("Ngày công/tháng", "Person-days a month")
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
                Column(outings, .right, group: since) { Self.cell($0.since.outings) },
                Column(labour, .right, group: since) { Self.cell($0.since.personDays) },
            ])
    }

    /// To one decimal: half to even.
    private static func cell(_ value: Double?) -> Cell {
        .number(value.map { Quantity(rounding: ($0 * 10).rounded(.toNearestOrEven) / 10) })
    }

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
