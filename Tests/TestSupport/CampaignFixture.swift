import Basics
import Foundation
public import Targets

/// A small campaign as files, read by the real loader: a district with a township and three
/// communes, what became of them in 2025, two standards, five activities.
public enum CampaignFixture {
    public static let campaign = "huyen-mau"

    /// The catalogue of the files below; loading it must find nothing wrong.
    public static let catalogue: Catalogue = {
        let folder = temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        write(to: folder)
        let (catalogue, findings) = Catalogue.load(folder: folder, campaign: campaign)
        precondition(findings.isEmpty, findings.map { $0.text(.en) }.joined(separator: "\n"))
        guard let catalogue else { preconditionFailure("the fixture has a campaign file") }
        return catalogue
    }()

    /// Writes the files into a folder, for tests that read `targets/` themselves.
    public static func write(to folder: String) {
        for (path, text) in files {
            let parts = path.split(separator: "/").dropLast()
            _ = Folder.make(([folder] + parts.map(String.init)).joined(separator: "/"))
            _ = TextFile.write(text, to: "\(folder)/\(path)")
        }
    }

    /// The path of a new empty folder; who asks for it takes it away.
    public static func temporaryFolder() -> String {
        let path = FileManager.default.temporaryDirectory.path + "/thubay-" + UUID().uuidString
        _ = Folder.make(path)
        return path
    }

    private static let files = [
        "documents.yaml": CampaignFiles.documents,
        "regions.yaml": CampaignFiles.regions,
        "activities.yaml": CampaignFiles.activities,
        "days-off.csv": "date,name_vi,name_en\n2024-09-02,Quốc khánh,National Day\n",
        "units/mau.csv": CampaignFiles.units,
        "units/successors.csv": CampaignFiles.successors,
        "standards/xa-mau.yaml": CampaignFiles.communeStandard,
        "standards/do-thi-mau.yaml": CampaignFiles.townStandard,
        "campaigns/huyen-mau/campaign.yaml": CampaignFiles.campaign,
    ]
}
