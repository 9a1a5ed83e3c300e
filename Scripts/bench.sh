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
three=(criteria-met work-by-month cumulative-work)
row "thubay report with three charts, as a Word file" \
    "$(median "$thubay" report --period 2024-06 --chart "${three[@]}" \
        --out "$folder/a.docx" --replace)" "≤ 150 ms"
row "the same as PDF" \
    "$(median "$thubay" report --period 2024-06 --chart "${three[@]}" \
        --out "$folder/b.pdf" --replace)" "–"
"$thubay" assess list --format csv >"$folder/assessments.csv"

# Ten years of a district: every commune goes out every Saturday; half-yearly assessments of the season.
here=$(cd "$(dirname "$0")/.." && pwd)
cp -r "$here/targets" "$folder/targets"
cp -r "$folder/targets/campaigns/di-linh-nq15" "$folder/targets/campaigns/ten-years"
sed -i 's/^id: .*/id: ten-years/; s/^begins: .*/begins: 2015-01-01/' \
    "$folder/targets/campaigns/ten-years/campaign.yaml"
export THUBAY_DATABASE="$folder/ten-years.sqlite" THUBAY_CAMPAIGN=ten-years
export THUBAY_TARGETS="$folder/targets" THUBAY_CHARTS="$here/charts"
units=$(awk -F, '$7 == "679" {print $1}' \
    "$folder/targets/units/di-linh.csv" | tr '\n' ' ')
for week in $(seq 0 521); do date -d "2015-01-03 + $((7 * week)) days" +%F; done |
    awk -v units="$units" 'BEGIN {
        count = split(units, unit, " ")
        print "day,unit,place,organiser,people,officials,residents,person_days,tu-sua-duong," \
            "trong-cay-xanh,thu-gom-rac,ung-ho-tien,donor"
    } {
        for (i = 1; i <= count; i++) {
            people = 20 + (NR * 7 + i * 13) % 60
            print $1 "," unit[i] ",Thôn " (NR + i) % 9 + 1 ",UBND xã," people ",5,10," people / 2 \
                "," 50 + (NR * 31 + i * 17) % 400 \
                "," ((NR + i) % 2 ? (NR + i) % 40 + 1 "," (NR * i) % 90 + 1 : ",") \
                "," (i == 3 ? "100000,nhân dân" : ",")
        }
    }' >"$folder/ten-years.csv"
"$thubay" init >/dev/null
"$thubay" log import "$folder/ten-years.csv" --confirmed-by "Trưởng thôn" >/dev/null
rows=$(($(wc -l <"$folder/ten-years.csv") - 1))
row "thubay report of a month, $rows rows of log" \
    "$(median "$thubay" report --period 2024-06)" "≤ 150 ms"
row "the same by unit, as PDF" \
    "$(median "$thubay" report --period 2024-06 --by unit --format pdf --out "$folder/a.pdf")" \
    "≤ 500 ms"
"$thubay" assess import "$folder/assessments.csv" >/dev/null
row "thubay forecast of the district, ten years" \
    "$(median "$thubay" forecast huyen-ntm --as-of 2024-06-30)" "≤ 300 ms"
row "thubay plan of the district, ten years" \
    "$(median "$thubay" plan 679 --until 2024-12-31 --as-of 2024-06-30)" "≤ 300 ms"
