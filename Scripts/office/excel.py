"""Opens our workbooks as others do, changes and fills them, and brings them and others' in again."""
import datetime, json, os, pathlib, re, shutil, subprocess, sys, zipfile

import openpyxl

thubay, folder = sys.argv[1], pathlib.Path(sys.argv[2])
failed = []


def check(holds, what):
    if not holds:
        failed.append(what)
        print("!", what)


def run(*words, log=None):
    environment = dict(os.environ)
    if log:
        environment["THUBAY_DATABASE"] = str(log)
    done = subprocess.run([thubay, *map(str, words)], capture_output=True, text=True, env=environment)
    return done.returncode, done.stdout, done.stderr


def table(path, first, sheet=None):
    """Heads and rows of the table whose head has a cell of that text."""
    book = openpyxl.load_workbook(path)
    page = book[sheet] if sheet else book.worksheets[0]
    rows = list(page.iter_rows(values_only=True))
    start = next(i for i, row in enumerate(rows) if first in row)
    heads = rows[start]
    found = []
    for row in rows[start + 1:]:
        if all(cell is None for cell in row):
            break
        found.append(row)
    return heads, found


# Every figure of the list is the figure of the JSON, as a number; every day a day.
heads, rows = table(folder / "list.xlsx", "Ngày")
listed = json.loads((folder / "list.json").read_text())["workDays"]
check(len(rows) == len(listed), f"list: {len(rows)} hàng, JSON {len(listed)}")
column = {head: i for i, head in enumerate(heads)}
kinds = {head: i for i, head in enumerate(heads) if re.search(r"\(.+\)$", head or "")}
figures = 0
for row, entry in zip(rows, listed):
    check(row[column["Ngày"]] == datetime.datetime.fromisoformat(entry["day"]), f"list: ngày {entry['id']}")
    check(row[column["Mã buổi"]] == entry["id"], f"list: mã {entry['id']}")
    for title, key in (("Tổng số lượt người", "people"), ("Ngày công (công)", "personDays"), ("Số buổi", "sessions")):
        value = row[column[title]]
        check(value == entry.get(key), f"list: {title} {value} ≠ {entry.get(key)} ({entry['id']})")
        figures += 1
    amounts = sorted(row[i] for head, i in kinds.items() if isinstance(row[i], (int, float)) and not head.startswith("Ngày công"))
    outputs = sorted([o["quantity"] for o in entry["outputs"]]
                     + [c["quantity"] for c in entry["contributions"]]
                     + [c["value"] for c in entry["contributions"] if c.get("value")])
    material = [c["quantity"] for c in entry["contributions"] if c["kind"] == "vat-lieu"]
    quantity = row[column["Số lượng vật liệu"]]
    check(sorted(amounts + ([quantity] if quantity is not None else [])) == outputs or not material and amounts == outputs,
          f"list: khối lượng {amounts} ≠ {outputs} ({entry['id']})")
    figures += len(outputs)
print(f"   sổ: {len(rows)} hàng, {figures} con số bằng JSON")

