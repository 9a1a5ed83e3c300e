import ArgumentParser
import Basics
import Tracker

/// What the shell offers after a tab: the ids that stand in the folders of rules and charts.
extension CompletionKind {
    static let charts = ids { Folder.files(in: $0.locations.charts, ending: ".yaml") }

    static let campaigns = ids { Folder.folders(in: $0.locations.targets + "/campaigns") }

    static let standards = ids {
        Folder.files(in: $0.locations.targets + "/standards", ending: ".yaml")
    }

    private static func ids(
        _ names: @escaping @Sendable (FileOptions) -> [String]
    ) -> CompletionKind {
        .custom { _, _, start in
            guard let files = try? FileOptions.parse([]) else { return [] }
            return names(files).map { $0.replacing(".yaml", with: "") }
                .filter { $0.hasPrefix(start) }
        }
    }
}
