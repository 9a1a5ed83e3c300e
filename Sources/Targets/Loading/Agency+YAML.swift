import Basics

extension Agency {
    private static let keys = [
        "id", "style", "parent", "name", "place", "code", "signers", "to", "recipients", "unit",
    ]

    init?(_ node: YAMLNode, _ findings: inout [Finding]) {
        guard let fields = YAMLMapping(node, keys: Self.keys, &findings) else { return nil }
        let id = fields.text("id", &findings)
        let style = fields.choice("style", Style.self, &findings)
        let name = fields.text("name", &findings)
        let seat = fields.text("place", &findings)
        let code = fields.text("code", &findings)
        let parent = fields.optionalText("parent", &findings)
        let addressees = fields.texts("to", &findings)
        let recipients = fields.texts("recipients", &findings)
        let unit = fields.optionalText("unit", &findings)
        let signers =
            fields.required("signers", &findings) == nil
            ? [] : fields.texts("signers", &findings)
        guard let id, let style, let name, let seat, let code else { return nil }
        self.init(
            id: id, style: style, parent: parent, name: name, seat: seat, code: code,
            signers: signers, addressees: addressees, recipients: recipients, unit: unit,
            place: node.place)
        findings += mistakes(in: fields)
    }

    /// What cannot stand on a paper of its style.
    private func mistakes(in fields: YAMLMapping) -> [Finding] {
        var found: [Finding] = []
        if code.contains(where: { $0 == "/" || $0.isWhitespace }) {
            found.append(
                Finding(
                    AgencyMessages.code(code), at: fields.place(of: "code"),
                    expected: AgencyMessages.codeExample(style)))
        }
        let lines = fields.node("signers")?.elements ?? []
        for line in lines {
            guard let text = line.text else { continue }
            if text != text.uppercased() {
                found.append(Finding(AgencyMessages.signer(text), at: line.place))
            }
            let other: Style = style == .party ? .state : .party
            if text.hasPrefix(other.inTheNameOf) {
                found.append(
                    Finding(
                        AgencyMessages.inTheNameOf(text, style), at: line.place,
                        suggestions: [
                            style.inTheNameOf + text.dropFirst(other.inTheNameOf.count)
                        ]))
            }
        }
        if lines.isEmpty, let node = fields.node("signers") {
            found.append(Finding(AgencyMessages.noSigner, at: node.place))
        }
        return found
    }
}

private enum AgencyMessages {
    static func code(_ code: String) -> Phrase {
        Phrase(
            vi: "“\(code)”: chỉ ghi ký hiệu của cơ quan, chương trình tự thêm tên loại văn bản",
            en: "“\(code)”: write the office's own symbol; the kind of paper is added")
    }

    static func codeExample(_ style: Agency.Style) -> Phrase {
        switch style {
        case .state: Phrase("UBND")
        case .party: Phrase("HU")
        case .front: Phrase("MTTQ-BTT")
        }
    }

    static func signer(_ text: String) -> Phrase {
        Phrase(
            vi: "“\(text)”: chức vụ viết chữ in hoa, mỗi dòng một ý; không ghi tên người",
            en: "“\(text)”: write the role in capitals, a line each; never a person's name")
    }

    static func inTheNameOf(_ text: String, _ style: Agency.Style) -> Phrase {
        style == .party
            ? Phrase(
                vi: "“\(text)”: văn bản của Đảng viết T/M, không viết TM.",
                en: "“\(text)”: papers of the Party have T/M, not TM.")
            : Phrase(
                vi: "“\(text)”: văn bản của cơ quan nhà nước, Mặt trận viết TM., không viết T/M",
                en: "“\(text)”: papers of state offices and the Front have TM., not T/M")
    }

    static let noSigner = Phrase(
        vi: "chưa ghi thẩm quyền ký và chức vụ của người ký",
        en: "nobody is named to sign: give the role")
}
