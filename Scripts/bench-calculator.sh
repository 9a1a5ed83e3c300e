#!/usr/bin/env bash
# Reading the rules, and the progress of every commune of the country, with made-up assessments.
set -euo pipefail
bench=$1
thubay=$2
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$here/targets" "$work/targets"
mkdir "$work/targets/campaigns/bench"
cat >"$work/targets/campaigns/bench/campaign.yaml" <<'YAML'
id: bench
title: { vi: Cả nước, en: The whole country }
document: 318/QD-TTg
begins: 2022-03-08
unit: "68"
units: [national-2022]
standards: [xa-ntm-2021-2025, xa-ntm-2016-2020]
YAML

row() { printf '%-46s %s   (must: %s)\n' "$1" "$2" "$3"; }

row "rules of a Di Linh report, read" "$("$bench" load "$work/targets" di-linh-nq15)" "≤ 40 ms"
for parts in 100 10 1; do
    row "progress of communes × indicators, 1/$parts" \
        "$("$bench" progress "$work/targets" bench "$parts")" "1/1: ≤ 2 s, ≤ 500 MB"
done
best=$(for _ in $(seq 9); do
    start=$(date +%s%N)
    "$thubay" --targets "$here/targets" units find "Tân Hòa" >/dev/null
    echo $((($(date +%s%N) - start) / 100000))
done | sort -n | sed -n 5p)
row "thubay units find, whole country, a process" "$((best / 10)).$((best % 10)) ms" "≤ 100 ms"
