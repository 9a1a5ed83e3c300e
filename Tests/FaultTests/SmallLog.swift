import Foundation
import TestSupport
import Testing

/// A new log of a small campaign, whose rules are read in no time, and sheets for it.
enum SmallLog {
    static func with(_ body: (Program) throws -> Void) throws {
        var thubay = try Program()
        defer { thubay.clean() }
        let rules = thubay.folder.appendingPathComponent("targets").path
        try CampaignFixture.rules.write(into: rules)
        thubay.environment["THUBAY_TARGETS"] = rules
        thubay.environment["THUBAY_CAMPAIGN"] = CampaignFixture.campaign
        let made = try thubay("init")
        try #require(made.status == 0, "\(made.errors)")
        try body(thubay)
    }

    /// The same with outings in it.
    static func withOutings(_ rows: Int, _ body: (Program) throws -> Void) throws {
        try with { thubay in
            try thubay.write(sheet(rows), to: "a.csv")
            let run = try thubay("log", "import", "a.csv")
            try #require(run.status == 0, "\(run.errors)")
            try body(thubay)
        }
    }

    /// Outings of Hòa Ninh, each with a place of its own.
    static func sheet(_ rows: Int, of place: String = "Thôn") -> String {
        var csv = "day,unit,place,people,khoi-thong-cong-ranh,hien-dat,note\n"
        for row in 1...rows {
            csv +=
                "2024-06-\(String(row % 28 + 101).suffix(2)),25036,\(place) \(row),\(row % 90),"
                + "\(row % 500 + 1),10,ghi chú \(row)\n"
        }
        return csv
    }
}

extension Program {
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Revisions and their parts: a revision, an output, a contribution, a place and a note a row.
    func count(_ name: String = "thubay.sqlite") throws -> Int {
        try LogRows.count(of: path(name))
    }

    func contents(_ name: String = "thubay.sqlite") throws -> LogContents {
        try LogContents(of: path(name))
    }

    /// Names in the folder, sorted.
    func names() throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    }

    /// Takes away whatever was not there.
    func clean(besides kept: Set<String>) throws {
        for name in try names().subtracting(kept) {
            try FileManager.default.removeItem(atPath: path(name))
        }
    }
}
