import Basics
package import Targets

/// The sheet of counts of carrying out: one row a number of one place and period.
extension Form<DutyCount> {
    package static func dutyCounts(_ catalogue: Catalogue) -> Form {
        Form(
            kind: .dutyCounts, fields: fields, catalogue: catalogue,
            beside: [.rowNumber, .refusal, .revision, .simulated], merged: ["period", "unit"],
            blank: DutyCount(
                id: "", kind: "", unit: "", period: "", firstDay: Day(number: 0),
                day: Day(number: 0), amount: .zero),
            finish: { $0.finish($1.catalogue, &$2) },
            id: { $0.unit.isEmpty || $0.kind.isEmpty ? nil : $0.id }, dayKey: "period")
    }

    static let fields: [Field<DutyCount>] = [
        .kind(SheetColumn("kind", ["Số liệu", "Nội dung"], "Count", isRequired: true)),
        .period(SheetColumn("period", ["Kỳ", "Kỳ báo cáo"], "Period", isRequired: true)),
        .unit(
            SheetColumn(
                "unit", ["Đơn vị", "Xã, thị trấn", "Xã, phường, đặc khu"], "Unit", isRequired: true),
            \.unit),
        .words(
            SheetColumn("place", SheetColumn.places, "Place"), \.place, atMost: 200),
        Field(
            SheetColumn(
                "amount", ["Số lượng", "Số"], "Number", isRequired: true, isAmount: true),
            read: { cells, _, at, count in
                guard cells.required(at) != nil, let amount = cells.quantity(at) else { return }
                count.amount = amount
            }, text: { $0.amount.inSheet },
            words: { count, catalogue in
                .number(count.amount, catalogue.duty(count.kind)?.measure ?? "")
            }, keep: { $0.amount = $1.amount }),
        .quantity(
            SheetColumn("of_amount", ["Trên tổng số"], "Of", isAmount: true), \.ofAmount),
        .day(
            SheetColumn("last_on", ["Ngày gần nhất"], "Day of the last", isDay: true), \.lastOn),
        .words(SheetColumn("source", ["Nguồn"], "Source"), \.source),
        .words(SheetColumn("note", ["Ghi chú"], "Note"), \.note),
    ]
}

extension Field<DutyCount> {
    fileprivate static func kind(_ column: SheetColumn) -> Field {
        Field(
            column,
            read: { cells, lookups, at, count in
                guard let text = cells.required(at), let catalogue = lookups.catalogue else {
                    return
                }
                let key = NameKey.of(text)
                let found = catalogue.duties.first {
                    $0.id == text
                        || [$0.id, $0.title.vi, $0.title.en].map { NameKey.of($0) }.contains(key)
                }
                guard let found else {
                    return cells.refuse(text, in: at, choices: catalogue.duties.map(\.title))
                }
                count.kind = found.id
            }, text: { $0.kind },
            words: { count, catalogue in
                catalogue.duty(count.kind)?.title ?? Phrase(count.kind)
            }, keep: { $0.kind = $1.kind })
    }

    fileprivate static func period(_ column: SheetColumn) -> Field {
        Field(
            column,
            read: { cells, lookups, at, count in
                guard let text = cells.required(at) else { return }
                let calendar = lookups.catalogue?.campaign.calendar ?? ReportCalendar()
                guard case .success(let period) = ReportPeriod.read(text, calendar) else {
                    return cells.refuse(
                        CountMessages.notAPeriod(text), in: at, expected: CountMessages.periodForm)
                }
                count.period = period.code
                (count.firstDay, count.day) = (period.first, period.last)
                cells.day = period.last
            }, text: { $0.period },
            words: { count, catalogue in
                let found = ReportPeriod.read(count.period, catalogue.campaign.calendar)
                return (try? found.get())?.title ?? Phrase(count.period)
            },
            keep: {
                $0.period = $1.period
                ($0.firstDay, $0.day) = ($1.firstDay, $1.day)
            })
    }
}

