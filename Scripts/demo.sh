#!/usr/bin/env bash
# A simulated season of the Di Linh campaign: its board on two days, and three charts.
set -euo pipefail
thubay=$1
folder=$2

mkdir -p "$folder"
rm -f "$folder"/*.png "$folder"/thubay.sqlite*
export THUBAY_DATABASE="$folder/thubay.sqlite" THUBAY_CAMPAIGN=di-linh-nq15
export THUBAY_BY="Văn phòng điều phối (mô phỏng)"

echo "1/4 Lập sổ và nạp số liệu đã công bố …"
"$thubay" init
echo "2/4 Dựng một mùa ra quân mô phỏng …"
"$thubay" simulate --seed 15
echo
echo "3/4 Bảng mục tiêu ngày 30/06/2024"
echo
"$thubay" progress --as-of 2024-06-30
echo
echo "    Bảng mục tiêu ngày 01/09/2025 (sau khi kết thúc hoạt động của cấp huyện)"
echo
"$thubay" progress --as-of 2025-09-01
echo
echo "4/4 Vẽ biểu đồ …"
"$thubay" chart criteria-met work-by-month target-board --as-of 2024-06-30 --out "$folder"
echo
echo "Sổ và biểu đồ ở trong thư mục: $folder/"
