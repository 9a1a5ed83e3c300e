#!/usr/bin/env bash
# Workbooks: read back by openpyxl, computed anew and drawn by LibreOffice; files of others and hostile
# ones brought in.
set -euo pipefail
thubay=$1 folder=$2
here=$(cd "$(dirname "$0")" && pwd)
cd "$folder"
mkdir -p excel/again excel/drawn
for month in 2024-05 2024-06; do
    "$thubay" report --period "$month" --out "excel/month-$month.xlsx" >/dev/null
    "$thubay" report --period "$month" --format json >"excel/month-$month.json"
done
"$thubay" report --period 2024-06 --by unit --out excel/by-unit.xlsx >/dev/null
"$thubay" report --period 2024-06 --out excel/charts.xlsx \
    --chart people-by-month criteria-met work-by-month indicator-course cumulative-work \
    criteria-grid saturday-calendar target-board contributions unit-rates >/dev/null
"$thubay" log list --as-of 2024-12-31 --out excel/list.xlsx >/dev/null
"$thubay" log list --as-of 2024-12-31 --format json >excel/list.json
"$thubay" log sheet --month 2024-06 --unit 'huyện Di Linh' --out excel/sheet.xlsx >/dev/null
"$thubay" progress --as-of 2024-06-30 --out excel/board.xlsx >/dev/null
"$thubay" progress --as-of 2024-06-30 --format json >excel/board.json
"$thubay" log template --as-of 2024-06-30 --out excel/template.xlsx >/dev/null
"$thubay" assess template --as-of 2024-06-30 --unit 'xã Hòa Ninh' --out excel/assess.xlsx >/dev/null
"$thubay" recognise template --as-of 2024-06-30 --out excel/recognise.xlsx >/dev/null
soffice --headless --convert-to pdf --outdir excel/drawn excel/*.xlsx >/dev/null 2>&1
soffice --headless --convert-to xlsx --outdir excel/again excel/*.xlsx >/dev/null 2>&1
python3 "$here/excel.py" "$thubay" excel
python3 "$here/hostile.py" "$thubay" excel
