package import Basics
package import Documents
package import ProgressCalculator
package import Targets

/// How far one unit has come towards every standard of the campaign that applies to it.
package struct UnitReport: Hashable, ReportContent {
    package let campaign: Campaign.ID
    package let map: Day
    package let unit: UnitReference
    package let parts: [Part]
    /// What was done and given there, with what went into the unit and what lies below it.
    package let work: [WorkRow]
    /// The units of the map that hold the area of a unit that is not on it, against the same
    /// standards.
    package let onMap: [Part]

    /// Standards in force on the day first; those that have nothing on record are left out unless
    /// they are in force.
    ///
    /// - Parameter work: of the unit's scope, on the map that was asked for.
    package init(_ calculator: Calculator, unit: Unit, work: WorkReport) {
        let units = calculator.catalogue.units
        campaign = calculator.catalogue.campaign.id
        map = work.map
        self.work = work.totals.map { $0.counted(for: unit) }
        self.unit = UnitReference(unit)
        parts = calculator.standardsInForce(for: unit)
        onMap =
            unit.period.contains(work.map)
            ? []
            : units.units(holding: unit.id, on: work.map)
                .filter { $0 != unit }.flatMap { calculator.standardsInForce(for: $0) }
    }
}

extension Calculator {
    /// A unit against each standard of the campaign that applies to it and is in force.
    package func standardsInForce(for unit: Unit) -> [Part] {
        let day = unit.period.nearest(to: asOf)
        return catalogue.campaign.standards.compactMap { catalogue.standards[$0] }
            .filter { $0.appliesTo.contains(unit.kind) && $0.inForce.contains(day) }
            .map { standard($0.id, unit: unit) }
    }
}

extension UnitReport {
    /// Every standard of the unit down to its indicators, then its work.
    package func document(_ language: Language, of report: Report<UnitReport>) -> Document {
        let tables = PartTables(language)
        let none = Phrase(
            vi: "Không có bộ tiêu chí nào của nhiệm vụ áp dụng cho đơn vị này.",
            en: "No standard of the campaign applies to this unit.")
        let standards = parts.map { part in
            Section(
                "\(part.title.text(language)): \(part.markedResult(language)) – "
                    + part.stateText(language), for: .readers,
                (part.notes.isEmpty
                    ? [] : [.indented(part.notes.map { (1, $0.text(language)) })])
                    + [.table(tables.tree([part]))])
        }
        let done = Phrase(vi: "Khối lượng, đóng góp", en: "Work and contributions")
        let work = Section(
            "\(done.text(language)) (\(Sentences.onMap(map).text(language))):", for: .readers,
            [.table(work.table(language, withUnit: false))])
        return Document(
            unit.title.text(language), head: report.dataUpTo(language),
            simulated: report.isSimulated,
            needsDagger: (parts + onMap).contains(where: \.needsDagger), language,
            sections: [Section(for: .spreadsheets, [.table(tables.tree(parts + onMap))])]
                + (parts.isEmpty ? [Section(for: .readers, [.line(none.text(language))])] : [])
                + standards + tables.onMap(onMap, map) + (self.work.isEmpty ? [] : [work]))
    }
}
