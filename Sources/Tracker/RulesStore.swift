import Basics
import Synchronization
package import Targets
package import WorkLog

/// The rules of a campaign: read once, and again only when something in their folders changed.
package final class RulesStore: Sendable {
    private let campaign: Campaign.ID
    private let locations: Locations
    private let held: Mutex<Held?>
    /// Where a server looks at the folders itself, what it saw last; `nil` elsewhere.
    private let looked = Mutex<(at: Instant, stamp: [FolderStamp])?>(nil)

    private struct Held {
        let stamp: [FolderStamp]
        let catalogue: Catalogue
        let version: Int
    }

    init(of log: LogStore, _ locations: Locations) {
        campaign = log.campaign
        self.locations = locations
        held = Mutex(nil)
    }

    init(_ catalogue: Catalogue, _ locations: Locations) {
        campaign = catalogue.campaign.id
        self.locations = locations
        held = Mutex(
            Held(stamp: Self.stamp(locations), catalogue: catalogue, version: 1))
    }

    /// The rules as they stand in the folder now, and how often they were read.
    ///
    /// A change that makes the rules unusable is refused with its findings; what was read before is
    /// then not used either.
    package func current() throws(Refusal) -> (catalogue: Catalogue, version: Int) {
        let stamp = stamp()
        if let standing = standing(at: stamp) { return standing }
        let result = held.withLock { held -> Result<Held, Refusal> in
            if let held, held.stamp == stamp { return .success(held) }
            return Result { () throws(Refusal) in
                try Self.read(campaign, in: locations)
            }.map {
                let read = Held(stamp: stamp, catalogue: $0, version: (held?.version ?? 0) + 1)
                held = read
                return read
            }
        }
        let held = try result.get()
        return (held.catalogue, held.version)
    }

    /// What was read, where it still stands; `nil` before the first time, without a look.
    func standing() -> (catalogue: Catalogue, version: Int)? {
        guard held.withLock({ $0 != nil }) else { return nil }
        return standing(at: stamp())
    }

    private func standing(at stamp: [FolderStamp]) -> (catalogue: Catalogue, version: Int)? {
        held.withLock { held in
            guard let found = held, found.stamp == stamp else { return nil }
            // The same memory: the next look compares no file by file.
            held = Held(stamp: stamp, catalogue: found.catalogue, version: found.version)
            return (found.catalogue, found.version)
        }
    }

    /// How often the rules were read, where what was read still stands; `nil` before the first time.
    func version() -> Int? { standing()?.version }

    /// Looks whether anything changed, at most twice a second: for a server, which begins each
    /// request with it; from then on nothing else looks.
    package func look(at instant: Instant) {
        let isDue = looked.withLock { looked in
            looked.map { abs(instant.milliseconds - $0.at.milliseconds) >= 500 } ?? true
        }
        guard isDue else { return }
        let stamp = Self.stamp(locations)
        looked.withLock { looked in
            let isSame = looked?.stamp == stamp
            looked = (instant, isSame ? looked?.stamp ?? stamp : stamp)
        }
    }

    /// Something in the folders was changed here: the next look sees it.
    package func lookAgain() { looked.withLock { $0 = nil } }

    private func stamp() -> [FolderStamp] {
        looked.withLock { $0?.stamp } ?? Self.stamp(locations)
    }

    private static func stamp(_ locations: Locations) -> [FolderStamp] {
        [locations.targets, locations.charts, locations.own].compactMap { $0.map(FolderStamp.init) }
    }

    /// The rules of a campaign, refused while anything in them is wrong.
    package static func read(
        _ campaign: Campaign.ID, in locations: Locations
    ) throws(Refusal) -> Catalogue {
        guard Folder.exists(locations.targets) else { throw .noRules(in: locations.targets) }
        let (catalogue, findings) = Catalogue.load(
            folder: locations.targets, own: locations.own, campaign: campaign)
        let errors = findings.filter { $0.severity == .error }
        guard let catalogue, errors.isEmpty else { throw .findings(errors) }
        return catalogue
    }

    /// The campaign that is meant: the one given, else that of the log, else the only one there is.
    static func campaign(of locations: Locations) throws(Refusal) -> Campaign.ID {
        if let campaign = locations.campaign { return campaign }
        if let log = try? LogStore.open(locations.database, mode: .reading, campaign: nil) {
            return log.campaign
        }
        let campaigns = Catalogue.campaigns(in: locations.targets, own: locations.own)
        guard !campaigns.isEmpty else { throw .noRules(in: locations.targets) }
        guard campaigns.count == 1 else { throw .severalCampaigns(campaigns) }
        return campaigns[0]
    }
}
