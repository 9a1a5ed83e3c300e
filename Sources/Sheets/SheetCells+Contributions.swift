import Basics
import Targets

extension SheetCells {
    /// What was given: land, households, money and at most one material, in this order.
    mutating func contributions(_ columns: WorkDayColumns) -> [Contribution] {
        let donor = donor(columns.donor)
        var given: [Contribution] = []
        func add(_ kind: Contribution.Kind, _ quantity: Quantity?) {
            guard let quantity, quantity > .zero else { return }
            given.append(Contribution(kind: kind, quantity: quantity, donor: donor))
        }
        add(.land, quantity(columns.land))
        add(.landHouseholds, count(columns.landHouseholds).map { Quantity($0) })
        add(.money, money(columns.money))
        if let material = material(columns, donor) { given.append(material) }
        return given
    }

    private mutating func material(
        _ columns: WorkDayColumns, _ donor: DonorGroup?
    ) -> Contribution? {
        let name = words(columns.materialName, atMost: 200)
        let measure = words(columns.materialMeasure, atMost: 40)
        let before = findings.count
        let quantity = quantity(columns.materialQuantity)
        let value = money(columns.materialValue)
        guard findings.count == before else { return nil }
        let isEmpty = name.isEmpty && (quantity ?? .zero) == .zero && (value ?? .zero) == .zero
        guard !isEmpty else { return nil }
        let lacking: (String, Int?)? =
            name.isEmpty
            ? ("Vật liệu", columns.materialName)
            : (quantity ?? .zero) == .zero
                ? ("Số lượng vật liệu", columns.materialQuantity)
                : measure.isEmpty ? ("ĐVT vật liệu", columns.materialMeasure) : nil
        if let (title, column) = lacking {
            refuse(
                SheetMessages.incompleteMaterial(title), in: column,
                remedy: SheetMessages.materialRemedy)
            return nil
        }
        return Contribution(
            kind: .material, quantity: quantity ?? .zero, name: name, measure: measure,
            value: value, donor: donor)
    }

    /// A donor group by its words, such as "nhân dân", "doanh nghiệp", "tổ chức", "cán bộ".
    private mutating func donor(_ column: Int?) -> DonorGroup? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        let found = Self.donors[NameKey.of(text)]
        if found == nil {
            refuse(
                SheetMessages.oneOf(text, title(column)), in: column,
                expected: SheetMessages.choices(DonorGroup.allCases.map(\.title)),
                suggestions: NearMiss.suggestions(
                    for: text, among: DonorGroup.allCases.map(\.title.vi)))
        }
        return found
    }

    /// Donor groups by the name keys of their titles, of the parts of those, and of their codes.
    private static let donors: [String: DonorGroup] = {
        var donors: [String: DonorGroup] = [:]
        for group in DonorGroup.allCases.reversed() {
            for title in [group.rawValue, group.title.vi, group.title.en] {
                donors[NameKey.of(title)] = group
                for part in title.split(separator: ",") { donors[NameKey.of(part)] = group }
            }
        }
        return donors
    }()
}
