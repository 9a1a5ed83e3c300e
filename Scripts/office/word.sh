#!/usr/bin/env bash
# Word files: opened by python-docx, drawn by LibreOffice, their text as the PDF's, their charts' figures as the JSON's.
set -euo pipefail
thubay=$1 folder=$2
here=$(cd "$(dirname "$0")" && pwd)
cd "$folder"
mkdir -p word
write() { # name, then the words of the command
    local name=$1; shift
    "$thubay" "$@" --out "word/$name.docx" >/dev/null
    "$thubay" "$@" --out "word/$name.pdf" >/dev/null
}
write month report --period 2024-06
write by-unit report --period 2024-06 --by unit
write by-organiser report --period 2024-06 --by organiser
write public report --period 2024-06 --public
# On paper they are made to fit one side: in Word the same rows; a chart that Word draws itself may need a second side.
leaders() { # name, then the words of the command
    local name=$1; shift
    "$thubay" report --period 2024-06 --leaders "$@" --out "word/leaders$name.docx" >/dev/null
    "$thubay" report --period 2024-06 --leaders "$@" --out "word/paper-leaders$name.pdf" >/dev/null
}
for agency in ban-chi-dao huyen-uy mat-tran; do leaders "-$agency" --signed --agency "$agency"; done
leaders ""
leaders -commune --unit 'xã Hòa Ninh'
write office report --period 2024-06 --kind office
write party report --period 2024-06 --kind office --agency huyen-uy
write front report --period 2024-06 --kind office --agency mat-tran
write month-party report --period 2024-06 --agency huyen-uy
write month-front report --period 2024-06 --agency mat-tran
write findings report --period 2024-06 --kind findings
write slip log slip --unit 'xã Hòa Ninh' --place 'Thôn 3' --year 2024
write works work-item list --as-of 2024-06-30
write counts count list --as-of 2024-06-30
write areas recognise places --as-of 2024-06-30
write pilots pilots --as-of 2024-06-30
write unit progress --unit 'xã Hòa Ninh' --as-of 2024-06-30
write sheet log sheet --month 2024-06 --unit 'xã Hòa Ninh'
write board progress --as-of 2024-06-30
write list log list --from 2024-06-01 --until 2024-06-30
write plan plan 679 --as-of 2024-06-30 --until 2024-12-31
"$thubay" report --period 2024-06 --out word/charts.docx \
    --chart people-by-month criteria-met work-by-month indicator-course cumulative-work \
    criteria-grid saturday-calendar target-board contributions unit-rates >/dev/null
for month in 2024-04 2024-05 2024-06; do
    "$thubay" report --period "$month" --format json >"word/$month.json"
done
soffice --headless --convert-to pdf --outdir word/drawn word/*.docx >/dev/null 2>&1
python3 "$here/word.py" word
