#!/usr/bin/env python3
"""Makes the sheets that `thubay merge` is measured with, and does the same job in plain SQL.

    bench-merge.py sheets FOLDER FILES WORK_DAYS   one sheet a commune's log, of so many work days
    bench-merge.py plain LOG.sqlite FILE…          INSERT … SELECT, nine files at once

The logs are those that the program makes of the sheets; plain SQL leaves chain and sums out.
"""
import datetime
import resource
import sqlite3
import sys
import time

PARTS = ["output", "contribution", "text"]
LARGEST = "SELECT coalesce(max(id), 0) FROM main.revision"
UNITS = [25000, 25003, 25009, 25015, 25018, 25021, 25024, 25027, 25030, 25036]


def sheets(folder, files, work_days):
    for number in range(int(files)):
        with open(f"{folder}/xa-{number:03}.csv", "w", encoding="utf-8") as sheet:
            sheet.write(
                "day,unit,place,programme,organiser,people,person_days,khoi-thong-cong-ranh,"
                "trong-cay-xanh,ung-ho-tien,donor,note\n"
            )
            for row in range(int(work_days)):
                day = datetime.date(2022, 6, 4) + datetime.timedelta(days=7 * (row % 100))
                money = "500000,nhân dân" if row % 5 == 0 else ","
                sheet.write(
                    f"{day},{UNITS[number % len(UNITS)]},Thôn {number // len(UNITS)}{row // 100 + 101},"
                    f"nong-thon-moi,Đoàn Thanh niên xã,{40 + row % 40},20,{10 + row % 90},"
                    f"{10 + row % 80},{money},{'mưa' if row % 10 == 0 else ''}\n"
                )


def copy(database, other, known):
    base = database.execute(LARGEST).fetchone()[0]
    database.execute(
        f"INSERT INTO main.revision_parent SELECT revision + {base}, parent + {base} "
        f"FROM {other}.revision_parent WHERE revision > {known}"
    )
    for table, key in [(f"revision_{part}", "revision") for part in PARTS] + [("revision", "id")]:
        rest = [row[1] for row in database.execute(f"PRAGMA main.table_info({table})")][1:]
        database.execute(
            f"INSERT INTO main.{table} SELECT {key} + {base}, {', '.join(rest)} "
            f"FROM {other}.{table} WHERE {key} > {known}"
        )


def plain(log, files):
    begin = time.monotonic()
    database = sqlite3.connect(log, isolation_level=None)
    database.executescript(
        "PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE; PRAGMA cache_size = -65536;"
        "PRAGMA foreign_keys = ON"
    )
    # What every log has from the start is left out.
    known = database.execute(LARGEST).fetchone()[0]
    # Ten files can be attached at most: as many as possible are written in one transaction.
    for start in range(0, len(files), 9):
        batch = list(enumerate(files[start : start + 9]))
        for number, path in batch:
            database.execute(f"ATTACH ? AS other{number}", (path,))
        database.execute("BEGIN IMMEDIATE")
        for number, _ in batch:
            copy(database, f"other{number}", known)
        database.execute("COMMIT")
        for number, _ in batch:
            database.execute(f"DETACH other{number}")
    database.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{time.monotonic() - begin:.2f} {peak:.0f}")


if __name__ == "__main__":
    if sys.argv[1] == "sheets":
        sheets(*sys.argv[2:])
    else:
        plain(sys.argv[2], sys.argv[3:])
