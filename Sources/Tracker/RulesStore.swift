import Basics
import Synchronization
package import Targets

/// The rules of a campaign: read once, and again only when something in their folder changed.
package final class RulesStore: Sendable {
    package let folder: String
    package let campaign: Campaign.ID
    private let held: Mutex<Held?> = Mutex(nil)

    private struct Held {
        let stamp: FolderStamp
        let catalogue: Catalogue
        let version: Int
    }

    package init(of campaign: Campaign.ID, in folder: String) {
        self.campaign = campaign
        self.folder = folder
    }

    /// The rules as they stand in the folder now, and how often they were read.
    ///
    /// A change that makes the rules unusable is refused with its findings; what was read before is
    /// then not used either.
    package func current() throws(Refusal) -> (catalogue: Catalogue, version: Int) {
        let stamp = FolderStamp(folder)
        let result = held.withLock { held -> Result<Held, Refusal> in
            if let held, held.stamp == stamp { return .success(held) }
            return Result { () throws(Refusal) in try Self.read(campaign, in: folder) }.map {
                let read = Held(
                    stamp: stamp, catalogue: $0, version: (held?.version ?? 0) + 1)
                held = read
                return read
            }
        }
        let held = try result.get()
        return (held.catalogue, held.version)
    }

    /// The rules of a campaign, refused while anything in them is wrong.
    static func read(_ campaign: Campaign.ID, in folder: String) throws(Refusal) -> Catalogue {
        let (catalogue, findings) = Catalogue.load(folder: folder, campaign: campaign)
        let errors = findings.filter { $0.severity == .error }
        guard let catalogue, errors.isEmpty else { throw .findings(errors) }
        return catalogue
    }
}
