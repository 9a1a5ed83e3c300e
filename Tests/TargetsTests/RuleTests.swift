import Basics
import Targets
import Testing

@Suite struct RuleTests {
    /// Offices know a part by its number; what follows it is a key of ours.
    @Test(arguments: [
        ("s/17.6", "17.6"), ("s/5/toi-thieu", "5"), ("s/chat-luong", nil), ("s", nil),
    ])
    func aPartHasTheNumberOfTheLaw(_ name: String, _ number: String?) throws {
        #expect(try #require(PartID(name)).number == number)
    }

    private func small() throws -> Catalogue {
        try SmallFolder.with {
            try #require(Catalogue.load(folder: $0, campaign: "nho").catalogue)
        }
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    /// The row of 2022 lasts until the day before that of 2023, which has an end of its own.
    @Test(
        arguments: [
            ("2021-12-31", nil), ("2022-01-01", 48), ("2022-12-31", 48), ("2023-01-01", nil),
            ("2025-12-31", nil), ("2026-01-01", nil),
        ] as [(String, Int?)])
    func thresholdsHoldInTheirTime(on text: String, common: Int?) throws {
        let standard = try #require(try small().standards["xa-1"])
        let threshold = try #require(standard.criteria[1].indicators.first?.threshold)
        #expect(threshold.direction == .atLeast)
        let row = threshold.rows.at(try day(text))
        #expect(row?.value[Threshold.common] == common.map { .number(Quantity($0)) })
        #expect((row != nil) == ("2022-01-01"..."2025-12-31").contains(text))
    }

    @Test func groupsAndRegionsOfAUnit() throws {
        let rules = try small()
        func groups(_ unit: String, _ text: String) throws -> [String] {
            let day = try day(text)
            return rules.regions.memberships(of: unit).all(at: day).map(\.value.group)
        }
        func region(_ unit: String, _ text: String) throws -> String? {
            rules.regions.region(of: unit, on: try day(text), in: rules.units)?.id
        }
        // In difficulty until the end of 2023, of group 2 from then on.
        #expect(try groups("25048", "2023-12-31") == ["kho-khan"])
        #expect(try groups("25048", "2024-01-01") == ["nhom-2"])
        #expect(try groups("25036", "2024-01-01") == [])
        #expect(rules.regions.memberships(of: "25048").map(\.value.usesRegion) == ["bien", "nui"])
        #expect(try region("25036", "2024-01-01") == "nui")
        // The province of 2025 is in no region.
        #expect(try region("25036@2025-07-01", "2025-07-01") == nil)
    }

    @Test func theCampaignIsRead() throws {
        let rules = try small()
        #expect(rules.campaignActivities.map(\.id) == ["lam-duong", "don-rac"])
        let dues = rules.campaign.targets.map { $0.due?.description }
        #expect(dues == ["2024-12-31", "2030-12-31", nil])
        let part = try #require(PartID("xa-1/1.1"))
        let feeds = rules.feeds(of: part)
        #expect(feeds.map(\.activity.id) == ["lam-duong"])
        #expect(feeds.map(\.factor) == [Quantity(1)])
        // `supports` moves no figure.
        #expect(rules.feeds(of: try #require(PartID("xa-1/3"))).isEmpty)
        #expect(try rules.isDayOff(day("2022-09-02")))
        for (text, isOff) in [
            ("2022-10-31", false), ("2022-11-01", true), ("2022-12-15", true),
            ("2022-12-16", false),
        ] {
            #expect(rules.isDayOff(try day(text)) == isOff)
        }
        for text in ["thu-bay", "NGÀY THỨ BẢY", "ngay thu bay", "saturday"] {
            #expect(rules.programme(text)?.id == "thu-bay")
        }
        #expect(rules.programme("") == nil)
        guard case .quantity(let goal) = rules.campaign.targets[1].goal else {
            Issue.record("the second goal is a quantity")
            return
        }
        #expect(goal.atLeast == Quantity(10_000) && goal.measure == "m")
    }

    @Test(
        arguments: [
            ("xa-1/2.2", "xa-1", "2.2"), ("xa-1", "xa-1", nil), ("a/b/c", "a", "b/c"),
        ] as [(String, String, String?)])
    func partsHaveFullNames(text: String, standard: String, part: String?) throws {
        let id = try #require(PartID(text))
        #expect(id == PartID(standard: standard, part: part))
        #expect(id.description == text)
    }

    @Test(arguments: ["", "/2", "xa-1/"])
    func halfNamesAreNone(text: String) {
        #expect(PartID(text) == nil)
    }

    @Test func theWeakerMarkWins() {
        let marks: [Mark] = [.verified, .secondHand, .recalled, .assumed]
        for (index, mark) in marks.enumerated() {
            for (other, weaker) in marks.enumerated() {
                #expect(mark.weakened(by: weaker) == marks[max(index, other)])
            }
        }
    }

    /// "Đạt chuẩn năm 2023", signed 2024-03-10 and withdrawn from 2025-01-01.
    @Test(arguments: [
        ("2023-12-30", false, false), ("2023-12-31", true, false), ("2024-03-09", true, false),
        ("2024-03-10", true, true), ("2024-12-31", true, true), ("2025-01-01", false, false),
    ])
    func recognitionsHaveTheirDays(on text: String, counts: Bool, inForce: Bool) throws {
        let recognition = Recognition(
            id: "1", unit: "25036", standard: "xa-1", document: "1/QĐ", day: try day("2024-03-10"),
            dayIs: .on, forYear: 2023, withdrawnOn: try day("2025-01-01"), source: "", note: "")
        #expect(recognition.counts(on: try day(text)) == counts)
        #expect(recognition.isInForce(on: try day(text)) == inForce)
    }
}

/// What this repository says of the law.
@Suite struct RealRulesTests {
    @Test func theFolderIsInOrder() {
        #expect(Catalogue.check(folder: realFolder).map { $0.text(.en) } == [])
    }

