package import Basics
package import Targets

/// A row of the sheet of the law: of which standard, and what it says.
package struct LawEntry: Hashable, Sendable {
    package var standard = ""
    package var row = LawRow()
    /// Where its cells stand, by column.
    package var places: [String: Place] = [:]

    package init() {}
}

/// The sheet of the law (bảng mức đạt chuẩn): one row an indicator and region or group.
extension Form<LawEntry> {
    package static func law(_ scope: LawScope, _ standards: [Standard]) -> Form {
        Form(
            kind: .law, fields: fields(scope, standards), catalogue: nil,
            blank: LawEntry(), isSaid: { $0.isTyped },
            id: { entry in
                entry.standard.isEmpty
                    ? nil : "\(entry.standard)|\(entry.row.criterion)|\(entry.row.key)"
            })
    }

    /// The columns of the sheet, whatever the rules have.
    static let lawFields = fields(
        LawScope(documents: [:], regions: Regions(regions: [], groups: [])), [])

    private static func fields(
        _ scope: LawScope, _ standards: [Standard]
    ) -> [Field<LawEntry>] {
        [
            .lawStandard(
                SheetColumn("standard", ["Bộ tiêu chí"], "Standard", isRequired: true), standards),
            .code(SheetColumn("criterion", ["Tiêu chí"], "Criterion"), \.row.criterion),
            .code(
                SheetColumn("indicator", ["Chỉ tiêu"], "Indicator", isRequired: true),
                \.row.indicator),
            .words(SheetColumn("title", ["Tên chỉ tiêu"], "Title"), \.row.title, atMost: 500),
            .choice(
                SheetColumn("kind_of_law", ["Loại"], "Kind"), \.row.kind,
                [.pass, .share, .amount].map { ($0, $0.rawValue, $0.words) }),
            .words(SheetColumn("measure", ["Đơn vị tính"], "Measure"), \.row.measure, atMost: 60),
            .choice(
                SheetColumn("direction", ["Ít nhất hay nhiều nhất"], "Direction"), \.row.direction,
                Threshold.Direction.allCases.map { ($0, $0.word, $0.words) }),
            .lawPlace(SheetColumn("place_of_law", ["Vùng, nhóm xã"], "Region or group"), scope),
            .day(SheetColumn("from", ["Áp dụng từ ngày"], "From", isDay: true), \.row.from),
            .lawValue(SheetColumn("level_of_law", ["Mức đạt chuẩn"], "Level", isRequired: true)),
            .lawDocument(SheetColumn("document", ["Văn bản"], "Document"), scope),
            .words(
                SheetColumn("article", ["Điều, phụ lục"], "Article"), \.row.article, atMost: 200),
            .choice(
                SheetColumn("mark", ["Mức độ đối chiếu"], "Mark", isRequired: true), \.row.mark,
                Mark.allCases.map { ($0, $0.rawValue, $0.title) }),
            .words(
                SheetColumn("checked_by", ["Đơn vị đối chiếu"], "Checked by"), \.row.checkedBy,
                atMost: 200),
            .day(
                SheetColumn("checked_on", ["Ngày đối chiếu"], "Checked on", isDay: true),
                \.row.checkedOn),
        ]
    }

    /// The column of a sheet in which a problem of a table stands.
    package static func lawKey(_ column: LawColumn) -> String {
        switch column {
        case .place: "place_of_law"
        case .value: "level_of_law"
        case .kind: "kind_of_law"
        default: column.rawValue
        }
    }
}

extension Field<LawEntry> {
    fileprivate static func lawStandard(
        _ column: SheetColumn, _ standards: [Standard]
    ) -> Field {
        Field(
            column,
            read: { cells, _, at, entry in
                entry.places = cells.placesByKey
                entry.row.at = cells.source.place(of: nil)
                guard let text = cells.required(at) else { return }
                let key = NameKey.of(text)
                let found = standards.first { standard in
                    standard.id == text
                        || [standard.title.vi, standard.title.en].contains { NameKey.of($0) == key }
                }
                guard let found else {
                    return cells.refuse(
                        FactMessages.noStandard(text), in: at,
                        suggestions: NearMiss.suggestions(for: text, among: standards.map(\.id)))
                }
                entry.standard = found.id
            }, text: { $0.standard }, keep: { $0.standard = $1.standard })
    }

    /// A code such as 1.1, of which Excel makes a number.
    fileprivate static func code(_ column: SheetColumn, _ path: Path<String>) -> Field {
        Field(
            column,
            read: { cells, _, at, entry in
                let text = cells.text(at)
                // Of 2.2 a spreadsheet makes the second of February.
                guard cells.source.trueDay(at) == nil else {
                    return cells.refuse(
                        SheetMessages.codeAsDay(text, cells.title(at)), in: at,
                        remedy: SheetMessages.codeAsDayRemedy)
                }
                entry[keyPath: path] =
                    cells.source.amount(at) == nil ? text : text.replacing(",", with: ".")
            }, text: { $0[keyPath: path] }, keep: { $0[keyPath: path] = $1[keyPath: path] })
    }

