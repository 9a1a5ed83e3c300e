#!/usr/bin/env bash
# Every chart of charts/ for a simulated Di Linh season, into charts/gallery/.
set -euo pipefail
thubay=$1
folder=${2:-charts/gallery}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$folder"
export THUBAY_DATABASE="$work/thubay.sqlite" THUBAY_CAMPAIGN=di-linh-nq15
export THUBAY_BY="Văn phòng điều phối (mô phỏng)"
"$thubay" init >/dev/null
"$thubay" simulate --seed 15 >/dev/null
# 150 dots an inch are enough for a screen; print with 300.
draw() { "$thubay" chart "${@:2}" --as-of "$1" --dpi 150 --out "$folder" --replace; }
draw 2024-06-30 --all
draw 2024-06-30 indicator-course cumulative-work --unit "xã Liên Đầm"
draw 2024-06-30 unit-rates --activity khoi-thong-cong-ranh
# The points were proposed in 2024-09 and appraised in 2025-01; the map changed on 2025-07-01.
draw 2025-06-01 urban-points --standard do-thi-loai-iv --unit "thị trấn Di Linh"
draw 2025-09-01 reorganisation --activity trong-cay-xanh
