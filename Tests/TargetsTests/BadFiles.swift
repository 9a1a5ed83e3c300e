/// What the files say must have the right form.
let formMistakes = [
    BadFile(
        file: "standards/xa-1.yaml", old: "in_force: {",
        new: "inforce: {",
        place: "5:1", vi: "không có khóa “inforce”",
        en: "unknown key “inforce”", suggestion: "in_force"),
    BadFile(
        file: "standards/xa-1.yaml", old: "applies_to: [xa]",
        new: "applies_to: [x_a]",
        place: "4:14", vi: "không hiểu “x_a”",
        en: "“x_a” is not known", suggestion: "xa"),
    BadFile(
        file: "standards/xa-1.yaml", old: "applies_to: [xa]\n",
        new: "",
        place: "1:1", vi: "thiếu khóa “applies_to”",
        en: "“applies_to” is missing"),
    BadFile(
        file: "standards/xa-1.yaml", old: "document: 1/QD\napplies_to",
        new: "document: 1/QD\ndocument: 2/NQ\napplies_to",
        place: "3:1", vi: "“document” được viết hai lần",
        en: "stands twice"),
    BadFile(
        file: "standards/xa-1.yaml", old: "kind: share\n        measure: m\n",
        new: "kind: share\n         measure: m\n",
        place: "19:17", vi: "sai cú pháp YAML",
        en: "YAML syntax error"),
    BadFile(
        file: "standards/xa-1.yaml", old: "document: 1/QD, mark: recalled, values",
        new: "document: 1/QD, values",
        place: "21:13", vi: "thiếu khóa “mark”",
        en: "“mark” is missing"),
    BadFile(
        file: "standards/xa-1.yaml", old: "document: 1/QD, mark: recalled, values",
        new: "mark: recalled, values",
        place: "21:13", vi: "thiếu khóa “document”",
        en: "“document” is missing"),
    BadFile(
        file: "standards/xa-1.yaml", old: "mark: recalled, values",
        new: "mark: recaled, values",
        place: "21:55", vi: "không hiểu “recaled”",
        en: "“recaled” is not known", suggestion: "recalled"),
    BadFile(
        file: "standards/xa-1.yaml", old: "values: { chung: 90 }",
        new: "values: { chung: \"90,5\" }",
        place: "48:78", vi: "không phải số",
        en: "is not a number"),
    BadFile(
        file: "standards/xa-1.yaml", old: "chung: 48",
        new: "chung: 4 8",
        place: "34:26", vi: "không phải số",
        en: "is not a number"),
    BadFile(
        file: "standards/xa-1.yaml", old: "chung: 48",
        new: "chung: 1.250",
        place: "34:26", vi: "“1.250” đọc được hai cách",
        en: "can be read two ways"),
    BadFile(
        file: "standards/xa-1.yaml", old: "from: 2023-01-01",
        new: "from: 2023-02-30",
        place: "35:15", vi: "không phải ngày có trong lịch",
        en: "not a day of the calendar"),
    BadFile(
        file: "standards/xa-1.yaml", old: "kind: pass\n",
        new: "kind: pas\n",
        place: "24:15", vi: "không hiểu “pas”",
        en: "is not known", suggestion: "pass"),
    BadFile(
        file: "standards/xa-1.yaml", old: "    kind: amount\n    measure: triệu đồng/người/năm\n",
        new: "    kind: amount\n",
        place: "26:5", vi: "thiếu khóa “measure”",
        en: "“measure” is missing"),
    BadFile(
        file: "standards/xa-1.yaml", old: "- from: 2023-01-01\n",
        new: "- from: 2021-01-01\n",
        place: "35:9", vi: "xếp từ cũ đến mới",
        en: "from the oldest to the newest"),
    BadFile(
        file: "standards/xa-1.yaml", old: "- from: 2022-01-01\n        document",
        new: "- from: 2022-01-01\n        until: 2023-06-30\n        document",
        place: "36:9", vi: "còn hiệu lực đến 2023-06-30",
        en: "lasts until 2023-06-30"),
    BadFile(
        file: "standards/xa-1.yaml", old: "- from: 2022-01-01\n        document",
        new: "- from: 2022-01-01\n        until: 2022-06-30\n        document",
        place: "36:9", vi: "từ sau 2022-06-30 đến trước 2023-01-01",
        en: "nothing is in force between"),
    BadFile(
        file: "standards/xa-1.yaml", old: "        kind: pass\n",
        new: "        kind: share\n        measure: m\n",
        place: "22:9", vi: "cần at_least hoặc at_most",
        en: "needs at_least or at_most"),
    BadFile(
        file: "standards/huyen-1.yaml", old: "members: { kinds: [xa], standard: xa-1 }",
        new: "members: { kinds: [], standard: xa-1 }",
        place: "14:14", vi: "cần kinds",
        en: "kinds are needed"),
    BadFile(
        file: "activities.yaml", old: "role: none",
        new: "role: nothing",
        place: "18:11", vi: "không hiểu “nothing”",
        en: "is not known"),
    BadFile(
        file: "days-off.csv", old: "2022-09-02",
        new: "02/09/2022",
        place: "2:1", vi: "không phải ngày có trong lịch",
        en: "not a day of the calendar"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "goal: { declared: true }",
        new: "goal: { declared: false }",
        place: "37:11", vi: "mục tiêu cần một trong",
        en: "a goal needs one of"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "due: 2030-12-31",
        new: "due: 31/12/2030",
        place: "30:10", vi: "không phải ngày có trong lịch",
        en: "not a day of the calendar"),
    BadFile(
        file: "documents.yaml", old: "    number: 3/CV\n",
        new: "",
        place: "16:5", vi: "thiếu khóa “number”",
        en: "“number” is missing"),
]

