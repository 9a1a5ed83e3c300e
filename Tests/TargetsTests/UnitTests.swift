import Basics
import Targets
import Testing

@Suite struct UnitTests {
    /// Read once for all cases.
    private static let diLinh = Catalogue.load(folder: realFolder, campaign: "di-linh-nq15")

    private let units: UnitRegister
    private let before = Day(year: 2024, month: 6, day: 30)
    private let last = Day(year: 2025, month: 6, day: 30)
    private let first = Day(year: 2025, month: 7, day: 1)

    init() throws {
        units = try #require(Self.diLinh.catalogue).units
    }

    private func ids(_ text: String, _ day: Day?) -> [Unit.ID] {
        switch units.find(text, on: day) {
        case .one(let unit): [unit.id]
        case .several(let units): units.map(\.id).sorted()
        case .notThen(let units): ["not then"] + units.map(\.id).sorted()
        case .none(let suggestions): ["none"] + suggestions
        }
    }

    /// A township, a district and, since 2025-07-01, a commune have the name Di Linh.
    @Test(arguments: [
        ("xã Di Linh", ["not then", "25000@2025-07-01"], ["25000@2025-07-01"]),
        ("TT. Di Linh", ["25000"], ["not then", "25000"]),
        ("thị trấn Di Linh", ["25000"], ["not then", "25000"]),
        ("TT Di Linh", ["25000"], ["not then", "25000"]),
        ("huyện Di Linh", ["679"], ["not then", "679"]),
        ("H. DI LINH", ["679"], ["not then", "679"]),
        ("Di Linh", ["25000", "679"], ["25000@2025-07-01"]),
        ("Hoà Ninh", ["25036"], ["25036@2025-07-01"]),
        ("HÒA NINH", ["25036"], ["25036@2025-07-01"]),
        ("hoa ninh", ["25036"], ["25036@2025-07-01"]),
        ("xa hoa  ninh", ["25036"], ["25036@2025-07-01"]),
        ("X. Hòa Ninh", ["25036"], ["25036@2025-07-01"]),
        ("Ho\u{300}a Ninh", ["25036"], ["25036@2025-07-01"]),
        ("huyện Hòa Ninh", ["none", "xã Hòa Ninh"], ["none", "xã Hòa Ninh"]),
        ("Liên Đầm", ["25027"], ["not then", "25027"]),
        ("tỉnh Lâm Đồng", ["68"], ["68@2025-07-01"]),
        ("Hòa Nin", ["none", "Hòa Ninh", "Hòa Nam"], ["none", "Hòa Ninh", "Hòa Nam"]),
        ("", ["none"], ["none"]),
    ])
    func namesMeanTheUnitAliveOnTheDay(text: String, old: [String], new: [String]) {
        #expect(Array(ids(text, before).prefix(old.count)) == old)
        #expect(ids(text, last) == ids(text, before))
        #expect(Array(ids(text, first).prefix(new.count)) == new)
    }

