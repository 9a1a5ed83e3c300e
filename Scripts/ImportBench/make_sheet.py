"""Writes a sheet of so many work days: every kind of column, no two of one key. ROWS FILE"""
import random
import sys

rows, path = int(sys.argv[1]), sys.argv[2]
random.seed(15)
units = [  # Di Linh before 2025-07-01
    "25000", "25003", "25006", "25007", "25009", "25012", "25015", "25018", "25021", "25024",
    "25027", "25030", "25033", "25036", "25039", "25042", "25045", "25048", "25051",
]
kinds = [
    "khoi-thong-cong-ranh", "trong-cay-xanh", "thu-gom-rac", "phat-quang", "cung-hoa-duong",
    "tu-sua-duong",
]
columns = [
    "day", "unit", "place", "programme", "organiser", "sessions", "people", "officials",
    "residents", "person_days", *kinds, "hien-dat", "ung-ho-tien", "donor", "note",
]
with open(path, "w", encoding="utf-8", newline="") as sheet:
    sheet.write(",".join(columns) + "\n")
    for row in range(rows):
        people = random.randint(10, 300)
        done = {kind: f"{random.randint(1, 2000)}" if random.random() < 0.3 else "" for kind in kinds}
        done[random.choice(kinds)] = f"{random.randint(1, 400)}.{random.randint(1, 9)}"
        gives = random.random() < 0.2
        cells = [
            f"2024-{row % 12 + 1:02}-{row % 28 + 1:02}", units[row % len(units)],
            f"Thôn {row // (len(units) * 84) + 1}", "nong-thon-moi",
            ["Đoàn Thanh niên xã", "Hội Phụ nữ xã", "UBND xã"][row // 19 % 3], "1", str(people),
            str(people // 5), str(people // 2), f"{people / 2:.1f}", *(done[k] for k in kinds),
            "120" if gives else "", str(random.randint(1, 90) * 100_000) if gives else "",
            "nhân dân" if gives else "", "kết hợp phát tờ rơi" if random.random() < 0.1 else "",
        ]
        sheet.write(",".join(cells) + "\n")
