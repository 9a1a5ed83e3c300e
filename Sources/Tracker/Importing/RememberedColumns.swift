package import Basics
package import Targets

extension [Finding] {
    /// Whether the columns of a sheet were not understood: what an office says of them is not to be
    /// kept.
    package var areOfColumns: Bool {
        contains { $0.remedy == .nameColumnsAsInTemplate }
    }
}

/// What offices call their columns, remembered beside the log: a file a campaign, office and kind of
/// sheet.
package struct RememberedColumns: Sendable {
    /// The kinds of sheets; that of work days, which most bring, is not named in the file's name.
    package enum Kind: String, Sendable {
        case workDays = ""
        case assessments = ".danh-gia"
        case recognitions = ".cong-nhan"
        case workItems = ".cong-trinh"
        case dutyCounts = ".so-lieu"
    }

    /// `cot-rieng/di-linh-nq15.ubnd-xa-hoa-ninh.csv` in the folder of the log.
    package let path: String

    package init(
        beside database: String, campaign: Campaign.ID, office: String, of kind: Kind = .workDays
    ) {
        let folder = database.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let beside = (folder + ["cot-rieng"]).joined(separator: "/")
        let name = NameKey.of(office).split(separator: " ").joined(separator: "-")
        path = "\(beside)/\(campaign).\(name.prefix(80))\(kind.rawValue).csv"
    }

    /// `nil` where nothing is remembered.
    package var file: SheetFile? {
        guard Folder.holds(path), case .success(let bytes) = TextFile.bytes(at: path) else {
            return nil
        }
        return SheetFile(bytes, name: path)
    }

    /// Keeps a file in place of the one before.
    package func keep(_ file: SheetFile) -> Finding? {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        if case .failure(let finding) = Folder.make(folder.joined(separator: "/")) {
            return finding
        }
        guard case .failure(let finding) = TextFile.write(file.bytes, to: path, replacing: .anyFile)
        else { return nil }
        return finding
    }
}