    fileprivate static func choice<Choice: Hashable & Sendable>(
        _ column: SheetColumn, _ path: Path<Choice?>,
        _ choices: [(Choice, word: String, title: Phrase)]
    ) -> Field {
        Field(
            column,
            read: { cells, _, at, entry in
                let text = cells.text(at)
                guard !text.isEmpty else { return }
                let key = NameKey.of(text)
                let found = choices.first { _, word, title in
                    [word, title.vi, title.en].contains { NameKey.of($0) == key }
                }
                guard let found else {
                    return cells.refuse(text, in: at, choices: choices.map(\.title))
                }
                entry[keyPath: path] = found.0
            },
            text: { entry in
                choices.first { $0.0 == entry[keyPath: path] }?.title.vi ?? ""
            }, keep: { $0[keyPath: path] = $1[keyPath: path] })
    }

    fileprivate static func lawPlace(_ column: SheetColumn, _ scope: LawScope) -> Field {
        Field(
            column,
            read: { cells, _, at, entry in
                let text = cells.text(at)
                // What is not known stays as written; the rules say what there is.
                entry.row.place = scope.place(text) ?? text
                if entry.row.place == Threshold.common { entry.row.place = "" }
            },
            text: { entry in
                entry.row.place.isEmpty
                    ? scope.title(ofPlace: Threshold.common).vi
                    : scope.title(ofPlace: entry.row.place).vi
            }, keep: { $0.row.place = $1.row.place })
    }

    fileprivate static func lawValue(_ column: SheetColumn) -> Field {
        Field(
            column,
            read: { cells, _, at, entry in
                let text = cells.text(at)
                guard !text.isEmpty else { return }
                // What Excel shows as 95% it holds as 0.95; a plain number is read as the file
                // writes numbers.
                let isNumber = text.first?.isNumber == true && !text.contains(":")
                if case .success(let percentage)? = cells.source.percentage(at) {
                    entry.row.value = .level(.number(percentage))
                    return
                }
                if isNumber, !text.hasSuffix("%") {
                    entry.row.value = cells.quantity(at).map { .level(.number($0)) }
                    return
                }
                guard let value = LawRow.Value(text) else {
                    return cells.refuse(
                        SheetMessages.oneOf(text, cells.title(at)), in: at,
                        expected: Phrase(
                            vi: "một số, “đạt”, “tỉnh quy định”, hoặc 3:50 more:70",
                            en: "a number, “met”, “province”, or 3:50 more:70"))
                }
                entry.row.value = value
            },
            text: { entry in
                switch entry.row.value {
                case nil: ""
                case .met?: "đạt"
                case .level(.province)?: "tỉnh quy định"
                case .level(.unknown)?: ""
                case .level(.number(let number))?: number.inSheet
                case .level(.byCount)?: entry.row.value?.text ?? ""
                }
            }, keep: { $0.row.value = $1.row.value })
    }

    fileprivate static func lawDocument(_ column: SheetColumn, _ scope: LawScope) -> Field {
        Field(
            column,
            read: { cells, _, at, entry in
                let text = cells.words(at, atMost: 200)
                entry.row.document = scope.document(text) ?? text
            },
            text: { entry in
                scope.documents[entry.row.document]?.number ?? entry.row.document
            }, keep: { $0.row.document = $1.row.document })
    }
}

extension SheetCells {
    /// Whether somebody typed something that a row is for: what is already known or empty says
    /// nothing.
    fileprivate var isTyped: Bool {
        ["level_of_law", "mark", "checked_by", "checked_on"].contains { key in
            header[key].map { !isEmpty($0) } ?? false
        }
    }

    /// Where the cells of the row stand, by the keys of their columns.
    fileprivate var placesByKey: [String: Place] {
        var places: [String: Place] = [:]
        for key in header.keys {
            if let column = header[key] { places[key] = source.place(of: column) }
        }
        return places
    }
}

extension Indicator.Kind {
    /// As a sheet of the law says it.
    package var words: Phrase {
        switch self {
        case .pass: Phrase(vi: "đạt/không đạt", en: "met or not")
        case .share: Phrase(vi: "tỷ lệ (%)", en: "share (%)")
        case .amount: Phrase(vi: "số lượng", en: "amount")
        case .level: Phrase(vi: "mức", en: "level")
        }
    }
}

extension Threshold.Direction {
    /// As a sheet of the law says it.
    package var words: Phrase {
        switch self {
        case .atLeast: Phrase(vi: "ít nhất", en: "at least")
        case .atMost: Phrase(vi: "nhiều nhất", en: "at most")
        }
    }
}

extension Form<LawEntry> {
    /// Rows as a sheet that Excel opens and that is read back, as CSV.
    package func filled(_ entries: [LawEntry], _ language: Language) throws -> String {
        try filled(of: Walk(entries.map { ($0, []) }), remarks: [], language).csv()
    }
}
