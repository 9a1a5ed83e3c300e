#!/usr/bin/env bash
# Opens what the program writes for Office and calendars with other programs: python-docx, openpyxl, LibreOffice,
# icalendar, ics.
# Installs them where they are missing.
set -euo pipefail
thubay=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)

has() { command -v soffice >/dev/null && python3 -c 'import docx, openpyxl' 2>/dev/null; }
if ! has; then
    echo "Installing LibreOffice, python-docx, openpyxl …"
    as_root=()
    [[ $(id -u) -eq 0 ]] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
        --no-install-recommends libreoffice-writer libreoffice-calc python3-docx \
        python3-openpyxl >/dev/null
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export THUBAY_TARGETS=$here/../targets THUBAY_CHARTS=$here/../charts
export THUBAY_DATABASE=$folder/log.sqlite THUBAY_CAMPAIGN=di-linh-nq15
export THUBAY_BY="Văn phòng điều phối (mô phỏng)"
"$thubay" init >/dev/null
"$thubay" simulate --seed 15 >/dev/null

for script in "$here"/office/*.sh; do
    bash "$script" "$thubay" "$folder"
done
echo "Office: tất cả các tệp mở được và đúng số liệu."
