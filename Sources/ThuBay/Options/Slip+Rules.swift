extension Slip {
    /// In Vietnamese what a command says of a rule of its own; `nil` for none that is known.
    ///
    /// The parser's messages stay English, for whoever looks them up.
    static func words(ofRule message: String) -> String? {
        rules.first { message.contains($0.english) }?.vietnamese
    }

    /// By what stands in the English, the longer before the shorter.
    private static let rules: [(english: String, vietnamese: String)] = [
        ("Say who confirms with --role", "ghi ai xác nhận: --role 'Trưởng thôn'."),
        ("--file says by itself", "có --file thì bỏ mã buổi, --role và --on: tệp đã ghi đủ."),
        (
            "Give ids of work days, or --unit with --month.",
            "ghi mã buổi, hoặc --unit 'Hòa Ninh' --month 2026-06."
        ),
        (
            "Give ids, or --unit with --month, not both",
            "ghi mã buổi hoặc --unit với --month, không cả hai."
        ),
        (
            "--unit and --month go together",
            "--unit và --month phải đi cùng nhau; --place cần cả hai."
        ),
        ("--month '", "tháng viết 2026-06 hoặc 06/2026, từ 01 đến 12."),
        (
            "Say which sheet with --unit and --month",
            "ghi phiếu của ai, tháng nào: --unit 'Hòa Ninh' --month 2026-06."
        ),
        (
            "Say whose slip with --unit and --place",
            "ghi phiếu của nơi nào: --unit 'Hòa Ninh' --place 'Thôn 5'."
        ),
        (
            "Say at least --day and --unit",
            "ghi ít nhất --day, --unit và việc đã làm: --people, --output."
        ),
        ("Say at least --day, --unit and --title", "ghi ít nhất --day, --unit và --title."),
        ("Say at least --kind", "ghi ít nhất --kind, --unit, --period và --amount."),
        ("Say what to explain", "ghi giải trình gì: mã mục tiêu hoặc --unit."),
        ("Give a target or --unit, not both", "chọn mã mục tiêu hoặc --unit, không cả hai."),
        ("Give a target or --series", "ghi mã mục tiêu hoặc --series, một trong hai."),
        ("Give --seasons or --series", "chọn --seasons hoặc --series, một trong hai."),
        ("--seasons is", "--seasons từ 1 đến 10000."),
        ("--as-of is a day up to", "--as-of là ngày đến 31/12/2100."),
        ("--amounts goes with --series", "--amounts đi cùng --series."),
        ("needs --out FILE", "dạng này phải ghi vào tệp: thêm --out TỆP."),
        ("asks for --format", "đuôi tệp và --format phải là một: bỏ --format, hoặc đổi tên tệp."),
        ("--refused-to needs --accept-valid", "thêm --accept-valid, hoặc bỏ --refused-to."),
        (
            "--planned and --confirmed-by exclude",
            "chọn --planned hoặc --confirmed-by, không cả hai."
        ),
        ("--output '", "khối lượng viết LOẠI=SỐ, ví dụ khoi-thong-cong-ranh=250."),
        ("--output ", "mỗi loại việc chỉ ghi một lần sau --output; cộng lại rồi ghi một số."),
        ("--out names a file", "--out là tệp: chọn một biểu đồ, hoặc ghi một thư mục."),
        ("--out and --type name two", "đuôi tệp và --type phải là một."),
        ("--dpi is", "--dpi từ 36 đến 2400."),
        ("Above 1200 dots", "trên 1200 điểm mỗi inch thì chọn nhiều nhất bốn biểu đồ."),
        ("A slide or a full page", "trang chiếu, cả trang: nhiều nhất 1200 điểm mỗi inch."),
        ("Name the charts", "ghi mã biểu đồ, hoặc --all."),
        ("--port is", "--port từ 0 đến 65535."),
        ("--chart goes with --format", "--chart đi cùng --format pdf, docx hoặc html."),
        ("--leaders and --kind", "--leaders và --kind là hai loại báo cáo: chọn một."),
        ("--signed goes with", "--signed đi cùng --leaders."),
        ("goes without --public", "loại báo cáo này không đi cùng --public, --by, --map."),
        ("has room for one chart", "trang này chỉ có chỗ cho một biểu đồ."),
        ("has no room for charts", "loại báo cáo này không có chỗ cho biểu đồ."),
        ("is given twice; once is enough", "mỗi tùy chọn chỉ ghi một lần; bỏ bớt."),
        ("--notice, --poster", "chọn một: --notice, --poster, --zalo hoặc --loudspeaker."),
        ("--keep must be", "--keep từ 1 trở lên."),
        ("--answer and --note", "--answer và --note phải đi cùng nhau."),
        ("THUBAY_LANGUAGE is", "THUBAY_LANGUAGE phải là vi hoặc en."),
    ]

    /// An option that takes one value was given twice; which it is.
    static func repeated(in arguments: [String]) -> String? {
        var seen: Set<Substring> = []
        for word in arguments.prefix(while: { $0 != "--" }) where word.hasPrefix("--") {
            let name = word.prefix { $0 != "=" }
            guard !mayBeRepeated.contains(String(name)) else { continue }
            if !seen.insert(name).inserted { return String(name) }
        }
        return nil
    }

    /// Options that take several values, and those that may stand before the command too.
    private static let mayBeRepeated = Set(["--output", "--chart"] + LeadingOptions.names)
}
