import Basics

/// Every sentence about a chart file that is not as it should be.
enum ChartMessages {
    static let noLayers = Phrase(
        vi: "“layers” cần ít nhất một lớp", en: "“layers” needs at least one layer")
    static let across = Phrase(
        vi: "“across” phải từ 1 đến 6", en: "“across” must be from 1 to 6")
    static let templateForm = Phrase(
        vi: "tên cột trong ngoặc nhọn, ví dụ “{met}/{total}” hoặc “{share:percent}”",
        en: "names of columns in braces, such as “{met}/{total}” or “{share:percent}”")

    static let showForm = Phrase(
        vi: "“show” là các dòng “khóa: giá trị”, ví dụ “{ unit: Gung Ré }”",
        en: "“show” is a list of “key: value”, such as “{ unit: Gung Ré }”")

    static let fontRemedy = Phrase(
        vi: "cài thêm phông chữ (fonts-dejavu-core) hoặc sửa “fonts”",
        en: "install a font (fonts-dejavu-core) or change “fonts”")

    static func missingGlyph(_ text: String, chart: String) -> Phrase {
        Phrase(
            vi: "biểu đồ “\(chart)”: không phông chữ nào có đủ chữ của “\(text)”",
            en: "chart “\(chart)”: no font has every letter of “\(text)”")
    }

    static func template(_ text: String) -> Phrase {
        Phrase(vi: "không đọc được mẫu chữ “\(text)”", en: "the text “\(text)” cannot be read")
    }

    static func bandNeedsColumn(_ scale: ChartSpec.ScaleKind) -> Phrase {
        Phrase(
            vi: "trục “\(scale.rawValue)” cần “column”",
            en: "an axis of scale “\(scale.rawValue)” needs “column”")
    }

    static func markNeeds(_ mark: Layer.Mark, _ key: String) -> Phrase {
        Phrase(
            vi: "lớp “\(mark.rawValue)” cần “\(key)”",
            en: "a layer of mark “\(mark.rawValue)” needs “\(key)”")
    }

    static func unknownColumn(_ name: String, table: String) -> Phrase {
        Phrase(
            vi: "bảng “\(table)” không có cột “\(name)”",
            en: "the table “\(table)” has no column “\(name)”")
    }

    static func unknownWord(_ name: String, table: String) -> Phrase {
        Phrase(
            vi: "bảng “\(table)” không có chữ “{\(name)}”",
            en: "the table “\(table)” has no word “{\(name)}”")
    }

    static func unknownValue(_ value: String, table: String) -> Phrase {
        Phrase(
            vi: "bảng “\(table)” không có giá trị “\(value)” để tô màu",
            en: "the table “\(table)” has no value “\(value)” to colour")
    }

    static func repeatedName(_ name: String) -> Phrase {
        Phrase(
            vi: "hai dòng số liệu cùng tên “\(name)” trên một trục",
            en: "two rows of figures have one name “\(name)” on an axis")
    }

    static let repeatedNameRemedy = Phrase(
        vi: "đặt “label” cho tên hiển thị và một cột không trùng cho “column”",
        en: "show the name by “label” and bind “column” to a column without repeats")

    static func columns(_ names: [String]) -> Phrase {
        let list = names.joined(separator: ", ")
        return Phrase(vi: "một trong các cột: \(list)", en: "one of the columns: \(list)")
    }

    static func wrongKind(_ name: String, is kind: DataTable.Kind) -> Phrase {
        Phrase(
            vi: "cột “\(name)” là \(word(kind).vi)",
            en: "the column “\(name)” holds \(word(kind).en)")
    }

    static func kinds(_ kinds: [DataTable.Kind]) -> Phrase {
        Phrase(
            vi: kinds.map { word($0).vi }.joined(separator: " hoặc "),
            en: kinds.map { word($0).en }.joined(separator: " or "))
    }

    private static func word(_ kind: DataTable.Kind) -> Phrase {
        switch kind {
        case .text: Phrase(vi: "cột chữ", en: "texts")
        case .number: Phrase(vi: "cột số", en: "numbers")
        case .day: Phrase(vi: "cột ngày", en: "days")
        case .flag: Phrase(vi: "cột có/không", en: "flags")
        }
    }
}
