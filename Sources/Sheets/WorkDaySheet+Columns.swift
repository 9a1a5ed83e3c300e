import Basics
package import Targets

extension WorkDaySheet {
    /// Columns in the order of the template.
    static func templateColumns(of catalogue: Catalogue) -> [SheetColumn] {
        let activities = catalogue.campaignActivities.map {
            SheetColumn($0.id, [$0.title.vi], $0.title.en, measure: $0.measure, isAmount: true)
        }
        return who + activities + gifts
    }

    /// The template's columns without the activity kinds, which campaigns choose.
    static var commonColumns: [SheetColumn] { who + gifts }

    /// What a file may have: the template's, and what people add or an export brings along.
    static func columns(of catalogue: Catalogue) -> [SheetColumn] {
        templateColumns(of: catalogue) + [.rowNumber, .refusal, status, simulated]
    }

    /// The keys of the columns of a sheet.
    package static func keys(of catalogue: Catalogue) -> Set<String> {
        Set(columns(of: catalogue).map(\.key))
    }

    /// What an export brings along.
    ///
    /// A sheet cannot confirm itself: only that a row is planned is
    /// read
    /// from it.
    static let status = SheetColumn("status", ["Tình trạng xác nhận", "Tình trạng"], "Status")

    /// What an export of a simulated log carries in every row, so that a real log can refuse it.
    static let simulated = SheetColumn("simulated", ["Số liệu mô phỏng"], "Simulated data")

    /// Activity kinds of other campaigns, by the name keys that people may write.
    static func foreignActivities(of catalogue: Catalogue) -> [String: Phrase] {
        var titles: [String: Phrase] = [:]
        for activity in catalogue.activities
        where !catalogue.campaign.activities.contains(activity.id) {
            for name in [activity.id, activity.title.vi, activity.title.en] {
                titles[NameKey.of(name)] = activity.title
            }
        }
        return titles
    }

    private static let who = [
        SheetColumn(
            "day", ["Ngày", "Từ ngày", "Ngày tháng", "Ngày, tháng, năm", "Ngày ra quân"], "Day",
            isRequired: true),
        SheetColumn("until", ["Đến ngày"], "Until"),
        SheetColumn(
            "unit", ["Xã, thị trấn", "Xã, phường, thị trấn", "Xã, phường", "Xã", "Đơn vị"], "Unit",
            isRequired: true),
        SheetColumn("place", ["Thôn, tổ dân phố", "Nơi làm", "Thôn", "Địa điểm"], "Place"),
        SheetColumn("programme", ["Chương trình"], "Programme"),
        SheetColumn("organiser", ["Đơn vị chủ trì"], "Organiser"),
        SheetColumn("sessions", ["Số buổi"], "Outings", isAmount: true),
        SheetColumn(
            "people",
            [
                "Tổng số lượt người", "Lượt người", "Số lượt người", "Số người", "Tổng số người",
                "Số người tham gia",
            ], "Participants", isAmount: true),
        SheetColumn(
            "officials",
            ["Trong đó: cán bộ, đảng viên, CC, VC, NLĐ", "Trong đó: cán bộ, đảng viên"],
            "Of whom officials", isAmount: true),
        SheetColumn(
            "armed_forces", ["Trong đó: LLVT", "Trong đó: lực lượng vũ trang"],
            "Of whom armed forces", isAmount: true),
        SheetColumn(
            "union_members", ["Trong đó: đoàn viên, hội viên"], "Of whom union members",
            isAmount: true),
        SheetColumn("residents", ["Trong đó: nhân dân"], "Of whom residents", isAmount: true),
        SheetColumn("person_days", ["Ngày công"], "Person-days", measure: "công", isAmount: true),
    ]

    private static let gifts = [
        SheetColumn("hien-dat", ["Hiến đất"], "Land given", measure: "m²", isAmount: true),
        SheetColumn(
            "so-ho-hien-dat", ["Số hộ hiến đất"], "Households giving land", measure: "hộ",
            isAmount: true),
        SheetColumn("ung-ho-tien", ["Ủng hộ tiền"], "Money given", measure: "đồng", isAmount: true),
        SheetColumn("vat-lieu-ten", ["Vật liệu", "Tên vật liệu"], "Material"),
        SheetColumn(
            "vat-lieu-so-luong", ["Số lượng vật liệu"], "Quantity of material", isAmount: true),
        SheetColumn("vat-lieu-dvt", ["ĐVT vật liệu"], "Measure of material"),
        SheetColumn(
            "vat-lieu-quy-tien", ["Giá trị vật liệu"], "Value of material", measure: "đồng",
            isAmount: true),
        SheetColumn("donor", ["Nhóm đóng góp"], "Donor group"),
        SheetColumn("note", ["Ghi chú"], "Note"),
        SheetColumn("id", ["Mã buổi"], "Work day id"),
    ]
}
