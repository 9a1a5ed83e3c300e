package import Basics
import Documents
package import Reports
import Sheets
package import Targets

extension LawDesk {
    /// A sheet of one standard to fill in: a row an indicator and region or group, in the order of the
    /// law, with what is known.
    ///
    /// - Throws: a sentence where a table cannot hold what the standard says.
    package func sheet(_ standard: Standard) throws(Refusal) -> SheetTemplate {
        try askForTable(of: standard)
        return SheetTemplate(
            Phrase(vi: "Mức đạt chuẩn", en: "Levels of the law"),
            Form.law(library.scope, library.standards).formColumns,
            rows: entries(of: standard).map(begun),
            lists: [
                "kind_of_law": [Indicator.Kind.pass, .share, .amount].map(\.words),
                "direction": Threshold.Direction.allCases.map(\.words),
                "place_of_law": standard.places(library.scope).map {
                    library.scope.title(ofPlace: $0)
                },
                "mark": Mark.allCases.map(\.title),
                "document": library.scope.documents.values.map(\.number).sorted()
                    .map { Phrase($0) },
            ], room: 200, isSimulated: false)
    }

    /// The same as CSV.
    package func csv(_ standard: Standard, _ language: Language) throws -> String {
        try askForTable(of: standard)
        return try Form.law(library.scope, library.standards).filled(
            entries(of: standard), language)
    }

    /// Maxima, floors and pass marks have no columns: an office writes them in a file of its own.
    private func askForTable(of standard: Standard) throws(Refusal) {
        guard standard.points != nil else { return }
        let file = "standards/\(standard.id).yaml"
        throw .usage(
            Phrase(
                vi: "“\(standard.title.vi)” tính điểm, không có bảng để điền: chép \(file) vào thư "
                    + "mục riêng của cơ quan (rieng/\(file)), sửa điểm, điểm sàn, mức đạt và ghi "
                    + "mark: verified ở đó.",
                en:
                    "“\(standard.title.en)” counts points and has no sheet to fill in: copy \(file) to "
                    + "the office's own folder (rieng/\(file)), and change points, floors and pass "
                    + "marks there, with mark: verified."))
    }

    private func begun(_ entry: LawEntry) -> SheetTemplate.Begun {
        let row = entry.row
        let scope = library.scope
        return [
            "standard": .written(entry.standard), "criterion": .written(row.criterion),
            "indicator": .written(row.indicator), "title": .written(row.title),
            "kind_of_law": .text(row.kind?.words.vi ?? ""), "measure": .written(row.measure),
            "direction": .text(row.direction?.words.vi ?? ""),
            "place_of_law": .text(
                scope.title(ofPlace: row.place.isEmpty ? Threshold.common : row.place).vi),
            "from": .day(row.from), "level_of_law": value(row.value),
            "document": .written(
                scope.documents[row.document]?.number ?? row.document),
            "article": .written(row.article), "mark": .text(row.mark?.title.vi ?? ""),
            "checked_by": .written(row.checkedBy), "checked_on": .day(row.checkedOn),
        ]
    }

    private func value(_ value: LawRow.Value?) -> Cell {
        switch value {
        case nil, .level(.unknown)?: .blank
        case .met?: .text("đạt")
        case .level(.province)?: .text("tỉnh quy định")
        case .level(.number(let number))?: .number(number)
        case .level(.byCount)?: .written(value?.text ?? "")
        }
    }

    /// A row for each thing that the law says, and for each that it says and nobody knows.
    func entries(of standard: Standard) -> [LawEntry] {
        let places = standard.places(library.scope)
        var rows: [LawRow] = [standard.frameRow]
        for criterion in standard.criteria {
            if criterion.indicators.isEmpty {
                for place in places {
                    var row = LawRow()
                    row.criterion = criterion.id
                    row.place = place
                    row.from = standard.inForce.from
                    row.document = standard.document
                    rows.append(row)
                }
            }
            for indicator in criterion.indicators {
                rows += indicator.lawRows(of: criterion.id, standard, places)
            }
        }
        for condition in standard.conditions {
            if case .indicator(let indicator) = condition {
                rows += indicator.lawRows(of: "", standard, places)
            }
        }
        return rows.map { row in
            var entry = LawEntry()
            entry.standard = standard.id
            entry.row = row
            return entry
        }
    }
}

extension Standard {
    fileprivate var frameRow: LawRow {
        var row = LawRow()
        row.title = title.vi
        row.value = indicatorCount.map { .level(.number(Quantity($0))) }
        row.document = document
        row.article = article ?? ""
        row.mark = mark
        row.checkedBy = checked?.office ?? ""
        row.checkedOn = checked?.day
        return row
    }
}

extension Indicator {
    /// Rows of all that it was and is, by place.
    fileprivate func lawRows(
        of criterion: String, _ standard: Standard, _ places: [String]
    ) -> [LawRow] {
        stretches.enumerated().flatMap { index, stretch -> [LawRow] in
            let period =
                index < before.count ? before[index].period : Period(from: since, until: nil)
            let from = period.from ?? standard.inForce.from
            return stretch.rows(
                of: criterion, Period(from: from, until: period.until), places)
        }
    }

    private func rows(
        of criterion: String, _ period: Period, _ places: [String]
    ) -> [LawRow] {
        var row = LawRow()
        row.criterion = criterion
        row.indicator = id
        row.title = title.vi
        row.kind = kind
        row.measure = measure
        row.direction = threshold?.direction
        row.from = period.from
        guard let threshold else {
            row.cite(source)
            row.value = .met
            return [row]
        }
        return threshold.rows.filter { $0.period.overlaps(period) }.flatMap { dated -> [LawRow] in
            let own = dated.value.keys.filter { !places.contains($0) }.sorted()
            return (places + own).compactMap { place -> LawRow? in
                var row = row
                row.place = place == Threshold.common ? "" : place
                row.from = [dated.period.from, period.from].compactMap(\.self).max()
                let value = dated.value[place]
                // A region without a value of its own takes the common one.
                if value == nil, dated.value[Threshold.common] != nil { return nil }
                if let value, value != .unknown {
                    row.cite(threshold.source(of: place, in: dated))
                    row.value = .level(value)
                } else {
                    row.document = dated.source.document ?? ""
                    row.article = dated.source.article ?? ""
                }
                return row
            }
        }
    }
}

extension LawRow {
    fileprivate mutating func cite(_ source: Citation) {
        document = source.document ?? ""
        article = source.article ?? ""
        mark = source.mark
        checkedBy = source.checked?.office ?? ""
        checkedOn = source.checked?.day
    }
}
