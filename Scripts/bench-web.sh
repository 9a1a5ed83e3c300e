#!/usr/bin/env bash
# Pages, recordings and phones against Django and Flask on the same log. THUBAY LOGBENCH
set -euo pipefail
thubay=$(realpath "$1")
maker=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! command -v wrk >/dev/null || ! command -v sqlite3 >/dev/null; then
    as_root=()
    [[ $(id -u) -eq 0 ]] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
        --no-install-recommends wrk sqlite3 >/dev/null
fi
python=${TMPDIR:-/tmp}/thubay-bench
if ! "$python/bin/python" -c 'import django, flask, gunicorn' 2>/dev/null; then
    python3 -m venv "$python"
    "$python/bin/pip" install -q django flask gunicorn
fi
source "$here/LogBench/province.sh"
export THUBAY_DATABASE="$work/thubay.sqlite" THUBAY_TARGETS="$work/targets" THUBAY_CAMPAIGN=bang-tinh \
    THUBAY_CHARTS="$here/../charts" THUBAY_LANGUAGE=vi BENCH_UNIT='52@2015-07-01'
"$maker" "$THUBAY_DATABASE" "$THUBAY_TARGETS" bang-tinh 10 10 20
"$python/bin/python" "$here/WebBench/bench.py" "$thubay" "$work"
