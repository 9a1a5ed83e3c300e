#!/usr/bin/env bash
# A province over ten years: 650 000 work days are made in the log itself, then the board, the month's page and the leaders'
# page are asked for as whole processes; the median of some runs. THUBAY LOGBENCH [OUTINGS] [LIMIT] [RUNS]
set -euo pipefail
thubay=$1
maker=$2
outings=${3:-10}
limit=${4:-150}
runs=${5:-7}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source "$here/LogBench/province.sh"
export THUBAY_DATABASE="$work/thubay.sqlite" THUBAY_TARGETS="$work/targets" THUBAY_CAMPAIGN=bang-tinh \
    THUBAY_CHARTS="$here/../charts" THUBAY_BY="make bench"

start=$(date +%s%N)
"$maker" "$THUBAY_DATABASE" "$THUBAY_TARGETS" bang-tinh 125 10 "$outings"
printf 'made in %s s, %s MB\n' "$((($(date +%s%N) - start) / 1000000000))" \
    "$(($(stat -c %s "$THUBAY_DATABASE") / 1000000))"

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
row() { printf '%-52s %12s   (must: ≤ %s ms)\n' "$1" "$2" "$limit"; }
row "the board" "$(median "$thubay" progress --as-of 2025-05-31)"
row "the month's page" "$(median "$thubay" report --period 2025-05)"
row "the leaders' page" "$(median "$thubay" report --period 2025-05 --kind leaders)"
