/// The files of ``CampaignFixture``.
enum CampaignFiles {
    static let documents = """
        documents:
          - id: 15-NQ/TU
            number: 15-NQ/TU
            day: 2022-06-03
            issuer: { vi: Tỉnh ủy, en: Provincial Party Committee }
            title: { vi: Nghị quyết mẫu, en: Sample resolution }
            mark: verified
            source: mẫu
          - id: 318/QD-TTg
            number: 318/QĐ-TTg
            day: 2022-03-08
            issuer: { vi: Thủ tướng Chính phủ, en: Prime Minister }
            title: { vi: Bộ tiêu chí mẫu, en: Sample criteria }
            mark: verified
            source: mẫu
        """

    static let regions = """
        regions:
          - id: tay-nguyen
            title: { vi: Tây Nguyên, en: Central Highlands }
            units: ["68"]
            mark: verified
        groups: []
        """

    static let activities = """
        activities:
          - id: tu-sua-duong
            title: { vi: Tu sửa đường giao thông, en: Road repaired }
            measure: m
            theme: dep
            role: maintains
          - id: cung-hoa-duong
            title: { vi: "Cứng hóa đường thôn, liên thôn – làm mới", en: Village road newly hardened }
            measure: m
            theme: dep
            role: adds
            feeds: [{ indicator: xa-mau/1.1, factor: 1 }]
          - id: khoi-thong-cong-ranh
            title: { vi: Khơi thông cống rãnh, en: Drain dredged }
            measure: m
            theme: sach
            role: supports
          - id: trong-cay-xanh
            title: { vi: Trồng cây xanh, en: Trees planted }
            measure: cây
            theme: xanh
            role: supports
          - id: thu-gom-rac
            title: { vi: Thu gom rác thải, en: Rubbish collected }
            measure: kg
            theme: sach
            role: supports
          - id: lap-den
            title: { vi: Lắp đặt đèn chiếu sáng, en: Lamps put up }
            measure: bóng
            theme: sang
            role: supports
        """

    static let units = """
        id,code,name,kind,valid_from,valid_until,parent,area_km2,population,population_year,source
        68,68,Lâm Đồng,tinh,,2025-06-30,,,,,
        68@2025-07-01,68,Lâm Đồng,tinh,2025-07-01,,,,,,
        679,679,Di Linh,huyen,,2025-06-30,68,,,,
        25000,25000,Di Linh,thi_tran,,2025-06-30,679,,,,
        25018,25018,Đinh Lạc,xa,,2025-06-30,679,,,,
        25027,25027,Liên Đầm,xa,,2025-06-30,679,,,,
        25036,25036,Hòa Ninh,xa,,2025-06-30,679,,,,
        25000@2025-07-01,25000,Di Linh,xa,2025-07-01,,68@2025-07-01,,,,
        25018@2025-07-01,25018,Bảo Thuận,xa,2025-07-01,,68@2025-07-01,,,,
        25036@2025-07-01,25036,Hòa Ninh,xa,2025-07-01,,68@2025-07-01,,,,

        """

    static let successors = """
        from,to,on,share,source
        68,68@2025-07-01,2025-07-01,whole,mẫu
        25000,25000@2025-07-01,2025-07-01,whole,mẫu
        25018,25018@2025-07-01,2025-07-01,whole,mẫu
        25027,25036@2025-07-01,2025-07-01,whole,mẫu
        25036,25036@2025-07-01,2025-07-01,whole,mẫu

        """

    static let communeStandard = """
        id: xa-mau
        title: { vi: Xã nông thôn mới mẫu, en: Sample commune }
        document: 318/QD-TTg
        applies_to: [xa]
        in_force: { from: 2022-03-08 }
        mark: verified
        criteria:
          - id: "1"
            title: { vi: Giao thông, en: Roads }
            indicators:
              - id: "1.1"
                title: { vi: Đường thôn được cứng hóa, en: Hardened village roads }
                kind: share
                measure: m
                at_least:
                  - { from: 2022-03-08, document: 318/QD-TTg, mark: verified, values: { chung: 80 } }
              - id: "1.2"
                title: { vi: Đường xã, en: Commune road }
                kind: pass
                mark: verified
          - id: "2"
            title: { vi: Thu nhập, en: Income }
            kind: amount
            measure: triệu đồng/người/năm
            at_least:
              - { from: 2022-03-08, document: 318/QD-TTg, mark: verified, values: { chung: 44 } }
        """

    static let townStandard = """
        id: do-thi-mau
        title: { vi: Đô thị loại V mẫu, en: Sample town of class V }
        document: 318/QD-TTg
        applies_to: [thi_tran, xa]
        in_force: { from: 2022-03-08 }
        mark: verified
        points:
          maximum: 100
          pass_mark: [{ from: 2022-03-08, document: 318/QD-TTg, mark: verified, value: 75 }]
        """

    static let campaign = """
        id: huyen-mau
        title: { vi: Nhiệm vụ mẫu, en: Sample campaign }
        document: 15-NQ/TU
        begins: 2022-06-03
        unit: "679"
        units: [mau]
        standards: [xa-mau, do-thi-mau]
        activities: [tu-sua-duong, cung-hoa-duong, khoi-thong-cong-ranh, trong-cay-xanh, thu-gom-rac]
        programmes:
          - id: nong-thon-moi
            title: { vi: Ngày thứ Bảy vì nông thôn mới, en: Saturday for the new countryside }
            saturdays: true
          - id: khac
            title: { vi: Công việc khác, en: Other work }
        targets:
          - id: xa-dat-chuan
            title: { vi: Xã Hòa Ninh đạt chuẩn, en: Hòa Ninh meets the standard }
            unit: "25036"
            goal: { standard: xa-mau }
            due: 2024-12-31
            due_words: trước năm 2025
            sentence: Xã Hòa Ninh đạt chuẩn trước năm 2025.
            document: 15-NQ/TU
        """
}
