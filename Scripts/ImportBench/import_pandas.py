"""The import of a sheet of work days as one would write it with pandas and sqlite3.

The same tables, constraints, indexes, journal and sync settings as the log, without its triggers;
the same checks of days, units, programmes, amounts, parts and repeated rows; ids made for every
row. Prints seconds without the time that importing pandas takes, and the megabytes at the peak.

SHEET DATABASE NEW_LOG UNITS_CSV
"""
import hashlib
import os
import resource
import sqlite3
import sys
import time
import unicodedata

import numpy
import pandas

started = time.perf_counter()
sheet, database, new_log, units_file = sys.argv[1:]
KINDS = [
    "khoi-thong-cong-ranh", "trong-cay-xanh", "thu-gom-rac", "phat-quang", "cung-hoa-duong",
    "tu-sua-duong",
]
COUNTS = ["sessions", "people", "officials", "residents"]
GIFTS = {"hien-dat": 1000, "ung-ho-tien": 1000}
DONORS = {"cán bộ, đảng viên": "can-bo", "nhân dân": "nhan-dan", "ngân sách": "ngan-sach"}
PROGRAMMES = {"nong-thon-moi"}


def key(name):
    letters = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return " ".join(words.split())


def keys(names):
    codes, different = pandas.factorize(names)
    return numpy.array([key(name) for name in different], dtype=object)[codes]


def refuse(rows, why):
    if rows.any():
        sys.exit(f"line {int(numpy.flatnonzero(rows)[0]) + 2}: {why}")


def uuid(digits, version):
    return f"{digits[:8]}-{digits[8:12]}-{version}{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"


texts = ["day", "unit", "place", "programme", "organiser", "donor", "note"]
options = dict(dtype={name: str for name in texts}, keep_default_na=False,
               na_values={name: [""] for name in COUNTS + ["person_days", *KINDS, *GIFTS]})
if sheet.endswith(".xlsx"):
    frame = pandas.read_excel(sheet, engine=os.environ.get("EXCEL_ENGINE", "openpyxl"), **options)
    frame["day"] = frame["day"].str.slice(0, 10)
    frame[texts] = frame[texts].fillna("")
else:
    frame = pandas.read_csv(sheet, **options)
for name in texts:
    frame[name] = frame[name].str.strip().str.normalize("NFC")
days = pandas.to_datetime(frame["day"], format="%Y-%m-%d", errors="coerce")
refuse(days.isna() | (days.dt.year < 2000) | (days.dt.year > 2100), "no such day")
units = pandas.read_csv(units_file, dtype=str, keep_default_na=False)
units["from"] = pandas.to_datetime(units["valid_from"].replace("", "1700-01-01"))
units["until"] = pandas.to_datetime(units["valid_until"].replace("", "2200-01-01"))
alive = frame[["unit"]].assign(day=days, row=frame.index).merge(units, left_on="unit", right_on="code")
alive = alive[(alive["from"] <= alive["day"]) & (alive["day"] <= alive["until"])].set_index("row")
refuse(~frame.index.isin(alive.index), "no such unit on that day")
unit = alive["id"].sort_index()
refuse(~frame["programme"].isin(PROGRAMMES), "no such programme")
for name in ("place", "organiser"):
    refuse(frame[name].str.len() > 200, f"{name} is too long")
refuse(frame["note"].str.len() > 1000, "note is too long")
for name in COUNTS:
    refuse((frame[name] < 0) | (frame[name] % 1 != 0) & frame[name].notna(), f"{name} is no count")
thousandths = {}
for name in ["person_days", *KINDS, *GIFTS]:
    amount = frame[name] * 1000
    rounded = amount.round()
    refuse((amount < 0) | ((amount - rounded).abs() > 1e-6) | (amount > 1e15), f"{name} is no amount")
    thousandths[name] = rounded
refuse(frame["officials"].fillna(0) + frame["residents"].fillna(0) > frame["people"], "parts exceed people")
donor = frame["donor"].map(DONORS)
refuse(donor.isna() & (frame["donor"] != ""), "no such donor group")

iso = days.dt.strftime("%Y-%m-%d")
identity = zip(unit, iso, keys(frame["place"]), keys(frame["programme"]), keys(frame["organiser"]))
work_days = [uuid(hashlib.md5("\0".join(parts).encode()).hexdigest(), 8) for parts in identity]
refuse(pandas.Series(work_days).duplicated(), "the same work day twice")
noise = os.urandom(16 * len(frame)).hex()
moment = f"{int(time.time() * 1000):012x}"
uids = sorted(uuid(moment + noise[at + 12:at + 32], 7) for at in range(0, len(noise), 32))

log = sqlite3.connect(database, isolation_level=None)
log.executescript("""
    PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE; PRAGMA cache_size = -65536;
    PRAGMA foreign_keys = ON;
""")
log.execute("ATTACH ? AS made", (new_log,))
schema = log.execute("SELECT sql FROM made.sqlite_schema WHERE type IN ('table', 'index') AND sql NOT NULL "
                     "ORDER BY type DESC, rowid").fetchall()
log.execute("DETACH made")
for (statement,) in schema:
    log.execute(statement)
log.execute("BEGIN IMMEDIATE")
known = {work_day for (work_day,) in log.execute("SELECT work_day FROM revision")}
assert known.isdisjoint(work_days), "corrections are not part of this measurement"
numbers = range(1, len(frame) + 1)


def whole(column):
    return [None if value != value else int(value) for value in column.tolist()]


log.executemany(
    """INSERT INTO revision (id, uid, work_day, number, author, recorded_at, status, first_day, last_day, unit,
           key, format, programme, organiser, sessions, people, officials, residents, person_days)
       VALUES (?, ?, ?, 1, 'make bench', '2024-06-30T01:02:03.004Z', 'reported', ?, ?, ?, ?, 2, ?, ?, ?, ?, ?, ?, ?)""",
    zip(numbers, uids, work_days, iso, iso, unit, work_days, frame["programme"], frame["organiser"],
        *(whole(frame[name]) for name in COUNTS), whole(thousandths["person_days"])))
for name in KINDS:
    done = thousandths[name] > 0
    log.executemany("INSERT INTO revision_output VALUES (?, ?, ?)",
                    ((row + 1, name, amount) for row, amount in
                     zip(numpy.flatnonzero(done).tolist(), whole(thousandths[name][done]))))
for position, name in enumerate(GIFTS, 1):
    given = thousandths[name] > 0
    log.executemany("INSERT INTO revision_contribution VALUES (?, ?, ?, ?, NULL, NULL, NULL, ?)",
                    ((row + 1, position, name, amount, who) for row, amount, who in
                     zip(numpy.flatnonzero(given).tolist(), whole(thousandths[name][given]), donor[given])))
for name in ("place", "note"):
    said = frame[name] != ""
    log.executemany("INSERT INTO revision_text (revision, field, text) VALUES (?, ?, ?)",
                    ((row + 1, name, text) for row, text in
                     zip(numpy.flatnonzero(said).tolist(), frame[name][said])))
log.execute("COMMIT")
log.close()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
print(f"{time.perf_counter() - started:.3f} {peak:.0f}")
