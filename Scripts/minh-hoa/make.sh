#!/usr/bin/env bash
# The demonstration of today: rules and a simulated log up to a day, in a folder of its own.
set -euo pipefail
thubay=$1
folder=$2
day=${3:-$(date +%Y-%m-%d)}
here=$(cd "$(dirname "$0")" && pwd)

mkdir -p "$folder"
rm -rf "$folder/targets" "$folder"/thubay.sqlite*
cp -r "$here/../../targets" "$folder/targets"
cp -r "$here/campaigns" "$here/standards" "$folder/targets/"
cat "$here/documents.yaml" >> "$folder/targets/documents.yaml"

export THUBAY_DATABASE="$folder/thubay.sqlite" THUBAY_TARGETS="$folder/targets" THUBAY_CAMPAIGN=minh-hoa
export THUBAY_CHARTS="${THUBAY_CHARTS:-$here/../../charts}" THUBAY_BY="Văn phòng điều phối (mô phỏng)"
"$thubay" init
"$thubay" simulate --seed 15 --until "$day"
