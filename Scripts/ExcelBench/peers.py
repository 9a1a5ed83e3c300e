"""What ExcelBench does, by others: write LIBRARY ROWS FILE | read LIBRARY FILE."""
import datetime
import sys

FIRST = datetime.date(2024, 1, 1)
HEADS = ["Ngày", "Xã", "Thôn", "Đơn vị chủ trì", "Ghi chú", "Mã"] + [f"Khối lượng {n}" for n in range(1, 20)]


def rows(count):
    for row in range(count):
        yield [FIRST + datetime.timedelta(days=row % 366), f"xã Hòa Ninh {row % 19}", f"Thôn {row % 84}",
               "Đoàn Thanh niên xã", "kết hợp phát tờ rơi", f"m-{row}"] + [
                   None if (row + column) % 3 == 0 else ((row * 7 + column) % 9_999) * 0.5 for column in range(19)]


def write(library, count, path):
    if library == "XlsxWriter":
        import xlsxwriter
        book = xlsxwriter.Workbook(path, {"constant_memory": True})
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, HEADS)
        for number, row in enumerate(rows(count), 1):
            sheet.write_datetime(number, 0, row[0], day)
            for column in range(1, 6):
                sheet.write_string(number, column, row[column])
            for column in range(6, 25):
                if row[column] is not None:
                    sheet.write_number(number, column, row[column])
        book.close()
    elif library == "openpyxl":
        import openpyxl
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet()
        sheet.append(HEADS)
        for row in rows(count):
            sheet.append(row)
        book.save(path)
    else:
        import pandas
        pandas.DataFrame(rows(count), columns=HEADS).to_excel(path, index=False)


def read(library, path):
    if library == "openpyxl":
        import openpyxl
        found = openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)
    elif library == "python-calamine":
        import python_calamine
        found = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows()
    else:
        import pandas
        frame = pandas.read_excel(path, engine="openpyxl")
        found = frame.where(frame.notna(), None).itertuples(index=False)
    count = total = 0
    for row in found:
        for cell in row:
            if cell is None or cell == "":
                continue
            count += 1
            if isinstance(cell, (int, float)):
                total += round(cell * 1000)
    print(count, total)


if sys.argv[1] == "write":
    write(sys.argv[2], int(sys.argv[3]), sys.argv[4])
else:
    read(sys.argv[2], sys.argv[3])