/// What a file names must exist.
let referenceMistakes = [
    BadFile(
        file: "standards/xa-1.yaml", old: "document: 1/QD, mark: verified, values: { chung: 90 }",
        new: "document: 1/Q, mark: verified, values: { chung: 90 }",
        place: "48:39", vi: "“1/Q” không có trong documents.yaml",
        en: "“1/Q” is not listed in documents.yaml", suggestion: "1/QD"),
    BadFile(
        file: "standards/huyen-1.yaml", old: "amended_by: [2/NQ]",
        new: "amended_by: [3/NQ]",
        place: "4:14", vi: "“3/NQ” không có trong documents.yaml",
        en: "is not listed", suggestion: "2/NQ"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "quoted_in: 1/QD",
        new: "quoted_in: CV-1",
        place: "25:16", vi: "“CV-1” không có trong documents.yaml",
        en: "is not listed"),
    BadFile(
        file: "standards/huyen-1.yaml", old: "standard: xa-1 }",
        new: "standard: xa-l }",
        place: "14:39", vi: "không có bộ tiêu chí “xa-l”",
        en: "there is no standard “xa-l”", suggestion: "xa-1"),
    BadFile(
        file: "standards/huyen-1.yaml", old: "follows: [do-thi]",
        new: "follows: [do-thj]",
        place: "8:11", vi: "không có bộ tiêu chí “do-thj”",
        en: "there is no standard", suggestion: "do-thi", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "goal: { standard: huyen-1 }",
        new: "goal: { standard: huyen-2 }",
        place: "20:23", vi: "không có bộ tiêu chí “huyen-2”",
        en: "there is no standard", suggestion: "huyen-1"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "standards: [xa-1, huyen-1]",
        new: "standards: [xa-1, huyen-1, huyen-l]",
        place: "8:28", vi: "không có bộ tiêu chí “huyen-l”",
        en: "there is no standard", suggestion: "huyen-1"),
    BadFile(
        file: "activities.yaml", old: "indicator: xa-1/1.1",
        new: "indicator: xa-1/1.11",
        place: "8:22", vi: "không có chỉ tiêu “1.11”",
        en: "has no indicator “1.11”", suggestion: "xa-1/1.1", refused: false),
    BadFile(
        file: "activities.yaml", old: "indicator: xa-1/1.1",
        new: "indicator: xa-9/1.1",
        place: "8:22", vi: "không có bộ tiêu chí “xa-9”",
        en: "there is no standard “xa-9”", suggestion: "xa-1", refused: false),
    BadFile(
        file: "activities.yaml", old: "indicator: xa-1/3",
        new: "indicator: xa-1",
        place: "14:22", vi: "là cả bộ tiêu chí",
        en: "is a whole standard", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "{ indicator: xa-1/1.1,",
        new: "{ indicator: xa-1/1.3,",
        place: "15:18", vi: "không có chỉ tiêu “1.3”",
        en: "has no indicator", suggestion: "xa-1/1.1"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "activities: [lam-duong, don-rac]",
        new: "activities: [lam-duong, don-rac, don-racs]",
        place: "9:34", vi: "không có nội dung “don-racs”",
        en: "there is no activity", suggestion: "don-rac"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "unit: \"679\"\nunits",
        new: "unit: \"Hòa Ninh\"\nunits",
        place: "6:7", vi: "không có đơn vị mang mã “Hòa Ninh”",
        en: "no unit with the id", suggestion: "25036"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "day_is: by, unit: \"679\"",
        new: "day_is: by, unit: \"6799\"",
        place: "42:42", vi: "không có đơn vị mang mã “6799”",
        en: "no unit with the id", suggestion: "679"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "units: [nho]",
        new: "units: [nho, nhoo]",
        place: "7:14", vi: "không có tệp đơn vị units/nhoo.csv",
        en: "no file units/nhoo.csv", suggestion: "nho"),
    BadFile(
        file: "regions.yaml", old: "units: [\"92\"]",
        new: "units: [\"93\"]",
        place: "9:13", vi: "không có đơn vị mang mã “93”",
        en: "no unit with the id", suggestion: "92", refused: false),
    BadFile(
        file: "regions.yaml", old: "uses_region: bien",
        new: "uses_region: bein",
        place: "13:18", vi: "không có vùng hoặc nhóm xã “bein”",
        en: "no region or group", suggestion: "bien", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "nhom-2: 40",
        new: "nhom-3: 40",
        place: "34:49", vi: "không có vùng hoặc nhóm xã “nhom-3”",
        en: "no region or group “nhom-3”", suggestion: "nhom-2"),
    BadFile(
        file: "units/places.csv", old: "25036,Thôn 1",
        new: "25037,Thôn 1",
        place: "2:1", vi: "không có đơn vị mang mã “25037”",
        en: "no unit with the id", suggestion: "25036", refused: false),
    BadFile(
        file: "units/parents.csv", old: "25048,679,2021",
        new: "25048,678,2021",
        place: "3:1", vi: "không có đơn vị mang mã “678”",
        en: "no unit with the id", suggestion: "679", refused: false),
    BadFile(
        file: "units/nho.csv", old: "Hòa Ninh,xa,,2025-06-30,679",
        new: "Hòa Ninh,xa,,2025-06-30,678",
        place: "6:1", vi: "không có đơn vị mang mã “678”",
        en: "no unit with the id", suggestion: "679", refused: false),
    BadFile(
        file: "units/successors.csv", old: "25048,25036@2025-07-01",
        new: "25048,25037@2025-07-01",
        place: "4:1", vi: "không có đơn vị mang mã “25037@2025-07-01”",
        en: "no unit with the id", suggestion: "25036@2025-07-01", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "recognitions: [recognitions.csv]",
        new: "recognitions: [recognition.csv]",
        place: "44:17", vi: "không có tệp",
        en: "there is no file", suggestion: "recognitions.csv", refused: false),
    BadFile(
        file: "standards/huyen-1.yaml", old: "standard: xa-1 }",
        new: "standard: do-thi }",
        place: "14:39", vi: "nhiệm vụ cần bộ tiêu chí “do-thi” nhưng không nêu tên",
        en: "needs the standard “do-thi” and does not name it"),
]

