package import Basics
package import Targets

/// The sheet of works and tasks: one row a work (công trình, phần việc).
extension Form<WorkItem> {
    package static func workItems(_ catalogue: Catalogue) -> Form {
        Form(
            kind: .workItems, fields: fields(catalogue.communes), catalogue: catalogue,
            beside: [.rowNumber, .refusal, .revision, .simulated] + lookedAt,
            merged: ["day", "unit"],
            blank: WorkItem(id: "", unit: "", title: "", day: Day(number: 0)),
            finish: { $0.finish(&$2) },
            id: { $0.unit.isEmpty || $0.title.isEmpty ? nil : $0.id })
    }

    /// What a list shows beside: nothing is taken from it.
    private static let lookedAt = besideTitles.map {
        SheetColumn("beside: \($0.en)", [$0.vi], $0.en)
    }

    /// What came of the work days that name a work, as a list shows it.
    package static let besideTitles = [
        Phrase(vi: "Số buổi ra quân", en: "Outings"),
        Phrase(vi: "Tổng đóng góp (đồng)", en: "Money given in all (đồng)"),
        Phrase(vi: "Tổng ngân sách (đồng)", en: "Budget in all (đồng)"),
        Phrase(vi: "Tổng hiến đất (m²)", en: "Land in all (m²)"),
        Phrase(vi: "Tổng ngày công (công)", en: "Person-days in all"),
        Phrase(vi: "Chờ xác nhận", en: "Awaiting confirmation"),
    ]

    static func fields(_ communes: Phrase? = nil) -> [Field<WorkItem>] {
        [
            .dayOfRow(
                SheetColumn(
                    "day", ["Ngày đăng ký, khởi công", "Ngày khởi công", "Ngày đăng ký", "Ngày"],
                    "Registered or begun on", isRequired: true, isDay: true), \.day),
            .unit(.unit(communes), \.unit),
            .words(
                SheetColumn("place", SheetColumn.places, "Place"),
                \.place, atMost: 200),
            .words(
                SheetColumn(
                    "title", ["Tên công trình, phần việc", "Công trình, phần việc"],
                    "Work or task", isRequired: true), \.title, atMost: 300),
            .words(SheetColumn("lead", ["Đơn vị chủ trì"], "Led by"), \.lead, atMost: 200),
            .words(
                SheetColumn("partners", ["Đơn vị phối hợp", "Đơn vị tham gia"], "With"), \.partners,
                atMost: 500),
            .serves(SheetColumn("serves", ["Tiêu chí, chỉ tiêu"], "Criterion served")),
            .quantity(
                SheetColumn("quantity", ["Khối lượng, quy mô"], "Quantity", isAmount: true),
                \.quantity),
            .words(SheetColumn("measure", ["ĐVT"], "Measure"), \.measure, atMost: 40),
            .day(SheetColumn("due", ["Hạn hoàn thành"], "Due", isDay: true), \.due),
            .state(SheetColumn("state", ["Tình trạng"], "State")),
            .day(
                SheetColumn(
                    "state_on", ["Ngày hoàn thành, dừng", "Ngày hoàn thành", "Ngày dừng"],
                    "Finished or stopped on", isDay: true), \.stateOn),
            .words(
                SheetColumn("state_reason", ["Lý do dừng"], "Why it was stopped"), \.stateReason),
        ]
            + resources("planned", "kế hoạch", "planned", .planned)
            + resources("given", "đã góp ngoài các buổi ra quân", "given beside work days", .given)
            + [
                .words(SheetColumn("result", ["Kết quả kiểm tra được"], "Result"), \.result),
                .confirmation,
                .words(SheetColumn("source", ["Nguồn"], "Source"), \.source),
                .words(SheetColumn("note", ["Ghi chú"], "Note"), \.note),
                .workItemID,
            ]
    }

