import ProgressCalculator
import Testing

@Suite struct PersonalWordsTests {
    @Test(arguments: [
        "0912345678", "gọi 0912 345 678", "0912.345.678", "091-234-5678", "ĐT: 0263 3870 123",
        "(0263) 3 870 123", "02633870123", "+84912345678", "+84 912 345 678", "84912345678",
        "+84 (0) 912 345 678", "8 công 0387654321", "ngày 08.06.2024 gọi 0912345678",
    ])
    func findsTelephones(_ text: String) {
        #expect(PersonalWords(in: text).hasTelephone)
    }

    @Test(arguments: [
        "", "trồng 1.250 cây", "2.000.000 đồng", "ngày 05.11.2022 05 người", "1234/QĐ-UBND",
        "từ 08/06/2024 đến 09/06/2024", "1.035.000.000 đồng", "mã 091234567", "12345678901234",
        "10 000 000 000 đồng", "thôn 3, thôn 4, thôn 5, thôn 6, thôn 7, thôn 8, thôn 9, thôn 10",
        "baolamdong.vn 202007/3011061", "QL20 km 154+300 - 0,5 km", "tổng đài 1900 1234",
    ])
    func takesOtherNumbersForWhatTheyAre(_ text: String) {
        #expect(!PersonalWords(in: text).hasTelephone)
    }

    /// Names as the K'Ho bear them and as they are typed without marks, numbers of papers, mail.
    @Test(arguments: [
        "K'Brép", "K'Brèo", "Y Moan Êban", "nhà H'Hen hiến đất", "Ka Hương, thôn 3",
        "Pang Ting Uốk", "Nguyen Van An", "thầy Nam",
        "068099001234", "số tài khoản 123456789", "an.nguyen@example.vn",
    ])
    func findsWhatOfficesNeverAreCalled(_ text: String) {
        #expect(PersonalWords(in: text).isPersonal)
    }

    @Test(arguments: [
        "UBND xã Ka Đô", "thôn K'Ming", "Trạm Y Tế Hòa Ninh", "đồng bào H'Mông", "Phòng Kinh tế",
        "ủng hộ 1000000000 đồng", "Ka-ra-ô-kê",
        "Trường THCS Nguyễn Văn Trỗi", "Ngày Thầy thuốc Việt Nam",
    ])
    func takesOfficesForWhatTheyAre(_ text: String) {
        #expect(!PersonalWords(in: text).isPersonal)
    }

    @Test(arguments: [
        ("nhà ông Nguyễn Văn A", "ông"), ("Ông Nguyễn Văn A hiến 50 m²", "Ông"),
        ("đoạn qua nhà bà Tư", "bà"), ("anh Hùng cho mượn máy", "anh"), ("chị K'Brếu", "chị"),
        ("đồng chí Trần B phụ trách", "đồng chí"), ("đ/c Lê C", "đ/c"),
        ("có chú Ba, cô Năm", "chú"), ("cầu ông Tám", "ông"), ("ÔNG NGUYỄN VĂN A", "ÔNG"),
        ("đồng chí Bí thư Chi bộ Nguyễn Văn A", "đồng chí"), ("dân góp, (bà Lan)", "bà"),
    ])
    func findsNamesBehindTitles(_ text: String, _ title: String) {
        #expect(PersonalWords(in: text).title == title)
    }

    @Test(arguments: [
        ("Nguyễn Văn An cho đất", "Nguyễn"), ("do Trần Thị B báo", "Trần"),
        ("Trưởng thôn, Lê Văn C", "Lê"), ("NGUYỄN VĂN AN", "NGUYỄN"),
        ("Trưởng thôn Nguyễn Văn An", "Nguyễn"),
    ])
    func findsFullNamesWithoutATitle(_ text: String, _ surname: String) {
        #expect(PersonalWords(in: text).surname == surname)
    }

    @Test(arguments: [
        "Bà mẹ Việt Nam Anh hùng", "Bà Mẹ Việt Nam Anh Hùng", "Mẹ Việt Nam Anh Hùng",
        "thăm Anh hùng Lực lượng vũ trang nhân dân", "đường Nguyễn Văn Trỗi", "đường Bà Triệu",
        "đường Hai Bà Trưng", "trường Nguyễn Du", "Bà Rịa – Vũng Tàu", "cầu Ông Bông",
        "phố Ông Ích Khiêm", "bà con Thôn 5", "BÀ CON THÔN 5", "anh em Đoàn Thanh niên",
        "CHỊ EM PHỤ NỮ", "đồng chí Bí thư Chi bộ", "đồng chí Chủ tịch UBND xã Hòa Ninh",
        "các anh Công an xã", "chị em Hội Phụ nữ", "ông bà, cha mẹ", "tiếng Anh", "nước Anh",
        "đồng chí Trưởng thôn dọn đường Nguyễn Văn Trỗi", "Trưởng thôn và bà, Thôn 5",
        "Ban Công tác Mặt trận Thôn 5", "xã Đinh Trang Hòa", "cô giáo Trường Tiểu học",
        "đồng chí Phó Bí thư Đoàn TNCS Hồ Chí Minh", "ba người Thôn 5", "[đã lược bỏ]",
    ])
    func takesPlacesHonoursAndOfficesForNoNames(_ text: String) {
        #expect(!PersonalWords(in: text).isPersonal)
    }
}
