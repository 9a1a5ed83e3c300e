#!/usr/bin/env bash
# The same chart of 19 communes, 1890 × 1063, by us, gnuplot's pngcairo and matplotlib in one run.
set -euo pipefail
bench=$1
here=$(cd "$(dirname "$0")" && pwd)/ChartBench
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cores=$(nproc)
"$bench" data >"$work/data.tsv"
mkdir "$work/us" "$work/gnuplot" "$work/python"

milliseconds() { # of a command, the median of some runs: RUNS COMMAND…
    local runs=$1 times=() start
    shift
    for _ in $(seq "$runs"); do
        start=$(date +%s%N)
        "$@" >/dev/null 2>"$work/errors" || { cat "$work/errors" >&2; return 1; }
        times+=($((($(date +%s%N) - start) / 10000)))
    done
    printf '%s\n' "${times[@]}" | sort -n | awk '{t[NR]=$1} END{printf "%.1f", t[int((NR+1)/2)]/100}'
}
bytes() { find "$1" -name 'chart-*.png' -printf '%s\n' | awk '{s+=$1} END{printf "%d", s/NR/1000}'; }
row() { printf '%-46s %10s ms %10s ms %8s kB\n' "$@"; }
times() { awk -v a="$1" -v b="$2" 'BEGIN{printf "%.1f", a / b}'; }
gnuplots() { gnuplot -e "data='$work/data.tsv'; folder='$work/gnuplot'; count=$1" "$here/chart.gnuplot"; }
pythons() { "$python" "$here/chart_matplotlib.py" "$work/data.tsv" "$work/python" "$1" "$2"; }

echo "Charts: 19 communes, 1890 × 1063 pixels, whole processes, $cores cores"
printf '%-46s %13s %13s %11s\n' "" "one" "100" "a file"
each=$("$bench" each 100 "$work/us")
one=$(milliseconds 9 "$bench" each 1 "$work/us")
batch=$(milliseconds 5 "$bench" batch 100 "$work/us")
row "ours" "$one" "$batch" "$(bytes "$work/us")"

if command -v gnuplot >/dev/null; then
    theirs=$(milliseconds 3 gnuplots 100)
    row "gnuplot $(gnuplot --version | cut -d' ' -f2), pngcairo, one process" \
        "$(milliseconds 5 gnuplots 1)" "$theirs" "$(bytes "$work/gnuplot")"
fi
python=
for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c 'import matplotlib' 2>/dev/null; then python=$candidate; break; fi
done
if [[ -n $python ]]; then
    single=$(milliseconds 3 pythons 1 1)
    mpl=$(milliseconds 1 pythons 100 1)
    pool=$(milliseconds 1 pythons 100 "$cores")
    version=$("$python" -c 'import matplotlib; print(matplotlib.__version__)')
    row "matplotlib $version, one process" "$single" "$mpl" "$(bytes "$work/python")"
    row "matplotlib $version, $cores processes" "–" "$pool" "$(bytes "$work/python")"
fi
echo
awk -v t="$each" 'BEGIN{split(t, ms, " "); printf "in process, drawn and written, one core: %.1f ms each, %.1f ms of processor   (must: ≤ 12)\n", ms[1], ms[2]}'
if [[ -n ${theirs:-} ]]; then
    echo "100 charts: gnuplot takes $(times "$theirs" "$batch") times as long   (must: ≥ 8)"
else
    echo "gnuplot is not installed (apt install gnuplot-nox): not compared"
fi
if [[ -n $python ]]; then
    echo "100 charts: matplotlib takes $(times "$mpl" "$batch") times as long in one process," \
        "$(times "$pool" "$batch") on all cores   (must: ≥ 20)"
else
    echo "matplotlib is not installed (apt install python3-matplotlib): not compared"
fi
