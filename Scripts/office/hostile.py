"""Workbooks that no office program writes: each refused or read in 100 MB and five seconds."""
import os, pathlib, subprocess, sys, time, zipfile

thubay, folder = sys.argv[1], pathlib.Path(sys.argv[2])
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<row r="1"><c t="inlineStr"><is><t>Ngày</t></is></c><c t="inlineStr"><is><t>Xã</t></is></c></row>'


class Repeated:
    """One text again and again, without holding it."""
    def __init__(self, before, unit, count, after):
        at_once = max(1, 65536 // len(unit))
        self.parts = [(before, 1), (unit * at_once, max(1, count // at_once)), (after, 1)]

    def chunks(self):
        for part, count in self.parts:
            for _ in range(count):
                yield part


def book(path, sheet, strings=None, more=(), workbook=None):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as zip:
        zip.writestr("_rels/.rels", f'<Relationships><Relationship Id="a" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        zip.writestr("xl/workbook.xml", workbook or f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>')
        zip.writestr("xl/_rels/workbook.xml.rels", f'<Relationships><Relationship Id="s" Type="{REL}/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="{REL}/sharedStrings" Target="strings.xml"/></Relationships>')
        for name, content in (("xl/sheet.xml", sheet), ("xl/strings.xml", strings)):
            if content is None:
                continue
            packed = zipfile.ZipInfo(name)
            packed.compress_type = zipfile.ZIP_DEFLATED
            with zip.open(packed, "w", force_zip64=True) as part:
                for chunk in content.chunks() if isinstance(content, Repeated) else [content.encode() if isinstance(content, str) else content]:
                    part.write(chunk)
        for name, content in more:
            zip.writestr(name, content)


def sheet(rows):
    return f'<worksheet xmlns="{MAIN}"><sheetData>{HEAD}{rows}</sheetData></worksheet>'


START, END = f'<worksheet xmlns="{MAIN}"><sheetData>{HEAD}'.encode(), b"</sheetData></worksheet>"
work = folder / "hostile"
work.mkdir(exist_ok=True)
files = {}


def make(name, *arguments, **named):
    files[name] = work / f"{name}.xlsx"
    book(files[name], *arguments, **named)


make("bom-3-gb", Repeated(START, b" " * 64, 3 * (1 << 30) // 64, END))
make("40-trieu-hang", Repeated(START, b"<row/>", 40_000_000, END))
make("250-mb-o-trong", Repeated(START, b"<row><c/><c/><c/><c/><c/><c/><c/><c/></row>", 5_800_000, END))
make("mot-hang-nhieu-o", Repeated(START + b"<row>", b"<c/>", 60_000_000, b"</row>" + END))
make("250-mb-chu", Repeated(START, b'<row><c t="inlineStr"><is><t>abcdefgh</t></is></c><c><v>1</v></c></row>', 1_000_000, END))
make("chuoi-chung-250-mb", sheet(""), strings=Repeated(f'<sst xmlns="{MAIN}">'.encode(), b"<si><t>abcdefghijklmnop</t></si>", 8_000_000, b"</sst>"))
for name, count in (("chuoi-chung-dai", 8_000), ("chuoi-chung-vua", 1_500)):
    make(name, sheet(""), strings=Repeated(f'<sst xmlns="{MAIN}">'.encode(), b"<si><t>" + b"z" * 30_000 + b"</t></si>", count, b"</sst>"))
make("chuoi-chung-rong", sheet(""), strings=Repeated(f'<sst xmlns="{MAIN}">'.encode(), b"<si/>", 50_000_000, b"</sst>"))
make("XFD1048576", sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))
make("chuoi-ngoai-bang", sheet('<row><c t="s"><v>99</v></c></row>'), strings=f'<sst xmlns="{MAIN}"><si><t>a</t></si></sst>')
make("doctype", '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + sheet(""))
make("tien-to", sheet("").replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x="))
make("utf-16", sheet("").encode("utf-16"))
make("70000-phan", sheet(""), more=[(f"p/{n}", "") for n in range(70_000)])
make("tham-chieu-dai", Repeated(START + b'<row r="', b"9" * 64, 1 << 20, b'"/>' + END))
make("chu-thich-dai", Repeated(START + b"<!--", b"x" * 64, 1 << 21, b"-->" + END))
make("long-nhau", Repeated(START, b"<a>", 60_000_000, END))
make("o-gop", f'<worksheet xmlns="{MAIN}"><sheetData>{HEAD}</sheetData><mergeCells>' + '<mergeCell ref="A2:B1048576"/>' * 200_000 + "</mergeCells></worksheet>")
whole = (work / "XFD1048576.xlsx").read_bytes()
for name, content in {
    "nua-tep": whole[: len(whole) // 2], "xls": b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(4096),
    "mat-khau": b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(512),
    "rong": b"", "zip-khong": b"PK\x05\x06" + bytes(18),
}.items():
    files[name] = work / f"{name}.xlsx"
    files[name].write_bytes(content)

failed = []
print(f"   {'tệp':24} {'giây':>6} {'MB':>5}  kết quả")
for name, path in files.items():
    start = time.perf_counter()
    child = subprocess.Popen([thubay, "log", "import", str(path), "--dry-run"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    out, err = child.communicate()
    # communicate() has waited for it: the peak of the largest child so far would hide a small one, so measure by time(1).
    seconds = time.perf_counter() - start
    measured = subprocess.run(["/usr/bin/env", "python3", "-c",
                               "import resource,subprocess,sys; subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss//1024)",
                               thubay, "log", "import", str(path), "--dry-run"], capture_output=True, text=True)
    megabytes = int(measured.stdout)
    line = (err or out).strip().split("\n")[0].replace(str(path), path.name)
    print(f"   {name:24} {seconds:6.2f} {megabytes:5}  {line[:110]}")
    if child.returncode not in (0, 1):
        failed.append(f"{name}: kết thúc {child.returncode}: {err[:200]}")
    # A program that is not optimised takes ten times as long and a quarter more memory: only
    # `make bench` asks for five seconds and 100 MB.
    if seconds > float(os.environ.get("THUBAY_SECONDS", "60")) or megabytes > float(
            os.environ.get("THUBAY_MEGABYTES", "130")):
        failed.append(f"{name}: {seconds:.1f} s, {megabytes} MB")
for line in failed:
    print("!", line)
sys.exit(1 if failed else 0)