# Every number of the month's report stands in the JSON, and every figure of the JSON's lines in the table.
def numbers(value):
    if isinstance(value, bool) or value is None:
        return
    if isinstance(value, (int, float)):
        yield round(float(value), 9)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from numbers(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from numbers(inner)


for month in ("2024-05", "2024-06"):
    known = set(numbers(json.loads((folder / f"month-{month}.json").read_text())))
    heads, rows = table(folder / f"month-{month}.xlsx", "Nội dung")
    own = [cell for row in rows for cell in row if isinstance(cell, (int, float)) and not isinstance(cell, bool)]
    missing = [cell for cell in own if round(float(cell), 9) not in known]
    check(len(own) > 100, f"month {month}: chỉ {len(own)} con số")
    check(not missing, f"month {month}: không có trong JSON: {missing[:5]}")
    print(f"   báo cáo {month}: {len(own)} con số có trong JSON")

heads, rows = table(folder / "board.xlsx", "Mục tiêu")
targets = json.loads((folder / "board.json").read_text())["targets"]
for row, target in zip(rows, targets):
    share = row[heads.index("Mức độ hoàn thành")]
    known = target["part"].get("share")
    check(isinstance(share, str) if known is None else abs(share - known) < 1e-9, f"board: {share} ≠ {known}")

# LibreOffice computes the formulas anew: what it comes to is what stood there.
formulas = 0
for path in sorted(folder.glob("*.xlsx")):
    ours, texts = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
    again = openpyxl.load_workbook(folder / "again" / path.name, data_only=True)
    for page in texts:
        for row in page.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    formulas += 1
                    own, new = ours[page.title][cell.coordinate].value, again[page.title][cell.coordinate].value
                    check(abs(own - new) < 1e-6, f"{path.name} {page.title}!{cell.coordinate}: {own} ≠ {new}")
    check((folder / "drawn" / f"{path.stem}.pdf").exists(), f"{path.name}: LibreOffice không mở được")
check(formulas > 10, f"chỉ {formulas} công thức")
charts = sum(len(page._charts) for page in openpyxl.load_workbook(folder / "charts.xlsx"))
check(charts >= 8, f"chỉ {charts} biểu đồ")
print(f"   {formulas} công thức LibreOffice tính lại như cũ, {charts} biểu đồ sửa được")

# List → Excel → three cells changed → exactly three changes, before → after.
log = folder / "again.sqlite"
shutil.copy(os.environ["THUBAY_DATABASE"], log)
book = openpyxl.load_workbook(folder / "list.xlsx")
page = book.worksheets[0]
at = {cell.value: cell.column for cell in page[1]}
planned = [(40, "Tổng số lượt người", 77), (41, "Thôn, tổ dân phố", "Thôn 99"), (42, "Ngày công (công)", 33.5)]
before = [page.cell(row, at[title]).value for row, title, _ in planned]
for row, title, value in planned:
    page.cell(row, at[title]).value = value
book.save(folder / "changed.xlsx")
status, out, err = run("log", "import", folder / "changed.xlsx", log=log)
check(status == 0, f"changed: {err[:400]}")
check("thêm 0, sửa 3" in out, f"changed: {out[-200:]}")
check(out.count("→") == 3, f"changed: {out}")
print("   " + out.strip().replace("\n", "\n   "))
status, out, err = run("log", "import", folder / "changed.xlsx", log=log)
check("không có gì mới" in out, f"changed again: {out}{err}")

# The same list as LibreOffice (Vietnamese, English), openpyxl and others write it changes nothing.
shutil.copy(os.environ["THUBAY_DATABASE"], log)
for path in (folder / "again" / "list.xlsx",):
    status, out, err = run("log", "import", path, log=log)
    check(status == 0 and "không có gì mới" in out, f"LibreOffice: {out}{err[:300]}")

# Templates: lists, checks, one sheet to fill; what they refuse the import refuses too.
book = openpyxl.load_workbook(folder / "template.xlsx")
check([p.sheet_state for p in book] == ["visible", "visible", "hidden"], f"template: {[(p.title, p.sheet_state) for p in book]}")
page = book.worksheets[0]
check(page.freeze_panes is not None and page.print_title_rows == "$1:$1", "template: dòng đầu")
check(page.page_setup.orientation == "landscape" and page.page_setup.paperSize in (9, "9"), "template: khổ giấy")
checks = {v.type for v in page.data_validations.dataValidation}
check({"list", "date", "whole", "decimal", "textLength"} <= checks, f"template: {checks}")
at = {cell.value: cell.column for cell in page[1]}
lists = book["Danh mục"]
units = [c.value for c in lists[[c.value for c in lists[1]].index("unit") + 1 and openpyxl.utils.get_column_letter([c.value for c in lists[1]].index("unit") + 1)]][1:]
good = {"Ngày": datetime.date(2024, 6, 8), "Xã, thị trấn": units[0], "Thôn, tổ dân phố": "Thôn 77", "Tổng số lượt người": 45}
bad = [("Ngày", datetime.date(1999, 12, 31)), ("Ngày", datetime.date(2101, 1, 1)), ("Xã, thị trấn", "xã Không Có"),
       ("Tổng số lượt người", -1), ("Tổng số lượt người", 4.5), ("Ngày công (công)", -0.5), ("Nhóm đóng góp", "ai đó"),
       ("Chương trình", "không có"), ("Ghi chú", "x" * 1001), ("Thôn, tổ dân phố", "x" * 201)]


def fill(cells, name):
    book = openpyxl.load_workbook(folder / "template.xlsx")
    for title, value in cells.items():
        book.worksheets[0].cell(3, at[title]).value = value
    book.save(folder / name)
    return folder / name


shutil.copy(os.environ["THUBAY_DATABASE"], log)
status, out, err = run("log", "import", fill(good, "filled.xlsx"), log=log)
check(status == 0 and "thêm 1" in out, f"template: {out}{err[:400]}")
for title, value in bad:
    status, out, err = run("log", "import", fill({**good, title: value}, "wrong.xlsx"), "--dry-run", log=log)
    letter = openpyxl.utils.get_column_letter(at[title])
    check(status == 1 and f"wrong.xlsx [Buổi ra quân] {letter}3" in err, f"template {title} {str(value)[:20]}: {status} {err[:300]}")
print(f"   mẫu: {len(bad)} giá trị mẫu không nhận thì nhập cũng không nhận")

book = openpyxl.load_workbook(folder / "assess.xlsx")
page = book.worksheets[0]
check(page.max_row > 50, f"assess: {page.max_row} hàng")
at = {cell.value: cell.column for cell in page[1]}
row = next(r for r in range(2, page.max_row) if "%" in str(page.cell(r, at["Mức đạt chuẩn"]).value))
code = page.cell(row, at["Chỉ tiêu"]).value
for title, value in {"Ngày đánh giá": datetime.date(2024, 6, 30), "Giá trị": 91.5, "Cấp đánh giá": "tự đánh giá"}.items():
    page.cell(row, at[title]).value = value
book.save(folder / "assessed.xlsx")
status, out, err = run("assess", "import", folder / "assessed.xlsx", log=log)
check(status == 0 and ("thêm 1" in out or "sửa 1" in out), f"assess {code}: {out}{err[:400]}")

book = openpyxl.load_workbook(folder / "sheet.xlsx")
page = book.worksheets[0]
at = {cell.value: cell.column for cell in page[1]}
waiting = next((r for r in range(2, page.max_row) if str(page.cell(r, at["Tình trạng xác nhận"]).value).startswith("đã báo cáo")), 2)
page.cell(waiting, at["Người xác nhận"]).value = "trưởng thôn"
page.cell(waiting, at["Ngày xác nhận"]).value = datetime.date(2024, 7, 1)
book.save(folder / "signed.xlsx")
status, out, err = run("log", "confirm", "--file", folder / "signed.xlsx", log=log)
check(status == 0, f"sheet: {out}{err[:400]}")

sys.exit(f"{len(failed)} điều sai" if failed else 0)