/// What standards, regions and activities say must fit together.
let ruleMistakes = [
    BadFile(
        file: "standards/huyen-1.yaml", old: "id: huyen-1\n",
        new: "id: huyen-01\n",
        place: "1:5", vi: "“huyen-01” khác tên tệp hoặc thư mục “huyen-1”",
        en: "“huyen-01” differs from the name of its file"),
    BadFile(
        file: "activities.yaml", old: "id: tuyen-truyen",
        new: "id: don-rac",
        place: "15:9", vi: "“don-rac” đã có ở 9:9",
        en: "“don-rac” stands already at 9:9", refused: false),
    BadFile(
        file: "standards/do-thi.yaml", old: "id: \"II\"",
        new: "id: \"I.2\"",
        place: "26:13", vi: "“I.2” đã có",
        en: "“I.2” stands already", refused: false),
    BadFile(
        file: "standards/do-thi.yaml", old: "- id: \"II\"\n",
        new: "- id: \"I\"\n",
        place: "31:9", vi: "“I” đã có",
        en: "“I” stands already", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "values: { nui: 47, bien: 56 }",
        new: "values: { nui: 47 }",
        place: "39:17", vi: "các vùng này không có mức đạt chuẩn: bien",
        en: "these regions have no threshold: bien", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "values: { chung: 90 }",
        new: "values: { chung: 900 }",
        place: "48:78", vi: "900 không phải phần trăm",
        en: "900 is not a percentage", refused: false),
    BadFile(
        file: "standards/do-thi.yaml", old: "nui: 60",
        new: "nui: 600",
        place: "12:102", vi: "600 không phải phần trăm",
        en: "600 is not a percentage", refused: false),
    BadFile(
        file: "regions.yaml", old: "from: 2024-01-01",
        new: "from: 2023-12-31",
        place: "20:9", vi: "hai giá trị cùng hạng",
        en: "two values of one rank", refused: false),
    BadFile(
        file: "regions.yaml", old: "units: [\"92\"]",
        new: "units: [\"92\", \"68\"]",
        place: "9:12", vi: "thuộc hai vùng: nui và bien",
        en: "in two regions: nui and bien", refused: false),
    BadFile(
        file: "regions.yaml", old: "until: 2023-12-31",
        new: "until: 2021-12-31",
        place: "15:51", vi: "kết thúc 2021-12-31 trước khi bắt đầu",
        en: "before it begins", refused: false),
    BadFile(
        file: "activities.yaml", old: "factor: 1 ",
        new: "factor: 0 ",
        place: "8:40", vi: "factor phải lớn hơn 0",
        en: "factor must be above 0", refused: false),
    BadFile(
        file: "activities.yaml", old: "indicator: xa-1/1.1",
        new: "indicator: xa-1/1.2",
        place: "8:22", vi: "không đo bằng số",
        en: "has no numbers", refused: false),
    BadFile(
        file: "activities.yaml", old: "indicator: xa-1/3",
        new: "indicator: xa-1/hai-long",
        place: "14:22", vi: "là điều kiện",
        en: "is a condition", refused: false),
    BadFile(
        file: "activities.yaml", old: "role: supports",
        new: "role: maintains",
        place: "14:7", vi: "không có feeds",
        en: "has no feeds", refused: false),
    BadFile(
        file: "activities.yaml", old: "role: none",
        new: "role: adds",
        place: "18:11", vi: "không nêu chỉ tiêu nào",
        en: "names no indicator", refused: false),
    BadFile(
        file: "standards/do-thi.yaml", old: "maximum: 100",
        new: "maximum: 90",
        place: "8:12", vi: "cộng lại là 100, không phải 90",
        en: "add up to 100, not 90", refused: false),
    BadFile(
        file: "standards/do-thi.yaml", old: "value: 75",
        new: "value: 70",
        place: "10:66", vi: "cộng lại là 75, điểm để công nhận là 70",
        en: "add up to 75, the pass mark is 70", refused: false),
    BadFile(
        file: "standards/do-thi.yaml", old: "min: 9, max: 12",
        new: "min: 9, max: 13",
        place: "17:9", vi: "cộng lại là 21, không phải 20",
        en: "add up to 21, not 20", refused: false),
    BadFile(
        file: "standards/do-thi.yaml", old: "min: 9, max: 12",
        new: "min: 8, max: 12",
        place: "17:9", vi: "cộng lại là 14, điểm sàn là 15",
        en: "add up to 14, the floor is 15", refused: false),
    BadFile(
        file: "standards/do-thi.yaml", old: "low: 4000, high: 50000",
        new: "low: 50000, high: 4000",
        place: "25:13", vi: "low nhỏ hơn high",
        en: "low must be below high", refused: false),
    BadFile(
        file: "standards/do-thi.yaml", old: "relief: population",
        new: "relief: popluation",
        place: "23:17", vi: "không có mức giảm “popluation”",
        en: "no relief “popluation”", suggestion: "population", refused: false),
    BadFile(
        file: "standards/do-thi.yaml",
        old:
            "    points:\n      - { from: 2016-05-25, document: 1/QD, mark: verified, max: 80, floor: 60 }",
        new: "    kind: pass\n    mark: verified",
        place: "31:5", vi: "tiêu chí “II” không có điểm vào ngày 2016-05-25",
        en: "has no points on 2016-05-25", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "- id: \"3\"\n",
        new:
            "- id: \"3\"\n    points:\n      - { from: 2022-01-01, document: 1/QD, mark: verified, max: 20 }\n",
        place: "42:9", vi: "không chấm điểm",
        en: "is not by points", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "named: [\"1\", \"3\"]",
        new: "named: [\"1\", \"33\"]",
        place: "11:10", vi: "không có tiêu chí “33”",
        en: "no criterion “33”", suggestion: "3", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "applies_to: [xa]\n",
        new: "applies_to: [xa]\nrequires: [xa-1]\n",
        place: "5:11", vi: "đòi hỏi chính nó",
        en: "requires itself", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "applies_to: [xa]\n",
        new: "applies_to: [phuong]\n",
        place: "standards/huyen-1.yaml:11:5", vi: "dành cho phường, không dành cho xã",
        en: "is for ward, not for commune", refused: false),
    BadFile(
        file: "documents.yaml", old: "id: 3/CV",
        new: "id: 1/QD",
        place: "16:9", vi: "“1/QD” đã có ở 2:9",
        en: "“1/QD” stands already at 2:9", refused: false),
    BadFile(
        file: "regions.yaml", old: "id: kho-khan",
        new: "id: nhom-2",
        place: "16:9", vi: "“nhom-2” đã có ở 11:9",
        en: "“nhom-2” stands already at 11:9", refused: false),
    BadFile(
        file: "regions.yaml", old: "id: kho-khan",
        new: "id: nui",
        place: "11:9", vi: "“nui” đã có ở 2:5",
        en: "“nui” stands already at 2:5", refused: false),
    BadFile(
        file: "regions.yaml", old: "id: kho-khan",
        new: "id: chung",
        place: "11:9", vi: "“chung” chỉ dùng cho mức chung",
        en: "“chung” is kept for the common value", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "id: \"1.2\"",
        new: "id: \"2\"",
        place: "22:13", vi: "“2” đã có ở",
        en: "“2” stands already at", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "id: hai-long",
        new: "id: \"1.2\"",
        place: "43:9", vi: "“1.2” đã có ở",
        en: "“1.2” stands already at", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "kind: share\n        measure: m\n",
        new: "kind: share\n        measure: hộ\n",
        place: "activities.yaml:8:22", vi: "nội dung tính bằng “m”, xa-1/1.1 tính bằng “hộ”",
        en: "measured in “m”, xa-1/1.1 in “hộ”", refused: false),
    BadFile(
        file: "standards/do-thi.yaml", old: "max: 80, floor: 60",
        new: "max: 80, floor: 85",
        place: "34:77", vi: "85 lớn hơn điểm tối đa 80",
        en: "85 is above the maximum 80", refused: false, others: 1),
    BadFile(
        file: "standards/do-thi.yaml", old: "value: 75",
        new: "value: 175",
        place: "10:66", vi: "175 lớn hơn điểm tối đa 100",
        en: "175 is above the maximum 100", refused: false, others: 1),
    BadFile(
        file: "standards/xa-1.yaml", old: "values: { chung: 90 }",
        new: "values: { nui: 90 }",
        place: "48:69", vi: "không có mức đạt chuẩn: bien",
        en: "have no threshold: bien", refused: false),
]

