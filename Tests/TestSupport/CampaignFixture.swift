import Basics
import Foundation
package import Targets

/// A small campaign as files, read by the real loader: a district with a township and three
/// communes, what became of them in 2025, two standards, five activities.
package enum CampaignFixture {
    package static let campaign = "huyen-mau"

    /// The files, for tests that change some or read `targets/` themselves.
    package static let rules = RulesFolder([
        "documents.yaml": CampaignFiles.documents,
        "regions.yaml": CampaignFiles.regions,
        "activities.yaml": CampaignFiles.activities,
        "days-off.csv": "date,name_vi,name_en\n2024-09-02,Quốc khánh,National Day\n",
        "units/mau.csv": CampaignFiles.units,
        "units/successors.csv": CampaignFiles.successors,
        "standards/xa-mau.yaml": CampaignFiles.communeStandard,
        "standards/do-thi-mau.yaml": CampaignFiles.townStandard,
        "campaigns/huyen-mau/campaign.yaml": CampaignFiles.campaign,
    ])

    /// The catalogue of the files; loading it must find nothing wrong.
    package static let catalogue: Catalogue = {
        do {
            return try rules.load(campaign)
        } catch {
            preconditionFailure("the fixture must load: \(error)")
        }
    }()

    /// The path of a new empty folder; who asks for it takes it away.
    package static func temporaryFolder() -> String {
        let path = FileManager.default.temporaryDirectory.path + "/thubay-" + UUID().uuidString
        _ = Folder.make(path)
        return path
    }
}
