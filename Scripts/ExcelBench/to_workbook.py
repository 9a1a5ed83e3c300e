"""A CSV sheet as a workbook with real days and numbers. CSV XLSX"""
import csv
import datetime
import sys

import xlsxwriter

book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True})
sheet = book.add_worksheet("Sổ")
day = book.add_format({"num_format": "dd/mm/yyyy"})
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for number, row in enumerate(csv.reader(file)):
        for column, text in enumerate(row):
            if not text:
                continue
            if number and column == 0:
                sheet.write_datetime(number, column, datetime.datetime.fromisoformat(text), day)
            elif number and column not in (1, 2, 3, 4) and text.replace(".", "", 1).isdigit():
                sheet.write_number(number, column, float(text))
            else:
                sheet.write_string(number, column, text)
book.close()
