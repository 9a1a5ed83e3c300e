#!/usr/bin/env bash
# How long whole processes take on the simulated season: the median of some runs, in milliseconds.
set -euo pipefail
thubay=$1
runs=${2:-15}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export THUBAY_DATABASE="$folder/thubay.sqlite" THUBAY_CAMPAIGN=di-linh-nq15 THUBAY_BY="make bench"

median() { # words of a command; prints the median of its wall times
    local times=() start end
    "$@" >/dev/null
    for _ in $(seq "$runs"); do
        start=$(date +%s%N)
        "$@" >/dev/null
        end=$(date +%s%N)
        times+=($(((end - start) / 10000)))
    done
    printf '%s\n' "${times[@]}" | sort -n | awk '{t[NR]=$1} END{printf "%.1f ms", t[int((NR+1)/2)]/100}'
}

row() { printf '%-52s %12s   (must: %s)\n' "$1" "$2" "$3"; }

echo "Preparing a simulated season …"
"$thubay" init >/dev/null
"$thubay" simulate --seed 15 >/dev/null
row "a process that does nothing (thubay --version)" "$(median "$thubay" --version)" "–"
row "thubay progress, the board" "$(median "$thubay" progress --as-of 2024-06-30)" "≤ 60 ms"
for chart in criteria-met work-by-month target-board; do
    row "thubay chart $chart" \
        "$(median "$thubay" chart "$chart" --as-of 2024-06-30 --out "$folder")" "≤ 100 ms"
done
