import Basics
import ProgressCalculator
import Targets
import TestSupport

/// The small country of these tests: two provinces, a district that ends in 2025, and its heirs.
///
/// | Unit | What |
/// | --- | --- |
/// | `68`, `94` | provinces, in the regions `tay-nguyen` and `dbscl`; `97` is in none |
/// | `H` | the district of `A`, `B`, `C` (xã) and `T` (thị trấn), until 2025-06-30 |
/// | `K` | `A` and `B` together, from 2025-07-01, below `68` |
/// | `L` | `C`, from then on |
/// | `D`, `E` | communes of `94` and `97` |
enum World {
    /// - Parameters:
    ///   - standards: whole files, each beginning with its `id`.
    ///   - campaign: further keys of the campaign: targets, values of the province.
    ///   - activities: by default work adds to `s/1` where that is measured in metres.
    static func catalogue(
        _ standards: String..., campaign: String = "", activities: String? = nil,
        kinds: String = "lam-duong",
        groups: String = " []", units: String = "", successors: String = "",
        duties: String? = nil
    ) throws -> Catalogue {
        let isFed = standards.contains {
            $0.hasPrefix("id: s\n") && $0.contains("{ id: \"1\", title: { vi: Một")
                && $0.contains("measure: m,")
        }
        var files = [
            "documents.yaml": documents,
            "activities.yaml": activities ?? (isFed ? feeding : supporting),
            "regions.yaml": regions + "groups:" + groups,
            "days-off.csv": "date,name_vi,name_en\n",
            "units/mau.csv": self.units + units,
            "units/successors.csv": self.successors + successors,
        ]
        files["counts.yaml"] = duties
        var ids: [String] = []
        for standard in standards {
            let line = standard.prefix { $0 != "\n" }
            let id = String(line.dropFirst("id: ".count))
            ids.append(id)
            files["standards/\(id).yaml"] = standard
        }
        files["campaigns/mau/campaign.yaml"] = """
            id: mau
            title: { vi: Mẫu, en: Sample }
            document: VB
            begins: 2022-06-03
            unit: H
            units: [mau]
            standards: [\(ids.joined(separator: ", "))]
            activities: [\(kinds)]
            \(campaign)
            """
        return try RulesFolder(files).load("mau")
    }

    static func calculator(
        _ catalogue: Catalogue, _ facts: String, asOf day: String
    ) throws -> Calculator {
        Calculator(
            catalogue: catalogue, evidence: try Facts(facts).evidence, asOf: try Day.of(day))
    }

    /// A standard of one criterion with one indicator, `s/1`.
    static func oneIndicator(_ fields: String, header: String = "") -> String {
        """
        id: s
        title: { vi: S, en: S }
        document: VB
        applies_to: [xa, phuong]
        mark: verified
        in_force: { from: 2020-01-01 }
        \(header)
        criteria:
          - { id: "1", title: { vi: Một, en: One }, \(fields) }
        """
    }

    /// A dated row of a threshold.
    static func row(_ from: String, _ values: String, mark: String = "verified") -> String {
        "{ from: \(from), document: VB, mark: \(mark), values: { \(values) } }"
    }

    private static let documents = """
        documents:
          - { id: VB, number: VB, issuer: { vi: A, en: A }, title: { vi: B, en: B }, \
        mark: verified, source: test }
        """

    private static let regions = """
        regions:
          - id: tay-nguyen
            title: { vi: Tây Nguyên, en: Central Highlands }
            mark: verified
            units: ["68", "68@2025"]
          - { id: dbscl, title: { vi: ĐBSCL, en: Mekong delta }, mark: recalled, units: ["94"] }
          - { id: tdmnpb, title: { vi: TDMNPB, en: North }, mark: verified, units: [] }

        """

    private static let supporting = """
        activities:
          - { id: lam-duong, title: { vi: Làm đường, en: Road }, measure: m, role: supports }
          - { id: sua-duong, title: { vi: Sửa, en: Repair }, measure: m, role: maintains }
        """

    static let feeding = """
        activities:
          - id: lam-duong
            title: { vi: Làm đường, en: Road }
            measure: m
            role: adds
            feeds: [{ indicator: s/1, factor: 1 }]
          - id: lam-duong-bang-km
            title: { vi: Làm đường, en: Road }
            measure: km
            role: adds
            feeds: [{ indicator: s/1, factor: 1000 }]
          - { id: sua-duong, title: { vi: Sửa, en: Repair }, measure: m, role: maintains }
        """

    private static let units = """
        id,code,name,kind,valid_from,valid_until,parent,area_km2,population,population_year,source
        68,68,Lâm Đồng,tinh,,2025-06-30,,,,,
        68@2025,68,Lâm Đồng,tinh,2025-07-01,,,,,,
        94,94,Sóc Trăng,tinh,,,,,,,
        97,97,Không Vùng,tinh,,,,,,,
        H,679,Di Linh,huyen,,2025-06-30,68,,,,
        A,1,An,xa,,2025-06-30,H,,,,
        B,2,Bình,xa,,2025-06-30,H,,,,
        C,3,Cát,xa,,2025-06-30,H,,,,
        T,4,Tân,thi_tran,,2025-06-30,H,,,,
        D,5,Đông,xa,,,94,,,,
        E,6,Em,xa,,,97,,,,
        K,1,Khánh,xa,2025-07-01,,68@2025,,,,
        L,3,Lộc,xa,2025-07-01,,68@2025,,,,

        """

    private static let successors = """
        from,to,on,share,source
        68,68@2025,2025-07-01,whole,
        A,K,2025-07-01,whole,
        B,K,2025-07-01,whole,
        C,L,2025-07-01,whole,

        """
}

/// A word in a test that is no day, number or unit of the world.
struct Slip: Error {
    let text: String
}

extension Day {
    static func of(_ text: some StringProtocol) throws -> Day {
        guard let day = Day(iso: text) else { throw Slip(text: String(text)) }
        return day
    }
}

extension Quantity {
    static func of(_ text: some StringProtocol) throws -> Quantity {
        guard let quantity = Quantity(plain: text) else { throw Slip(text: String(text)) }
        return quantity
    }
}

extension Catalogue {
    func unit(_ id: String) throws -> Unit {
        guard let unit = units[id] else { throw Slip(text: id) }
        return unit
    }
}

extension Calculator {
    func part(_ standard: String, _ unit: String) throws -> Part {
        self.standard(standard, unit: try catalogue.unit(unit))
    }

    /// The first indicator of the first criterion of a standard.
    func indicator(_ unit: String, of id: String = "s") throws -> Part {
        guard let part = try part(id, unit).parts.first?.parts.first else {
            throw Slip(text: "no indicator")
        }
        return part
    }

    func progress(_ id: String) throws -> TargetProgress {
        guard let target = catalogue.campaign.targets.first(where: { $0.id == id }),
            let progress = self.target(target)
        else { throw Slip(text: id) }
        return progress
    }
}

extension Part {
    func part(_ id: String) throws -> Part {
        guard let part = parts.first(where: { $0.id == id }) else { throw Slip(text: id) }
        return part
    }
}
