#!/usr/bin/env python3
"""Split di-linh-reported.csv into the CSV files that `thubay init` reads.

Run it anywhere:  python3 split-reported.py
It reads the file beside it, writes three files into the campaign's folder, prints how many rows went where, and fails when
a row went nowhere. Counts (`members_met`, `criteria_met`) stand in campaign.yaml under `reported`; here they are only
counted.
"""

import csv
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
CAMPAIGN = HERE.parent

ACTIVITIES = [
    "tu-sua-duong", "cung-hoa-duong", "cai-tao-ngo-xom", "duong-noi-dong", "khoi-thong-cong-ranh", "nao-vet-kenh-muong",
    "trong-cay-xanh", "trong-hoa", "cham-soc-hoa", "thu-gom-rac", "phat-quang", "ve-sinh-moi-truong", "lap-den",
    "duong-dien-sang", "tuyen-truyen",
]
WORK_DAYS = (
    ["day", "until", "unit", "place", "programme", "organiser", "sessions", "people", "officials", "armed_forces",
     "union_members", "residents", "person_days"]
    + ACTIVITIES
    + ["hien-dat", "so-ho-hien-dat", "ung-ho-tien", "vat-lieu-ten", "vat-lieu-so-luong", "vat-lieu-dvt",
       "vat-lieu-quy-tien", "donor", "note", "id"]
)
ASSESSMENTS = ["unit", "standard", "indicator", "day", "numerator", "denominator", "value", "pass", "level", "source", "note"]
RECOGNITIONS = ["unit", "standard", "document", "day", "day_is", "for_year", "withdrawn_on", "source", "note"]

# (subject, unit) of a work row -> (activity, metres per unit, what the source calls it)
WORK = {
    ("trong-hoa", "km flower roads cared for"): ("cham-soc-hoa", 1000, "chăm sóc đường hoa"),
    ("khoi-thong-cong-ranh", "km drains dredged"): ("khoi-thong-cong-ranh", 1000, "khơi thông cống rãnh"),
    ("tu-sua-duong", "km road repaired"): ("tu-sua-duong", 1000, "sửa đường"),
}
MATERIAL = {("material", "bags of cement"): ("Xi măng", "bao")}
PLACES = {"Gia Hiệp, thôn 3; a firm gave material, people gave labour": "Thôn 3"}

# The notes of the source file, in the language of those who read the log.
NOTES = {
    '"over"': "nguồn ghi “trên”",
    "Gia Hiệp, thôn 3; a firm gave material, people gave labour": "doanh nghiệp hỗ trợ vật liệu, nhân dân góp công",
    "Đinh Trang Thượng, 10 bags per household": "10 bao mỗi hộ",
    "province submission for Di Linh town": "Hồ sơ của tỉnh đề nghị công nhận thị trấn Di Linh",
    "ministry appraisal meeting; no formal decision found":
        "Hội nghị thẩm định của Bộ Xây dựng; chưa tìm thấy quyết định công nhận",
    "Hòa Ninh, model commune in education": "Kiểu mẫu về giáo dục",
}
# What the program has no place for: kept in the source file alone.
KEPT = {"members_at", "model_places", "resources", "share", "target", "figure", "mountain_commune"}
INFERRED = "follows from 16/18 with only Gia Bắc and Sơn Điền left"
INFERRED_VI = "Suy ra từ 16/18 xã, khi chỉ còn Gia Bắc và Sơn Điền chưa đạt"


def vietnamese(note):
    """The note in Vietnamese; a bare commune name says nothing that the unit does not say."""
    if note.endswith(INFERRED):
        return INFERRED_VI
    if note in NOTES:
        return NOTES[note]
    return "" if note.replace(" ", "").isalpha() else note


def metres(value, per_unit):
    """Exact, without zeros at the end: 2.1 km is 2100 m."""
    return f"{(Decimal(value) * per_unit).normalize():f}"


def recognition(row):
    return {
        "unit": row["unit_code"], "standard": row["subject"], "day": row["date"], "day_is": row["date_is"],
        "for_year": row["value"] if row["unit"] == "for year" else "",
        "source": row["source"], "note": vietnamese(row["note"]),
    }


def assessment(row):
    scored = row["what"] == "score"
    return {
        "unit": row["unit_code"], "standard": row["subject"], "day": row["date"],
        "value": row["value"] if scored else "", "pass": "" if scored else "đạt",
        "level": "verified" if scored else "appraised", "source": row["source"], "note": vietnamese(row["note"]),
    }


def add_work(days, row):
    """Adds the row to the work day of its unit, place and period, which one line of the sheet describes."""
    first = row["date_is"].removeprefix("half-year from ")
    place = PLACES.get(row["note"], "")
    day = days.setdefault((first, row["date"], row["unit_code"], place, row["source"]), {
        "day": first, "until": row["date"], "unit": row["unit_code"], "place": place, "programme": "nong-thon-moi",
        "organiser": "Theo báo chí", "note": [],
    })
    kind = (row["subject"], row["unit"])
    if kind in WORK:
        activity, per_unit, words = WORK[kind]
        day[activity] = metres(row["value"], per_unit)
    else:
        name, measure = MATERIAL[kind]
        words = name.lower()
        day |= {"vat-lieu-ten": name, "vat-lieu-so-luong": row["value"], "vat-lieu-dvt": measure}
    said = vietnamese(row["note"])
    day["note"].append(f"{words}: {said}" if said else words)


def work_days(days):
    """The lines of the sheet: the words of each day's rows, then their source, are its note."""
    return [day | {"note": f"{'; '.join(day['note'])} ({source})"} for (*_, source), day in days.items()]


def write(name, columns, rows):
    with open(CAMPAIGN / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main():
    with open(HERE / "di-linh-reported.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    recognitions, assessments, days = [], [], {}
    went, lost = Counter(), []
    for line, row in enumerate(rows, start=2):
        what, kind = row["what"], (row["subject"], row["unit"])
        if what == "recognition" and row["date_is"] in ("on", "by"):
            recognitions.append(recognition(row))
            went["reported-recognitions.csv"] += 1
        elif what in ("score", "appraised"):
            assessments.append(assessment(row))
            went["reported-assessments.csv"] += 1
        elif what in ("work", "contribution") and (kind in WORK or kind in MATERIAL):
            add_work(days, row)
            went["reported-work-days.csv"] += 1
        elif what in KEPT or row["subject"] == "xa-ntm-2010-2015":
            went["kept in the sources alone"] += 1
        elif what in ("members_met", "criteria_met"):
            went["campaign.yaml (reported)"] += 1
        else:
            lost.append(f"di-linh-reported.csv:{line}: no place for {what} {row['subject']} ({row['unit']})")
    if lost:
        sys.exit("\n".join(lost))
    write("reported-recognitions.csv", RECOGNITIONS, recognitions)
    write("reported-assessments.csv", ASSESSMENTS, assessments)
    write("reported-work-days.csv", WORK_DAYS, work_days(days))
    for name, count in sorted(went.items()):
        print(f"{name}: {count} of {len(rows)} rows")
    print(f"reported-work-days.csv has {len(days)} lines: what one unit reports of one period in one place stands together")


if __name__ == "__main__":
    main()
