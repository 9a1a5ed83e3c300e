"""Recomputes what docs/so-ghi.md says, without a line of the program.

    so_ghi.py vectors docs/so-ghi.md    the test vectors of the page
    so_ghi.py log FILE.sqlite           every hash and every head of a log; prints its code
"""
import datetime
import hashlib
import json
import re
import sqlite3
import struct
import sys

TYPES = {"text": 1, "integer": 2, "instant": 3, "digest": 4}


def canonical(form, fields):
    out = form.encode()
    for name, kind, value in fields:
        if kind == "digest":
            value = bytes.fromhex(value) if isinstance(value, str) else value
        else:
            value = str(value).encode()
        out += name.encode() + bytes([TYPES[kind]]) + struct.pack(">I", len(value)) + value
    return out


def digest(form, fields):
    return hashlib.sha256(canonical(form, fields)).digest()


def head_before(campaign):
    return hashlib.sha256(b"thubay-head-2" + campaign.encode()).digest()


def head_after(head, number, link):
    return hashlib.sha256(head + struct.pack(">q", number) + link).digest()


def code(number, head):
    bits = int.from_bytes(head[:10], "big")
    letters = "".join(
        "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[bits >> shift & 31] for shift in range(75, -1, -5))
    return f"{number}-" + "-".join(letters[at:at + 4] for at in range(0, 16, 4))


def vectors(page):
    block = re.search(r"```json\n(.*?)```", open(page, encoding="utf-8").read(), re.S)
    found = json.loads(block.group(1))
    for vector in found["revisions"]:
        got = digest(vector["format"], vector["fields"]).hex()
        assert got == vector["sha256"], (vector["what"], got)
    text = found["text"]
    got = hashlib.sha256(bytes.fromhex(text["salt"]) + text["text"].encode()).hexdigest()
    assert got == text["commitment"], got
    heads = found["heads"]
    head = head_before(heads["campaign"])
    for number, link in enumerate(heads["links"], 1):
        head = head_after(head, number, bytes.fromhex(link))
    assert head.hex() == heads["head"] and code(len(heads["links"]), head) == heads["code"], (
        head.hex(), code(len(heads["links"]), head))
    return len(found["revisions"])


SAID = {
    "revision": "uid work_day number author recorded_at status confirmed_on first_day last_day unit "
                "programme organiser sessions people officials armed_forces union_members residents "
                "person_days origin request place_id work_item",
    "assessment": "uid assessment number author recorded_at status reason unit standard part day "
                  "level verdict numerator denominator value level_name source note origin",
    "recognition": "uid recognition number author recorded_at status reason unit standard document "
                   "day day_is for_year withdrawn_on source note place origin",
    "work_item": "uid work_item number author recorded_at status reason unit place title lead partners "
                 "standard part quantity measure day due state state_on state_reason planned_officials "
                 "planned_residents planned_firms planned_budget planned_land planned_person_days "
                 "planned_material planned_material_quantity planned_material_measure "
                 "planned_material_value given_officials given_residents given_firms given_budget "
                 "given_land given_person_days given_material given_material_quantity "
                 "given_material_measure given_material_value result confirmed_by confirmed_on source "
                 "note origin",
    "duty_count": "uid duty_count number author recorded_at status reason kind unit place period "
                  "first_day day amount of_amount last_on source note origin",
    "review_answer": "uid finding rule work_days note author recorded_at",
    "simulation": "seed author recorded_at",
    "redaction": "work_day field author recorded_at reason ledger",
    "closing": "uid period unit head author recorded_at place",
    "merging": "file file_hash head first last accepted pending texts author recorded_at",
    "upgrade": "from_version texts author recorded_at",
    "export": "head units law texts recorded_at",
}
ONE = {"simulation", "upgrade", "export"}
LEDGERS = {"revision", "assessment", "recognition", "work_item", "duty_count"}
LATER = {"revision": {"work_item": 3}, "recognition": {"place": 3}, "redaction": {"ledger": 5}, "closing": {"place": 5}}
# Words that stand beside the row since version 5, in rows of format 3.
BESIDE = {
    "revision": set(),
    "assessment": {"reason", "note"},
    "recognition": {"reason", "note", "place"},
    "work_item": {"reason", "note", "place", "title", "state_reason", "result", "confirmed_by"},
    "duty_count": {"reason", "note", "place"},
}


def field(name, value):
    if name == "recorded_at":
        day = datetime.datetime.strptime(value, "%Y-%m-%dT%H:%M:%S.%fZ")
        since = day - datetime.datetime(1970, 1, 1)
        return name, "instant", since // datetime.timedelta(milliseconds=1)
    if isinstance(value, bytes):
        return name, "digest", value
    return name, "integer" if isinstance(value, int) else "text", value


def log(path):
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    campaign, = base.execute("SELECT campaign FROM log").fetchone()
    head = head_before(campaign)
    links = {}
    version, = base.execute("PRAGMA user_version").fetchone()
    for number, kind, row, kept, kept_head in base.execute(
            "SELECT number, kind, row, hash, head FROM chain ORDER BY number"):
        names = [n for n in SAID[kind].split() if LATER.get(kind, {}).get(n, 1) <= version]
        key = "one" if kind in ONE else "id"
        form = 0
        if kind in LEDGERS:
            form, = base.execute(f"SELECT format FROM {kind} WHERE id = ?", (row,)).fetchone()
            if form == 3:
                names = [n for n in names if n not in BESIDE[kind]]
        values = base.execute(
            f"SELECT {', '.join(names)} FROM {kind} WHERE {key} = ?", (row,)).fetchone()
        fields = [field(n, v) for n, v in zip(names, values) if v is not None]
        if kind in LEDGERS:
            if kind == "revision":
                fields += parts(base, row)
            if kind == "revision" or version > 4:
                fields += texts(base, kind, row)
            parents = sorted(links[kind, parent] for parent, in base.execute(
                f"SELECT parent FROM {kind}_parent WHERE revision = ?", (row,)))
            fields += [("parent", "digest", parent) for parent in parents]
            form = "thubay-revision-1" if form == 1 else "thubay-revision-2"
        else:
            form = "thubay-event-2"
            fields.insert(0, ("kind", "text", kind))
        got = digest(form, fields)
        assert got == kept, (number, kind, row)
        head = head_after(head, number, got)
        assert head == kept_head, (number, "head")
        links[kind, row] = got
    return code(len(links), head)


def parts(base, row):
    found = []
    for kind, quantity in base.execute(
            "SELECT kind, quantity FROM revision_output WHERE revision = ? ORDER BY kind", (row,)):
        found += [("output.kind", "text", kind), ("output.quantity", "integer", quantity)]
    names = "kind quantity name measure value donor".split()
    for values in base.execute(
            f"SELECT {', '.join(names)} FROM revision_contribution WHERE revision = ? "
            "ORDER BY kind, position", (row,)):
        found += [field("contribution." + n, v) for n, v in zip(names, values) if v is not None]
    return found


def texts(base, kind, row):
    found = []
    for name, salt, text, kept in base.execute(
            f"SELECT field, salt, text, commitment FROM {kind}_text WHERE revision = ? "
            "AND committed_by IS NULL AND commitment IS NOT NULL ORDER BY field", (row,)):
        if salt is not None:
            assert hashlib.sha256(salt + text.encode()).digest() == kept, (row, name)
        found.append((name, "digest", kept))
    return found


if __name__ == "__main__":
    print({"vectors": vectors, "log": log}[sys.argv[1]](sys.argv[2]))
