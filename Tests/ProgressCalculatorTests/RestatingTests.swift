import Basics
import ProgressCalculator
import Targets
import Testing

/// Work on the map of a day: nothing is lost, nothing is counted twice, whatever the map.
@Suite struct RestatingTests {
    /// A district `R` of communes that are joined in two rounds and ends without a successor.
    ///
    /// - Returns: rows of units and of successions.
    private func joins(_ random: inout SplitMix64) throws -> (units: String, successors: String) {
        let first = try Day.of("2023-01-01").adding(days: random.whole(0...300))
        let second = first.adding(days: random.whole(30...600))
        var units = "R,90,Rừng,huyen,,\(second.adding(days: -1)),94,,,,\n"
        var successors = ""
        var number = 0
        func unit(_ from: Day?, _ until: Day?, _ parent: String) -> String {
            number += 1
            let id = "R\(number)"
            units +=
                "\(id),\(9_000 + number),\(id),xa,\(from.map(\.description) ?? ""),"
                + "\(until.map(\.description) ?? ""),\(parent),,,,\n"
            return id
        }
        var groups: [(made: String, of: Int)] = []
        for _ in 0..<random.whole(1...4) {
            let parts = random.whole(1...4)
            let made = unit(first, second.adding(days: -1), "R")
            for _ in 0..<parts {
                successors += "\(unit(nil, first.adding(days: -1), "R")),\(made),\(first),whole,\n"
            }
            groups.append((made, parts))
        }
        var open = groups.map(\.made)[...]
        while !open.isEmpty {
            let taken = open.prefix(random.whole(1...3))
            open = open.dropFirst(taken.count)
            let made = unit(second, nil, "94")
            for part in taken { successors += "\(part),\(made),\(second),whole,\n" }
        }
        return (units, successors)
    }

    private func log(_ units: [Unit], _ random: inout SplitMix64) -> [UnitQuantity] {
        (0..<random.whole(0...60)).map { _ in
            UnitQuantity(
                unit: units[random.whole(0...(units.count - 1))].id,
                subject: ["lam-duong", "people", "vat-lieu: xi măng (bao)"][random.whole(0...2)],
                quantity: Quantity(thousandths: Int64(random.whole(0...5_000_000))),
                isConfirmed: random.whole(0...2) > 0)
        }
    }

    /// To the last unit and measure, what is not allocated included.
    @Test func restatingNeverChangesATotal() throws {
        var random = SplitMix64(seed: 1_671)
        for _ in 0..<30 {
            let made = try joins(&random)
            let units = try World.catalogue(units: made.units, successors: made.successors).units
            for _ in 0..<10 {
                let work = log(units.units, &random)
                for _ in 0..<5 {
                    let map = try Day.of("2022-06-01").adding(days: random.whole(0...1_600))
                    let restated = WorkByUnit(work, on: map, in: units)
                    for subject in Set(work.map(\.subject)) {
                        let all = work.filter { $0.subject == subject }
                        let total = restated.total(of: subject)
                        #expect(total.total == all.map(\.quantity).reduce(.zero, +))
                        #expect(
                            total.confirmed
                                == all.filter(\.isConfirmed).map(\.quantity).reduce(.zero, +))
                    }
                    for row in restated.rows {
                        #expect(row.unit.map { $0.period.contains(map) } ?? !row.isAllocated)
                    }
                }
            }
        }
    }

    /// Each unit's figure on a map is its rows and those of the units below it: its scope, past and
    /// to come.
    @Test func aUnitHasItsRowsAndThoseBelow() throws {
        var random = SplitMix64(seed: 2_025)
        for _ in 0..<20 {
            let made = try joins(&random)
            let units = try World.catalogue(units: made.units, successors: made.successors).units
            let map = try Day.of("2022-06-01").adding(days: random.whole(0...1_600))
            for unit in units.units where unit.period.contains(map) {
                let below = units.units.filter { other in
                    guard let holder = units.restatement(of: other.id, on: map).unit else {
                        return false
                    }
                    return holder == unit.id
                        || units.ancestors(of: holder, on: map).contains(unit.id)
                }
                let scope = units.scope(of: unit.id, on: map)
                #expect(Set(below.map(\.id)) == Set(scope.ids), "\(unit.id)")
                #expect(below.allSatisfy { scope.contains($0.id) })
            }
        }
    }

    @Test func theOrderOfTheLogDoesNotMatter() throws {
        var random = SplitMix64(seed: 3)
        let units = try World.catalogue().units
        let map = try Day.of("2025-07-01")
        var work = log(units.units, &random)
        let first = WorkByUnit(work, on: map, in: units)
        work.shuffle(using: &random)
        #expect(WorkByUnit(work, on: map, in: units) == first)
    }

    /// `A` and `B` became `K`, `C` became `L`; the district ended without a successor.
    @Test(
        arguments: [
            ("A", "2025-06-30", "A", true), ("A", "2025-07-01", "K", true),
            ("B", "2026-01-01", "K", true), ("C", "2025-07-01", "L", true),
            ("H", "2025-06-30", "H", true), ("H", "2025-07-01", "68@2025", false),
            // The township ended without a successor here.
            ("T", "2025-07-01", "68@2025", false),
            // Of a unit that is to come: its one predecessor, or what held all of them.
            ("L", "2025-06-30", "C", true), ("K", "2025-06-30", "H", false),
            ("68@2025", "2025-06-30", "68", true), ("D", "2022-01-01", "D", true),
        ] as [(String, String, String, Bool)])
    func aUnitOnAMap(_ unit: String, _ map: String, holder: String, isAllocated: Bool) throws {
        let units = try World.catalogue().units
        let place = units.restatement(of: unit, on: try Day.of(map))
        #expect(place.unit == holder)
        #expect(place.isAllocated == isAllocated)
    }

    @Test(
        arguments: [
            ("H", "2025-07-01", ["K", "L"]), ("H", "2025-06-30", ["H"]),
            ("K", "2025-06-30", ["A", "B"]), ("A", "2025-07-01", ["K"]),
            ("T", "2025-07-01", []), ("nobody", "2025-07-01", []),
        ] as [(String, String, [String])])
    func theAreaOfAUnitLiesOn(_ unit: String, _ map: String, units expected: [String]) throws {
        let units = try World.catalogue().units
        #expect(units.units(holding: unit, on: try Day.of(map)).map(\.id) == expected)
    }
}
