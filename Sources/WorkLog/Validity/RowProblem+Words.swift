package import Basics

extension RowProblem {
    /// What is wrong, without a full stop.
    package var sentence: Phrase {
        let (vi, en) = (field.vi, column.replacing("_", with: " "))
        return switch kind {
        case .day:
            Phrase(
                vi: "“\(vi)” không phải ngày từ năm 2000 đến 2100",
                en: "“\(en)” is no day of the years 2000 to 2100")
        case .size:
            Phrase(
                vi: "“\(vi)” âm hoặc quá lớn (trên nghìn tỷ)",
                en: "“\(en)” is negative or beyond a thousand billion")
        case .length(let most):
            Phrase(
                vi: "“\(vi)” dài quá \(most) chữ",
                en: "“\(en)” is longer than \(most) letters")
        case .control:
            Phrase(
                vi: "“\(vi)” có ký tự điều khiển hoặc đảo chiều chữ",
                en: "“\(en)” has control characters or such as turn the direction of writing")
        case .word(let word):
            Phrase(
                vi: "“\(vi)” là “\(word)”, từ không có trong danh mục",
                en: "“\(en)” is “\(word)”, which is not on the list")
        case .outside(let unit):
            Phrase(
                vi: "“\(vi)” là \(unit), không thuộc địa bàn của chiến dịch",
                en: "“\(en)” is \(unit), which is not of the campaign's area")
        case .heads:
            Phrase(
                vi: "một mục có quá \(RowRules.mostHeads) lần ghi rẽ nhánh",
                en: "one entry has more than \(RowRules.mostHeads) revisions beside each other")
        case .list:
            Phrase(vi: "“\(vi)” không phải danh sách", en: "“\(en)” is no list")
        case .together:
            Phrase(
                vi: "các số liệu trong lần ghi không khớp nhau (\(vi))",
                en: "figures of the revision do not go together (\(vi))")
        }
    }

    private var field: Phrase {
        let known: [String: String] = [
            "first_day": "Từ ngày", "last_day": "Đến ngày", "day": "Ngày",
            "withdrawn_on": "Ngày thu hồi", "confirmed_on": "Ngày xác nhận",
            "recorded_at": "Lúc ghi", "people": "Lượt người", "sessions": "Số buổi",
            "person_days": "Ngày công", "quantity": "Khối lượng", "value": "Giá trị",
            "place": "Nơi làm", "note": "Ghi chú", "organiser": "Đơn vị chủ trì",
            "author": "Nơi ghi", "reason": "Lý do", "role": "Người xác nhận", "unit": "Đơn vị",
            "numerator": "Tử số", "denominator": "Mẫu số", "name": "Tên vật liệu",
            "measure": "Đơn vị tính", "status": "Tình trạng", "kind": "Nội dung",
            "title": "Tên công trình, phần việc", "lead": "Đơn vị chủ trì",
            "partners": "Đơn vị phối hợp", "due": "Hạn hoàn thành", "state": "Tình trạng",
            "state_on": "Ngày hoàn thành, dừng", "state_reason": "Lý do dừng",
            "result": "Kết quả", "period": "Kỳ", "amount": "Số lượng", "of_amount": "Trên tổng số",
            "last_on": "Ngày gần nhất", "confirmed_by": "Người xác nhận",
            "work_days": "Các buổi",
        ]
        return Phrase(vi: known[column] ?? column, en: column)
    }
}