/// What a row says must fit the rows before it, its standard and its measure.
let rowMistakes = [
    BadFile(
        file: "standards/xa-1.yaml",
        old: "- { from: 2022-01-01, document: 1/QD, mark: verified, values",
        new: "- { from: 2022-07-01, document: 1/QD, mark: verified, values",
        place: "48:17", vi: "hiệu lực từ 2022-01-01, dòng đầu từ 2022-07-01: hở ở giữa",
        en: "its first row from 2022-07-01: a gap", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "- from: 2023-01-01\n        until: 2025-12-31\n",
        new: "- from: 2026-01-01\n",
        place: "35:15", vi: "bắt đầu sau ngày cuối 2025-12-31 của bộ tiêu chí",
        en: "begins after the standard's last day, 2025-12-31", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "values: { nui: 47, bien: 56 }",
        new: "values: { chung: 47, nui: 46 }",
        place: "39:17", vi: "dòng trước có mức riêng cho bien, nhom-2, dòng này không ghi",
        en: "values of its own for bien, nhom-2, this one has none", refused: false),
    BadFile(
        file: "standards/xa-1.yaml", old: "values: { chung: 90 }",
        new: "values: { chung: 0.9 }",
        place: "48:78", vi: "0.9 là 0.9 phần trăm",
        en: "0.9 is 0.9 percent", refused: false),
    BadFile(
        file: "standards/huyen-1.yaml", old: "applies_to: [huyen]",
        new: "applies_to: [xa]",
        place: "14:23", vi: "xã không có xã trực thuộc",
        en: "no commune lies below a commune", refused: false, others: 1),
]