    /// The commune of today holds three of before; what else its neighbours were is not its own.
    @Test func anAreaIsEveryUnitThatEverHeldItsGround() {
        #expect(
            units.area(of: "25036@2025-07-01").sorted()
                == ["25024", "25036", "25036@2025-07-01", "25039"])
        let district = units.area(of: "679")
        #expect(district.isSuperset(of: ["679", "25000", "25036", "25036@2025-07-01"]))
        #expect(!district.contains("68"))
        // The campaign's own comes before others of its name.
        let own = units.area(of: "25000@2025-07-01")
        guard case .one(let unit) = units.find("Di Linh", on: first, first: own) else {
            Issue.record("the commune of the area is meant")
            return
        }
        #expect(unit.id == "25000@2025-07-01")
    }

    /// A code is used again for another commune; its id is not.
    @Test(arguments: [
        ("25018", "25018", "Đinh Lạc", "25018@2025-07-01", "Bảo Thuận"),
        ("25007", "25007", "Tân Lâm", "25007@2025-07-01", "Đinh Trang Thượng"),
        ("25042", "25042", "Hòa Nam", "25042@2025-07-01", "Hòa Bắc"),
        ("25051", "25051", "Gia Bắc", "25051@2025-07-01", "Sơn Điền"),
        ("25000", "25000", "Di Linh", "25000@2025-07-01", "Di Linh"),
        ("68", "68", "Lâm Đồng", "68@2025-07-01", "Lâm Đồng"),
    ])
    func aCodeMeansTheUnitOfTheDay(
        code: String, old: String, oldName: String, new: String, newName: String
    ) {
        #expect(ids(code, last) == [old])
        #expect(ids(code, first) == [new])
        #expect(units[old]?.name == oldName)
        #expect(units[new]?.name == newName)
        #expect(ids(code, nil) == [old, new])
        // An id with its day is one unit, whatever the day asked.
        #expect(ids(new, first) == [new])
        #expect(ids(new, last) == ["not then", new])
    }

    @Test func aCodeThatIsGoneIsNotThen() {
        #expect(ids("25033", last) == ["25033"])
        #expect(ids("25033", first) == ["not then", "25033"])
        #expect(ids("99999", first).first == "none")
    }

    /// Of names that differ only in marks the one with the marks as written wins; without marks
    /// both are meant.
    @Test func marksDecideWhereTheyMust() throws {
        let rows = """
            id,code,name,kind,valid_from,valid_until,parent,area_km2,population,population_year,source
            68,68,Lâm Đồng,tinh,,2025-06-30,,,,,test
            92,92,Cần Thơ,thanh_pho_tw,,,,,,,test
            679,679,Di Linh,huyen,,2025-06-30,68,,,,test
            25000,25000,Tân Hòa,xa,,2025-06-30,679,,,,test
            25036,25036,Tân Hoa,xa,,2025-06-30,679,,,,test
            25048,25048,Tấn Hoà,xa,,2025-06-30,,,,,test
            68@2025-07-01,68,Lâm Đồng,tinh,2025-07-01,,,,,,test
            25036@2025-07-01,25036,Hòa Ninh,xa,2025-07-01,,68@2025-07-01,,,,test
            """
        let small = try SmallFolder.with(["units/nho.csv": rows]) {
            try #require(Catalogue.load(folder: $0, campaign: "nho").catalogue).units
        }
        func found(_ text: String) -> [Unit.ID] {
            switch small.find(text, on: before) {
            case .one(let unit): [unit.id]
            case .several(let units): units.map(\.id)
            case .notThen, .none: []
            }
        }
        #expect(found("Tân Hoà") == ["25000"])
        #expect(found("xã Tân Hòa") == ["25000"])
        #expect(found("tân hoa") == ["25036"])
        #expect(found("TẤN HÒA") == ["25048"])
        #expect(found("tan hoa") == ["25000", "25036", "25048"])
        #expect(found("x. tan hoa") == ["25000", "25036", "25048"])
    }

    @Test func whatWasOfAUnitIsHeldByItsSuccessors() throws {
        let last = try #require(last)
        let first = try #require(first)
        func holder(_ unit: Unit.ID, on day: Day) -> Unit.ID? {
            let place = units.restatement(of: unit, on: day)
            return place.isAllocated ? place.unit : nil
        }
        #expect(holder("25036", on: last) == "25036")
        #expect(holder("25036", on: first) == "25036@2025-07-01")
        #expect(holder("25027", on: first) == "25000@2025-07-01")
        // The district ended without a successor.
        #expect(holder("679", on: last) == "679")
        #expect(holder("679", on: first) == nil)
        #expect(holder("nobody", on: first) == nil)
        // Clause 22: Hòa Ninh, Hòa Trung and Đinh Trang Hòa make the new Hòa Ninh.
        #expect(
            units.predecessors(of: "25036@2025-07-01").sorted() == ["25024", "25036", "25039"])
        #expect(units.successors(of: "25018") == ["25018@2025-07-01"])
    }

    /// A unit of today has the work of those that made it, one that has ended its own.
    @Test func theScopeOfAUnitIsWhatFlowsIntoIt() throws {
        let last = try #require(last)
        let first = try #require(first)
        #expect(
            units.scope(of: "25036@2025-07-01", on: first).ids.sorted()
                == ["25024", "25036", "25036@2025-07-01", "25039"])
        #expect(units.scope(of: "25036", on: last).ids == ["25036"])
        #expect(units.scope(of: "25036", on: first).ids == ["25036"])
        let district = units.scope(of: "679", on: first)
        #expect(district.ids.count == 20)
        #expect(!district.contains("25036@2025-07-01"))
        // On the map of the district its area's later work comes back to it.
        #expect(units.scope(of: "679", on: last).ids.count == 27)
        #expect(units.scope(of: "nobody", on: first).ids == ["nobody"])
        let both = units.scope(of: "25036", on: last).union(units.scope(of: "25024", on: last))
        #expect(both.ids == ["25036", "25024"])
        #expect(both.contains("25024"))
    }

    @Test func childrenAreThoseOfTheDayOrTheLastDay() throws {
        let before = try #require(before)
        let first = try #require(first)
        // One township and 18 communes; after its end the district has those of its last day.
        #expect(units.children(of: "679", on: before).count == 19)
        #expect(units.children(of: "679", on: before).count { $0.kind == .commune } == 18)
        #expect(
            units.children(of: "679", on: first).map(\.id)
                == units.children(of: "679", on: before).map(\.id))
        #expect(units.children(of: "68", on: before).map(\.id) == ["679"])
        #expect(units.children(of: "68@2025-07-01", on: first).count == 7)
        #expect(units.children(of: "68@2025-07-01", on: before).isEmpty)
        #expect(units.descendants(of: "68", on: before).count == 20)
        #expect(units.ancestors(of: "25036", on: before) == ["679", "68"])
        #expect(units.ancestors(of: "25036@2025-07-01", on: first) == ["68@2025-07-01"])
        #expect(units.isAlive("679", on: before) && !units.isAlive("679", on: first))
    }

    /// Sơn Điền of the small folder lay in another unit until 2020-12-31.
    @Test func parentsHavePeriods() throws {
        let small = try SmallFolder.with {
            try #require(Catalogue.load(folder: $0, campaign: "nho").catalogue).units
        }
        func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
        #expect(try small.parent(of: "25048", on: day("2020-12-31")) == "68")
        #expect(try small.parent(of: "25048", on: day("2021-01-01")) == "679")
        #expect(try small.parent(of: "25048", on: day("2026-01-01")) == "679")
        #expect(
            try small.children(of: "679", on: day("2020-12-31")).map(\.id) == ["25000", "25036"])
        #expect(
            try small.children(of: "679", on: day("2021-01-01")).map(\.id)
                == ["25000", "25036", "25048"])
        #expect(small.villages.map(\.name) == ["Thôn 1"])
    }

    @Test func theWholeCountryLoads() throws {
        let (country, findings) = UnitRegister.load(folder: realFolder)
        #expect(findings.isEmpty)
        // 11 367 units of 2022 and 3 355 of 2025; those of the campaigns are among them.
        #expect(country.units.count == 11_367 + 3_355)
        let day = try #require(first)
        #expect(country.find("xã Di Linh", on: day) == country.find("25000", on: day))
        guard case .several(let many) = country.find("Tân Hòa", on: day) else {
            Issue.record("there are many Tân Hòa")
            return
        }
        #expect(many.allSatisfy { NameKey.marked($0.name) == NameKey.marked("Tân Hòa") })
        let communes = country.units.filter { $0.kind.level == .commune }
        #expect(communes.count { $0.period.contains(day) } == 3_321)
        #expect(communes.count { $0.period.contains(day.adding(days: -1)) } == 10_599)
    }
}
