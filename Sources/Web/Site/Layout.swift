import Accounts
import Basics
import Documents
import Tracker

/// What stands around every page.
extension Visit {
    func page(
        _ title: String, _ main: HTML, status: Int = 200, scripts: [String] = []
    ) -> WebResponse {
        var html = HTML(reserving: main.bytes.count + 8_192)
        html.literal("<!DOCTYPE html>\n")
        html.element("html", .init("lang", language.rawValue)) { html in
            html.element("head") { html in
                html.void("meta", .init("charset", "utf-8"))
                html.void(
                    "meta", .init("name", "viewport"),
                    .init("content", "width=device-width, initial-scale=1"))
                html.element("title", text: "\(title) · Thứ Bảy")
                html.void("link", .init("rel", "stylesheet"), .init("href", "/tep/trang.css"))
                html.void("link", .init("rel", "icon"), .init("href", "/tep/bieu-tuong.svg"))
                html.void("link", .init("rel", "manifest"), .init("href", "/tep/ung-dung.json"))
                let all = session == nil ? scripts : scripts.filter { $0 != "ra.js" } + ["ra.js"]
                for script in all {
                    html.element(
                        "script", .init("type", "module"), .init("src", "/tep/\(script)")
                    ) { _ in }
                }
            }
            html.element("body") { html in
                html.element(
                    "a", .class("skip"), .init("href", "#noi-dung"),
                    text: say("Đến nội dung", "To the content"))
                html.element("header") { html in
                    html.element("div", .class("top")) { html in top(&html) }
                    if isSimulated {
                        html.element("p", .class("simulated"), text: simulated)
                    }
                }
                html.element("main", .id("noi-dung")) { $0.add(main) }
                html.element("footer", .class("bottom")) { html in bottom(&html) }
            }
        }
        var response = WebResponse.page(html, status)
        if let asked = request.query["ngon-ngu"], Language(rawValue: asked) != nil {
            response.headers.append(
                ("set-cookie", "ngon-ngu=\(asked); Path=/; Max-Age=31536000; SameSite=Lax"))
        }
        return response
    }

    private var simulated: String {
        [say(Marks.simulated), site.notice.map(say)].compactMap(\.self).joined(separator: " · ")
    }

    private func top(_ html: inout HTML) {
        html.element("a", .class("brand"), .init("href", home)) {
            $0.text("Thứ Bảy")
        }
        html.element(
            "nav", .init("aria-label", say("Các trang", "Pages")), .class("pages")
        ) { html in
            html.element("ul") { html in
                for (path, title) in pages {
                    html.element("li") { html in
                        if request.path == path {
                            html.element(
                                "a", .init("href", path), .init("aria-current", "page"), text: title
                            )
                        } else {
                            html.element("a", .init("href", path), text: title)
                        }
                    }
                }
            }
        }
    }

    /// The pages of who looks.
    private var pages: [(path: String, title: String)] {
        guard let session, session.step == .done else {
            return [
                ("/cong-khai", say("Công khai", "Open page")),
                ("/dang-nhap", say("Đăng nhập", "Sign in")),
            ]
        }
        let rights = session.account.role.rights
        return Self.allPages.filter { page in !page.rights.isDisjoint(with: rights) }
            .map { ($0.path, say($0.title)) }
    }

    private static let allPages: [(path: String, rights: Set<Right>, title: Phrase)] = [
        ("/ghi", [.record], Phrase(vi: "Ghi buổi ra quân", en: "Record a Saturday")),
        ("/xac-nhan", [.confirm, .record], Phrase(vi: "Xác nhận", en: "Confirm")),
        ("/", [.read], Phrase(vi: "Bảng mục tiêu", en: "Board")),
        ("/don-vi", [.read], Phrase(vi: "Đơn vị", en: "Units")),
        ("/so", [.readNotes], Phrase(vi: "Sổ", en: "Log")),
        ("/tien-do", [.readNotes], Phrase(vi: "Tiến độ báo cáo", en: "Who has reported")),
        ("/ra-soat", [.readNotes], Phrase(vi: "Rà soát", en: "Review")),
        ("/danh-gia", [.readNotes], Phrase(vi: "Đánh giá, công nhận", en: "Assessments")),
        ("/cong-trinh", [.readNotes], Phrase(vi: "Công trình, phần việc", en: "Works and tasks")),
        ("/so-lieu", [.readNotes], Phrase(vi: "Số liệu thực hiện", en: "Counts")),
        ("/ke-hoach", [.read], Phrase(vi: "Kế hoạch", en: "Plan")),
        ("/bao-cao", [.read], Phrase(vi: "Báo cáo", en: "Reports")),
        ("/bieu-do", [.read], Phrase(vi: "Biểu đồ", en: "Charts")),
        (
            "/nhap", [.record, .assess, .confirm, .merge],
            Phrase(vi: "Nhập tệp", en: "Bring in a file")
        ),
        ("/quy-dinh", [.read], Phrase(vi: "Quy định", en: "Rules")),
        ("/quan-tri", [.administer], Phrase(vi: "Quản trị", en: "Administration")),
        ("/cong-khai", Set(Right.allCases), Phrase(vi: "Công khai", en: "Open page")),
    ]

    private func bottom(_ html: inout HTML) {
        let other = language == .vi ? Language.en : .vi
        html.element("ul") { html in
            html.element("li") { html in
                html.element(
                    "a", .init("href", otherLanguage(other)),
                    .init("lang", other.rawValue), text: other == .vi ? "Tiếng Việt" : "English")
            }
            if let session {
                html.element("li") { $0.link("/tai-khoan", session.account.office) }
                html.element("li") { html in
                    form("/dang-xuat", &html) { html in
                        html.element("button", .class("plain"), text: say("Đăng xuất", "Sign out"))
                    }
                }
            }
        }
    }

    /// This page in the other language, with what it was asked for.
    private func otherLanguage(_ other: Language) -> String {
        "\(encodedPath)?" + request.query.replacing("ngon-ngu", with: other.rawValue)
    }

    /// A form of this session.
    func form(
        _ action: String, files: Bool = false, id: String? = nil,
        data: [HTML.Attribute] = [], _ html: inout HTML,
        _ content: (inout HTML) -> Void
    ) {
        let kind = files ? "multipart/form-data" : "application/x-www-form-urlencoded"
        let attributes: [HTML.Attribute] = [
            .init("method", "post"), .init("action", action), .init("enctype", kind),
            .id(id ?? "form" + action.replacing("/", with: "-")),
        ]
        html.element("form", all: attributes + data) { html in
            if let session {
                html.void(
                    "input", .init("type", "hidden"), .init("name", "phieu"),
                    .init("value", session.formToken))
            }
            content(&html)
        }
    }
}