/// What the units files say must fit together.
let unitMistakes = [
    BadFile(
        file: "units/nho.csv", old: "id,code,name",
        new: "id,codes,name",
        place: "1:4", vi: "không có cột “codes”",
        en: "unknown column “codes”", others: 1),
    BadFile(
        file: "units/nho.csv", old: "25000,25000,Di Linh",
        new: "25000,25000,",
        place: "5:13", vi: "cột name không được để trống",
        en: "name must not be empty"),
    BadFile(
        file: "units/nho.csv", old: "25000,25000,Di Linh,thi_tran,,2025-06-30,679,",
        new: "25000,25000,Di Linh,thi_tran,,2025-06-30,679",
        place: "5:1", vi: "dòng này có 10 ô",
        en: "has 10 cells"),
    BadFile(
        file: "units/nho.csv", old: "25000,25000,Di Linh,thi_tran",
        new: "25036,25036,Di Linh,thi_tran",
        place: "6:1", vi: "mã đơn vị “25036” đã có",
        en: "the unit id “25036” stands already"),
    BadFile(
        file: "units/nho.csv", old: "25000,25000,Di Linh",
        new: "TT1,25000,Di Linh",
        place: "5:1", vi: "mã “TT1” phải là mã số",
        en: "the id “TT1” must be the code", refused: false),
    BadFile(
        file: "units/nho.csv", old: "25000,25000,Di Linh",
        new: "25000,25036,Di Linh",
        place: "6:1", vi: "mã số “25036” cùng lúc là của thị trấn Di Linh",
        en: "“25036” is at the same time that of Di Linh township", refused: false, others: 1),
    BadFile(
        file: "units/nho.csv", old: "25000,25000,Di Linh,thi_tran",
        new: "25000,25000,Hòa Ninh,xa",
        place: "6:1", vi: "cùng lúc có hai xã Hòa Ninh",
        en: "another Hòa Ninh commune is below the same parent", refused: false),
    BadFile(
        file: "units/nho.csv", old: "25000,25000,Di Linh,thi_tran,,2025-06-30",
        new: "25000,25000,Di Linh,thi_tran,2025-07-01,2025-06-30",
        place: "5:1", vi: "đơn vị kết thúc 2025-06-30 trước khi bắt đầu",
        en: "before it begins on 2025-07-01", refused: false),
    BadFile(
        file: "units/nho.csv", old: "thi_tran,,2025-06-30,679",
        new: "thi_tran,,2025-06-30,",
        place: "5:1", vi: "không có đơn vị cấp trên",
        en: "has no parent"),
    BadFile(
        file: "units/nho.csv", old: "thi_tran,,2025-06-30,679",
        new: "thi_tran,,2025-07-31,679",
        place: "5:1", vi: "không tồn tại suốt thời gian",
        en: "does not exist all the while"),
    BadFile(
        file: "units/nho.csv", old: "thi_tran,,2025-06-30,679",
        new: "thi_tran,,2025-06-30,25036",
        place: "5:1", vi: "không phải cấp trên",
        en: "is not of a level above"),
    BadFile(
        file: "units/nho.csv", old: "Sơn Điền,xa,,2025-06-30,,",
        new: "Sơn Điền,xa,,2025-06-30,679,",
        place: "units/parents.csv:2:1", vi: "hai đơn vị cấp trên cùng lúc",
        en: "two parents at once"),
    BadFile(
        file: "units/parents.csv", old: "679,2021-01-01",
        new: "679,2020-12-31",
        place: "3:1", vi: "hai đơn vị cấp trên cùng lúc: “68” và “679”",
        en: "two parents at once"),
    BadFile(
        file: "units/parents.csv", old: "679,2021-01-01",
        new: "679,2021-02-01",
        place: "3:1", vi: "có thời gian xã Sơn Điền (25048) không có đơn vị cấp trên",
        en: "has no parent"),
    BadFile(
        file: "units/parents.csv", old: "2021-01-01,2025-06-30",
        new: "2021-01-01,2025-05-31",
        place: "2:1", vi: "không có đơn vị cấp trên",
        en: "has no parent"),
    BadFile(
        file: "units/successors.csv", old: "25036,25036@2025-07-01,2025-07-01,whole",
        new: "25036,25036@2025-07-01,2025-07-01,part",
        place: "3:35", vi: "chỉ nhận “whole”",
        en: "takes only “whole”"),
    BadFile(
        file: "units/successors.csv", old: "25048,25036@2025-07-01,2025-07-01",
        new: "25048,25036@2025-07-01,2025-07-02",
        place: "4:1", vi: "hở ở giữa",
        en: "a gap"),
    BadFile(
        file: "units/successors.csv", old: "25048,25036@2025-07-01,2025-07-01",
        new: "25048,92,2025-06-30",
        place: "4:1", vi: "vẫn còn vào ngày 2025-06-30",
        en: "still exists on 2025-06-30"),
    BadFile(
        file: "units/successors.csv", old: "25048,25036@2025-07-01,2025-07-01",
        new: "25048,679,2025-07-01",
        place: "4:1", vi: "không tồn tại vào ngày 2025-07-01",
        en: "does not exist on 2025-07-01"),
    BadFile(
        file: "units/successors.csv", old: "25048,25036@2025-07-01,2025-07-01",
        new: "25036,92,2025-07-01",
        place: "4:1", vi: "đã về một đơn vị khác ở dòng 3",
        en: "at line 3 already"),
    BadFile(
        file: "units/nho.csv", old: "Di Linh,thi_tran,",
        new: "Di Linh,thi_trann,",
        place: "5:21", vi: "không có loại đơn vị “thi_trann”",
        en: "unknown kind of unit “thi_trann”", suggestion: "thi_tran"),
    BadFile(
        file: "units/nho.csv", old: "191511",
        new: "191x",
        place: "4:39", vi: "“191x” không phải số",
        en: "“191x” is not a number"),
    BadFile(
        file: "units/nho.csv", old: "Cần Thơ,thanh_pho_tw,,",
        new: "Cần Thơ,thanh_pho_tw,2025-06-31,",
        place: "3:28", vi: "“2025-06-31” không phải ngày",
        en: "“2025-06-31” is not a day"),
    BadFile(
        file: "units/levels.yaml", old: "until: 2025-06-30",
        new: "until: 2025-05-31",
        place: "units/nho.csv:4:1", vi: "huyện Di Linh (679) còn sau ngày 2025-05-31",
        en: "Di Linh district (679) exists after 2025-05-31", refused: false),
    BadFile(
        file: "units/levels.yaml", old: "document: 1/QD",
        new: "document: 1/QDD",
        place: "5:15", vi: "“1/QDD” không có trong documents.yaml",
        en: "“1/QDD” is not listed", suggestion: "1/QD", refused: false),
]

