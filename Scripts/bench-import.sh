#!/usr/bin/env bash
# 100 000 work days from a CSV file, checked and durable: whole processes of ours and of pandas, in
# turn, in one run. The best of some runs each: THUBAY [ROWS] [RUNS]
set -euo pipefail
thubay=$1
rows=${2:-100000}
runs=${3:-3}
here=$(cd "$(dirname "$0")" && pwd)/ImportBench
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export THUBAY_CAMPAIGN=di-linh-nq15 THUBAY_BY="make bench" THUBAY_TARGETS=$here/../../targets

python=
for candidate in "${PYTHON:-python3}" /usr/bin/python3; do
    if "$candidate" -c 'import pandas' 2>/dev/null; then python=$candidate; break; fi
done
"${python:-python3}" "$here/make_sheet.py" "$rows" "$work/sheet.csv"
"$thubay" init --database "$work/new.sqlite" >/dev/null

timed() { # prints "wall processor MB" of a command
    "${python:-python3}" - "$@" <<'PYTHON'
import resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.PIPE)
wall = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{wall:.2f} {used.ru_utime + used.ru_stime:.2f} {used.ru_maxrss / 1000:.0f}")
PYTHON
}
best() { sort -n -k "$1" | head -1; }
row() { printf '%-46s %8s s %14s s %8s MB\n' "$@"; }

for _ in $(seq "$runs"); do
    cp "$work/new.sqlite" "$work/ours.sqlite"
    timed "$thubay" log import "$work/sheet.csv" --database "$work/ours.sqlite" >>"$work/ours"
    [[ -n $python ]] || continue
    rm -f "$work/theirs.sqlite"
    timed "$python" "$here/import_pandas.py" "$work/sheet.csv" "$work/theirs.sqlite" \
        "$work/new.sqlite" "$here/../../targets/units/di-linh.csv" >>"$work/theirs"
    # What pandas takes to be there, before there is anything to do.
    timed "$python" -c 'import hashlib, numpy, pandas, sqlite3, unicodedata' >>"$work/loading"
done
echo "Import of $rows work days, checked and durable"
printf '%-46s %10s %16s %11s\n' "" "wall" "of the processor" "peak"
read -r wall cpu memory <<<"$(best 2 <"$work/ours")"
row "ours" "$wall" "$cpu" "$memory"
if [[ -n $python ]]; then
    read -r their_wall their_cpu their_memory <<<"$(best 2 <"$work/theirs")"
    read -r _ loading _ <<<"$(best 2 <"$work/loading")"
    row "pandas $("$python" -c 'import pandas; print(pandas.__version__)') and sqlite3, no triggers" \
        "$their_wall" "$their_cpu" "$their_memory"
    awk -v ours="$cpu" -v theirs="$their_cpu" -v loading="$loading" -v wall="$wall" -v their="$their_wall" 'BEGIN {
        printf "ours takes %.2f times as long by the clock, %.2f of the processor, %.2f when loading pandas (%.1f s) is not counted   (must: ≤ 1.5)\n", wall / their, ours / theirs, ours / (theirs - loading), loading
    }'
else
    echo "pandas is not installed (apt install python3-pandas): not compared"
fi
echo "peak memory: $memory MB   (must: ≤ 200)"
