"""Opens Word files as others do and compares them with the PDF and the JSON of the same report."""
import collections, io, json, pathlib, re, subprocess, sys, zipfile

import docx, openpyxl
from docx.enum.section import WD_ORIENT

folder = pathlib.Path(sys.argv[1])
failed = []


def check(holds, what):
    if not holds:
        failed.append(what)
        print("!", what)


def words_of_pdf(path):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    pages = text.split("\f")
    # The number of a page stands alone above, from the second on.
    return [w for n, page in enumerate(pages) for w in re.sub(rf"^\s*{n + 1}\n", "", page).split()]


def words_of_word(document):
    body = document.element.body
    found = []
    for paragraph in body.iter("{%s}p" % docx.oxml.ns.nsmap["w"]):
        found += "".join(
            t.text or "" if t.tag.endswith("}t") else "\n"
            for t in paragraph.iter("{%s}t" % docx.oxml.ns.nsmap["w"], "{%s}br" % docx.oxml.ns.nsmap["w"])
        ).split()
    return found


def letters(words):
    # A word may be broken at the end of a line on paper: letters are compared, not words.
    return collections.Counter("".join(words))


for path in sorted(folder.glob("*.docx")):
    document = docx.Document(path)
    name = path.stem
    for section in document.sections:
        got = [round(x.mm) for x in (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)]
        check(got == [20, 20, 30, 15], f"{name}: lề {got}")
        turned = section.orientation == WD_ORIENT.LANDSCAPE
        check((section.page_width > section.page_height) == turned, f"{name}: khổ giấy")
    check(document.sections[0].different_first_page_header_footer, f"{name}: trang đầu có số trang")
    check("vi-VN" in document.styles.element.xml, f"{name}: ngôn ngữ")
    drawn = folder / "drawn" / f"{name}.pdf"
    check(drawn.exists() and drawn.stat().st_size > 5_000, f"{name}: LibreOffice không vẽ được")
    if name.startswith("leaders"):
        told = subprocess.run(["pdfinfo", drawn], capture_output=True, text=True).stdout
        sides = 1 if "signed" in name or not any("/charts/" in part.partname for part in document.part.package.iter_parts()) else 2
        check(int(re.search(r"Pages:\s+(\d+)", told).group(1)) <= sides, f"{name}: hơn {sides} mặt giấy")
        # The same rows as on paper, and as many left out.
        paper = " ".join(words_of_pdf(folder / f"paper-{name}.pdf"))
        rest = [t.rows[-1].cells[0].text for t in document.tables if t.rows[-1].cells[0].text.startswith("và ")]
        check(sorted(rest) == sorted(re.findall(r"và \d+ (?:mục tiêu|đơn vị) khác", paper)), f"{name}: {rest}")
    pdf = path.with_suffix(".pdf")
    if pdf.exists():
        # Paper says in the foot of every page what Word has in its footers once.
        ours = set(words_of_word(document))
        paper = set(words_of_pdf(pdf))
        lost = {w for w in ours - paper if not any(w in p or p in w for p in paper)}
        check(not lost, f"{name}: chỉ có trong Word: {sorted(lost)[:8]}")
        footers = " ".join(p.text for s in document.sections for f in (s.footer, s.first_page_footer) for p in f.paragraphs)
        more = {w for w in paper - ours - set(footers.split()) if not any(w in o or o in w for o in ours)}
        check(not more, f"{name}: chỉ có trên giấy: {sorted(more)[:8]}")

# The figures of a chart's workbook are those of the month's JSON.
archive = zipfile.ZipFile(folder / "charts.docx")
books = sorted((n for n in archive.namelist() if n.endswith(".xlsx")), key=lambda n: int(re.search(r"(\d+)\.xlsx", n).group(1)))
check(len(books) > 10, f"chỉ có {len(books)} biểu đồ")
for name in books:
    sheet = openpyxl.load_workbook(io.BytesIO(archive.read(name))).active
    check(sheet.max_row > 1 and sheet["B1"].value, f"{name}: không có số liệu")
people, days = (openpyxl.load_workbook(io.BytesIO(archive.read(n))).active for n in books[:2])
for month in ("2024-04", "2024-05", "2024-06"):
    rows = {row["id"]: row["period"] for row in json.loads((folder / f"{month}.json").read_text())["total"]["rows"]}
    label = f"{month[5:]}/{month[:4]}"
    for sheet, key in ((people, "people"), (days, "person_days")):
        row = next(r for r in sheet.iter_rows(values_only=True) if r[0] == label)
        wanted = [float(rows[key][k]) for k in ("confirmed", "reported")]
        check([row[1], row[1] + (row[2] or 0)] == wanted, f"{label} {key}: {row} ≠ {wanted}")

print(f"Word: {len(list(folder.glob('*.docx')))} tệp, {len(books)} biểu đồ", "có lỗi" if failed else "đều đúng")
sys.exit(1 if failed else 0)