    /// Money by donor group, land, labour, and one material.
    private static func resources(
        _ key: String, _ vi: String, _ en: String, _ paths: ResourcePaths
    ) -> [Field<WorkItem>] {
        func column(
            _ name: String, _ title: (vi: String, en: String), _ measure: String? = nil,
            isAmount: Bool = true
        ) -> SheetColumn {
            SheetColumn(
                "\(key)_\(name)", ["\(title.vi), \(vi)"], "\(title.en), \(en)",
                measure: measure, isAmount: isAmount,
                measures: measure == "đồng" ? ["đ", "vnđ"] : [])
        }
        let money = [
            ("officials", "Tiền của cán bộ, đảng viên", "Money of officials"),
            ("residents", "Tiền của nhân dân", "Money of residents"),
            ("firms", "Tiền của doanh nghiệp, tổ chức", "Money of firms"),
            ("budget", "Tiền ngân sách", "Money of the budget"),
        ]
        return zip(money, paths.money).map { name, path in
            .money(column(name.0, (name.1, name.2), "đồng"), path)
        } + [
            .quantity(column("land", ("Đất hiến", "Land"), "m²"), paths.land),
            .quantity(column("person_days", ("Ngày công", "Person-days"), "công"), paths.labour),
            .words(
                column("material", ("Vật liệu", "Material"), isAmount: false), paths.material,
                atMost: 200),
            .quantity(
                column("material_quantity", ("Số lượng vật liệu", "Quantity of material")),
                paths.materialQuantity),
            .words(
                column(
                    "material_measure", ("ĐVT vật liệu", "Measure of material"), isAmount: false),
                paths.materialMeasure, atMost: 40),
            .money(
                column("material_value", ("Giá trị vật liệu", "Value of material"), "đồng"),
                paths.materialValue),
        ]
    }

    /// Where the resources of a work lie: those that are planned, or those that were given.
    private struct ResourcePaths: Sendable {
        typealias Path<Value> = Field<WorkItem>.Path<Value>

        /// By who gives, in the order of the columns.
        let money: [Path<Quantity?>]
        let land: Path<Quantity?>
        let labour: Path<Quantity?>
        let material: Path<String>
        let materialQuantity: Path<Quantity?>
        let materialMeasure: Path<String>
        let materialValue: Path<Quantity?>

        static let planned = ResourcePaths(
            money: [
                \.planned.officials, \.planned.residents, \.planned.firms, \.planned.budget,
            ], land: \.planned.land, labour: \.planned.personDays, material: \.planned.material,
            materialQuantity: \.planned.materialQuantity,
            materialMeasure: \.planned.materialMeasure, materialValue: \.planned.materialValue)

        static let given = ResourcePaths(
            money: [\.given.officials, \.given.residents, \.given.firms, \.given.budget],
            land: \.given.land, labour: \.given.personDays, material: \.given.material,
            materialQuantity: \.given.materialQuantity, materialMeasure: \.given.materialMeasure,
            materialValue: \.given.materialValue)
    }
}

extension Field<WorkItem> {
    /// The criterion or indicator that a work serves: `17.3`, or with its standard.
    fileprivate static func serves(_ column: SheetColumn) -> Field {
        Field(
            column,
            read: { cells, lookups, at, work in
                let text = cells.text(at)
                work.serves = text.isEmpty ? nil : cells.part(text, at, lookups.catalogue)
            }, text: { $0.serves?.description ?? "" },
            words: { work, catalogue in
                guard let part = work.serves else { return Phrase("") }
                let standard = catalogue.title(of: part.standard)
                return part.part.map { part in
                    Phrase { "\(part), \(standard.text($0))" }
                } ?? standard
            }, keep: { $0.serves = $1.serves })
    }

    fileprivate static func state(_ column: SheetColumn) -> Field {
        Field(
            column,
            read: { cells, _, at, work in
                let text = cells.text(at)
                guard !text.isEmpty else { return }
                let key = NameKey.of(text)
                let found = WorkItemState.allCases.first {
                    [$0.rawValue, $0.title.vi, $0.title.en].map { NameKey.of($0) }.contains(key)
                }
                guard let found else {
                    return cells.refuse(text, in: at, choices: WorkItemState.allCases.map(\.title))
                }
                work.state = found
            }, text: { $0.state.title.vi }, words: { work, _ in work.state.title },
            keep: { $0.state = $1.state })
    }

    /// Who confirmed that it is finished: shown, and never read from a sheet, which cannot confirm
    /// itself.
    fileprivate static let confirmation = Field(
        columns: [], read: { _, _, _, _ in }, cells: { _ in [] },
        words: { work, _ in
            guard let confirmation = work.confirmation else { return [] }
            let (role, day) = (confirmation.role, confirmation.day.inTable)
            return [
                FieldWords(
                    field: "confirmed_by", title: Phrase(vi: "Xác nhận", en: "Confirmed"),
                    value: Phrase(vi: "\(role), ngày \(day)", en: "\(role), on \(day)"))
            ]
        }, complete: { _, _, _ in })

