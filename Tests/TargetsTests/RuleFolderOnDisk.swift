import Foundation
import Targets
import Testing

@testable import Basics

/// A small folder of rules without a mistake, to be spoilt in one place at a time.
enum SmallFolder {
    /// The texts of its files by their path in the folder.
    static let files: [String: String] = [
        "documents.yaml": """
        documents:
          - id: 1/QD
            number: 1/QĐ
            day: 2022-01-01
            issuer: { vi: Tỉnh, en: Province }
            title: { vi: Quyết định, en: Decision }
            mark: verified
            source: made for a test
          - id: 2/NQ
            number: 2/NQ
            issuer: { vi: Huyện, en: District }
            title: { vi: Nghị quyết, en: Resolution }
            in_force: { from: 2022-06-03 }
            mark: second-hand
            source: made for a test
          - id: 3/CV
            number: 3/CV
            issuer: { vi: Huyện, en: District }
            title: { vi: Công văn, en: Letter }
            mark: recalled
            source: made for a test
        """,
        "regions.yaml": """
        regions:
          - id: nui
            title: { vi: Núi, en: Hills }
            mark: verified
            units: ["68"]
          - id: bien
            title: { vi: Biển, en: Coast }
            mark: verified
            units: ["92"]
        groups:
          - id: kho-khan
            title: { vi: Khó khăn, en: In difficulty }
            uses_region: bien
            members:
              - { unit: "25048", from: 2022-01-01, until: 2023-12-31, document: 1/QD, mark: verified }
          - id: nhom-2
            title: { vi: Nhóm 2, en: Group 2 }
            uses_region: nui
            members:
              - { unit: "25048", from: 2024-01-01, document: 1/QD, mark: verified }
        """,
        "activities.yaml": """
        activities:
          - id: lam-duong
            title: { vi: Làm đường, en: Road made }
            measure: m
            theme: dep
            role: adds
            feeds:
              - { indicator: xa-1/1.1, factor: 1 }
          - id: don-rac
            title: { vi: Dọn rác, en: Rubbish cleared }
            measure: kg
            role: supports
            feeds:
              - { indicator: xa-1/3 }
          - id: tuyen-truyen
            title: { vi: Tuyên truyền, en: Information }
            measure: buổi
            role: none
        """,
        "days-off.csv": "date,name_vi,name_en\n2022-09-02,Quốc khánh,National Day\n",
        "units/nho.csv": """
        id,code,name,kind,valid_from,valid_until,parent,area_km2,population,population_year,source
        68,68,Lâm Đồng,tinh,,2025-06-30,,9781.2,,,test
        92,92,Cần Thơ,thanh_pho_tw,,,,,,,test
        679,679,Di Linh,huyen,,2025-06-30,68,,191511,2022,test
        25000,25000,Di Linh,thi_tran,,2025-06-30,679,,,,test
        25036,25036,Hòa Ninh,xa,,2025-06-30,679,22.56,,,test
        25048,25048,Sơn Điền,xa,,2025-06-30,,,,,test
        68@2025-07-01,68,Lâm Đồng,tinh,2025-07-01,,,,,,test
        25036@2025-07-01,25036,Hòa Ninh,xa,2025-07-01,,68@2025-07-01,,,,test
        """,
        "units/levels.yaml": """
        levels:
          - title: { vi: cấp huyện, en: district level }
            kinds: [huyen]
            until: 2025-06-30
            document: 1/QD
            mark: verified
        """,
        "units/parents.csv": """
        unit,parent,from,until,document
        25048,68,,2020-12-31,1/QD
        25048,679,2021-01-01,2025-06-30,1/QD
        """,
        "units/places.csv": """
        unit,name,kind,valid_from,valid_until
        25036,Thôn 1,thon,,
        """,
        "units/successors.csv": """
        from,to,on,share,source
        68,68@2025-07-01,2025-07-01,whole,test
        25036,25036@2025-07-01,2025-07-01,whole,test
        25048,25036@2025-07-01,2025-07-01,whole,test
        """,
        "standards/xa-1.yaml": """
        id: xa-1
        title: { vi: Xã một, en: Commune one }
        document: 1/QD
        applies_to: [xa]
        in_force: { from: 2022-01-01, until: 2025-12-31 }
        mark: verified
        withdrawal:
          document: 1/QD
          mark: verified
          unmet_share: 50
          named: ["1", "3"]
        criteria:
          - id: "1"
            title: { vi: Giao thông, en: Roads }
            indicators:
              - id: "1.1"
                title: { vi: Đường, en: Roads }
                kind: share
                measure: m
                at_least:
                  - { from: 2022-01-01, document: 1/QD, mark: recalled, values: { chung: province } }
              - id: "1.2"
                title: { vi: Có quy hoạch, en: There is a plan }
                kind: pass
                mark: verified
          - id: "2"
            title: { vi: Thu nhập, en: Income }
            kind: amount
            measure: triệu đồng/người/năm
            at_least:
              - from: 2022-01-01
                document: 1/QD
                mark: verified
                values: { chung: 48, nui: 44, bien: 53, nhom-2: 40 }
              - from: 2023-01-01
                until: 2025-12-31
                document: 1/QD
                mark: recalled
                values: { nui: 47, bien: 56 }
          - id: "3"
            title: { vi: Môi trường, en: Environment }
        conditions:
          - id: hai-long
            title: { vi: Hài lòng, en: Satisfied }
            kind: share
            measure: người
            at_least:
              - { from: 2022-01-01, document: 1/QD, mark: verified, values: { chung: 90 } }
        """,
        "standards/xa-1.values.csv": """
        criterion,indicator,title,kind,measure,direction,place,from,value,document,article,mark,checked_by,checked_on
        ,,,,,,,,,1/QD,Điều 1,verified,Phòng Kinh tế,2023-05-01
        2,2,,,,,nui,2023-01-01,47,1/QD,Điều 2,verified,Phòng Kinh tế,2023-05-01
        """,
        "standards/huyen-1.yaml": """
        id: huyen-1
        title: { vi: Huyện một, en: District one }
        document: 1/QD
        amended_by: [2/NQ]
        applies_to: [huyen]
        in_force: { from: 2022-01-01 }
        mark: verified
        follows: [do-thi]
        criteria: []
        conditions:
          - id: dk1
            title: { vi: Các xã, en: The communes }
            kind: members
            members: { kinds: [xa], standard: xa-1 }
            at_least:
              - { from: 2022-01-01, document: 1/QD, mark: verified, values: { chung: 100 } }
        """,
        "standards/do-thi.yaml": """
        id: do-thi
        title: { vi: Đô thị, en: Urban }
        document: 1/QD
        applies_to: [thi_tran, xa]
        in_force: { from: 2016-05-25 }
        mark: verified
        points:
          maximum: 100
          pass_mark:
            - { from: 2016-05-25, document: 1/QD, mark: recalled, value: 75 }
          relief:
            - { from: 2023-01-01, document: 1/QD, mark: verified, of: population, values: { chung: 100, nui: 60 } }
        criteria:
          - id: "I"
            title: { vi: Dân số, en: Population }
            points:
              - { from: 2016-05-25, document: 1/QD, mark: verified, max: 20, floor: 15 }
            indicators:
              - id: "I.1"
                title: { vi: Quy mô, en: Size }
                kind: amount
                measure: người
                relief: population
                scale:
                  - { from: 2016-05-25, document: 1/QD, mark: verified, low: 4000, high: 50000, min: 9, max: 12 }
              - id: "I.2"
                title: { vi: Vai trò, en: Role }
                kind: level
                levels:
                  - { from: 2016-05-25, document: 1/QD, mark: verified, values: { cap-xa: 6, cap-tinh: 8 } }
          - id: "II"
            title: { vi: Hạ tầng, en: Infrastructure }
            points:
              - { from: 2016-05-25, document: 1/QD, mark: verified, max: 80, floor: 60 }
        """,
        "campaigns/nho/campaign.yaml": """
        id: nho
        title: { vi: Nhiệm vụ nhỏ, en: Small campaign }
        document: 2/NQ
        letters: [1/QD]
        begins: 2022-06-03
        unit: "679"
        units: [nho]
        standards: [xa-1, huyen-1]
        activities: [lam-duong, don-rac]
        programmes:
          - { id: thu-bay, title: { vi: Ngày thứ Bảy, en: Saturday }, saturdays: true }
        days_off:
          - { from: 2022-11-01, until: 2022-12-15, title: { vi: Thu hoạch, en: Harvest }, mark: assumed }
        province_values:
          - { indicator: xa-1/1.1, from: 2022-01-01, mark: assumed, value: 80 }
        targets:
          - id: huyen
            title: { vi: Huyện đạt chuẩn, en: District meets the standard }
            unit: "679"
            goal: { standard: huyen-1 }
            due: 2024-12-31
            due_words: trước năm 2025
            sentence: phấn đấu huyện đạt chuẩn trước năm 2025
            document: 2/NQ
            quoted_in: 1/QD
          - id: duong
            title: { vi: Đường mới, en: New roads }
            unit: "679"
            goal: { quantity: { activity: lam-duong, at_least: 10000, measure: m } }
            due: 2030-12-31
            due_words: đến năm 2030
            sentence: đến năm 2030 làm 10 km đường
            document: 2/NQ
          - id: thuong-xuyen
            title: { vi: Giữ gìn, en: Keep up }
            unit: "679"
            goal: { declared: true }
            due_words: thường xuyên
            sentence: thường xuyên giữ gìn
            document: 2/NQ
        reported:
          - { day: 2022-12-31, day_is: by, unit: "679", standard: xa-1, met: 1, of: 2, source: test }
        facts:
          recognitions: [recognitions.csv]
        """,
        "campaigns/nho/recognitions.csv": "unit,standard\n",
    ]

    /// Writes the files, some of them changed, hands their folder over and removes it.
    static func with<Answer>(
        _ changes: [String: String] = [:], _ use: (String) throws -> Answer
    ) throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.path + "/rules-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (path, text) in files.merging(changes, uniquingKeysWith: { $1 }) {
            let parent = path.split(separator: "/").dropLast().joined(separator: "/")
            try Folder.make("\(folder)/\(parent)").get()
            try TextFile.write(text, to: "\(folder)/\(path)", replacing: .anyFile).get()
        }
        return try use(folder)
    }

    /// The text of a file with one passage replaced; the passage must stand there once.
    static func text(_ file: String, replacing old: String, with new: String) throws -> String {
        let text = try #require(files[file])
        try #require(
            text.components(separatedBy: old).count == 2, "“\(old)” stands in \(file) once")
        return text.replacingOccurrences(of: old, with: new)
    }
}

/// The rules of this repository.
let realFolder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/targets"
