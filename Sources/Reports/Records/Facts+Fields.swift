package import Basics
package import Targets

extension Assessment {
    /// What is known of the assessment, in words and in the order of the sheet's columns.
    package func fields(_ catalogue: Catalogue) -> [HistoryReport.Field] {
        var found: [(String, Phrase, Phrase)] = []
        switch value {
        case .verdict(let verdict):
            found.append(("pass", Phrase(vi: "Đạt/không đạt", en: "Pass"), verdict.words))
        case .share(let ratio):
            found.append(
                ("numerator", Phrase(vi: "Số đạt", en: "Numerator"), .number(ratio.numerator)))
            found.append(
                (
                    "denominator", Phrase(vi: "Tổng số", en: "Denominator"),
                    .number(ratio.denominator)
                ))
        case .number(let quantity):
            found.append(("value", Phrase(vi: "Giá trị", en: "Value"), .number(quantity)))
        case .level(let name):
            found.append(("value", Phrase(vi: "Giá trị", en: "Value"), Phrase(name)))
        }
        let head = [
            ("unit", Phrase(vi: "Đơn vị", en: "Unit"), catalogue.title(ofUnit: unit)),
            (
                "standard", Phrase(vi: "Bộ tiêu chí", en: "Standard"),
                catalogue.title(of: part.standard)
            ),
            ("indicator", Phrase(vi: "Chỉ tiêu", en: "Indicator"), Phrase(part.part ?? "")),
            ("day", Phrase(vi: "Ngày đánh giá", en: "Day"), Phrase(day.inTable)),
        ]
        let rest = [
            ("level", Phrase(vi: "Cấp đánh giá", en: "Level"), level.title),
            ("source", Phrase(vi: "Nguồn, văn bản", en: "Source"), Phrase(source)),
            ("note", Phrase(vi: "Ghi chú", en: "Note"), Phrase(note)),
        ]
        return .known(head + found + rest)
    }
}

extension Recognition {
    /// What is known of the decision, in words and in the order of the sheet's columns.
    package func fields(_ catalogue: Catalogue) -> [HistoryReport.Field] {
        let by = dayIs == .by ? Phrase(vi: "chậm nhất ", en: "by ") : Phrase("")
        return .known([
            ("unit", Phrase(vi: "Đơn vị", en: "Unit"), catalogue.title(ofUnit: unit)),
            ("standard", Phrase(vi: "Bộ tiêu chí", en: "Standard"), catalogue.title(of: standard)),
            ("document", Phrase(vi: "Số quyết định", en: "Document"), Phrase(document)),
            (
                "day", Phrase(vi: "Ngày ký", en: "Day of signing"),
                Phrase(vi: by.vi + day.inTable, en: by.en + day.inTable)
            ),
            (
                "for_year", Phrase(vi: "Đạt chuẩn năm", en: "For year"),
                Phrase(forYear.map(String.init) ?? "")
            ),
            (
                "withdrawn_on", Phrase(vi: "Ngày thu hồi", en: "Withdrawn on"),
                Phrase(withdrawnOn?.inTable ?? "")
            ),
            ("source", Phrase(vi: "Nguồn", en: "Source"), Phrase(source)),
            ("note", Phrase(vi: "Ghi chú", en: "Note"), Phrase(note)),
        ])
    }
}

extension [HistoryReport.Field] {
    /// Fields that hold something.
    fileprivate static func known(_ fields: [(String, Phrase, Phrase)]) -> Self {
        fields.filter { !$0.2.vi.isEmpty }.map {
            HistoryReport.Field(field: $0.0, title: $0.1, value: $0.2)
        }
    }
}

extension Assessment.Verdict {
    package var words: Phrase {
        switch self {
        case .met: Phrase(vi: "đạt", en: "met")
        case .unmet: Phrase(vi: "không đạt", en: "unmet")
        case .notApplicable: Phrase(vi: "không áp dụng", en: "not applicable")
        }
    }
}

extension Catalogue {
    /// A unit's name with its kind; its id where the rules do not have it.
    package func title(ofUnit id: Unit.ID) -> Phrase { units[id]?.title ?? Phrase(id) }

    /// A standard's title; its id where the campaign does not have it.
    package func title(of standard: Standard.ID) -> Phrase {
        standards[standard]?.title ?? Phrase(standard)
    }
}
