import Accounts
import Basics
import Documents
import Reports
import Tracker

// Thẻ hướng dẫn: one side of A4 for the head of a village, to be printed and handed over.
extension Site {
    static let cardRoutes: [Route] = [
        .get("the-huong-dan", .right(.record)) { visit throws(Stop) in
            let host = visit.request.headers["host"] ?? ""
            let scheme = visit.request.isSecure ? "https" : "http"
            return try visit.show(
                VillageCard(
                    address: "\(scheme)://\(host)/ghi", office: visit.session?.account.office ?? "",
                    isSimulated: visit.isSimulated), as: "the-huong-dan")
        }
    ]
}

/// What the head of a village needs to know to record a Saturday.
struct VillageCard: Reportable {
    let address: String
    /// Who hands it out.
    let office: String
    let isSimulated: Bool

    private enum CodingKeys: String, CodingKey {
        case address, office
    }

    func document(_ language: Language) -> Document {
        func section(_ vi: String, _ en: String, _ lines: [Phrase]) -> Section {
            Section(language.say(vi, en), [.lines(lines.map { $0.text(language) })])
        }
        return Document(
            language.say("GHI BUỔI RA QUÂN TRONG MỘT PHÚT", "A SATURDAY IN A MINUTE"),
            head: [address], simulated: isSimulated, source: office,
            layout: Layout(.upright, pages: 1, type: .letter), language,
            sections: [
                section("Lần đầu", "The first time", Self.first),
                section("Mỗi thứ Bảy", "Every Saturday", Self.saturday),
                section("Không có mạng", "Without network", Self.offline),
                section("Bị trả lại, ghi nhầm", "Sent back, or a mistake", Self.mistakes),
                section("Cần nhớ", "To remember", Self.remember),
            ])
    }

    private static let first = [
        Phrase(
            vi: "1. Mở địa chỉ trên bằng điện thoại (gửi qua Zalo rồi chạm vào).",
            en: "1. Open the address above on the phone."),
        Phrase(
            vi: "2. Nhập tên đăng nhập và mã mười chữ mà xã đọc; mã dùng một lần, trong một ngày.",
            en: "2. Give the login and the code of ten letters; it is good once, for a day."),
        Phrase(
            vi: "3. Đặt mật khẩu của mình: từ 8 ký tự, một câu ngắn dễ nhớ. Trình duyệt: “Thêm vào "
                + "màn hình chính”.",
            en: "3. Choose a password of 8 letters or more. Add the page to the home screen."),
    ]
    private static let saturday = [
        Phrase(
            vi: "1. Chạm ngày thứ Bảy; chạm “Giống tuần trước” nếu nơi làm, việc làm như cũ.",
            en: "1. Touch the Saturday; touch “As last week” if place and work are the same."),
        Phrase(
            vi: "2. Gõ số lượt người, ngày công, khối lượng việc đã làm. Không biết thì để trống.",
            en: "2. Type people, person-days and quantities. Leave empty what is not known."),
        Phrase(
            vi: "3. Đọc lại dòng tóm tắt, chạm “Ghi vào sổ”. Thấy “Đã vào sổ lúc …” là xong.",
            en: "3. Read the summary, touch “Record”. “In the log at …” means it is done."),
    ]
    private static let offline = [
        Phrase(
            vi: "Cứ ghi như thường. Buổi nằm ở mục “Chưa gửi” trên điện thoại, có mạng thì tự gửi. "
                + "Gửi mấy lần cũng chỉ là một buổi.",
            en:
                "Record as usual. It waits under “Not sent” and goes by itself when there is network. "
                + "However often it is sent, it is one.")
    ]
    private static let mistakes = [
        Phrase(
            vi: "“Bị trả lại”: đọc lý do, chạm “Sửa”, gửi lại. Các buổi khác không bị vướng.",
            en: "“Sent back”: read why, touch “Mend”, send again."),
        Phrase(
            vi: "Ghi nhầm mà chưa xác nhận: mở “Sổ”, chạm ngày, “Sửa”. Đã xác nhận: gọi xã.",
            en: "A mistake that nobody confirmed: open the log, the day, “Correct”. Else call."),
        Phrase(
            vi: "Quên mật khẩu, đổi điện thoại: gọi xã xin mã mới.",
            en: "Forgotten password, new phone: ask the commune for a new code."),
    ]
    private static let remember = [
        Phrase(
            vi:
                "Chỉ ghi số liệu công việc; không ghi tên người. Đóng góp là tự nguyện, không so sánh "
                + "hộ này với hộ khác.",
            en: "Figures of work only, no names of people. What is given is given freely."),
        Phrase(
            vi: "Mật khẩu giữ riêng cho thôn; dùng chung điện thoại thì chạm “Đăng xuất” khi xong.",
            en: "Keep the password to your place; on a shared phone sign out when done."),
    ]
}