/// What a campaign says must fit the rules.
let campaignMistakes = [
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "begins: 2022-06-03",
        new:
            "begins: 2022-06-03\nagencies:\n  - id: hu\n    style: dangg\n    name: HUYỆN ỦY\n    place: Di Linh\n"
            + "    code: HU\n    signers: [T/M BAN THƯỜNG VỤ, BÍ THƯ]",
        place: "8:12", vi: "không hiểu “dangg”",
        en: "“dangg” is not known", suggestion: "dang"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "begins: 2022-06-03",
        new:
            "begins: 2022-06-03\nagencies:\n  - id: hu\n    style: dang\n    name: HUYỆN ỦY\n    place: Di Linh\n"
            + "    code: BC/HU\n    signers: [T/M BAN THƯỜNG VỤ, BÍ THƯ]",
        place: "11:11", vi: "“BC/HU”: chỉ ghi ký hiệu của cơ quan",
        en: "“BC/HU”: write the office"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "begins: 2022-06-03",
        new:
            "begins: 2022-06-03\nagencies:\n  - id: hu\n    style: dang\n    name: HUYỆN ỦY\n    place: Di Linh\n"
            + "    code: HU\n    signers: [TM. BAN THƯỜNG VỤ, BÍ THƯ]",
        place: "12:15", vi: "văn bản của Đảng viết T/M",
        en: "papers of the Party have T/M", suggestion: "T/M BAN THƯỜNG VỤ"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "begins: 2022-06-03",
        new:
            "begins: 2022-06-03\nagencies:\n  - id: hu\n    style: nha-nuoc\n    name: HUYỆN ỦY\n    place: Di Linh\n"
            + "    code: UBND\n    signers: [T/M ỦY BAN NHÂN DÂN, CHỦ TỊCH]",
        place: "12:15", vi: "Mặt trận viết TM.",
        en: "the Front have TM.", suggestion: "TM. ỦY BAN NHÂN DÂN"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "begins: 2022-06-03",
        new:
            "begins: 2022-06-03\nagencies:\n  - id: hu\n    style: dang\n    name: HUYỆN ỦY\n    place: Di Linh\n"
            + "    code: HU\n    signers: [T/M BAN THƯỜNG VỤ, Bí thư]",
        place: "12:34", vi: "“Bí thư”: chức vụ viết chữ in hoa",
        en: "“Bí thư”: write the role in capitals"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "begins: 2022-06-03",
        new:
            "begins: 2022-06-03\nagencies:\n  - id: hu\n    style: dang\n    name: HUYỆN ỦY\n    place: Di Linh\n"
            + "    code: HU\n    signers: [T/M BAN THƯỜNG VỤ]\n    unit: \"9999\"",
        place: "13:11", vi: "“9999”",
        en: "“9999”"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "begins: 2022-06-03",
        new: "begins: 2022-06-03\nmonth_ends: 31",
        place: "6:13", vi: "tháng không kết thúc vào ngày 31",
        en: "no month ends on day 31"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "begins: 2022-06-03",
        new: "begins: 2022-06-03\nhours: 10:30-07:00",
        place: "6:8", vi: "“10:30-07:00” không phải giờ bắt đầu và giờ kết thúc",
        en: "“10:30-07:00” is no hour of beginning and of ending"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "begins: 2022-06-03",
        new: "begins: 2022-06-03\nmonth_ends: cuối tháng",
        place: "6:13", vi: "cuối tháng", en: "cuối tháng"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "begins: 2022-06-03",
        new: "begins: 2022-06-03\nmonth_end: 14",
        place: "6:1", vi: "month_end", en: "month_end", suggestion: "month_ends"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "id: nho\n",
        new: "id: nhoo\n",
        place: "1:5", vi: "“nhoo” khác tên tệp hoặc thư mục “nho”",
        en: "“nhoo” differs from the name of its file or folder"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "id: duong",
        new: "id: huyen",
        place: "26:9", vi: "“huyen” đã có",
        en: "“huyen” stands already", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "activities: [lam-duong, don-rac]",
        new: "activities: [lam-duong, don-rac, don-rac]",
        place: "9:34", vi: "“don-rac” đã có",
        en: "stands already", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "due: 2024-12-31",
        new: "due: 2025-12-31",
        place: "21:10", vi: "“trước năm 2025” có hạn là 2024-12-31, ở đây ghi 2025-12-31",
        en: "“trước năm 2025” is due 2024-12-31", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "due: 2030-12-31",
        new: "due: 2029-12-31",
        place: "30:10", vi: "“đến năm 2030” có hạn là 2030-12-31",
        en: "“đến năm 2030” is due 2030-12-31", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "    due: 2030-12-31\n",
        new: "",
        place: "26:5", vi: "ở đây ghi không có hạn",
        en: "no due day", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml",
        old: "    due: 2030-12-31\n    due_words: đến năm 2030\n",
        new: "    due: 2031-12-31\n",
        place: "30:10", vi: "không ghi due_words; theo câu trích, hạn là 2030-12-31",
        en: "there are no due_words; by the quoted sentence it is due 2030-12-31", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "due_words: thường xuyên",
        new: "due: 2025-12-31\n    due_words: thường xuyên",
        place: "38:10", vi: "nhiệm vụ thường xuyên, không có hạn",
        en: "a lasting duty", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "due_words: thường xuyên",
        new: "due_words: hằng năm",
        place: "38:16", vi: "câu trích không có chữ “hằng năm”",
        en: "does not say “hằng năm”", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "begins: 2022-06-03",
        new: "begins: 2025-01-01",
        place: "21:10", vi: "hạn 2024-12-31 trước ngày bắt đầu",
        en: "before the campaign begins", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "goal: { standard: huyen-1 }",
        new: "goal: { standard: xa-1 }",
        place: "20:23", vi: "dành cho xã, không dành cho huyện Di Linh",
        en: "is for commune, not for Di Linh district", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "goal: { standard: huyen-1 }",
        new: "goal: { members: { kinds: [huyen], standard: xa-1, at_least: 100 } }",
        place: "20:22", vi: "dành cho xã, không dành cho huyện",
        en: "is for commune, not for district", refused: false, others: 1),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "goal: { standard: huyen-1 }",
        new: "goal: { members: { kinds: [xa], indicator: xa-1/1.9, at_least: 100 } }",
        place: "20:48", vi: "bộ tiêu chí “xa-1” không có chỉ tiêu “1.9”",
        en: "has no indicator “1.9”", suggestion: "xa-1/1.1"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "goal: { standard: huyen-1 }",
        new: "goal: { members: { kinds: [huyen], indicator: xa-1/1.2, at_least: 100 } }",
        place: "20:22", vi: "dành cho xã, không dành cho huyện",
        en: "is for commune, not for district", refused: false, others: 1),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "goal: { standard: huyen-1 }",
        new:
            "goal: { members: { kinds: [xa], standard: xa-1, indicator: xa-1/1.2, at_least: 100 } }",
        place: "20:47", vi: "không ghi cả hai",
        en: "not both"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "activity: lam-duong, at_least",
        new: "activity: tuyen-truyen, at_least",
        place: "29:35", vi: "không có trong activities của nhiệm vụ",
        en: "not among the campaign", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "at_least: 10000, measure: m",
        new: "at_least: 10000, measure: km",
        place: "29:72", vi: "“lam-duong” tính bằng “m”",
        en: "measured in “m”", refused: false),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "{ indicator: xa-1/1.1,",
        new: "{ indicator: xa-1/2,",
        place: "15:18", vi: "không giao cho tỉnh quy định",
        en: "not left to the province"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "{ indicator: xa-1/1.1,",
        new: "{ indicator: xa-1/1.2,",
        place: "15:18", vi: "không giao cho tỉnh quy định",
        en: "not left to the province"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "mark: assumed, value: 80 }",
        new: "mark: assumed, value: 800 }",
        place: "15:68", vi: "800 không phải phần trăm",
        en: "800 is not a percentage"),
    BadFile(
        file: "campaigns/nho/campaign.yaml", old: "mark: assumed, value: 80 }",
        new:
            "mark: assumed, value: 80 }\n  - { indicator: xa-1/1.1, from: 2023-01-01, mark: assumed, value: 85 }",
        place: "16:5", vi: "có giá trị cùng thời gian ở dòng 15",
        en: "for the same time at line 15"),
]
