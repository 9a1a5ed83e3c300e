#!/usr/bin/env bash
# Workbooks of 100 000 rows of 25 columns, written, read and brought in: ours, openpyxl, XlsxWriter, pandas and
# python-calamine in turn, in one run. The best of some runs each: BENCH THUBAY [ROWS] [RUNS]
set -euo pipefail
bench=$1
thubay=$2
rows=${3:-100000}
runs=${4:-3}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export THUBAY_CAMPAIGN=di-linh-nq15 THUBAY_BY="make bench" THUBAY_TARGETS=$here/../targets
python=${PYTHON:-python3}

timed() { # prints "wall processor MB" of a command
    "$python" - "$@" <<'PYTHON'
import resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.PIPE)
wall = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{wall:.2f} {used.ru_utime + used.ru_stime:.2f} {used.ru_maxrss / 1000:.0f}")
PYTHON
}
best() { sort -n -k 1 | head -1; }
row() { printf '%-44s %8s s %10s s cpu %8s MB   %s\n' "$@"; }
has() { "$python" -c "import $1" 2>/dev/null; }

echo "Workbooks of $rows rows, 25 columns, whole processes"
for _ in $(seq "$runs"); do timed "$bench" write "$rows" "$work/ours.xlsx" >>"$work/w.ours"; done
row "write: ours" $(best <"$work/w.ours") "(must: ≤ 2 s, ≤ 60 MB)"
for peer in xlsxwriter:XlsxWriter openpyxl:openpyxl pandas:pandas; do
    has "${peer%%:*}" || continue
    timed "$python" "$here/ExcelBench/peers.py" write "${peer##*:}" "$rows" "$work/${peer##*:}.xlsx" >"$work/w"
    row "write: ${peer##*:}" $(best <"$work/w") ""
done
"$bench" read "$work/ours.xlsx" >"$work/seen"
for _ in $(seq "$runs"); do timed "$bench" read "$work/ours.xlsx" >>"$work/r.ours"; done
row "read every cell: ours" $(best <"$work/r.ours") "($(cat "$work/seen"))"
for peer in openpyxl:openpyxl python_calamine:python-calamine pandas:pandas; do
    has "${peer%%:*}" || continue
    timed "$python" "$here/ExcelBench/peers.py" read "${peer##*:}" "$work/ours.xlsx" >"$work/r"
    row "read every cell: ${peer##*:}" $(best <"$work/r") ""
done

"$python" "$here/ImportBench/make_sheet.py" "$rows" "$work/sheet.csv"
"$python" "$here/ExcelBench/to_workbook.py" "$work/sheet.csv" "$work/sheet.xlsx" || exit 0
"$thubay" init --database "$work/new.sqlite" >/dev/null
for _ in $(seq "$runs"); do
    for kind in csv xlsx; do
        cp "$work/new.sqlite" "$work/log.sqlite"
        timed "$thubay" log import "$work/sheet.$kind" --database "$work/log.sqlite" >>"$work/i.$kind"
    done
done
read -r csv _ <<<"$(best <"$work/i.csv")"
read -r ours _ _ <<<"$(best <"$work/i.xlsx")"
row "brought in, CSV: ours" $(best <"$work/i.csv") ""
row "brought in, Excel: ours" $(best <"$work/i.xlsx") "(must: ≤ $(awk -v a="$csv" 'BEGIN{printf "%.2f", 1.5 * a + 1}') s, ≤ 200 MB)"
for kind in xlsx csv json; do
    timed "$thubay" log list --as-of 2100-12-31 --database "$work/log.sqlite" --out "$work/list.$kind" --replace >"$work/l"
    row "the list of all of them, as .$kind" $(best <"$work/l") "(must: ≤ 60 MB)"
done
for engine in openpyxl calamine; do
    has pandas || continue
    rm -f "$work/theirs.sqlite"
    EXCEL_ENGINE=$engine timed "$python" "$here/ImportBench/import_pandas.py" "$work/sheet.xlsx" "$work/theirs.sqlite" \
        "$work/new.sqlite" "$here/../targets/units/di-linh.csv" >"$work/i"
    read -r theirs _ <<<"$(best <"$work/i")"
    row "brought in, Excel: pandas, $engine" $(best <"$work/i") \
        "($(awk -v a="$theirs" -v b="$ours" 'BEGIN{printf "%.1f", a / b}') times as long as ours$([[ $engine == openpyxl ]] && echo '; must: ≥ 5'))"
done
for _ in 1 2 3 4 5 6 7 8 9; do
    timed "$thubay" --version >>"$work/t.empty"
    timed "$thubay" log template --as-of 2024-06-30 --database "$work/new.sqlite" --out "$work/t.xlsx" --replace >>"$work/t.ours"
done
read -r empty _ <<<"$(best <"$work/t.empty")"
row "a template of work days" $(best <"$work/t.ours") "(an empty process $empty s; must: ≤ 0.05 s above it)"
echo "Workbooks that no office program writes (must: ≤ 5 s, ≤ 100 MB each)"
THUBAY_SECONDS=5 THUBAY_DATABASE=$work/new.sqlite "$python" "$here/office/hostile.py" "$thubay" "$work"
