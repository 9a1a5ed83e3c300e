#!/usr/bin/env python3
"""Makes the files that `thubay merge` is measured with, and does the same job in plain SQL.

    bench-merge.py make EMPTY.sqlite FOLDER FILES WORK_DAYS   files of so many work days each
    bench-merge.py plain LOG.sqlite FILE…                     INSERT … SELECT, nine files at once

EMPTY.sqlite is a log of the campaign; the tables and triggers are those that the program made.
"""
import resource
import shutil
import sqlite3
import sys
import time

PARTS = ["output", "contribution", "text"]
LARGEST = "SELECT coalesce(max(id), 0) FROM main.revision"


def make(empty, folder, files, work_days):
    for number in range(int(files)):
        path = f"{folder}/xa-{number:03}.sqlite"
        shutil.copy(empty, path)
        database = sqlite3.connect(path, isolation_level=None)
        database.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"
            "CREATE TEMP TABLE made (id INTEGER PRIMARY KEY, work_day, number, uid);"
            "CREATE TEMP TABLE base AS SELECT coalesce(max(id), 0) AS id FROM revision;"
        )
        # Every tenth work day has a second revision, a confirmation.
        database.execute(
            """WITH RECURSIVE day (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM day WHERE i < :days)
               INSERT INTO made (id, work_day, number, uid)
               SELECT (SELECT id FROM base) + row_number() OVER (ORDER BY number, i),
                   printf('%08x-%04x-8%03x-8000-%012x', (i * 2654435761 + :file * 97) % 4294967296,
                       :file, i % 4096, i), number,
                   printf('018f%04x-%04x-7%03x-8000-%012x', (i + 50000 * (number - 1)) / 65536,
                       (i + 50000 * (number - 1)) % 65536, :file, i)
               FROM day JOIN (SELECT 1 AS number UNION ALL SELECT 2)
               WHERE number = 1 OR i % 10 = 0""",
            {"days": int(work_days), "file": number},
        )
        database.executescript(
            """BEGIN;
            INSERT INTO revision_parent
                SELECT child.id, parent.id FROM made AS child JOIN made AS parent
                    ON parent.number = 1 AND child.number = 2
                        AND parent.work_day = child.work_day;
            INSERT INTO revision_output
                SELECT id, kind, 1000 * (10 + id % 90) FROM made
                    JOIN (SELECT 'khoi-thong-cong-ranh' AS kind UNION ALL SELECT 'trong-cay-xanh');
            INSERT INTO revision_contribution
                SELECT id, 1, 'ung-ho-tien', 500000000, NULL, NULL, NULL, 'nhan-dan' FROM made
                WHERE id % 5 = 0;
            INSERT INTO revision_text (revision, field, text)
                SELECT id, 'place', 'Thôn ' || (id % 12 + 1) FROM made;
            INSERT INTO revision_text (revision, field, text)
                SELECT id, 'note', '[không gửi kèm]' FROM made WHERE id % 10 = 0;
            INSERT INTO revision
                SELECT id, uid, work_day, number, 'UBND xã', '2024-06-30T01:02:03.004Z',
                    iif(number = 1, 'reported', 'confirmed'), NULL,
                    iif(number = 1, NULL, 'Trưởng thôn'), iif(number = 1, NULL, '2024-06-30'),
                    day, day, '25036', 'nong-thon-moi', 'Đoàn Thanh niên xã', 1, 40 + id % 40,
                    NULL, NULL, NULL, NULL, 20000
                FROM (SELECT *, date('2022-06-04', (7 * (id % 150)) || ' days') AS day FROM made);
            COMMIT;"""
        )
        database.close()


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
    if sys.argv[1] == "make":
        make(*sys.argv[2:])
    else:
        plain(sys.argv[2], sys.argv[3:])
