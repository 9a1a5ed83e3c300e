/// What people write who do not know YAML, and what must lead them out.
let writingMistakes = [
    BadFile(
        file: "standards/xa-1.yaml", old: "        kind: share\n        measure: m\n",
        new: "        kind: share\n\tmeasure: m\n",
        place: "19:1", vi: "phím Tab",
        en: "indented by a tab"),
    BadFile(
        file: "standards/xa-1.yaml", old: "kind: pass\n",
        new: "kind:pass\n",
        place: "25:9", vi: "dòng 24 thiếu dấu cách sau dấu hai chấm",
        en: "line 24 has no space after the colon"),
    BadFile(
        file: "standards/xa-1.yaml", old: "nui: 47, bien: 56 }",
        new: "nui: 47, bien: 56",
        place: "40:7", vi: "dấu { mở ở dòng 39 chưa đóng",
        en: "the { of line 39 is not closed"),
    BadFile(
        file: "standards/xa-1.yaml", old: "vi: Thu nhập, en",
        new: "vi: Thu nhập: bình quân, en",
        place: "27:26", vi: "câu có dấu hai chấm mà không có dấu ngoặc kép",
        en: "a text has a colon and no quotation marks"),
    BadFile(
        file: "standards/xa-1.yaml", old: "measure: triệu đồng/người/năm",
        new: "measure: triệu đồng: người",
        place: "29:24", vi: "câu có dấu hai chấm mà không có dấu ngoặc kép",
        en: "a text has a colon and no quotation marks"),
    BadFile(
        file: "standards/xa-1.yaml", old: "measure: người",
        new: "measure: \"người",
        place: "48:84", vi: "dấu ngoặc kép mở ở dòng 46 chưa đóng",
        en: "the quotation mark of line 46 is not closed"),
    BadFile(
        file: "standards/xa-1.yaml", old: "measure: người",
        new: "measure: %",
        place: "46:14", vi: "không bắt đầu bằng “%” được",
        en: "cannot begin with “%”"),
    BadFile(
        file: "standards/xa-1.yaml", old: "    at_least:\n      - from: 2022-01-01",
        new: "    at_least: - from: 2022-01-01",
        place: "30:15", vi: "danh sách có dấu “-” bắt đầu ở dòng dưới khóa",
        en: "a list with “-” begins on the line below its key"),
    BadFile(
        file: "standards/xa-1.yaml", old: "vi: Môi trường, en",
        new: "vi: Môi trường, việc làm, en",
        place: "41:30", vi: "không có khóa “việc làm”",
        en: "unknown key “việc làm”"),
    BadFile(
        file: "standards/xa-1.yaml", old: "chung: 48, nui: 44",
        new: "chung: 48,5, nui: 44",
        place: "34:26", vi: "viết 48.5, không viết 48,5",
        en: "write 48.5, not 48,5"),
    BadFile(
        file: "standards/xa-1.yaml", old: "chung: 48, nui: 44",
        new: "chung: 48,5, nui: 44,5",
        place: "34:29", vi: "viết 48.5, không viết 48,5",
        en: "write 48.5, not 48,5"),
    BadFile(
        file: "standards/xa-1.yaml", old: "values: { chung: 90 }",
        new: "values: { chung: 90% }",
        place: "48:78", vi: "viết 90, không viết 90%",
        en: "write 90, not 90%"),
    BadFile(
        file: "standards/xa-1.yaml", old: "values: { chung: 90 }",
        new: "values: 90",
        place: "48:69", vi: "“values” cần dấu ngoặc { … }",
        en: "“values” needs braces"),
    BadFile(
        file: "standards/xa-1.yaml", old: "- from: 2023-01-01\n",
        new: "- from: 2023\n",
        place: "35:15", vi: "viết năm-tháng-ngày, ví dụ 2023-01-01",
        en: "written year-month-day, as 2023-01-01"),
    BadFile(
        file: "standards/xa-1.yaml", old: "- from: 2023-01-01\n",
        new: "- from: 01/01/2023\n",
        place: "35:15", vi: "viết năm-tháng-ngày: 2023-01-01",
        en: "written year-month-day: 2023-01-01"),
    BadFile(
        file: "standards/xa-1.yaml", old: "title: { vi: Môi trường, en: Environment }",
        new: "title: Môi trường",
        place: "41:12", vi: "chỗ này cần các khóa: vi, en",
        en: "keys are needed here: vi, en"),
    BadFile(
        file: "standards/huyen-1.yaml", old: "follows: [do-thi]",
        new: "follows: do-thi",
        place: "8:10", vi: "“follows” cần một danh sách",
        en: "“follows” needs a list"),
    BadFile(
        file: "standards/xa-1.yaml", old: "applies_to: [xa]",
        new: "applies_to: xa",
        place: "4:13", vi: "“applies_to” cần một danh sách",
        en: "“applies_to” needs a list"),
    BadFile(
        file: "documents.yaml", old: "    mark: recalled\n    source: made for a test",
        new: "    mark: recalled",
        place: "16:5", vi: "thiếu khóa “source”",
        en: "“source” is missing"),
    BadFile(
        file: "standards/xa-1.yaml", old: "document: 1/QD, mark: recalled, values",
        new: "document: , mark: assumed, values",
        place: "21:13", vi: "thiếu khóa “document”",
        en: "“document” is missing"),
    BadFile(
        file: "standards/xa-1.yaml", old: "document: 1/QD, mark: recalled, values",
        new: "mark: assumed, values",
        place: "21:13", vi: "thiếu khóa “document”",
        en: "“document” is missing"),
    BadFile(
        file: "standards/do-thi.yaml", old: "document: 1/QD, mark: recalled, value",
        new: "mark: assumed, value",
        place: "10:7", vi: "thiếu khóa “document”",
        en: "“document” is missing", refused: false),
    BadFile(
        file: "standards/do-thi.yaml", old: "document: 1/QD, mark: verified, of",
        new: "mark: assumed, of",
        place: "12:7", vi: "thiếu khóa “document”",
        en: "“document” is missing", refused: false),
    BadFile(
        file: "standards/do-thi.yaml", old: "document: 1/QD, mark: verified, low",
        new: "mark: assumed, low",
        place: "25:13", vi: "thiếu khóa “document”",
        en: "“document” is missing", refused: false),
    BadFile(
        file: "standards/do-thi.yaml", old: "document: 1/QD, mark: verified, values: { cap-xa",
        new: "mark: assumed, values: { cap-xa",
        place: "30:13", vi: "thiếu khóa “document”",
        en: "“document” is missing", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "id: \"3\"",
        new: "id: “3”",
        place: "40:9", vi: "mã ““3”” có chữ, dấu hoặc khoảng trống",
        en: "letters, marks or spaces that no id can have", suggestion: "3", refused: false,
        others: 2),
    BadFile(
        file: "standards/xa-1.yaml", old: "id: hai-long",
        new: "id: Hài lòng",
        place: "43:9", vi: "mã “Hài lòng” có chữ, dấu hoặc khoảng trống",
        en: "letters, marks or spaces", suggestion: "hai-long", refused: false),
    BadFile(
        file: "documents.yaml", old: "id: 3/CV",
        new: "id: 3/CV-ĐU",
        place: "16:9", vi: "mã “3/CV-ĐU” có chữ, dấu hoặc khoảng trống",
        en: "letters, marks or spaces", suggestion: "3/CV-DU", refused: false),
    BadFile(
        file: "standards/huyen-1.yaml", old: "members: { kinds: [xa], standard: xa-1 }",
        new: "members: { kinds: [thon], standard: xa-1 }",
        place: "14:24", vi: "không hiểu “thon”",
        en: "“thon” is not known"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "units: [nho]",
        new: "units: [nho.csv]",
        place: "7:9", vi: "không có tệp đơn vị units/nho.csv.csv",
        en: "no file units/nho.csv.csv", suggestion: "nho"),
    BadFile(
        file: "standards/xa-1.yaml",
        old:
            "          - { from: 2022-01-01, document: 1/QD, mark: recalled, values: { chung: province } }\n",
        new:
            "          - { from: 2022-01-01, document: 1/QD, mark: recalled, values: { chung: province } }\n        at_most:\n          - { from: 2022-01-01, document: 1/QD, mark: recalled, values: { chung: 80 } }\n",
        place: "23:11", vi: "chỉ dùng một trong hai",
        en: "not both"),
]
