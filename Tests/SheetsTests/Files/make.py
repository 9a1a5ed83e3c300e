"""The same three outings as others write them; LibreOffice needs soffice."""
import datetime, pathlib, subprocess, sys, zipfile
import openpyxl, xlsxwriter
out = pathlib.Path(sys.argv[1])
HEAD = ["Ngày", "Xã", "Thôn", "Số người", "Ngày công"]
ROWS = [(datetime.date(2024, 6, 8), "xã Hòa Ninh", "Thôn 1", 45), (datetime.date(2024, 6, 15), "xã Hòa Ninh", "Thôn 2", 1045),
        (datetime.date(2024, 6, 22), "xã Hòa Ninh", "Thôn 3", 7)]
book = openpyxl.Workbook(); page = book.active; page.title = "Tháng 6"
page.append(["BẢNG THEO DÕI RA QUÂN"]); page.merge_cells("A1:E1"); page.append(HEAD)
for n, row in enumerate(ROWS): page.append([*row, row[3] / 2]); page.cell(n + 3, 1).number_format = "DD/MM/YYYY"
page.append(["Tổng cộng", None, None, 1097, 548.5])
book.save(out / "openpyxl.xlsx")
book = xlsxwriter.Workbook(str(out / "xlsxwriter.xlsx")); page = book.add_worksheet("Tháng 6"); day = book.add_format({"num_format": "d/m/yyyy"})
page.merge_range("A1:E1", "BẢNG THEO DÕI RA QUÂN"); page.write_row(1, 0, HEAD)
for n, row in enumerate(ROWS):
    page.write_datetime(n + 2, 0, datetime.datetime.combine(row[0], datetime.time()), day); page.write_row(n + 2, 1, row[1:]); page.write_formula(n + 2, 4, f"=D{n+3}/2", None, row[3] / 2)
page.write(5, 0, "Tổng cộng"); page.write_formula(5, 3, "=SUM(D3:D5)", None, 1097); page.write_formula(5, 4, "=SUM(E3:E5)", None, 548.5)
book.close()
for locale, name in (("vi-VN", "libreoffice-vi"), ("en-US", "libreoffice-en")):
    work = pathlib.Path("/tmp/libreoffice-dialects") / name; work.mkdir(parents=True, exist_ok=True)
    profile = work / "profile" / "user"; profile.mkdir(parents=True, exist_ok=True)
    (profile / "registrymodifications.xcu").write_text(f'''<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item></oor:items>''')
    subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "ods", "--outdir", work, out / "xlsxwriter.xlsx"], check=True, capture_output=True)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "xlsx", "--outdir", work / "again", work / "xlsxwriter.ods"], check=True, capture_output=True)
    (out / f"{name}.xlsx").write_bytes((work / "again" / "xlsxwriter.xlsx").read_bytes())
# Google's export: its name spaces, texts in one table, a formula that cells share, days as numbers with its formats.
texts = ["BẢNG THEO DÕI RA QUÂN", *HEAD, "xã Hòa Ninh", "Thôn 1", "Thôn 2", "Thôn 3", "Tổng cộng"]
t = {text: n for n, text in enumerate(texts)}
def s(cell, text, style=1): return f'<c r="{cell}" s="{style}" t="s"><v>{t[text]}</v></c>'
rows = f'<row r="1">{s("A1", texts[0])}</row><row r="2">' + "".join(s(f"{c}2", h) for c, h in zip("ABCDE", HEAD)) + "</row>"
for n, row in enumerate(ROWS, 3):
    serial = (row[0] - datetime.date(1899, 12, 30)).days
    formula = '<f t="shared" ref="E3:E5" si="1">D3/2</f>' if n == 3 else '<f t="shared" si="1"/>'
    rows += f'<row r="{n}"><c r="A{n}" s="2"><v>{serial}.0</v></c>{s(f"B{n}", row[1])}{s(f"C{n}", row[2])}<c r="D{n}" s="1"><v>{row[3]}.0</v></c><c r="E{n}" s="1">{formula}<v>{row[3] / 2}</v></c></row>'
rows += f'<row r="6">{s("A6", "Tổng cộng")}<c r="D6" s="1"><f>SUM(D3:D5)</f><v>1097.0</v></c><c r="E6" s="1"><f>SUM(E3:E5)</f><v>548.5</v></c></row>'
NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"; P = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
with zipfile.ZipFile(out / "google.xlsx", "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("xl/drawings/drawing1.xml", "<xdr:wsDr xmlns:xdr=\"x\"/>")
    z.writestr("xl/worksheets/sheet1.xml", f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet {NS}><sheetPr><outlinePr summaryBelow="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData>{rows}</sheetData><mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells><drawing r:id="rId1"/></worksheet>')
    z.writestr("xl/sharedStrings.xml", f'<sst {NS} count="{len(texts)}">' + "".join(f"<si><t>{x}</t></si>" for x in texts) + "</sst>")
    z.writestr("xl/styles.xml", f'<styleSheet {NS}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/MM/yyyy"/></numFmts><fonts><font><name val="Arial"/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/></cellXfs></styleSheet>')
    z.writestr("xl/workbook.xml", f'<workbook {NS}><workbookPr/><sheets><sheet state="visible" name="Tháng 6" sheetId="1" r:id="rId4"/></sheets><definedNames/><calcPr/></workbook>')
    z.writestr("xl/_rels/workbook.xml.rels", f'<Relationships {P}><Relationship Id="rId2" Type="{R}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{R}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="{R}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
    z.writestr("_rels/.rels", f'<Relationships {P}><Relationship Id="rId1" Type="{R}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
