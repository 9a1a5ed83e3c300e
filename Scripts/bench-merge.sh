#!/usr/bin/env bash
# Merging files of 100 communes with a million work days, against plain INSERT … SELECT in one run.
set -euo pipefail
thubay=$1
files=${2:-100}
days=${3:-10000}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! command -v python3 >/dev/null; then
    echo "python3 is not installed: merging is not measured"
    exit 0
fi
export THUBAY_CAMPAIGN=di-linh-nq15 THUBAY_BY="make bench" THUBAY_TARGETS="$here/../targets"

"$thubay" --database "$work/empty.sqlite" init >/dev/null
mkdir "$work/files"
echo "Merging $files files of $days work days each; making them …"
python3 "$here/bench-merge.py" sheets "$work/files" "$files" "$days"
for sheet in "$work"/files/*.csv; do
    cp "$work/empty.sqlite" "${sheet%.csv}.sqlite"
    "$thubay" log import "$sheet" --database "${sheet%.csv}.sqlite" >/dev/null 2>&1
    rm "$sheet"
done

cp "$work/empty.sqlite" "$work/plain.sqlite"
read -r plain plainPeak < <(python3 "$here/bench-merge.py" plain "$work/plain.sqlite" "$work"/files/*)

cp "$work/empty.sqlite" "$work/ours.sqlite"
start=$(date +%s%N)
# The highest resident memory of the process, in KiB, as the kernel counts it.
ourPeak=$(python3 - "$thubay" --database "$work/ours.sqlite" merge "$work"/files/* <<'PY'
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
PY
)
ours=$((($(date +%s%N) - start) / 10000000))
count() { python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM revision").fetchone()[0])' "$1"; }
[[ $(count "$work/ours.sqlite") == $(count "$work/plain.sqlite") ]] || { echo "not all rows came" >&2; exit 1; }

awk -v p="$plain" -v q="$plainPeak" -v o="$ours" -v m="$ourPeak" 'BEGIN {
    printf "plain INSERT … SELECT   %7.1f s  %5.0f MB\n", p, q
    printf "thubay merge            %7.1f s  %5.0f MB   (must: ≤ 200 MB)\n", o / 100, m / 1024
    printf "speed of merge over plain: %.2f   (must: ≥ 0.50)\n", p / (o / 100)
}'
