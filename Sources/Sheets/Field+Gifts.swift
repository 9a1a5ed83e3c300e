import Basics
import Targets

/// What was given voluntarily: land, households, money and at most one material, in this order,
/// and by whom.
extension Field<WorkDay> {
    static let gifts = Field(
        columns: giftColumns,
        read: { cells, _, at, workDay in
            let donor = cells.donor(at[7])
            var given: [Contribution] = []
            func add(_ kind: Contribution.Kind, _ quantity: Quantity?) {
                guard let quantity, quantity > .zero else { return }
                given.append(Contribution(kind: kind, quantity: quantity, donor: donor))
            }
            add(.land, cells.quantity(at[0]))
            add(.landHouseholds, cells.count(at[1]).map { Quantity($0) })
            add(.money, cells.money(at[2]))
            if let material = cells.material(Array(at[3...6]), donor) { given.append(material) }
            workDay.contributions = given
        },
        cells: giftCells,
        words: { workDay, _ in
            Contribution.Kind.allCases.map { kind in
                let given = workDay.contributions.filter { $0.kind == kind }
                return FieldWords(
                    field: kind.rawValue, title: kind.title,
                    value: Phrase { language in
                        given.map { $0.words.text(language) }.joined(separator: "; ")
                    })
            }
        },
        complete: { given, known, keys in
            // What a row cannot hold stays where the row says what it would say of it.
            if !giftColumns.contains(where: { keys.contains($0.key) })
                || giftCells(given) == giftCells(known)
            {
                given.contributions = known.contributions
            }
        }, isReadTogether: true)

    /// A sheet holds one donor group and one material a row; of several the first.
    @Sendable private static func giftCells(_ workDay: WorkDay) -> [String] {
        func first(_ kind: Contribution.Kind) -> Contribution? {
            workDay.contributions.first { $0.kind == kind }
        }
        let material = first(.material)
        return [
            first(.land)?.quantity.inSheet, first(.landHouseholds)?.quantity.inSheet,
            first(.money)?.quantity.inSheet, material?.name, material?.quantity.inSheet,
            material?.measure, material?.value?.inSheet,
            workDay.contributions.first?.donor?.title.vi,
        ].map { $0 ?? "" }
    }

    private static let giftColumns = [
        SheetColumn("hien-dat", ["Hiến đất"], "Land given", measure: "m²", isAmount: true),
        SheetColumn(
            "so-ho-hien-dat", ["Số hộ hiến đất"], "Households giving land", measure: "hộ",
            isAmount: true
        ).whole,
        SheetColumn(
            "ung-ho-tien", ["Ủng hộ tiền"], "Money given", measure: "đồng", isAmount: true,
            measures: ["đ", "vnđ"]
        ).whole,
        SheetColumn("vat-lieu-ten", ["Vật liệu", "Tên vật liệu"], "Material"),
        SheetColumn(
            "vat-lieu-so-luong", ["Số lượng vật liệu"], "Quantity of material",
            isAmount: true),
        SheetColumn("vat-lieu-dvt", ["ĐVT vật liệu"], "Measure of material"),
        SheetColumn(
            "vat-lieu-quy-tien", ["Giá trị vật liệu"], "Value of material", measure: "đồng",
            isAmount: true, measures: ["đ", "vnđ"]
        ).whole,
        SheetColumn("donor", ["Nhóm đóng góp"], "Donor group"),
    ]
}

extension SheetCells {
    /// - Parameter at: name, quantity, measure and value.
    fileprivate mutating func material(_ at: [Int?], _ donor: DonorGroup?) -> Contribution? {
        let name = words(at[0], atMost: 200)
        let measure = words(at[2], atMost: 40)
        let before = findings.count
        let quantity = quantity(at[1]) ?? .zero
        let value = money(at[3])
        guard findings.count == before else { return nil }
        guard !name.isEmpty || quantity > .zero || (value ?? .zero) > .zero else { return nil }
        let lacking: (String, Int?)? =
            name.isEmpty
            ? ("Vật liệu", at[0])
            : quantity == .zero
                ? ("Số lượng vật liệu", at[1])
                : measure.isEmpty ? ("ĐVT vật liệu", at[2]) : nil
        if let (title, column) = lacking {
            refuse(
                SheetMessages.incompleteMaterial(title), in: column,
                remedy: SheetMessages.materialRemedy)
            return nil
        }
        return Contribution(
            kind: .material, quantity: quantity, name: name, measure: measure, value: value,
            donor: donor)
    }

    /// A donor group by its words, such as "nhân dân", "doanh nghiệp", "tổ chức", "cán bộ".
    fileprivate mutating func donor(_ column: Int?) -> DonorGroup? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        let found = donors[NameKey.of(text)]
        if found == nil { refuse(text, in: column, choices: DonorGroup.allCases.map(\.title)) }
        return found
    }
}

/// Donor groups by the name keys of their titles, of the parts of those, and of their codes.
private let donors: [String: DonorGroup] = {
    var donors: [String: DonorGroup] = [:]
    for group in DonorGroup.allCases.reversed() {
        for title in [group.rawValue, group.title.vi, group.title.en] {
            donors[NameKey.of(title)] = group
            for part in title.split(separator: ",") { donors[NameKey.of(part)] = group }
        }
    }
    return donors
}()

extension Contribution.Kind {
    fileprivate var title: Phrase {
        switch self {
        case .land: Phrase(vi: "Hiến đất", en: "Land given")
        case .landHouseholds: Phrase(vi: "Số hộ hiến đất", en: "Households giving land")
        case .money: Phrase(vi: "Ủng hộ tiền", en: "Money given")
        case .material: Phrase(vi: "Vật liệu", en: "Material")
        }
    }
}

extension Contribution {
    /// `120 m² (nhân dân)`, `xi măng: 20 bao, 2.000.000 đồng`.
    fileprivate var words: Phrase {
        let unit =
            switch kind {
            case .land: "m²"
            case .landHouseholds: "hộ"
            case .money: "đồng"
            case .material: measure ?? ""
            }
        return Phrase { language in
            var text = Phrase.number(quantity, unit).text(language)
            if let name { text = "\(name): \(text)" }
            if let value { text += ", " + Phrase.number(value, "đồng").text(language) }
            if let donor { text += " (\(donor.title.text(language)))" }
            return text
        }
    }
}