    @Test(arguments: Catalogue.campaigns(in: realFolder))
    func everyCampaignLoads(campaign: String) throws {
        let (catalogue, findings) = Catalogue.load(folder: realFolder, campaign: campaign)
        #expect(findings.map { $0.text(.en) } == [])
        #expect(try #require(catalogue).campaign.id == campaign)
    }

    private func diLinh() throws -> Catalogue {
        try #require(Catalogue.load(folder: realFolder, campaign: "di-linh-nq15").catalogue)
    }

    @Test func theCommuneSetHas19CriteriaAnd57Indicators() throws {
        let standard = try #require(try diLinh().standards["xa-ntm-2021-2025"])
        #expect(standard.criteria.count == 19)
        // Criterion 5 is one indicator in two shares.
        #expect(standard.criteria.flatMap(\.indicators).count == 58)
        #expect(standard.countOfIndicators == 57 && standard.indicatorCount == 57)
        #expect(standard.criteria.map(\.id) == (1...19).map(String.init))
    }

    /// Four indicators of Decision 211/QĐ-TTg change on its day: kind or title, the ids stay.
    @Test func theDecisionOf2024ChangesFourIndicators() throws {
        let rules = try diLinh()
        let standard = try #require(rules.standards["xa-ntm-2021-2025"])
        let before = try #require(Day(iso: "2024-02-29"))
        let after = try #require(Day(iso: "2024-03-01"))
        let indicators = standard.criteria.flatMap(\.indicators)
        let changed = indicators.filter { $0.on(before).title != $0.on(after).title }
        #expect(changed.map(\.id) == ["13.1", "15.4", "17.1", "18.4"])
        #expect(changed.map { $0.on(before).kind } == [.pass, .share, .share, .pass])
        #expect(changed.map { $0.on(after).kind } == [.pass, .pass, .share, .pass])
        #expect(changed.allSatisfy { $0.source.document == "211/QD-TTg" })
    }