    fileprivate static let workItemID = Field(
        columns: [SheetColumn("id", ["Mã công trình"], "Work id")],
        read: { cells, _, at, work in
            let text = cells.text(at[0])
            if text.count > 64 || text.contains(where: { $0.isWhitespace }) {
                cells.refuse(SheetMessages.badID, in: at[0])
            }
            work.id = text
        }, cells: { [$0.id] }, words: { _, _ in [] }, complete: { _, _, _ in })
}

extension SheetCells {
    /// A part of the campaign's standards that a text names; the first standard that has it.
    fileprivate mutating func part(
        _ text: String, _ column: Int, _ catalogue: Catalogue?
    ) -> PartID? {
        guard let catalogue else { return PartID(text) }
        let standards = catalogue.campaign.standards.compactMap { catalogue.standards[$0] }
        if let named = PartID(text), let standard = catalogue.standards[named.standard],
            named.part.map(standard.hasPart) ?? true
        {
            return named
        }
        let kind = unit?.kind
        let fitting = standards.filter { standard in
            standard.hasPart(text)
                && (kind.map { standard.appliesTo.isEmpty || standard.appliesTo.contains($0) }
                    ?? true)
        }
        if let standard = fitting.first { return PartID(standard: standard.id, part: text) }
        refuse(
            WorkMessages.noPart(text), in: column,
            suggestions: NearMiss.suggestions(for: text, among: standards.flatMap(\.partIDs)))
        return nil
    }

    /// Rules across the fields of a work, and its id.
    fileprivate mutating func finish(_ work: inout WorkItem) {
        if work.title.isEmpty, header["title"] != nil {
            refuse(SheetMessages.empty(title(header["title"])), in: header["title"])
        }
        if day != nil, let due = work.due, due < work.day {
            refuse(
                WorkMessages.dueBefore, in: header["due"], remedy: WorkMessages.daysRemedy)
        }
        finishState(work)
        for (resources, key) in [(work.planned, "planned"), (work.given, "given")] {
            let isNamed = !resources.material.isEmpty
            let isSaid =
                resources.materialQuantity != nil || resources.materialValue != nil
                || !resources.materialMeasure.isEmpty
            if isSaid, !isNamed {
                refuse(
                    SheetMessages.incompleteMaterial("Vật liệu"), in: header["\(key)_material"],
                    remedy: SheetMessages.materialRemedy)
            }
        }
        if work.id.isEmpty {
            work.id = WorkItem.id(
                unit: work.unit, day: work.day, place: work.place, title: work.title)
        }
    }

    private mutating func finishState(_ work: WorkItem) {
        let column = header["state_on"] ?? header["state"]
        switch (work.state.isEnd, work.stateOn) {
        case (true, nil): refuse(WorkMessages.noEndDay(work.state), in: column)
        case (false, .some): refuse(WorkMessages.endDayWithoutEnd(work.state), in: column)
        case (true, let end?) where day != nil && end < work.day:
            refuse(WorkMessages.endsBefore, in: column, remedy: WorkMessages.daysRemedy)
        default: break
        }
        if work.state == .stopped, work.stateReason.isEmpty {
            refuse(WorkMessages.noReason, in: header["state_reason"] ?? header["state"])
        }
    }
}

/// Sentences about works and counts.
enum WorkMessages {
    static func noPart(_ text: String) -> Phrase {
        Phrase(
            vi: "các bộ tiêu chí của nhiệm vụ không có “\(text)”",
            en: "the campaign's standards have no “\(text)”")
    }

    static let daysRemedy = Phrase(
        vi: "xem lại hai ngày; ngày đăng ký, khởi công là ngày đầu",
        en: "look at the two days; that of registering or beginning comes first")
    static let dueBefore = Phrase(
        vi: "hạn hoàn thành trước ngày đăng ký, khởi công", en: "it is due before it is begun")
    static let endsBefore = Phrase(
        vi: "ngày hoàn thành, dừng trước ngày đăng ký, khởi công",
        en: "it ends before it is begun")
    static let noReason = Phrase(
        vi: "công trình dừng phải ghi lý do", en: "a work that is stopped needs the reason")

    static func noEndDay(_ state: WorkItemState) -> Phrase {
        Phrase(
            vi: "“\(state.title.vi)” phải ghi ngày", en: "“\(state.title.en)” needs the day")
    }

    static func endDayWithoutEnd(_ state: WorkItemState) -> Phrase {
        Phrase(
            vi: "có ngày hoàn thành, dừng nhưng tình trạng là “\(state.title.vi)”",
            en: "there is a day of the end, but the state is “\(state.title.en)”")
    }
}
