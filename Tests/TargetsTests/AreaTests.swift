import Basics
import Testing

@testable import Targets

/// A campaign of several units that no administrative unit holds by itself.
@Suite struct AreaTests {
    private static let loaded = Catalogue.load(
        folder: realFolder, campaign: "mau-nhieu-xa-2026-2030")

    private let units: UnitRegister
    private let catalogue: Catalogue
    private let today: Day

    init() throws {
        catalogue = try #require(Self.loaded.catalogue)
        units = catalogue.units
        today = try #require(Day(iso: "2026-11-21"))
    }

    @Test func theTemplateForAGroupOfCommunesHasNothingWrong() {
        #expect(Self.loaded.findings == [])
    }

    @Test func theAreaIsAUnitOfItsOwnAboveItsCommunes() throws {
        let area = try #require(units["bay-xa-di-linh"])
        #expect(area.kind == .area)
        #expect(area.title.vi == "Bảy xã thuộc huyện Di Linh trước đây")
        #expect(
            units.children(of: area.id, on: today).map(\.name)
                == [
                    "Di Linh", "Đinh Trang Thượng", "Gia Hiệp", "Bảo Thuận", "Hòa Ninh", "Hòa Bắc",
                    "Sơn Điền",
                ])
        // The province decides the region.
        #expect(
            units.ancestors(of: "25036@2025-07-01", on: today) == [area.id, "68@2025-07-01"])
        #expect(
            catalogue.regions.region(of: "25036@2025-07-01", on: today, in: units)?.id
                == "tay-nguyen")
    }

    /// `--unit` takes its id, its title and its short name.
    @Test(arguments: [
        "bay-xa-di-linh", "Bảy xã thuộc huyện Di Linh trước đây", "bảy xã di linh",
    ])
    func itIsFoundByIDAndTitle(_ text: String) {
        guard case .one(let unit) = units.find(text, on: today) else {
            Issue.record("“\(text)” means the area")
            return
        }
        #expect(unit.id == "bay-xa-di-linh")
    }

    /// Its work is that of its members, and of the communes that these were made of.
    @Test func itsWorkIsTheUnionOfItsMembers() {
        let scope = units.scope(of: "bay-xa-di-linh", on: today)
        for unit in ["25036@2025-07-01", "25036", "25024", "25051@2025-07-01"] {
            #expect(scope.contains(unit), "\(unit)")
        }
        #expect(!scope.contains("68@2025-07-01"))
        #expect(!scope.contains("00070@2025-07-01"))
        let whole = units.area(of: "bay-xa-di-linh")
        #expect(whole.contains("25027") && !whole.contains("68@2025-07-01"))
    }

    // MARK: Reorganisations to come

    @Test func aSuccessorWithinTheAreaIsOfItToo() throws {
        let register = UnitRegister(
            units: ["a", "b"].map { unit($0, until: "2027-06-30") }
                + [unit("ab", from: "2027-07-01")],
            successions: try [succession("a", "ab"), succession("b", "ab")])
        let area = Area(
            id: "dia-ban", title: Phrase("Địa bàn"), short: nil, units: ["a", "b"], province: nil,
            place: Place(file: "x"))
        let with = register.with(area)
        let after = try #require(Day(iso: "2027-08-01"))
        #expect(with.children(of: "dia-ban", on: after).map(\.id) == ["ab"])
        #expect(with.children(of: "dia-ban", on: today).map(\.id) == ["a", "b"])
        // For one of the two alone the successor holds other land as well.
        let wide = register.with(
            Area(
                id: "dia-ban", title: Phrase("Địa bàn"), short: nil, units: ["a"], province: nil,
                place: Place(file: "x")))
        #expect(wide.children(of: "dia-ban", on: after) == [])
    }

    private func unit(_ id: String, from: String? = nil, until: String? = nil) -> Unit {
        Unit(
            id: id, code: id, name: id, kind: .commune,
            period: Period(
                from: from.flatMap(Day.init(iso:)), until: until.flatMap(Day.init(iso:))),
            parent: nil, area: nil, population: nil, populationYear: nil, source: "",
            place: Place(file: "x"))
    }

    private func succession(_ from: String, _ to: String) throws -> Succession {
        Succession(
            from: from, to: to, on: try #require(Day(iso: "2027-07-01")), source: "",
            place: Place(file: "x"))
    }

    // MARK: Files

    /// What is wrong with a small folder whose campaign has an area.
    private func problems(area: String, unit: String = "") throws -> [String] {
        let file = "campaigns/nho/campaign.yaml"
        let text = try #require(SmallFolder.files[file])
            .replacing("unit: \"679\"\nunits", with: "\(unit)area: \(area)\nunits")
        return try SmallFolder.with([file: text]) { folder in
            Catalogue.load(folder: folder, campaign: "nho").findings.map(\.problem.vi)
        }
    }

    @Test func whatIsWrongWithAnAreaIsSaid() throws {
        let good = #"{ id: hai-xa, title: { vi: Hai xã, en: Two }, units: ["25036", "25048"] }"#
        #expect(try problems(area: good) == [])
        #expect(
            try problems(area: good, unit: "unit: \"679\"\n")
                == ["nhiệm vụ chỉ ghi một trong hai: unit (một đơn vị) hoặc area (nhiều đơn vị)"])
        #expect(
            try problems(area: good.replacing("\"25036\", \"25048\"", with: ""))
                .contains("địa bàn không có đơn vị nào: ghi mã các đơn vị trong units"))
        #expect(
            try problems(area: good.replacing("\"25048\"", with: "\"25049\"")).joined()
                .contains("25049"))
        #expect(
            try problems(area: good.replacing("hai-xa", with: "\"679\""))
                == ["mã địa bàn “679” là mã của huyện Di Linh"])
        // Hòa Ninh of 2025 holds Sơn Điền too, which is not in the area.
        #expect(
            try problems(area: good.replacing(", \"25048\"", with: "")) == [
                "xã Hòa Ninh về xã Hòa Ninh, là đơn vị gồm cả xã Sơn Điền ngoài địa bàn"
            ])
    }
}
