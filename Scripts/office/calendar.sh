#!/usr/bin/env bash
# The calendar for telephones, read by two libraries: days, hours and texts as the plan has them.
set -euo pipefail
thubay=$1 folder=$2
here=$(cd "$(dirname "$0")" && pwd)
cd "$folder"
python3 -c 'import icalendar, ics' 2>/dev/null \
    || python3 -m pip install -q --user icalendar ics 2>/dev/null \
    || python3 -m pip install -q --user --break-system-packages icalendar ics
"$thubay" plan 'xã Hòa Ninh' --as-of 2024-06-30 --until 2024-12-31 --ics plan.ics >/dev/null
"$thubay" plan 'xã Hòa Ninh' --as-of 2024-06-30 --until 2024-12-31 --format json >plan.json
python3 "$here/calendar_feed.py" plan.ics plan.json