    /// The Central Highlands: stunting at most 26,5 %; of three schools half, of four 70 % at level 1.
    @Test func theHighlandsHaveTheirLevels() throws {
        let rules = try diLinh()
        let day = try #require(Day(iso: "2023-06-30"))
        let standard = try #require(rules.standards["xa-ntm-2021-2025"])
        func value(_ part: String, _ place: String) -> Threshold.Value? {
            standard.indicator(part)?.on(day).threshold?.rows.at(day)?.value[place]
        }
        #expect(value("15.3", "tay-nguyen") == .number(Quantity(thousandths: 26_500)))
        #expect(value("10", "tay-nguyen") == .number(Quantity(47)))
        #expect(value("5/toi-thieu", "chung") == .number(Quantity(100)))
        #expect(value("5/muc-1", "dong-nam-bo") == .number(Quantity(100)))
        // The page of 15.4 ends before the Central Highlands.
        #expect(value("15.4", "tay-nguyen") == nil && value("15.4", "chung") == .unknown)
        guard case .byCount(let steps)? = value("5/muc-1", "chung") else { throw Slip() }
        #expect(steps.value(for: Quantity(3)) == Quantity(50))
        #expect(steps.value(for: Quantity(4)) == Quantity(70))
    }

    @Test func withdrawalNamesItsCriteria() throws {
        let standards = try diLinh().standards
        let named = ["xa-ntm-2021-2025", "xa-ntm-nang-cao-2021-2025", "huyen-ntm-2021-2025"]
            .map { standards[$0]?.withdrawal?.named }
        #expect(named == [["10", "17", "19"], ["10", "17", "18", "19"], ["6", "7", "8", "9"]])
        let security = try #require(
            standards["xa-ntm-2021-2025"]?.conditions.first { $0.id == "an-ninh" })
        guard case .indicator(let rule) = security else { throw Slip() }
        let day = try #require(Day(iso: "2024-03-06"))
        #expect(rule.on(day).source.document == "18/2022/QD-TTg")
        #expect(rule.on(day.adding(days: 1)).source.document == "03/2024/QD-TTg")
    }

    private struct Slip: Error {}

    @Test func everyThresholdHasASource() throws {
        let rules = try diLinh()
        for standard in rules.standards.values {
            let indicators = standard.criteria.flatMap(\.indicators)
            let rows = indicators.flatMap { $0.threshold?.rows ?? [] }
            for source in rows.map(\.source) + indicators.map(\.source) {
                let document = try #require(source.document, "\(standard.id)")
                #expect(rules.documents[document] != nil)
            }
        }
    }

    @Test func targetsQuoteTheLetter() throws {
        let targets = try diLinh().campaign.targets
        #expect(targets.count == 5)
        #expect(targets.allSatisfy { $0.document == "15-NQ/TU" })
        #expect(
            targets.map { $0.due?.description } == [
                "2024-12-31", "2024-12-31", "2024-12-31", "2030-12-31", "2030-12-31",
            ])
    }

    /// Of the district's 18 communes 100% must meet one standard, 10% another: ⌈1.8⌉ = 2.
    @Test func theDistrictHasItsConditions() throws {
        let rules = try diLinh()
        let standard = try #require(rules.standards["huyen-ntm-2021-2025"])
        #expect(standard.criteria.count == 9)
        let day = try #require(Day(iso: "2024-06-30"))
        let communes = rules.units.children(of: "679", on: day).filter { $0.kind == .commune }
        let needed = standard.conditions.compactMap { condition -> Int? in
            guard case .members(let rule) = condition, rule.kinds == [.commune],
                case .number(let share)? = rule.share.rows.at(day)?.value[Threshold.common]
            else { return nil }
            return Ratio.least(percent: share, of: communes.count)
        }
        #expect(communes.count == 18)
        #expect(needed == [18, 2, 18])
    }
}