extension SheetCells {
    /// Rules across the fields of a count, and its id.
    fileprivate mutating func finish(_ catalogue: Catalogue?, _ count: inout DutyCount) {
        count.id = DutyCount.id(
            kind: count.kind, unit: count.unit, place: count.place, period: count.period)
        if let whole = count.ofAmount, whole < count.amount {
            refuse(
                CountMessages.aboveWhole, in: header["amount"],
                remedy: FactMessages.tooManyMetRemedy)
        }
        if let last = count.lastOn, !count.period.isEmpty, last > count.day {
            refuse(CountMessages.lastAfter(count.day), in: header["last_on"])
        }
        guard let kind = catalogue?.duty(count.kind), !count.period.isEmpty else { return }
        for (key, amount) in [("amount", count.amount), ("of_amount", count.ofAmount ?? .zero)]
        where !kind.hasFractions && !amount.isWhole {
            let column = header[key]
            refuse(
                SheetMessages.notWhole(text(column), title(column)), in: column,
                expected: SheetMessages.wholeForm)
        }
        if kind.of == nil, count.ofAmount != nil {
            refuse(CountMessages.hasNoWhole(kind), in: header["of_amount"])
        }
        let calendar = catalogue?.campaign.calendar ?? ReportCalendar()
        if case .success(let period) = ReportPeriod.read(count.period, calendar),
            !kind.takes(period)
        {
            refuse(
                CountMessages.otherPeriod(kind), in: header["period"],
                expected: CountMessages.periodForms(kind))
        }
        if !kind.mayBeKept(count.amount, of: count.ofAmount) {
            refuse(
                CountMessages.tooFew(kind), in: header["amount"],
                remedy: CountMessages.tooFewRemedy)
        }
    }
}

private enum CountMessages {
    static let periodForm = Phrase(
        vi: "2024-06 (hoặc 06/2024), 2024-Q2, 2024-H1, 2024, 01/06/2024..30/06/2024",
        en: "2024-06 (or 06/2024), 2024-Q2, 2024-H1, 2024, 2024-06-01..2024-06-30")

    static func notAPeriod(_ text: String) -> Phrase {
        Phrase(vi: "“\(text)” không phải kỳ báo cáo", en: "“\(text)” is no period")
    }

    static let aboveWhole = Phrase(
        vi: "số lượng lớn hơn tổng số", en: "the number is above what it is of")

    static func lastAfter(_ day: Day) -> Phrase {
        Phrase(
            vi: "ngày gần nhất sau ngày cuối kỳ (\(day.inTable))",
            en: "the day of the last is after the period's end (\(day.inTable))")
    }

    static func hasNoWhole(_ kind: DutyKind) -> Phrase {
        Phrase(
            vi: "“\(kind.title.vi)” không tính trên tổng số nào",
            en: "“\(kind.title.en)” is of no whole")
    }

    static func otherPeriod(_ kind: DutyKind) -> Phrase {
        let words: [DutyKind.PeriodLength: Phrase] = [
            .month: Phrase(vi: "tháng", en: "month"), .quarter: Phrase(vi: "quý", en: "quarter"),
            .year: Phrase(vi: "năm", en: "year"),
        ]
        let length = kind.period.flatMap { words[$0] } ?? Phrase("")
        return Phrase(
            vi: "“\(kind.title.vi)” chỉ ghi theo \(length.vi)",
            en: "“\(kind.title.en)” is counted by the \(length.en)")
    }

    /// How such a period is written.
    static func periodForms(_ kind: DutyKind) -> Phrase? {
        switch kind.period {
        case .month: Phrase("2024-06, 06/2024")
        case .quarter: Phrase("2024-Q2")
        case .year: Phrase("2024")
        case nil: nil
        }
    }

    static func tooFew(_ kind: DutyKind) -> Phrase {
        let least = kind.least ?? .zero
        let number = Phrase.number(least)
        return Phrase(
            vi: "một trong hai số, hoặc hiệu của chúng, dưới \(number.vi): có thể nhận ra người",
            en:
                "one of the numbers, or their difference, is below \(number.en): persons could be told"
        )
    }

    static let tooFewRemedy = Phrase(
        vi: "để trống cả hai, không gửi lên; chi bộ giữ phiếu giấy",
        en: "leave both out and do not send them; the cell keeps the paper slips")
}
